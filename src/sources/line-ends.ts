import { marksOfAll } from '../language/all-languages.js';

/** What ends a sentence, with marks that may close behind it. */
const END = new RegExp(
  String.raw`[.!?…。${marksOfAll(({ orthography }) => orthography.questionMark)}]["'”’»)\]]*$`,
  'u',
);

/** Whether a line ends where a sentence does. */
export function endsSentence(line: string): boolean {
  return END.test(line);
}
