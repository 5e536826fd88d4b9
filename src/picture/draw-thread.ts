import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import type { DrawOrder } from './render-svg.js';

/** Entry of a thread: it draws one picture and ends, and the drawing library's memory with it. */
const { svg, fontFiles, family }: DrawOrder = workerData;
const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family };
const png = Uint8Array.from(new Resvg(svg, { font }).render().asPng());
parentPort?.postMessage(png, [png.buffer]);
