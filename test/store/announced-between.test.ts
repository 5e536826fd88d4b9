import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/app/ports.js';
import { AppError } from '../../src/errors.js';
import { takeInChanges } from '../../src/runtime/take-in-changes.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import type { OpenStore, StorePlace } from '../../src/store/store-place.js';
import { eventually } from '../support/discord-bot.js';
import { keptContent } from '../support/kept-content.js';
import { recordingLogger } from '../support/services.js';
import { newSchema, newSqliteForTwo, POSTGRES } from './sql-stores.js';

async function opened(place: StorePlace): Promise<OpenStore> {
  const open = await place.open({ create: true });
  onTestFinished(open.close);
  return open;
}

/** What another process reloads; `looks`: whether it looks by itself, without being woken. */
async function reloadsOf({ announcements }: Store, { looks }: { readonly looks: boolean }) {
  const reloads: boolean[] = [];
  const over = new AbortController();
  onTestFinished(() => over.abort());
  const taking = takeInChanges({
    announcements,
    seen: await announcements.counts(),
    async reload({ force = false } = {}) {
      reloads.push(force);
      return { kind: 'failed', message: 'nothing is served here' };
    },
    wait: () =>
      looks
        ? new Promise((resolve) => void setTimeout(() => resolve(!over.signal.aborted), 1))
        : new Promise(() => undefined),
    logger: recordingLogger(),
  });
  return { reloads, taking };
}

describe.each([
  ['SQLite', newSqliteForTwo, true],
  ['PostgreSQL', newSchema, POSTGRES !== undefined],
] as const)('what is announced in %s', (_, newDatabase, isHere) => {
  it.runIf(isHere)('is taken in by every other process, once each, which looks for it', async () => {
    const place = await newDatabase();
    const here = (await opened(place())).store;
    const { reloads } = await reloadsOf((await opened(place())).store, { looks: true });
    const own = await reloadsOf(here, { looks: false });
    await here.articles.keep('a', { kind: 'administrator' }, keptContent('One.'));
    await eventually(() => reloads).toEqual([false]);
    own.taking.look();
    await eventually(() => own.reloads).toEqual([false]);
    own.taking.done('forced-reload', await here.announcements.announce('forced-reload'));
    await eventually(() => reloads).toEqual([false, true]);
    // Its own is no news.
    own.taking.look();
    own.taking.done('reload', await here.announcements.announce('reload'));
    await eventually(() => reloads).toEqual([false, true, false]);
    expect(own.reloads).toEqual([false]);
  });
});

describe('a change that could not be taken in', () => {
  /** Looks one after another, at what has been announced; `fails` says of each reload how it ends. */
  async function looksAt(outcomes: readonly ('away' | 'failed')[]) {
    const { announcements, articles } = createMemoryStore({ now: () => 0, clock: () => new Date() });
    let isThere = true;
    let looks = 0;
    let next: (goesOn: boolean) => void = () => {};
    const reloads: string[] = [];
    takeInChanges({
      announcements: {
        async counts() {
          if (!isThere) throw new AppError('store-unavailable', 'it is gone');
          return announcements.counts();
        },
      },
      seen: await announcements.counts(),
      async reload() {
        const outcome = outcomes[reloads.length] ?? 'failed';
        reloads.push(outcome);
        return { kind: 'failed', message: outcome, ...(outcome === 'away' ? { isAway: true } : {}) };
      },
      wait: () =>
        new Promise((resolve) => {
          looks += 1;
          next = resolve;
        }),
      logger: recordingLogger(),
    });
    onTestFinished(() => next(false));
    const look = async (): Promise<void> => {
      const before = looks;
      next(true);
      await eventually(() => looks).toBe(before + 1);
    };
    return {
      reloads,
      look,
      add: (id: string) => articles.keep(id, { kind: 'administrator' }, keptContent('One.')),
      leave: (goes: boolean) => (isThere = !goes),
    };
  }

  it('because what is stored was away is tried again until it is, and less often each time', async () => {
    const { reloads, look, add } = await looksAt(['away', 'away', 'away', 'failed']);
    await look();
    expect(reloads).toEqual([]);
    await add('a');
    const after: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      await look();
      after.push(reloads.length);
    }
    // What failed for another reason waits for the next change.
    expect(after).toEqual([1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
    await add('b');
    await look();
    expect(reloads).toHaveLength(5);
  });

  it('is tried at once where something else has changed, and again where what is stored goes away meanwhile', async () => {
    const { reloads, look, add, leave } = await looksAt(['away', 'away', 'away', 'away', 'failed']);
    await add('a');
    for (let at = 0; at < 4; at += 1) await look();
    expect(reloads).toHaveLength(3);
    await add('b');
    await look();
    expect(reloads).toHaveLength(4);
    leave(true);
    for (let at = 0; at < 5; at += 1) await look();
    expect(reloads).toHaveLength(4);
    leave(false);
    await look();
    expect(reloads).toHaveLength(5);
  });
});

describe.runIf(POSTGRES !== undefined)('whoever listens in PostgreSQL', () => {
  it('is woken by what another announces, and again after its connection broke', async () => {
    const place = await newSchema();
    const { store, db } = await opened(place());
    let woken = 0;
    const end = place().listen?.(
      () => (woken += 1),
      () => {},
    );
    onTestFinished(() => end?.());
    /** Others that use the same server may wake it as well. */
    const wakes = async (act: () => Promise<unknown>): Promise<void> => {
      const before = woken;
      await act();
      await eventually(() => woken).toBeGreaterThan(before);
    };
    // Once it listens, for what was missed.
    await eventually(() => woken).toBeGreaterThan(0);
    await wakes(() => store.announcements.announce('reload'));
    await wakes(() => store.articles.keep('a', { kind: 'administrator' }, keptContent('One.')));
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parley (listens)'`;
    await wakes(() => cut.execute(db));
    await wakes(() => store.announcements.announce('reload'));
    await end?.();
    const last = woken;
    await store.announcements.announce('reload');
    expect(woken).toBe(last);
  });
});
