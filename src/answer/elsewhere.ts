import { SentenceTold } from '../search/spans/sentence-told.js';
import type { Anchor } from './anchors.js';
import { citiesAmong, type CityAt } from '../knowledge/listed-cities.js';
import { datelineLength } from '../language/dateline.js';
import { fold } from '../language/fold.js';
import type { SpanOffsets } from '../language/sentences.js';
import { tokenize } from '../language/tokenize.js';
import { COMMAS } from '../search/answer-words.js';
import { answeringSpans } from '../search/highlights.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { ReadSentence } from '../search/read-passage.js';
import { citiesWhere } from '../search/spans/place-spans.js';

/**
 * The cities that a question names as where something happened: not those that do it or have it done to them. By their
 * names in English, folded.
 */
export function askedCities(query: Query, asked: AskedUnits): ReadonlySet<string> {
  return query.kind === 'where' ? new Set() : citiesNamed(query, asked);
}

function citiesNamed({ units }: Query, { agents, patients }: AskedUnits): ReadonlySet<string> {
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

/** What parts the pieces of a sentence. */
const PARTING = new RegExp(String.raw`[,;${COMMAS}](?=\s)|\s[–—-]\s`, 'gu');

/**
 * Whether all that may answer stands, by its piece of a sentence or else by the nearest piece that names a city, in other cities than the
 * question's. Where a report was written says nothing of it.
 */
export function isBoundElsewhere(query: Query, asked: AskedUnits | null, hit: Hit): boolean {
  const cities = asked === null ? new Set<string>() : citiesNamed(query, asked);
  const spans = answeringSpans(hit.window);
  if (cities.size === 0 || spans.length === 0) return false;
  const { text } = hit.passage.article;
  return spans.every((span) => {
    const sentence = hit.sentences.find(({ start, end }) => start <= span.start && span.start < end);
    return sentence !== undefined && isInOtherCity(cities, sentence, span, text);
  });
}

function isInOtherCity(
  cities: ReadonlySet<string>,
  sentence: ReadSentence,
  span: SpanOffsets,
  text: string,
): boolean {
  const from = sentence.start + datelineLength(text.slice(sentence.start, sentence.end));
  const startOf = ({ firstToken }: CityAt): number => sentence.tokens[firstToken]?.start ?? 0;
  // Of the question's own cities also those that are only named: "the talks in Paris", "the Paris talks".
  const where = citiesWhere(sentence, text).filter(({ city }) => !cities.has(city));
  const own = sentence.told.cities.filter(({ city }) => cities.has(city));
  const named = [...where, ...own].filter((each) => startOf(each) >= from);
  if (where.every((each) => startOf(each) < from)) return false;
  const parting = [...text.slice(from, sentence.end).matchAll(PARTING)].map(({ index }) => from + index);
  const pieceOf = (place: number): number => parting.filter((mark) => mark < place).length;
  const at = pieceOf(span.start);
  const distanceOf = (each: CityAt): number => {
    const apart = pieceOf(startOf(each)) - at;
    // What opens the sentence is of all that follows.
    return apart > 0 ? apart * 2 + 1 : -apart * 2;
  };
  const nearest = Math.min(...named.map(distanceOf));
  const beside = named.filter((each) => distanceOf(each) === nearest);
  return beside.length > 0 && beside.every(({ city }) => !cities.has(city));
}
