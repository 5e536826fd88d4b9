import type { Store, StoreTrouble } from '../app/ports.js';
import { AppError } from '../errors.js';
import type { Logger } from '../logger.js';
import type { OpenStore, StorePlace } from './store-place.js';

/** A database that may be out of reach for a while. */
export interface Availability {
  /** Tries to open it. Where that fails, or takes long, all goes on and it is tried by itself. Never rejects. */
  start(): Promise<void>;
  /** Does `work`; what stands in where the database is out of reach, fails, or lets a member wait. Where it is slow, no other waits. */
  readonly use: <T>(work: (store: Store) => Promise<T>, standIn: () => Promise<T>) => Promise<T>;
  /**
   * Does `work`.
   * @throws AppError `store-unavailable` where the database is out of reach or fails: then nothing was acknowledged
   */
  readonly must: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
  /** Null where all is well. */
  trouble(): StoreTrouble | null;
  close(): Promise<void>;
}

export interface AvailabilityOptions {
  readonly place: StorePlace;
  readonly logger: Logger;
  /** Resolves to true after that time in ms, to false as soon as everything ends. */
  readonly wait: (ms: number) => Promise<boolean>;
  /** How long a member waits for the database, in ms, before it counts as slow. Default 1,000. */
  readonly patience?: number;
}

/** Between two looks whether it is back, in ms. */
const LOOK_EVERY = 2000;
/** Longest that a start waits for it, in ms. */
const START_WITHIN = 3000;

/**
 * Makes one of a place. A failure of any kind has it looked at until it can be written to; of the wrong kind, opened anew. One that
 * takes long has not failed: it stays open, and is looked at until it is quick again.
 */
export function createAvailability({
  place,
  logger,
  wait,
  patience = 1000,
}: AvailabilityOptions): Availability {
  /** Null while it is out of reach. */
  let open: OpenStore | null = null;
  let wasOpen = false;
  let trouble: StoreTrouble | null = null;
  let isLooking = false;
  let isClosed = false;
  /** What was answered from elsewhere since it is out of reach, or slow. */
  let stoodIn = 0;

  async function shut(): Promise<void> {
    const before = open;
    open = null;
    // What it was doing fails by itself, and that may take its time.
    before?.close().catch((error: unknown) => logger.debug({ cause: error }, 'a broken database was left'));
  }

  async function reopen(): Promise<OpenStore> {
    if (open !== null) return open;
    // A file that was there is not made anew: it may come back, with all that is in it.
    const opened = await place.open({ create: !wasOpen });
    wasOpen = true;
    if (isClosed) await opened.close();
    else open = opened;
    return opened;
  }

  /** @param of what failed; what fails of one that was left already tells nothing of that which is used now */
  function note(error: unknown, of: OpenStore | null): void {
    if (of !== open) return;
    const reason = place.say(error);
    if (trouble?.reason !== reason) logger.error({ cause: error, reason }, 'What is stored is out of reach.');
    trouble = { kind: 'gone', reason };
    if (place.isGone(error)) void shut();
    if (!isLooking) void look();
  }

  /** @param of what somebody waited for too long */
  function noteSlow(of: OpenStore | null): void {
    if (of !== open || trouble !== null) return;
    const reason = `The database ${place.name} takes longer than ${patience} ms: see what keeps its disk or server busy.`;
    logger.warn({ reason }, 'What is stored is slow.');
    trouble = { kind: 'slow', reason };
    if (!isLooking) void look();
  }

  /** Opens it where it is not open, and sees whether it can be written to, and how soon. */
  async function tryIt(): Promise<void> {
    let tried = open;
    try {
      tried = await reopen();
      const probing = tried.probe();
      const isQuick = await endsWithin(patience, probing);
      // However long that takes: a second look would only be one more that it has to do.
      await probing;
      if (tried !== open) return;
      if (!isQuick) {
        if (trouble?.kind === 'gone') trouble = null;
        return noteSlow(tried);
      }
      if (trouble?.kind === 'gone') logger.info({ stoodIn }, 'What is stored is within reach again.');
      if (trouble?.kind === 'slow') logger.info({ stoodIn }, 'What is stored is quick again.');
      trouble = null;
      stoodIn = 0;
    } catch (error) {
      note(error, tried);
    }
  }

  async function look(): Promise<void> {
    isLooking = true;
    while (trouble !== null && (await wait(LOOK_EVERY))) await tryIt();
    isLooking = false;
  }

  return {
    async start() {
      const isTried = await Promise.race([tryIt().then(() => true), wait(START_WITHIN).then(() => false)]);
      // What is still being tried tells by itself how it ended.
      if (!isTried) trouble = { kind: 'gone', reason: place.say(new Error('it is still being opened')) };
    },
    async use(work, standIn) {
      const used = open;
      if (used !== null && trouble?.kind !== 'slow') {
        try {
          const doing = work(used.store);
          if (await endsWithin(patience, doing)) return await doing;
          noteSlow(used);
          // How it ends may tell that it was more than slow.
          doing.catch((error: unknown) => note(error, used));
        } catch (error) {
          note(error, used);
        }
      }
      stoodIn += 1;
      return await standIn();
    },
    async must(work) {
      const used = open;
      let failure: unknown = new Error('it is not open');
      try {
        if (used !== null) return await work(used.store);
      } catch (error) {
        failure = error;
        note(error, used);
      }
      throw new AppError('store-unavailable', trouble?.reason ?? place.say(failure), { cause: failure });
    },
    trouble: () => trouble,
    async close() {
      isClosed = true;
      const before = open;
      open = null;
      await before?.close();
    },
  };
}

/** Whether `work` ends within so many ms. Rejects where it does so by then; what it does later is for others to see. */
async function endsWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
