import { digitsOf } from '../../number-words.js';
import { gapAfter, isCapital, isSpaced, wordAt, type SentenceWords } from '../../words-of-sentence.js';
import type { DateForm, DateTurn, WrittenDate } from '../date-frame.js';
import { wordSet } from '../../word-sets.js';
import { ENGLISH_MONTHS, WEEKDAY_NUMBERS } from './english-calendar.js';

/** Words of a clause that are looked at for its tense. */
const TENSE_REACH = 16;
/** Words that put what follows ahead of the telling ("will meet on Sunday"); "we'll" and the like are folded to other words. */
const AHEAD = wordSet("will would shall won't they'll it'll upcoming");
/** Verbs of telling in the past: the day that opens their clause is theirs, whatever is to come by what they told ("On Wednesday, X said it will …"). */
const TOLD = wordSet(
  'said told announced added warned declared stated confirmed insisted promised pledged vowed claimed revealed stressed reiterated predicted reported decided agreed threatened signalled signaled',
);
/** With "to" behind: "is to", "was due to", "are expected to". */
const AHEAD_BEFORE_TO = wordSet(
  'is are was were due set expected scheduled plans planned planning poised slated going likely supposed hopes intends wants agreed',
);
/** In the present, right before a day: told of a timetable ("the talks start on Sunday"). */
const SCHEDULED = wordSet(
  'begin begins start starts open opens resume resumes expire expires end ends close closes arrive arrives',
);
/** After "on Tuesday" and the like these still belong to the day. */
const DAY_PARTS = wordSet('morning afternoon evening night');
/** Before a day of the week that is of no week in particular. */
const ANY_DAY = wordSet('every each a any one another some');
/** Before "the" and a day of the week that is known from what was told before. */
const BEFORE_THE_DAY = wordSet('on by until since from');
/** Verbs in the past that no ending shows, before a bare "today". */
const TOLD_TODAY = wordSet(
  'said met held told left went came made took gave began spoke wrote won lost flew sent struck fell rose broke hit shot',
);
/** Words of what is so. */
const TOLD_NOW = wordSet(
  'is are am has have will would can could may might must do does who which that as than was were had if unless',
);

const TURNS: ReadonlyMap<string, DateTurn> = new Map([
  ['last', 'last'],
  ['next', 'next'],
  ['previous', 'previous'],
  ['preceding', 'previous'],
  ['following', 'following'],
]);
const AROUND: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** A date in English words that starts at a position: "Tuesday", "yesterday", "the next day", "last month". */
export function relativeDateAt(words: SentenceWords, at: number, free: number): WrittenDate | null {
  const word = wordAt(words, at);
  if (WEEKDAY_NUMBERS.has(word)) return weekdayAt(words, at, free);
  switch (word) {
    case 'yesterday':
      return besideDay(words, at, free, 'before', -1);
    case 'tomorrow':
      return besideDay(words, at, free, 'after', 1);
    case 'tonight':
      return date(at, at, { kind: 'fromPublished', days: 0 });
    case 'today':
      return saysToday(words, at) ? date(at, at, { kind: 'fromPublished', days: 0 }) : null;
    case 'ago':
      return daysAgo(words, at, free);
    case 'day':
    case 'days':
      return fromNamed(words, at, free);
    case 'month':
    case 'year': {
      const turn = AROUND.get(wordAt(words, at - 1));
      const plain =
        turn !== undefined && at - 1 >= free && isSpaced(words, at - 1) && wordAt(words, at - 2) !== 'the';
      return plain ? date(at - 1, at, { kind: 'around', unit: word, turn }) : null;
    }
    default:
      return null;
  }
}

function date(firstToken: number, lastToken: number, form: DateForm): WrittenDate {
  return { firstToken, lastToken, form };
}

/** "Yesterday", and "the day before yesterday", which lies as far again. */
function besideDay(words: SentenceWords, at: number, free: number, link: string, days: number): WrittenDate {
  const isFar = wordAt(words, at - 1) === link && wordAt(words, at - 2) === 'day' && at - 2 >= free;
  if (!isFar) return date(at, at, { kind: 'fromPublished', days });
  const first = wordAt(words, at - 3) === 'the' && at - 3 >= free ? at - 3 : at - 2;
  return date(first, at, { kind: 'fromPublished', days: 2 * days });
}

function weekdayAt(words: SentenceWords, at: number, free: number): WrittenDate | null {
  const word = wordAt(words, at);
  const weekday = WEEKDAY_NUMBERS.get(word);
  const opener = wordAt(words, at - 1);
  const beside = at - 1 >= free && isSpaced(words, at - 1);
  if (weekday === undefined || !word.endsWith('day') || !isCapital(words, at)) return null;
  // "Black Friday", "Easter Sunday", "every Monday", "Monday-morning", "Friday prayers" of any week.
  if (beside && isCapital(words, at - 1) && at > 1 && !isMonthOrTurn(opener)) return null;
  if (beside && ANY_DAY.has(opener)) return null;
  if (opensFullDate(words, at)) return null;
  // "The Sunday Times"
  if (beside && opener === 'the' && isCapital(words, at + 1) && isSpaced(words, at)) return null;
  // "On the Saturday": of the days that are told of, which are not those of the article.
  if (beside && opener === 'the' && BEFORE_THE_DAY.has(wordAt(words, at - 2))) return null;
  const turn = beside ? (TURNS.get(opener) ?? null) : null;
  const part = DAY_PARTS.has(wordAt(words, at + 1)) && isSpaced(words, at) ? at + 1 : at;
  if (turn === null && wasPlanned(words, at, free)) return null;
  const ahead = turn === null && opener !== 'last' && isAhead(words, at, free);
  return date(turn === null ? at : at - 1, part, { kind: 'weekday', weekday, turn, ahead });
}

/** "Wednesday, 15 January", "Tuesday, Oct. 7": the day of the week is part of the date behind it. */
function opensFullDate(words: SentenceWords, at: number): boolean {
  const next = wordAt(words, at + 1) === 'the' ? at + 2 : at + 1;
  const gap = gapAfter(words, next - 1);
  if (gap !== ' ' && gap !== ', ') return false;
  if (ENGLISH_MONTHS.has(wordAt(words, next))) return isCapital(words, next);
  const behind = wordAt(words, next + 1) === 'of' ? next + 2 : next + 1;
  return (
    /^[0-9]{1,2}(?:st|nd|rd|th)?$/.test(wordAt(words, next)) && ENGLISH_MONTHS.has(wordAt(words, behind))
  );
}

function isMonthOrTurn(word: string): boolean {
  return (
    ENGLISH_MONTHS.has(word) ||
    TURNS.has(word) ||
    ['on', 'this', 'late', 'early', 'by', 'since', 'until'].includes(word)
  );
}

/** Whether the clause of a day speaks of what is to come: the words before it, or behind it where it opens the clause. */
function isAhead(words: SentenceWords, at: number, free: number): boolean {
  if (SCHEDULED.has(wordAt(words, wordAt(words, at - 1) === 'on' ? at - 2 : at - 1))) return true;
  let looked = 0;
  for (let before = at - 1; before >= Math.max(free, at - TENSE_REACH); before -= 1) {
    if (/[,;:()“”"–—]/u.test(gapAfter(words, before)) && before < at - 1) break;
    if (tellsAhead(words, before)) return true;
    looked += 1;
  }
  // "On Sunday, the sides will meet": nothing but the preposition stands before it.
  if (looked > 2) return false;
  for (let behind = at + 1; behind < Math.min(words.tokens.length, at + TENSE_REACH); behind += 1) {
    // "Is said to" tells nothing.
    if (TOLD.has(wordAt(words, behind)) && !/^(?:is|are|be|been)$/.test(wordAt(words, behind - 1)))
      return false;
    if (tellsAhead(words, behind)) return true;
    if (WEEKDAY_NUMBERS.has(wordAt(words, behind)) || /[,;:()“”"–—]/u.test(gapAfter(words, behind)))
      return false;
  }
  return false;
}

/** "Had been scheduled to begin Thursday", "was to meet on Thursday": of the week past or of the one to come, the plan does not say. */
function wasPlanned(words: SentenceWords, at: number, free: number): boolean {
  for (let to = at - 1; to >= Math.max(free + 1, at - TENSE_REACH); to -= 1) {
    if (/[,;:()“”"–—]/u.test(gapAfter(words, to)) && to < at - 1) return false;
    if (wordAt(words, to) !== 'to' || !AHEAD_BEFORE_TO.has(wordAt(words, to - 1))) continue;
    // "Was to", "was due to", "had been scheduled to".
    const [before, last] = [wordAt(words, to - 2), wordAt(words, to - 1)];
    const isPast = (word: string): boolean => word === 'was' || word === 'were';
    return isPast(last) || isPast(before) || (before === 'been' && wordAt(words, to - 3) === 'had');
  }
  return false;
}

function tellsAhead(words: SentenceWords, at: number): boolean {
  const word = wordAt(words, at);
  // "Are heading to the polls on Sunday"
  if (word.endsWith('ing') && /^(?:is|are)$/.test(wordAt(words, at - 1))) return true;
  return AHEAD.has(word) || (word === 'to' && AHEAD_BEFORE_TO.has(wordAt(words, at - 1)));
}

/**
 * "Earlier today", "announced today", "today announced"; and where it opens or ends a clause whose verb is in the past. Elsewhere "today" as
 * often means these days.
 */
function saysToday(words: SentenceWords, at: number): boolean {
  // "USA TODAY"
  if (isCapital(words, at) && isCapital(words, at - 1) && at > 0) return false;
  const isTold = (position: number): boolean =>
    TOLD_TODAY.has(wordAt(words, position)) || /[^e]ed$/u.test(wordAt(words, position));
  const before = wordAt(words, at - 1);
  if (isSpaced(words, at - 1) && (before === 'earlier' || before === 'later' || isTold(at - 1))) return true;
  if (isSpaced(words, at) && at > 0 && isTold(at + 1)) return true;
  const stops = (position: number): boolean => /[,;:()“”"–—]/u.test(gapAfter(words, position));
  const isLast = at + 1 >= words.tokens.length || stops(at);
  const isFirst = at === 0;
  if (!isFirst && !isLast) return false;
  const step = isFirst ? 1 : -1;
  for (let next = at + step; next >= 0 && next < words.tokens.length; next += step) {
    const word = wordAt(words, next);
    if (next !== at + 1 && stops(step > 0 ? next - 1 : next)) return false;
    // The verb nearest to it tells when: of what is so, "today" is these days.
    if (TOLD_NOW.has(word)) return false;
    if (isTold(next) && !isCapital(words, next)) return true;
    if (Math.abs(next - at) >= TENSE_REACH) return false;
  }
  return false;
}

function countBefore(words: SentenceWords, at: number): number | null {
  const word = wordAt(words, at - 1);
  if (!isSpaced(words, at - 1)) return null;
  if (word === 'a' || word === 'one') return 1;
  const digits = digitsOf(word);
  return /^[0-9]{1,2}$/.test(digits) ? Number(digits) : null;
}

function daysAgo(words: SentenceWords, at: number, free: number): WrittenDate | null {
  const unit = wordAt(words, at - 1);
  const count = unit === 'days' || unit === 'day' ? countBefore(words, at - 1) : null;
  return count === null || at - 2 < free ? null : date(at - 2, at, { kind: 'fromPublished', days: -count });
}

/** "The next day", "the following day", "two days earlier", "the day before": counted from the last date named. */
function fromNamed(words: SentenceWords, at: number, free: number): WrittenDate | null {
  const before = wordAt(words, at - 1);
  const behind = isSpaced(words, at) ? wordAt(words, at + 1) : '';
  if (wordAt(words, at) === 'day' && isSpaced(words, at - 1) && at - 1 >= free) {
    const article = wordAt(words, at - 2) === 'the' ? at - 2 : at - 1;
    if (before === 'next' || before === 'following') return date(article, at, { kind: 'fromNamed', days: 1 });
    if (before === 'previous' || before === 'preceding') {
      return date(article, at, { kind: 'fromNamed', days: -1 });
    }
    const closes = !isSpaced(words, at + 1) || at + 2 >= words.tokens.length;
    if (before === 'the' && closes && (behind === 'before' || behind === 'after')) {
      return date(at - 1, at + 1, { kind: 'fromNamed', days: behind === 'after' ? 1 : -1 });
    }
  }
  const count = behind === 'later' || behind === 'earlier' ? countBefore(words, at) : null;
  if (count === null || at - 1 < free) return null;
  return date(at - 1, at + 1, { kind: 'fromNamed', days: behind === 'later' ? count : -count });
}
