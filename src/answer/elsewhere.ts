import { SentenceTold } from '../search/spans/sentence-told.js';
import type { Anchor } from './anchors.js';
import { citiesAmong } from '../knowledge/listed-cities.js';
import { fold } from '../language/fold.js';
import { tokenize } from '../language/tokenize.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { ReadSentence } from '../search/read-passage.js';
import { citiesWhere } from '../search/spans/place-spans.js';

/**
 * The cities that a question names as where something happened: not those that do it or have it done to them. By their
 * names in English, folded.
 */
export function askedCities({ units, kind }: Query, { agents, patients }: AskedUnits): ReadonlySet<string> {
  if (kind === 'where') return new Set();
  return new Set(
    units.flatMap(({ words, entity, isNamePart }, unit) => {
      if (isNamePart === true || agents.includes(unit) || patients.includes(unit)) return [];
      const written = entity === null ? words : entity.name;
      const [city] = citiesAmong(tokenize(fold(written)).map(({ folded }) => folded));
      return city === undefined ? [] : [city.city];
    }),
  );
}

/** Whether a sentence says that something happened in other cities than these, and in none of them. @param text the article's */
export function isElsewhere(cities: ReadonlySet<string>, sentence: ReadSentence, text: string): boolean {
  if (cities.size === 0) return false;
  return citiesWhere(sentence, text).length > 0 && !sentence.told.cities.some(({ city }) => cities.has(city));
}

/** What stands around an anchor in its sentence, between semicolons. */
export function stretchAround({ sentence, reading, at }: Anchor, text: string): ReadSentence {
  const anchor = sentence.start + (reading.tokens[at]?.start ?? 0);
  const start = Math.max(sentence.start, text.lastIndexOf(';', anchor) + 1);
  const behind = text.indexOf(';', anchor);
  const end = behind < 0 ? sentence.end : Math.min(sentence.end, behind);
  const tokens = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
  const told = new SentenceTold(
    { text, tokens, start: sentence.start, end: sentence.end },
    sentence.language,
    sentence.told.published,
  );
  return { ...sentence, tokens, told };
}
