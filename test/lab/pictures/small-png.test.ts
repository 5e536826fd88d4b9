import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { smallPng } from '../../../lab/pictures/small-png.js';

/** The chunks of a PNG by their names. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return chunks;
}

/** The colour of each pixel, as red, green and blue. */
function coloursOf(png: Buffer): number[][] {
  const chunks = chunksOf(png);
  const [header = Buffer.alloc(8), palette = Buffer.alloc(0)] = [chunks.get('IHDR'), chunks.get('PLTE')];
  const width = header.readUInt32BE(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return [...rows]
    .filter((_, at) => at % (width + 1) !== 0)
    .map((place) => [...palette.subarray(place * 3, place * 3 + 3)]);
}

describe('a small PNG', () => {
  it('has the colours that it was given, and white where it was see-through', () => {
    const pixels = Uint8Array.from([255, 0, 0, 255, 1, 2, 3, 255, 0, 0, 0, 0, 255, 0, 0, 255]);
    const png = smallPng({ width: 2, height: 2, pixels });
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
    expect(coloursOf(png)).toEqual([
      [255, 0, 0],
      [1, 2, 3],
      [255, 255, 255],
      [255, 0, 0],
    ]);
  });

  it('has colours near to them where they are more than a palette holds, the most used as they were', () => {
    const width = 100;
    const pixels = Uint8Array.from({ length: width * width * 4 }, (_, at) => {
      const pixel = Math.floor(at / 4);
      // Every second pixel is of one colour.
      const of = pixel % 2 === 0 ? [10, 20, 31] : [pixel % 251, (pixel * 7) % 253, (pixel * 13) % 255];
      return at % 4 === 3 ? 255 : (of[at % 4] ?? 0);
    });
    const colours = coloursOf(smallPng({ width, height: width, pixels }));
    expect(new Set(colours.map(String)).size).toBeLessThanOrEqual(256);
    expect(colours[0]).toEqual([10, 20, 31]);
    for (const [pixel, colour] of colours.entries()) {
      for (const [part, value] of colour.entries())
        expect(Math.abs(value - (pixels[pixel * 4 + part] ?? 0))).toBeLessThan(64);
    }
  });
});
