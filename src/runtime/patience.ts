/** Does something after so many ms; returns what takes that back. */
export type After = (ms: number, work: () => void) => () => void;

const byTheClock: After = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Longest stretch that is waited in one, in ms. */
const STRETCH = 1000;

/**
 * Waits so many ms in which this thread runs, and then does `over`. It waits in stretches, since a process that stood still, as
 * a machine that was put to sleep, or that is very busy, finds each wait over at once: that costs one of them, and not all.
 *
 * @returns what ends it before
 */
export function patience(ms: number, over: () => void, after: After = byTheClock): () => void {
  let left = ms;
  let end = (): void => {};
  const next = (): void => {
    const stretch = Math.min(left, STRETCH);
    left -= stretch;
    end = after(stretch, left > 0 ? next : over);
  };
  next();
  return () => end();
}
