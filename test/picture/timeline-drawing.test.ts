import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraw } from '../../src/picture/draw.js';
import type { Drawing } from '../../src/picture/drawing.js';
import { timelineDrawing, type TimelineRow } from '../../src/picture/timeline-drawing.js';
import { built } from '../support/built.js';
import { oddText } from '../support/odd-text.js';
import { pixelsOf } from '../support/png-pixels.js';
import { recordingLogger } from '../support/services.js';

// The thread of the build starts at once; that of the sources goes through tsx first.
const entry = built('draw-thread.js');
/** Longest that a picture may take here, in ms: as long as a test may. */
const PATIENT = 170_000;

const row = (given: Partial<TimelineRow> = {}): TimelineRow => ({
  date: '8 October 2025',
  kind: 'talks',
  done: true,
  quote: 'The talks went on.',
  source: 'Parley',
  ...given,
});
const drawingOf = (rows: readonly TimelineRow[], direction: 'ltr' | 'rtl' = 'ltr'): Drawing =>
  timelineDrawing({ title: 'Timeline', subtitle: 'page 1 of 1', rows, direction });

describe('the drawing of a timeline', () => {
  it('refers to nothing outside of it, and its shapes hold no text', () => {
    const { shapes, lines } = drawingOf([row({ quote: '<image href="https://x.example/a.png"/>' })]);
    expect(shapes.join('')).not.toMatch(/href|url\(|image|<text/);
    expect(lines.map(({ text }) => text)).toContain('<image href="https://x.example/a.png"/>');
  });

  it('has an opaque ground of its own', () => {
    expect(drawingOf([]).shapes[0]).toMatch(/<rect width="1200" height="\d+" fill="#[0-9a-f]{6}"\/>/);
  });

  it('marks what is not stated as done with an empty mark', () => {
    const [done, planned] = [row(), row({ done: false })].map((each) => drawingOf([each]).shapes.join(''));
    expect(/<circle[^>]*fill="([^"]*)"/.exec(done ?? '')?.[1]).not.toBe(
      /<circle[^>]*fill="([^"]*)"/.exec(planned ?? '')?.[1],
    );
  });

  it('lays a right-to-left interface out from the right, each quotation in its own direction', () => {
    const quote = 'قال: المحادثات مستمرة.';
    const [left, right] = [drawingOf([row({ quote })]), drawingOf([row({ quote: 'It said so.' })], 'rtl')];
    expect(left.lines.find(({ text }) => text === quote)).toMatchObject({ edge: 'right', direction: 'rtl' });
    expect(right.lines.find(({ text }) => text === 'It said so.')).toMatchObject({
      edge: 'left',
      direction: 'ltr',
    });
    expect(right.shapes.join('')).toContain('<circle cx="1134"');
  });

  it('is of bounded size whatever it shows', () => {
    const huge = 'word '.repeat(10_000);
    const { height, shapes } = drawingOf(
      Array.from({ length: 50 }, () => row({ quote: huge, source: huge, kind: huge })),
    );
    expect(height).toBeLessThan(11_000);
    expect(shapes.join('').match(/<circle/g)).toHaveLength(20);
  });
});

describe('what draws', () => {
  const logger = recordingLogger();
  const draw = createDraw({ logger, entry, within: PATIENT });

  /** Where a line of text shows anything, in pixels from the left. */
  async function inkOf(text: string, direction: 'ltr' | 'rtl'): Promise<{ left: number; right: number }> {
    const [width, height] = [1200, 60];
    const edge = direction === 'rtl' ? 'right' : 'left';
    const x = direction === 'rtl' ? 1150 : 50;
    const pixels = pixelsOf(
      await draw({
        width,
        height,
        shapes: [`<rect width="${width}" height="${height}" fill="#000000"/>`],
        lines: [{ text, direction, edge, x, baseline: 42, size: 36, fill: '#ffffff', bold: false }],
      }),
    );
    const shown = Array.from({ length: width }, (_, x) => x).filter((x) =>
      Array.from({ length: height }, (_, y) => y).some((y) => pixels.at(x, y) > 0x80_80_80),
    );
    return { left: shown[0] ?? Number.NaN, right: shown.at(-1) ?? Number.NaN };
  }

  it.each([
    ['from the sources', createDraw({ logger, within: PATIENT })],
    ['from the build', draw],
  ])('makes a PNG of the size that was laid out, with the bundled fonts, %s', async (_from, drawn) => {
    const drawing = drawingOf([
      row({ quote: 'İbrahim Kalın' }),
      row({ quote: 'محادثات' }),
      row({ quote: 'שיחות' }),
    ]);
    expect(pixelsOf(await drawn(drawing))).toMatchObject({ width: 1200, height: drawing.height });
  });

  it('draws letters of every script it has a font for, not boxes', async () => {
    const pictures = await Promise.all(
      ['محادثات', 'مفاوضات', 'שיחות', 'דיונים', 'ğışçöü', 'ĞİŞÇÖÜ'].map(async (quote) =>
        Buffer.from((await draw(drawingOf([row({ quote })]))) ?? []).toString('base64'),
      ),
    );
    expect(new Set(pictures).size).toBe(6);
  });

  it.each([
    ['🔴 التقى الوفد في القاهرة يوم 8 أكتوبر 2025.', 'التقى الوفد في القاهرة يوم 8 أكتوبر 2025.'],
    ['دفعوا 200 ₪ لكل واحد', 'دفعوا 200 لكل واحد'],
    ['قالت Москва ذلك', 'قالت ذلك'],
    ['قال Steve Witkoff (מהצוות) ذلك', 'قال Steve Witkoff ذلك'],
    ['قالت 北京 ذلك', 'قالت ذلك'],
    ['שילמו 200 ₪ 🔴 אתמול', 'שילמו 200 אתמול'],
    ['חמאס (حماس) אמר', 'חמאס אמר'],
    ['לדברי Москва נפגשו', 'לדברי נפגשו'],
  ])('draws all of a right-to-left line: %s', async (line, without) => {
    const [all, less] = [await inkOf(line, 'rtl'), await inkOf(without, 'rtl')];
    expect(all.right).toBeGreaterThan(1130);
    expect(all.left).toBeLessThan(less.left - 10);
  });

  it.each([
    ['He said “السلام” 🔴 and left', 'He said and left'],
    ['MİT Başkanı Kalın, خليل الحية ile görüştü', 'MİT Başkanı Kalın, ile görüştü'],
    ['Путин, ξένος und שלום', 'Путин, ξένος und'],
  ])('draws all of a left-to-right line: %s', async (line, without) => {
    const [all, less] = [await inkOf(line, 'ltr'), await inkOf(without, 'ltr')];
    expect(all.left).toBeLessThan(70);
    expect(all.right).toBeGreaterThan(less.right + 10);
  });

  it('draws any text at all', async () => {
    const odd = oddText(20);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ date: odd, kind: odd, done: fc.boolean(), quote: odd, source: odd }), {
          minLength: 5,
          maxLength: 10,
        }),
        odd,
        fc.constantFrom('ltr' as const, 'rtl' as const),
        async (rows, title, direction) => {
          pixelsOf(await draw(timelineDrawing({ title, subtitle: title, rows, direction })));
        },
      ),
      { numRuns: 6 },
    );
    expect(logger.lines).toEqual([]);
  });

  it('gives null, and says so in the log, for what it cannot draw', async () => {
    expect(await draw({ width: 0, height: 0, shapes: ['<'], lines: [] })).toBeNull();
    expect(logger.lines.map(({ level }) => level)).toEqual(['error']);
  });
});
