import { marksOfAll } from '../language/all-languages.js';
import type { Block } from '../model/article.js';
import { endsInLeadingWord, isNarrow, joinedLines, type WrittenLine } from './joined-lines.js';
import { endsSentence } from './line-ends.js';
import { isListMark, type NumberedLine } from './list-numbers.js';
import { isDateline, isFurniture } from './page-furniture.js';

const MAX_HEADING_CHARACTERS = 90;
const MAX_HEADING_WORDS = 14;
/** A question may head a section; what ends so is part of running text. */
const ENDS_SENTENCE = new RegExp(
  String.raw`[.!…:;,${marksOfAll(({ orthography }) => orthography.comma + orthography.semicolon)}。]["'”’»)\]]*$`,
  'u',
);
const BULLET = /^\s*(?:[-*•‣–—]|\d{1,3}[.)])\s+/u;
const NUMBER = /^\s*(\d{1,3})([.)])\s+/u;
const LABEL = /^\p{L}[^.:!?]{2,60}:\s+\S/u;

/** A shorter line that goes on small is of a list or a poem. */
const LEAST_BROKEN = 40;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Lays plain text out in blocks. A line is a paragraph; a short line without a full stop above another line is a
 * heading, unless it is a page's furniture; "Label: sentence" and bulleted lines are items. Where an editor broke the lines, a
 * paragraph is what stands between blank lines, but for headings, bylines and datelines in lines of their own.
 */
export function layOutPlainText(text: string): Block[] {
  const paragraphs = isHardWrapped(text) ? runsOf(text) : unwrappedRunsOf(text);
  const numbered = paragraphs.map(([first]) => (first === undefined ? undefined : numberOf(first.text)));
  const inOrder = numbered.filter((number) => number !== undefined);
  const blocks: Block[] = [];
  let numbersBefore = 0;
  paragraphs.forEach((lines, index) => {
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    const heading =
      lines.length === 1 && looksLikeHeading(first.text) && standsAbove(paragraphs[index + 1], index === 0);
    const number = numbered[index];
    const at = number === undefined ? numbersBefore : numbersBefore++;
    const isMark = number === undefined || isListMark(number, inOrder[at - 1], inOrder[at + 1]);
    const bullet = isMark ? BULLET.exec(first.text) : null;
    const item = bullet !== null || (lines.length === 1 && LABEL.test(first.text));
    const start = bullet === null ? first.start : first.start + bullet[0].length;
    if (start < last.end)
      blocks.push({ kind: heading ? 'heading' : item ? 'item' : 'paragraph', start, end: last.end });
  });
  return blocks;
}

function asWritten({ text: words }: Line): WrittenLine {
  return { words, length: words.length, isMeant: false };
}

function numberOf(line: string): NumberedLine | undefined {
  const [written, number, mark = ''] = NUMBER.exec(line) ?? [];
  if (written === undefined || number === undefined) return undefined;
  return { number, mark, words: line.slice(written.length) };
}

/** A heading has something below it. Below the title that may be a heading, elsewhere a run of short lines is a list. */
function standsAbove(next: readonly Line[] | undefined, isTitle: boolean): boolean {
  const first = next?.[0];
  return first !== undefined && (isTitle || (next?.length ?? 0) > 1 || !looksLikeHeading(first.text));
}

function looksLikeHeading(line: string): boolean {
  return (
    line.length <= MAX_HEADING_CHARACTERS &&
    /\p{L}/u.test(line) &&
    !ENDS_SENTENCE.test(line) &&
    !BULLET.test(line) &&
    !isFurniture(line) &&
    !isDateline(line) &&
    line.split(/\s+/u).length <= MAX_HEADING_WORDS
  );
}

/** Non-blank lines, trimmed, with their offsets. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  // No regular expression: one that takes a line of millions of characters may run out of its stack.
  for (let from = 0; from < text.length;) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = from + raw.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, text: trimmed });
    }
    from = to + 1;
  }
  return lines;
}

/** Lines grouped by the blank lines between them, and by what stands in a line of its own; a bullet opens a group too. */
function runsOf(text: string): Line[][] {
  return groupsOf(
    text,
    (line, before) => BULLET.test(line.text) || isBlankBetween(text, before, line),
  ).flatMap((run) => {
    return joinedLines(run.map(asWritten), true).map(({ first, last }) => run.slice(first, last + 1));
  });
}

/** A line each, but for a sentence that somebody broke once. */
function unwrappedRunsOf(text: string): Line[][] {
  return groupsOf(
    text,
    (line, before) =>
      isBlankBetween(text, before, line) ||
      before.text.endsWith(':') ||
      BULLET.test(line.text) ||
      (!endsInLeadingWord(before.text) &&
        (before.text.length < LEAST_BROKEN || endsSentence(before.text) || !/^\p{Ll}/u.test(line.text))),
  );
}

function groupsOf(text: string, opens: (line: Line, before: Line) => boolean): Line[][] {
  const groups: Line[][] = [];
  let before: Line | null = null;
  for (const line of linesOf(text)) {
    if (before === null || opens(line, before)) groups.push([line]);
    else groups.at(-1)?.push(line);
    before = line;
  }
  return groups;
}

function isBlankBetween(text: string, before: Line, line: Line): boolean {
  return text.slice(before.end, line.start).split('\n').length > 2;
}

/** Whether lines break in mid-sentence because somebody's editor did so. */
function isHardWrapped(text: string): boolean {
  const lines = linesOf(text);
  const paragraphs = groupsOf(text, (line, before) => isBlankBetween(text, before, line)).map((run) =>
    run.map(asWritten),
  );
  if (isNarrow(paragraphs)) return true;
  if (lines.length < 4 || lines.some((line) => line.text.length > 100)) return false;
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return (
      next !== undefined &&
      text.slice(line.end, next.start).split('\n').length === 2 &&
      line.text.length > 40 &&
      !/[.!?]["'”’)]*$/u.test(line.text)
    );
  });
  return broken.length >= lines.length * 0.3;
}
