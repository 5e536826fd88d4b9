import { english } from '../../packs/en/pack.js';
import { hijriWordsOf } from '../hijri-dates.js';
import type { OwnDates } from '../date-language.js';
import { monthTurnsOf } from '../listed-dates.js';
import { wordSet } from '../../word-sets.js';
import { ENGLISH_MONTHS, WEEKDAY_NUMBERS } from './english-calendar.js';
import { relativeDateAt } from './relative-dates.js';

const { beforeMonth, beforeYear, ofMonth } = english.calendar;

/** "On Tuesday", "the next day", "in late January". */
export const englishDates: OwnDates = {
  openers: new Set([
    ...WEEKDAY_NUMBERS.keys(),
    ...wordSet('yesterday tomorrow tonight today ago day days month year'),
  ]),
  beforeMonth: wordSet(beforeMonth),
  beforeYear: wordSet(beforeYear),
  monthParts: wordSet('early late mid'),
  months: ENGLISH_MONTHS,
  monthForms: new Map(),
  plainMonths: new Set(),
  behindMonth: wordSet(''),
  behindYear: wordSet(''),
  ofMonth: wordSet(ofMonth),
  ordinals: new Map(),
  dayBehind: true,
  endings: new Set(),
  turns: new Map(
    [...monthTurnsOf(english.calendar)].filter(([word]) => !/^(?:past|previous|following)$/u.test(word)),
  ),
  weekdays: new Set(WEEKDAY_NUMBERS.keys()),
  hijri: hijriWordsOf(english.calendar),
  bounds: wordSet(`since until till before after by within ${english.calendar.about}`),
  boundsBehind: false,
  articles: wordSet('the'),
  wordsAt: relativeDateAt,
};
