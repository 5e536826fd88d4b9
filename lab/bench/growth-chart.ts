import { figureText } from '../../src/cli/table.js';

/** One engine's times: x passages, y milliseconds, both above 0. */
export interface Curve {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** What the picture says of itself. */
export interface ChartWords {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
}

const SIZE = { width: 920, height: 480 } as const;
const FRAME = { left: 72, right: 640, top: 56, bottom: 420 } as const;
/** Okabe and Ito's colours, told apart by colour-blind eyes too; the first curve is drawn thicker. */
const COLOURS = ['#0072b2', '#d55e00', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#555555'];
const LABEL_HEIGHT = 18;

/** Draws curves on logarithmic axes as an SVG picture with a white ground. */
export function drawGrowth(curves: readonly Curve[], { title, xLabel, yLabel }: ChartWords): string {
  const points = curves.flatMap((curve) => curve.points);
  const xs = decades(points.map(({ x }) => x));
  const ys = decades(points.map(({ y }) => y));
  const toX = scale(xs, FRAME.left, FRAME.right);
  const toY = scale(ys, FRAME.bottom, FRAME.top);
  const middle = (FRAME.left + FRAME.right) / 2;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="13" fill="#222">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="desc">${escape(describe(curves))}</desc>`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="#fff"/>`,
    `<text x="${FRAME.left}" y="28" font-size="16" font-weight="600">${escape(title)}</text>`,
    ...xs.map((x) => gridLine(toX(x), FRAME.top, toX(x), FRAME.bottom)),
    ...ys.map((y) => gridLine(FRAME.left, toY(y), FRAME.right, toY(y))),
    ...xs.map(
      (x) => `<text x="${at(toX(x))}" y="440" text-anchor="middle">${x.toLocaleString('en-GB')}</text>`,
    ),
    ...ys.map((y) => `<text x="64" y="${at(toY(y) + 4)}" text-anchor="end">${tick(y)}</text>`),
    `<text x="${middle}" y="466" text-anchor="middle">${escape(xLabel)}</text>`,
    `<text x="18" y="238" text-anchor="middle" transform="rotate(-90 18 238)">${escape(yLabel)}</text>`,
    ...curves.map((curve, n) => drawCurve(curve, n, toX, toY)),
    ...drawLabels(curves, toX, toY),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

/** Powers of ten around the values. */
function decades(values: readonly number[]): number[] {
  const exponents = values.map(Math.log10);
  const low = Math.floor(Math.min(...exponents, Infinity) + 1e-9);
  const high = Math.ceil(Math.max(...exponents, -Infinity) - 1e-9);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [1, 10];
  return Array.from({ length: Math.max(2, high - low + 1) }, (_, n) =>
    Number((10 ** (low + n)).toPrecision(6)),
  );
}

function scale(ticks: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.log10(ticks[0] ?? 1);
  const high = Math.log10(ticks.at(-1) ?? 10);
  return (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
}

function drawCurve(
  { points }: Curve,
  n: number,
  toX: (x: number) => number,
  toY: (y: number) => number,
): string {
  const colour = COLOURS[n % COLOURS.length];
  const path = points.map(({ x, y }) => `${at(toX(x))},${at(toY(y))}`).join(' ');
  const dots = points.map(
    ({ x, y }) => `<circle cx="${at(toX(x))}" cy="${at(toY(y))}" r="${n === 0 ? 5 : 3.5}"/>`,
  );
  return `<g fill="${colour}"><polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${n === 0 ? 3.5 : 1.8}"/>${dots.join('')}</g>`;
}

/** Each curve's name beside its last point, moved apart where they would cover each other. */
function drawLabels(
  curves: readonly Curve[],
  toX: (x: number) => number,
  toY: (y: number) => number,
): string[] {
  const labels = curves.flatMap(({ name, points }, n) => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const text = `${name} ${figureText(last.y)} ms`;
    return [
      { text, colour: COLOURS[n % COLOURS.length], bold: n === 0, x: toX(last.x) + 10, y: toY(last.y) + 4 },
    ];
  });
  let free = -Infinity;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map(({ text, colour, bold, x, y }) => {
      const placed = Math.max(y, free);
      free = placed + LABEL_HEIGHT;
      // The words stay dark: some of the colours are too pale to be read on white.
      const swatch = `<rect x="${at(x)}" y="${at(placed - 9)}" width="9" height="9" fill="${colour}"/>`;
      return `${swatch}<text x="${at(x + 14)}" y="${at(placed)}"${bold ? ' font-weight="700"' : ''}>${escape(text)}</text>`;
    });
}

function describe(curves: readonly Curve[]): string {
  return curves
    .map(({ name, points }) => {
      const steps = points.map(({ x, y }) => `${figureText(y)} ms at ${x.toLocaleString('en-GB')}`);
      return `${name}: ${steps.join(', ')}.`;
    })
    .join(' ');
}

function gridLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="#ddd"/>`;
}

function tick(value: number): string {
  return value >= 1 ? value.toLocaleString('en-GB') : String(value);
}

function at(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
