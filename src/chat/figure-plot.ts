import type { Picture, ReplyBlock } from './reply.js';
import type { Draw } from '../picture/draw.js';
import type { Drawing } from '../picture/drawing.js';
import { plotDrawing } from '../picture/plot-drawing.js';
import type { FigurePoint, FigureSeries } from '../views/figure-series.js';
import { primaryOf } from '../language/languages.js';
import { isolated, lineStart } from './direction.js';
import { figureOf, quoteBlock, sourceBlock } from './happening-blocks.js';
import { shorten } from './shorten.js';
import { countedIn } from './texts/deed-texts.js';
import type { Texts } from './texts/texts.js';

/** In characters. */
const limits = { unit: 60, name: 60, quote: 130, alt: 1000 };

/** Highest first, when a message is full. */
const priority = { head: 6, range: 5, label: 5 };

/** Of what it is, and where: "people" alone would be of those killed as of those who fled. */
function headOf({ unit, predicate, place, points }: FigureSeries, texts: Texts): string {
  const own = (text: string): string => isolated(shorten(text, limits.unit), texts.direction);
  // In words of the reply's own language, where an article has some.
  const spoken = points.findLast(
    ({ source }) => source.fact.unit !== undefined && primaryOf(source.article.language ?? '') === texts.code,
  );
  const counted = own(spoken?.source.fact.unit ?? unit);
  const parts = [counted, countedIn(texts, predicate), place === null ? null : own(place)];
  return texts.reports.overTime(parts.filter((part) => part !== null).join(' · '));
}

/** Whom a figure is from: who counts, else the only publisher that the article rests on, else its own. */
function originOf({ source: { article }, counter }: FigurePoint): string {
  const [only, ...others] = new Set(article.sources.flatMap(({ publisher }) => publisher ?? []));
  const restsOn = others.length === 0 ? only : undefined;
  return counter ?? restsOn ?? article.publisher ?? article.title ?? article.id;
}

/** How far a figure went, where it began and ended, and who counts. */
function rangeOf({ lowest, highest, points, counter }: FigureSeries, texts: Texts): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const ends = [lowest, highest, first.value, last.value].map(texts.number);
  const [low = '', high = '', from = '', to = ''] = ends;
  const range = texts.reports.range(low, high, from, to);
  return counter === null ? range : `${range} · ${isolated(shorten(counter, limits.name), texts.direction)}`;
}

function dayOf({ day, dated }: FigurePoint, texts: Texts): string {
  return dated ? texts.date(day) : `${texts.date(day)} (${texts.reports.ofArticle})`;
}

/** A figure over time: its range, then each figure with its day, its sentence and where that stands, one group each. */
export function seriesGroups(series: FigureSeries, texts: Texts): ReplyBlock[][] {
  const head: ReplyBlock[] = [
    { kind: 'paragraph', spans: [{ text: headOf(series, texts), style: 'bold' }], priority: priority.head },
    { kind: 'note', spans: [{ text: rangeOf(series, texts) }], priority: priority.range },
  ];
  return series.points.map((point, at) => [
    ...(at === 0 ? head : []),
    {
      kind: 'item',
      spans: [
        {
          text: `${lineStart(texts.direction)}${figureOf(point.source, texts)} · ${dayOf(point, texts)}`,
          style: 'bold',
        },
      ],
      priority: priority.label,
    },
    quoteBlock(point.source.fact.citation.quote, limits.quote),
    sourceBlock(point.source, texts),
  ]);
}

/** A figure over time before it is drawn, with a text for those who do not see it. */
export function plotOf(
  series: FigureSeries,
  texts: Texts,
): { readonly drawing: Drawing; readonly alt: string } {
  const points = series.points.map((point) => {
    return {
      day: point.day,
      value: point.value,
      dated: point.dated,
      figure: texts.number(point.value),
      when: texts.date(point.day),
      source: isolated(shorten(originOf(point), limits.name), texts.direction),
    };
  });
  const [title, subtitle] = [headOf(series, texts), rangeOf(series, texts)];
  const lines = points.map(({ figure, when, source }) => `${when}: ${figure} (${source})`);
  return {
    drawing: plotDrawing({ title, subtitle, points, direction: texts.direction }),
    alt: shorten([texts.reports.plot, `${title}.`, subtitle, ...lines].join('\n'), limits.alt),
  };
}

/** The same as a picture; null where none can be drawn. */
export async function plotPicture(
  series: FigureSeries,
  { texts, draw }: { readonly texts: Texts; readonly draw: Draw },
): Promise<Picture | null> {
  const { drawing, alt } = plotOf(series, texts);
  const png = await draw(drawing);
  return png === null ? null : { name: 'plot.png', alt, png };
}
