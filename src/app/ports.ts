import type { z } from 'zod';
import type { Audit, FollowedSources, KeptArticles } from './article-ports.js';
import type { Subscriptions } from './subscription-ports.js';
import type { HubSubscriptions } from './hub-ports.js';
import type { Feedbacks, Gaps, Watches } from './community-ports.js';
import type { Announcements, Leases } from './shared-ports.js';

/*
 * What is stored, or shared between processes. Each port is asynchronous and has an adapter in `store/` for every place
 * it may be kept in; all adapters pass one suite (test/store/contract.ts).
 */

/** How often something is allowed: so many times in any stretch of so many seconds; 0 of either is no limit. */
export interface Rate {
  readonly most: number;
  readonly seconds: number;
}

/** Whether one more is allowed now, and if not, in how many whole seconds (at least 1). */
export type Turn =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

/** Counts what members and clients do, to keep them within a rate. */
export interface Limits {
  /** Whether `take` would allow one more; counts nothing. */
  look(key: string, rate: Rate): Promise<Turn>;
  /** Counts one for `key` (what is limited, and for whom) unless it is refused; refusals do not count. */
  take(key: string, rate: Rate): Promise<Turn>;
  /** Counts one for `key` no longer, the last: what it was taken for did not come to be. */
  giveBack(key: string): Promise<void>;
}

/** Something that happened and is worth looking up later. It holds no secret and no words of a member. */
export type Happened =
  | { readonly kind: 'question'; readonly outcome: 'answered' | 'abstained' | 'failed' }
  /** `version` is that of the snapshot that serves since; `reason` is fit for a person. */
  | { readonly kind: 'reload'; readonly outcome: 'done'; readonly version: string }
  | { readonly kind: 'reload'; readonly outcome: 'failed'; readonly reason: string };

/** What has happened, with the id it is remembered by and its time, an ISO date-time. */
export type Event = Happened & { readonly id: string; readonly at: string };

/** Which events are wanted. */
export interface EventsWanted {
  readonly kind: Event['kind'];
  readonly limit: number;
  /** Only those before the event of this id. */
  readonly before?: string;
}

/** A record of what happened. */
export interface Events {
  append(happened: Happened): Promise<void>;
  /** Newest first. Old ones may have been forgotten. */
  newest(wanted: EventsWanted): Promise<readonly Event[]>;
  /**
   * How often each outcome of a kind was recorded; one that never was is missing. Goes back as far as the store does,
   * and those forgotten count as well.
   */
  count(kind: Event['kind']): Promise<ReadonlyMap<string, number>>;
}

/** Whose setting it is. */
export type SettingOwner =
  | { readonly kind: 'guild'; readonly id: string }
  | { readonly kind: 'member'; readonly id: string }
  /** A session at the dashboard; nobody's choice, and gone with its time. */
  | { readonly kind: 'session'; readonly id: string };

/** A setting, declared beside what reads it. Its values are small and can be JSON. */
export interface Setting<T> {
  /** Of letters, digits and hyphens; no other setting has it. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** What an owner has set, as it was at one moment. */
export interface OwnSettings {
  /** Null where it is not set, or was set to something that the setting no longer allows. */
  get<T>(setting: Setting<T>): T | null;
}

/** What guilds and members have chosen for themselves. */
export interface Settings {
  /** All that an owner has set. */
  all(owner: SettingOwner): Promise<OwnSettings>;
  /** Null where it is not set, or was set to something that the setting no longer allows. */
  get<T>(owner: SettingOwner, setting: Setting<T>): Promise<T | null>;
  /** Every owner who has set a setting, with what to. */
  having<T>(setting: Setting<T>): Promise<readonly { readonly owner: SettingOwner; readonly value: T }[]>;
  set<T>(owner: SettingOwner, setting: Setting<T>, value: T): Promise<void>;
  clear(owner: SettingOwner, setting: Setting<unknown>): Promise<void>;
  /** Clears all that an owner has set. */
  forget(owner: SettingOwner): Promise<void>;
}

/** State of buttons and forms that has no room in the message itself. */
export interface ActionStates {
  /**
   * Keeps a state, the same one once, and gives the key it is found by: short, of letters, digits, `-` and `_`. It is
   * kept for over a year after it was last put or asked for, as long as there is room: what was used longest ago goes first.
   */
  put(state: string): Promise<string>;
  /** Null where it was never put or has been forgotten since: the reply says to start anew. */
  get(key: string): Promise<string | null>;
}

/**
 * What is wrong with what is stored, and the way out, in a line fit for the operator. `gone`: it is out of reach, and what would
 * have to be kept is refused. `slow`: it is there and takes all that it is given, in more time than members wait. `deaf`: nothing is told
 * by it, so that what others changed is found a second later.
 */
export interface StoreTrouble {
  readonly kind: 'gone' | 'slow' | 'deaf';
  readonly reason: string;
}

/** What may be changed together. */
export type Changeable = Pick<
  Store,
  'settings' | 'articles' | 'sources' | 'audit' | 'subscriptions' | 'gaps' | 'feedback'
>;

/** Several changes that hold together, such as one that somebody made and its entry in the audit. */
export interface JointChanges {
  /**
   * Does `work` with ports of its own: what it does with these is all kept, or, where any of it fails, nothing. Others wait for it, so that
   * it does nothing else that takes time, and uses no port but these.
   */
  together<T>(work: (ports: Changeable) => Promise<T>): Promise<T>;
}

/** All that is stored, as one adapter gives it. */
export interface Store {
  readonly changes: JointChanges;
  readonly settings: Settings;
  readonly limits: Limits;
  readonly events: Events;
  readonly actionStates: ActionStates;
  readonly articles: KeptArticles;
  readonly sources: FollowedSources;
  readonly audit: Audit;
  readonly subscriptions: Subscriptions;
  readonly gaps: Gaps;
  readonly watches: Watches;
  readonly feedback: Feedbacks;
  readonly announcements: Announcements;
  readonly leases: Leases;
  readonly hubs: HubSubscriptions;
}
