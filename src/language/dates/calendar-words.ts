import { fold } from '../fold.js';
import { wordsOf } from '../all-languages.js';
import type { Calendar } from '../language-pack.js';
import { ALL_PACKS } from '../languages.js';

/** Folded names of a calendar → their places, the first being 0; several names for one are parted by commas. */
export function calendarPlaces(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap((same, place) => same.split(',').map((name): [string, number] => [fold(name), place])),
  );
}

/** Folded names of the months of every language → 1 to 12; a name of two words is joined by a space. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  ALL_PACKS.flatMap(({ calendar }) =>
    [calendar.months, calendar.otherMonths].flatMap((names) =>
      [...calendarPlaces(names)].map(([name, place]): [string, number] => [name, place + 1]),
    ),
  ),
);

/** First words of the months that are written in two. */
export const MONTH_OPENINGS: ReadonlySet<string> = new Set(
  [...MONTH_NUMBERS.keys()].flatMap((name) => (name.includes(' ') ? (name.split(' ')[0] ?? []) : [])),
);

/** Folded days of the week of every language: beside a date in full they belong to it. */
export const ALL_WEEKDAYS: ReadonlySet<string> = new Set(
  ALL_PACKS.flatMap(({ calendar }) => [...calendarPlaces(calendar.weekdays).keys()]),
);

/** A folded word as the language writes it, with its particles before it or its endings behind it; itself is not among them. */
export function inflectedForms(word: string, { particles, endings }: Calendar): string[] {
  return [
    ...wordsOf(particles).map((particle) => particle + word),
    ...wordsOf(endings).map((ending) => word + ending),
  ];
}

/** Some folded words in every form that the language writes them in. */
export function allForms(words: readonly string[], calendar: Calendar): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [word, ...inflectedForms(word, calendar)]));
}
