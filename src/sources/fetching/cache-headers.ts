/** Headers by their names in small letters. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

const DAY = 24 * 60 * 60;
/** Longest time that a server's wish is followed for, in seconds: a week. */
const LONGEST = 7 * DAY;

/** The one value of a header; several are joined by commas, as HTTP has it. Null where there is none. */
export function headerOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  if (value === undefined) return null;
  const joined = typeof value === 'string' ? value : value.join(', ');
  return joined.trim() === '' ? null : joined.trim();
}

/** Seconds to wait by `Retry-After`, given in seconds or as a date; null without a readable one. */
export function retryAfterSeconds(headers: Headers, now: Date): number | null {
  const value = headerOf(headers, 'retry-after');
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : secondsUntil(value, now);
  return seconds === null ? null : Math.min(Math.max(seconds, 0), LONGEST);
}

/** Seconds for which an answer stays fresh by `Cache-Control` or `Expires`; null where it does not say. */
export function freshSeconds(headers: Headers, now: Date): number | null {
  const control = headerOf(headers, 'cache-control')?.toLowerCase() ?? '';
  if (/(?:^|[\s,])no-(?:cache|store)\b/.test(control)) return null;
  const age = Number(/^\d+$/.exec(headerOf(headers, 'age') ?? '')?.[0] ?? 0);
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control)?.[1];
  if (maxAge !== undefined) return Math.min(Math.max(Number(maxAge) - age, 0), LONGEST);
  const expires = headerOf(headers, 'expires');
  if (expires === null) return null;
  const date = headerOf(headers, 'date');
  const sent = date === null ? Number.NaN : Date.parse(date);
  // What is no date, such as 0, means that it was never fresh.
  const left = secondsUntil(expires, Number.isNaN(sent) ? now : new Date(sent)) ?? 0;
  return Math.min(Math.max(left - age, 0), LONGEST);
}

function secondsUntil(date: string, now: Date): number | null {
  // Numbers alone are taken for years by the engine.
  const time = /[a-z]{3}/i.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? null : Math.ceil((time - now.getTime()) / 1000);
}
