import { fold } from '../language/fold.js';
import { codeOf, perLanguage } from '../language/languages.js';
import type { LanguagePack } from '../language/language-pack.js';
import type { AnswerSpan } from './answer-spans.js';
import { COMMAS, ROLE_NOUNS } from './answer-words.js';
import { CLOSES, type NamePlace } from './offices-beside.js';
import type { ReadSentence } from './read-passage.js';

/*
 * What the clause around a name says that somebody is: an apposition, a relative clause, a form of "is", on either side of it.
 */

/** How surely something says what somebody is: with an office in it, as a noun or with "is", and only by where it stands. */
const SURENESS = { office: 1, plain: 0.6, placed: 0.3 } as const;
/** Characters that are read on either side of a name. */
const REACH = { ahead: 160, behind: 240, verb: 16 } as const;
/** Words from the start of a phrase to the office that it is about ("a Catholic bishop from Goma"). */
const HEAD_WITHIN = 5;

const PAUSES = `,;:()${COMMAS}`;
/** Up to a word's end; a full stop inside dotted capitals ("U.S. envoy") does not end the clause. */
const CLAUSE = String.raw`(?:(?!\s[–—])[^.${PAUSES}]|\.(?=\p{L})|(?<=\.\p{Lu})\.(?=\s)){3,160}(?<![\p{L}\p{N}](?=[\p{L}\p{N}]))`;
/** Between a name and an apposition: a comma, a dash, a bracket. */
const APART = String.raw`(?:[,${COMMAS}]\s+|\s+[–—]\s+|\s+\((?!\p{N}))`;

const WAYS = perLanguage(({ answers, names }: LanguagePack) => {
  const { appositions } = answers;
  const isSmall =
    names.capitals && appositions !== ''
      ? String.raw`|(?!(?:${either(answers.notApposed)})(?!\p{L}))\p{Ll}`
      : '';
  return {
    /** ", former adviser to …", " (42), the minister of …": what stands behind a name up to the end of the clause. */
    apposition: new RegExp(
      String.raw`^(?:\s*\([^)]{1,40}\))?${APART}((?:(?:${either(appositions)})\s${isSmall})${CLAUSE})`,
      'u',
    ),
    /** " is the deputy chief of …" */
    copula: new RegExp(String.raw`^\s+((?:${either(answers.copulas)})\s${CLAUSE})`, 'u'),
    /** " as envoy to …": says what somebody is where an office stands in it. */
    capacity: new RegExp(String.raw`^\s+((?:${either(answers.capacities)})${CLAUSE})`, 'u'),
    /** " ise maliye bakanı.": up to the end of a sentence or clause, with what ends it. */
    last: new RegExp(
      String.raw`^(?:\s(?:${either(answers.topicMarks)}))?[,${COMMAS}]?\s+([^.${PAUSES}]{3,120})(?=([.${PAUSES}]|$))`,
      'u',
    ),
    /** Goes on with another in a row. */
    and: new RegExp(String.raw`^(?:${either(names.and)})\s`, 'u'),
    endings: answers.copulaEndings === '' ? null : new RegExp(`(?:${answers.copulaEndings})$`, 'u'),
    /** "Mahkemenin başkanı olan ": what somebody is, before the name, up to a word that says "who is". */
    relative: new RegExp(
      String.raw`(?:^|[${PAUSES}]\s*)([^${PAUSES}]{3,120}(?<!\p{L})(?:${either(answers.whoIsAhead)}))\s+$`,
      'u',
    ),
    /** "The head of the team is ", with an office. */
    identity: new RegExp(
      String.raw`(?:^|[${PAUSES}]\s*)([^.${PAUSES}]{3,100})\s(?:${either(answers.identities)})\s+$`,
      'u',
    ),
    /** "He met a Catholic bishop from Goma, ": up to a comma before the name. */
    phrase: new RegExp(String.raw`(?:^|[;:()]\s*)([^.${PAUSES}]{3,120})[,${COMMAS}]\s+$`, 'u'),
    /** What tells what somebody did, unless a verb of being or an office follows at once: "who met the minister". */
    relativeDeed: new RegExp(
      String.raw`^(?:${either(answers.relatives)})\s+(?!(?:${either(answers.linking)})(?!\p{L}))(?<second>[\p{L}\p{M}]+)`,
      'u',
    ),
    /** "يعمل ": right before a name, where verbs come first, behind which stands what somebody works as. */
    verbAhead: names.capitals
      ? null
      : new RegExp(
          String.raw`(?<![\p{L}\p{M}])(?:${names.prefixedAnd || '(?!)'})?(?:${either(answers.linking)})\s+$`,
          'u',
        ),
    office: new RegExp(String.raw`^\s+(${CLAUSE})`, 'u'),
    openings:
      answers.phraseOpenings === ''
        ? null
        : new RegExp(String.raw`(?<!\p{L})(?:${answers.phraseOpenings})\s`, 'giu'),
  };
});

function either(alternatives: string): string {
  return alternatives === '' ? '(?!)' : alternatives;
}

/**
 * The stretches around a name that say who or what it is.
 *
 * @param text the article's, which the offsets of the sentence and of the name point into
 */
export function definitionsAround(sentence: ReadSentence, name: NamePlace, text: string): AnswerSpan[] {
  return [...behindName(sentence, name, text), ...aheadOfName(sentence, name, text)];
}

function behindName(
  { tokens, start: from, end: stop, language }: ReadSentence,
  { last, start: at, end }: NamePlace,
  text: string,
): AnswerSpan[] {
  const ways = WAYS[codeOf(language)];
  const behind = text.slice(end, Math.min(stop, end + REACH.behind));
  const hasOffice = (to: number): boolean =>
    tokens.slice(last + 1).some((token) => token.end <= to && ROLE_NOUNS.has(token.folded));
  const tellsDeed = (words: string): boolean => {
    const second = ways.relativeDeed.exec(words)?.groups?.['second'];
    return second !== undefined && !ROLE_NOUNS.has(fold(second));
  };
  const spanOf = ([whole, words = '']: RegExpExecArray, least: number | null): AnswerSpan[] => {
    const start = end + behind.indexOf(words, whole.length - words.length);
    const to = start + words.trimEnd().length;
    const strength = hasOffice(to) && !tellsDeed(words) ? SURENESS.office : least;
    return strength === null ? [] : [{ start, end: to, strength }];
  };
  const clause = ways.apposition.exec(behind) ?? ways.copula.exec(behind);
  if (clause?.[1] !== undefined)
    return spanOf(clause, NOMINAL[codeOf(language)].test(clause[1]) ? SURENESS.plain : SURENESS.placed);
  const capacity = ways.capacity.exec(behind);
  if (capacity !== null) return spanOf(capacity, null);
  const office =
    ways.verbAhead?.test(text.slice(Math.max(from, at - REACH.verb), at)) === true
      ? ways.office.exec(behind)
      : null;
  if (office !== null && ROLE_NOUNS.has(tokens[last + 1]?.folded ?? ''))
    return spanOf(office, SURENESS.office);
  const said = ways.last.exec(behind);
  return said?.[1] !== undefined &&
    !ways.and.test(said[1]) &&
    endsInOffice(said[1], said[2] ?? '', ways.endings)
    ? [{ start: end + said[0].length - said[1].length, end: end + said[0].length, strength: SURENESS.office }]
    : [];
}

/** Starts as a noun phrase or with a form of "is", and so says what somebody is rather than what they did. */
const NOMINAL = perLanguage(({ answers }) => new RegExp(String.raw`^(?:${either(answers.nominal)})\s`, 'u'));

/**
 * Whether the last word of some is an office's noun: with an ending that says "is", or without at the end of a sentence, in a language that
 * has such endings.
 */
function endsInOffice(words: string, mark: string, endings: RegExp | null): boolean {
  if (endings === null) return false;
  const last = fold(words.split(/\s+/u).at(-1) ?? '');
  if (endings.test(last) && ROLE_NOUNS.has(last.replace(endings, ''))) return true;
  return (mark === '' || /[.;)]/u.test(mark)) && ROLE_NOUNS.has(last);
}

function aheadOfName(
  { tokens, mentions, start: from, language }: ReadSentence,
  { first, start, end }: NamePlace,
  text: string,
): AnswerSpan[] {
  const ways = WAYS[codeOf(language)];
  const ahead = text.slice(Math.max(from, start - REACH.ahead), start);
  const spans: AnswerSpan[] = [];
  const startOf = ({ 0: whole }: RegExpExecArray, words: string): number =>
    start - whole.length + whole.indexOf(words);
  const relative = ways.relative.exec(ahead);
  if (relative?.[1] !== undefined) {
    const at = startOf(relative, relative[1]);
    spans.push({ start: at, end: at + relative[1].length, strength: SURENESS.plain });
  }
  const within = (at: number, to: number): ReadSentence['tokens'] =>
    tokens.filter((token, place) => place < first && token.start >= at && token.end <= to);
  const isOfOthers = (at: number): boolean =>
    mentions.some(
      ({ entity, lastToken }) =>
        entity.type === 'person' && (tokens[lastToken]?.start ?? 0) >= at && lastToken < first,
    );
  const identity = ways.identity.exec(ahead);
  if (identity?.[1] !== undefined) {
    const at = startOf(identity, identity[1]);
    const to = at + identity[1].length;
    const isOffice = within(at, to)
      .slice(0, HEAD_WITHIN)
      .some(({ folded }) => ROLE_NOUNS.has(folded));
    if (isOffice && !isOfOthers(at)) spans.push({ start: at, end: to, strength: SURENESS.office });
  }
  // Behind a name that goes on with a verb, what stood before the comma was no apposition ("After talks with the king, X left").
  const isApart = CLOSES.test(text.slice(end, end + 3));
  const phrase = ways.openings === null || !isApart ? null : ways.phrase.exec(ahead);
  if (phrase?.[1] !== undefined && ways.openings !== null) {
    const words = phrase[1];
    const at = startOf(phrase, words);
    // The last that has its office near: "the head of the presidency council", not "the presidency council".
    const opening = [...words.matchAll(ways.openings)].findLast(({ index }) =>
      within(at + index, at + words.length)
        .slice(1, HEAD_WITHIN)
        .some(({ folded }) => ROLE_NOUNS.has(folded)),
    );
    if (opening !== undefined && !isOfOthers(at + opening.index))
      spans.push({ start: at + opening.index, end: at + words.length, strength: SURENESS.office });
  }
  return spans;
}
