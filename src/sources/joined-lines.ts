import { marksOfAll } from '../language/all-languages.js';
import { endsSentence } from './line-ends.js';

/** A line as somebody wrote it inside a paragraph. */
export interface WrittenLine {
  readonly words: string;
  /** Its length in the file, which shows whether the next word still had room. */
  readonly length: number;
  /** The break behind it is meant: `<br>`, or two spaces at its end. */
  readonly isMeant: boolean;
}

/** What leads on to the next line: a comma, a dash, an opening mark. */
const LEADS_ON = new RegExp(
  String.raw`[,;:${marksOfAll(({ orthography }) => orthography.comma + orthography.semicolon)}\-–—([“«„]$`,
  'u',
);
const BEGINS_SMALL = /^["'“‘«(]*\p{Ll}/u;
/** Longest line that may be a heading, a byline or a dateline. */
const SHORT = { characters: 90, words: 14 };
/** A line of at least so many characters that breaks in mid-sentence was broken by an editor. */
const WRAPPED = { least: 40, share: 0.3 };

/** Whether an editor broke lines where they were full; then a break says nothing unless there was room left. */
export function isWrapped(paragraphs: readonly (readonly WrittenLine[])[]): boolean {
  let breaks = 0;
  let broken = 0;
  for (const lines of paragraphs) {
    for (const { words, length, isMeant } of lines.slice(0, -1)) {
      breaks += 1;
      if (!isMeant && length > WRAPPED.least && !endsSentence(words)) broken += 1;
    }
  }
  return broken > 0 && broken >= breaks * WRAPPED.share;
}

/**
 * The lines of a paragraph joined to what belongs together: a heading, byline or dateline that stands in a line of its own
 * is kept apart from the sentence below it, and a sentence that goes on in the next line is never cut.
 *
 * @param wrapped whether lines of the text are broken where they are full
 * @returns indices of the first and the last line of each piece
 */
export function joinedLines(
  lines: readonly WrittenLine[],
  wrapped: boolean,
): { readonly first: number; readonly last: number }[] {
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const pieces: { first: number; last: number }[] = [];
  lines.forEach((line, at) => {
    const piece = pieces.at(-1);
    const before = lines[at - 1];
    if (piece === undefined || before === undefined) pieces.push({ first: at, last: at });
    else if (standsApart(before, line, piece.first === at - 1, wrapped ? width : null))
      pieces.push({ first: at, last: at });
    else piece.last = at;
  });
  return pieces;
}

/** @param width where lines are broken where they are full: how long they get */
function standsApart(line: WrittenLine, next: WrittenLine, isAlone: boolean, width: number | null): boolean {
  if (LEADS_ON.test(line.words) || BEGINS_SMALL.test(next.words)) return false;
  if (line.isMeant) return true;
  const word = /^\S*/u.exec(next.words)?.[0].length ?? 0;
  if (width !== null && line.length + 1 + word > width) return false;
  return endsSentence(line.words) || (isAlone && isShort(line.words));
}

function isShort(words: string): boolean {
  return words.length <= SHORT.characters && words.split(/\s+/u).length <= SHORT.words;
}
