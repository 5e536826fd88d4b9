import type { Limits, Rate, Turn } from './ports.js';

/** One limit, the same for all it is taken for. */
export interface Limit {
  readonly rate: Rate;
  /** Whether one more would be allowed for `id`; counts nothing. */
  look(id: string): Promise<Turn>;
  /** Counts one for `id` (a member, a client) unless it is refused. */
  take(id: string): Promise<Turn>;
  /** The same limit with a stricter rate beside its own: what either refuses is refused, and counts for neither. */
  takeBoth(id: string, stricter: Rate): Promise<Turn>;
}

/** The limit of one thing; `name` keeps it apart from others. */
export function limitOf(limits: Limits, name: string, rate: Rate): Limit {
  const keyOf = (id: string): string => `${name}:${id}`;
  return {
    rate,
    look: (id) => limits.look(keyOf(id), rate),
    take: (id) => limits.take(keyOf(id), rate),
    async takeBoth(id, stricter) {
      // Turns at one rate say nothing about another, which looks back further or less far.
      const other = `${keyOf(id)}:${stricter.most}/${stricter.seconds}`;
      const first = await limits.look(other, stricter);
      if (!first.allowed) return first;
      const own = await limits.take(keyOf(id), rate);
      return own.allowed ? limits.take(other, stricter) : own;
    },
  };
}
