/** What is a mark by its look: in brackets, or a sign. */
const MARK = /^(?:\[[^\]]{1,12}\]|\([\p{L}\p{N}]{1,3}\)|[*†‡§¶]{1,3})$/u;
/** Numbers of notes, one or several, and letters. */
const NUMBERS = /^\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,9}$/;
const LETTER = /^\p{L}$/u;
/** A unit, which is short in every language, or ten: what is raised behind these is a power. */
const MEASURE = /(?:(?:^|[^\p{N}.,])10|(?:^|[\p{N}\s/(])(?:[kcdmµn]?m|mi|ft|yd|in|s|\p{Lo}{1,3}))$/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Words that are set high, as they stand in a text: a power keeps its place ("5 km²"), since a figure would be another with it
 * in line. Null: they are the mark of a note, which is no word.
 *
 * @param before the words right before them
 * @param isLink whether they lead to a place on the page
 */
export function raisedWords(words: string, before: string, isLink: boolean): string | null {
  const plain = words.trim();
  if (MARK.test(plain)) return null;
  if (isLink && (NUMBERS.test(plain) || LETTER.test(plain))) return null;
  if (!NUMBERS.test(plain)) return words;
  // Only what stands right before counts, however long the paragraph is.
  if (!MEASURE.test(before.slice(-6))) return null;
  return plain.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}
