import { wordsOf } from '../../language/all-languages.js';
import { MONTH_NUMBERS, MONTH_OPENINGS, allForms } from '../../language/dates/calendar-words.js';
import { ownDatesOf } from '../../language/dates/own-dates.js';
import type { OwnDates } from '../../language/dates/date-language.js';
import { codeOf, perLanguage } from '../../language/languages.js';
import type { LanguagePack, Words } from '../../language/language-pack.js';
import { phraseFinder, type PhraseFinder } from './worded-phrases.js';

/** The words of a language that times are made of; folded, with what is written onto them. */
export interface TimeWords {
  readonly own: OwnDates;
  readonly units: ReadonlySet<string>;
  /** Two of a unit in one word. */
  readonly pairs: ReadonlySet<string>;
  /** "last", "this", "next" */
  readonly turns: ReadonlySet<string>;
  readonly ago: ReadonlySet<string>;
  readonly agoBefore: ReadonlySet<string>;
  /** Behind a span of time between two things. */
  readonly apart: ReadonlySet<string>;
  readonly dayParts: ReadonlySet<string>;
  readonly seasons: ReadonlySet<string>;
  readonly nearly: ReadonlySet<string>;
  readonly beforeHour: ReadonlySet<string>;
  readonly hourWords: ReadonlySet<string>;
  readonly behindHour: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
  /** "Since", "before": what stands behind is no time of its own. */
  readonly bounds: ReadonlySet<string>;
  /** They stand behind the time that they bound, not before it. */
  readonly boundsBehind: boolean;
  readonly numbers: ReadonlySet<string>;
  /** One or some of a unit ("a", "several"). */
  readonly few: ReadonlySet<string>;
  /** A part of a day says when without a word before it. */
  readonly partsStandAlone: boolean;
  /** Times that are told in words of several: hours, and those that may be counts; days, and those that may be how long. */
  readonly phrases: readonly {
    readonly find: PhraseFinder;
    readonly strength: number;
    readonly hour: boolean;
    readonly mayLast: boolean;
  }[];
  /** Whose time an hour is, from right behind it on. */
  readonly zones: RegExp | null;
  /** Whether a word can be part of a time that has no figures. */
  readonly mayTell: ReadonlySet<string>;
}

const TIME_WORDS = perLanguage(timeWords);

/** The words of times of a language, by its BCP 47 tag; those of the base language where it has no pack. */
export function timeWordsOf(tag: string): TimeWords {
  return TIME_WORDS[codeOf(tag)];
}

/** How surely a phrase tells when: those that may tell something else less. */
const WORDED = { sure: 0.9, unsure: 0.6 } as const;

function timeWords({ code, calendar, numbers, morphology, phrases }: LanguagePack): TimeWords {
  const forms = (list: Words): ReadonlySet<string> => allForms(wordsOf(list), calendar);
  const own = ownDatesOf(code);
  const turns = new Set([calendar.last, calendar.present, calendar.next].flatMap(wordsOf));
  const units = forms(calendar.units);
  const pairs = forms(calendar.pairs);
  const dayParts = forms(calendar.dayParts);
  const seasons = forms(calendar.seasons);
  const hourWords = forms(calendar.hourWords);
  return {
    own,
    units,
    pairs,
    turns,
    ago: new Set(wordsOf(calendar.ago)),
    agoBefore: new Set(wordsOf(calendar.agoBefore)),
    apart: new Set(wordsOf(calendar.apart)),
    dayParts,
    seasons,
    nearly: new Set(wordsOf(calendar.nearly)),
    beforeHour: new Set(wordsOf(calendar.beforeHour)),
    hourWords,
    behindHour: new Set(wordsOf(calendar.behindHour)),
    until: new Set(wordsOf(calendar.until)),
    bounds: new Set(wordsOf(calendar.bounds)),
    boundsBehind: morphology.agglutinative,
    numbers: allForms(
      [...Object.keys(numbers.digits).flatMap(wordsOf), ...wordsOf(numbers.others)],
      calendar,
    ),
    few: new Set(wordsOf(numbers.few)),
    phrases: [
      { find: phraseFinder(phrases.hours, code), strength: WORDED.sure, hour: true, mayLast: false },
      { find: phraseFinder(phrases.bareHours, code), strength: WORDED.unsure, hour: true, mayLast: false },
      { find: phraseFinder(phrases.days, code), strength: WORDED.sure, hour: false, mayLast: false },
      { find: phraseFinder(phrases.looseDays, code), strength: WORDED.unsure, hour: false, mayLast: true },
    ],
    zones: phrases.zones === '' ? null : new RegExp(String.raw`^(?:${phrases.zones})(?![\p{L}\p{M}])`, 'u'),
    partsStandAlone: calendar.particles !== '' || calendar.endings !== '',
    mayTell: new Set([
      ...MONTH_NUMBERS.keys(),
      ...MONTH_OPENINGS,
      ...own.openers,
      ...own.monthForms.keys(),
      ...turns,
      ...dayParts,
      ...units,
      ...pairs,
      ...hourWords,
    ]),
  };
}
