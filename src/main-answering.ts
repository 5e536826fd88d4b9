import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';
import { settingPath } from './corpus/paths.js';
import { waited } from './discord/gateway/timing.js';
import { withFacts, type Logger } from './logger.js';
import { pathsOf } from './main-paths.js';
import { buildOf, versionOfPackage } from './project-files.js';
import { projectRoot } from './project-root.js';
import { createRequestScope, type RequestScope } from './request-scope.js';
import { serveCorpus, type ServedCorpus } from './runtime/serve-corpus.js';
import type { ShardNumber } from './runtime/shard-messages.js';
import type { StartThread } from './runtime/start-thread.js';
import { stateOfCorpus } from './sources/corpus-state.js';
import { wholeAddress } from './store/database-address.js';
import { openLastingStore, type LastingStore } from './store/lasting-store.js';
import { createMemoryStore } from './store/memory/memory-store.js';
import { placeOf } from './store/place-of.js';
import { tellMisspelt, toldSettings } from './told-settings.js';

const now = (): number => performance.now();
const clock = (): Date => new Date();

/** What answers, before there is a door to it. */
export interface OpenedCorpus {
  readonly scope: RequestScope;
  readonly logger: Logger;
  readonly version: string;
  /** Aborted once the process is to end, which every `wait` ends with. */
  readonly stopping: AbortController;
  readonly wait: (ms: number) => Promise<boolean>;
  /** Whether several processes share the store. */
  readonly shares: boolean;
  readonly kept: LastingStore;
  /** How the files stand, and how they stood before they were read; the latter is empty where nobody watches them. */
  readonly look: () => Promise<string>;
  readonly files: string;
  /** What had been announced before the articles were read. */
  readonly seen: Awaited<ReturnType<LastingStore['store']['announcements']['counts']>> | null;
  /** The articles, once they are loaded. */
  readonly served: Promise<ServedCorpus>;
}

/** What it takes beside the settings. */
interface AnsweringProcess {
  readonly plain: Logger;
  readonly shard: ShardNumber | null;
  readonly startThread: StartThread;
}

/** Opens the store and begins to load the articles: what a start waits for longest, with no more code than that takes. */
export async function openAnswering(
  config: Config,
  { plain, shard, startThread }: AnsweringProcess,
): Promise<OpenedCorpus> {
  const scope = createRequestScope();
  const logger = scope.logger(shard === null ? plain : withFacts(plain, { shard: shard.id }));
  const root = projectRoot();
  const paths = pathsOf(config);
  const { corpus, gazetteer, overrides } = paths;
  const database = wholeAddress(root, config.database);
  const version = await versionOfPackage();
  logger.info(
    {
      version,
      node: process.version,
      settings: toldSettings({ ...config, corpus, gazetteer, overrides, database }),
    },
    'Parley starts.',
  );
  if (shard === null) tellMisspelt(config, logger);
  const build = await buildOf(import.meta.dirname);
  const stopping = new AbortController();
  const wait = (ms: number): Promise<boolean> => waited(ms, stopping.signal);
  // One process that has a file for itself: there, a limit of ten seconds is worth no write to the disk for each question.
  const shares = database.kind === 'postgres' || shard !== null;
  const kept = await openLastingStore({
    place: placeOf({ address: database, clock, inThread: true }),
    standIn: createMemoryStore({ now, clock }),
    sharesLimits: shares,
    logger,
    wait,
  });
  const { store } = kept;
  const look = (): Promise<string> => stateOfCorpus(fs, corpus, [gazetteer, overrides]);
  const files = config.watch ? await look() : '';
  // Before the articles are read: what changes from here on is taken in.
  const seen = await store.announcements.counts().catch(() => null);
  const served = serveCorpus({
    ...paths,
    startThread,
    stored: config.searchEngine === 'postgres' && database.kind === 'postgres' ? database.url : null,
    cache: build === null ? null : { folder: cacheOf(settingPath(root, config.cache), shard), build },
    keptArticles: store.articles,
    fs,
    threshold: config.answerThreshold ?? undefined,
    now,
    logger,
  });
  return { scope, logger, version, stopping, wait, shares, kept, look, files, seen, served };
}

/** Each shard saves what it reads by itself. */
function cacheOf(folder: string, shard: ShardNumber | null): string {
  return shard === null ? folder : join(folder, `shard-${shard.id}`);
}
