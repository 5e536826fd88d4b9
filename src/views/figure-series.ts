import { createAnalyzers } from '../language/analyzer.js';
import { byPublished, groupBy, type Stand } from './claim.js';
import { thingOf } from './figure-things.js';
import { toCitedFact, type CitedFact } from './happenings.js';
import { isDay } from './period.js';

/** One figure of a series. */
export interface FigurePoint {
  readonly source: CitedFact;
  readonly value: number;
  /** The day it is of: the sentence's own, else that of its article. */
  readonly day: string;
  /** The sentence says the day itself. */
  readonly dated: boolean;
}

/** How a figure of one thing went over time, as the articles tell it. */
export interface FigureSeries {
  /** In the words of the newest. */
  readonly unit: string;
  /** Oldest first; at most `MOST_POINTS`, the newest. Two on one day are two that differ. */
  readonly points: readonly FigurePoint[];
  readonly lowest: number;
  readonly highest: number;
}

const MOST_POINTS = 12;
const MOST_SERIES = 3;
/** Days below which there is nothing to be seen of a course. */
const LEAST_DAYS = 3;

/** The figures that articles give on several days, those given on the most days first. */
export function figureSeries(stands: readonly Stand[]): FigureSeries[] {
  const analyzerOf = createAnalyzers();
  const figures = stands.filter(
    ({ fact, article }) =>
      fact.kind === 'figure' &&
      fact.value !== undefined &&
      fact.modality === 'stated' &&
      (fact.date === null ? article.published !== null : isDay(fact.date.value)),
  );
  return groupBy(figures, (stand) => thingOf(stand, analyzerOf))
    .flatMap(seriesOf)
    .sort((a, b) => b.points.length - a.points.length)
    .slice(0, MOST_SERIES);
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
  return [{ source: toCitedFact(stand), value: fact.value, day, dated: fact.date !== null }];
}
