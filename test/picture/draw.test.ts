import { describe, expect, it } from 'vitest';
import { createKeptPictures } from '../../src/picture/kept-pictures.js';
import { createDraw } from '../../src/picture/draw.js';
import type { Drawing } from '../../src/picture/drawing.js';
import { recordingLogger } from '../support/services.js';

const png = (size = 1): Uint8Array => new Uint8Array(size).fill(7);

/** A drawing that is told by its width. */
const drawing = (width: number): Drawing => ({ width, height: 1, shapes: [], lines: [] });
const [a, b] = [drawing(1), drawing(2)];

/** Draws nothing until it is told to; `started` are the pictures that were begun, in order. */
function aPainter() {
  const started: Drawing[] = [];
  const open: (() => void)[] = [];
  return {
    started,
    finish: () => open.shift()?.(),
    drawOne: (drawing: Drawing): Promise<Uint8Array> =>
      new Promise((resolve) => {
        started.push(drawing);
        open.push(() => resolve(png()));
      }),
  };
}

/** Lets everything that waits for nothing else go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('equal pictures', () => {
  it('are drawn once, one after the other and at the same time', async () => {
    const { started, finish, drawOne } = aPainter();
    const draw = createDraw({ logger: recordingLogger(), drawOne });
    const both = Promise.all([draw(a), draw(a)]);
    await settle();
    finish();
    expect(await both).toEqual([png(), png()]);
    expect(await draw(a)).toEqual(png());
    expect(started).toEqual([a]);
  });

  it('are drawn once for all that keep them together', async () => {
    const kept = createKeptPictures();
    const { started, finish, drawOne } = aPainter();
    const [one, other] = [0, 1].map(() => createDraw({ logger: recordingLogger(), kept, drawOne }));
    const first = one?.(a);
    await settle();
    finish();
    await first;
    expect(await other?.(a)).toEqual(png());
    expect(started).toEqual([a]);
  });

  it('are tried again where the first could not be drawn', async () => {
    const logger = recordingLogger();
    let tries = 0;
    const drawOne = async (): Promise<Uint8Array> => {
      tries += 1;
      if (tries === 1) throw new Error('no font');
      return png();
    };
    const draw = createDraw({ logger, drawOne });
    expect(await draw(a)).toBeNull();
    expect(await draw(a)).toEqual(png());
    expect(logger.lines).toMatchObject([{ level: 'error' }]);
  });
});

describe('pictures of one queue', () => {
  it('are drawn one at a time, and those of another do not wait for them', async () => {
    const kept = createKeptPictures();
    const { started, drawOne } = aPainter();
    const http = createDraw({ logger: recordingLogger(), kept, drawOne });
    const discord = createDraw({ logger: recordingLogger(), kept, drawOne });
    void http(a);
    void http(b);
    await settle();
    expect(started).toEqual([a]);
    // Even the picture that waits there is not waited for.
    void discord(b);
    await settle();
    expect(started).toEqual([a, b]);
  });

  it('are not drawn where another queue drew them meanwhile', async () => {
    const kept = createKeptPictures();
    const { started, finish, drawOne } = aPainter();
    const draw = createDraw({ logger: recordingLogger(), kept, drawOne });
    void draw(a);
    const second = draw(b);
    await settle();
    kept.keep(JSON.stringify(b), png(2));
    finish();
    expect(await second).toEqual(png(2));
    expect(started).toEqual([a]);
  });
});

describe('kept pictures', () => {
  it('are so many, and those not asked for the longest go', () => {
    const kept = createKeptPictures({ most: 2 });
    kept.keep('a', png());
    kept.keep('b', png());
    kept.get('a');
    kept.keep('c', png());
    expect(['a', 'b', 'c'].map((svg) => kept.get(svg) !== null)).toEqual([true, false, true]);
  });

  it('have so many bytes together, and one with more is not kept', () => {
    const kept = createKeptPictures({ bytes: 10 });
    kept.keep('a', png(6));
    kept.keep('a', png(5));
    kept.keep('b', png(5));
    expect(['a', 'b'].map((svg) => kept.get(svg)?.length)).toEqual([5, 5]);
    kept.keep('c', png(1));
    expect(['a', 'b', 'c'].map((svg) => kept.get(svg)?.length)).toEqual([undefined, 5, 1]);
    kept.keep('d', png(11));
    expect(['b', 'c', 'd'].map((svg) => kept.get(svg)?.length)).toEqual([5, 1, undefined]);
  });
});
