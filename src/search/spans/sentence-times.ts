import type { DateForm } from '../../language/dates/date-frame.js';
import { bearsEnding, writtenDates } from '../../language/dates/written-dates.js';
import {
  gapAfter,
  isHyphened,
  isSpaced,
  wordAt,
  type SentenceWords,
} from '../../language/words-of-sentence.js';
import { COMMAS } from '../answer-words.js';
import { timeWordsOf, type TimeWords } from './time-words.js';
import { behindAsWritten } from './worded-phrases.js';

/** A time that a sentence tells: a date, a clock time, a part of a day, "last week", "two days ago". Tokens are inclusive. */
export interface ToldTime {
  readonly firstToken: number;
  readonly lastToken: number;
  /** How surely it says when something was, 0..1. */
  readonly strength: number;
  /** What of it is a date, in order; empty where it is none. */
  readonly forms: readonly DateForm[];
  /** It says at what hour, or in which part of a day. */
  readonly hour: boolean;
  /** It may as well be how long something takes ("in ten days"). */
  readonly mayLast?: boolean;
}

/** What may stand between two times that are one. */
const GAP = new RegExp(String.raw`^[\s,${COMMAS}(./-]{1,2}$`, 'u');
const NONE: readonly ToldTime[] = [];
/** By how they are written: how surely dates tell when. */
const SURENESS = {
  day: 1,
  month: 0.8,
  year: 1,
  weekday: 0.9,
  fromPublished: 0.9,
  fromNamed: 0.9,
  around: 0.8,
  hijri: 1,
} as const;
const YEAR = /^(?:1[5-9]|20)[0-9]{2}$/;
const DECADE = /^(?:1[5-9]|20)[0-9]0s$/;
/** Words between two times that are one ("on Sunday at 11:15"). */
const MOST_BETWEEN = 2;

/** The times of a sentence, in order and apart. */
export function timesIn(words: SentenceWords, language: string): readonly ToldTime[] {
  const table = timeWordsOf(language);
  const worded = table.phrases.flatMap(({ find, strength, hour, mayLast }) =>
    (find?.(words) ?? []).map(({ firstToken, lastToken }): ToldTime => {
      const last = hour ? behindAsWritten(words, lastToken, table.zones) : lastToken;
      return { firstToken, lastToken: last, strength, forms: [], hour, mayLast };
    }),
  );
  const listed = listedTimes(words, table);
  if (worded.length === 0) return listed;
  const times: ToldTime[] = [];
  for (const time of unitedBy(worded, listed)) join(times, time, words, table);
  return times;
}

/** Phrases in order, each as one with all that overlaps it, and the other times. */
function unitedBy(phrases: readonly ToldTime[], times: readonly ToldTime[]): readonly ToldTime[] {
  const united: ToldTime[] = [];
  const all = [...phrases, ...times].toSorted(
    (a, b) => a.firstToken - b.firstToken || b.lastToken - a.lastToken,
  );
  for (const time of all) {
    const last = united.at(-1);
    if (last === undefined || time.firstToken > last.lastToken) united.push(time);
    else
      united.splice(-1, 1, {
        firstToken: last.firstToken,
        lastToken: Math.max(last.lastToken, time.lastToken),
        strength: Math.max(last.strength, time.strength),
        forms: [...last.forms, ...time.forms],
        hour: last.hour || time.hour,
        mayLast: last.mayLast === true || time.mayLast === true,
      });
  }
  return united;
}

/** Those that lists of words and figures tell. Looks at most of the words once. */
function listedTimes(words: SentenceWords, table: TimeWords): readonly ToldTime[] {
  if (!words.tokens.some(({ folded }) => mayTell(folded, table))) return NONE;
  const dates: ToldTime[] = writtenDates(words, table.own).map(({ firstToken, lastToken, form }) => ({
    firstToken,
    lastToken,
    strength: form.kind === 'month' && form.year !== null ? 1 : SURENESS[form.kind],
    forms: [form],
    hour: false,
  }));
  const times: ToldTime[] = [];
  let next = 0;
  for (let at = 0; at < words.tokens.length; at += 1) {
    while ((dates[next]?.lastToken ?? Infinity) < at) next += 1;
    const date = dates[next];
    if (date !== undefined && date.firstToken === at) {
      // "7 and 8 October" is two dates in the same words.
      for (; dates[next]?.firstToken === at; next += 1) join(times, dates[next] ?? date, words, table);
      at = date.lastToken;
      continue;
    }
    const last = undatedAt(words, at, date?.firstToken ?? words.tokens.length, table);
    if (last === null) continue;
    join(times, last, words, table);
    at = last.lastToken;
  }
  return times;
}

function mayTell(folded: string, { mayTell: known }: TimeWords): boolean {
  const code = folded.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || known.has(folded);
}

/** Takes up a time, as one with the last where next to nothing stands between them. */
function join(times: ToldTime[], time: ToldTime, words: SentenceWords, { nearly }: TimeWords): void {
  const last = times.at(-1);
  if (last !== undefined && completes(last, time) && isBeside(words, last, time, nearly)) {
    times.splice(-1, 1, {
      firstToken: last.firstToken,
      lastToken: Math.max(last.lastToken, time.lastToken),
      strength: Math.max(last.strength, time.strength),
      forms: [...last.forms, ...time.forms],
      hour: last.hour || time.hour,
    });
  } else times.push(time);
}

/** Two times tell one where neither has what the other has: "Sunday, 19 January", "yesterday at 11:15"; two dates are two. */
function completes(last: ToldTime, time: ToldTime): boolean {
  if (time.firstToken <= last.lastToken) return true;
  const kinds = last.forms.map(({ kind }) => kind === 'weekday');
  return (
    !(last.hour && time.hour) &&
    !time.forms.some(({ kind }) => kinds.includes(kind === 'weekday')) &&
    (last.forms.length > 0 || last.hour) &&
    (time.forms.length > 0 || time.hour)
  );
}

function isBeside(
  words: SentenceWords,
  { lastToken: last }: ToldTime,
  { firstToken: first }: ToldTime,
  nearly: ReadonlySet<string>,
): boolean {
  if (first <= last) return true;
  if (first - last - 1 > MOST_BETWEEN) return false;
  for (let at = last; at < first; at += 1) {
    if (at > last && !nearly.has(wordAt(words, at))) return false;
    if (!GAP.test(gapAfter(words, at))) return false;
  }
  return true;
}

/** A time that is no date, from a word on and before the next date; null where none starts there. */
function undatedAt(words: SentenceWords, at: number, free: number, table: TimeWords): ToldTime | null {
  const word = wordAt(words, at);
  const code = word.charCodeAt(0);
  const isDigit = code >= 0x30 && code <= 0x39;
  return (
    (isDigit ? numericAt(words, at, table) : null) ??
    hourAt(words, at, table) ??
    countedAt(words, at, isDigit, table) ??
    (isDigit ? null : wordsAt(words, at, free, table))
  );
}

function told(firstToken: number, lastToken: number, strength: number, hour = false): ToldTime {
  return { firstToken, lastToken, strength, forms: [], hour };
}

/** "11:15 a.m. local time", "0615 GMT", "8 pm", "2014", "1990s". */
function numericAt(words: SentenceWords, at: number, table: TimeWords): ToldTime | null {
  const word = wordAt(words, at);
  if (/^[0-9]{1,2}$/.test(word)) {
    const minutes = gapAfter(words, at) === ':' && /^[0-5][0-9]$/.test(wordAt(words, at + 1));
    const last = minutes ? at + 1 : at;
    const end = clockEnd(words, last, table);
    return minutes || end > last ? told(at, end, 1, true) : null;
  }
  const clock = /^[0-2]?[0-9][0-5][0-9]$/.test(word) || /^[0-2]?[0-9]\.[0-5][0-9]$/.test(word);
  if (clock) {
    const end = clockEnd(words, at, table);
    const bears = bearsEnding(words, at, table.own) && word.includes('.');
    if (end > at || bears) return told(at, end, 1, true);
  }
  if (DECADE.test(word)) return told(at, at, 0.8);
  // A comma inside makes it a count.
  const token = words.tokens[at];
  if (token === undefined || !YEAR.test(word) || token.end - token.start !== 4 || isHyphened(words, at))
    return null;
  // "1950 prisoners" is a count as well; a year stands at the end of what it belongs to.
  const counts =
    isSpaced(words, at) && /^\p{Ll}{3,}/u.test(words.text.slice(words.tokens[at + 1]?.start ?? 0));
  return counts || /[$€£₪#]$/u.test(gapAfter(words, at - 1)) ? null : told(at, at, 0.5);
}

/** Where what goes on behind an hour ends ("a.m. local time"). */
function clockEnd(words: SentenceWords, hour: number, { behindHour, dayParts, zones }: TimeWords): number {
  let last = hour;
  for (;;) {
    const word = wordAt(words, last + 1);
    if (!/^[\s.,]{1,2}$/u.test(gapAfter(words, last))) return last;
    const half = (word === 'a' || word === 'p') && wordAt(words, last + 2) === 'm';
    if (half && gapAfter(words, last + 1) === '.') last += 2;
    else if (behindHour.has(word) || (last > hour && dayParts.has(word))) last += 1;
    else return behindAsWritten(words, last, zones);
  }
}

/** An hour behind its word ("saat 10", "الساعة التاسعة مساء", "בשעה שמונה"), or one told by the part of the day behind it. */
function hourAt(words: SentenceWords, at: number, table: TimeWords): ToldTime | null {
  const { beforeHour, hourWords, dayParts, behindHour, numbers } = table;
  const word = wordAt(words, at);
  const isHour = (position: number): boolean => {
    const there = wordAt(words, position);
    return /^[0-9]{1,2}(?:[.:][0-9]{2})?$/.test(there) || hourWords.has(there) || numbers.has(there);
  };
  let last: number;
  if (beforeHour.has(word) && isSpaced(words, at) && isHour(at + 1)) last = at + 1;
  else if (hourWords.has(word) && !numbers.has(word) && dayParts.has(wordAt(words, at + 1))) last = at;
  else return null;
  if (gapAfter(words, last) === ':' && /^[0-5][0-9]$/.test(wordAt(words, last + 1))) last += 1;
  while (
    isSpaced(words, last) &&
    (behindHour.has(wordAt(words, last + 1)) || dayParts.has(wordAt(words, last + 1)))
  )
    last += 1;
  return told(at, last, 1, true);
}

/** "Two days ago", "iki gün önce", "قبل يومين", "a week later". */
function countedAt(
  words: SentenceWords,
  at: number,
  isDigit: boolean,
  { ago, agoBefore, units, pairs, numbers, few, nearly }: TimeWords,
): ToldTime | null {
  const word = wordAt(words, at);
  if (agoBefore.has(word) && isSpaced(words, at)) {
    // "قبل نحو شهر"
    const from = nearly.has(wordAt(words, at + 1)) && isSpaced(words, at + 1) ? at + 2 : at + 1;
    if (pairs.has(wordAt(words, from)) || units.has(wordAt(words, from))) return told(at, from, 0.8);
    const counted = isFigure(wordAt(words, from), numbers) && units.has(wordAt(words, from + 1));
    return counted && isSpaced(words, from) ? told(at, from + 1, 0.8) : null;
  }
  if (!isDigit && !few.has(word) && !numbers.has(word)) return null;
  if (!isSpaced(words, at) || !units.has(wordAt(words, at + 1)) || !ago.has(wordAt(words, at + 2)))
    return null;
  return isSpaced(words, at + 1) ? told(at, at + 2, 0.8) : null;
}

function isFigure(word: string, numbers: ReadonlySet<string>): boolean {
  return /^[0-9]{1,3}$/.test(word) || numbers.has(word);
}

/** "Last week", "هذا الأسبوع", "in the early afternoon". */
function wordsAt(words: SentenceWords, at: number, free: number, table: TimeWords): ToldTime | null {
  const { turns, seasons, dayParts, nearly, partsStandAlone } = table;
  const word = wordAt(words, at);
  const behind = at + 1 < free && isSpaced(words, at) ? wordAt(words, at + 1) : '';
  if (turns.has(word)) {
    if (dayParts.has(behind)) return told(at, at + 1, 0.8, true);
    return seasons.has(behind) ? told(at, at + 1, 0.8) : null;
  }
  if (seasons.has(word) && turns.has(behind)) return told(at, at + 1, 0.8);
  if (!dayParts.has(word)) return null;
  let last = at;
  while (dayParts.has(wordAt(words, last + 1)) && isSpaced(words, last)) last += 1;
  const before = wordAt(words, at - 1);
  return partsStandAlone || nearly.has(before) || turns.has(before)
    ? told(at, last, last > at ? 0.8 : 0.6, true)
    : null;
}
