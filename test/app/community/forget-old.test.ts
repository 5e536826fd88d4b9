import { expect, it } from 'vitest';
import { forgetOld, keepForgetting } from '../../../src/app/community/forget-old.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { anUnanswered, aWatch } from '../../store/contract-community.js';
import { recordingLogger } from '../../support/services.js';
import { createVirtualTime } from '../../support/virtual-time.js';

const DAY = 24 * 60 * 60 * 1000;

function aStore() {
  const time = createVirtualTime();
  return { time, store: createMemoryStore({ now: () => 0, clock: time.clock }) };
}

it('forgets what members leave behind after 90 days, a question counted from when it was asked last', async () => {
  const { time, store } = aStore();
  const { gaps, watches, feedback } = store;
  for (const key of ['once', 'again']) await gaps.note(anUnanswered({ key }));
  await watches.add(aWatch());
  await feedback.give({ answer: 'a', voter: 'v', guild: '2', complaint: null });
  await time.pass(80 * DAY);
  expect(await forgetOld(store, time.clock())).toBe(0);
  await gaps.note(anUnanswered({ key: 'again' }));
  await time.pass(11 * DAY);
  expect(await forgetOld(store, time.clock())).toBe(3);
  expect((await gaps.newest({ limit: 9 })).map(({ key }) => key)).toEqual(['again']);
  expect(await watches.of('7')).toEqual([]);
  expect(await feedback.count('2')).toEqual({ right: 0, wrong: 0, open: 0 });
});

it('forgets by itself, and goes on where that failed once', async () => {
  const { time, store } = aStore();
  await store.gaps.note(anUnanswered());
  const logger = recordingLogger();
  let failures = 1;
  const failing = {
    ...store,
    gaps: {
      ...store.gaps,
      async forgetBefore(before: string) {
        failures -= 1;
        if (failures >= 0) throw new Error('The database is away.');
        return store.gaps.forgetBefore(before);
      },
    },
  };
  const { clock, wait } = time;
  const running = keepForgetting({ store: failing, clock, wait, logger });
  await time.pass(91 * DAY);
  expect(await store.gaps.newest({ limit: 9 })).toEqual([]);
  expect(logger.lines.map(({ message }) => message)).toEqual([
    'what is old could not be forgotten; it is tried again',
    'What members left behind was forgotten.',
  ]);
  expect(JSON.stringify(logger.lines)).not.toContain('Lisbon');
  time.end();
  await running;
});
