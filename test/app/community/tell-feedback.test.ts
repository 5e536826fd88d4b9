import { describe, expect, it } from 'vitest';
import { createWatchTelling } from '../../../src/app/community/tell-watchers.js';
import { aWatch } from '../../store/contract-community.js';
import { aComplaint } from '../../store/contract-feedback.js';
import { anAnswer } from '../../support/answers.js';
import { recordingLogger } from '../../support/services.js';
import { aTelling, MINUTE } from './a-telling.js';

describe('whoever wants to know what came of their feedback', () => {
  const verdict = { answer: 'a', voter: 'v', guild: '2', complaint: aComplaint() };
  const watch = aWatch({ kind: 'feedback', subject: 'a/v' });

  it('is told once it is settled, at once and once', async () => {
    const { time, watches, feedback, told, start } = aTelling();
    await feedback.give(verdict);
    await watches.add(watch);
    const { telling } = start();
    await time.pass(5 * MINUTE);
    expect(told).toEqual([]);
    const [piece] = await feedback.newest({ limit: 1 });
    await feedback.settle(piece?.id ?? '', '2', 'Thank you.');
    if (piece !== undefined) telling.settled(piece);
    await time.pass(1000);
    expect(told.map(([member, kind]) => [member, kind])).toEqual([['7', 'feedback']]);
    expect(await watches.of('7')).toEqual([]);
    await time.pass(30 * MINUTE);
    expect(told).toHaveLength(1);
  });

  it('is told by the next process where the first ended before', async () => {
    const { time, watches, feedback, told, start } = aTelling();
    await feedback.give(verdict);
    await watches.add(watch);
    const [piece] = await feedback.newest({ limit: 1 });
    await feedback.settle(piece?.id ?? '', '2', null);
    start();
    await time.pass(MINUTE);
    expect(told).toHaveLength(1);
  });

  it('is kept no longer than the feedback', async () => {
    const { time, watches, start } = aTelling();
    await watches.add(watch);
    start();
    await time.pass(MINUTE);
    expect(await watches.of('7')).toEqual([]);
  });
});

it('a store that is away is told to the log, and all goes on once it is back', async () => {
  const { time, store, told, change } = aTelling();
  let isAway = true;
  await store.watches.add(aWatch());
  const logger = recordingLogger();
  const telling = createWatchTelling({
    ...store,
    gaps: {
      ...store.gaps,
      askedOfOthers: (wanted) =>
        isAway ? Promise.reject(new Error('It is away.')) : store.gaps.askedOfOthers(wanted),
    },
    ask: async (asked) => anAnswer({ question: asked }),
    version: async () => 'v2',
    async tell({ member }, { kind }) {
      told.push([member, kind, 0]);
      return 'sent';
    },
    clock: time.clock,
    wait: time.wait,
    logger,
  });
  void telling.run();
  change({});
  await time.pass(MINUTE);
  expect(told).toEqual([]);
  isAway = false;
  await time.pass(2 * MINUTE);
  expect(told).toHaveLength(1);
  expect(JSON.stringify(logger.lines)).not.toContain('Lisbon');
});
