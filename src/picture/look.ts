import { oneLine } from './fold-lines.js';
import { drawable } from './text-runs.js';

/** Pixels. Large type: on a phone the picture is shown at a third of its width. */
export const PAGE = { width: 1200, margin: 52 } as const;

/** One opaque ground that stands out from Discord's dark and its light one, and no colour that a party flies. */
export const colour = {
  ground: '#262a31',
  edge: '#4b515b',
  text: '#f4f4f2',
  mark: '#f0c674',
  quiet: '#b4bac4',
  rail: '#5a616c',
} as const;

/** Characters of a text that are looked at, so that none can make a picture endless. */
export const MOST_TEXT = 400;

/** The ground of a picture of a height, with an edge. */
export function groundOf(height: number): string[] {
  const { width } = PAGE;
  return [
    `<rect width="${width}" height="${height}" fill="${colour.ground}"/>`,
    `<rect x="2" y="2" width="${width - 4}" height="${height - 4}" fill="none" stroke="${colour.edge}" stroke-width="4"/>`,
  ];
}

/** A text of the interface on one line, whole or with a visible `…`. `width` and `size` of the type in pixels. */
export function lineWithin(
  text: string,
  width: number,
  { size, bold }: { size: number; bold: boolean },
): string {
  return oneLine(drawable(text.slice(0, MOST_TEXT)), width / size / (bold ? BOLD : 1));
}

/** How much wider bold type is. */
const BOLD = 1.08;

/** Pixels as they are written in a picture. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
