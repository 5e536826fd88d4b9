import { usualNames, wordsOf, wordsOfAll } from '../language/all-languages.js';
import { fold } from '../language/fold.js';
import { ALL_PACKS } from '../language/languages.js';

/*
 * Words that carry an answer of a kind, folded, of all languages alike.
 */

export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  ALL_PACKS.flatMap(({ numbers }) => [...Object.keys(numbers.digits).map(fold), ...wordsOf(numbers.others)]),
);

export const MONTHS: ReadonlySet<string> = new Set(
  ALL_PACKS.flatMap(({ calendar }) => calendar.months.flatMap((names) => names.split(',').map(fold))),
);

export const DURATIONS = wordsOfAll(({ calendar }) => calendar.units);

export const UNTIL_WORDS = wordsOfAll(({ calendar }) => calendar.until);

export const AGE_WORDS = wordsOfAll(({ calendar }) => calendar.ages);

export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...ALL_PACKS.flatMap(({ calendar }) => usualNames(calendar.weekdays)),
  ...wordsOfAll(({ calendar }) => calendar.times),
]);

/** Of days whose names are two words, the second → the first. */
export const DAY_NAMES: ReadonlyMap<string, string> = new Map(
  ALL_PACKS.flatMap(({ calendar }) =>
    usualNames(calendar.weekdays).flatMap((name): [string, string][] => {
      const [first, second] = name.split(' ');
      return first === undefined || second === undefined ? [] : [[second, first]];
    }),
  ),
);

export const CAUSE_WORDS = wordsOfAll(({ answers }) => answers.causes);

export const PLACE_PREPOSITIONS = wordsOfAll(({ answers }) => answers.placePrepositions);

export const OFFICE_MODIFIERS = wordsOfAll(({ answers }) => answers.roleModifiers);

export const ROLE_NOUNS = wordsOfAll(({ answers }) => answers.roles);
