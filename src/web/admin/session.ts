import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/**
 * Whoever is signed in with the admin token, by cookies that tell until when and that the token made them: one for the
 * dashboard, which goes nowhere else, and one by which the conversation knows who moderates, which opens no dashboard.
 */
export interface AdminSession {
  /** Whether this is the token, compared in constant time. */
  isToken(given: string): boolean;
  start(context: Context): void;
  end(context: Context): void;
  /** Whether the dashboard is open to who asks. */
  isOpen(context: Context): boolean;
  /** Whether who asks moderates in the conversation. */
  isModerator(context: Context): boolean;
}

export interface SessionOptions {
  readonly token: string;
  /** The service is reached over HTTPS, and the cookie goes nowhere else. */
  readonly secure: boolean;
  readonly clock: () => Date;
}

/** What each cookie is for, and where it goes. */
const DASHBOARD = { name: 'parley_admin', path: '/admin', signed: 'dashboard' };
const CONVERSATION = { name: 'parley_moderator', path: '/', signed: 'conversation' };
type Cookie = typeof DASHBOARD;
/** Seconds that one stays signed in. */
const LASTS = 8 * 3600;

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Sessions that are kept nowhere, so that each of several processes knows them, and a new token ends them all. */
export function createAdminSession({ token, secure, clock }: SessionOptions): AdminSession {
  const expected = digestOf(token);
  const sign = ({ signed }: Cookie, until: string): string =>
    createHmac('sha256', token).update(`${signed} until ${until}`).digest('base64url');
  const seconds = (): number => Math.floor(clock().getTime() / 1000);
  const isKnown = (context: Context, cookie: Cookie): boolean => {
    const [until = '', signature = ''] = (getCookie(context, cookie.name) ?? '').split('.');
    if (!/^\d{1,12}$/.test(until) || !timingSafeEqual(digestOf(signature), digestOf(sign(cookie, until))))
      return false;
    return Number(until) > seconds();
  };
  return {
    isToken: (given) => timingSafeEqual(digestOf(given), expected),
    start(context) {
      const until = String(seconds() + LASTS);
      for (const cookie of [DASHBOARD, CONVERSATION]) {
        setCookie(context, cookie.name, `${until}.${sign(cookie, until)}`, {
          path: cookie.path,
          httpOnly: true,
          sameSite: 'Strict',
          secure,
          maxAge: LASTS,
        });
      }
    },
    end(context) {
      for (const { name, path } of [DASHBOARD, CONVERSATION]) deleteCookie(context, name, { path, secure });
    },
    isOpen: (context) => isKnown(context, DASHBOARD),
    isModerator: (context) => isKnown(context, CONVERSATION),
  };
}
