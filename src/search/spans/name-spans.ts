import { wordsOfAll } from '../../language/all-languages.js';
import type { SpanOffsets } from '../../language/sentences.js';
import type { Mention } from '../../knowledge/entity-matcher.js';
import type { AnswerSpan } from '../answer-spans.js';
import { OFFICE_MODIFIERS, ROLE_NOUNS } from '../answer-words.js';
import type { Query } from '../query/query.js';
import type { ReadSentence, ReadToken } from '../read-passage.js';

const STRENGTH = { person: 1, organization: 0.7, group: 0.7, country: 0.6, place: 0.2 } as const;
/** A name that an office stands before is somebody's. */
const INTRODUCED = 0.9;
/** A name by its capitals alone, and one of several words. */
const CAPITALS = { one: 0.35, longer: 0.3, most: 0.9 } as const;

/** Small words within names. */
const PARTICLES = wordsOfAll(({ names }) => names.particles);

/** What may answer "who": names of the gazetteer, those that an office stands before, and other runs of capitals. */
export function findNameSpans(query: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { tokens } = sentence;
  const capitals = capitalRuns(sentence, text, ({ first, last }) =>
    // "Foreign Minister" names nobody.
    tokens.slice(first, last + 1).every(({ folded }) => isOfOffice(folded)) ? 0 : CAPITALS.one,
  );
  return [...knownNames(query, sentence), ...introducedNames(sentence, text), ...capitals];
}

/** Whether a folded word is an office, or says which ("foreign", "minister"). */
export function isOfOffice(folded: string): boolean {
  return ROLE_NOUNS.has(folded) || OFFICE_MODIFIERS.has(folded);
}

/** Names that nobody listed, behind their office: "Defence Minister Hanno Pevkur", "spokesman Pevkur". */
function introducedNames(sentence: ReadSentence, text: string): AnswerSpan[] {
  const { tokens, mentions } = sentence;
  return runsOfCapitals(sentence, text).flatMap(({ first, last }) => {
    const office = tokens.findLastIndex(
      ({ folded }, at) => at >= first - 1 && at < last && ROLE_NOUNS.has(folded),
    );
    const from = Math.max(first, office + 1);
    const [start, end] = [tokens[from]?.start, tokens[last]?.end];
    const isListed = mentions.some(({ firstToken, lastToken }) => firstToken <= last && from <= lastToken);
    const isTaken =
      isListed || tokens.slice(from, last + 1).some(({ own, folded }) => own || isOfOffice(folded));
    if (office < 0 || start === undefined || end === undefined || isTaken) return [];
    const isApart = start - (tokens[from - 1]?.end ?? start) > 1;
    return isApart ? [] : [{ start, end, strength: INTRODUCED, introduced: true }];
  });
}

function knownNames(query: Query, sentence: ReadSentence): AnswerSpan[] {
  return sentence.mentions.flatMap((mention) => {
    const span = spanOfMention(sentence, mention);
    const { type, roles } = mention.entity;
    // Asked who came from Egypt, Egypt's people come before others; asked for an office, its holder does.
    const ofSide = query.sides.size === 0 || roles.some(({ of }) => of !== null && query.sides.has(of));
    const expected = query.expected.size === 0 || query.expected.has(mention.entity.id);
    const fits = type !== 'person' ? 1 : expected ? (ofSide ? 1 : 0.8) : 0.4;
    const strength = STRENGTH[type] * fits;
    return span === null ? [] : [{ ...span, strength, known: type === 'person' }];
  });
}

/** Where a name stands; null where the question says it itself. */
export function spanOfMention(
  { tokens }: ReadSentence,
  { firstToken, lastToken }: Mention,
): SpanOffsets | null {
  const first = tokens[firstToken];
  const last = tokens[lastToken];
  const own = tokens.slice(firstToken, lastToken + 1).some((token) => token.own);
  return own || first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** A run of capitalised words, by its first and last token. */
export interface CapitalRun {
  readonly first: number;
  readonly last: number;
}

/** Runs of capitalised words of which some word is not the question's, as they stand. */
export function runsOfCapitals(sentence: ReadSentence, text: string): CapitalRun[] {
  const runs: CapitalRun[] = [];
  capitalRuns(sentence, text, (run) => {
    runs.push(run);
    return 0;
  });
  return runs;
}

/** Runs of capitalised words that the question does not have. */
export function capitalRuns(
  sentence: ReadSentence,
  text: string,
  strengthOf: (run: CapitalRun) => number,
): AnswerSpan[] {
  const spans: AnswerSpan[] = [];
  let run: ReadToken[] = [];
  let from = 0;
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && !run.every(({ own }) => own)) {
      const surest = strengthOf({ first: from, last: from + run.length - 1 });
      const longer = run.length > 1 && surest > 0 ? CAPITALS.longer : 0;
      if (surest > 0)
        spans.push({ start: first.start, end: last.end, strength: Math.min(CAPITALS.most, surest + longer) });
    }
    run = [];
  };
  sentence.tokens.forEach((token, position) => {
    const opensSentence = position === 0 && token.term === 0;
    const capital = /^\p{Lu}/u.test(text.slice(token.start, token.end)) && !opensSentence;
    if (capital && run.length > 0 && text.slice(run.at(-1)?.end ?? 0, token.start).length > 1) close();
    const next = sentence.tokens[position + 1];
    // "Badr al-Busaidi", "Mohammed bin Salman": small words within a name.
    const isWithin =
      run.length > 0 &&
      PARTICLES.has(token.folded) &&
      next !== undefined &&
      next.start - token.end === 1 &&
      token.start - (run.at(-1)?.end ?? 0) === 1 &&
      /^\p{Lu}/u.test(text.slice(next.start, next.end));
    if (capital || isWithin) {
      if (run.length === 0) from = position;
      run.push(token);
    } else close();
  });
  close();
  return spans;
}
