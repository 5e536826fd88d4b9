import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { EndedSessions } from '../../app/ended-sessions.js';

/**
 * Whoever is signed in with the admin token, by cookies that tell which session it is, until when it lasts and that the token made
 * them: one for the dashboard, which goes nowhere else, and one by which the conversation knows who moderates, which opens no
 * dashboard. Signing out ends both, wherever else they have come to.
 */
export interface AdminSession {
  /** Whether this is the token, compared in constant time. */
  isToken(given: string): boolean;
  start(context: Context): void;
  end(context: Context): Promise<void>;
  /** Whether the dashboard is open to who asks. */
  isOpen(context: Context): Promise<boolean>;
  /** Whether who asks moderates in the conversation. */
  isModerator(context: Context): Promise<boolean>;
}

export interface SessionOptions {
  readonly token: string;
  /** The service is reached over HTTPS, and the cookie goes nowhere else. */
  readonly secure: boolean;
  readonly clock: () => Date;
  /** Of letters, digits, `-` and `_`, and never the same. */
  readonly newSession: () => string;
  readonly ended: EndedSessions;
}

/** What each cookie is for, and where it goes. */
const DASHBOARD = { name: 'parley_admin', path: '/admin', signed: 'dashboard' };
const CONVERSATION = { name: 'parley_moderator', path: '/', signed: 'conversation' };
type Cookie = typeof DASHBOARD;
/** Seconds that one stays signed in. */
const LASTS = 8 * 3600;

/** A session as a cookie tells it. */
interface TokensSession {
  readonly id: string;
  /** In seconds since 1970. */
  readonly until: number;
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Sessions that stand in their cookies, so that each of several processes knows them, and a new token ends them all. */
export function createAdminSession(options: SessionOptions): AdminSession {
  const { token, secure, clock, newSession, ended } = options;
  const expected = digestOf(token);
  const sign = ({ signed }: Cookie, what: string): string =>
    createHmac('sha256', token).update(`${signed} until ${what}`).digest('base64url');
  const seconds = (): number => Math.floor(clock().getTime() / 1000);

  /** The session of a cookie that the token made and whose time is not over; null where there is none. */
  function sessionIn(context: Context, cookie: Cookie): TokensSession | null {
    const [until = '', id = '', signature = ''] = (getCookie(context, cookie.name) ?? '').split('.');
    if (!/^\d{1,12}$/.test(until) || !/^[\w-]{1,64}$/.test(id)) return null;
    if (!timingSafeEqual(digestOf(signature), digestOf(sign(cookie, `${until}.${id}`)))) return null;
    return Number(until) > seconds() ? { id, until: Number(until) } : null;
  }

  async function isKnown(context: Context, cookie: Cookie): Promise<boolean> {
    const session = sessionIn(context, cookie);
    return session !== null && !(await ended.isEnded(session.id));
  }

  return {
    isToken: (given) => timingSafeEqual(digestOf(given), expected),
    start(context) {
      const what = `${seconds() + LASTS}.${newSession()}`;
      for (const cookie of [DASHBOARD, CONVERSATION]) {
        setCookie(context, cookie.name, `${what}.${sign(cookie, what)}`, {
          path: cookie.path,
          httpOnly: true,
          sameSite: 'Strict',
          secure,
          maxAge: LASTS,
        });
      }
    },
    async end(context) {
      for (const { name, path } of [DASHBOARD, CONVERSATION]) deleteCookie(context, name, { path, secure });
      const session = sessionIn(context, DASHBOARD);
      if (session !== null) await ended.end(session.id, session.until);
    },
    isOpen: (context) => isKnown(context, DASHBOARD),
    isModerator: (context) => isKnown(context, CONVERSATION),
  };
}
