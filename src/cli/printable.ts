import { stripVTControlCharacters } from 'node:util';

/** Text fit for a terminal. Sources are untrusted: an article must not be able to move the cursor or change colours. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/(?!\n)\p{Cc}/gu, '');
}
