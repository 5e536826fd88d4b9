import { describe, expect, it } from 'vitest';
import { renderBench, renderGrowth, type BenchReport } from '../../../lab/bench/bench-report.js';
import type { ServiceFigures } from '../../../lab/bench/service.js';
import type { EngineRun } from '../../../lab/bench/run-engine.js';

function measured(engine: string, size: number, p50: number): EngineRun {
  return {
    kind: 'measured',
    engine,
    size,
    figures: {
      kind: 'figures',
      articles: 60,
      repeated: 3,
      passages: size + 5,
      buildMs: 1200,
      memory: { heap: 5e6, resident: 1e8 },
      timing: { questions: 100, perSecond: 1000 / p50, p50, p99: 3 * p50 },
    },
  };
}

function serviceFigures(readyMs: number): ServiceFigures {
  return {
    articles: 60,
    passages: 1005,
    first: { readyMs, factsMs: readyMs * 3 },
    again: { readyMs: 300, factsMs: 310 },
    resident: { first: 1.2e8, again: null },
    reloadMs: { unchanged: 20, changed: 45 },
    memory: [],
  };
}

const report: BenchReport = {
  date: '2025-11-01T10:00:00.000Z',
  machine: 'a machine',
  command: 'npm run bench --',
  source: 'news',
  questions: 100,
  runs: [
    measured('Parley', 1000, 2),
    measured('MiniSearch', 1000, 4),
    measured('Parley', 10_000, 5),
    measured('MiniSearch', 10_000, 50),
    { kind: 'skipped', engine: 'Lunr', size: 10_000, reason: 'build took more than 120 s' },
  ],
  facts: {
    articles: 60,
    passages: 10_005,
    facts: 4000,
    readMs: 12_500,
    cpuMs: 9000,
    single: { words: 1003, ms: 6.25 },
  },
  service: {
    shipped: {
      ...serviceFigures(500),
      memory: [
        { questions: 1000, resident: 1.2e8 },
        { questions: 20_000, resident: 1.25e8 },
        { questions: 30_000, resident: 1.1e8 },
      ],
    },
    sizes: [
      { size: 1000, figures: serviceFigures(800) },
      { size: 10_000, figures: serviceFigures(2000) },
      { size: 100_000, figures: null },
    ],
    times: { shipped: 5, sizes: 3 },
    made: [{ name: '10,000 headings', ms: [100, 210, 420, 850] }],
  },
};

describe('the report of the benchmark', () => {
  it('has a table for each size with ratios beside the absolute figures', () => {
    const text = renderBench(report);
    expect(text).toContain('## 1,000 passages');
    expect(text).toMatch(/\| MiniSearch +\| +4\.00 \| +12\.0 \|.*\| +0\.50 × \|/);
    expect(text).toMatch(/\| MiniSearch +\| +50\.0 \|.*\| +0\.10 × \|/);
  });

  it('says what was left out and why, and what was repeated', () => {
    const text = renderBench(report);
    expect(text).toContain('Lunr left out: build took more than 120 s.');
    expect(text).toContain('10,005 passages of 60 articles, 3 of them repeated with changes.');
  });

  it('tells how fast facts are read', () => {
    const text = renderBench(report);
    expect(text).toMatch(/\| 10,005 passages of 60 articles: 4,000 facts +\| +12\.5 s \| +9\.00 s \|/);
    expect(text).toMatch(/one article of 1,003 words, median of 21 +\| +6\.25 ms/);
  });

  it('tells start, reload and memory of the service, or that it was not measured', () => {
    const text = renderBench(report);
    expect(text).toMatch(/start to ready, nothing saved of an earlier start +\| +500 ms/);
    expect(text).toMatch(/start to ready, with what an earlier start saved +\| +300 ms/);
    expect(text).toMatch(/reload, nothing changed +\| +20\.0 ms/);
    expect(text).toMatch(/reload, one article changed +\| +45\.0 ms/);
    expect(text).toMatch(/resident memory once ready +\| +120 MB/);
    expect(text).toMatch(/the same with what an earlier start saved +\| +unknown/);
    const service = { shipped: null, sizes: [], times: { shipped: 5, sizes: 3 }, made: [] };
    expect(renderBench({ ...report, service })).toContain('Not measured.');
    expect(renderBench({ ...report, service: null })).not.toContain('## Service');
  });

  it('tells start and reload at each size that was measured', () => {
    const text = renderBench(report);
    expect(text).toMatch(/\| median of 3 +\| +1,000 passages \| +10,000 passages \|\n/);
    expect(text).toMatch(/\| start to ready, nothing saved +\| +800 ms \| +2,000 ms \|/);
    expect(text).toMatch(/\| the same until facts are read +\| +2,400 ms \| +6,000 ms \|/);
  });

  it('tells how memory grows with the questions, and shrinks', () => {
    const text = renderBench(report);
    expect(text).toMatch(/\| 20,000 +\| +125 MB \| +5\.00 MB \|/);
    expect(text).toMatch(/\| 30,000 +\| +110 MB \| +-10\.0 MB \|/);
  });

  it('tells how work grows with texts of unlikely shapes', () => {
    expect(renderBench(report)).toMatch(/\| 10,000 headings \| +100 ms \|.*\| +850 ms \| +8\.50 × \|/);
  });
});

describe('the curve', () => {
  it('is a picture with a line for each engine that was measured', () => {
    const svg = renderGrowth(report);
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg).toContain('Parley 5.00 ms');
    expect(svg).not.toContain('Lunr');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says in words what it shows', () => {
    expect(renderGrowth(report)).toMatch(/<desc id="desc">Parley: 2\.00 ms at 1,000, 5\.00 ms at 10,000\./);
  });

  it('can be drawn of nothing and of a single size', () => {
    for (const runs of [[], report.runs.slice(0, 1)])
      expect(renderGrowth({ ...report, runs })).not.toMatch(/NaN|Infinity|undefined/);
  });
});
