import { wordsOf, wordsOfAll } from '../language/all-languages.js';
import { ALL_PACKS } from '../language/languages.js';

/*
 * Words that carry an answer of a kind, folded, of all languages alike.
 */

/** The usual one of each of a calendar's names. */
const usual = (names: readonly string[]): string[] => names.map((name) => name.split(',')[0] ?? '');

export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  ALL_PACKS.flatMap(({ numbers }) => [...Object.keys(numbers.digits), ...wordsOf(numbers.others)]),
);

export const MONTHS: ReadonlySet<string> = new Set(
  ALL_PACKS.flatMap(({ calendar }) => calendar.months.flatMap((names) => names.split(','))),
);

export const DURATIONS = wordsOfAll(({ calendar }) => calendar.units);

export const UNTIL_WORDS = wordsOfAll(({ calendar }) => calendar.until);

export const AGE_WORDS = wordsOfAll(({ calendar }) => calendar.ages);

export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...ALL_PACKS.flatMap(({ calendar }) => usual(calendar.weekdays)),
  ...wordsOfAll(({ calendar }) => calendar.times),
]);

export const CAUSE_WORDS = wordsOfAll(({ answers }) => answers.causes);

export const PLACE_PREPOSITIONS = wordsOfAll(({ answers }) => answers.placePrepositions);

export const OFFICE_MODIFIERS = wordsOfAll(({ answers }) => answers.roleModifiers);

export const ROLE_NOUNS = wordsOfAll(({ answers }) => answers.roles);
