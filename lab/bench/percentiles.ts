/** Times of a run of questions, in milliseconds; counts and rates plain. */
export interface Timing {
  readonly questions: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Sums up single times in milliseconds; null where there are none. */
export function sumUp(times: readonly number[]): Timing | null {
  if (times.length === 0) return null;
  const sorted = times.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, time) => sum + time, 0);
  return {
    questions: sorted.length,
    perSecond: total === 0 ? 0 : (1000 * sorted.length) / total,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
  };
}

/** The smallest time that at least `share` of the sorted times do not exceed (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** At most `limit` items spread evenly over the list. */
export function spread<T>(items: readonly T[], limit: number): T[] {
  if (items.length <= limit) return [...items];
  return Array.from({ length: limit }, (_, n) => items[Math.floor((n * items.length) / limit)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  );
}
