import type { Alternatives, Words } from './pack-lists.js';

/** What numbers are written with. */
export interface NumberWords {
  /** Those that are one term with their digits; "one" and its like are left as words. */
  readonly digits: Readonly<Record<string, string>>;
  /** Other words for numbers and shares. */
  readonly others: Words;
  /** Of all, those that count thousands and the like, and go on a figure before them; "tens", "dozens" of unnamed many. */
  readonly scales: Words;
  readonly manies: Words;
  /** Before another of these and part of its number, and no number alone ("a few hundred", "أحد عشر"). */
  readonly openings: Words;
  /** Before a unit of time: one or some of it ("a", "several"); between its count and it ("and a half"). */
  readonly few: Words;
  readonly halves: Words;
  /** Between the words of one number; between the two ends of a range; before such a range, and between its ends then. */
  readonly and: Words;
  readonly to: Words;
  readonly between: Words;
  readonly andBetween: Words;
  /** Between a part and its whole ("15 out of 17"). */
  readonly partOf: Words;
  /** Right before such a word: then others may stand between the part and both ("35 committed out of some 50"). */
  readonly beforePartOf: Words;
  /** Before a figure, and right behind it: it is about so many, at least so many. A few words each. */
  readonly qualifiers: readonly string[];
  readonly qualifiersBehind: readonly string[];
  /** Before a figure that names and does not count ("Resolution 2231"), and right behind one. */
  readonly labels: Words;
  readonly labelsBehind: Words;
  /** Before a figure somewhere: it says how many there are of what stands with them ("sayısı 40'a çıktı"). */
  readonly counts: Words;
  /** Behind a figure: people, whoever they are. */
  readonly people: Words;
  /** Words behind a figure among which what it counts stands: few where what describes it follows it. */
  readonly countedWithin: number;
  /** Before or behind a share of a hundred; behind money. A few words each. */
  readonly percent: readonly string[];
  readonly money: Words;
  /** Behind a distance ("km"). */
  readonly distance: Words;
  /** How often, in a word ("twice", "weekly"); behind a count of occasions ("times"); before a span of time ("every"). */
  readonly rates: Words;
  readonly occasions: Words;
  readonly every: Words;
  /** Right behind a figure that ranks ("8th", "3'üncü"), folded. */
  readonly ordinalEndings: Alternatives;
  /** Right before one ("ה-5", "الـ5"), folded. */
  readonly ordinalOpenings: Alternatives;
  /** Words that rank, from the first; of several for one, parted by commas, some are of two words. */
  readonly ordinals: readonly string[];
  /** Letters that rank behind a word of `labels`, each with a mark behind it, from the first. */
  readonly rankLetters: Words;
  /** They stand behind what they rank ("الجولة الخامسة"). */
  readonly ordinalsBehind: boolean;
  /** In the place of what is ranked ("the second one"). */
  readonly standIns: Words;
}

/** Months, days and what else tells a time. Of several names for one thing, parted by commas, the usual one comes first. */
export interface Calendar {
  /** Twelve. */
  readonly months: readonly string[];
  /** Twelve names that some countries of the language have instead, or none. */
  readonly otherMonths: readonly string[];
  /** Twelve months of the Hijra, several names for one parted by commas, or none; names of the calendar of Umm al-Qura, parted by commas. */
  readonly hijriMonths: readonly string[];
  readonly ummAlQura: string;
  /** Seven, from Sunday. */
  readonly weekdays: readonly string[];
  /** Written onto the start and onto the end of a month, a day or a part of one ("in October" is one word of Hebrew). */
  readonly particles: Words;
  readonly endings: Words;
  /** Months that are other words as well ("may"). */
  readonly wordlikeMonths: Words;
  /** What tells that a month, or a year, stands by itself: words before it, and right behind it. */
  readonly beforeMonth: Words;
  readonly behindMonth: Words;
  readonly beforeYear: Words;
  readonly behindYear: Words;
  /** Between a day and its month ("of"), and the days of a month that are written as words, from the first. */
  readonly ofMonth: Words;
  readonly ordinals: readonly string[];
  /** What stands beside a weekday and belongs to it ("günü"). */
  readonly dayWords: Words;
  /** Days from the one on which it is told, by a word or two ("yesterday": -1). */
  readonly nearDays: Readonly<Record<string, number>>;
  /** Beside a time: the one before, this one, the one to come. */
  readonly last: Words;
  readonly present: Words;
  readonly next: Words;
  /** Behind a count of days and the like, and before one: it tells when ("ago", "within"). */
  readonly ago: Words;
  readonly agoBefore: Words;
  /** Behind a span of time: so long lies between two things, and neither lasted so long ("a week after"). */
  readonly apart: Words;
  /** What time is counted in, in every form; and two of it in one word. */
  readonly units: Words;
  readonly pairs: Words;
  /** Of these, a month and a year. */
  readonly monthUnits: Words;
  readonly yearUnits: Words;
  /** Parts of a day; of a month or a year, and what comes near a time ("late", "about"). */
  readonly dayParts: Words;
  readonly seasons: Words;
  readonly nearly: Words;
  /** Beside a day: it was about then, and may have been another. */
  readonly about: Words;
  /** Beside a time: something was before it or since it, and not then. */
  readonly bounds: Words;
  /** What stands in an answer to "at what hour". */
  readonly hours: Words;
  /** Before an hour, whatever it is written with; hours that are words; what goes on behind one ("half", "GMT"). */
  readonly beforeHour: Words;
  readonly hourWords: Words;
  readonly behindHour: Words;
  readonly until: Words;
  /** Beside a figure that is somebody's age. */
  readonly ages: Words;
}

/**
 * Hours, days and shares that are told in words of several, whole, as alternatives of a regular expression: in small letters, unfolded, and
 * none begins or ends within a word.
 */
export interface PhraseForms {
  /** "Half past four in the morning"; and those that may count as well, where nothing but a mark follows ("at three"). */
  readonly hours: Alternatives;
  readonly bareHours: Alternatives;
  /** Right behind an hour, as written, capitals and all: whose time it is. */
  readonly zones: Alternatives;
  /** "The day after tomorrow"; and those that may as well be how long something takes ("in ten days"). */
  readonly days: Alternatives;
  readonly looseDays: Alternatives;
  /** "One in eight", "two thirds"; and how many times as much ("tenfold"). */
  readonly shares: Alternatives;
  readonly multiples: Alternatives;
}
