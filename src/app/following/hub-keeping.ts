import type { Logger } from '../../logger.js';
import type { AskHub } from '../../sources/fetching/ask-hub.js';
import type { FollowedSource, FollowedSources } from '../article-ports.js';
import type { HubSubscription, HubSubscriptions } from '../hub-ports.js';

/** Where the news of a feed are told at once, as the feed says. */
export interface HubOffer {
  readonly hub: string;
  /** The address by which the hub knows the feed. */
  readonly topic: string;
}

/** How it stands with the hub of a source, for people. Times are ISO date-times. */
export interface SourceHub {
  readonly url: string;
  /** Whether it tells of news now. */
  readonly tells: boolean;
  /** Until when, unless it is asked again; null where it does not. */
  readonly until: string | null;
  /** Why it does not; null where it does, or has only just been asked. */
  readonly problem: string | null;
}

/** What keeping up subscriptions at hubs takes. */
export interface HubEffects {
  readonly subscriptions: HubSubscriptions;
  readonly ask: AskHub;
  /** Origin at which hubs reach this service. */
  readonly publicUrl: string;
  /** A text that nobody can guess: 43 letters, digits, `-` and `_`. */
  readonly newSecret: () => string;
}

/** Subscriptions at the hubs of followed sources. */
export interface HubKeeping {
  /** Takes in what a feed that was just read says of its hub; null: it has none. The hub is asked with the next look. */
  offered(source: string, offer: HubOffer | null): Promise<void>;
  /** Ends what is wanted no more, and asks hubs for what is due. */
  look(): Promise<void>;
  /** How it stands with the hub of each source that has one. */
  ofSources(): Promise<ReadonlyMap<string, SourceHub>>;
  /** Ids of sources of which hubs say that there are news, since this was asked last. */
  hinted(): Promise<readonly string[]>;
}

/** Where hubs call, below the address of this service. */
export const HUB_PATH = '/websub';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What is asked for, in seconds; hubs give what they like. */
const LEASE_SECONDS = (10 * DAY) / 1000;
/** Between two tries, in ms: doubled with each, up to the longest. A hub that took a request may call back a little later. */
const PATIENCE = { first: 5 * MINUTE, longest: DAY };
/** How often a hub is told that it is wanted no more. What it sends later is answered with 410, which says the same. */
const MOST_GOODBYES = 3;

/** Options of keeping them up. */
export interface HubKeepingOptions {
  readonly sources: Pick<FollowedSources, 'list'>;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

/** Keeps up subscriptions at hubs; without effects, where hubs cannot reach this service, there are none. */
export function createHubKeeping(
  effects: HubEffects | null,
  { sources, clock, signal, logger }: HubKeepingOptions,
): HubKeeping {
  if (effects === null)
    return {
      offered: async () => undefined,
      look: async () => undefined,
      ofSources: async () => new Map(),
      hinted: async () => [],
    };
  const { subscriptions, ask: askHub, newSecret, publicUrl } = effects;
  const base = `${publicUrl}${HUB_PATH}/`;
  const now = (): number => clock().getTime();

  /** Asks a hub once, and leaves it to the hub to call back. */
  async function ask(subscription: HubSubscription): Promise<void> {
    const { key, source, hub, topic, callback, secret, standing, tries, activeUntil } = subscription;
    const isEnding = standing === 'ending';
    if (isEnding && (tries >= MOST_GOODBYES || (activeUntil > 0 && activeUntil < now()))) {
      await subscriptions.remove(key);
      return;
    }
    const patience = Math.min(PATIENCE.first * 2 ** Math.min(tries, 20), PATIENCE.longest);
    if (!(await subscriptions.trying(key, now() + patience))) return;
    const form = new URLSearchParams({
      'hub.mode': isEnding ? 'unsubscribe' : 'subscribe',
      'hub.topic': topic,
      'hub.callback': callback,
      ...(isEnding ? {} : { 'hub.secret': secret, 'hub.lease_seconds': String(LEASE_SECONDS) }),
    });
    const asked = await askHub(hub, form, signal);
    if (asked.ok || signal.aborted) return;
    await subscriptions.failed(key, asked.reason);
    logger.info({ source, hub, reason: asked.reason }, 'a hub could not be asked');
  }

  async function endUnwanted(): Promise<void> {
    const all = (await subscriptions.list()).filter(({ standing }) => standing !== 'ending');
    if (all.length === 0) return;
    const followed = (await sources.list()).filter(isFollowed).map(({ definition }) => definition.id);
    const left = new Set(followed);
    for (const { key, source, callback } of all) {
      // One each: two processes may have read a feed at a time, and each have found its hub.
      const isWanted = callback.startsWith(base) && left.delete(source);
      if (!isWanted) await subscriptions.end(key, now());
    }
  }

  return {
    async offered(source, offer) {
      const known = (await subscriptions.list()).filter(
        (each) => each.source === source && each.standing !== 'ending',
      );
      let isKnown = false;
      for (const { key, hub, topic, callback } of known) {
        const isSame = hub === offer?.hub && topic === offer.topic && callback.startsWith(base);
        if (!isSame || isKnown) await subscriptions.end(key, now());
        else isKnown = true;
      }
      if (offer === null || isKnown) return;
      const key = newSecret();
      const callback = `${base}${key}`;
      await subscriptions.add({ key, source, ...offer, callback, secret: newSecret(), askAt: now() });
    },
    async look() {
      await endUnwanted();
      for (const each of await subscriptions.list()) {
        if (signal.aborted) return;
        if (each.askAt <= now()) await ask(each);
      }
    },
    async ofSources() {
      const all = await subscriptions.list();
      const current = all.filter(({ standing }) => standing !== 'ending');
      const shown = shownAt(now());
      return new Map(current.map((each) => [each.source, shown(each)]));
    },
    hinted: () => subscriptions.takeHints(),
  };
}

function shownAt(now: number): (subscription: HubSubscription) => SourceHub {
  return ({ hub: url, standing, activeUntil, tries, problem }) => {
    const tells = standing === 'active' && activeUntil > now;
    const silent = tries > 1 ? 'it was asked and did not call back' : null;
    return {
      url,
      tells,
      until: tells ? new Date(activeUntil).toISOString() : null,
      problem: problem ?? (tells ? null : silent),
    };
  };
}

function isFollowed({ definition, state }: FollowedSource): boolean {
  return definition.enabled && state.switchedOff === null;
}
