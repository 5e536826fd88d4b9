import { countriesAmong } from '../knowledge/country-names.js';
import { citiesAmong } from '../knowledge/listed-cities.js';
import { ALL_WEEKDAYS, MONTH_NUMBERS } from '../language/dates/calendar-words.js';
import { packOf, primaryOf } from '../language/languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import { COMMAS, PERSON_PRONOUNS, PLACE_PREPOSITIONS } from '../search/answer-words.js';
import { answeringSpans } from '../search/highlights.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { isFor, type ReadSentence } from '../search/read-passage.js';
import { runsOfCapitals } from '../search/spans/name-spans.js';

/*
 * Two people of a question may both stand in a text and never have met: each did with others.
 */

/** Kinds of answer that are of what the people of a question did together. */
const OF_MEETINGS: ReadonlySet<string> = new Set(['when', 'where', 'how-long']);
/** A name matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** What parts the clauses of a sentence. */
const PARTING = new RegExp(String.raw`[,;:()–—${COMMAS}](?=\s)|\s[–—-]\s`, 'gu');

const DATE_NAMES: ReadonlySet<string> = new Set([...MONTH_NUMBERS.keys(), ...ALL_WEEKDAYS]);

/**
 * Whether what may answer when, where or how long several people did something stands, each time, beside one of them and somebody else,
 * and without another of them.
 */
export function isOfOtherPair(query: Query, asked: AskedUnits | null, hit: Hit): boolean {
  const spans = answeringSpans(hit.window);
  return spans.length > 0 && spans.every(otherPairsOf(query, asked, hit));
}

/** A hit without the stretches that stand beside other pairs, where it has others. */
export function withoutOtherPairs(query: Query, asked: AskedUnits | null, hit: Hit): Hit {
  const { spans } = hit.window;
  const isOther = otherPairsOf(query, asked, hit);
  const own = spans.filter((span) => !isOther(span));
  return own.length === 0 || own.length === spans.length
    ? hit
    : { ...hit, window: { ...hit.window, spans: own } };
}

/** Tells of stretches whether they stand beside one of the question's people and somebody else, without another of them. */
function otherPairsOf(query: Query, asked: AskedUnits | null, hit: Hit): (span: SpanOffsets) => boolean {
  const people = asked === null || !OF_MEETINGS.has(query.kind) ? [] : peopleOf(query, asked);
  if (people.length < 2 || people.some((unit) => (hit.strengths[unit] ?? 0) < LEAST_STRENGTH))
    return () => false;
  const { text } = hit.passage.article;
  return (span) => {
    const sentence = hit.sentences.find(({ start, end }) => start <= span.start && span.start < end);
    return sentence !== undefined && isBesideOthers(sentence, span, people, text);
  };
}

/** Units of the people who are said to have done it. */
function peopleOf({ units }: Query, { agents, patients, named }: AskedUnits): readonly number[] {
  const parts = new Set([...agents, ...patients, ...named]);
  return units.flatMap(({ words, isName, isNamePart, entity }, unit) => {
    if (!isName || isNamePart === true) return [];
    const isPlace = citiesAmong(words.split(' ')).length > 0;
    return entity?.type === 'person' || (entity === null && parts.has(unit) && !isPlace) ? [unit] : [];
  });
}

function isBesideOthers(
  sentence: ReadSentence,
  span: SpanOffsets,
  people: readonly number[],
  text: string,
): boolean {
  const clause = clauseAround(sentence, span, text);
  const stretch = namesIn(clause, people) > 0 ? clause : sentence;
  const there = namesIn(stretch, people);
  if (there === 0 || there === people.length || hasPronoun(stretch)) return false;
  return tellsOfOthers(stretch, text);
}

/** The part of a sentence that a stretch stands in, between commas and the like. */
function clauseAround(sentence: ReadSentence, { start, end }: SpanOffsets, text: string): ReadSentence {
  const marks = [...text.slice(sentence.start, sentence.end).matchAll(PARTING)].map(
    ({ index }) => sentence.start + index,
  );
  const from = marks.findLast((mark) => mark < start) ?? sentence.start;
  const to = marks.find((mark) => mark >= end) ?? sentence.end;
  return partOf(sentence, from, to);
}

/** What of a sentence stands between two places. */
export function partOf(sentence: ReadSentence, from: number, to: number): ReadSentence {
  const first = sentence.tokens.findIndex((token) => token.start >= from);
  const tokens = sentence.tokens.filter((token) => token.start >= from && token.end <= to);
  const mentions = sentence.mentions.flatMap((mention) => {
    const [opens, closes] = [mention.firstToken - first, mention.lastToken - first];
    return opens >= 0 && closes < tokens.length ? [{ ...mention, firstToken: opens, lastToken: closes }] : [];
  });
  return { ...sentence, start: from, end: to, tokens, mentions };
}

/** How many of some units a stretch has. */
function namesIn({ tokens }: ReadSentence, units: readonly number[]): number {
  return units.filter((unit) => tokens.some((token) => isFor(token, unit))).length;
}

function hasPronoun({ tokens, language }: ReadSentence): boolean {
  const pronouns = PERSON_PRONOUNS.get(primaryOf(language));
  return tokens.some(({ folded }) => pronouns?.has(folded) === true);
}

/** Whether a stretch has somebody's whole name that is not the question's: a person of the list, or two words with capitals that are no place's. */
export function tellsOfOthers(sentence: ReadSentence, text: string): boolean {
  const { tokens, mentions, language } = sentence;
  const isListed = mentions.some(
    ({ entity, lastToken }) => entity.type === 'person' && tokens[lastToken]?.matches.length === 0,
  );
  if (isListed || !packOf(language).names.capitals) return isListed;
  return runsOfCapitals(sentence, text).some(({ first, last }) => {
    const name = text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
    const isOther = mentions.some(
      ({ entity, firstToken, lastToken }) =>
        entity.type !== 'person' && firstToken <= last && first <= lastToken,
    );
    const isWhole = last > first || (first > 0 && !DATE_NAMES.has(tokens[first]?.folded ?? ''));
    const words = tokens.slice(first, last + 1).map(({ folded }) => folded);
    return (
      isWhole &&
      citiesAmong(words).length + countriesAmong(words).length === 0 &&
      /\p{Ll}/u.test(name) &&
      !isOther &&
      !PLACE_PREPOSITIONS.has(tokens[first - 1]?.folded ?? '') &&
      !tokens.slice(first, last + 1).some(({ matches }) => matches.length > 0)
    );
  });
}
