import { describe, expect, it } from 'vitest';
import { plotDrawing, type PlotPoint } from '../../src/picture/plot-drawing.js';

const point = (day: string, value: number, dated = true): PlotPoint => ({
  day,
  value,
  figure: String(value),
  when: `on ${day}`,
  source: `Press ${value}`,
  dated,
});
const plotOf = (points: readonly PlotPoint[], direction: 'ltr' | 'rtl' = 'ltr') =>
  plotDrawing({ title: 'Over time', subtitle: 'from 1 to 3', points, direction });
const marksOf = (shapes: readonly string[]) =>
  shapes.flatMap((shape) => {
    const [, x, y, fill] = /<circle cx="([\d.]+)" cy="([\d.]+)" r="11" fill="(.*?)"/.exec(shape) ?? [];
    return x === undefined ? [] : [{ x: Number(x), y: Number(y), fill }];
  });

describe('a plot', () => {
  const points = [point('2025-01-01', 0), point('2025-01-02', 50), point('2025-01-11', 100, false)];

  it('has each figure at its day and its height above nought', () => {
    const { shapes } = plotOf(points);
    const [first, second, third] = marksOf(shapes);
    const base = Number(/M52 ([\d.]+)H/.exec(shapes.join(''))?.[1]);
    expect(first?.y).toBe(base);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(((third?.x ?? 0) - (first?.x ?? 0)) / 10, 0);
    expect((first?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo(((first?.y ?? 0) - (third?.y ?? 0)) / 2, 0);
    expect(third?.fill).not.toBe(first?.fill);
  });

  it('runs the other way where the interface does', () => {
    const xs = marksOf(plotOf(points, 'rtl').shapes).map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => b - a));
  });

  it('names the source of every point, the first and the last day, and no figure over another', () => {
    const crowd = Array.from({ length: 30 }, (_, at) =>
      point(`2025-01-${String(at + 1).padStart(2, '0')}`, 100 + at),
    );
    const texts = plotOf(crowd).lines.map(({ text }) => text);
    expect(texts.filter((text) => /^\d+\. /.test(text))).toHaveLength(12);
    expect(texts).toContain('12. 129 · on 2025-01-30 · Press 129');
    expect(texts.filter((text) => text.startsWith('on '))).toEqual(['on 2025-01-19', 'on 2025-01-30']);
    expect(texts.filter((text) => /^\d+$/.test(text)).length).toBeLessThan(12);
  });

  it('is whole where all figures are nought, or of one day', () => {
    for (const odd of [
      points.map((each) => ({ ...each, value: 0 })),
      points.map((each) => ({ ...each, day: '2025-01-01' })),
    ])
      expect(plotOf(odd).shapes.join('') + JSON.stringify(plotOf(odd).lines)).not.toMatch(
        /NaN|Infinity|null/,
      );
  });
});
