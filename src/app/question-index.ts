import type { Steps } from '../steps.js';

/** Questions that are found for one text, at most. */
const MOST_FOUND = 60;

/** Folded words that something is found by, and where other forms count as well, their stems. */
export interface Findable {
  readonly words: readonly string[];
  readonly stemmed?: ReadonlySet<string>;
}

/** A question that may be suggested, found by its own words and by all names of whom it names. */
export interface QuestionCandidate extends Findable {
  readonly text: string;
  /** What it is found by beside one of its own words: what is told together with it. */
  readonly beside?: Findable;
  /** A fact states what it asks for, so that it is offered before it was looked at. */
  readonly isStated: boolean;
}

/** Questions by the words that they are found by, as it can be sent to another thread, which looks through it at every letter that is typed. */
export interface QuestionIndex {
  /** The first of each kind first. */
  readonly texts: readonly string[];
  /** Not 0: it is offered before it was looked at. */
  readonly stated: Uint8Array;
  /** Each once, by their code units. */
  readonly words: readonly string[];
  /** Where in `places` those begin that are found by a word, and behind the last word, where they end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** Those that are found in more ways than by their words. */
  readonly others: readonly OtherWays[];
}

/** By what else a question is found. */
interface OtherWays {
  readonly at: number;
  readonly stemmed: ReadonlySet<string>;
  readonly beside: Findable | null;
}

/** What somebody typed, as words. */
export interface TypedWords {
  /** Folded; the last may be the beginning of one. */
  readonly words: readonly string[];
  /** Those of them without which nothing is found. */
  readonly telling: readonly string[];
  readonly stem: (folded: string) => string;
}

/** Indexes questions, one a step. */
export function* indexQuestions(candidates: readonly QuestionCandidate[]): Steps<QuestionIndex> {
  const byWord = new Map<string, number[]>();
  const others: OtherWays[] = [];
  for (const [at, { words, stemmed, beside }] of candidates.entries()) {
    yield;
    for (const word of new Set(words)) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [at]);
      else places.push(at);
    }
    if (stemmed !== undefined || beside !== undefined)
      others.push({ at, stemmed: stemmed ?? new Set(), beside: beside ?? null });
  }
  const words = [...byWord.keys()].toSorted();
  const lists = words.map((word) => byWord.get(word) ?? []);
  const starts = new Uint32Array(words.length + 1);
  for (const [n, list] of lists.entries()) starts[n + 1] = (starts[n] ?? 0) + list.length;
  return {
    texts: candidates.map(({ text }) => text),
    stated: Uint8Array.from(candidates, ({ isStated }) => Number(isStated)),
    words,
    starts,
    places: Uint32Array.from(lists.flat()),
    others,
  };
}

/**
 * Finds those that have every telling word that was typed, in any form, the last one perhaps in part; those with more of the others
 * first. All are found where nothing was typed.
 * @returns their places among the texts, `MOST_FOUND` at most
 */
export function findQuestions(index: QuestionIndex, { words, telling, stem }: TypedWords): readonly number[] {
  const { texts, others } = index;
  if (words.length === 0) return Array.from(texts.slice(0, MOST_FOUND), (_, at) => at);
  const own = new Map(words.map((word) => [word, foundBy(index, word, stem(word))]));
  const all = [...own.values()];
  const needed = telling.flatMap((word) => {
    const marks = own.get(word);
    return marks === undefined ? [] : [{ word, marks }];
  });
  const besides = new Map(others.map(({ at, beside }) => [at, beside]));
  const isTold = (at: number, word: string): boolean => {
    const beside = besides.get(at) ?? null;
    return beside !== null && isAmong(beside, word, stem(word));
  };
  /** By how many of the words they have: the last have them all. */
  const found: number[][] = Array.from({ length: all.length + 1 }, () => []);
  for (let at = 0; at < texts.length && (found.at(-1)?.length ?? 0) < MOST_FOUND; at += 1) {
    let score = 0;
    for (const marks of all) score += marks[at] ?? 0;
    if (score === 0) continue;
    const equal = found[score];
    if (equal === undefined || equal.length === MOST_FOUND) continue;
    const isOwn = needed.some(({ marks }) => marks[at] === 1);
    if (isOwn && needed.every(({ word, marks }) => marks[at] === 1 || isTold(at, word))) equal.push(at);
  }
  return found.toReversed().flat().slice(0, MOST_FOUND);
}

/** Marks those that a word finds, or its stem, with 1. */
function foundBy({ texts, words, starts, places, others }: QuestionIndex, word: string, stem: string) {
  const marks = new Uint8Array(texts.length);
  for (let n = firstFrom(words, word); words[n]?.startsWith(word) === true; n += 1)
    for (const at of places.subarray(starts[n], starts[n + 1])) marks[at] = 1;
  for (const { at, stemmed } of others) if (stemmed.has(stem)) marks[at] = 1;
  return marks;
}

function isAmong({ words, stemmed }: Findable, word: string, stem: string): boolean {
  return words.some((each) => each.startsWith(word)) || stemmed?.has(stem) === true;
}

/** Where the first is that comes not before a word. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
