import { crc32, deflateSync } from 'node:zlib';

/** Pixels row by row, each in four bytes: red, green, blue and how far it covers. */
export interface RawPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A palette has room for so many. */
const MOST_COLOURS = 256;

/**
 * A PNG with a palette: a third of what a browser writes. Pages have few colours; of one that has more, those that differ least become
 * one. What is see-through is white.
 */
export function smallPng({ width, height, pixels }: RawPicture): Buffer {
  const colours = Uint32Array.from({ length: width * height }, (_, at) => colourAt(pixels, at * 4));
  const [palette, indexOf] = paletteOf(colours);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(colours[y * width + x] ?? 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, which are places in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(pixels: Uint8Array, at: number): number {
  const over = (pixels[at + 3] ?? 0) / 255;
  const [red, green, blue] = [0, 1, 2].map((part) =>
    Math.round((pixels[at + part] ?? 0) * over + 255 * (1 - over)),
  );
  return ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
}

/** The colours of a palette, and the place of each colour in it: the most used of those that share their foremost bits stands for all. */
function paletteOf(colours: Uint32Array): readonly [readonly number[], (colour: number) => number] {
  const uses = new Map<number, number>();
  for (const colour of colours) uses.set(colour, (uses.get(colour) ?? 0) + 1);
  const byUse = [...uses].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  for (let dropped = 0; ; dropped += 1) {
    const mask = (255 << dropped) & 255;
    const keyOf = (colour: number): number => colour & ((mask << 16) | (mask << 8) | mask);
    const places = new Map<number, number>();
    const palette: number[] = [];
    for (const colour of byUse) {
      if (!places.has(keyOf(colour))) places.set(keyOf(colour), palette.push(colour) - 1);
    }
    if (palette.length <= MOST_COLOURS) return [palette, (colour) => places.get(keyOf(colour)) ?? 0];
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
