import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** Whoever is signed in with the admin token, by a cookie that tells until when and that the token made it. */
export interface AdminSession {
  /** Whether this is the token, compared in constant time. */
  isToken(given: string): boolean;
  start(context: Context): void;
  end(context: Context): void;
  isOpen(context: Context): boolean;
}

export interface SessionOptions {
  readonly token: string;
  /** The service is reached over HTTPS, and the cookie goes nowhere else. */
  readonly secure: boolean;
  readonly clock: () => Date;
}

const COOKIE = 'parley_admin';
const PATH = '/admin';
/** Seconds that one stays signed in. */
const LASTS = 8 * 3600;

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Sessions that are kept nowhere, so that each of several processes knows them, and a new token ends them all. */
export function createAdminSession({ token, secure, clock }: SessionOptions): AdminSession {
  const expected = digestOf(token);
  const sign = (until: string): string =>
    createHmac('sha256', token).update(`dashboard until ${until}`).digest('base64url');
  const seconds = (): number => Math.floor(clock().getTime() / 1000);
  return {
    isToken: (given) => timingSafeEqual(digestOf(given), expected),
    start(context) {
      const until = String(seconds() + LASTS);
      setCookie(context, COOKIE, `${until}.${sign(until)}`, {
        path: PATH,
        httpOnly: true,
        sameSite: 'Strict',
        secure,
        maxAge: LASTS,
      });
    },
    end: (context) => void deleteCookie(context, COOKIE, { path: PATH, secure }),
    isOpen(context) {
      const [until = '', signature = ''] = (getCookie(context, COOKIE) ?? '').split('.');
      if (!/^\d{1,12}$/.test(until) || !timingSafeEqual(digestOf(signature), digestOf(sign(until))))
        return false;
      return Number(until) > seconds();
    },
  };
}
