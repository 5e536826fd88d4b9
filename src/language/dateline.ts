/**
 * "CAIRO — ", "LONDON, July 24 - ", "ANKARA (AA) – " before a report's first sentence, which is no part of it: a place in capitals, or a word
 * or three of a script without any.
 */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\s.,'’-]{1,30}(?:, [\p{L}\d. ]{2,24}){0,2}|[\p{Script=Arabic}\p{Script=Hebrew}']{2,15}(?: [\p{Script=Arabic}\p{Script=Hebrew}']{2,15}){0,2})(?:\s\(\p{L}[\p{L}.' ]{0,20}\))?\s[—–-]\s/u;

/** Length of the dateline that a sentence opens with, in UTF-16 code units; 0 where it has none. */
export function datelineLength(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}
