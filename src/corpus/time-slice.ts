/** Effects of a time slice; `now` in milliseconds from any fixed point. */
export interface TimeSliceOptions {
  readonly now: () => number;
  /** Resolves after other work of the event loop had its turn. */
  readonly yieldTurn: () => Promise<void>;
  /** Longest stretch of work between two turns of the event loop, in ms. */
  readonly sliceMs?: number;
}

/** Longest slice of a work that others keep waiting, in ms: with the piece it ends with, half of what may be held. */
const LONGEST_SLICE = 20;

/**
 * Something to await between pieces of work: it gives way to others once a slice of time is used up. Where they took
 * long, the next slice is as long as that, within bounds: among steady questions a build would else never come to its end.
 */
export function createTimeSlice({ now, yieldTurn, sliceMs = 8 }: TimeSliceOptions): () => Promise<void> {
  let since = now();
  let slice = sliceMs;
  return async () => {
    const asked = now();
    if (asked - since < slice) return;
    await yieldTurn();
    since = now();
    slice = Math.min(Math.max(sliceMs, since - asked), Math.max(sliceMs, LONGEST_SLICE));
  };
}
