/** Work that is done some at a time, so that this thread gets to what else there is: what comes in, and what goes out. */
export interface Turns {
  /**
   * Does `work` in its turn: in the order in which it came, and the newest first where there is too much to do.
   * Whoever waited for long has waited in vain by the time that all before them is done, and those behind them as well.
   * @param waited how long somebody waited for it already, in ms
   */
  take(waited: number, work: (turn: HadTurn) => void): void;
}

/** What is known of work when it is its turn. */
export interface HadTurn {
  /** How long somebody has waited for it, in ms. */
  readonly waited: number;
  /** Whether there is too much to do: this, or what still waits, has waited for long. */
  readonly isBehind: boolean;
}

/** What turns take. */
export interface TurnsOptions {
  /** In ms from any fixed point. */
  readonly now: () => number;
  /** How long work may go on at one time, in ms; longer only where all else took longer before. */
  readonly shareMs: number;
  /** Where something has waited for longer, in ms, there is too much to do. */
  readonly behindAfterMs: number;
  /** What has waited for longer, in ms, is in vain: it goes first, since to pass it over takes no time. */
  readonly inVainAfterMs: number;
}

interface Waiting {
  /** Since when somebody waits. */
  readonly since: number;
  readonly work: (turn: HadTurn) => void;
}

/** Makes turns that nothing waits for. */
export function createTurns({ now, shareMs, behindAfterMs, inVainAfterMs }: TurnsOptions): Turns {
  /** In the order in which it came. */
  const waiting: Waiting[] = [];
  /** Whether the next has its turn by itself. */
  let isGoing = false;
  /** When this share of the time began, and how long it is. */
  let share = { began: 0, ms: shareMs };

  function next(): Waiting | undefined {
    const [oldest] = waiting;
    const waited = oldest === undefined ? 0 : now() - oldest.since;
    return waited > behindAfterMs && waited <= inVainAfterMs ? waiting.pop() : waiting.shift();
  }

  function goOn(): void {
    if (now() - share.began >= share.ms) {
      const ended = now();
      setImmediate(() => begin(now() - ended));
      return;
    }
    const one = next();
    isGoing = one !== undefined;
    if (one === undefined) return;
    const [oldest = one] = waiting;
    const waited = now() - one.since;
    afterIt(goOn);
    one.work({ waited, isBehind: Math.max(waited, now() - oldest.since) > behindAfterMs });
  }

  /** @param rest how long all else took just before, in ms: where that takes long, so may what waits for it */
  function begin(rest: number): void {
    share = { began: now(), ms: Math.max(shareMs, rest) };
    goOn();
  }

  return {
    take(waited, work) {
      waiting.push({ since: now() - waited, work });
      if (isGoing) return;
      isGoing = true;
      afterIt(() => begin(0));
    },
  };
}

/** Calls back once all is done that this thread does now, with what follows from it at once; nothing else comes between. */
function afterIt(work: () => void): void {
  queueMicrotask(() => process.nextTick(work));
}
