import { stripVTControlCharacters } from 'node:util';

/** The only control sequences that a terminal gets: those of `render-reply.ts`. */
export const BOLD = ['\u001B[1m', '\u001B[22m'] as const;
export const DIM = ['\u001B[2m', '\u001B[22m'] as const;
const own = [...new Set([...BOLD, ...DIM])].map((mark) => mark.replace('[', '\\[')).join('|');

/** Text fit for a terminal. Sources are untrusted: an article must not be able to move the cursor or change colours. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/(?!\n)\p{Cc}/gu, '');
}

/** The same for what has one line: an id, a title, an address, a file's name. It cannot pass for a line of ours. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\n\r\u0085\u2028\u2029]+/gu, ' '));
}

/** The same for a whole output, where our own marks of `BOLD` and `DIM` stay. */
export function printableWithMarks(text: string): string {
  const parts = text.split(new RegExp(`(${own})`, 'u'));
  return parts.map((part, at) => (at % 2 === 1 ? part : printable(part))).join('');
}

/** A value as a line of JSON. It escapes every control character, those too that JSON would let stand (U+007F–9F). */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\u007F-\u009F]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
