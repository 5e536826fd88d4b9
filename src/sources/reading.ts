/** What a reader made of a file or a line: a value, or why it was left out. `line` counts from 1. */
export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string; readonly line: number | null };

export function accepted<T>(value: T): ReadResult<T> {
  return { ok: true, value };
}

export function refuse(
  reason: string,
  line: number | null = null,
): { ok: false; reason: string; line: number | null } {
  return { ok: false, reason, line };
}
