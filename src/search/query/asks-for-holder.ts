import { wordsOfAll } from '../../language/all-languages.js';
import { fold } from '../../language/fold.js';
import type { ParsedToken } from '../../reading/parsed-sentence.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import { ROLE_NOUNS } from '../answer-words.js';
import type { QueryUnit } from './query.js';
import { KIND_NOUNS, OFFICE_WORDS } from './question-signs.js';

/** Most words of somebody's name. */
export const MAX_NAME = 4;
/** Words beside an office and whose it is: "new". */
const MOST_BESIDE = 1;

/** Whether a question names an office of a country, a place or an organisation, and nobody. */
export function asksForHolder(units: readonly QueryUnit[], reading: SentenceReading | null): boolean {
  const names = units.filter(({ isName, isNamePart }) => isName && isNamePart !== true);
  const isRole = ({ words, isName }: QueryUnit): boolean =>
    !isName && words.split(' ').some((word) => ROLE_NOUNS.has(word));
  const beside = units.filter((unit) => !unit.isName && !isAside(unit) && !isRole(unit));
  return (
    units.some(isRole) &&
    beside.length <= MOST_BESIDE &&
    names.every(
      ({ words, entity, isCountry }) =>
        isCountry === true ||
        (entity === null
          ? standsAsPlace(reading, words) || standsBeforeOffice(reading, words)
          : entity.type !== 'person'),
    ) &&
    units.length <= MAX_NAME + 1
  );
}

const BEFORE_PLACES = wordsOfAll(({ answers }) => answers.placePrepositions);

/** "In Kyiv", "to Oslo": a name that nobody lists, behind a preposition of places. */
function standsAsPlace(reading: SentenceReading | null, written: string): boolean {
  if (reading === null) return false;
  const { tokens, children } = reading;
  return tokens.some(
    ({ form }, at) =>
      fold(form) === written &&
      (children[at] ?? []).some((child) => BEFORE_PLACES.has(fold(tokens[child]?.form ?? ''))),
  );
}

/** "The Northern Ireland secretary": a name that nobody lists, right before the noun of an office that is no part of a name. */
function standsBeforeOffice(reading: SentenceReading | null, written: string): boolean {
  if (reading === null) return false;
  const { tokens } = reading;
  return tokens.some(
    ({ form }, at) =>
      fold(form) === written &&
      tokens.slice(0, at).some(({ upos }) => upos === 'DET') &&
      isBeforeOffice(tokens.slice(at + 1)),
  );
}

/** Whether the noun of an office stands right behind, or behind more of the name. */
function isBeforeOffice(behind: readonly ParsedToken[]): boolean {
  const noun = behind.find(({ upos }) => upos !== 'PROPN');
  return noun?.upos === 'NOUN' && ROLE_NOUNS.has(fold(noun.form));
}

/** Whether a unit is a word that asks for an office, or part of a name that is a unit itself. */
export function isAside({ words, isNamePart }: QueryUnit): boolean {
  return OFFICE_WORDS.test(words) || KIND_NOUNS.test(words) || isNamePart === true;
}
