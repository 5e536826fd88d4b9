import { wordsOf } from '../../language/all-languages.js';
import { foldWord } from '../../language/word-sets.js';
import { codeOf, packOf, perLanguage } from '../../language/languages.js';
import type { PlaceMarks } from '../../language/language-pack.js';
import type { Mention } from '../../knowledge/entity-matcher.js';
import type { CityAt } from '../../knowledge/listed-cities.js';
import type { AnswerSpan } from '../answer-spans.js';
import type { Query } from '../query/query.js';
import type { ReadSentence } from '../read-passage.js';
import { capitalRuns, spanOfMention } from './name-spans.js';

/** How surely something is a place by its type, and by the part it has in the sentence. */
const TYPES = { place: 1, country: 0.8, organization: 0.2, person: 0, group: 0 } as const;
const PARTS = { at: 1, to: 0.6, from: 0.45, bare: 0.1, within: 0.05 } as const;
/** A name that only its capitals tell, by its part. */
const CAPITALS = { at: 0.6, to: 0.45, from: 0.25, bare: 0.2, within: 0 } as const;
/** What comes of an organisation may be asked for with "from where". */
const SOURCE = 0.7;
/** Words before a place that belong to what it is ("in the city of"). */
const NOUN_REACH = 3;

type Part = keyof typeof PARTS;

/** What a name counts that is of another kind of place than is asked for. */
const OTHER_KIND = { city: 0.3, country: 0.5 } as const;

interface MarkWords {
  readonly words: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
  readonly particles: readonly string[];
  readonly endings: ReadonlySet<string>;
}

const MARKS = perLanguage(({ answers: { places, placeNouns }, names }) => ({
  at: marksOf(places.at),
  to: marksOf(places.to),
  from: marksOf(places.from),
  nouns: new Set(wordsOf(placeNouns)),
  articles: new Set(wordsOf(names.articles)),
  hasWords: places.at.words !== '',
  between: new RegExp(String.raw`^(?:,\s|,?\s(?:${names.and === '' ? '(?!)' : names.and})\s)$`, 'u'),
}));

function marksOf({ words, behind, particles, endings }: PlaceMarks): MarkWords {
  return {
    words: new Set(wordsOf(words)),
    behind: new Set(wordsOf(behind)),
    particles: wordsOf(particles),
    endings: new Set(wordsOf(endings)),
  };
}

/** What may answer "where": a place where something is or goes, before one that only names a side, talks or an organisation. */
export function findPlaceSpans(
  { placeKind, placePart }: Query,
  sentence: ReadSentence,
  text: string,
): AnswerSpan[] {
  // What is asked for is the surest; where something is or goes is as little where it comes from as the other way round.
  const sureOf = (part: Part): Part => {
    if (part === placePart) return 'at';
    return placePart === 'from' && (part === 'at' || part === 'to') ? 'from' : part;
  };
  const typeOf = (type: keyof typeof TYPES, part: Part): number =>
    type === 'organization' && part === 'from' && placePart === 'from' ? SOURCE : TYPES[type];
  const fitOf = (isCountry: boolean): number =>
    placeKind === null || (placeKind === 'country') === isCountry ? 1 : OTHER_KIND[placeKind];
  let before: { readonly last: number; readonly part: Part } | null = null;
  const known = sentence.mentions.flatMap((mention): AnswerSpan[] => {
    const { type } = mention.entity;
    if (TYPES[type] === 0) return [];
    const own = partOfMention(sentence, text, mention);
    // "In Cairo and Doha": the second has the part of the first.
    const shared =
      own === 'bare' && before !== null && isInRow(sentence, text, before.last, mention.firstToken);
    const part: Part = shared && before !== null ? before.part : own;
    before = { last: mention.lastToken, part };
    const span = spanOfMention(sentence, mention);
    return span === null
      ? []
      : [{ ...span, strength: typeOf(type, part) * PARTS[sureOf(part)] * fitOf(type === 'country') }];
  });
  const cities = listedPlaces(
    sentence,
    text,
    sentence.told.cities,
    (part) => TYPES.place * fitOf(false) * PARTS[sureOf(part)],
  );
  const countries = listedPlaces(
    sentence,
    text,
    sentence.told.countries.filter(
      (at) => !cities.some((city) => overlap(city.at, at.firstToken, at.lastToken)),
    ),
    (part) => (placeKind === 'country' ? PARTS : CAPITALS)[sureOf(part)] * fitOf(true),
  );
  const listed = [...cities, ...countries];
  const { times } = sentence.told;
  const others = capitalRuns(sentence, text, ({ first, last }) => {
    if (times.some(({ firstToken, lastToken }) => firstToken <= last && first <= lastToken)) return 0;
    const named = [...sentence.mentions, ...listed.map(({ at }) => at)];
    // What is listed was weighed by what it is.
    if (named.some(({ firstToken, lastToken }) => firstToken <= first && last <= lastToken)) return 0;
    if (named.some((each) => overlap(each, first, last))) return CAPITALS.bare;
    return CAPITALS[sureOf(partAt(sentence, text, first, last))] * fitOf(false);
  });
  return [...known, ...listed.map(({ span }) => span), ...others];
}

function overlap(
  { firstToken, lastToken }: Pick<Mention, 'firstToken' | 'lastToken'>,
  first: number,
  last: number,
): boolean {
  return firstToken <= last && first <= lastToken;
}

/** Where something is named of a list. */
type ListedAt = Omit<CityAt, 'city'>;

/** What is listed that no name of the gazetteer is, and that the question does not name. */
function listedPlaces(
  sentence: ReadSentence,
  text: string,
  named: readonly ListedAt[],
  strengthOf: (part: Part) => number,
): readonly { readonly at: ListedAt; readonly span: AnswerSpan }[] {
  return placed(sentence, text, named).flatMap(({ at, part }) => {
    const { firstToken, lastToken } = at;
    if (sentence.mentions.some((mention) => overlap(mention, firstToken, lastToken))) return [];
    const words = sentence.tokens.slice(firstToken, lastToken + 1);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.some(({ own }) => own)) return [];
    return [{ at, span: { start: first.start, end: last.end, strength: strengthOf(part) } }];
  });
}

/** The cities of the list that a sentence says something is or was in, as far as its words tell. */
export function citiesWhere(sentence: ReadSentence, text: string): readonly CityAt[] {
  return placed(sentence, text, sentence.told.cities).flatMap(({ at, part }) => (part === 'at' ? [at] : []));
}

function placed<At extends ListedAt>(
  sentence: ReadSentence,
  text: string,
  named: readonly At[],
): readonly { readonly at: At; readonly part: Part }[] {
  const { tokens, language } = sentence;
  const marks = MARKS[codeOf(language)];
  return named.flatMap((at) => {
    const written = text.slice(tokens[at.firstToken]?.start, tokens[at.firstToken]?.end);
    // A small letter is the sign of another word, where names have capitals.
    if (packOf(language).names.capitals && !/^\p{Lu}/u.test(written)) return [];
    const bound = (['at', 'to', 'from'] as const).find((part) => marks[part].particles.includes(at.particle));
    const own = partAt(sentence, text, at.firstToken, at.lastToken);
    return [{ at, part: own === 'bare' ? (bound ?? own) : own }];
  });
}

/** Whether nothing but a comma or an "and" stands between two tokens. */
function isInRow({ tokens, language }: ReadSentence, text: string, last: number, first: number): boolean {
  const gap = text.slice(tokens[last]?.end ?? 0, tokens[first]?.start ?? 0);
  return MARKS[codeOf(language)].between.test(gap);
}

function partOfMention(
  sentence: ReadSentence,
  text: string,
  { entity, firstToken, lastToken }: Mention,
): Part {
  const { tokens } = sentence;
  const token = tokens[firstToken];
  const marks = MARKS[codeOf(sentence.language)];
  if (token !== undefined && marks.at.particles.length > 0) {
    const written = text.slice(token.start, token.end);
    // A name that itself begins so bears no particle.
    const isName = [entity.name, ...entity.aliases].some((name) => name.startsWith(written));
    if (!isName) {
      for (const part of ['at', 'to', 'from'] as const) {
        if (marks[part].particles.some((particle) => token.folded.startsWith(particle))) return part;
      }
    }
  }
  return partAt(sentence, text, firstToken, lastToken);
}

/** The part that the words from one token to another have, as a place. */
function partAt(sentence: ReadSentence, text: string, first: number, last: number): Part {
  const { tokens, language } = sentence;
  const marks = MARKS[codeOf(language)];
  const end = tokens[last]?.end ?? sentence.end;
  const behind = text.slice(end, end + 12);
  const ending = /^['’](\p{L}+)/u.exec(behind)?.[1];
  if (ending !== undefined) {
    const folded = foldWord(ending);
    for (const part of ['at', 'to', 'from'] as const) if (marks[part].endings.has(folded)) return part;
    // "Egypt's", "Mısır'ın": whose something is.
    return 'within';
  }
  // "Cenevre kentinde": what kind of place it is bears the ending.
  const next = tokens[last + 1];
  if (next !== undefined && text.slice(end, next.start) === ' ')
    for (const part of ['at', 'to', 'from'] as const) if (marks[part].behind.has(next.folded)) return part;
  if (!marks.hasWords) return /^[-‐‑]\p{L}/u.test(behind) ? 'within' : 'bare';
  if (isModifier(sentence, text, first, last)) return 'within';
  for (let at = first - 1; at >= Math.max(0, first - 1 - NOUN_REACH); at -= 1) {
    const word = tokens[at]?.folded ?? '';
    // "In" of "Moon Jae-in" is no preposition.
    if (!/^(?:\s|["“«(])?$/u.test(text.charAt((tokens[at]?.start ?? 0) - 1))) break;
    for (const part of ['at', 'to', 'from'] as const) if (marks[part].words.has(word)) return part;
    // "In Türkiye's Istanbul".
    const isOwner = /^['’]s $/.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));
    const passes = isOwner || marks.nouns.has(word) || marks.articles.has(word);
    if (!passes) break;
  }
  return 'bare';
}

/** "The Doha talks", "Gaza ceasefire", "Geneva-based", "Gaza Health Ministry": the name says which of them, not where. */
export function isModifier(
  { tokens, language, mentions }: ReadSentence,
  text: string,
  first: number,
  last: number,
): boolean {
  const { articles } = MARKS[codeOf(language)];
  const end = tokens[last]?.end ?? 0;
  const next = tokens[last + 1];
  const gap = text.slice(end, next?.start ?? end);
  if (/^[-‐‑]$/u.test(gap)) return true;
  if (next === undefined || gap !== ' ') return false;
  const written = text.slice(next.start, next.end);
  const isNamed = mentions.some(({ firstToken }) => firstToken === last + 1);
  if (/^\p{Lu}/u.test(written)) return !isNamed;
  // Behind an article the next word is what is spoken of; small words and verbs do not follow one.
  return articles.has(tokens[first - 1]?.folded ?? '') && /^\p{Ll}{4,}/u.test(written) && next.term !== 0;
}
