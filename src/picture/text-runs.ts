import { levelsOf } from './bidi-levels.js';
import type { LineDirection } from './drawing.js';
import type { Covers } from './font-coverage.js';

/** Families of the bundled fonts, by the script they are for. */
export const families = {
  latin: 'Noto Sans',
  arabic: 'Noto Sans Arabic',
  hebrew: 'Noto Sans Hebrew',
} as const;

export type Family = (typeof families)[keyof typeof families];

/** A part of a line that runs one way in one font, or a sign that no font has, which is drawn as a box. */
export interface TextRun {
  /** In reading order. */
  readonly text: string;
  readonly direction: LineDirection;
  /** Null for a box. */
  readonly family: Family | null;
}

/** The families in the order in which they are tried, each with what it covers. */
export type Coverage = readonly (readonly [Family, Covers])[];

const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** What XML 1.0 cannot hold, and what reorders the text around it. */
const UNDRAWABLE = /[\p{Cc}\uFFFE\uFFFF\u202A-\u202E\uFEFF]/gu;
const MARKS_OF_DIRECTION = /[\u200E\u200F\u061C\u2066-\u2069]/gu;
/** What has no look of its own, but for the joiners, by which Arabic letters take their form. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u061C\u2060-\u206F\u{E0000}-\u{E0FFF}]|\p{Variation_Selector}/gu;
const JOINERS = /[\u200C\u200D]/gu;

/** Text of the interface as it can be drawn: whole characters on one line. Its marks of direction stay. */
export function drawable(text: string): string {
  return text.toWellFormed().replaceAll(UNDRAWABLE, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Somebody's words as they can be drawn, without marks of direction. Nothing a reader could see is changed. */
export function drawableQuote(text: string): string {
  return drawable(text.replaceAll(MARKS_OF_DIRECTION, ''));
}

/** Which way a text runs, by its first letter. */
export function directionOfText(text: string): LineDirection {
  return RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** A character as a reader sees it, with its level. */
interface Sign {
  readonly text: string;
  readonly level: number;
  readonly family: Family | null;
}

/** A line of drawable text in runs, as they stand from left to right. */
export function runsInSight(line: string, direction: LineDirection, coverage: Coverage): TextRun[] {
  return inSight(joined(signsOf(line, direction, coverage))).map(({ text, level, family }) => ({
    text,
    direction: level % 2 === 1 ? 'rtl' : 'ltr',
    family,
  }));
}

function signsOf(line: string, direction: LineDirection, coverage: Coverage): Sign[] {
  const levels = levelsOf(line, direction);
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const having = (text: string): Family[] =>
    coverage.flatMap(([family, covers]) =>
      Array.from(text).every((character) => covers(character.codePointAt(0) ?? 0)) ? family : [],
    );
  let beside = scriptOf(line, direction);
  return [...graphemes.segment(line)].flatMap(({ segment, index }): Sign[] => {
    const seen = segment.replaceAll(INVISIBLE, '');
    if (seen.replaceAll(JOINERS, '') === '') return [];
    const able = having(seen);
    // Figures and signs are drawn with the script beside them: the fonts differ in weight and height.
    if (STRONG.test(seen)) beside = able[0] ?? beside;
    const level = levels[index] ?? 0;
    const wanted = direction === 'ltr' && level % 2 === 0 ? families.latin : beside;
    return [{ text: seen, level, family: able.includes(wanted) ? wanted : (able[0] ?? null) }];
  });
}

/** The family of the script that a line is written in. */
function scriptOf(line: string, direction: LineDirection): Family {
  if (direction === 'ltr') return families.latin;
  if (/\p{Script=Arabic}/u.test(line)) return families.arabic;
  return /\p{Script=Hebrew}/u.test(line) ? families.hebrew : families.latin;
}

/** Signs of one level and font in a row as one; a box stands alone. */
function joined(signs: readonly Sign[]): Sign[] {
  const runs: Sign[] = [];
  for (const sign of signs) {
    const last = runs.at(-1);
    if (
      last !== undefined &&
      sign.family !== null &&
      last.family === sign.family &&
      last.level === sign.level
    )
      runs[runs.length - 1] = { ...last, text: last.text + sign.text };
    else runs.push(sign);
  }
  return runs;
}

/** Runs in reading order as they stand from left to right (rule L2 of UAX #9). */
function inSight(runs: readonly Sign[]): Sign[] {
  const ordered = [...runs];
  const levels = ordered.map(({ level }) => level);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end === start) continue;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
