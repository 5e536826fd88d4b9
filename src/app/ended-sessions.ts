import * as z from 'zod';
import { AppError } from '../errors.js';
import type { Setting, SettingOwner, Settings } from './ports.js';

/** Sessions that were ended before their time was over: until that, nobody is let in by what they left in a browser. */
export interface EndedSessions {
  /** @param until when it would have ended by itself, in seconds since 1970 */
  end(session: string, until: number): Promise<void>;
  isEnded(session: string): Promise<boolean>;
}

/** What it takes. */
export interface EndedSessionsOptions {
  readonly settings: Pick<Settings, 'get' | 'set' | 'having' | 'forget'>;
  readonly clock: () => Date;
}

const ENDED: Setting<number> = { name: 'session-ended', schema: z.number().int() };
/** Held by this process alone where the store is out of reach; more are not remembered. */
const MOST_HERE = 1000;

/** Keeps them in the store, so that they are ended at every process and after a restart as well. */
export function createEndedSessions({ settings, clock }: EndedSessionsOptions): EndedSessions {
  const ownerOf = (session: string): SettingOwner => ({ kind: 'session', id: session });
  const here = new Set<string>();

  async function forgetOver(): Promise<void> {
    const now = clock().getTime() / 1000;
    for (const { owner, value } of await settings.having(ENDED))
      if (value <= now) await settings.forget(owner);
  }

  return {
    async end(session, until) {
      here.add(session);
      const [oldest] = here;
      if (here.size > MOST_HERE && oldest !== undefined) here.delete(oldest);
      try {
        await settings.set(ownerOf(session), ENDED, until);
        await forgetOver();
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'store-unavailable') throw error;
      }
    },
    isEnded: async (session) => here.has(session) || (await settings.get(ownerOf(session), ENDED)) !== null,
  };
}
