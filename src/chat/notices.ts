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

/** Where something is to be written later on: in a channel, or in posts of a forum. */
export interface WritingPlace {
  readonly kind: 'channel' | 'forum';
  readonly id: string;
}

/** Tells members and channels what they wanted to be told. */
export interface Notices {
  /**
   * Sends one message. Never rejects. Nobody is pinged by it.
   * @param key the same for every attempt at one notice: within some minutes Discord shows it once
   */
  send(to: NoticeTarget, content: Content, key?: string): Promise<NoticeOutcome>;
  /** Ids of those places of a server in which nothing can be written, as far as that can be told now. Never rejects, and writes nothing. */
  closed(guild: string, places: readonly WritingPlace[]): Promise<readonly string[]>;
}

/** Where no notice can be sent. */
export const NO_NOTICES: Notices = { send: async () => 'unavailable', closed: async () => [] };

/** Notices through a door that may not be there (yet); without one none can be sent. */
export function noticesThrough(door: () => { readonly notices: Notices } | null): Notices {
  const notices = (): Notices => door()?.notices ?? NO_NOTICES;
  return {
    send: (...notice) => notices().send(...notice),
    closed: (...asked) => notices().closed(...asked),
  };
}
