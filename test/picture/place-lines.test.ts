import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/picture/drawing.js';
import { svgOf } from '../../src/picture/place-lines.js';
import { families, runsInSight, type Coverage } from '../../src/picture/text-runs.js';

/** Fonts that each have their letters, and all of them figures and signs. */
const coverage: Coverage = (
  [
    [families.latin, /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}]/u],
    [families.arabic, /[\p{Script=Arabic}\p{Script=Common}]/u],
    [families.hebrew, /[\p{Script=Hebrew}\p{Script=Common}]/u],
  ] as const
).map(([family, has]) => [
  family,
  (code) =>
    has.test(String.fromCodePoint(code)) && !/\p{Emoji_Presentation}/u.test(String.fromCodePoint(code)),
]);
const seen = (line: string, direction: 'ltr' | 'rtl'): unknown[] =>
  runsInSight(line, direction, coverage).map(({ text, family }) => [text, family]);

const drawing = (text: string): Drawing => ({
  width: 100,
  height: 50,
  shapes: ['<path/>'],
  lines: [
    { text, direction: 'rtl', edge: 'right', x: 90, baseline: 40, size: 10, fill: '#ffffff', bold: true },
  ],
});
/** Ten pixels a character that is no mark of direction. */
const measure = (svg: string): { left: number; right: number } => ({
  left: 0,
  right: 10 * (/<text[^>]*>([^<]*)</u.exec(svg)?.[1] ?? '').replaceAll(/[\u200E\u200F]/gu, '').length,
});

describe('the runs of a line', () => {
  it('stand as a reader sees them from the left, each in the font that has it', () => {
    expect(seen('قال Bob في שלום 20.', 'rtl')).toEqual([
      ['.', families.hebrew],
      ['20', families.hebrew],
      ['שלום ', families.hebrew],
      ['في ', families.arabic],
      [' ', families.latin],
      ['Bob', families.latin],
      ['قال ', families.arabic],
    ]);
    expect(seen('he said قال, yes', 'ltr')).toEqual([
      ['he said ', families.latin],
      ['قال', families.arabic],
      [', yes', families.latin],
    ]);
  });

  it('have a box, and one only, for a sign that no font has', () => {
    expect(seen('a 🔴 b', 'ltr').filter((run) => JSON.stringify(run).includes('null'))).toHaveLength(1);
    expect(seen('👨‍👩‍👧', 'ltr')).toHaveLength(1);
  });

  it('leave out what has no look of its own', () => {
    expect(seen('\u2068a\u2069\u200B\u00AD\uFE0F', 'ltr')).toEqual([['a', families.latin]]);
  });
});

describe('lines that are placed', () => {
  it('have every run at a place of its own, side by side', () => {
    const svg = svgOf(drawing('قال Bob'), { coverage, measure });
    expect([...svg.matchAll(/x="([\d.-]+)"/g)].map(([, x]) => Number(x))).toEqual([20, 50]);
    expect(svg).toContain('font-weight="700"');
  });

  it('escape all text', () => {
    const svg = svgOf(drawing('<image href="https://x.example/a.png"/> & "so"'), { coverage, measure });
    expect(svg).not.toContain('<image');
    expect(svg).toContain('image href=&quot;https://x.example/a.png&quot;/&gt; &amp; &quot;so');
  });

  it('fail as a whole where one run would not be drawn', () => {
    const blind = (svg: string) => (svg.includes('Bob') ? null : measure(svg));
    expect(() => svgOf(drawing('قال Bob'), { coverage, measure: blind })).toThrow('would not be drawn');
  });
});
