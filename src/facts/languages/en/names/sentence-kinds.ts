import { GROUPS_AGAIN } from './descriptions.js';
import { GROUP_HEADS } from './name-words.js';
import { HE_OR_SHE } from './pronouns.js';
import { OFFICE_HEADS } from '../roles/office-words.js';
import type { SentenceWords } from '../../../sentence-words.js';

/** What the words of a sentence can open, as bits: most sentences need few of the readers. */
export const KIND = { office: 1, group: 2, ministry: 4, pronoun: 8, again: 16 } as const;

/** Tells what a sentence's words can open; one look-up a word. */
export type SentenceKinds = (words: SentenceWords) => number;

/** Puts the words that the readers start from into one table. */
export function createSentenceKinds(): SentenceKinds {
  const table = new Map<string, number>();
  const add = (words: Iterable<string>, kind: number): void => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | kind);
  };
  add(OFFICE_HEADS, KIND.office);
  add(GROUP_HEADS, KIND.group);
  add(['ministry'], KIND.ministry | KIND.again);
  add(HE_OR_SHE, KIND.pronoun);
  add(GROUPS_AGAIN, KIND.again);
  return ({ tokens }) => {
    let kinds = 0;
    for (const { folded } of tokens) kinds |= table.get(folded) ?? 0;
    return kinds;
  };
}
