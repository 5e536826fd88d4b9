import { createAnalyzers } from '../language/analyzer.js';
import { byPublished, groupBy, type Stand } from './claim.js';
import { ofOnePlace, tellsOfAThing } from './figure-differences.js';
import { happenedTo, thingOf } from './figure-things.js';
import { toCitedFact, type CitedFact } from './happenings.js';
import { counterKey, counterOf, type NamedIn } from './named-sources.js';
import { isDay } from './period.js';

/** One figure of a series. */
export interface FigurePoint {
  readonly source: CitedFact;
  readonly value: number;
  /** The day it is of: the sentence's own, else that of its article. */
  readonly day: string;
  /** The sentence says the day itself. */
  readonly dated: boolean;
  /** Who counts, in the words of the sentence; null where it does not say. */
  readonly counter: string | null;
}

/** How a figure of one thing went over time, as the articles tell it. */
export interface FigureSeries {
  /** In the words of the newest. */
  readonly unit: string;
  /** What happened to what is counted, by a verb's base form in English ("kill"); "be" where the sentences tell nothing. */
  readonly predicate: string;
  /** Who counts them, and where they were, in the words of the newest; null where nobody says. */
  readonly counter: string | null;
  readonly place: string | null;
  /** Oldest first; at most `MOST_POINTS`, the newest. Two on one day are two that differ. */
  readonly points: readonly FigurePoint[];
  readonly lowest: number;
  readonly highest: number;
}

const MOST_POINTS = 12;
const MOST_SERIES = 3;
/** How many times the next smaller a figure may be, to be of the same thing. */
const MOST_TIMES = 6;
const HARM: ReadonlySet<string> = new Set(['kill', 'wound', 'injure', 'hurt', 'die', 'hospitalize']);
/** Days below which there is nothing to be seen of a course. */
const LEAST_DAYS = 3;

/** The figures that articles give on several days, those given on the most days first. */
export function figureSeries(stands: readonly Stand[], namedIn: NamedIn): FigureSeries[] {
  const analyzerOf = createAnalyzers();
  const figures = stands.filter(
    ({ fact, article }) =>
      fact.kind === 'figure' &&
      fact.value !== undefined &&
      fact.modality === 'stated' &&
      (fact.date === null ? article.published !== null : isDay(fact.date.value)),
  );
  return groupBy(
    figures.filter(tellsOfAThing),
    (stand) => `${thingOf(stand, analyzerOf)} ${isOfOneDay(stand)}`,
  )
    .flatMap(ofOnePlace)
    .flatMap((same) => ofOneCounter(same, namedIn))
    .flatMap(ofOneSize)
    .flatMap(seriesOf)
    .sort((a, b) => b.points.length - a.points.length)
    .slice(0, MOST_SERIES);
}

/** Who was killed or hurt on a day that the sentence names is no total that grows. */
function isOfOneDay({ fact }: Stand): boolean {
  return HARM.has(fact.predicate) && fact.date !== null;
}

/** Those whom different sources count apart: the tolls of two offices are no course of one. Those of no named source are by themselves. */
function ofOneCounter(stands: readonly Stand[], namedIn: NamedIn): Stand[][] {
  return groupBy(stands, (stand) => counterKey(stand, namedIn) ?? '');
}

/** Those of one size apart: a toll of a night does not continue that of a war, whatever the sentence leaves out. */
function ofOneSize(stands: readonly Stand[]): Stand[][] {
  const groups: Stand[][] = [];
  let before = 0;
  for (const stand of stands.toSorted((a, b) => valueOf(a) - valueOf(b))) {
    const last = groups.at(-1);
    if (last === undefined || valueOf(stand) > before * MOST_TIMES) groups.push([stand]);
    else last.push(stand);
    before = valueOf(stand);
  }
  return groups;
}

function valueOf({ fact }: Stand): number {
  return fact.value ?? 0;
}

function seriesOf(stands: readonly Stand[]): FigureSeries[] {
  const points = stands.flatMap(pointOf);
  // Several articles may give one figure of one day.
  const each = groupBy(points, ({ day, value }) => `${day} ${value}`).flatMap(([first]) => first ?? []);
  const shown = each
    .sort((a, b) =>
      a.day === b.day ? byPublished(a.source.article, b.source.article) : a.day < b.day ? -1 : 1,
    )
    .slice(-MOST_POINTS);
  const values = shown.map(({ value }) => value);
  const newest = shown.at(-1);
  if (newest === undefined || new Set(shown.map(({ day }) => day)).size < LEAST_DAYS) return [];
  if (new Set(values).size < 2) return [];
  return [
    {
      unit: newest.source.fact.unit ?? '',
      predicate: happenedTo(newest.source.fact),
      counter: newest.counter,
      place: shown.findLast(({ source }) => source.fact.place !== null)?.source.fact.place?.name ?? null,
      points: shown,
      lowest: Math.min(...values),
      highest: Math.max(...values),
    },
  ];
}

function pointOf(stand: Stand): FigurePoint[] {
  const { fact, article } = stand;
  const day = fact.date?.value ?? article.published?.slice(0, 10);
  if (fact.value === undefined || day === undefined) return [];
  return [
    {
      source: toCitedFact(stand),
      value: fact.value,
      day,
      dated: fact.date !== null,
      counter: counterOf(stand),
    },
  ];
}
