import { expect, it } from 'vitest';
import { fewArticles } from '../support/few-articles.js';
import { measureInteractions } from '../support/measure-interactions.js';

it('measures the start, the replies and the memory of the service', async () => {
  const { readyMs, memoryMb, repliesMs } = await measureInteractions(3, { CORPUS: await fewArticles() });
  expect(readyMs).toBeGreaterThan(0);
  expect(repliesMs).toHaveLength(3);
  expect(Math.min(...repliesMs, memoryMb.ready, memoryMb.end)).toBeGreaterThan(0);
});
