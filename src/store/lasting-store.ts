import type { Store, StoreTrouble } from '../app/ports.js';
import { createAvailability, type Availability, type AvailabilityOptions } from './availability.js';
import type { Hearing } from './store-place.js';

/** A store that outlives its database being out of reach. */
export interface LastingStore {
  readonly store: Store;
  /** What is wrong with it; null where all is well. */
  trouble(): StoreTrouble | null;
  /** Calls `woken` soon after something was announced, where the database tells that, until the store is closed. */
  listen(woken: () => void): void;
  close(): Promise<void>;
}

/** What a lasting store takes. */
export interface LastingStoreOptions extends AvailabilityOptions {
  /** Stands in where the database is out of reach, for what may be forgotten. */
  readonly standIn: Store;
  /** Whether limits are those of the database: where several processes share it. */
  readonly sharesLimits: boolean;
}

/**
 * Opens a database, and goes on where it cannot be opened or gets out of reach: questions are answered, limits hold, and
 * buttons of new replies work, from memory. What somebody would rely on being kept (settings, articles, sources, the audit) is
 * refused, `store-unavailable`. It comes back by itself. Where it is only slow, what may be forgotten goes on from memory as well, and
 * all else is kept, in its time.
 */
export async function openLastingStore(options: LastingStoreOptions): Promise<LastingStore> {
  const { place, standIn, sharesLimits, logger } = options;
  const listeners: (() => Promise<void>)[] = [];
  const availability = createAvailability(options);
  await availability.start();
  const { settings, limits, events, actionStates } = forgettable(availability, standIn);
  let deaf: StoreTrouble | null = null;
  const hearing = (how: Hearing): void => {
    if (how === 'hears') {
      if (deaf !== null) logger.info({}, 'What other processes announce is heard again.');
      deaf = null;
    } else if (deaf === null) {
      const reason = `The way to the database ${place.name} takes LISTEN and lets nothing be heard, as a pool does that gives connections to one after another (PgBouncer's pool_mode=transaction): changes of other processes are looked for once a second instead. To be told at once, let DATABASE_URL name the server itself, or a pool with pool_mode=session.`;
      logger.warn({ reason }, 'What other processes announce is not heard.');
      deaf = { kind: 'deaf', reason };
    }
  };
  return {
    store: {
      settings,
      limits: sharesLimits ? limits : standIn.limits,
      events,
      actionStates,
      ...lasting(availability),
      ...ofMembers(availability),
      ...ofProcesses(availability),
    },
    trouble: () => availability.trouble() ?? deaf,
    listen(woken) {
      const end = place.listen?.(woken, hearing);
      if (end !== undefined) listeners.push(end);
    },
    async close() {
      await Promise.all(listeners.map((end) => end()));
      await availability.close();
    },
  };
}

/** What goes on without the database. */
function forgettable(
  { use, must }: Availability,
  standIn: Store,
): Pick<Store, 'settings' | 'limits' | 'events' | 'actionStates'> {
  return {
    settings: {
      all: (owner) =>
        use(
          ({ settings }) => settings.all(owner),
          () => standIn.settings.all(owner),
        ),
      get: (owner, setting) =>
        use(
          ({ settings }) => settings.get(owner, setting),
          async () => null,
        ),
      having: (setting) => must(({ settings }) => settings.having(setting)),
      set: (owner, setting, value) => must(({ settings }) => settings.set(owner, setting, value)),
      clear: (owner, setting) => must(({ settings }) => settings.clear(owner, setting)),
      forget: (owner) => must(({ settings }) => settings.forget(owner)),
    },
    limits: {
      look: (key, rate) =>
        use(
          ({ limits }) => limits.look(key, rate),
          () => standIn.limits.look(key, rate),
        ),
      take: (key, rate) =>
        use(
          ({ limits }) => limits.take(key, rate),
          () => standIn.limits.take(key, rate),
        ),
      giveBack: (key) =>
        use(
          ({ limits }) => limits.giveBack(key),
          () => standIn.limits.giveBack(key),
        ),
    },
    events: {
      append: (happened) =>
        use(
          ({ events }) => events.append(happened),
          () => standIn.events.append(happened),
        ),
      newest: (wanted) =>
        use(
          ({ events }) => events.newest(wanted),
          () => standIn.events.newest(wanted),
        ),
      count: (kind) =>
        use(
          ({ events }) => events.count(kind),
          () => standIn.events.count(kind),
        ),
    },
    actionStates: {
      put: (state) =>
        use(
          ({ actionStates }) => actionStates.put(state),
          () => standIn.actionStates.put(state),
        ),
      // What was put while the database was away is found where it was put.
      get: async (key) =>
        (await standIn.actionStates.get(key)) ??
        (await use(
          ({ actionStates }) => actionStates.get(key),
          async () => null,
        )),
    },
  };
}

/** What is refused without the database. */
function lasting({
  must,
}: Availability): Pick<Store, 'changes' | 'articles' | 'sources' | 'audit' | 'subscriptions' | 'hubs'> {
  return {
    changes: { together: (work) => must(({ changes }) => changes.together(work)) },
    articles: {
      keep: (...given) => must(({ articles }) => articles.keep(...given)),
      get: (id) => must(({ articles }) => articles.get(id)),
      versions: (id) => must(({ articles }) => articles.versions(id)),
      list: (wanted) => must(({ articles }) => articles.list(wanted)),
      findByAddress: (url) => must(({ articles }) => articles.findByAddress(url)),
      addCopy: (id, copy) => must(({ articles }) => articles.addCopy(id, copy)),
      setStanding: (id, standing) => must(({ articles }) => articles.setStanding(id, standing)),
      revision: () => must(({ articles }) => articles.revision()),
      changedSince: (revision) => must(({ articles }) => articles.changedSince(revision)),
    },
    sources: {
      list: () => must(({ sources }) => sources.list()),
      get: (id) => must(({ sources }) => sources.get(id)),
      put: (definition, owner) => must(({ sources }) => sources.put(definition, owner)),
      remove: (id) => must(({ sources }) => sources.remove(id)),
      saveState: (...given) => must(({ sources }) => sources.saveState(...given)),
      history: (id, limit) => must(({ sources }) => sources.history(id, limit)),
    },
    subscriptions: {
      add: (...given) => must(({ subscriptions }) => subscriptions.add(...given)),
      get: (id) => must(({ subscriptions }) => subscriptions.get(id)),
      of: (owner) => must(({ subscriptions }) => subscriptions.of(owner)),
      active: () => must(({ subscriptions }) => subscriptions.active()),
      end: (id) => must(({ subscriptions }) => subscriptions.end(id)),
      endUnreachable: (target) => must(({ subscriptions }) => subscriptions.endUnreachable(target)),
      forgetMember: (member) => must(({ subscriptions }) => subscriptions.forgetMember(member)),
      forgetSubscriber: (member) => must(({ subscriptions }) => subscriptions.forgetSubscriber(member)),
      knownArticles: () => must(({ subscriptions }) => subscriptions.knownArticles()),
      note: (...given) => must(({ subscriptions }) => subscriptions.note(...given)),
      claim: (pace) => must(({ subscriptions }) => subscriptions.claim(pace)),
      settle: (...given) => must(({ subscriptions }) => subscriptions.settle(...given)),
    },
    hubs: {
      list: () => must(({ hubs }) => hubs.list()),
      get: (key) => must(({ hubs }) => hubs.get(key)),
      add: (subscription) => must(({ hubs }) => hubs.add(subscription)),
      trying: (...given) => must(({ hubs }) => hubs.trying(...given)),
      failed: (...given) => must(({ hubs }) => hubs.failed(...given)),
      agreed: (...given) => must(({ hubs }) => hubs.agreed(...given)),
      end: (...given) => must(({ hubs }) => hubs.end(...given)),
      remove: (key) => must(({ hubs }) => hubs.remove(key)),
      hint: (key) => must(({ hubs }) => hubs.hint(key)),
      takeHints: () => must(({ hubs }) => hubs.takeHints()),
    },
    audit: {
      append: (entry) => must(({ audit }) => audit.append(entry)),
      newest: (wanted) => must(({ audit }) => audit.newest(wanted)),
    },
  };
}

/** What processes know of each other is known of the database, or of nobody. */
function ofProcesses({ must }: Availability): Pick<Store, 'announcements' | 'leases'> {
  return {
    announcements: {
      announce: (what) => must(({ announcements }) => announcements.announce(what)),
      counts: () => must(({ announcements }) => announcements.counts()),
    },
    leases: {
      beat: (...given) => must(({ leases }) => leases.beat(...given)),
      release: (...given) => must(({ leases }) => leases.release(...given)),
    },
  };
}

/**
 * What members leave behind. A question that cannot be counted is passed over; what somebody was thanked for, or was promised,
 * is kept or refused.
 */
function ofMembers({ use, must }: Availability): Pick<Store, 'gaps' | 'watches' | 'feedback'> {
  return {
    gaps: {
      note: (...given) =>
        use(
          ({ gaps }) => gaps.note(...given),
          async () => undefined,
        ),
      get: (id) => must(({ gaps }) => gaps.get(id)),
      find: (key) => must(({ gaps }) => gaps.find(key)),
      mostAsked: (wanted) => must(({ gaps }) => gaps.mostAsked(wanted)),
      count: (wanted) => must(({ gaps }) => gaps.count(wanted)),
      newest: (wanted) => must(({ gaps }) => gaps.newest(wanted)),
      askedOfOthers: (wanted) => must(({ gaps }) => gaps.askedOfOthers(wanted)),
      askedAgain: (...given) => must(({ gaps }) => gaps.askedAgain(...given)),
      setStanding: (...given) => must(({ gaps }) => gaps.setStanding(...given)),
      askedByOne: () => must(({ gaps }) => gaps.askedByOne()),
      forgetOnlyOf: (...given) => must(({ gaps }) => gaps.forgetOnlyOf(...given)),
      forgetBefore: (time) => must(({ gaps }) => gaps.forgetBefore(time)),
    },
    watches: {
      add: (watch) => must(({ watches }) => watches.add(watch)),
      list: (wanted) => must(({ watches }) => watches.list(wanted)),
      about: (subjects) => must(({ watches }) => watches.about(subjects)),
      of: (member) => must(({ watches }) => watches.of(member)),
      claim: (id) => must(({ watches }) => watches.claim(id)),
      release: (id) => must(({ watches }) => watches.release(id)),
      remove: (id) => must(({ watches }) => watches.remove(id)),
      forgetMember: (member) => must(({ watches }) => watches.forgetMember(member)),
      forgetBefore: (time) => must(({ watches }) => watches.forgetBefore(time)),
    },
    feedback: {
      give: (verdict) => must(({ feedback }) => feedback.give(verdict)),
      count: (guild) => must(({ feedback }) => feedback.count(guild)),
      get: (id) => must(({ feedback }) => feedback.get(id)),
      find: (key) => must(({ feedback }) => feedback.find(key)),
      newest: (wanted) => must(({ feedback }) => feedback.newest(wanted)),
      settle: (...given) => must(({ feedback }) => feedback.settle(...given)),
      of: (voter) => must(({ feedback }) => feedback.of(voter)),
      countOf: (voter) => must(({ feedback }) => feedback.countOf(voter)),
      forgetVoter: (voter) => must(({ feedback }) => feedback.forgetVoter(voter)),
      forgetBefore: (time) => must(({ feedback }) => feedback.forgetBefore(time)),
    },
  };
}
