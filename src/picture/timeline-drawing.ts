import { foldLines } from './fold-lines.js';
import { colour, groundOf, lineWithin, MOST_TEXT, PAGE, round } from './look.js';
import type { LineDirection, Drawing, TextLine } from './drawing.js';
import { directionOfText, drawableQuote } from './text-runs.js';

/** One happening as it is drawn; all of it is literal text. */
export interface TimelineRow {
  readonly date: string;
  /** What kind of happening it is, and how it is put where it is not stated as done. */
  readonly kind: string;
  /** Done, by what its sentence says: a full mark; else an empty one. */
  readonly done: boolean;
  readonly quote: string;
  readonly source: string;
}

/** What a picture of a timeline shows. */
export interface DrawnTimeline {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly TimelineRow[];
  readonly direction: LineDirection;
}

const { width: WIDTH, margin: MARGIN } = PAGE;
const RAIL = MARGIN + 14;
const TEXT = RAIL + 46;
const size = { title: 48, subtitle: 30, date: 36, quote: 36, source: 29 };
const LEADING = 1.3;
const GAP = 40;

/** Rows at most, so that no text can make the picture endless. */
const MOST_ROWS = 20;

interface Line {
  readonly text: string;
  readonly type: keyof typeof size;
  readonly fill: string;
  readonly bold: boolean;
  /** Of a quotation: which way all of it runs. */
  readonly quoted?: LineDirection;
}

type Look = Omit<Line, 'text' | 'quoted'>;

function quoteLines(quote: string, width: number): Line[] {
  const text = drawableQuote(quote.slice(0, MOST_TEXT));
  const quoted = directionOfText(text);
  const look = { type: 'quote', fill: colour.text, bold: false, quoted } as const;
  return foldLines(text, width / size.quote).map((line) => ({ ...look, text: line }));
}

function lineOf(text: string, look: Look, width: number): Line[] {
  const line = lineWithin(text, width, { size: size[look.type], bold: look.bold });
  return line === '' ? [] : [{ ...look, text: line }];
}

function rowLines({ date, kind, quote, source }: TimelineRow): Line[] {
  const width = WIDTH - TEXT - MARGIN;
  return [
    ...lineOf(`${date} · ${kind}`, { type: 'date', fill: colour.mark, bold: true }, width),
    ...quoteLines(quote, width),
    ...lineOf(source, { type: 'source', fill: colour.quiet, bold: false }, width),
  ];
}

/** A timeline, 1,200 pixels wide, laid out in the interface's direction; a quotation runs in its own. */
export function timelineDrawing({ title, subtitle, rows, direction }: DrawnTimeline): Drawing {
  const mirrored = direction === 'rtl';
  const lines: TextLine[] = [];
  let y = MARGIN;
  const write = ({ text, type, fill, bold, quoted }: Line, left: number): void => {
    y += size[type] * LEADING;
    const [start, end] = mirrored ? [WIDTH - left, MARGIN] : [left, WIDTH - MARGIN];
    // A label keeps to the interface's side, a quotation in the other direction to its own.
    const runs = quoted ?? direction;
    lines.push({
      text,
      direction: runs,
      edge: runs === 'rtl' ? 'right' : 'left',
      x: runs === direction ? start : end,
      baseline: round(y - size[type] * 0.28),
      size: size[type],
      fill,
      bold,
    });
  };
  for (const line of [
    ...lineOf(title, { type: 'title', fill: colour.text, bold: true }, WIDTH - 2 * MARGIN),
    ...lineOf(subtitle, { type: 'subtitle', fill: colour.quiet, bold: false }, WIDTH - 2 * MARGIN),
  ])
    write(line, MARGIN);
  const rail = mirrored ? WIDTH - RAIL : RAIL;
  const marks: { y: number; done: boolean }[] = [];
  for (const row of rows.slice(0, MOST_ROWS)) {
    y += GAP;
    marks.push({ y: round(y + size.date * LEADING * 0.5), done: row.done });
    for (const line of rowLines(row)) write(line, TEXT);
  }
  const height = Math.ceil(y + MARGIN);
  const [first, last] = [marks[0], marks.at(-1)];
  const shapes = [
    ...groundOf(height),
    ...(first === undefined || last === undefined
      ? []
      : [`<path d="M${rail} ${first.y}V${last.y}" stroke="${colour.rail}" stroke-width="4"/>`]),
    ...marks.map(
      (mark) =>
        `<circle cx="${rail}" cy="${mark.y}" r="12" fill="${mark.done ? colour.mark : colour.ground}"` +
        ` stroke="${colour.mark}" stroke-width="5"/>`,
    ),
  ];
  return { width: WIDTH, height, shapes, lines };
}
