import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { coverageOfFont } from './font-coverage.js';
import { svgOf } from './place-lines.js';
import type { DrawOrder } from './draw.js';

/** Entry of a thread: it draws one picture and ends, and the drawing library's memory with it. */
const { drawing, fonts }: DrawOrder = workerData;
const [first] = fonts;
const font = {
  loadSystemFonts: false,
  fontFiles: fonts.flatMap(({ regular, bold }) => [regular, bold]),
  ...(first === undefined ? {} : { defaultFontFamily: first.family }),
};
const svg = svgOf(drawing, {
  // The bold of a family covers what the regular does.
  coverage: fonts.map(({ family, regular }) => [family, coverageOfFont(readFileSync(regular))]),
  measure(text, { family, bold }) {
    // A picture has a hundred runs: with one font loaded, measuring one takes a fraction of the time.
    const fontFiles = fonts.flatMap((each) =>
      each.family === family ? [bold ? each.bold : each.regular] : [],
    );
    const one = { loadSystemFonts: false, fontFiles, defaultFontFamily: family };
    const seen = new Resvg(text, { font: one }).getBBox();
    return seen === undefined ? null : { left: seen.x, right: seen.x + seen.width };
  },
});
const png = Uint8Array.from(new Resvg(svg, { font }).render().asPng());
parentPort?.postMessage(png, [png.buffer]);
