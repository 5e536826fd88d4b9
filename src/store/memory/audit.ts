import { serverOfActor, type Audit, type AuditEntry } from '../../app/article-ports.js';
import type { PutBack } from './put-back.js';

/** Options of an audit in memory. */
export interface MemoryAuditOptions {
  readonly clock: () => Date;
  /** How many entries are remembered at most. Default 10,000. */
  readonly capacity?: number;
}

/** The newest entries. Their ids are the numbers in which they came. */
export function createMemoryAudit({ clock, capacity = 10_000 }: MemoryAuditOptions): Audit & PutBack {
  let entries: readonly AuditEntry[] = [];
  let last = 0;
  return {
    async append(entry) {
      last += 1;
      const at = clock().toISOString();
      entries = [...entries, { ...entry, id: String(last), at }].slice(-capacity);
    },
    async newest({ limit, before, guild }) {
      return entries
        .filter(
          ({ id, actor }) =>
            (before === undefined || Number(id) < Number(before)) &&
            (guild === undefined || serverOfActor(actor) === guild),
        )
        .toReversed()
        .slice(0, limit);
    },
    remember() {
      const before = { entries, last };
      return () => ({ entries, last } = before);
    },
  };
}
