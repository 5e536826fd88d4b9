import { primaryOf } from '../language/languages.js';
import { digitsOf } from '../language/number-words.js';
import { impliesNegation, isNegation, isRestriction } from '../language/negation.js';
import { leftOutIn } from './left-out.js';
import type { Feature } from '../search/feature.js';
import { holdsAny } from '../search/query/contrasts.js';
import { isOfAskedTime } from '../search/query/asked-time.js';
import { coverageOf, type Query } from '../search/query/query.js';
import type { QuestionSigns } from '../search/query/read-signs.js';
import type { Hit } from '../search/ranking/rank.js';
import { featuresOf } from '../search/ranking/weights.js';
import type { ReadToken } from '../search/read-passage.js';

/** A unit matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** Weight of a rare word: one that one passage in a thousand has. */
const RARE = Math.log(1000);
/** Words in a row that make a copy, and of a very long sentence. */
const WORDS = { inARow: 4, long: 60 } as const;

/** What the evidence of a quotation and its best sentence is measured by. Units are positions in the query's. */
export interface SentenceContext {
  readonly query: Query;
  readonly signs: QuestionSigns;
  readonly hit: Hit;
  /** What the ranking measured of the hit. */
  readonly features: ReturnType<typeof featuresOf>;
  /** Words of the quotation, and of the whole passage. */
  readonly words: readonly ReadToken[];
  readonly passageWords: readonly ReadToken[];
  /** The sentence of the quotation that matches most of the question, and how strongly it matches each unit. */
  readonly sentence: { readonly tokens: readonly ReadToken[]; readonly strengths: readonly number[] };
  /** The quotation negates by what its words mean ("refused"). */
  readonly impliesDenial: boolean;
  /** Whether a word only names the time asked about, and the quotation is of that time, by its words or its article. */
  readonly isSettled: (word: string) => boolean;
  /** Every unit but the single words of a name, and those that are settled. */
  readonly content: readonly number[];
  /** What is asked of the names: every unit but them. */
  readonly relation: readonly number[];
}

/**
 * What the best sentence of the quotation has of the question, and has otherwise. A question made of an answered one
 * by changing a name, a number, a word to its contrary, or by a "not", shares all its other words.
 */
export const SENTENCE_EVIDENCE = [
  {
    name: 'negationMissing',
    doc: 'the question denies, the quotation does not',
    sign: -1,
    value: ({ signs, impliesDenial, words }) =>
      one(signs.denies && !impliesDenial && !hasContrary(words, signs)),
  },
  {
    name: 'restrictionMissing',
    doc: 'the question says "only", the quotation does not',
    sign: -1,
    value: ({ signs, words }) => one(signs.restricts && !words.some(({ folded }) => isRestriction(folded))),
  },
  {
    // Not the contrary is the same.
    name: 'contraryFound',
    doc: 'the passage has the contrary of a word, not the word',
    sign: -1,
    value: ({ signs, words, passageWords }) =>
      one(
        !signs.denies && !words.some(({ folded }) => isNegation(folded)) && hasContrary(passageWords, signs),
      ),
  },
  {
    name: 'coHyponymFound',
    doc: 'the quotation has "June" for "May", not the word',
    sign: -1,
    value: ({ signs, words }) =>
      one(signs.contrasts.some(({ own, others }) => !holdsAny(words, own) && holdsAny(words, others))),
  },
  {
    name: 'otherFigure',
    doc: 'the quotation lacks the question’s figure, has another',
    sign: -1,
    byHand: true,
    value: ({ signs, isSettled, words }) =>
      one(
        hasOtherFigure(
          signs.words.filter((word) => !isSettled(word)),
          words,
        ),
      ),
  },
  {
    name: 'rarestUnitMissing',
    doc: 'weight of the rarest unit the sentence lacks',
    sign: -1,
    value: ({ query: { units }, content, sentence }) =>
      Math.max(
        0,
        ...content.map(
          (at) => Math.min(1, (units[at]?.weight ?? 0) / RARE) * (1 - (sentence.strengths[at] ?? 0)),
        ),
      ),
  },
  {
    name: 'lastWordMissing',
    doc: 'the sentence lacks the last word, mostly the verb',
    sign: -1,
    value: ({ query: { units }, content, sentence }) => {
      const last = content.findLast((at) => units[at]?.isName === false);
      return one(last !== undefined && lacks(sentence.strengths, last));
    },
  },
  {
    name: 'copiedPhrase',
    doc: 'the question’s words in a row, and yet one missing',
    sign: -1,
    value: ({ signs, hit, content, sentence }) =>
      one(
        content.some((at) => lacks(hit.window.strengths, at)) &&
          longestRun(signs.words, sentence.tokens) >= WORDS.inARow,
      ),
  },
  {
    name: 'matchDensity',
    doc: 'share of the quotation’s words the question speaks of',
    sign: 1,
    value: ({ features }) => features.matchDensity,
  },
  {
    name: 'relationMissing',
    doc: 'nothing asked of the names is in the quotation',
    sign: -1,
    value: ({ query: { units }, hit, relation }) =>
      one(
        units.some(({ isName }) => isName) &&
          relation.length > 0 &&
          relation.every((at) => lacks(hit.window.strengths, at)),
      ),
  },
  {
    name: 'countedMissing',
    doc: '"how many": no figure counts what was to be counted',
    sign: -1,
    byHand: true,
    value: ({ query: { kind, counted }, hit: { window } }) =>
      one(kind === 'how-many' && counted >= 0 && !window.spans.some(({ strength }) => strength === 1)),
  },
  {
    name: 'granularityMissing',
    doc: 'a year or an hour is asked for, and none is there',
    sign: -1,
    value: ({ signs: { finer }, words, query: { grain }, hit }) =>
      one(
        finer !== null &&
          !words.some(({ folded }) => finer.test(folded)) &&
          // "Half past four"
          !(grain === 'hour' && tellsHour(hit)),
      ),
  },
  {
    name: 'refusalMissing',
    doc: 'the question says "refused", the quotation does not',
    sign: -1,
    // In another language a refusal may stand there in words that are not known for one.
    value: ({ query, signs, hit, impliesDenial }) =>
      one(
        signs.impliesDenial &&
          !signs.denies &&
          !impliesDenial &&
          primaryOf(hit.passage.article.language) === query.language,
      ),
  },
  {
    // No set has questions that tell, so its weight is set by hand.
    name: 'timeApart',
    doc: 'the quotation speaks of another time than the question',
    sign: -1,
    byHand: true,
    value: ({ features }) => features.timeApart,
  },
] as const satisfies readonly Feature<SentenceContext>[];

/** Reads what the evidence of a hit's quotation is measured by. */
export function createSentenceContext(query: Query, signs: QuestionSigns, hit: Hit): SentenceContext {
  const { units } = query;
  const { words, sentence } = readQuotation(query, hit);
  const features = featuresOf(hit);
  const isSettled = (word: string): boolean =>
    query.askedTime !== null && features.timeApart === 0 && isOfAskedTime(word, query.askedTime);
  const content = units.flatMap(({ isNamePart, words: word }, at) =>
    isNamePart === true || isSettled(word) ? [] : [at],
  );
  return {
    query,
    signs,
    hit,
    features,
    isSettled,
    words,
    sentence,
    content,
    passageWords: hit.sentences.flatMap(({ tokens }) => tokens),
    impliesDenial: words.some(({ folded }) => impliesNegation(folded)) || leavesOut(hit),
    relation: content.filter((at) => units[at]?.isName === false),
  };
}

/** The quotation's words, and of its sentences the one that matches most of the question. */
function readQuotation(
  query: Query,
  { window, sentences }: Hit,
): Pick<SentenceContext, 'words' | 'sentence'> {
  const inside = ({ start, end }: ReadToken): boolean => start >= window.start && end <= window.end;
  let best: SentenceContext['sentence'] = { tokens: [], strengths: [] };
  let most = -1;
  const words: ReadToken[] = [];
  for (const sentence of sentences.slice(window.first, window.last + 1)) {
    const tokens = sentence.tokens.filter(inside);
    const strengths = query.units.map(() => 0);
    for (const { unit, strength } of tokens.flatMap(({ matches }) => matches)) {
      strengths[unit] = Math.max(strengths[unit] ?? 0, strength);
    }
    const coverage = coverageOf(query, strengths);
    if (coverage > most) [best, most] = [{ tokens, strengths }, coverage];
    words.push(...tokens);
  }
  return { words, sentence: best };
}

/** Whether a quotation tells an hour, in figures or in words. */
function tellsHour({ sentences, window }: Hit): boolean {
  return sentences
    .slice(window.first, window.last + 1)
    .some(({ told }) => told.times.some(({ hour }) => hour));
}

/** The quotation leaves somebody out of all: "all but X" says that X did not. */
function leavesOut({ sentences, window, passage }: Hit): boolean {
  return sentences
    .slice(window.first, window.last + 1)
    .some((sentence) => leftOutIn(sentence, passage.article.text) !== null);
}

function one(holds: boolean): number {
  return holds ? 1 : 0;
}

function lacks(strengths: readonly number[], unit: number): boolean {
  return (strengths[unit] ?? 0) < LEAST_STRENGTH;
}

/** Whether some words have the contrary of a word of the question, and not the word. */
function hasContrary(words: readonly ReadToken[], { contrasts }: QuestionSigns): boolean {
  return contrasts.some(({ own, contraries }) => !holdsAny(words, own) && holdsAny(words, contraries));
}

function figuresOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(digitsOf).filter((word) => /^[0-9]/.test(word)));
}

/** Whether a text lacks a figure of the question and has another. */
function hasOtherFigure(asked: readonly string[], words: readonly ReadToken[]): boolean {
  const figures = figuresOf(asked);
  if (figures.size === 0) return false;
  const there = figuresOf(words.map(({ folded }) => folded));
  const lacksOne = [...figures].some((figure) => !there.has(figure));
  return lacksOne && [...there].some((figure) => !figures.has(figure));
}

/** Most words of the question that stand in the sentence one behind the other. */
function longestRun(asked: readonly string[], tokens: readonly ReadToken[]): number {
  let longest = 0;
  let before: number[] = [];
  for (const word of asked) {
    const runs = tokens.map(({ folded }, at) => (folded === word ? (before[at - 1] ?? 0) + 1 : 0));
    for (const run of runs) longest = Math.max(longest, run);
    before = runs;
  }
  return longest;
}
