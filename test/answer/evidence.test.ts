import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { evidenceOf, type Evidence } from '../../src/answer/evidence.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import { findHits } from '../../src/answer/read-hits.js';
import { snapshotOfTexts } from '../search/a-snapshot.js';

let snapshot: BuiltSnapshot;
beforeAll(async () => {
  snapshot = await snapshotOfTexts([
    'The delegates accepted the northern crossing plan in June 2024 after five hours of talks. Hakan Fidan praised it.',
    'The committee never published its second report. Only the mayor of Cairo had read 40 pages of it.',
  ]);
});

function evidence(question: string): Evidence {
  const analyzed = analyzeQuestion(snapshot.index, question, null);
  const [best, ...others] = findHits(snapshot.index, analyzed);
  if (best === undefined) throw new Error('nothing was found');
  return evidenceOf(analyzed, [best, ...others]);
}

const CHANGED = [
  ['negationMissing', 'Who did not accept the crossing plan?', 'Who accepted the crossing plan?'],
  ['negationMissing', "Who hasn't accepted the crossing plan?", 'What did the committee never publish?'],
  ['refusalMissing', 'Who refused the crossing plan?', 'Who accepted the crossing plan?'],
  [
    'restrictionMissing',
    'Who were the only delegates with a crossing plan?',
    'Who was the only reader in Cairo?',
  ],
  ['contraryFound', 'Who rejected the crossing plan?', 'Who accepted the crossing plan?'],
  [
    'contraryFound',
    'What was accepted before five hours of talks?',
    'What was accepted after five hours of talks?',
  ],
  [
    'coHyponymFound',
    'Which southern crossing plan was accepted?',
    'Which northern crossing plan was accepted?',
  ],
  ['coHyponymFound', 'Which plan was accepted in July 2024?', 'Which plan was accepted in June 2024?'],
  ['otherFigure', 'Which plan was accepted in June 2021?', 'Which plan was accepted in June 2024?'],
  ['otherFigure', 'What was accepted after six hours?', 'What was accepted after 5 hours?'],
  ['countedMissing', 'How many delegates accepted the plan?', 'How many pages were read?'],
  ['granularityMissing', 'In what year was the report not published?', 'In what year was the plan accepted?'],
  ['relationMissing', 'Which opera did Hakan Fidan compose?', 'What did Hakan Fidan praise?'],
  [
    'lastWordMissing',
    'Which crossing plan did the delegates burn?',
    'Which crossing plan did the delegates accept?',
  ],
  [
    'copiedPhrase',
    'Which northern crossing plan in June 2024 was burnt?',
    'What is the northern crossing plan?',
  ],
] as const;

describe('the evidence', () => {
  it.each(CHANGED)('shows %s in "%s" and not in "%s"', (part, changed, stated) => {
    expect(evidence(changed)[part]).toBe(1);
    expect(evidence(stated)[part]).toBe(0);
  });

  it('takes a denied contrary for the same', () => {
    expect(evidence('Which crossing plan was not rejected?')).toMatchObject({
      negationMissing: 0,
      contraryFound: 0,
    });
    expect(evidence('Why was the second report unpublished?')).toMatchObject({ contraryFound: 0 });
  });

  it('weighs the rarest word that the sentence lacks', () => {
    expect(evidence('Who accepted the crossing plan?').rarestUnitMissing).toBeLessThan(
      evidence('Who accepted the crossing parachute?').rarestUnitMissing,
    );
  });

  it('has all of its parts between 0 and 1, or little more', () => {
    for (const [, changed, stated] of CHANGED) {
      for (const value of [...Object.values(evidence(changed)), ...Object.values(evidence(stated))]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(2.5);
      }
    }
  });
});

it('is not less sure of a refusal that another language may tell in words that are not known for one', () => {
  expect(evidence('Hangi heyet kuzey geçiş planını reddetti?').refusalMissing).toBe(0);
});
