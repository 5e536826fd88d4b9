import { nameVariants } from '../knowledge/name-variants.js';
import type { Mention } from '../knowledge/entity-matcher.js';
import { alternativesOfAll } from '../language/all-languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import {
  AGE_WORDS,
  CAUSE_WORDS,
  DAY_NAMES,
  DURATIONS,
  MONTHS,
  NUMBER_WORDS,
  PLACE_PREPOSITIONS,
  TIME_WORDS,
  UNTIL_WORDS,
} from './answer-words.js';
import type { Query } from './query/query.js';
import type { ReadSentence, ReadToken } from './read-passage.js';

/** A stretch of a sentence that is of the kind asked for. */
export interface AnswerSpan extends SpanOffsets {
  /** How surely it is of that kind, 0..1. */
  readonly strength: number;
  /** It is a person of the gazetteer. */
  readonly known?: boolean;
  /** It was read as the answer, whatever names stand in it: an office, or what a fact gives. */
  readonly isRead?: boolean;
}

/**
 * The stretches of a sentence that could be the answer by their kind: names for "who", dates for "when", figures for
 * "how many". The question's own words never are. Kinds without an outward sign give none.
 *
 * @param text the article's text, which the sentence's offsets point into
 */
export function findAnswerSpans(query: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  switch (query.kind) {
    case 'who':
      return [...mentioned(query, sentence, 'who'), ...capitalised(sentence, text, () => 0.35)];
    case 'where':
      return [...mentioned(query, sentence, 'where'), ...capitalised(sentence, text, behindPreposition)];
    case 'when':
      return runs(sentence.tokens, (token, position) =>
        Math.max(timeStrength(token), dayStrength(sentence.tokens, position)),
      );
    case 'how-many':
    case 'how-much':
      return runs(sentence.tokens, (token, position) =>
        numberStrength(query, sentence.tokens, token, position),
      );
    case 'how-long':
      return runs(sentence.tokens, (_, position) => durationStrength(sentence.tokens, position));
    case 'how-old':
      return runs(sentence.tokens, (_, position) => ageStrength(sentence.tokens, position));
    case 'why':
      return reasons(sentence);
    default:
      return [];
  }
}

const STRENGTH = {
  who: { person: 1, organization: 0.7, group: 0.7, country: 0.6, place: 0.2 },
  where: { place: 1, country: 0.8, organization: 0.2, person: 0, group: 0 },
} as const;

function mentioned(query: Query, sentence: ReadSentence, kind: 'who' | 'where'): AnswerSpan[] {
  return sentence.mentions.flatMap((mention) => {
    const span = spanOf(sentence, mention);
    const own = sentence.tokens.slice(mention.firstToken, mention.lastToken + 1).some((token) => token.own);
    const { type, roles } = mention.entity;
    // Asked who came from Egypt, Egypt's people come before others; asked for an office, its holder does.
    const ofSide = query.sides.size === 0 || roles.some(({ of }) => of !== null && query.sides.has(of));
    const expected = query.expected.size === 0 || query.expected.has(mention.entity.id);
    const fits = kind !== 'who' || type !== 'person' ? 1 : expected ? (ofSide ? 1 : 0.8) : 0.4;
    const strength = STRENGTH[kind][type] * fits;
    return own || strength === 0 || span === null ? [] : [{ ...span, strength, known: type === 'person' }];
  });
}

function spanOf(sentence: ReadSentence, mention: Mention): SpanOffsets | null {
  const first = sentence.tokens[mention.firstToken];
  const last = sentence.tokens[mention.lastToken];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Runs of capitalised words that the question does not have. */
function capitalised(
  sentence: ReadSentence,
  text: string,
  strengthBehind: (before: ReadToken | undefined) => number,
): AnswerSpan[] {
  const spans: AnswerSpan[] = [];
  let run: ReadToken[] = [];
  let before: ReadToken | undefined;
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && !run.every(({ own }) => own)) {
      const longer = run.length > 1 ? 0.3 : 0;
      spans.push({
        start: first.start,
        end: last.end,
        strength: Math.min(0.9, strengthBehind(before) + longer),
      });
    }
    run = [];
  };
  sentence.tokens.forEach((token, position) => {
    const opensSentence = position === 0 && token.term === 0;
    const capital = /^\p{Lu}/u.test(text.slice(token.start, token.end)) && !opensSentence;
    if (capital && run.length > 0 && text.slice(run.at(-1)?.end ?? 0, token.start).length > 1) close();
    if (capital) {
      if (run.length === 0) before = sentence.tokens[position - 1];
      run.push(token);
    } else close();
  });
  close();
  return spans;
}

function behindPreposition(before: ReadToken | undefined): number {
  return before !== undefined && PLACE_PREPOSITIONS.has(before.folded) ? 0.6 : 0.2;
}

/** Neighbouring words of a kind as one stretch, as strong as its strongest word. */
function runs(
  tokens: readonly ReadToken[],
  strengthOf: (token: ReadToken, position: number) => number,
): AnswerSpan[] {
  const spans: AnswerSpan[] = [];
  let previous = -2;
  tokens.forEach((token, position) => {
    const strength = token.own ? 0 : strengthOf(token, position);
    if (strength === 0) return;
    const last = spans.at(-1);
    if (last !== undefined && previous === position - 1) {
      spans.splice(-1, 1, { start: last.start, end: token.end, strength: Math.max(last.strength, strength) });
    } else spans.push({ start: token.start, end: token.end, strength });
    previous = position;
  });
  return spans;
}

/** The figures of a day. */
const DAY = new RegExp(`^[0-9]{1,2}(?:${alternativesOfAll(({ numbers }) => numbers.ordinalEndings)})?$`);

function timeStrength({ folded }: ReadToken): number {
  if (/^(?:1[0-9]{3}|20[0-9]{2})s?$/.test(folded)) return 1;
  if (DAY.test(folded)) return 0.4;
  if (TIME_WORDS.has(folded)) return 0.7;
  return 0;
}

/** A word of a day's name of two words, whose first may bear a particle. */
function dayStrength(tokens: readonly ReadToken[], position: number): number {
  const isDay = (at: number): boolean => {
    const [first, second] = [tokens[at]?.folded, tokens[at + 1]?.folded];
    const opening = DAY_NAMES.get(second ?? '');
    if (first === undefined || opening === undefined) return false;
    return first === opening || nameVariants(first).includes(opening);
  };
  return isDay(position) || isDay(position - 1) ? 0.7 : 0;
}

/** A figure is surest right before what was to be counted; days, months and years of a date are none. */
function numberStrength(
  { counted, units }: Query,
  tokens: readonly ReadToken[],
  { folded }: ReadToken,
  position: number,
): number {
  const figure = /^[0-9]/.test(folded);
  if (!figure && !NUMBER_WORDS.has(folded)) return 0;
  const ahead = tokens.slice(position + 1, position + 4);
  const counts = counted >= 0 && ahead.some(({ matches }) => matches.some(({ unit }) => unit === counted));
  if (counts) return 1;
  // What was to be counted is in no article: a figure of something else is no answer.
  if (counted >= 0 && units[counted]?.known === false) return 0;
  const beside = [tokens[position - 1], tokens[position + 1]];
  const inDate = beside.some((token) => token !== undefined && MONTHS.has(token.folded));
  if (inDate || /^(?:19|20)[0-9]{2}$/.test(folded)) return 0.1;
  return figure ? 0.6 : 0.4;
}

/** Words behind "until" among which the time is looked for. */
const UNTIL_REACH = 7;

/** A figure right before a span of time ("42 days", "four-day"), and that span; or how long it went on ("until March"). */
function durationStrength(tokens: readonly ReadToken[], position: number): number {
  const figure = (at: number): boolean => {
    const folded = tokens[at]?.folded ?? '';
    return /^[0-9]{1,3}$/.test(folded) || NUMBER_WORDS.has(folded);
  };
  const duration = (at: number): boolean => DURATIONS.has(tokens[at]?.folded ?? '');
  if (figure(position) && (duration(position + 1) || duration(position + 2))) return 1;
  if (duration(position) && (figure(position - 1) || figure(position - 2))) return 0.9;
  return isInUntil(tokens, position) ? 0.6 : 0;
}

/** Whether a word stands in "until" and a time behind it, from the one to the other. */
function isInUntil(tokens: readonly ReadToken[], position: number): boolean {
  const from = Math.max(0, position - UNTIL_REACH);
  const until =
    from + tokens.slice(from, position + 1).findLastIndex(({ folded }) => UNTIL_WORDS.has(folded));
  if (until < from) return false;
  const behind = tokens.slice(until + 1, until + 1 + UNTIL_REACH);
  const time = behind.findLastIndex((token) => timeStrength(token) > 0.5);
  return time >= 0 && position <= until + 1 + time;
}

/** A figure beside a word of age. */
function ageStrength(tokens: readonly ReadToken[], position: number): number {
  if (!/^[0-9]{1,3}$/.test(tokens[position]?.folded ?? '')) return 0;
  const beside = tokens.slice(Math.max(0, position - 2), position + 4);
  return beside.some(({ folded }) => AGE_WORDS.has(folded)) ? 1 : 0;
}

/** From the word of cause to the end of the sentence. */
function reasons(sentence: ReadSentence): AnswerSpan[] {
  const cause = sentence.tokens.find(({ folded }) => CAUSE_WORDS.has(folded));
  return cause === undefined ? [] : [{ start: cause.start, end: sentence.end, strength: 0.7 }];
}
