import { marksOfAll } from '../language/all-languages.js';
import type { Block } from '../model/article.js';

const MAX_HEADING_CHARACTERS = 90;
const MAX_HEADING_WORDS = 14;
/** A question may head a section; what ends so is part of running text. */
const ENDS_SENTENCE = new RegExp(
  String.raw`[.!…:;,${marksOfAll(({ orthography }) => orthography.comma + orthography.semicolon)}。]["'”’»)\]]*$`,
  'u',
);
const BULLET = /^\s*(?:[-*•‣–—]|\d{1,3}[.)])\s+/u;
const LABEL = /^\p{L}[^.:!?]{2,60}:\s+\S/u;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Lays plain text out in blocks. A line is a paragraph; a short line without a full stop above another line is a
 * heading; "Label: sentence" and bulleted lines are items. In hard-wrapped text, where every line is short, a
 * paragraph is what stands between blank lines.
 */
export function layOutPlainText(text: string): Block[] {
  const paragraphs = isHardWrapped(text) ? runsOf(text) : linesOf(text).map((line) => [line]);
  const blocks: Block[] = [];
  paragraphs.forEach((lines, index) => {
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    const heading =
      lines.length === 1 && looksLikeHeading(first.text) && standsAbove(paragraphs[index + 1], index === 0);
    const bullet = BULLET.exec(first.text);
    const item = bullet !== null || (lines.length === 1 && LABEL.test(first.text));
    const start = bullet === null ? first.start : first.start + bullet[0].length;
    if (start < last.end)
      blocks.push({ kind: heading ? 'heading' : item ? 'item' : 'paragraph', start, end: last.end });
  });
  return blocks;
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

/** Lines grouped by the blank lines between them; a bullet opens a group of its own. */
function runsOf(text: string): Line[][] {
  const runs: Line[][] = [];
  let previousEnd = -1;
  for (const line of linesOf(text)) {
    const gap = previousEnd < 0 || text.slice(previousEnd, line.start).split('\n').length > 2;
    if (gap || BULLET.test(line.text)) runs.push([line]);
    else runs.at(-1)?.push(line);
    previousEnd = line.end;
  }
  return runs;
}

/** Whether lines break in mid-sentence because somebody's editor did so. */
function isHardWrapped(text: string): boolean {
  const lines = linesOf(text);
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
