import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  factRegressions,
  readFactsBaseline,
  renderFactsBaseline,
} from '../../../../lab/eval/facts/facts-baseline.js';
import { OWN_FACTS, reportOnFacts } from '../../../../lab/eval/facts/facts-set.js';
import { matchFacts } from '../../../../lab/eval/facts/match-facts.js';
import { measureFacts } from '../../../../lab/eval/facts/measure-facts.js';
import { readKnowledge } from '../../../../lab/eval/shipped-knowledge.js';
import { projectRoot } from '../../../../src/project-root.js';
import { aMeeting, goldMeeting } from './a-fact.js';

const root = projectRoot();

describe('the facts of the shipped articles', () => {
  it('are read no more than a point worse than the checked-in baseline', async () => {
    const { kinds } = await reportOnFacts(OWN_FACTS, root, await readKnowledge(root, fs), fs);
    const baseline = readFactsBaseline(await fs.readFile(join(root, 'data/facts-baseline.json'), 'utf8'));
    expect(factRegressions(kinds, baseline)).toEqual([]);
  });
});

describe('the baseline of facts', () => {
  const measured = measureFacts([matchFacts([goldMeeting()], [aMeeting()])]);
  const baseline = readFactsBaseline(renderFactsBaseline(measured));

  it('is met by the measures it was made of', () => {
    expect(factRegressions(measured, baseline)).toEqual([]);
  });

  it('misses what fell, kind by kind', () => {
    const worse = measureFacts([matchFacts([goldMeeting()], [aMeeting({ modality: 'denied' })])]);
    expect(factRegressions(worse, baseline)).toEqual([
      'precision of all went from 1 to 0.0000',
      'recall of all went from 1 to 0.0000',
      'precision of meeting went from 1 to 0.0000',
      'recall of meeting went from 1 to 0.0000',
    ]);
  });

  it('lets a share fall by one point and no more, and misses one that is gone', () => {
    const [all] = measured;
    if (all === undefined) throw new Error('nothing measured');
    const fallen = (precision: number | null) => [{ ...all, strict: { ...all.strict, precision } }];
    const before = { all: { precision: 1, recall: null } };
    expect(factRegressions(fallen(0.99), before)).toEqual([]);
    expect(factRegressions(fallen(0.98), before)).toEqual(['precision of all went from 1 to 0.9800']);
    expect(factRegressions(fallen(null), before)).toEqual(['precision of all went from 1 to nothing']);
  });

  it('says how to get it back where it is no baseline', () => {
    expect(() => readFactsBaseline('{"all": 1}')).toThrow(/--update-baseline/);
  });
});
