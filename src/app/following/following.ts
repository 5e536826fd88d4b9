import type { SourceDefinition, SourceResult } from '../../model/source-definition.js';
import type { FollowedSource, SourceCheck } from '../article-ports.js';
import type { HeldLease } from '../keep-lease.js';
import { checkSource } from './check-source.js';
import { createContactWarning } from './contact-warning.js';
import type { FollowingEffects } from './following-effects.js';
import { createHubHints } from './hub-hints.js';
import { createHubKeeping, type HubOffer, type SourceHub } from './hub-keeping.js';
import { createRevisits } from './revisits.js';
import { createSourceMemory, type SourceMemory } from './source-memory.js';
import { isDue, stateAfter, whyNothing, type CheckEnd } from './source-schedule.js';
import { addSource, removeSource, saveCheck, type NoteChange } from './source-changes.js';
import { createSourcesFileSync } from './sync-sources-file.js';

/** A source as people see it. */
export interface SourceView extends FollowedSource {
  /** Why nothing comes of it, as one sentence; null where all is well. */
  readonly note: string | null;
  /** How it stands with the hub that tells of its news at once; null where it has none, or none can be asked. */
  readonly hub: SourceHub | null;
}

/** How a check on demand ended. `busy`: one is under way, here or in another process. */
export type CheckOutcome =
  | { readonly kind: 'checked'; readonly result: SourceResult }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unknown' };

/** How adding a source ended. `taken`: another has its id or its address. */
export type AddOutcome =
  | { readonly kind: 'added'; readonly source: FollowedSource }
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'full'; readonly most: number };

/** How taking one out ended. `of-file`: it stands in the sources file, and is taken out there. */
export type RemoveOutcome = 'removed' | 'of-file' | 'unknown';

/** Followed sources, as moderators and operators deal with them. */
export interface Following {
  list(): Promise<readonly SourceView[]>;
  /** Newest first. */
  history(id: string, limit: number): Promise<readonly SourceCheck[]>;
  /** Adds a member's own source; it is checked within a minute. What `note` writes down of it is kept together with it. */
  add(definition: SourceDefinition, member: string, note?: NoteChange<AddOutcome>): Promise<AddOutcome>;
  /** Articles stay. `note` as above. */
  remove(id: string, note?: NoteChange<RemoveOutcome>): Promise<RemoveOutcome>;
  /** Checks a source now, whenever it is due, or waits for the check under way here; one that switched itself off is on again if it can be read. */
  check(id: string): Promise<CheckOutcome>;
  /** Follows until it is stopped; never rejects. */
  run(): Promise<void>;
  /** Ends what is under way; resolves once nothing is. */
  stop(): Promise<void>;
}

/** Between two looks at what is due, and at whether it is for this process to follow, in ms. */
const TICK = 30_000;
const WAIT_FOR_TURN = 500;
/** Between two looks at what hubs say, in ms. */
const HINTS_EVERY = 2000;
/** Sources that are checked at a time; each host has one request at a time besides. */
const AT_ONCE = 8;
/** Articles of one page of a list. */
const PAGE = 200;
const HOUR = 60 * 60 * 1000;

/** Follows the sources of the sources file and of members. */
export function createFollowing(effects: FollowingEffects): Following {
  const { sources, changes, clock, random, logger, wait } = effects;
  const stopping = new AbortController();
  const { signal } = stopping;
  const memories = new Map<string, { readonly memory: SourceMemory; readonly definition: string }>();
  const running = new Map<string, Promise<SourceResult | null>>();
  const revisits = createRevisits();
  const syncFile = createSourcesFileSync(effects);
  const warnWithoutContact = createContactWarning(effects);
  const hubs = createHubKeeping(effects.hubs, { sources, clock, signal, logger });
  let looking: Promise<void> | null = null;
  let keepingUp: Promise<void> | null = null;
  /** The look under way at what is due, or the last one. */
  let turn: Promise<void> | null = null;
  let hearing: Promise<void> | null = null;
  let letGoAt = 0;
  /** Ends the wait for the next look, where one is waited for. */
  let lookNow = (): void => {};

  /** What was passed over for its words may be wanted once these are others. */
  const memoryOf = ({ definition }: FollowedSource): SourceMemory => {
    const written = JSON.stringify(definition);
    const known = memories.get(definition.id);
    if (known?.definition === written) return known.memory;
    const memory = createSourceMemory();
    memories.set(definition.id, { memory, definition: written });
    return memory;
  };

  /** Null: the program stopped before it ended, or another process may have begun one meanwhile. */
  async function check(source: FollowedSource, { isOurs, lost }: HeldLease): Promise<SourceResult | null> {
    const { id } = source.definition;
    const ended = AbortSignal.any([signal, lost]);
    const before = await effects.articles.revision();
    const end = await checkSource(source, { memory: memoryOf(source), effects, signal: ended }).catch(
      (cause: unknown): CheckEnd => {
        logger.error({ source: id, cause }, 'a source could not be checked');
        const result: SourceResult = {
          kind: 'failed',
          reason: 'something went wrong here; the log says what',
        };
        return { result, etag: null, lastModified: null, notBefore: null };
      },
    );
    if (ended.aborted || !isOurs()) return null;
    const now = clock();
    const state = stateAfter(source, end, { now, random });
    const { result } = end;
    const why = state.switchedOff === null ? null : `${id} was switched off: ${state.switchedOff}`;
    await saveCheck(changes, { id, state, check: { at: now.toISOString(), result }, why });
    logger.info({ source: id, ...result }, 'a source was checked');
    if (why !== null) await effects.notify({ source: id, kind: 'switched-off', text: why });
    for (const changed of await effects.articles.changedSince(before)) {
      const article = await effects.articles.get(changed);
      if (article !== null) revisits.plan(article);
    }
    if (end.hubOffer !== undefined) await offered(id, end.hubOffer);
    return result;
  }

  /** What is read is read, whatever comes of its hub. */
  async function offered(id: string, offer: HubOffer | null): Promise<void> {
    await hubs
      .offered(id, offer)
      .catch((cause: unknown) =>
        logger.error({ source: id, cause }, 'what is agreed with a hub could not be kept'),
      );
    keepUp();
  }

  /** Nobody waits for what hubs answer. */
  function keepUp(): void {
    if (!effects.isOurs() || signal.aborted) return;
    keepingUp ??= hubs
      .look()
      .catch((cause: unknown) => logger.error({ cause }, 'hubs could not be asked; trying again'))
      .finally(() => (keepingUp = null));
  }

  /** Null: also where another process checks it, or it is not `wanted` any more. */
  async function checkAlone(
    id: string,
    wanted: (source: FollowedSource) => boolean,
  ): Promise<SourceResult | null> {
    const done = await effects.alone(`check ${id}`, async (held) => {
      // As it stands now: another process may have checked it a moment ago.
      const source = await sources.get(id);
      return source !== null && wanted(source) ? check(source, held) : null;
    });
    return done.kind === 'done' ? done.value : null;
  }

  function start(
    id: string,
    wanted: (source: FollowedSource) => boolean = () => true,
  ): Promise<SourceResult | null> {
    const ours = checkAlone(id, wanted)
      .catch((cause: unknown) => {
        logger.error({ source: id, cause }, 'how a source stands could not be kept');
        return null;
      })
      .finally(() => running.delete(id));
    running.set(id, ours);
    return ours;
  }

  async function tick(): Promise<void> {
    await syncFile();
    const all = await sources.list();
    if (signal.aborted) return;
    warnWithoutContact(all.length);
    const now = clock();
    const due = all.filter((source) => isDue(source, now) && !running.has(source.definition.id));
    due.sort((one, other) => (one.state.nextCheckAt ?? '').localeCompare(other.state.nextCheckAt ?? ''));
    for (const { definition } of due.slice(0, Math.max(0, AT_ONCE - running.size)))
      void start(definition.id, (source) => isDue(source, clock()));
    const byId = new Map(all.map((source) => [source.definition.id, source]));
    for (const id of memories.keys()) if (!byId.has(id)) memories.delete(id);
    const round = { effects, sources: byId, memoryOf, signal };
    if (now.getTime() >= letGoAt) {
      letGoAt = now.getTime() + HOUR;
      const gone = await revisits.letGo(round);
      if (gone > 0) logger.info({ articles: gone }, 'articles were kept long enough and are removed');
    }
    looking ??= revisits
      .lookAround(round)
      .catch((cause: unknown) => logger.error({ cause }, 'known articles could not be looked at again'))
      .finally(() => (looking = null));
    keepUp();
  }

  const followHints = createHubHints({
    take: () => hubs.hinted(),
    get: (id) => sources.get(id),
    mayStart: (id) => !running.has(id) && running.size < AT_ONCE,
    start: ({ definition }) => void start(definition.id),
    clock,
  });

  /** Hears what hubs say, until the program stops. */
  async function hearHubs(): Promise<void> {
    if (effects.hubs === null) return;
    while (!signal.aborted && (await wait(HINTS_EVERY))) {
      if (signal.aborted || !effects.isOurs()) continue;
      hearing = followHints().catch((cause: unknown) =>
        logger.error({ cause }, 'what hubs say could not be read; trying again'),
      );
      await hearing;
    }
  }

  /** What is kept from before, for later looks and to tell what is alike. */
  async function begin(): Promise<void> {
    let after: string | undefined;
    do {
      const page = await effects.articles.list({
        standing: ['live', 'vanished'],
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const article of page) {
        if (signal.aborted) return;
        revisits.plan(article);
        effects.siteLines.remember(article.current.content);
        await effects.likeness.remember(article.id, article.current.content);
      }
      after = page.at(-1)?.id;
    } while (after !== undefined && !signal.aborted);
  }

  return {
    async list() {
      const ofSources = await hubs.ofSources();
      return (await sources.list()).map((source) => ({
        ...source,
        note: whyNothing(source),
        hub: ofSources.get(source.definition.id) ?? null,
      }));
    },
    history: (id, limit) => sources.history(id, limit),
    async add(definition, member, note = async () => {}) {
      const outcome = await addSource(definition, member, { changes, note });
      if (outcome.kind === 'added') lookNow();
      return outcome;
    },
    async remove(id, note = async () => {}) {
      const outcome = await removeSource(id, { changes, note });
      if (outcome === 'removed') keepUp();
      return outcome;
    },
    async check(id) {
      const source = await sources.get(id);
      if (source === null) return { kind: 'unknown' };
      if (signal.aborted) return { kind: 'busy' };
      // One that is under way here, for it was only just added or is due, is the check that is asked for.
      const result = await (running.get(id) ?? start(id));
      return result === null ? { kind: 'busy' } : { kind: 'checked', result };
    },
    async run() {
      let hasBegun = false;
      const goOn = async (): Promise<void> => {
        // Where another followed meanwhile, it begins with what that one has found.
        if (!effects.isOurs()) return void (hasBegun = false);
        if (!hasBegun) await begin();
        hasBegun = true;
        if (!signal.aborted) await tick();
      };
      const heard = hearHubs();
      while (!signal.aborted) {
        const wanted = new Promise<boolean>((resolve) => (lookNow = () => resolve(true)));
        turn = goOn().catch((cause: unknown) =>
          logger.error({ cause }, 'sources could not be followed; trying again'),
        );
        await turn;
        const next = wait(effects.isOurs() ? TICK : WAIT_FOR_TURN);
        if (signal.aborted || !(await Promise.race([next, wanted]))) break;
      }
      await heard;
    },
    async stop() {
      stopping.abort();
      // What it began is known once it is over.
      await Promise.all([turn, hearing]);
      await Promise.all([...running.values(), looking, keepingUp]);
    },
  };
}
