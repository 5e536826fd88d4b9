import { asGiven } from '../../../lab/eval/as-given.js';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../lab/eval/catalogue.js';
import { keepAsRelease, writeQualityPages } from '../../../lab/eval/quality-pages.js';
import type { EvalReport, SetReport } from '../../../lab/eval/quality-report.js';
import type { EngineResult } from '../../../lab/eval/run-set.js';

const ROOT = '/project';
const EMPTY = '{"measured": {}, "lastRelease": null}';

/** A folder in memory with the two files that are read. */
function folder(figures: string = EMPTY) {
  const files = new Map([
    [`${ROOT}/package.json`, '{"version": "1.2.3"}'],
    [`${ROOT}/docs/quality/figures.json`, figures],
  ]);
  const fs = {
    readFile: async (path: string) => files.get(path) ?? '',
    writeFile: async (path: string, text: string) => void files.set(path, text),
  };
  const page = (name: string): string => files.get(`${ROOT}/docs/${name}`) ?? '';
  return { fs, page };
}

function engine(name: string, quoteAt1: number, asked = 10): EngineResult {
  const measures = {
    answerable: 8,
    unanswerable: 2,
    passageAt1: 0.9,
    passageAt3: 1,
    articleAt10: 1,
    quoteAt1,
    quoteAt3: 0.9,
    abstentionAuc: null,
    abstained: null,
    abstainedWrongly: 0.1,
  };
  return { engine: name, asked, measures, buildMs: 1, msPerQuestion: 2 };
}

function setReport(name: string, engines: readonly EngineResult[]): SetReport {
  return {
    name,
    title: `The set ${name}`,
    articles: 1,
    passages: 1,
    engines,
    reliability: [],
    given: asGiven([], () => undefined),
  };
}

function report(sets: readonly SetReport[]): EvalReport {
  return {
    date: '2026-01-02T03:04:05Z',
    node: 'v24.0.0',
    sets,
    facts: [],
    events: [],
    attribution: null,
    missing: [],
  };
}

async function write(given: EvalReport, figures?: string) {
  const { fs, page } = folder(figures);
  const said: string[] = [];
  await writeQualityPages(ROOT, given, { fs, command: 'the command', say: (line) => said.push(line) });
  return { fs, page, said };
}

function rowOf(page: string, set: string): string[] {
  const line = page.split('\n').find((one) => one.startsWith(`| ${set} `)) ?? '';
  return line.split('|').map((cell) => cell.trim());
}

describe('the pages on quality', () => {
  it('have ten rows, and say of each what was not measured or recorded', async () => {
    const { page } = await write(report([]));
    const rows = page('quality.md').match(/^\| (?!set|-).+$/gm) ?? [];
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(row).toMatch(/not measured \| +– \| not recorded \| +– \|$/);
  });

  it('hold Parley against the best library that got through every question', async () => {
    const engines = [
      engine('Parley', 0.8),
      engine('One', 0.6),
      engine('Two', 0.7),
      engine('Too slow', 0.99, 3),
    ];
    const { page } = await write(report([setReport('xquad-en', engines)]));
    expect(rowOf(page('quality.md'), 'XQuAD English')).toEqual([
      '',
      'XQuAD English',
      'the first quotation holds the answer',
      '.800',
      '.700 (Two)',
      'not recorded',
      '2026-01-02',
      '',
    ]);
  });

  it('keep what was not measured this time', async () => {
    const before =
      '{"measured": {"news-quoteAt1": {"ours": 0.4, "peer": null, "on": "2025-12-01"}}, "lastRelease": null}';
    const { page } = await write(report([setReport('xquad-tr', [engine('Parley', 0.75)])]), before);
    expect(rowOf(page('quality.md'), 'News quiz').slice(3, 7)).toEqual([
      '.400',
      '–',
      'not recorded',
      '2025-12-01',
    ]);
  });

  it('write the raw tables of a kind only where all its sets were measured', async () => {
    const one = await write(report([setReport('own', [engine('Parley', 0.8)])]));
    expect(one.page('quality/answers.md')).toBe('');
    expect(one.said).toContain('docs/quality/answers.md stays as it is: not every set of it was measured');
    const all = await write(report(catalogue().map(({ name }) => setReport(name, [engine('Parley', 0.8)]))));
    expect(all.page('quality/answers.md')).toMatch(
      /^# Answers, measured\n\nWhat `the command` printed on 2026-01-02 with Node v24\.0\.0\.\n\n## The set own /,
    );
    expect(all.said).toContain('docs/quality/answers.md is written');
  });

  it('hold later figures against those of the version that was released', async () => {
    const { fs, page } = await write(report([setReport('xquad-en', [engine('Parley', 0.8)])]));
    expect(await keepAsRelease(ROOT, fs)).toBe('1.2.3');
    const later = report([setReport('xquad-en', [engine('Parley', 0.9)])]);
    await writeQualityPages(ROOT, later, { fs, command: 'the command', say: () => {} });
    expect(page('quality.md')).toContain('release 1.2.3');
    expect(rowOf(page('quality.md'), 'XQuAD English').slice(3, 6)).toEqual(['.900', '–', '.800']);
  });
});
