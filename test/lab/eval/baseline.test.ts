import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBaseline, regressions, renderBaseline } from '../../../lab/eval/baseline.js';
import { OWN } from '../../../lab/eval/catalogue.js';
import { loadSet } from '../../../lab/eval/load-set.js';
import { measure } from '../../../lab/eval/measure.js';
import { judgeAnswers } from '../../../lab/eval/run-set.js';
import { projectRoot } from '../../../src/project-root.js';
import { shippedSnapshot } from '../../properties/shipped-snapshot.js';
import { answerable, judged, quoted, unanswerable } from './questions.js';

const root = projectRoot();

describe('the project’s own questions', () => {
  it('are answered no more than a point worse than the checked-in baseline', async () => {
    const loaded = await loadSet(OWN, root, fs);
    if (loaded.kind === 'missing') throw new Error(`${loaded.path} is missing`);
    const answered = judgeAnswers(loaded.set.questions, shippedSnapshot, { now: () => 0, facts: true });
    const baseline = readBaseline(await fs.readFile(join(root, 'data/eval-baseline.json'), 'utf8'));
    expect(regressions(measure(answered), baseline)).toEqual([]);
  });
});

describe('the baseline', () => {
  const good = measure([judged(answerable(), 0.9, quoted('a', 'In Doha.')), judged(unanswerable, 0.1)]);
  const baseline = readBaseline(renderBaseline(good));

  it('is met by the measures it was made of', () => {
    expect(regressions(good, baseline)).toEqual([]);
  });

  it('lets a measure fall by one point and no more', () => {
    expect(regressions({ ...good, quoteAt1: 0.99 }, baseline)).toEqual([]);
    expect(regressions({ ...good, quoteAt1: 0.98 }, baseline)).toEqual(['quoteAt1 went from 1 to 0.9800']);
  });

  it('takes abstaining wrongly more often as getting worse, and less often as fine', () => {
    const half = { ...baseline, abstainedWrongly: 0.5 };
    expect(regressions({ ...good, abstainedWrongly: 0.52 }, half)).toHaveLength(1);
    expect(regressions({ ...good, abstainedWrongly: 0.1 }, half)).toEqual([]);
  });

  it('misses a measure that is gone', () => {
    expect(regressions({ ...good, passageAt1: null }, baseline)).toEqual([
      'passageAt1 went from 1 to nothing',
    ]);
  });

  it('says how to get it back where it is no baseline', () => {
    expect(() => readBaseline('{}')).toThrow(/--update-baseline/);
  });
});
