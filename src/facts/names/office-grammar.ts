import type { SentenceWords } from '../sentence-words.js';

/** How a language writes an office beside a name. Words are folded. */
export interface OfficeGrammar {
  /** The noun of an office ("bakanı", "وزير", "שר"), by a word as it is written; the word without its particle, or null. */
  readonly headOf: (folded: string) => string | null;
  /** Whether what the office is of stands before its noun, as in Turkish, or behind it. */
  readonly titleSide: 'before' | 'behind';
  /** Whether a word belongs to the title beside the noun ("Dışişleri", "الخارجية"). */
  readonly isTitleWord: (words: SentenceWords, at: number) => boolean;
  /** Whether a word may be part of a name; `part` counts from 0. `isProper` asks the tree, which is dear. */
  readonly isNamePart: (words: SentenceWords, at: number, part: number, isProper: () => boolean) => boolean;
  /** Nouns that tell whose colleague somebody is, and no office. */
  readonly counterparts: ReadonlySet<string>;
  /** Whether letters tell a name: other words beside a surname in capitals are then part of another's. */
  readonly tellsNames: boolean;
  /** Surnames that are as well other words: they name nobody alone. */
  readonly wordlike: ReadonlySet<string>;
  readonly fewestParts: number;
  /** Whether a word ends a name before it. */
  readonly isEnd?: (folded: string) => boolean;
  /** First names that are known, where letters tell no name: without one the tree must take a part for a name. */
  readonly firstNames: ReadonlySet<string> | null;
  /** Whether a preposition before or on a name says that an office is charged with it, and not whose it is. */
  readonly isCharged: (before: string, word: string) => boolean;
  /** Words within names, behind which they go on ("bin"). */
  readonly inner: ReadonlySet<string>;
  /** Before whose an office is, as a word of its own ("של"). */
  readonly ofWords: ReadonlySet<string>;
  /** "And", a word of its own or written onto the next. */
  readonly conjunction: string;
  /** The case of an owner, as it stands between a name and the next word; null where no case is written so. */
  readonly owning: RegExp | null;
  /** The last word of a body that capitals name, before the office in it ("… Konseyi"); null where letters tell no name. */
  readonly bodyNoun: RegExp | null;
  /** A title as it is told: without what is written onto its first word. */
  readonly titleOf: (title: string, folded: string) => string;
}
