/** Whether a font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

/** Code points from `first` to `last`, both included. */
type Range = readonly [first: number, last: number];

/**
 * Which characters a font has, from the table `cmap` of an OpenType file (formats 4 and 12, which all of today's have).
 * @throws RangeError where the file is no such font
 */
export function coverageOfFont(file: Uint8Array): Covers {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const ranges = subtablesOf(font)
    .flatMap((table) => rangesOf(font, table))
    .sort(([a], [b]) => a - b);
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function subtablesOf(font: DataView): number[] {
  const tables = font.getUint16(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.getUint32(at) !== TAG_CMAP) continue;
    const cmap = font.getUint32(at + 8);
    const count = font.getUint16(cmap + 2);
    return Array.from({ length: count }, (_, n) => cmap + font.getUint32(cmap + 8 + n * 8));
  }
  throw new RangeError('the font has no table of characters');
}

/** "cmap" as four bytes. */
const TAG_CMAP = 0x63_6d_61_70;

function rangesOf(font: DataView, table: number): Range[] {
  const format = font.getUint16(table);
  if (format === 12) {
    const groups = font.getUint32(table + 12);
    return Array.from({ length: groups }, (_, n) => {
      const group = table + 16 + n * 12;
      return [font.getUint32(group), font.getUint32(group + 4)] as const;
    });
  }
  if (format !== 4) return [];
  const segments = font.getUint16(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + segments * 2];
  return Array.from({ length: segments }, (_, n): Range => [
    font.getUint16(starts + n * 2),
    font.getUint16(ends + n * 2),
    // The last segment only says that there is no more.
  ]).filter(([first]) => first !== 0xff_ff);
}
