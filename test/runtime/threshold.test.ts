import { expect, it } from 'vitest';
import type { Answer } from '../../src/model/answer.js';
import { serveFiles } from './a-served-corpus.js';

const FILES = { 'a.txt': 'The commission met in Doha on 3 March 2024.' };
const QUESTION = 'When did the commission meet?';

it('the threshold of a served corpus is what its answers must reach', async () => {
  const asked = async (threshold: number): Promise<Answer> => {
    const { services } = await serveFiles(FILES, { threshold });
    return services.answering.ask(QUESTION);
  };
  const { status, confidence } = await asked(0);
  expect(status).toBe('answered');
  expect(await asked(1)).toMatchObject({ status: 'abstained', confidence });
});
