import type { Logger } from '../logger.js';
import type { Leases } from './shared-ports.js';

/** What keeping a lease takes. */
export interface KeepLeaseOptions {
  readonly leases: Leases;
  /** What it is the lease of. */
  readonly name: string;
  /** This process, as no other is called. */
  readonly holder: string;
  /** Milliseconds from any fixed point; never set back. */
  readonly now: () => number;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
}

/** A lease that this process has, or waits for. */
export interface KeptLease {
  /** Whether it has it now. */
  isOurs(): boolean;
  /** Keeps it, or waits for it, until the program stops; then another may have it at once. Never rejects. */
  run(): Promise<void>;
}

/** Between two beats, in ms. */
export const BEAT_EVERY = 4000;
/** A lease whose holder did not beat for so long is over, in ms: for its holder a little sooner than for those who wait. */
const OURS_FOR = 12_000;
export const TAKEN_AFTER = 16_000;

/** Keeps a lease. Where the store is out of reach for as long as it lasts, nobody has it. */
export function keepLease({ leases, name, holder, now, wait, logger }: KeepLeaseOptions): KeptLease {
  let oursUntil = Number.NEGATIVE_INFINITY;
  /** The beat of another, and since when it is that. */
  let other: { readonly beat: number; readonly since: number } | null = null;
  let had = false;
  const isOurs = (): boolean => now() < oursUntil;

  async function beat(): Promise<void> {
    const began = now();
    const unmoved = other !== null && began - other.since >= TAKEN_AFTER ? [other.beat] : [];
    const lease = await leases.beat(name, holder, ...unmoved);
    if (lease.holder === holder) {
      oursUntil = began + OURS_FOR;
      other = null;
    } else {
      oursUntil = Number.NEGATIVE_INFINITY;
      if (other?.beat !== lease.beat) other = { beat: lease.beat, since: now() };
    }
  }

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
      } while (await wait(BEAT_EVERY));
      oursUntil = Number.NEGATIVE_INFINITY;
      await leases.release(name, holder).catch(() => undefined);
    },
  };
}
