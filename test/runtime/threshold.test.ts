import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answer.js';
import { ALL_LARGE, serveFiles } from './a-served-corpus.js';

const FILES = { 'a.txt': 'The commission met in Doha on 3 March 2024.' };
const QUESTION = 'When did the commission meet?';

describe('the threshold of a served corpus', () => {
  it.each([
    ['in this thread', Infinity],
    ['in a thread of its own', ALL_LARGE],
  ])('is what its answers must reach, %s', async (_where, largeFrom) => {
    const asked = async (threshold?: number): Promise<Answer> => {
      const { services } = await serveFiles(FILES, { largeFrom, threshold });
      return services.answering.ask(QUESTION);
    };
    const { confidence } = await asked();
    expect(await asked(1)).toMatchObject({ status: 'abstained', confidence });
    expect(await asked(0)).toMatchObject({ status: 'answered', confidence });
  });
});
