import { alternativesOfAll, marksOfAll } from '../language/all-languages.js';
import { once } from '../language/lazily.js';
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
/** Words behind which a sentence goes on ("of", "and the"), and abbreviations, whose full stop ends none. */
const LEADING_WORD = once(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\p{M}'’-])(?:(?:${alternativesOfAll(({ furniture }) => furniture.leadingWords)})|(?:${alternativesOfAll(({ sentences }) => sentences.abbreviations)})\.|(?:\p{Lu}\.){1,4})$`,
      'u',
    ),
);
/** A title before a name may be a longer word, and none of those above is. */
const LONGEST_WORD = 24;
const BEGINS_UNCASED = /^["'“‘«(]*\p{Lo}/u;
const BEGINS_SMALL = /^["'“‘«(]*\p{Ll}/u;
/** Longest line that may be a heading, a byline or a dateline. */
const SHORT = { characters: 90, words: 14 };
/** A line of at least so many characters that breaks in mid-sentence was broken by an editor. */
const WRAPPED = { least: 40, share: 0.3 };

/** Characters of a narrow column: a list of names is no text that was broken. */
const NARROW = 25;

/** Whether an editor broke lines where they were full; then a break says nothing unless there was room left. */
export function isWrapped(paragraphs: readonly (readonly WrittenLine[])[]): boolean {
  if (isNarrow(paragraphs)) return true;
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
 * Whether an editor broke lines in a narrow column: in paragraphs of three lines or more, the next word had no room in any line
 * but for the first, which may be a heading, and sentences go on behind the breaks. A script without capitals does not show
 * that they do.
 */
export function isNarrow(paragraphs: readonly (readonly WrittenLine[])[]): boolean {
  let breaks = 0;
  let full = 0;
  for (const lines of paragraphs) {
    breaks += Math.max(0, lines.length - 1);
    const width = widthOf(lines);
    const hadNoRoom = lines.filter((line, at) => isFull(line, lines[at + 1], width)).length;
    const next = lines.slice(1);
    const goesOn = next.some(({ words }) => BEGINS_SMALL.test(words) || BEGINS_UNCASED.test(words));
    const ended = lines.slice(0, -1).filter(({ words }) => endsSentence(words)).length;
    if (width >= NARROW && hadNoRoom > 1 && hadNoRoom >= next.length - 1 && goesOn && ended * 2 < next.length)
      full += hadNoRoom;
  }
  return full > 0 && full >= breaks * WRAPPED.share;
}

function widthOf(lines: readonly WrittenLine[]): number {
  return lines.reduce((most, { length }) => Math.max(most, length), 0);
}

/** Whether the first word of the next line had no room left. */
function isFull(line: WrittenLine, next: WrittenLine | undefined, width: number): boolean {
  if (next === undefined || line.isMeant) return false;
  const word = /^\S*/u.exec(next.words)?.[0].length ?? 0;
  return line.length + 1 + word > width;
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
  const width = widthOf(lines);
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
  if (LEADS_ON.test(line.words) || endsInLeadingWord(line.words) || BEGINS_SMALL.test(next.words))
    return false;
  if (line.isMeant) return true;
  if (width !== null && isFull(line, next, width)) return false;
  return endsSentence(line.words) || (isAlone && isShort(line.words));
}

/** Whether a line ends in the middle of a sentence, by its last word. */
export function endsInLeadingWord(line: string): boolean {
  return LEADING_WORD().test(line.slice(-LONGEST_WORD));
}

function isShort(words: string): boolean {
  return words.length <= SHORT.characters && words.split(/\s+/u).length <= SHORT.words;
}
