import { expect, it } from 'vitest';
import { BEAT_EVERY, keepLease, TAKEN_AFTER, type KeptLease } from '../../src/app/keep-lease.js';
import type { Leases } from '../../src/app/shared-ports.js';
import { createMemoryLeases } from '../../src/store/memory/leases.js';
import { recordingLogger } from '../support/services.js';
import { createVirtualTime, type VirtualTime } from '../support/virtual-time.js';

/** A process that wants the lease; `ends` stops it in order, `hangs` has it do nothing more. */
function aProcess(time: VirtualTime, leases: Leases, holder: string) {
  let fate: 'goes on' | 'ends' | 'hangs' = 'goes on';
  const lease: KeptLease = keepLease({
    leases,
    name: 'work',
    holder,
    now: () => time.clock().getTime(),
    clock: time.clock,
    async wait(ms) {
      await time.wait(ms);
      if (fate === 'hangs') await new Promise(() => undefined);
      return fate === 'goes on';
    },
    logger: recordingLogger(),
  });
  void lease.run();
  return { isOurs: () => lease.isOurs(), become: (next: typeof fate) => void (fate = next) };
}

it('one of several processes has a lease; of one that hangs another takes it over, and never before it has lost it', async () => {
  const time = createVirtualTime();
  const leases = createMemoryLeases();
  const ada = aProcess(time, leases, 'ada');
  const bob = aProcess(time, leases, 'bob');
  const owners = (): boolean[] => [ada.isOurs(), bob.isOurs()];
  await time.pass(10 * BEAT_EVERY);
  expect(owners()).toEqual([true, false]);
  ada.become('hangs');
  const seen: string[] = [];
  for (let at = 0; at < 2 * TAKEN_AFTER; at += 1000) {
    await time.pass(1000);
    const now = owners().join();
    if (seen.at(-1) !== now) seen.push(now);
  }
  expect(seen).toEqual(['true,false', 'false,false', 'false,true']);
});

it('a process that stops gives it up at once, and one without the store has it no longer', async () => {
  const time = createVirtualTime();
  const leases = createMemoryLeases();
  let isAway = false;
  const ada = aProcess(time, leases, 'ada');
  const bob = aProcess(
    time,
    {
      ...leases,
      beat: (...given) => (isAway ? Promise.reject(new Error('away')) : leases.beat(...given)),
    },
    'bob',
  );
  await time.pass(BEAT_EVERY / 2);
  expect([ada.isOurs(), bob.isOurs()]).toEqual([true, false]);
  ada.become('ends');
  await time.pass(2 * BEAT_EVERY);
  expect([ada.isOurs(), bob.isOurs()]).toEqual([false, true]);
  isAway = true;
  await time.pass(TAKEN_AFTER);
  expect(bob.isOurs()).toBe(false);
  isAway = false;
  await time.pass(BEAT_EVERY);
  expect(bob.isOurs()).toBe(true);
});
