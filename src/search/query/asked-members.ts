import { isLanguageCode, packOf, perLanguage } from '../../language/languages.js';
import { tokenize } from '../../language/tokenize.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import type { QueryUnit } from './query.js';

/** Most words of a group's name. */
const MOST = 4;
/** Parts of speech that end a group's name. */
const NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'X', 'SYM']);

/** "which countries are", and "hangi ülkelerden oluşuyor": all of a question but the group that it is asked of. */
const FORMS = perLanguage(({ questions: { members } }) => ({
  before: new RegExp(String.raw`^[\s"'“«]*(?:${members.before || '(?!)'})\s*(?=\S)`, 'iu'),
  behind: new RegExp(String.raw`(?<=\S)\s+(?:${members.behind || '(?!)'})$`, 'iu'),
}));

/**
 * Units of the name of a group whose members a question asks for, and nothing else of it ("which countries are the E3"); empty where it
 * asks for none.
 *
 * @param reading the question's tree; null where there is none
 */
export function askedMembersOf(
  written: string,
  language: string,
  units: readonly QueryUnit[],
  reading: SentenceReading | null,
): readonly number[] {
  if (!isLanguageCode(language)) return [];
  const { before, behind } = FORMS[language];
  const text = written.replace(/[\s\p{Po}]+$/u, '');
  const group = before.test(text) ? text.replace(before, '') : text.replace(behind, '');
  const words = tokenize(group).map(({ folded }) => folded);
  if (group === text || words.length > MOST) return [];
  const at = text.indexOf(group) + group.length;
  const last = reading?.tokens.findLast(({ end, upos }) => end <= at && upos !== 'PUNCT');
  // "Which countries are sanctioned": in other languages a name that nobody listed may be taken for anything.
  if (packOf(language).readsRolesWell && last !== undefined && !NAMES.has(last.upos)) return [];
  const isOf = (written: string): boolean => tokenize(written).every(({ folded }) => words.includes(folded));
  return units.flatMap(({ words: own, entity }, unit) =>
    (entity === null ? isOf(own) : [entity.name, ...entity.aliases].some(isOf)) ? [unit] : [],
  );
}
