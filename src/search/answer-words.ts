import { marksOfAll, wordsOf, wordsOfAll } from '../language/all-languages.js';
import { ALL_PACKS } from '../language/languages.js';

/*
 * Words that carry an answer of a kind, folded, of all languages alike.
 */

/** Commas beside that of Latin script, for a class of a regular expression. */
export const COMMAS = marksOfAll(({ orthography }) => orthography.comma + orthography.semicolon);

export const AGE_WORDS = wordsOfAll(({ calendar }) => calendar.ages);

export const CAUSE_WORDS = wordsOfAll(({ answers }) => answers.causes);

export const PLACE_PREPOSITIONS = wordsOfAll(({ answers }) => answers.placePrepositions);

export const OFFICE_MODIFIERS = wordsOfAll(({ answers }) => answers.roleModifiers);

/** Beside an office: somebody below whoever holds that. */
export const DEPUTIES = wordsOfAll(({ answers }) => answers.deputies);

export const ROLE_NOUNS = wordsOfAll(({ answers }) => answers.roles);

/** Pronouns for one person, by language; those that leave them out are not here. */
export const PERSON_PRONOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ALL_PACKS.flatMap(({ code, names }) =>
    names.pronouns === null ? [] : [[code, new Set(wordsOf(names.pronouns))] as const],
  ),
);
