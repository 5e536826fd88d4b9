import type { Logger } from '../logger.js';
import type { Leases } from './shared-ports.js';

/** What the beats of a process take. */
export interface BeatOptions {
  readonly leases: Leases;
  /** This process, as no other is called. */
  readonly holder: string;
  /** Milliseconds from any fixed point; never set back. */
  readonly now: () => number;
  /** The time of day, which goes on where a machine is paused with all its processes. */
  readonly clock: () => Date;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
}

/** What keeping a lease takes. */
export interface KeepLeaseOptions extends BeatOptions {
  /** What it is the lease of. */
  readonly name: string;
  readonly logger: Logger;
}

/** A lease that this process has, or waits for. */
export interface KeptLease {
  /** Whether it has it now. */
  isOurs(): boolean;
  /** Keeps it, or waits for it, until the program stops; then another may have it at once. Never rejects. */
  run(): Promise<void>;
}

/** Between two beats of who has a lease, in ms. */
export const BEAT_EVERY = 1500;
/** Between two looks of who waits for one, in ms: they only read. */
const LOOK_EVERY = 1000;
/**
 * A lease is over for its holder so many ms after it began its last beat, and for whoever waits so many after having read
 * that beat. It was read after it was begun, so that between the two lies at least their difference, however long the database
 * took for either: time to end what was begun, and more than clocks differ in. Whoever waits has it within a look and the
 * longer of the two: 10 s, where the database answers within 300 ms.
 */
const OURS_FOR = 6000;
export const TAKEN_AFTER = 7500;
/** Least between two beats, in ms, where the database is so slow that the next is due when one ends. */
const REST = 250;

/** How one process sees one lease. */
interface Heartbeat {
  /** Takes it, keeps it, or sees how it stands. Rejects where the store does. */
  readonly beat: () => Promise<void>;
  readonly isOurs: () => boolean;
  /** How long to wait for the next, in ms. */
  readonly untilNext: () => number;
  /** Gives it up. Never rejects. */
  readonly release: () => Promise<void>;
}

function createHeartbeat(name: string, { leases, holder, now, clock }: BeatOptions): Heartbeat {
  const times = (): readonly [sinceStart: number, ofDay: number] => [now(), clock().getTime()];
  let begun = times();
  /** When the last beat was begun that this process has the lease by. */
  let ours: typeof begun | null = null;
  /** The beat of another, and since when it is that. */
  let other: { readonly beat: number; readonly since: number } | null = null;
  let failed = false;

  function isOurs(): boolean {
    if (ours === null) return false;
    const [at, ofDay] = times();
    return Math.max(at - ours[0], ofDay - ours[1]) < OURS_FOR;
  }

  return {
    isOurs,
    async beat() {
      begun = times();
      const [began] = begun;
      const unmoved = other !== null && began - other.since >= TAKEN_AFTER ? [other.beat] : [];
      failed = true;
      const lease = await leases.beat(name, holder, ...unmoved);
      failed = false;
      if (lease.holder === holder) {
        ours = begun;
        other = null;
      } else {
        ours = null;
        if (other?.beat !== lease.beat) other = { beat: lease.beat, since: now() };
      }
    },
    untilNext() {
      const [began] = begun;
      const due = began + (failed || other !== null ? LOOK_EVERY : BEAT_EVERY);
      const over = other === null ? Number.POSITIVE_INFINITY : other.since + TAKEN_AFTER;
      const next = over > began ? Math.min(due, over) : due;
      return Math.max(REST, next - now());
    },
    async release() {
      ours = null;
      await leases.release(name, holder).catch(() => undefined);
    },
  };
}

/** Keeps a lease. Where the store is out of reach for as long as it lasts, nobody has it. */
export function keepLease(options: KeepLeaseOptions): KeptLease {
  const { name, wait, logger } = options;
  const { beat, isOurs, untilNext, release } = createHeartbeat(name, options);
  let had = false;

  function tell(): void {
    if (isOurs() === had) return;
    had = isOurs();
    logger.info({ work: name }, had ? 'this process does it for all' : 'another process does it for all');
  }

  return {
    isOurs,
    async run() {
      do {
        // What failed is tried again; the log has it already that what is stored is out of reach.
        await beat().catch(() => undefined);
        tell();
      } while (await wait(untilNext()));
      await release();
    },
  };
}

/** How work ended that only one of all processes does at a time. `busy`: one of them does it. */
export type DoneAlone<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy' };

/** What work knows of its lease, which is lost where the store is out of reach for longer than it lasts. */
export interface HeldLease {
  /** Whether no other process can have begun the same meanwhile. To be asked right before what only one may do. */
  readonly isOurs: () => boolean;
  /** Aborted soon after it is lost. */
  readonly lost: AbortSignal;
}

/** Does work of that name, unless it is being done somewhere. */
export type DoAlone = <T>(name: string, work: (held: HeldLease) => Promise<T>) => Promise<DoneAlone<T>>;

/** Where there is one process alone. */
export function createDoAloneHere(): DoAlone {
  const running = new Set<string>();
  return async (name, work) => {
    if (running.has(name)) return { kind: 'busy' };
    running.add(name);
    try {
      return { kind: 'done', value: await work({ isOurs: () => true, lost: new AbortController().signal }) };
    } finally {
      running.delete(name);
    }
  };
}

/**
 * Among processes that share what is stored, by a lease of the work's name. What one was doing that ended in the middle is `busy`
 * until its lease is seen to stand still, which takes a second attempt. Rejects where the store is out of reach.
 */
export function createDoAlone(options: BeatOptions): DoAlone {
  const { wait } = options;
  const here = createDoAloneHere();
  /** How leases stand that others had when they were last wanted. */
  const seen = new Map<string, Heartbeat>();

  /** Keeps the lease until the work is over. */
  async function keep({ beat, isOurs, untilNext }: Heartbeat, over: AbortSignal, lost: () => void) {
    const isOver = new Promise<boolean>((resolve) => {
      over.addEventListener('abort', () => resolve(false));
    });
    while (isOurs() && (await Promise.race([wait(untilNext()), isOver]))) {
      // A beat may hang for as long as the store does; the lease that was had by the one before does not last so long.
      if (isOurs()) {
        await Promise.race([beat().catch(() => undefined), wait(OURS_FOR - BEAT_EVERY + REST), isOver]);
      }
    }
    if (!isOurs()) lost();
  }

  return async (name, work) => {
    const done = await here(name, async () => {
      const heartbeat = seen.get(name) ?? createHeartbeat(name, options);
      const { beat, isOurs, release } = heartbeat;
      await beat();
      if (!isOurs()) {
        seen.set(name, heartbeat);
        return null;
      }
      seen.delete(name);
      const over = new AbortController();
      const lost = new AbortController();
      const kept = keep(heartbeat, over.signal, () => lost.abort());
      try {
        return { value: await work({ isOurs, lost: lost.signal }) };
      } finally {
        over.abort();
        await kept;
        await release();
      }
    });
    return done.kind === 'busy' || done.value === null
      ? { kind: 'busy' }
      : { kind: 'done', value: done.value.value };
  };
}
