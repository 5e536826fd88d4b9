import type { OwnDates } from '../written-dates.js';
import { wordSet } from '../../folded-words.js';
import { ENGLISH_MONTHS, WEEKDAY_NUMBERS } from './english-calendar.js';
import { relativeDateAt } from './relative-dates.js';

/** "On Tuesday", "the next day", "in late January". */
export const englishDates: OwnDates = {
  openers: new Set([
    ...WEEKDAY_NUMBERS.keys(),
    ...wordSet('yesterday tomorrow tonight today ago day days month year'),
  ]),
  beforeMonth: wordSet(
    'in since until till by during from through of for before after between last next this early late mid end beginning start',
  ),
  beforeYear: wordSet('in since until till by during from before after early late mid'),
  monthParts: wordSet('early late mid'),
  months: ENGLISH_MONTHS,
  weekdays: new Set(WEEKDAY_NUMBERS.keys()),
  wordsAt: relativeDateAt,
};
