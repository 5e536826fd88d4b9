/** Who is told of what is new: a member, in a direct message, or those who read a channel. */
export interface SubscriptionTarget {
  readonly kind: 'member' | 'channel';
  readonly id: string;
}

/** What somebody wants to be told of. */
export interface NewSubscription {
  readonly target: SubscriptionTarget;
  /** Who subscribed; empty of a channel, where they wanted to be forgotten. */
  readonly member: string;
  /** The server of a channel; null where the member is told. */
  readonly guild: string | null;
  /** Id of a person, organisation, country or place, or words, as it is looked up. */
  readonly about: string;
  /** As it is shown. */
  readonly name: string;
  /** BCP 47 tag of the language it was asked for in. */
  readonly language: string;
}

/** What somebody is told of. */
export interface Subscription extends NewSubscription {
  readonly id: string;
  /** ISO date-time since when; what was there before is no news. */
  readonly since: string;
  /** Whether it ended because the target took no message; its member is told once, and then it is forgotten. */
  readonly unreachable: boolean;
}

/** Whose subscriptions are meant: a member's own, a server's channels, or the channels that a member subscribed anywhere. */
export type SubscriptionsOf =
  | { readonly member: string }
  | { readonly guild: string }
  | { readonly channelsBy: string };

/** How adding one ended. `already`: the target is told of the same. */
export type SubscriptionAdded =
  | { readonly kind: 'added' | 'already'; readonly subscription: Subscription }
  | { readonly kind: 'full' };

/** That a new article says something about what is subscribed to. */
export interface ToldArticle {
  /** Id of the subscription. */
  readonly subscription: string;
  readonly article: string;
}

/** One message that is to be sent: all that waits for one target. */
export interface Delivery {
  /** The same for every attempt at it. */
  readonly id: string;
  readonly target: SubscriptionTarget;
  readonly news: readonly { readonly subscription: Subscription; readonly articles: readonly string[] }[];
}

/**
 * Who wants to be told of what, and of which articles they were. Of an article a subscription is told at most once: while
 * nobody knows whether a message was sent (the program was killed between sending and noting it), it is tried again for two
 * minutes, within which Discord shows the same message once, and then taken for sent.
 */
export interface Subscriptions {
  /** `most`: how many the target may have. One that had ended begins anew. */
  add(wanted: NewSubscription, most: number): Promise<SubscriptionAdded>;
  get(id: string): Promise<Subscription | null>;
  /** Those by which a member is told, the channels of a server, or those that a member subscribed, in the order in which they came. */
  of(owner: SubscriptionsOf): Promise<readonly Subscription[]>;
  /** All by which somebody is told. */
  active(): Promise<readonly Subscription[]>;
  /** Forgets one; false where there is none. */
  end(id: string): Promise<boolean>;
  /** Ends all of a target that takes no message; those that it was told by, in the order in which they came. */
  endUnreachable(target: SubscriptionTarget): Promise<readonly Subscription[]>;
  /** Forgets all by which a member is told; how many. */
  forgetMember(member: string): Promise<number>;
  /** Forgets who subscribed the channels that a member did, which stay subscribed; how many. */
  forgetSubscriber(member: string): Promise<number>;
  /** Ids of all articles that were answered from at any time. */
  knownArticles(): Promise<readonly string[]>;
  /** Notes articles as known, and what is to be told of them; all of it or nothing. What is noted already stays as it is. */
  note(articles: readonly string[], told: readonly ToldArticle[]): Promise<void>;
  /**
   * Takes the next message to send, or one whose sending failed or is not known to have gone through. Null where there is
   * none now.
   * @param pace ms between two messages to one target
   */
  claim(pace: number): Promise<Delivery | null>;
  /** What became of one; one that failed comes again. */
  settle(delivery: string, outcome: 'sent' | 'failed'): Promise<void>;
}
