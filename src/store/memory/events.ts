import type { Event, Events } from '../../app/ports.js';

/** Options of events in memory. */
export interface MemoryEventsOptions {
  readonly clock: () => Date;
  /** How many events of a kind are remembered at most. Default 1,000. */
  readonly capacity?: number;
}

/** The newest events of each kind. Their ids are the numbers in which they came. */
export function createMemoryEvents({ clock, capacity = 1000 }: MemoryEventsOptions): Events {
  const remembered = new Map<Event['kind'], Event[]>();
  const counts = new Map<Event['kind'], Map<string, number>>();
  let last = 0;

  return {
    async append(happened) {
      const { kind, outcome } = happened;
      last += 1;
      const events = remembered.get(kind) ?? [];
      events.push({ ...happened, id: String(last), at: clock().toISOString() });
      remembered.set(kind, events.slice(-capacity));
      const outcomes = counts.get(kind) ?? new Map<string, number>();
      counts.set(kind, outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
    },
    async newest({ kind, limit, before }) {
      const events = remembered.get(kind) ?? [];
      const older = before === undefined ? events : events.filter(({ id }) => Number(id) < Number(before));
      return older.toReversed().slice(0, limit);
    },
    count: async (kind) => new Map(counts.get(kind)),
  };
}
