/** Effects of a time slice; `now` in milliseconds from any fixed point. */
export interface TimeSliceOptions {
  readonly now: () => number;
  /** Resolves after other work of the event loop had its turn. */
  readonly yieldTurn: () => Promise<void>;
  /** Longest stretch of work between two turns of the event loop, in ms. */
  readonly sliceMs?: number;
}

/** Something to await between pieces of work: it gives way to others once a slice of time is used up. */
export function createTimeSlice({ now, yieldTurn, sliceMs = 8 }: TimeSliceOptions): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < sliceMs) return;
    await yieldTurn();
    since = now();
  };
}
