import { diffArrays } from 'diff';
import { fold } from '../../language/fold.js';
import { CHANGE_KINDS, kindOfChange, type ChangeKind } from './change-kinds.js';
import { writtenWords, type WrittenWord } from './written-words.js';

/** What one version of an article says and the other says otherwise. */
export interface WordChange {
  /** The words as they stood, and as they stand; empty where there were none. */
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind;
  /** Where they stand in either text, UTF-16 code units; where there are none, where they would. */
  readonly offsets: {
    readonly before: readonly [number, number];
    readonly after: readonly [number, number];
  };
}

/** What else is known. */
export interface WordChangeOptions {
  /** Whether a folded word is part of a name; default: capitals alone tell. */
  readonly isName?: (folded: string) => boolean;
}

/** Words that may differ in a stretch before it is told as a whole: the work grows with the square of them. */
const MOST_EDITS = 600;
/** Words of a stretch that stands elsewhere in the other version: it was moved. */
const LEAST_MOVED = 4;
/** Words in a row that stand once in either text are where two versions are laid beside each other. */
const ANCHOR = 4;

/** A stretch of the words of both versions; ends exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/**
 * What changed between two versions of an article, word by word: figures first, then names, "not", and other words, each in the order
 * of the text. White space, marks, capitals, and paragraphs that only moved are no change. However long and different the
 * texts are, the work is bounded: what is too different is told as one change.
 */
export function wordChanges(
  before: string,
  after: string,
  { isName = () => false }: WordChangeOptions = {},
): WordChange[] {
  const [words, others] = [writtenWords(before), writtenWords(after)];
  const [keys, otherKeys] = numbered(words, others);
  const whole = { from: 0, to: words.length, otherFrom: 0, otherTo: others.length };
  const capitals = new Set([...namesIn(words, before), ...namesIn(others, after)].map((name) => fold(name)));
  const isNamed = (folded: string): boolean => capitals.has(folded) || isName(folded);
  const stretches = withoutMoved(differing(keys, otherKeys, whole), keys, otherKeys);
  const changes = stretches.map((stretch): WordChange => {
    const [gone, come] = [
      words.slice(stretch.from, stretch.to),
      others.slice(stretch.otherFrom, stretch.otherTo),
    ];
    const span = spanOf(gone, words[stretch.from - 1]);
    const otherSpan = spanOf(come, others[stretch.otherFrom - 1]);
    return {
      before: before.slice(...span),
      after: after.slice(...otherSpan),
      kind: kindOfChange({ words: gone, text: before }, { words: come, text: after }, isNamed),
      offsets: { before: span, after: otherSpan },
    };
  });
  return changes.toSorted((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
}

/** Words with a capital inside a sentence: at the start of another they are names too. */
function* namesIn(words: readonly WrittenWord[], text: string): Generator<string> {
  for (const { start, key, opens } of words)
    if (!opens && /^\p{Lu}/u.test(text.slice(start, start + 2))) yield key;
}

/** The words of both as numbers, the same for the same word. */
function numbered(words: readonly WrittenWord[], others: readonly WrittenWord[]): [number[], number[]] {
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: WrittenWord): number => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  return [words.map(numberOf), others.map(numberOf)];
}

/** The stretches in which two texts differ, in order. */
function differing(keys: readonly number[], others: readonly number[], whole: Stretch): Stretch[] {
  const stretch = trimmed(keys, others, whole);
  const { from, to, otherFrom, otherTo } = stretch;
  if (from === to && otherFrom === otherTo) return [];
  if (from === to || otherFrom === otherTo) return [stretch];
  const parts = diffArrays(keys.slice(from, to), others.slice(otherFrom, otherTo), {
    maxEditLength: MOST_EDITS,
  });
  return parts === undefined ? betweenAnchors(keys, others, stretch) : changedParts(parts, stretch);
}

/** Without the words that are the same at both ends. */
function trimmed(keys: readonly number[], others: readonly number[], stretch: Stretch): Stretch {
  let { from, to, otherFrom, otherTo } = stretch;
  while (from < to && otherFrom < otherTo && keys[from] === others[otherFrom]) {
    from += 1;
    otherFrom += 1;
  }
  while (to > from && otherTo > otherFrom && keys[to - 1] === others[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
  }
  return { from, to, otherFrom, otherTo };
}

function changedParts(
  parts: readonly { readonly count: number; readonly added: boolean; readonly removed: boolean }[],
  { from, otherFrom }: Stretch,
): Stretch[] {
  const stretches: Stretch[] = [];
  let [at, other] = [from, otherFrom];
  let open: Stretch | null = null;
  for (const { count, added, removed } of parts) {
    if (!added && !removed) {
      if (open !== null) stretches.push(open);
      open = null;
      at += count;
      other += count;
      continue;
    }
    open ??= { from: at, to: at, otherFrom: other, otherTo: other };
    if (removed) at += count;
    else other += count;
    open = { ...open, to: at, otherTo: other };
  }
  if (open !== null) stretches.push(open);
  return stretches;
}

/**
 * Lays two texts that differ much beside each other where rows of words stand once in each and in the same order, and
 * compares what lies between; without such rows the whole is one change.
 */
function betweenAnchors(keys: readonly number[], others: readonly number[], stretch: Stretch): Stretch[] {
  const anchors = anchorsOf(keys, others, stretch);
  if (anchors.length === 0) return [stretch];
  const stretches: Stretch[] = [];
  let { from, otherFrom } = stretch;
  for (const [at, other] of [...anchors, [stretch.to, stretch.otherTo] as const]) {
    const between = trimmed(keys, others, { from, to: at, otherFrom, otherTo: other });
    const size = between.to - between.from + between.otherTo - between.otherFrom;
    if (size <= MOST_EDITS) stretches.push(...differing(keys, others, between));
    else stretches.push(between);
    [from, otherFrom] = [at, other];
  }
  return stretches;
}

/** Places of rows of words that stand once in each text, ascending in both. */
function anchorsOf(
  keys: readonly number[],
  others: readonly number[],
  stretch: Stretch,
): (readonly [number, number])[] {
  const rows = rowsOnce(keys, stretch.from, stretch.to);
  const otherRows = rowsOnce(others, stretch.otherFrom, stretch.otherTo);
  const pairs = [...rows].flatMap(([row, at]): (readonly [number, number])[] => {
    const other = otherRows.get(row);
    return other === undefined ? [] : [[at, other]];
  });
  return longestAscending(pairs.toSorted(([a], [b]) => a - b));
}

function rowsOnce(keys: readonly number[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = from; at + ANCHOR <= to; at += 1) {
    const row = keys.slice(at, at + ANCHOR).join();
    if (places.has(row)) twice.add(row);
    places.set(row, at);
  }
  for (const row of twice) places.delete(row);
  return places;
}

/** The longest part of the pairs whose second numbers ascend, as patience sorting finds it. */
function longestAscending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tops: number[] = [];
  const below = pairs.map(() => -1);
  pairs.forEach(([, second], at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    below[at] = tops[low - 1] ?? -1;
    tops[low] = at;
  });
  const chosen: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.toReversed();
}

/** Leaves out what went in one place and came in another. */
function withoutMoved(
  stretches: readonly Stretch[],
  keys: readonly number[],
  others: readonly number[],
): Stretch[] {
  const gone = new Map<string, Stretch>();
  const moved = new Set<Stretch>();
  for (const stretch of stretches) {
    const { from, to, otherFrom, otherTo } = stretch;
    if (otherFrom === otherTo && to - from >= LEAST_MOVED) gone.set(keys.slice(from, to).join(), stretch);
  }
  for (const stretch of stretches) {
    const { from, to, otherFrom, otherTo } = stretch;
    const source = from === to ? gone.get(others.slice(otherFrom, otherTo).join()) : undefined;
    if (source !== undefined && !moved.has(source)) moved.add(source).add(stretch);
  }
  return stretches.filter((stretch) => !moved.has(stretch));
}

function spanOf(words: readonly WrittenWord[], before: WrittenWord | undefined): [number, number] {
  const [first, last] = [words[0], words.at(-1)];
  const none = before?.end ?? 0;
  return first === undefined || last === undefined ? [none, none] : [first.start, last.end];
}
