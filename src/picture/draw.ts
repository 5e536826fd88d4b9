import { createRequire } from 'node:module';
import type { Logger } from '../logger.js';
import { createSerialQueue } from '../serial-queue.js';
import { entryBeside, startWorker } from '../start-worker.js';
import { createKeptPictures, type KeptPictures } from './kept-pictures.js';
import type { Drawing } from './drawing.js';
import { families, type Family } from './text-runs.js';

/** Draws a PNG; null where that cannot be done here. Never rejects. */
export type Draw = (drawing: Drawing) => Promise<Uint8Array | null>;

/** The files of one family. */
interface FontFiles {
  readonly family: Family;
  readonly regular: string;
  readonly bold: string;
}

/** The bundled fonts, which alone are used, so that a picture looks the same everywhere. */
function bundledFonts(): FontFiles[] {
  const require = createRequire(import.meta.url);
  return [
    {
      family: families.latin,
      regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
      bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
    },
    {
      family: families.arabic,
      regular:
        require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
      bold: require.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
    },
    {
      family: families.hebrew,
      regular:
        require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
      bold: require.resolve('@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf'),
    },
  ];
}

/** What a thread that draws is started with. */
export interface DrawOrder {
  readonly drawing: Drawing;
  readonly fonts: readonly FontFiles[];
}

/** Longest that a picture may take, in ms; an ordinary one takes a tenth of a second. */
const DRAW_WITHIN = 10_000;

export interface DrawOptions {
  readonly logger: Logger;
  /** Shared by all that draw the same pictures. Default: one of its own. */
  readonly kept?: KeptPictures;
  /** The code of the thread. Default: this build's own. */
  readonly entry?: URL;
  /** Longest that a picture may take, in ms. */
  readonly within?: number;
  /** Draws one. Default: in a thread that starts at `entry`. */
  readonly drawOne?: (drawing: Drawing) => Promise<Uint8Array>;
}

/**
 * Makes what draws: one picture at a time, each in a thread of its own, and equal ones once. The library keeps some 8 MB
 * a picture until its thread ends, and encoding would hold up the event loop for some 10 ms. Where it fails, as on a
 * machine that the library has no build for, the log has the cause. Two of these do not wait for each other.
 */
export function createDraw({
  logger,
  kept = createKeptPictures(),
  entry = entryBeside(import.meta.url, 'draw-thread'),
  within = DRAW_WITHIN,
  drawOne = (drawing) => drawInThread(entry, { drawing, fonts: bundledFonts() }, within),
}: DrawOptions): Draw {
  const waiting = new Map<string, Promise<Uint8Array | null>>();
  const queue = createSerialQueue();
  const drawNext = async (drawing: Drawing, key: string): Promise<Uint8Array | null> => {
    try {
      const before = kept.get(key);
      if (before !== null) return before;
      const png = await drawOne(drawing);
      kept.keep(key, png);
      return png;
    } catch (error) {
      logger.error({ cause: error }, 'A picture could not be drawn; the reply goes without it.');
      return null;
    } finally {
      waiting.delete(key);
    }
  };
  return (drawing) => {
    const key = JSON.stringify(drawing);
    const ready = kept.get(key);
    if (ready !== null) return Promise.resolve(ready);
    const same = waiting.get(key);
    if (same !== undefined) return same;
    const drawn = queue.add(() => drawNext(drawing, key));
    waiting.set(key, drawn);
    return drawn;
  };
}

function drawInThread(entry: URL, order: DrawOrder, within: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = startWorker(entry, { workerData: order });
    const timer = setTimeout(() => void thread.terminate(), within);
    thread.once('message', (png: Uint8Array) => resolve(png));
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread that draws ended before it had drawn'));
    });
  });
}
