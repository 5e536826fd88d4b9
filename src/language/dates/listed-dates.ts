import { marksOfAll, wordsOf } from '../all-languages.js';
import { fold } from '../fold.js';
import type { Calendar, LanguagePack } from '../language-pack.js';
import { gapAfter, isSpaced, wordAt, type SentenceWords } from '../words-of-sentence.js';
import { allForms, calendarPlaces, inflectedForms, MONTH_OPENINGS } from './calendar-words.js';
import type { DateForm, MonthTurn, WrittenDate } from './date-frame.js';
import { hijriWordsOf } from './hijri-dates.js';
import type { OwnDates } from './date-language.js';

/**
 * The dates of a language by the lists of its calendar alone: weekdays, "yesterday", "last month", months without a year.
 * What needs grammar (whether "on Tuesday" is ahead) is left open.
 */
export function listedDates({
  calendar,
  morphology,
}: Pick<LanguagePack, 'calendar' | 'morphology'>): OwnDates {
  const months = calendarPlaces([...calendar.months]);
  const others = calendarPlaces([...calendar.otherMonths]);
  const monthForms = new Map<string, number>();
  for (const [name, place] of [...months, ...others]) {
    for (const form of inflectedForms(name, calendar)) {
      if (!months.has(form) && !others.has(form)) monthForms.set(form, place + 1);
    }
  }
  const weekdays = calendarPlaces(calendar.weekdays);
  const weekdayForms = new Map<string, number>();
  for (const [name, place] of weekdays) {
    for (const form of [name, ...inflectedForms(name, calendar)]) {
      if (!weekdayForms.has(form) || form === name) weekdayForms.set(form, place);
    }
  }
  const nearDays = new Map<string, number>();
  for (const [words, days] of Object.entries(calendar.nearDays)) {
    const name = words.split(' ').map(fold).join(' ');
    for (const form of [name, ...inflectedForms(name, calendar)])
      if (!nearDays.has(form)) nearDays.set(form, days);
  }
  const set = (list: string): ReadonlySet<string> => new Set(wordsOf(list));
  const turns = monthTurnsOf(calendar);
  const table: ListedWords = {
    weekdays: weekdayForms,
    nearDays,
    turns,
    dayWords: allForms(wordsOf(calendar.dayWords), calendar),
    ordinals: new Set(calendar.ordinals.map(fold)),
    months: allForms(wordsOf(calendar.monthUnits), calendar),
    years: allForms(wordsOf(calendar.yearUnits), calendar),
    monthNames: new Set([...months.keys(), ...others.keys(), ...monthForms.keys()]),
    openings: MONTH_OPENINGS,
  };
  const wordlike = set(calendar.wordlikeMonths);
  const openers = new Set(
    [...table.months, ...table.years, ...monthForms.keys(), ...weekdayForms.keys(), ...nearDays.keys()].map(
      (name) => name.split(' ')[0] ?? name,
    ),
  );
  return {
    openers,
    beforeMonth: set(calendar.beforeMonth),
    beforeYear: allForms(wordsOf(calendar.beforeYear), { ...calendar, endings: '' }),
    monthParts: set(''),
    months: new Set([...months.keys(), ...others.keys()]),
    monthForms,
    plainMonths: new Set([...months.keys(), ...others.keys()].filter((name) => !wordlike.has(name))),
    behindMonth: set(calendar.behindMonth),
    behindYear: set(calendar.behindYear),
    ofMonth: set(calendar.ofMonth),
    ordinals: new Map(calendar.ordinals.map((word, at): [string, number] => [fold(word), at + 1])),
    dayBehind: false,
    weekdays: new Set(),
    endings: set(calendar.endings),
    turns: monthTurnsOf(calendar),
    hijri: hijriWordsOf(calendar),
    bounds: set(`${calendar.bounds} ${calendar.about}`),
    boundsBehind: morphology.agglutinative,
    articles: set(`${calendar.dayWords} ${calendar.particles}`),
    // One look-up for most words, which open no date.
    wordsAt: (words, at, free) =>
      openers.has(wordAt(words, at)) ? listedDateAt(table, words, at, free) : null,
  };
}

interface ListedWords {
  readonly weekdays: ReadonlyMap<string, number>;
  readonly nearDays: ReadonlyMap<string, number>;
  readonly turns: ReadonlyMap<string, MonthTurn>;
  readonly dayWords: ReadonlySet<string>;
  readonly ordinals: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** Months in every form, and first words of those that are written in two. */
  readonly monthNames: ReadonlySet<string>;
  readonly openings: ReadonlySet<string>;
}

/** The words for "last", "this" and "next" of a language. */
export function monthTurnsOf({ last, present, next }: Calendar): ReadonlyMap<string, MonthTurn> {
  return new Map<string, MonthTurn>([
    ...wordsOf(last).map((word): [string, MonthTurn] => [word, 'last']),
    ...wordsOf(present).map((word): [string, MonthTurn] => [word, 'this']),
    ...wordsOf(next).map((word): [string, MonthTurn] => [word, 'next']),
  ]);
}

/** Between a word for a day and its day of the week: a space, behind a comma or before a bracket. */
const BESIDE = new RegExp(`^[,${marksOfAll(({ orthography }) => orthography.comma)}]? ?[ (]$`, 'u');
const STEPS = { last: -1, this: 0, next: 1 } as const;

function listedDateAt(
  { weekdays, nearDays, turns, dayWords, ordinals, months, years, monthNames, openings }: ListedWords,
  words: SentenceWords,
  at: number,
  free: number,
): WrittenDate | null {
  const word = wordAt(words, at);
  const both = isSpaced(words, at) ? `${word} ${wordAt(words, at + 1)}` : '';
  // "أول من أمس": one word of it is another day.
  const three = both !== '' && isSpaced(words, at + 1) ? `${both} ${wordAt(words, at + 2)}` : '';
  const turnAt = (position: number): MonthTurn | undefined =>
    position >= free && position < words.tokens.length ? turns.get(wordAt(words, position)) : undefined;
  const date = (first: number, last: number, form: DateForm): WrittenDate => ({
    firstToken: first,
    lastToken: last,
    form,
  });
  for (const [name, last] of [
    [three, at + 2],
    [both, at + 1],
    [word, at],
  ] as const) {
    const weekday = weekdays.get(name);
    if (weekday !== undefined) {
      const opener =
        at - 1 >= free && (dayWords.has(wordAt(words, at - 1)) || turnAt(at - 1) !== undefined) ? at - 1 : at;
      const end = dayWords.has(wordAt(words, last + 1)) && isSpaced(words, last) ? last + 1 : last;
      const behind = isSpaced(words, end) ? turnAt(end + 1) : undefined;
      // "ביום רביעי, 8 באוקטובר": part of the date behind it.
      const month = wordAt(words, end + 2);
      if (
        /^[^0-9a-z]{0,2}[0-9]{1,2}$/.test(wordAt(words, end + 1)) &&
        (monthNames.has(month) || openings.has(month))
      )
        return null;
      const turn = behind ?? turnAt(at - 1) ?? null;
      return date(opener, behind === undefined ? end : end + 1, {
        kind: 'weekday',
        weekday,
        turn: turn === 'last' || turn === 'next' ? turn : null,
        ahead: false,
      });
    }
    const days = nearDays.get(name);
    // "The day" with a word of order behind it is another day.
    const another = turnAt(last + 1) !== undefined || ordinals.has(wordAt(words, last + 1));
    if (days !== undefined && !(another && isSpaced(words, last))) {
      const named = weekdayBehind(weekdays, dayWords, words, last);
      return named === null
        ? date(at, last, { kind: 'fromPublished', days })
        : date(at, named.last, { kind: 'fromPublished', days, weekday: named.weekday });
    }
  }
  const unit = months.has(word) ? 'month' : years.has(word) ? 'year' : null;
  if (unit === null) return null;
  const before = isSpaced(words, at - 1) ? turnAt(at - 1) : undefined;
  const behind = isSpaced(words, at) ? turnAt(at + 1) : undefined;
  const turn = before ?? behind;
  if (turn === undefined) return null;
  return date(before === undefined ? at : at - 1, before === undefined ? at + 1 : at, {
    kind: 'around',
    unit,
    turn: STEPS[turn],
  });
}

/** "Today, Wednesday", "dün (salı)": the day of the week that a word for a day has behind it. */
function weekdayBehind(
  weekdays: ReadonlyMap<string, number>,
  dayWords: ReadonlySet<string>,
  words: SentenceWords,
  last: number,
): { readonly weekday: number; readonly last: number } | null {
  if (!BESIDE.test(gapAfter(words, last))) return null;
  const [word, next] = [wordAt(words, last + 1), wordAt(words, last + 2)];
  const both = isSpaced(words, last + 1) ? weekdays.get(`${word} ${next}`) : undefined;
  const end = both === undefined ? last + 1 : last + 2;
  const weekday = both ?? weekdays.get(word);
  if (weekday === undefined) return null;
  return { weekday, last: dayWords.has(wordAt(words, end + 1)) && isSpaced(words, end) ? end + 1 : end };
}
