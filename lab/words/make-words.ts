import type { Analyzer } from '../../src/language/analyzer.js';
import type { Opposites } from '../../src/language/opposites.js';
import { CONTESTED } from './contested.js';
import { mostAlike } from './most-alike.js';

/** A word as it is written, with its rank by frequency (from 0) and its vector. */
export interface WordVector {
  readonly word: string;
  readonly rank: number;
  readonly vector: readonly number[];
}

/** What decides which words stand beside which. */
export interface Choosing {
  readonly analyzer: Analyzer;
  readonly opposites: Opposites;
  /** Words that a dictionary writes with a small letter; all others are taken for names. */
  readonly dictionary: ReadonlySet<string>;
}

/** A stem with all its forms as one. */
interface Stem {
  readonly stem: string;
  /** Rank of its commonest form. */
  readonly rank: number;
  readonly isName: boolean;
  readonly vector: Float64Array;
}

/** How far down the ranks stems are listed. */
const MOST_RANKS = 40_000;
/** Least cosine of near words, and most of them beside one. */
const NEAR = { cosine: 0.63, most: 6 } as const;
/** Letters that a name must share with what is near it: "German" and "Germany", not "Germany" and "Italy". */
const SAME_START = 4;

/**
 * The lines of the table of English words, commonest first: how rare a stem is (natural logarithm of 20 more than its rank),
 * the stem, and the stems of the words that stand in the same surroundings (nearest by cosine of GloVe's vectors;
 * Pennington, Socher and Manning 2014). Stop words and contested words are left out, and beside a word its contraries and
 * other members of its group: they stand in the same surroundings too, and say something else.
 *
 * @param vectors commonest first
 */
export function makeWords(vectors: readonly WordVector[], choosing: Choosing): string[] {
  const stems = readStems(vectors, choosing);
  const apart = createApart(stems, choosing.opposites);
  return stems.flatMap((stem, at) => {
    const near = mostAlike(stems, at, NEAR.cosine)
      .filter((other) => !apart(stem, other) && mayStandBeside(stem, other))
      .slice(0, NEAR.most);
    if (stem.isName && near.length === 0) return [];
    const rarity = Math.log(stem.rank + 20).toFixed(1);
    return [[rarity, stem.stem, ...near.map((other) => other.stem)].join(' ')];
  });
}

/** A stem's vector is the mean of its forms', the commoner the weightier, as words are about as frequent as 1/rank. */
function readStems(vectors: readonly WordVector[], { analyzer, dictionary }: Choosing): Stem[] {
  const contested = new Set(CONTESTED.map(analyzer.stem));
  const forms = new Map<string, WordVector[]>();
  for (const form of vectors) {
    const stem = analyzer.stem(form.word);
    const known = forms.get(stem);
    if (known === undefined) forms.set(stem, [form]);
    else known.push(form);
  }
  return [...forms].flatMap(([stem, [first, ...others]]): Stem[] => {
    if (first === undefined || first.rank >= MOST_RANKS) return [];
    if (analyzer.isStopWord(first.word) || contested.has(stem)) return [];
    const sum = new Float64Array(first.vector.length);
    for (const { vector, rank } of [first, ...others]) addUnit(sum, vector, 1 / (rank + 1));
    const vector = new Float64Array(sum.length);
    addUnit(vector, sum, 1);
    const isName = ![first, ...others].some(({ word }) => dictionary.has(word));
    return [{ stem, rank: first.rank, isName, vector }];
  });
}

function addUnit(into: Float64Array, vector: ArrayLike<number>, share: number): void {
  let square = 0;
  for (let n = 0; n < vector.length; n += 1) square += (vector[n] ?? 0) ** 2;
  const by = share / Math.max(Number.EPSILON, Math.sqrt(square));
  for (let n = 0; n < into.length; n += 1) into[n] = (into[n] ?? 0) + by * (vector[n] ?? 0);
}

function mayStandBeside(stem: Stem, other: Stem): boolean {
  if (!stem.isName && !other.isName) return true;
  return stem.stem.slice(0, SAME_START) === other.stem.slice(0, SAME_START);
}

/** Whether two stems are contraries or members of one group. */
function createApart(stems: readonly Stem[], opposites: Opposites): (a: Stem, b: Stem) => boolean {
  const others = new Map(
    stems.map(({ stem }) => [
      stem,
      new Set([...opposites.contrariesOf(stem, 'en'), ...opposites.othersOf(stem, 'en')]),
    ]),
  );
  return (a, b) => others.get(a.stem)?.has(b.stem) === true || others.get(b.stem)?.has(a.stem) === true;
}
