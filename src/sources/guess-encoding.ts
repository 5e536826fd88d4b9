/** Bytes that are looked at to tell an encoding. */
const SAMPLE = 256 * 1024;

/**
 * Encodings to try, in order: those that were named, without UTF-8, which was tried. The default of many servers for
 * Western letters is named for pages in other scripts too, and any bytes are valid in it: there the bytes are asked.
 */
export function decodingPlan(named: readonly (string | null)[], bytes: Uint8Array): string[] {
  return named.flatMap((label) => {
    if (label === null || /^utf-?8$/i.test(label)) return [];
    const isDefault = /^(?:iso-?8859-1|latin-?1|windows-1252|us-ascii|ascii)$/i.test(label);
    if (!isDefault) return [label];
    const guess = guessEncoding(bytes);
    return [guess === 'windows-1252' ? label : guess];
  });
}

/** The likeliest encoding of bytes that are no UTF-8, among those of the languages with a pack and the Western one. */
export function guessEncoding(bytes: Uint8Array): string {
  const end = Math.min(bytes.length, SAMPLE);
  let high = 0;
  let inRuns = 0;
  let run = 0;
  let hebrew = 0;
  let turkish = 0;
  let standard = 0;
  let windows = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    high += 1;
    run += 1;
    // The third letter in a row, and each after: Latin words do not have so many beyond ASCII.
    if (run > 2) inRuns += 1;
    if (byte >= 0xe0 && byte <= 0xfa) hebrew += 1;
    if (TURKISH.has(byte)) turkish += 1;
    if (byte === YEH.standard) standard += 1;
    if (byte === YEH.windows) windows += 1;
  }
  if (inRuns > high * 0.2) {
    if (hebrew > high * 0.85) return 'windows-1255';
    return standard > windows ? 'iso-8859-6' : 'windows-1256';
  }
  return turkish > high * 0.15 ? 'windows-1254' : 'windows-1252';
}

/** The letter yeh, which every Arabic text has, in ISO 8859-6 and in windows-1256; each has what is rare in the other's place. */
const YEH = { standard: 0xea, windows: 0xed };

/** ğ, ı, ş and their capitals, which stand for letters of Icelandic in the Western encoding. */
const TURKISH: ReadonlySet<number> = new Set([0xf0, 0xfd, 0xfe, 0xd0, 0xdd, 0xde]);
