import type { Word } from '../../../attribution/speech-words.js';

/** Verbs that say to whom. */
export const TOLD = new Set(['tell', 'remind', 'inform', 'assure']);
const HEARERS = new Set('reporters journalists lawmakers him her them us me it you parliament'.split(' '));

/** Position behind whom it was told: a name, or a word such as "reporters"; `first` where none of these stands there. */
export function behindHearer(words: readonly Word[], first: number): number {
  if (words[first]?.gap === 'none' && HEARERS.has(words[first]?.folded ?? '')) return first + 1;
  let at = first;
  while (words[at]?.gap === 'none' && words[at]?.capital === true) at += 1;
  return at;
}
