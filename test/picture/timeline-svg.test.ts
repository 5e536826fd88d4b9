import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraw } from '../../src/picture/render-svg.js';
import { timelineSvg, type TimelineRow } from '../../src/picture/timeline-svg.js';
import { built } from '../support/built.js';
import { oddText } from '../support/odd-text.js';
import { recordingLogger } from '../support/services.js';

// The thread of the build starts at once; that of the sources goes through tsx first.
const entry = built('draw-thread.js');

const row = (given: Partial<TimelineRow> = {}): TimelineRow => ({
  date: '8 October 2025',
  kind: 'talks',
  done: true,
  quote: 'The talks went on.',
  source: 'Parley',
  ...given,
});
const svgOf = (rows: readonly TimelineRow[], direction: 'ltr' | 'rtl' = 'ltr'): string =>
  timelineSvg({ title: 'Timeline', subtitle: 'page 1 of 1', rows, direction });

/** Width and height in a PNG's first chunk. */
function sizeOf(png: Uint8Array | null): { width: number; height: number } {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('timelineSvg', () => {
  it('escapes all text and refers to nothing outside of it', () => {
    const svg = svgOf([row({ quote: '<image href="https://x.example/a.png"/> & "so" on\u0000\uFFFE' })]);
    expect(svg).toContain('&lt;image href=&quot;https://x.example/a.png&quot;/&gt;');
    for (const mark of ['<image', '\u0000', '\uFFFE', '<!']) expect(svg).not.toContain(mark);
    expect(svg.match(/href|url\(/g)).toEqual(['href']);
  });

  it('has an opaque ground of its own', () => {
    expect(svgOf([])).toMatch(/<rect width="1200" height="\d+" fill="#[0-9a-f]{6}"\/>/);
  });

  it('marks what is not stated as done with an empty mark', () => {
    const [done, planned] = [row(), row({ done: false })].map((each) => svgOf([each]));
    expect(/<circle[^>]*fill="([^"]*)"/.exec(done ?? '')?.[1]).not.toBe(
      /<circle[^>]*fill="([^"]*)"/.exec(planned ?? '')?.[1],
    );
  });

  it('lays a right-to-left interface out from the right, each quotation in its own direction', () => {
    const quote = 'قال: المحادثات مستمرة.';
    const [left, right] = [svgOf([row({ quote })]), svgOf([row({ quote: 'It said so.' })], 'rtl')];
    expect(left).toMatch(/text-anchor="end">\u2067<tspan font-family="Noto Sans Arabic">/);
    expect(right).toMatch(/text-anchor="start">It said so\.</);
    expect(right).toMatch(/<circle cx="1134"/);
  });

  it('is of bounded size whatever it shows', () => {
    const huge = 'word '.repeat(10_000);
    const svg = svgOf(Array.from({ length: 50 }, () => row({ quote: huge, source: huge, kind: huge })));
    expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(6000);
    expect(svg.match(/<circle/g)).toHaveLength(10);
  });
});

describe('what draws', () => {
  const logger = recordingLogger();
  const draw = createDraw({ logger, entry });

  it.each([
    ['from the sources', createDraw({ logger })],
    ['from the build', draw],
  ])('makes a PNG of the size that was laid out, with the bundled fonts, %s', async (_from, drawn) => {
    const svg = svgOf([row({ quote: 'İbrahim Kalın' }), row({ quote: 'محادثات' }), row({ quote: 'שיחות' })]);
    const { width, height } = sizeOf(await drawn(svg));
    expect(width).toBe(1200);
    expect(height).toBe(Number(/height="(\d+)"/.exec(svg)?.[1]));
  });

  it('draws letters of every script it has a font for, not boxes', async () => {
    const pictures = await Promise.all(
      ['محادثات', 'مفاوضات', 'שיחות', 'דיונים', 'ğışçöü', 'ĞİŞÇÖÜ'].map(async (quote) =>
        Buffer.from((await draw(svgOf([row({ quote })]))) ?? []).toString('base64'),
      ),
    );
    expect(new Set(pictures).size).toBe(6);
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
          sizeOf(await draw(timelineSvg({ title, subtitle: title, rows, direction })));
        },
      ),
      { numRuns: 6 },
    );
    expect(logger.lines).toEqual([]);
  });

  it('gives null, and says so in the log, for what it cannot draw', async () => {
    expect(await draw('no picture')).toBeNull();
    expect(logger.lines.map(({ level }) => level)).toEqual(['error']);
  });
});
