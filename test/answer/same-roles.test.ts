import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/model/answer.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';

async function ask(text: string, question: string): Promise<Answer> {
  const snapshot = await snapshotOf([articleOf(text, { language: 'en', title: 'Report' })]);
  return answer(question, snapshot, { now: () => 0, marksFrom: 0 });
}

describe('who did what to something, told in a word that is not known for it', () => {
  it.each([
    [
      'Leonid Zamyatin told reporters that Ralph Bunche had withdrawn his objection to the paper. The road was closed.',
      'Who dropped the objection to the paper?',
    ],
    [
      'Ralph Bunche redrafted the clause on prisoners in his own hand. The road was closed.',
      'Who rewrote the clause about prisoners?',
    ],
  ])('is quoted where the clause has both, and nobody is marked: %s', async (text, question) => {
    const { status, citations } = await ask(text, question);
    expect(status).toBe('answered');
    expect(citations[0]?.quote).toContain('Ralph Bunche');
    expect(citations[0]?.highlights).toEqual([]);
  });

  it('is not stated where it is only planned', async () => {
    const text = 'Ralph Bunche is to redraft the clause on prisoners on Monday. The road was closed.';
    expect((await ask(text, 'Who rewrote the clause about prisoners?')).status).toBe('abstained');
  });
});
