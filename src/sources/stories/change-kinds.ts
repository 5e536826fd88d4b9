import { fold } from '../../language/fold.js';
import { wordsOfAll } from '../../language/all-languages.js';
import { foldWord } from '../../language/word-sets.js';
import { impliesNegation, isDenialOf } from '../../language/negation.js';
import { digitsOf } from '../../language/number-words.js';
import type { WrittenWord } from './written-words.js';

/** What a change is about, the gravest first: a figure or a day, a name, a "not", any other words. */
export const CHANGE_KINDS = ['number', 'name', 'negation', 'words'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Words of a sentence that comes or goes say what it says, and change nothing that was said. */
const MOST_ADDED = 8;
const MOST_OF_SENTENCE = 60;
const DAYS_AND_MONTHS = wordsOfAll(({ calendar }) =>
  [...calendar.months, ...calendar.otherMonths, ...calendar.weekdays].join(',').replaceAll(',', ' '),
);
const OTHER_NUMBERS = wordsOfAll(({ numbers }) => numbers.others);
/** Months and numbers that are common words as well. */
const WORDLIKE = wordsOfAll(({ calendar }) => calendar.wordlikeMonths);

/** Words of one side of a change. */
export interface ChangedWords {
  readonly words: readonly WrittenWord[];
  readonly text: string;
}

/**
 * What a change is about.
 * @param isName whether a folded word is part of a known name: scripts without capitals show none
 */
export function kindOfChange(
  before: ChangedWords,
  after: ChangedWords,
  isName: (folded: string) => boolean,
): ChangeKind {
  const [gone, come] = [onlyIn(before, after), onlyIn(after, before)];
  const changed = [...gone, ...come];
  // A whole sentence more holds names and figures, and none of those that stood there is another.
  if ((before.words.length === 0 || after.words.length === 0) && changed.length > MOST_ADDED) return 'words';
  if (changed.some(({ key }) => isNumber(key))) return 'number';
  const named = (words: readonly Changed[]): boolean => words.some((word) => looksLikeName(word, isName));
  if (named(gone) || named(come)) return 'name';
  // More words than a sentence has are another text, and no verb of it that one denied.
  const isSentence = changed.length <= MOST_OF_SENTENCE;
  const denies =
    changed.some(({ key }) => impliesNegation(foldWord(key))) ||
    (isSentence &&
      gone.some(({ key }) => come.some((other) => isDenialOf(foldWord(key), foldWord(other.key)))));
  return denies ? 'negation' : 'words';
}

interface Changed {
  readonly key: string;
  readonly written: string;
  readonly opens: boolean;
}

/** Words of one side that the other does not have. */
function onlyIn({ words, text }: ChangedWords, other: ChangedWords): Changed[] {
  const known = new Set(other.words.map(({ key }) => key));
  return words
    .filter(({ key }) => !known.has(key))
    .map(({ key, start, end, opens }) => ({ key, written: text.slice(start, end), opens }));
}

function isNumber(key: string): boolean {
  if (/[\p{N}%‰\p{Sc}]/u.test(key)) return true;
  const folded = fold(key);
  if (digitsOf(folded) !== folded || OTHER_NUMBERS.has(folded)) return true;
  return DAYS_AND_MONTHS.has(folded) && !WORDLIKE.has(folded);
}

function looksLikeName({ key, written, opens }: Changed, isName: (folded: string) => boolean): boolean {
  return (/^\p{Lu}/u.test(written) && !opens) || isName(fold(key));
}
