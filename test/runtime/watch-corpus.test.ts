import { describe, expect, it } from 'vitest';
import type { ReloadOutcome } from '../../src/app/services.js';
import { LOOK_EVERY, watchCorpus } from '../../src/runtime/watch-corpus.js';
import { aReport, recordingLogger } from '../support/services.js';

const done: ReloadOutcome = { kind: 'done', report: aReport() };

/** Watches through these looks, one after the other. @param outcomes what reloads come to; done by default */
async function watching(
  looks: readonly string[],
  outcomes: readonly (ReloadOutcome | Error)[] = [],
  lookMs = 0,
) {
  const logger = recordingLogger();
  const reloadedAt: number[] = [];
  const pauses: number[] = [];
  let at = 0;
  let time = 0;
  await watchCorpus({
    seen: 'first',
    async look() {
      time += lookMs;
      at += 1;
      return looks[at - 1] ?? '';
    },
    async reload() {
      const outcome = outcomes[reloadedAt.length] ?? done;
      reloadedAt.push(at);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    async wait(ms) {
      pauses.push(ms);
      return at < looks.length;
    },
    now: () => time,
    logger,
  });
  return { reloadedAt, pauses, logger };
}

describe('watching the corpus', () => {
  it('reloads nothing while nothing changes', async () => {
    expect((await watching(['first', 'first', 'first'])).reloadedAt).toEqual([]);
  });

  it('reloads once, when the files have stood still from one look to the next', async () => {
    const looks = ['first', 'half', 'more', 'whole', 'whole', 'whole', 'whole'];
    const { reloadedAt, logger } = await watching(looks);
    expect(reloadedAt).toEqual([5]);
    expect(logger.lines).toMatchObject([{ level: 'info', message: expect.stringContaining('have changed') }]);
  });

  it('takes what is put back before it has settled for no change', async () => {
    expect((await watching(['other', 'first', 'first'])).reloadedAt).toEqual([]);
  });

  it('reloads again for what changes later', async () => {
    expect((await watching(['a', 'a', 'b', 'b', 'b'])).reloadedAt).toEqual([2, 4]);
  });

  it('asks again while another reload runs', async () => {
    expect((await watching(['a', 'a', 'a', 'a'], [{ kind: 'busy' }])).reloadedAt).toEqual([2, 3]);
  });

  it('does not try again what failed until something changes', async () => {
    const failed: ReloadOutcome = { kind: 'failed', message: 'The corpus cannot be read.' };
    expect((await watching(['a', 'a', 'a', 'b', 'b'], [failed])).reloadedAt).toEqual([2, 5]);
    const { reloadedAt, logger } = await watching(['a', 'a', 'a', 'b', 'b'], [new Error('broken')]);
    expect(reloadedAt).toEqual([2, 5]);
    expect(logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('looks less often where a look takes long', async () => {
    expect((await watching(['first', 'first'], [], 10)).pauses).toEqual([LOOK_EVERY, LOOK_EVERY, LOOK_EVERY]);
    expect((await watching(['first', 'first'], [], 500)).pauses).toEqual([LOOK_EVERY, 10_000, 10_000]);
  });
});
