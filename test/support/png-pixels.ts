import { inflateSync } from 'node:zlib';

/** The pixels of a PNG with 8 bits and 4 channels a pixel, as those drawn here have. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of a pixel as one number. */
  at(x: number, y: number): number;
}

/** Reads a PNG; fails on what is none. */
export function pixelsOf(png: Uint8Array | null): Pixels {
  const bytes = Buffer.from(png ?? []);
  if (bytes.subarray(0, 8).toString('latin1') !== '\u0089PNG\r\n\u001A\n') throw new Error('This is no PNG.');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + length));
  }
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * 4);
  return { width, height, at: (x, y) => rows.readUIntBE(y * width * 4 + x * 4, 3) };
}

/** Undoes the filter of each row (PNG, 9.2). */
function unfiltered(filtered: Buffer, stride: number): Buffer {
  const height = filtered.length / (stride + 1);
  const rows = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : (rows[y * stride + x - 4] ?? 0);
      const up = y === 0 ? 0 : (rows[(y - 1) * stride + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (rows[(y - 1) * stride + x - 4] ?? 0);
      const guessed = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[y * stride + x] = ((filtered[y * (stride + 1) + 1 + x] ?? 0) + guessed) & 255;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
