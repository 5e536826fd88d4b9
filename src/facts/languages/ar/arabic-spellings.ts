import type { Word } from '../../attribution/speech-words.js';

/** The letters of "CNN", of which the last two are written as "that" is. */
const SPELLED = ['سي', 'ان', 'ان'];

/** With what only looks like "that" as a word of its own. */
export function withNames(words: readonly Word[]): readonly Word[] {
  const opensAt = (at: number): boolean =>
    SPELLED.every((letter, part) => words[at + part]?.folded === letter);
  return words.map((word, at) =>
    opensAt(at - 1) || opensAt(at - 2) ? { ...word, folded: SPELLED.join('') } : word,
  );
}
