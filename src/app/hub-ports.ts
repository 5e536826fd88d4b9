/*
 * What is agreed with hubs (W3C WebSub), which tell at once that a followed feed has news. Whichever process a hub calls, and
 * whichever follows the source, reads it here.
 */

/** What Parley has asked a hub for, and how that stands. Times are ms since 1970. */
export interface HubSubscription {
  /** The last part of the address that the hub calls; nobody can guess it. */
  readonly key: string;
  /** Id of the source that it tells of. */
  readonly source: string;
  readonly hub: string;
  /** The address by which the hub knows the feed. */
  readonly topic: string;
  /** Where the hub calls, in full. */
  readonly callback: string;
  /** What the hub signs by. */
  readonly secret: string;
  /** `asked`: the hub has not agreed yet. `ending`: it is wanted no more, and the hub is told so. */
  readonly standing: 'asked' | 'active' | 'ending';
  /** Until when the hub tells of news, unless it is asked again; 0 where it never agreed. */
  readonly activeUntil: number;
  /** When the hub is to be asked next. */
  readonly askAt: number;
  /** How often it was asked since it agreed last. */
  readonly tries: number;
  /** What went wrong when it was asked last, for a person; null where nothing did. */
  readonly problem: string | null;
}

/** Subscriptions at hubs. Each method is one step: what a hub says meanwhile, to another process, is not written over. */
export interface HubSubscriptions {
  /** In the order of their keys. */
  list(): Promise<readonly HubSubscription[]>;
  get(key: string): Promise<HubSubscription | null>;
  add(
    subscription: Pick<HubSubscription, 'key' | 'source' | 'hub' | 'topic' | 'callback' | 'secret' | 'askAt'>,
  ): Promise<void>;
  /** Counts a try before it is made, with when the next is due. False where there is no such subscription. */
  trying(key: string, askAt: number): Promise<boolean>;
  /** Notes what went wrong, and, where that is told, when to try again. */
  failed(key: string, problem: string, askAt?: number): Promise<void>;
  /** The hub agreed. False where it is not wanted, or no more. */
  agreed(key: string, until: Pick<HubSubscription, 'activeUntil' | 'askAt'>): Promise<boolean>;
  /** It is wanted no more; the hub is to be told from `askAt` on. */
  end(key: string, askAt: number): Promise<void>;
  /** False where there is none. */
  remove(key: string): Promise<boolean>;
  /** Its hub says that the feed has news. False where the hub has not agreed to tell. */
  hint(key: string): Promise<boolean>;
  /** Ids of sources of which that was said since this was asked last, each once. */
  takeHints(): Promise<readonly string[]>;
}
