import type { Word } from '../../../attribution/speech-words.js';
import { wordSet } from '../../folded-words.js';

/** Verbs that say to whom. */
export const TOLD = wordSet('tell remind inform assure');
const HEARERS = wordSet('reporters journalists lawmakers him her them us me it you parliament');

/** Position behind whom it was told: a name, or a word such as "reporters"; `first` where none of these stands there. */
export function behindHearer(words: readonly Word[], first: number): number {
  if (words[first]?.gap === 'none' && HEARERS.has(words[first]?.folded ?? '')) return first + 1;
  let at = first;
  while (words[at]?.gap === 'none' && words[at]?.capital === true) at += 1;
  return at;
}
