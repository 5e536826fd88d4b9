import type { Audit, AuditEntry } from '../../app/article-ports.js';

/** Options of an audit in memory. */
export interface MemoryAuditOptions {
  readonly clock: () => Date;
  /** How many entries are remembered at most. Default 10,000. */
  readonly capacity?: number;
}

/** The newest entries. Their ids are the numbers in which they came. */
export function createMemoryAudit({ clock, capacity = 10_000 }: MemoryAuditOptions): Audit {
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
            (guild === undefined || (actor.kind === 'member' && actor.guild === guild)),
        )
        .toReversed()
        .slice(0, limit);
    },
  };
}
