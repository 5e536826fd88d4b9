import { describe, expect, it } from 'vitest';
import { countQuestions } from '../../src/app/question-counts.js';
import { anAbstention, anAnswer } from '../support/answers.js';
import { fakeServices } from '../support/services.js';

describe('countQuestions', () => {
  it('counts how questions end and changes nothing else', async () => {
    const broken = new Error('broken');
    const inner = fakeServices({
      ask: async (question) => {
        if (question === 'fail') throw broken;
        return question === 'who?' ? anAnswer() : anAbstention();
      },
    });
    const { services, counts } = countQuestions(inner);
    expect(await services.ask('who?')).toEqual(anAnswer());
    await services.ask('hm');
    await services.ask('hm');
    await expect(services.ask('fail')).rejects.toBe(broken);
    expect(counts()).toEqual({ answered: 1, abstained: 2, failed: 1 });
    expect(services.summary()).toEqual(inner.summary());
    expect(services.lastReload()).toBeNull();
    expect(await services.articles()).toEqual(await inner.articles());
    expect((await services.reload()).kind).toBe('done');
  });
});
