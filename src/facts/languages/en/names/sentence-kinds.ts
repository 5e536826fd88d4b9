import { MONTHS, MONTH_OPENINGS, RELATIVE_WORDS, WEEKDAYS } from '../dates/date-words.js';
import { GROUP_HEADS } from './group-words.js';
import { OFFICE_HEADS } from '../roles/office-words.js';
import type { SentenceWords } from '../../../sentence-words.js';

/** What the words of a sentence can open, as bits: most sentences need few of the readers. */
export const KIND = { office: 1, group: 2, ministry: 4, pronoun: 8, date: 16, again: 32 } as const;

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
  add(['he', 'she'], KIND.pronoun);
  add(
    ['official', 'officials', 'source', 'sources', 'diplomat', 'diplomats', 'mediators', 'negotiators'],
    KIND.again,
  );
  add([...MONTHS.keys(), ...MONTH_OPENINGS, ...WEEKDAYS.keys(), ...RELATIVE_WORDS], KIND.date);
  return ({ tokens }) => {
    let kinds = 0;
    for (const { folded } of tokens) {
      const code = folded.charCodeAt(0);
      if (code >= 0x30 && code <= 0x39) kinds |= folded.length > 3 ? KIND.date : 0;
      else kinds |= table.get(folded) ?? 0;
    }
    return kinds;
  };
}
