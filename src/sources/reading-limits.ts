/** How much is read, so that no file takes the memory or the time of all others. */
export interface ReadingLimits {
  /** Bytes of a `.jsonl.gz` once it is unpacked. */
  readonly unpackedBytes: number;
  /** Lines of a `.jsonl` file. */
  readonly lines: number;
  /** Articles of a corpus. */
  readonly articles: number;
}

/** What is read unless another limit is given: twice the largest corpus that `npm run bench` measures. */
export const READING_LIMITS: ReadingLimits = {
  unpackedBytes: 256 * 1024 ** 2,
  lines: 200_000,
  articles: 200_000,
};

/** Characters of front matter: 64 KiB of ASCII. */
export const MAX_FRONT_MATTER = 64 * 1024;

/** Quotations and lists within one another, and one sign after another, that no text has which is meant to be read. */
const DEEPEST = 100;
const LONGEST_RUN = 500;

const NESTED = new RegExp(String.raw`^(?:[ \t]{0,4}(?:>|[-+*]|\d{1,9}[.)])){${DEEPEST}}`, 'm');
/** Each list within another is indented by two columns at least. */
const INDENTED = new RegExp(String.raw`^[ \t]{${DEEPEST * 2},}(?:[-+*]|\d{1,9}[.)])[ \t]`, 'm');
const RUN = new RegExp(String.raw`([[\]*_\x60<>!&~])\1{${LONGEST_RUN}}`);

/** Why Markdown is not given to the parser, which such text could keep busy for long; null where it is. */
export function whyNotParsed(markdown: string): string | null {
  if (NESTED.test(markdown) || INDENTED.test(markdown)) return 'Markdown is nested too deeply';
  const [, sign] = RUN.exec(markdown) ?? [];
  return sign === undefined ? null : `Markdown has over ${LONGEST_RUN} times "${sign}" in a row`;
}
