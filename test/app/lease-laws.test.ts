import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDoAlone, keepLease, type HeldLease } from '../../src/app/keep-lease.js';
import type { Lease, Leases } from '../../src/app/shared-ports.js';
import { afterBeat } from '../../src/store/after-beat.js';
import { recordingLogger } from '../support/services.js';
import { createVirtualTime, type VirtualTime } from '../support/virtual-time.js';

/** How one call of the database goes: its way there, between its two statements and back, in ms; or where it fails. */
interface Trip {
  readonly there: number;
  readonly between: number;
  readonly back: number;
  readonly fails: 'no' | 'before' | 'after';
}

/** A stretch in which a process does nothing, in ms. With its whole machine, whose steady clock stands still as well. */
interface Pause {
  readonly after: number;
  readonly ms: number;
  readonly withMachine: boolean;
}

/** How one process fares; its clock runs faster or slower by so many thousandths. */
interface Fate {
  readonly drift: number;
  readonly pauses: readonly Pause[];
  readonly trips: readonly Trip[];
}

const QUICK: Trip = { there: 20, between: 5, back: 20, fails: 'no' };

/** A database with leases that are read and then written where nothing changed meanwhile, as SQL does it. */
function slowLeases(time: VirtualTime) {
  const rows = new Map<string, Lease>();
  return (trip: () => Trip): Leases => ({
    async beat(name, holder, unmoved) {
      const { there, between, back, fails } = trip();
      await time.wait(there);
      if (fails === 'before') throw new Error('away');
      const read = rows.get(name) ?? { holder: '', beat: 0 };
      const next = afterBeat(read, holder, unmoved);
      await time.wait(between);
      const now = rows.get(name) ?? { holder: '', beat: 0 };
      if (next !== null && now.holder === read.holder && now.beat === read.beat) rows.set(name, next);
      const lease = next === null ? read : (rows.get(name) ?? read);
      await time.wait(back);
      if (fails === 'after') throw new Error('away');
      return lease;
    },
    async release(name, holder) {
      const lease = rows.get(name);
      if (lease?.holder === holder) rows.set(name, { ...lease, holder: '' });
    },
  });
}

/** A process of some fate. `isOurs` is what it believes while it runs; null while it is paused and believes nothing. */
function aProcess(time: VirtualTime, connect: ReturnType<typeof slowLeases>, holder: string, fate: Fate) {
  const start = time.clock().getTime();
  const elapsed = (): number => time.clock().getTime() - start;
  let from = 0;
  const pauses = fate.pauses.map(({ after, ms, withMachine }) => {
    const begin = from + after;
    from = begin + ms;
    return { begin, end: from, withMachine };
  });
  const pausedUntil = (at: number): number =>
    pauses.find(({ begin, end }) => begin <= at && at < end)?.end ?? at;
  const unpaused = async (): Promise<void> => {
    const at = elapsed();
    const until = pausedUntil(at);
    if (until > at) await time.wait(until - at);
  };
  const stoodStill = (at: number): number =>
    pauses
      .filter(({ withMachine }) => withMachine)
      .reduce((sum, { begin, end }) => sum + Math.max(0, Math.min(at, end) - begin), 0);
  const rate = 1 + fate.drift / 1000;
  let calls = 0;
  const leases = connect(() => fate.trips[(calls += 1) - 1] ?? QUICK);
  const beats = {
    leases: {
      ...leases,
      beat: async (...given: Parameters<Leases['beat']>) => {
        try {
          return await leases.beat(...given);
        } finally {
          await unpaused();
        }
      },
    },
    holder,
    now: () => (elapsed() - stoodStill(elapsed())) * rate,
    clock: () => new Date(start + elapsed() * rate),
    async wait(ms: number) {
      const goesOn = await time.wait(ms / rate);
      await unpaused();
      return goesOn;
    },
  };
  return {
    beats,
    believes: (isOurs: () => boolean) => pausedUntil(elapsed()) <= elapsed() && isOurs(),
  };
}

const trips = (most: number, failing: boolean) =>
  fc.array(
    fc.record({
      there: fc.nat({ max: most }),
      between: fc.nat({ max: most }),
      back: fc.nat({ max: most }),
      fails: failing
        ? fc.constantFrom('no' as const, 'no' as const, 'before' as const, 'after' as const)
        : fc.constant('no' as const),
    }),
    { maxLength: 30 },
  );
const fates = fc.record({
  drift: fc.integer({ min: -1, max: 1 }),
  pauses: fc.array(
    fc.record({
      after: fc.nat({ max: 15_000 }),
      ms: fc.nat({ max: 30_000 }),
      withMachine: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  trips: fc.oneof(trips(300, true), trips(3000, true), trips(15_000, true)),
});

describe('a lease', () => {
  it('is never believed to be theirs by two, whatever is paused and however slow the database is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fates, { minLength: 2, maxLength: 3 }), async (given) => {
        const time = createVirtualTime();
        const connect = slowLeases(time);
        const all = given.map((fate, at) => {
          const { beats, believes } = aProcess(time, connect, `process ${at}`, fate);
          const lease = keepLease({ ...beats, name: 'work', logger: recordingLogger() });
          void lease.run();
          return () => believes(() => lease.isOurs());
        });
        for (let at = 0; at < 90_000; at += 250) {
          await time.pass(250);
          expect(all.filter((isOurs) => isOurs()).length).toBeLessThan(2);
        }
        time.end();
      }),
      { numRuns: 60 },
    );
  });

  it('is another’s within ten seconds after its holder hangs, where the database answers', async () => {
    const given = fc.record({
      hangsAt: fc.nat({ max: 20_000 }),
      fates: fc.tuple(trips(100, false), trips(100, false)),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ hangsAt, fates: [one, other] }) => {
        const time = createVirtualTime();
        const connect = slowLeases(time);
        const hangs = {
          drift: 0,
          pauses: [{ after: 2000 + hangsAt, ms: 1e9, withMachine: false }],
          trips: one,
        };
        const ada = aProcess(time, connect, 'ada', hangs);
        const bob = aProcess(time, connect, 'bob', { drift: 0, pauses: [], trips: other });
        const logger = recordingLogger();
        void keepLease({ ...ada.beats, name: 'work', logger }).run();
        await time.pass(1000);
        const second = keepLease({ ...bob.beats, name: 'work', logger });
        void second.run();
        await time.pass(1000 + hangsAt);
        expect(second.isOurs()).toBe(false);
        await time.pass(10_000);
        expect(second.isOurs()).toBe(true);
        time.end();
      }),
      { numRuns: 40 },
    );
  });
});

describe('work that one process does at a time', () => {
  it('is never done by two that believe to have it for themselves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fates, { minLength: 2, maxLength: 3 }), async (given) => {
        const time = createVirtualTime();
        const connect = slowLeases(time);
        const signals = new Set<() => boolean>();
        const ends: string[] = [];
        for (const [at, fate] of given.entries()) {
          const { beats, believes } = aProcess(time, connect, `process ${at}`, fate);
          const alone = createDoAlone(beats);
          void (async () => {
            while (await beats.wait(700)) {
              const attempt = alone('work', async ({ isOurs }) => {
                const doesIt = () => believes(isOurs);
                signals.add(doesIt);
                await beats.wait(5000 * (at + 1));
                signals.delete(doesIt);
              });
              ends.push((await attempt.catch(() => ({ kind: 'away' }))).kind);
            }
          })();
        }
        for (let at = 0; at < 90_000; at += 500) {
          await time.pass(500);
          expect([...signals].filter((doesIt) => doesIt()).length).toBeLessThan(2);
        }
        time.end();
        expect(ends.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('is told where the store was out of reach for so long that another may have begun it', async () => {
    const time = createVirtualTime();
    const hangs: Trip = { there: 1e9, between: 0, back: 0, fails: 'no' };
    const fate = { drift: 0, pauses: [], trips: [QUICK, QUICK, hangs] };
    const { beats } = aProcess(time, slowLeases(time), 'ada', fate);
    const given: HeldLease[] = [];
    void createDoAlone(beats)('work', async (own) => {
      given.push(own);
      await time.wait(60_000);
    });
    const seen: string[] = [];
    for (let at = 0; at < 20_000; at += 250) {
      await time.pass(250);
      const [held] = given;
      const now = `${held?.isOurs()} ${held?.lost.aborted}`;
      if (seen.at(-1) !== now) seen.push(now);
    }
    expect([seen[0], seen.at(-1)]).toEqual(['true false', 'false true']);
    expect(seen).not.toContain('true true');
    time.end();
  });

  it('is given back as it ends, with what it gives or why it failed', async () => {
    const time = createVirtualTime();
    const connect = slowLeases(time);
    const [ada, bob] = ['ada', 'bob'].map((holder) =>
      createDoAlone(aProcess(time, connect, holder, { drift: 0, pauses: [], trips: [] }).beats),
    );
    const first = ada?.('work', async () => {
      await time.wait(4000);
      return 7;
    });
    await time.pass(1000);
    expect(
      await time.until(Promise.all([ada?.('work', async () => 8), bob?.('work', async () => 9)])),
    ).toEqual([{ kind: 'busy' }, { kind: 'busy' }]);
    expect(await time.until(Promise.resolve(first))).toEqual({ kind: 'done', value: 7 });
    const failing = bob?.('work', () => Promise.reject(new Error('it broke')));
    await expect(time.until(Promise.resolve(failing))).rejects.toThrow('it broke');
    expect(await time.until(Promise.resolve(ada?.('work', async () => null)))).toEqual({
      kind: 'done',
      value: null,
    });
  });
});
