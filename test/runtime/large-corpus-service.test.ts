import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LARGE_ARTICLE_BYTES, LARGE_CORPUS_BYTES } from '../../src/runtime/serve-corpus.js';
import { answerShape, reportShape } from '../e2e/seen.js';
import { folderOf, startService } from '../support/service.js';

const commission = (edition: string): string => `The ${edition} commission met on 3 March 2024.\n`;

it('the service answers from a large corpus, reloads it, and stops in order', async () => {
  // Large by all of them together and by none alone; blank lines are soon read.
  const size = LARGE_ARTICLE_BYTES / 2;
  const fillers = Array.from({ length: LARGE_CORPUS_BYTES / size }, (_, at): [string, string] => [
    `filler${at}.txt`,
    `Nothing of note was said on day ${at}.`.padEnd(size, '\n'),
  ]);
  const corpus = await folderOf({ 'commission.txt': commission('amber'), ...Object.fromEntries(fillers) });
  const service = await startService({ corpus });
  await service.ready();
  const ask = async () => answerShape.parse((await service.ask('When did the commission meet?')).body);
  expect((await ask()).citations[0]?.quote).toContain('amber');
  await writeFile(join(corpus, 'commission.txt'), commission('birch'));
  const report = reportShape.parse((await service.reload()).body);
  expect(report).toMatchObject({ changed: ['commission'], articles: fillers.length + 1 });
  const answer = await ask();
  expect(answer.snapshot).toBe(report.version);
  expect(answer.citations[0]?.quote).toContain('birch');
  expect((await service.stop()).code).toBe(0);
});
