import type { ReadToken } from '../search/read-passage.js';
import { digitsOf } from '../language/number-words.js';

function figuresOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(digitsOf).filter((word) => /^[0-9]/.test(word)));
}

/** Whether a text lacks a figure of the question and has another. */
export function hasOtherFigure(asked: readonly string[], words: readonly ReadToken[]): boolean {
  const figures = figuresOf(asked);
  if (figures.size === 0) return false;
  const there = figuresOf(words.map(({ folded }) => folded));
  const lacks = [...figures].some((figure) => !there.has(figure));
  return lacks && [...there].some((figure) => !figures.has(figure));
}

/** Most words of the question that stand in the sentence one behind the other. */
export function longestRun(asked: readonly string[], tokens: readonly ReadToken[]): number {
  let longest = 0;
  let before: number[] = [];
  for (const word of asked) {
    const runs = tokens.map(({ folded }, at) => (folded === word ? (before[at - 1] ?? 0) + 1 : 0));
    for (const run of runs) longest = Math.max(longest, run);
    before = runs;
  }
  return longest;
}
