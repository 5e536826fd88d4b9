import type { SourceResult } from '../../model/source-definition.js';
import type { FeedEntry, FeedReading, SitemapPart } from '../../sources/feeds/feed-entry.js';
import type { FetchedDocument, FetchOutcome } from '../../sources/fetching/fetch-outcome.js';
import type { FollowedSource } from '../article-ports.js';
import type { FollowingEffects } from './following-effects.js';
import type { HubOffer } from './hub-keeping.js';
import type { SourceMemory } from './source-memory.js';
import type { CheckEnd } from './source-schedule.js';
import { storyAddress } from '../../sources/story-address.js';
import {
  keepArticle,
  NO_ENTRY,
  readArticles,
  takeEntry,
  type Taken,
  type TakeOptions,
} from './take-entry.js';
import { createWordFilter } from './word-filter.js';

/** What a source is checked with. */
export interface CheckOptions {
  readonly memory: SourceMemory;
  readonly effects: FollowingEffects;
  readonly signal: AbortSignal;
}

/** Articles that are read in one check; the rest comes with the next. */
const MOST_READ = 200;
/** Entries that are looked at before other work has its turn. */
const ENTRIES_A_TURN = 500;
/** Sitemaps of an index that are read in one check, the newest first. */
const MOST_PARTS = 20;

/** Checks a source once, keeps what is new in it, and tells how that ended. */
export async function checkSource(
  source: FollowedSource,
  { memory, effects, signal }: CheckOptions,
): Promise<CheckEnd> {
  const { definition, state } = source;
  const filter = createWordFilter(definition);
  const options: TakeOptions = { definition, filter, memory, effects, signal };
  const outcome = await effects.fetch(definition.url, {
    etag: state.etag,
    lastModified: state.lastModified,
    signal,
  });
  if (outcome.kind === 'unchanged') {
    const { etag, lastModified } = state;
    return { result: { kind: 'unchanged' }, etag, lastModified, notBefore: outcome.freshSeconds };
  }
  if (outcome.kind !== 'fetched') {
    return failed(outcome.reason, outcome.kind === 'later' ? outcome.seconds : null);
  }
  const { document } = outcome;
  if (definition.kind === 'page') return checkPage(document, options);
  const read = await effects.readFeed(document);
  if (!read.ok) return failed(read.reason, null);
  if (read.value.kind === 'entries') {
    const end = await takeAll(read.value.entries, document, options, read.value.leftOut);
    return { ...end, hubOffer: offerOf(document, read.value) };
  }
  const parts = await readParts(read.value.parts, options);
  if (parts.kind === 'failed') return failed(parts.reason, null);
  const leftOut = [...read.value.leftOut, ...parts.leftOut];
  const end = await takeAll(parts.entries, document, options, leftOut, parts.isWhole);
  // What was taken whole is read again once the index says that it changed.
  if (end.isDone) for (const { url, changed } of parts.read) if (changed !== null) memory.saw(url, changed);
  return end;
}

/** The hub that a feed names. Its headers go before what stands in it, as WebSub has it. */
function offerOf(
  { hubLinks: told, url }: FetchedDocument,
  { hubLinks: written }: Extract<FeedReading, { kind: 'entries' }>,
): HubOffer | null {
  const hub = told.hub ?? written.hub;
  return hub === null ? null : { hub, topic: told.self ?? written.self ?? url };
}

function failed(reason: string, notBefore: number | null): CheckEnd {
  return { result: { kind: 'failed', reason }, etag: null, lastModified: null, notBefore };
}

/** Sitemaps of an index with what stands in them. */
interface ReadParts {
  readonly kind: 'read';
  readonly read: readonly SitemapPart[];
  readonly entries: readonly FeedEntry[];
  readonly leftOut: readonly string[];
  /** False where the index does not tell of every change, so that it has to be read anew each time. */
  readonly isWhole: boolean;
}

/** Reads the newest sitemaps of an index that are not known as they are. */
async function readParts(
  parts: readonly SitemapPart[],
  { effects, memory, signal }: TakeOptions,
): Promise<{ readonly kind: 'failed'; readonly reason: string } | ReadParts> {
  const unread = newestParts(parts).filter(
    ({ url, changed }) => changed === null || memory.stampOf(url) !== changed,
  );
  const read: SitemapPart[] = [];
  const entries: FeedEntry[] = [];
  const leftOut: string[] = [];
  for (const part of unread) {
    const outcome = await effects.fetch(part.url, { signal });
    const reading = outcome.kind === 'fetched' ? await effects.readFeed(outcome.document) : null;
    if (reading?.ok === true && reading.value.kind === 'entries') {
      entries.push(...reading.value.entries);
      read.push(part);
    } else {
      const why = reading?.ok === false ? reading.reason : reasonOf(outcome);
      leftOut.push(`a sitemap of the index could not be read (${why})`);
    }
  }
  const [first] = leftOut;
  if (entries.length === 0 && first !== undefined) return { kind: 'failed', reason: first };
  const isDated = parts.every(({ changed }) => changed !== null);
  return { kind: 'read', read, entries, leftOut, isWhole: isDated && leftOut.length === 0 };
}

/** The newest by their dates; of those without, the first and the last, since either end may be the newest. */
function newestParts(parts: readonly SitemapPart[]): readonly SitemapPart[] {
  const dated = parts.filter(({ changed }) => changed !== null);
  const undated = parts.filter(({ changed }) => changed === null);
  const newest = dated.sort((one, other) => (other.changed ?? '').localeCompare(one.changed ?? ''));
  const half = MOST_PARTS / 2;
  const ends = undated.length <= MOST_PARTS ? undated : [...undated.slice(0, half), ...undated.slice(-half)];
  return [...newest, ...ends].slice(0, MOST_PARTS);
}

function reasonOf(outcome: FetchOutcome): string {
  return 'reason' in outcome ? outcome.reason : 'it is an index itself';
}

/** Takes every entry that is not known, the newest first. */
async function takeAll(
  entries: readonly FeedEntry[],
  document: FetchedDocument,
  options: TakeOptions,
  leftOut: readonly string[],
  isWhole = true,
): Promise<CheckEnd & { readonly isDone: boolean }> {
  const tally = createTally();
  const { effects } = options;
  let isDone = true;
  let read = 0;
  const counting: FollowingEffects = {
    ...effects,
    readPage: (page) => {
      read += 1;
      return effects.readPage(page);
    },
  };
  for (const [place, entry] of (await inTurn(entries, effects)).entries()) {
    // A sitemap may list tens of thousands that are known.
    if (place % ENTRIES_A_TURN === 0) await effects.yieldTurn();
    if (options.signal.aborted || read >= MOST_READ || tally.isHostBusy()) {
      isDone = false;
      break;
    }
    const taken = await takeEntry(entry, { ...options, effects: counting });
    if (taken.kind === 'again') isDone = false;
    tally.count(taken);
  }
  if (!isDone && read >= MOST_READ) leftOut = [...leftOut, 'more of them are read with the next checks'];
  return {
    result: tally.result(entries.length, leftOut),
    // What was not read now is found again with the next check, though nothing changes there until then.
    etag: isDone && isWhole ? document.etag : null,
    lastModified: isDone && isWhole ? document.lastModified : null,
    notBefore: isDone ? document.freshSeconds : null,
    isDone,
  };
}

/** Each address once, the newest first, and those without a date in their order behind. */
async function inTurn(
  entries: readonly FeedEntry[],
  { yieldTurn }: Pick<FollowingEffects, 'yieldTurn'>,
): Promise<readonly FeedEntry[]> {
  const seen = new Set<string>();
  const single: FeedEntry[] = [];
  for (const [place, entry] of entries.entries()) {
    if (place % ENTRIES_A_TURN === 0) await yieldTurn();
    const address = entry.url === null ? null : storyAddress(entry.url);
    if (address === null || !seen.has(address)) single.push(entry);
    if (address !== null) seen.add(address);
  }
  const timeOf = ({ published, updated }: FeedEntry): number => Date.parse(published ?? updated ?? '') || 0;
  return single.sort((one, other) => timeOf(other) - timeOf(one));
}

/** Keeps the articles of a page that is followed itself. */
async function checkPage(document: FetchedDocument, options: TakeOptions): Promise<CheckEnd> {
  const { definition, effects } = options;
  // The page is here already, and is read as others are.
  const here = { ...effects, fetch: async (): Promise<FetchOutcome> => ({ kind: 'fetched', document }) };
  const read = await readArticles(document.url, NO_ENTRY, { ...options, effects: here });
  const reading = read.kind === 'read' ? read.reading : { articles: [], leftOut: [] };
  const { articles, leftOut } = reading;
  const address = storyAddress(definition.url);
  const tally = createTally();
  for (const content of articles) {
    tally.count(
      await keepArticle(content, { ...options, entry: NO_ENTRY, address, isOneOfMany: articles.length > 1 }),
    );
  }
  const why = articles.length === 0 ? [`no article was found on it (${leftOut[0] ?? 'no text'})`] : leftOut;
  const { etag, lastModified, freshSeconds } = document;
  return { result: tally.result(articles.length, why), etag, lastModified, notBefore: freshSeconds };
}

/** Counts what became of entries. */
function createTally() {
  const counts = { added: 0, changed: 0, skipped: 0 };
  const reasons = new Map<string, number>();
  let isBusy = false;
  return {
    count(taken: Taken): void {
      if (taken.kind === 'passed-over' || taken.kind === 'again') {
        counts.skipped += 1;
        reasons.set(taken.reason, (reasons.get(taken.reason) ?? 0) + 1);
        isBusy ||= taken.kind === 'again' && taken.isHostBusy;
      } else if (taken.kind !== 'known') counts[taken.kind] += 1;
    },
    isHostBusy: (): boolean => isBusy,
    result(found: number, leftOut: readonly string[]): SourceResult {
      const most = [...reasons].sort(([, one], [, other]) => other - one).slice(0, 3);
      const why = most.map(([reason, times]) => `${times} of ${found} left out: ${reason}`);
      const all = [...why, ...leftOut];
      return { kind: 'read', found, ...counts, reason: all.length === 0 ? null : `${all.join('; ')}.` };
    },
  };
}
