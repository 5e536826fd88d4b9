import type { AnnotatedSentence, DateMention } from '../annotated.js';
import type { FrameGrammar, Placed } from './frame-reader.js';
import type { Party } from './party.js';
import { CLAUSE_REACH, partiesBetween, type SentenceLook } from './sentence-look.js';

/** Words above this are not in Latin script: a conjunction may be written onto them. */
const LATIN_END = '\u0250';
/** From the last word of a day of the week to the first of its date, at most: "day" may stand between. */
const SIDE_BY_SIDE = 2;

/** What was rejected or agreed without the day at its beginning or end ("rejected the plan on 6 May"). */
export function withoutDay(
  { dated, sentence: { tokens, article } }: SentenceLook,
  what: NonNullable<Placed['what']>,
  { whereMarkers }: FrameGrammar,
): NonNullable<Placed['what']> {
  let { first, last } = what;
  const isMarker = (at: number): boolean => whereMarkers.has(tokens[at]?.folded ?? '');
  const opening = dated.get(first) ?? (isMarker(first) ? dated.get(first + 1) : undefined);
  if (opening !== undefined && opening.lastToken < last) first = opening.lastToken + 1;
  const closing = dated.get(last);
  if (closing !== undefined) {
    // What has a preposition of another kind before it is the day of the thing ("the plan of 6 May").
    const before = isMarker(closing.firstToken - 1) ? closing.firstToken - 2 : closing.firstToken - 1;
    const isOn =
      isMarker(closing.firstToken - 1) ||
      whereMarkers.has(article.text.charAt(tokens[closing.firstToken]?.start ?? 0));
    if (isOn && before >= first) last = before;
  }
  // Nothing ends with a preposition.
  while (last > first && isMarker(last)) last -= 1;
  return { first, last };
}

/** The one place that the verb's side of the sentence names; several are none. */
export function placeOfVerb(
  look: SentenceLook,
  verb: number,
  grammar: FrameGrammar,
  isMatter: (token: number) => boolean,
): Party | undefined {
  const places = partiesBetween(look, verb - CLAUSE_REACH, verb + CLAUSE_REACH).filter(
    ({ ref, marker, first }) =>
      (ref.type === 'place' || ref.type === 'country') &&
      grammar.whereMarkers.has(marker) &&
      !isMatter(first) &&
      !isToldBetween(look.sentence, first, verb, grammar),
  );
  const named = places.filter(({ ref }) => ref.type === 'place');
  const [only] = named.length > 0 ? named : places;
  return named.length > 1 || (named.length === 0 && places.length > 1) ? undefined : only;
}

/** The one day that a verb's clause names; several are none. */
export function dayOfVerb(
  { dated, sentence }: SentenceLook,
  verb: number,
  grammar: FrameGrammar,
  isMatter: (token: number) => boolean,
): DateMention | undefined {
  const { tokens, article } = sentence;
  const days = new Set<DateMention>();
  const last = grammar.verbCloses === true ? verb : verb + CLAUSE_REACH;
  for (let at = Math.max(0, verb - CLAUSE_REACH); at <= last; at += 1) {
    const date = dated.get(at);
    if (date === undefined || date.isBounded || days.has(date) || isMatter(at)) continue;
    // "2024'te": the case behind a year is a word of its own.
    const isInflected = /['’]/u.test(article.text.charAt(tokens[date.lastToken]?.end ?? 0));
    const behind = date.lastToken + (isInflected ? 2 : 1);
    const beside = [tokens[date.firstToken - 1], tokens[behind]].map((token) => token?.folded ?? '');
    const isBound = beside.some((word) => grammar.bounds.has(word));
    const between = tokens.slice(date.lastToken + 1, Math.max(verb, date.lastToken + 1));
    const isOfThing = grammar.isDayOfThing?.(between.map(({ folded }) => folded)) === true;
    if (!isBound && !isOfThing && !isToldBetween(sentence, date.firstToken, verb, grammar)) days.add(date);
  }
  // "Pazartesi günü, 26 Ocak 2026": the day of the week says no more than the date beside it.
  const full = [...days].filter(({ words }) => /\d{4}/u.test(words));
  const [only] = full.length === 1 ? full : [...days];
  // Told by two calendars.
  if (only !== undefined && [...days].every(({ past }) => past === only.past)) return only;
  return full.length > 1 || (full.length === 0 && days.size > 1) || !isOnePhrase([...days])
    ? undefined
    : only;
}

/** Whether dates stand side by side, and so are one. */
function isOnePhrase(days: readonly DateMention[]): boolean {
  return days.every((day, at) => at === 0 || day.firstToken - (days[at - 1]?.lastToken ?? 0) <= SIDE_BY_SIDE);
}

/** Whether somebody's telling lies between two words of a sentence. */
function isToldBetween(
  { tokens }: AnnotatedSentence,
  one: number,
  other: number,
  { says, that, parts }: FrameGrammar,
): boolean {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  for (let at = first; at <= last; at += 1) {
    const folded = tokens[at]?.folded ?? '';
    if (at !== other && (that.has(folded) || isTelling(folded, says))) return true;
    if (at > first && at < last && parts?.test(folded) === true) return true;
  }
  return false;
}

/** "And" may be written onto the verb. */
function isTelling(folded: string, says: ReadonlySet<string>): boolean {
  return says.has(folded) || (folded > LATIN_END && says.has(folded.slice(1)));
}
