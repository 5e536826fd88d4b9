import type { Content } from './reply.js';

/** Who is told something that they did not ask for just now: a member, in a direct message, or those who read a channel. */
export interface NoticeTarget {
  readonly kind: 'member' | 'channel';
  readonly id: string;
}

/**
 * What became of a notice. `refused`: the member or channel takes none (direct messages are closed, a permission is
 * missing, it is gone), and should not be tried again; `unavailable`: it may go through later.
 */
export type NoticeOutcome = 'sent' | 'refused' | 'unavailable';

/** Tells members and channels what they wanted to be told. */
export interface Notices {
  /**
   * Sends one message. Never rejects. Nobody is pinged by it.
   * @param key the same for every attempt at one notice: within some minutes Discord shows it once
   */
  send(to: NoticeTarget, content: Content, key?: string): Promise<NoticeOutcome>;
}

/** Notices through a door that may not be there (yet); without one none can be sent. */
export function noticesThrough(door: () => { readonly notices: Notices } | null): Notices {
  return { send: async (...notice) => (await door()?.notices.send(...notice)) ?? 'unavailable' };
}
