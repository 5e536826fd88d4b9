import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureService } from '../../../lab/bench/service.js';
import { built } from '../../support/built.js';
import { temporaryCorpus } from '../../support/corpus.js';

/** The project's folder, with a build that is made where there is none. */
const root = fileURLToPath(new URL('../', built('main.js')));
const now = (): number => performance.now();

describe('measuring the service', () => {
  it('starts the build, reloads a changed article and asks', async () => {
    const questions = ['Who is Jared Kushner?', 'Who met in Doha?'];
    const measured = await measureService({ root, now, questions, asked: 3, times: 1 });
    expect(measured).toMatchObject({
      kind: 'measured',
      figures: {
        readyMs: expect.any(Number),
        readyAgainMs: expect.any(Number),
        reloadMs: { unchanged: expect.any(Number), changed: expect.any(Number) },
        afterQuestions: { questions: 3 },
      },
    });
  }, 120_000);

  it('says so where there is no build to start', async () => {
    const { folder } = await temporaryCorpus({ 'data/articles/a.md': 'The delegations met.' });
    const measured = await measureService({ root: folder, now, questions: [] });
    expect(measured).toEqual({ kind: 'failed', reason: expect.stringContaining('did not become ready') });
  });
});
