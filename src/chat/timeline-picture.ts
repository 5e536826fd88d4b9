import type { Picture } from './reply.js';
import type { Draw } from '../picture/draw.js';
import type { Drawing } from '../picture/drawing.js';
import { timelineDrawing, type TimelineRow } from '../picture/timeline-drawing.js';
import type { Timeline } from '../views/timeline-view.js';
import type { Happening } from '../views/happenings.js';
import { isolated } from './direction.js';
import { excerptSpans } from './excerpt.js';
import { shorten } from './shorten.js';
import type { Texts } from './texts/texts.js';
import { attributionText, furtherOf, kindsOf, whenOf } from './happening-blocks.js';

/** In characters; a quotation of this length takes three lines of the picture. */
const limits = { quote: 125, name: 60, about: 60, alt: 1000 };

/** Entries a page: what a phone shows of a picture, and a message of quotations. */
export const TIMELINE_PAGE = 5;

/** Which stretch of how long a timeline is shown, and of what time, where a page has so many entries. */
export function subtitleOf(timeline: Timeline, texts: Texts, entries = TIMELINE_PAGE): string {
  const { offset, total } = timeline;
  const pages = Math.max(1, Math.ceil(total / entries));
  const { span } = headingOf(timeline, texts);
  const counted = texts.timeline.total(total, Math.floor(offset / entries) + 1, pages);
  return [...(span === '' ? [] : [span]), counted].join(' · ');
}

/** A timeline's name and the time it covers. */
export function headingOf(
  { about: subject, from, to }: Timeline,
  texts: Texts,
): { title: string; span: string } {
  const about =
    subject.kind === 'everything' ? null : subject.kind === 'entity' ? subject.entity.name : subject.words;
  const { title, of } = texts.timeline;
  return {
    title: about === null ? title : of(isolated(shorten(about, limits.about), texts.direction)),
    span: [
      ...(from === null ? [] : [texts.timeline.from(texts.when(from))]),
      ...(to === null ? [] : [texts.timeline.to(texts.when(to))]),
    ].join(' '),
  };
}

function rowOf(told: Happening, texts: Texts): TimelineRow {
  const { fact, sources } = told;
  const article = sources[0]?.article;
  const named = article?.publisher ?? article?.title ?? article?.id ?? '';
  const attribution = attributionText(fact.attribution, texts);
  return {
    date: whenOf(told, texts),
    kind: kindsOf(told, texts),
    done: fact.modality === 'stated' && !told.ahead && told.calledOff.length === 0,
    quote: excerptSpans({ quote: fact.citation.quote, highlights: [] }, limits.quote)
      .map(({ text }) => text)
      .join(''),
    source: [
      isolated(shorten(named, limits.name), texts.direction),
      texts.date(article?.published ?? null),
      ...(attribution === null ? [] : [attribution]),
      ...furtherOf(told, texts),
    ].join(' · '),
  };
}

/** The stretch of a timeline as it is drawn. `subtitle` says which. */
export function drawingOf(timeline: Timeline, subtitle: string, texts: Texts): Drawing {
  return timelineDrawing({
    title: headingOf(timeline, texts).title,
    subtitle,
    rows: timeline.entries.map((told) => rowOf(told, texts)),
    direction: texts.direction,
  });
}

/** The stretch of a timeline as a picture, with a text for those who do not see it; null where none can be drawn. */
export async function timelinePicture(
  timeline: Timeline,
  { texts, draw }: { readonly texts: Texts; readonly draw: Draw },
): Promise<Picture | null> {
  if (timeline.entries.length === 0) return null;
  const png = await draw(drawingOf(timeline, subtitleOf(timeline, texts), texts));
  if (png === null) return null;
  const lines = timeline.entries.map((told) => {
    const { date, kind, quote } = rowOf(told, texts);
    return `${date}, ${kind}: ${quote}`;
  });
  const { title } = headingOf(timeline, texts);
  return {
    name: 'timeline.png',
    alt: shorten([texts.timeline.picture, `${title}.`, ...lines].join('\n'), limits.alt),
    png,
  };
}
