/** Marks in a row up to which a text is brought into a normal form; no writing has so many on one letter (UAX #15). */
const MOST_MARKS = 30;
/** More of them, and what decomposes into marks alone. */
const TOO_MANY_MARKS = new RegExp(String.raw`([\p{M}\u0E33\u0EB3\uFF9E\uFF9F]{${MOST_MARKS + 1},})`, 'u');

/**
 * A text in a normal form of Unicode, but for longer rows of marks, which stay as they are: to put marks in order takes the
 * engine work that grows with the square of their number, and nothing can end it meanwhile, not even the end of its thread.
 */
export function inNormalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  if (text.length <= MOST_MARKS || !TOO_MANY_MARKS.test(text)) return text.normalize(form);
  return text
    .split(TOO_MANY_MARKS)
    .map((part, at) => (at % 2 === 0 ? part.normalize(form) : part))
    .join('');
}
