import type { Rate, Turn } from '../app/ports.js';

/** Where a rate holds nothing back. */
export function holdsNothing({ most, seconds }: Rate): boolean {
  return most === 0 || seconds === 0;
}

/**
 * Of the times at which turns were taken, those that still count, and whether there is room for another.
 * @param now ms, as the times are
 */
export function lookAtWindow(
  times: readonly number[],
  { most, seconds }: Rate,
  now: number,
): { readonly recent: readonly number[]; readonly turn: Turn } {
  const window = seconds * 1000;
  const recent = times.filter((time) => now - time < window);
  const [first] = recent;
  if (first === undefined || recent.length < most) return { recent, turn: { allowed: true } };
  const retryAfterSeconds = Math.max(1, Math.ceil((first + window - now) / 1000));
  return { recent, turn: { allowed: false, retryAfterSeconds } };
}
