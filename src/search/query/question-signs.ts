import { alternativesOfAll, wholeWordsOfAll, wordsOf, wordsOfAll } from '../../language/all-languages.js';
import { fold } from '../../language/fold.js';
import { ALL_PACKS } from '../../language/languages.js';
import type { LanguagePack } from '../../language/language-pack.js';

/*
 * What a question is put with, in any language, beside the question word.
 */

/** "Can you please tell me …" */
export const POLITE_OPENING = new RegExp(
  String.raw`^\s*(?:${alternativesOfAll(({ questions }) => questions.politeOpening)})`,
  'iu',
);

/** Words that ask for the newest there is; folded or not. */
export const LATEST = wholeWordsOfAll(({ questions }) => questions.latest);

/** Greetings and thanks, with nothing else of weight behind them. */
export const PLEASANTRY = new RegExp(
  String.raw`^[\s\p{P}\p{S}]*(?:${alternativesOfAll(({ questions }) => questions.pleasantries)})(?:[\s\p{P}]+(?:${alternativesOfAll(
    ({ questions }) => questions.afterPleasantries,
  )}))*[\s\p{P}\p{S}]*$`,
  'iu',
);

/** Asks who somebody is. */
export const WHO_IS = new RegExp(
  String.raw`^\s*(?:${alternativesOfAll(({ questions }) => questions.whoIs)})`,
  'iu',
);

/** Words that ask for several things: what was discussed, what something includes, its points, terms, parts. */
export const SEVERAL = wholeWordsOfAll(({ questions }) => questions.several);

/** Words that ask for what is to come, or was when it was written: "will", "does … begin", "was due to". */
export const ASKS_SO_FAR = wholeWordsOfAll(({ questions }) => questions.soFar);
export const ASKS_AHEAD = wholeWordsOfAll(({ questions }) => questions.ahead);

/** Words that ask how it was at another time. */
export const ASKS_OF_THEN = wholeWordsOfAll(({ happenings }) => happenings.was);

/** Words that ask how it is now. */
export const ASKS_NOW = wholeWordsOfAll(({ questions }) => questions.now);

/** Words of a text that say that it is so now, or was in the week or month of telling. */
export const SAYS_NOW = wholeWordsOfAll(({ questions }) => questions.saysNow);

/** Single words of these and of `LATEST`, folded: none is looked for itself. */
const OF_NOW: ReadonlySet<string> = new Set(
  ALL_PACKS.flatMap(({ questions: { latest, now } }) => `${latest}|${now}`.split('|').map(fold)),
);

/** Whether a folded word only asks for the newest, or for how it is now. */
export function asksForNow(folded: string): boolean {
  return OF_NOW.has(folded);
}

/** Words that ask for a share of a whole, for by how much something changed, for a sum of money, for a distance, and for how often. */
export const ASKS_SHARE = wholeWordsOfAll(({ questions }) => questions.whatShare);
export const ASKS_CHANGE = wholeWordsOfAll(({ questions }) => questions.whatChange);
export const ASKS_SUM = wholeWordsOfAll(({ questions }) => questions.whatSum);
export const ASKS_DISTANCE = wholeWordsOfAll(({ questions }) => questions.whatDistance);
/** Words that ask how long something is, be it in time or in space. */
export const ASKS_LENGTH = wholeWordsOfAll(({ questions }) => questions.whatLength);
export const ASKS_RATE = wholeWordsOfAll(({ questions }) => questions.whatRate);

/** Words that ask for a country, and for a city or a smaller place. */
export const ASKS_COUNTRY = wholeWordsOfAll(({ questions }) => questions.whatCountry);
export const ASKS_CITY = wholeWordsOfAll(({ questions }) => questions.whatCity);

/** Words that ask for where something goes, and for where it comes from. */
export const ASKS_TO = wholeWordsOfAll(({ questions }) => questions.whereTo);
export const ASKS_FROM = wholeWordsOfAll(({ questions }) => questions.whereFrom);

/** Words beside an office that ask for whoever held it before, and beside somebody's name for whoever did before them; folded. */
export const FORMER = wordsOfAll(({ questions }) => questions.former);
export const BEFORE_SOMEBODY = wordsOfAll(({ questions }) => questions.beforeSomebody);

/** Words that ask for an office and are not looked for themselves; folded. */
export const OFFICE_WORDS = oneOf(({ questions }) => wordsOf(questions.offices));

/** Words that ask what somebody said, and nothing else; folded. */
export const SPEECH = oneOf(({ questions }) => wordsOf(questions.speech));

/** Words that name whose word is wanted and ask nothing of them ("according to Trump"); folded. */
export const SOURCE_ASIDE = oneOf(({ questions }) => questions.sources.map(fold));

/** Words that name the kind of an answer ("what year"); folded. */
export const KIND_NOUNS = oneOf(({ questions }) => wordsOf(questions.kindNouns));

/** Words that ask for a cause beside what it brought about; folded. */
export const CAUSING = wordsOfAll(({ questions }) => questions.causing);

/** Just one of the words that any pack has in a list. */
function oneOf(listOf: (pack: LanguagePack) => readonly string[]): RegExp {
  return new RegExp(`^(?:${ALL_PACKS.flatMap(listOf).join('|')})$`);
}
