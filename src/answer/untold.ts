import { perLanguage, codeOf, primaryOf } from '../language/languages.js';
import { wholeWords, wordsOf } from '../language/all-languages.js';
import { COMMAS } from '../search/answer-words.js';
import { SAYS_NOW } from '../search/query/question-signs.js';
import { coverageOf, type Query } from '../search/query/query.js';
import type { ReadSentence, ReadToken } from '../search/read-passage.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { Hit } from '../search/ranking/rank.js';
import type { ReadHit } from './read-hits.js';
import { asksForSpeech } from './speakers.js';
import { figureWordsOf } from '../search/spans/figure-words.js';

/*
 * News says of some things that they were not told. What stands beside that, of another time or of something else, is then no answer.
 */

const UNTOLD = perLanguage(({ denial }) => wholeWords(denial.untold === '' ? '(?!)' : denial.untold));
const NAMES = perLanguage(({ denial }) => new Set(wordsOf(denial.untoldNames)));
const TOLD_BY_OTHERS = perLanguage(({ denial }) =>
  wholeWords(denial.toldByOthers === '' ? '(?!)' : denial.toldByOthers),
);
const KINDS = perLanguage(({ denial: { untoldOf } }) => {
  const matcherOf = (of: string): RegExp => wholeWords(of === '' ? '(?!)' : of);
  return {
    time: matcherOf(untoldOf.time),
    place: matcherOf(untoldOf.place),
    number: matcherOf(untoldOf.number),
    reason: matcherOf(untoldOf.reason),
    words: matcherOf(untoldOf.words),
  };
});
const WHO = perLanguage(({ denial }) => wholeWords(denial.untoldWho === '' ? '(?!)' : denial.untoldWho));
/** What parts the clauses of a sentence. */
const PARTING = new RegExp(String.raw`[,;:()–—${COMMAS}](?=\s)|\s[–—-]\s`, 'u');
/** How nearly as much of the question as the rest a clause has to speak of that says that it is not told. */
const NEARLY = 0.9;
/** Less of a question than this is not what is not told. */
const LEAST = 0.3;
/** A stretch surer than this may be who is asked for. */
const SURE = 0.5;
const COUNTS: ReadonlySet<string> = new Set(['how-many', 'how-much']);
/** Kinds of answer that a text may withhold. */
const WITHHELD: ReadonlySet<string> = new Set([
  'who',
  'when',
  'where',
  'how-many',
  'how-much',
  'how-long',
  'what',
  'why',
  'list',
  'latest',
]);

/** A clause, and how much of the question it speaks of. */
interface Clause {
  readonly isUntold: boolean;
  readonly coverage: number;
  /** How much of it the whole sentence speaks of. */
  readonly ofSentence: number;
  readonly start: number;
  readonly end: number;
  /** It speaks of a number of something, or of a name. */
  readonly isOfNumber: boolean;
  readonly isOfName: boolean;
  /** It speaks of now. */
  readonly isOfNow: boolean;
  /** It names the kind of thing that is asked for ("the date", "no reason"). */
  readonly isOfKind: boolean;
}

/** Whether a quotation's passage says that what is asked was not told, as plainly as the quotation speaks of it. */
export function isSaidUntold(query: Query, { sentences, window, passage }: Hit): boolean {
  const { text, language } = passage.article;
  if (!WITHHELD.has(query.kind) || primaryOf(language) !== query.language) return false;
  const clauses = sentences.map((sentence) => clausesOf(query, sentence, text, language));
  const untold = clauses.flat().filter(({ isUntold }) => isUntold);
  if (untold.length === 0) return false;
  const told = clauses.slice(window.first, window.last + 1).flat();
  const best = told.reduce((most, { isUntold, coverage }) => (isUntold ? most : Math.max(most, coverage)), 0);
  return (
    untold.some(
      (clause) => (clause.coverage >= LEAST && clause.coverage >= best * NEARLY) || isOfNewest(query, clause),
    ) || isKindUntold(clauses, window.spans)
  );
}

/**
 * "They will meet in May, but the place has not been fixed": the sentence that speaks most of what is asked says in a clause of its own that
 * what is asked of it was not told, and beside that has nothing of the kind.
 */
function isKindUntold(clauses: readonly (readonly Clause[])[], spans: Hit['window']['spans']): boolean {
  const coverages = clauses.map((row) => Math.max(0, ...row.map(({ ofSentence }) => ofSentence)));
  const most = Math.max(0, ...coverages);
  return clauses.some(
    (row, at) =>
      (coverages[at] ?? 0) >= LEAST &&
      (coverages[at] ?? 0) >= most * NEARLY &&
      row.some(({ isUntold, isOfKind }) => isUntold && isOfKind) &&
      !row.some(
        ({ isUntold, start, end }) =>
          !isUntold && spans.some((span) => span.strength > SURE && span.start >= start && span.start < end),
      ),
  );
}

/** Which of the words for what may be kept back are of what a question asks for. */
function kindAsked(query: Query): keyof (typeof KINDS)['en'] | null {
  switch (query.kind) {
    case 'when':
    case 'how-long':
      return 'time';
    case 'where':
      return 'place';
    case 'how-many':
    case 'how-much':
      return 'number';
    case 'why':
      return 'reason';
    default:
      if (query.measure !== null) return 'number';
      return asksForSpeech(query) ? 'words' : null;
  }
}

/**
 * Who, or which, is asked, and where the quotation tells it, or right behind, the text says that it was not told who ("He declined to identify
 * them"). Where the clause itself has somebody's name, that may be said of another.
 */
export function isNameWithheld(query: Query, { sentences, window, passage, event }: ReadHit): boolean {
  const { text, language } = passage.article;
  if (!asksForWhom(query) || primaryOf(language) !== query.language) return false;
  const who = WHO[codeOf(language)];
  const lowered = ({ start, end }: SpanOffsets): string => text.slice(start, end).toLocaleLowerCase(language);
  const places = sentences.flatMap((sentence, at) =>
    at >= window.first && at <= window.last + 1 && who.test(lowered(sentence)) ? [at] : [],
  );
  return places.length > 0 && (event.isFilled === 0 || !hasNameAnswering(window, sentences, text));
}

/** "Who", "which delegation", "what is the name of the lawyer". */
function asksForWhom({ kind, units, language }: Query): boolean {
  const names = NAMES[codeOf(language)];
  return kind === 'who' || (kind === 'what' && units.some(({ words }) => names.has(words)));
}

/** Whether a sure stretch is a name: by its capital, or as a person of the list. */
function hasNameAnswering(
  { spans }: Hit['window'],
  sentences: readonly ReadSentence[],
  text: string,
): boolean {
  const people = sentences.flatMap(({ mentions, tokens }) =>
    mentions.flatMap(({ entity, firstToken }) =>
      entity.type === 'person' ? [tokens[firstToken]?.start ?? -1] : [],
    ),
  );
  return spans.some(
    ({ start, end, strength }) =>
      strength > SURE &&
      (/^\p{Lu}/u.test(text.slice(start, end)) || people.some((at) => at >= start && at < end)),
  );
}

/** "The new number stays secret", "would not say how many pass now", "will not give the name of the new head". */
function isOfNewest(
  { now, latest, kind }: Query,
  { isOfNumber, isOfName, isOfNow }: Pick<Clause, 'isOfNumber' | 'isOfName' | 'isOfNow'>,
): boolean {
  if (!now && !latest) return false;
  return (
    (now && isOfNow) || (isOfNumber && (COUNTS.has(kind) || kind === 'what')) || (isOfName && kind === 'who')
  );
}

function clausesOf(query: Query, sentence: ReadSentence, text: string, language: string): readonly Clause[] {
  const { tokens, start, end } = sentence;
  const untold = UNTOLD[codeOf(language)];
  const written = text.slice(start, end).toLocaleLowerCase(language);
  const ofSentence = coverageOf(query, strengthsIn(query, tokens));
  const found = untold.exec(written);
  // "It was not made public, but sources said …"
  if (found === null || TOLD_BY_OTHERS[codeOf(language)].test(written.slice(found.index)))
    return [clauseOf(query, tokens, { start, end }, { isUntold: false, ofSentence, written: '', language })];
  const clauses: Clause[] = [];
  let from = start;
  for (const piece of text.slice(start, end).split(PARTING)) {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    const inside = tokens.filter((token) => token.start >= at && token.end <= from);
    const isUntold = untold.test(piece.toLocaleLowerCase(language));
    const told = { isUntold, ofSentence, written: piece, language };
    clauses.push(clauseOf(query, inside, { start: at, end: from }, told));
  }
  return clauses;
}

function clauseOf(
  query: Query,
  tokens: readonly ReadToken[],
  { start, end }: SpanOffsets,
  {
    written,
    language,
    ...told
  }: Pick<Clause, 'isUntold' | 'ofSentence'> & { readonly written: string; readonly language: string },
): Clause {
  const { counts } = figureWordsOf(language);
  const kind = kindAsked(query);
  return {
    ...told,
    start,
    end,
    coverage: coverageOf(query, strengthsIn(query, tokens)),
    isOfNumber: tokens.some(({ folded }) => counts.has(folded)),
    isOfName: tokens.some(({ folded }) => NAMES[codeOf(language)].has(folded)),
    isOfNow: SAYS_NOW.test(written),
    isOfKind:
      told.isUntold &&
      kind !== null &&
      KINDS[codeOf(language)][kind].test(written.toLocaleLowerCase(language)),
  };
}

function strengthsIn({ units }: Query, tokens: readonly ReadToken[]): number[] {
  const strengths = units.map(() => 0);
  for (const { unit, strength } of tokens.flatMap(({ matches }) => matches))
    strengths[unit] = Math.max(strengths[unit] ?? 0, strength);
  return strengths;
}
