import type { Drawing, LineDirection, TextLine } from './drawing.js';
import { colour, groundOf, lineWithin, PAGE, round } from './look.js';
import { directionOfText } from './text-runs.js';

/** One figure as it is drawn. */
export interface PlotPoint {
  /** ISO day. */
  readonly day: string;
  readonly value: number;
  /** The figure in the interface's words ("1,200"), and the day. */
  readonly figure: string;
  readonly when: string;
  /** Where it stands, in a line below. */
  readonly source: string;
  /** The sentence says the day itself: a full mark; else an empty one. */
  readonly dated: boolean;
}

/** What a plot shows; all of it is literal text. */
export interface DrawnPlot {
  readonly title: string;
  readonly subtitle: string;
  /** In the order of their days; at least two days. */
  readonly points: readonly PlotPoint[];
  readonly direction: LineDirection;
}

const size = { title: 48, subtitle: 30, figure: 32, axis: 28, source: 27 } as const;
/** Pixels: the area of the plot itself, and what is kept free in it around the points. */
const area = { height: 430, inset: 90, headroom: 80 };
const LEADING = 1.35;
/** Points at most, and how near two may stand before one of them goes without its figure. In pixels. */
const MOST_POINTS = 12;
const NEAR = { x: 120, y: 44 };

/**
 * A figure over time, 1,200 pixels wide: time runs as the interface reads, and figures are measured from nought, so that
 * no change looks larger than it is. Each point has its number, and below stands where it is from.
 */
export function plotDrawing({ title, subtitle, points, direction }: DrawnPlot): Drawing {
  const shown = points.slice(-MOST_POINTS);
  const lines: TextLine[] = [];
  const within = PAGE.width - 2 * PAGE.margin;
  let y = PAGE.margin;
  const start = direction === 'rtl' ? PAGE.width - PAGE.margin : PAGE.margin;
  const write = (text: string, type: keyof typeof size, fill: string, bold = false): void => {
    y += size[type] * LEADING;
    const line = lineWithin(text, within, { size: size[type], bold });
    const edge = direction === 'rtl' ? 'right' : 'left';
    if (line !== '')
      lines.push({
        text: line,
        direction,
        edge,
        x: start,
        baseline: round(y - size[type] * 0.28),
        size: size[type],
        fill,
        bold,
      });
  };
  write(title, 'title', colour.text, true);
  write(subtitle, 'subtitle', colour.quiet);
  const top = y + 20;
  const bottom = top + area.height;
  const places = placesOf(shown, { top, bottom, direction });
  lines.push(...figureLines(places), ...dayLines(places, bottom));
  y = bottom + size.axis * LEADING + 14;
  shown.forEach(({ figure, when, source }, at) =>
    write(`${at + 1}. ${[figure, when, source].join(' · ')}`, 'source', colour.quiet),
  );
  const height = Math.ceil(y + PAGE.margin);
  return { width: PAGE.width, height, shapes: [...groundOf(height), ...plotShapes(places, bottom)], lines };
}

/** A point where it stands. */
interface Place {
  readonly point: PlotPoint;
  readonly x: number;
  readonly y: number;
}

interface PlotArea {
  readonly top: number;
  readonly bottom: number;
  readonly direction: LineDirection;
}

function placesOf(points: readonly PlotPoint[], { top, bottom, direction }: PlotArea): Place[] {
  const days = points.map(({ day }) => Date.parse(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(...points.map(({ value }) => value), 1);
  const [left, right] = [PAGE.margin + area.inset, PAGE.width - PAGE.margin - area.inset];
  return points.map((point, at) => {
    const share = last === first ? 0.5 : ((days[at] ?? first) - first) / (last - first);
    const along = direction === 'rtl' ? right - share * (right - left) : left + share * (right - left);
    const up = (point.value / most) * (bottom - top - area.headroom);
    return { point, x: round(along), y: round(bottom - up) };
  });
}

function plotShapes(places: readonly Place[], bottom: number): string[] {
  const path = places.map(({ x, y }) => `${x} ${y}`).join('L');
  return [
    `<path d="M${PAGE.margin} ${bottom}H${PAGE.width - PAGE.margin}" stroke="${colour.rail}" stroke-width="4"/>`,
    `<path d="M${path}" fill="none" stroke="${colour.rail}" stroke-width="4"/>`,
    ...places.map(
      ({ x, y, point }) =>
        `<circle cx="${x}" cy="${y}" r="11" fill="${point.dated ? colour.mark : colour.ground}"` +
        ` stroke="${colour.mark}" stroke-width="5"/>`,
    ),
  ];
}

/** The figures above their points; one too near another is read below alone. */
function figureLines(places: readonly Place[]): TextLine[] {
  const kept: Place[] = [];
  // The ends are read first, then the others.
  const order = [...places.slice(-1), ...places.slice(0, -1)];
  for (const place of order) {
    const isFree = kept.every(({ x, y }) => Math.abs(x - place.x) > NEAR.x || Math.abs(y - place.y) > NEAR.y);
    if (isFree) kept.push(place);
  }
  return kept.map(({ x, y, point }) =>
    centred(point.figure, x, y - 28, { size: size.figure, fill: colour.text }),
  );
}

/** The first and the last day below the line. */
function dayLines(places: readonly Place[], bottom: number): TextLine[] {
  return [places[0], places.at(-1)].flatMap((place) =>
    place === undefined
      ? []
      : [
          centred(place.point.when, place.x, bottom + size.axis * LEADING, {
            size: size.axis,
            fill: colour.mark,
          }),
        ],
  );
}

function centred(text: string, x: number, baseline: number, look: Pick<TextLine, 'size' | 'fill'>): TextLine {
  // Figures and days are short: centred, none of them leaves the picture.
  const line = lineWithin(text, 2 * (area.inset + PAGE.margin) - 8, { size: look.size, bold: false });
  return {
    ...look,
    text: line,
    direction: directionOfText(line),
    edge: 'middle',
    x,
    baseline: round(baseline),
    bold: false,
  };
}
