import type { Drawing, TextLine } from './drawing.js';
import { families, runsInSight, type Coverage, type Family, type TextRun } from './text-runs.js';

/** The one font that is needed to measure something. */
export interface FontFace {
  readonly family: Family;
  readonly bold: boolean;
}

/** Measures the ink of an SVG in one font, in pixels from the left; null where it would show nothing. */
export type MeasureInk = (
  svg: string,
  face: FontFace,
) => { readonly left: number; readonly right: number } | null;

export interface PlaceOptions {
  readonly coverage: Coverage;
  readonly measure: MeasureInk;
}

/** How much of a line stands before its `x`. */
const before = { left: 0, middle: 0.5, right: 1 } as const;

/** Of a box, as a share of the type size. */
const box = { width: 0.62, height: 0.66, gap: 0.08, line: 0.05 };

/** Stands at both ends of what is measured, so that spaces count; every font has it, and no letter joins it. */
const post = '|';
const mark = { ltr: '\u200E', rtl: '\u200F' } as const;

/**
 * A drawing as SVG. Every run of a script stands by itself at its own place, as the drawing library leaves out
 * lines of several scripts; nothing outside is referred to, and all text is escaped.
 * @throws Error where a run that has something to show would not be drawn: no picture is better than half a one
 */
export function svgOf(
  { width, height, shapes, lines }: Drawing,
  { coverage, measure }: PlaceOptions,
): string {
  const options = { coverage, measure: once(measure) };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` font-family="${families.latin}">${shapes.join('')}${lines.map((line) => placed(line, options)).join('')}</svg>`
  );
}

/** The same measured once. */
function once(measure: MeasureInk): MeasureInk {
  const measured = new Map<string, ReturnType<MeasureInk>>();
  return (svg, face) => {
    const known = measured.get(svg);
    if (known !== undefined) return known;
    const ink = measure(svg, face);
    measured.set(svg, ink);
    return ink;
  };
}

function placed(line: TextLine, { coverage, measure }: PlaceOptions): string {
  const runs = runsInSight(line.text, line.direction, coverage).map((run) => ({
    run,
    width: widthOf(run, line, measure),
  }));
  const total = runs.reduce((sum, { width }) => sum + width, 0);
  let x = line.x - total * before[line.edge];
  return runs
    .map(({ run, width }) => {
      const drawn = run.family === null ? boxAt(x, line) : textAt(x, run.text, run, line);
      x += width;
      return drawn;
    })
    .join('');
}

function widthOf(run: TextRun, line: TextLine, measure: MeasureInk): number {
  const { family } = run;
  if (family === null) return line.size * (box.width + 2 * box.gap);
  // Wherever it stands and whatever its colour: what is alike is measured once.
  const anywhere = { ...line, baseline: line.size, fill: '#000000' };
  const ink = (text: string): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${textAt(0, text, run, anywhere)}</svg>`;
    const seen = measure(svg, { family, bold: line.bold });
    if (seen === null) throw new Error('a run of a line would not be drawn');
    return seen.right - seen.left;
  };
  return ink(post + run.text + post) - ink(post + post);
}

function textAt(x: number, text: string, { family, direction }: TextRun, line: TextLine): string {
  const sided = mark[direction] + text + mark[direction];
  return (
    `<text xml:space="preserve" x="${round(x)}" y="${round(line.baseline)}" font-size="${line.size}"` +
    ` font-family="${family}" fill="${line.fill}"${line.bold ? ' font-weight="700"' : ''}>${escaped(sided)}</text>`
  );
}

function boxAt(x: number, { baseline, size, fill }: TextLine): string {
  const [left, top] = [round(x + size * box.gap), round(baseline - size * box.height)];
  return (
    `<rect x="${left}" y="${top}" width="${round(size * box.width)}" height="${round(size * box.height)}"` +
    ` fill="none" stroke="${fill}" stroke-width="${round(size * box.line)}"/>`
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
