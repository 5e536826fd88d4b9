import { isTooLong, MOST_KEPT, type ArticleContent, type ArticleOrigin } from '../../model/kept-article.js';
import type { SourceDefinition } from '../../model/source-definition.js';
import { inTurns } from '../../steps.js';
import { pageOfEntry } from '../../sources/feeds/entry-page.js';
import type { FeedEntry } from '../../sources/feeds/feed-entry.js';
import type { FollowingEffects, PageReading } from './following-effects.js';
import { readDocument } from './read-document.js';
import { stampOfEntry, type SourceMemory } from './source-memory.js';
import { articleIdOf, ownAddress, storyAddress } from '../../sources/story-address.js';
import type { WordFilter } from './word-filter.js';

/**
 * What became of an entry. `known`: its article is kept already, and nothing says that it changed. `passed-over`: it is not
 * taken, now or later; `again`: it could not be read now. Reasons speak of several: `they …`.
 */
export type Taken =
  | { readonly kind: 'added' | 'changed' | 'known' }
  | { readonly kind: 'passed-over'; readonly reason: string }
  | { readonly kind: 'again'; readonly reason: string; readonly isHostBusy: boolean };

/** What entries of a source are taken with. */
export interface TakeOptions {
  readonly definition: SourceDefinition;
  readonly filter: WordFilter;
  readonly memory: SourceMemory;
  readonly effects: FollowingEffects;
  readonly signal: AbortSignal;
}

const DAY = 24 * 60 * 60 * 1000;

/** What an entry lacks where a page was not found through a feed. */
export const NO_ENTRY: FeedEntry = Object.freeze({
  url: null,
  title: null,
  published: null,
  updated: null,
  authors: [],
  language: null,
  publisher: null,
  summary: null,
  fullText: null,
  licenses: [],
});

/** Takes the article of an entry, if it is one that is wanted and not known as it is. */
export async function takeEntry(entry: FeedEntry, options: TakeOptions): Promise<Taken> {
  const { definition, filter, memory, effects } = options;
  if (entry.url === null) return passedOver('they have no address');
  const address = storyAddress(entry.url);
  const stamp = stampOfEntry(entry);
  const before = memory.passedOver(address, stamp);
  if (before !== null) return passedOver(before);
  const pass = (reason: string): Taken => {
    memory.passOver(address, stamp, reason);
    return passedOver(reason);
  };
  if (isTooOld(entry.published, definition.keep, effects.clock())) {
    return pass(`they are older than ${definition.keep} days`);
  }
  if (memory.stampOf(address) === stamp) return { kind: 'known' };
  if (await isKnown(address, entry, options)) {
    memory.saw(address, stamp);
    return { kind: 'known' };
  }
  const excluded = filter.excludes([entry.title, entry.summary].join('\n'));
  if (excluded !== null) return pass(excluded);

  const read = await readArticles(entry.url, entry, options);
  if (read.kind === 'again') {
    const isOver = memory.failed(address, stamp, read.reason);
    return isOver && !read.isHostBusy ? passedOver(read.reason) : read;
  }
  if (read.kind === 'gone') return pass('their pages are gone');
  if (read.kind === 'passed-over') return pass(read.reason);
  const { articles, leftOut } = read.reading;
  if (articles.length === 0) return pass(`no article was found on their pages (${leftOut[0] ?? 'no text'})`);
  const taken: Taken[] = [];
  for (const content of articles) {
    taken.push(await keepArticle(content, { ...options, entry, address, isOneOfMany: articles.length > 1 }));
  }
  memory.saw(address, stamp);
  const best = ['added', 'changed', 'known'].map((kind) => taken.find((each) => each.kind === kind));
  const [found = taken[0] ?? passedOver('they are empty')] = best.filter((each) => each !== undefined);
  if (found.kind === 'passed-over') memory.passOver(address, stamp, found.reason);
  return found;
}

function passedOver(reason: string): Taken {
  return { kind: 'passed-over', reason };
}

function isTooOld(published: string | null, keep: number | null, now: Date): boolean {
  if (published === null || keep === null) return false;
  return now.getTime() - Date.parse(published) > keep * DAY;
}

/** Whether an article is kept as the entry has it, as far as that can be told without reading it. */
async function isKnown(
  address: string,
  entry: FeedEntry,
  { memory, effects: { articles } }: TakeOptions,
): Promise<boolean> {
  const id = await articles.findByAddress(address);
  const kept = id === null ? null : await articles.get(id);
  if (kept === null) return false;
  // What a person took away is not brought back by a feed.
  if (kept.standing === 'removed') return true;
  // It is written otherwise than when it was read.
  if (memory.stampOf(address) !== null) return false;
  const { readAt, content } = kept.current;
  return (
    entry.updated === null ||
    entry.updated === content.updated ||
    Date.parse(entry.updated) <= Date.parse(readAt)
  );
}

type Read =
  | Exclude<Taken, { kind: 'added' | 'changed' | 'known' }>
  | { readonly kind: 'gone' }
  | { readonly kind: 'read'; readonly reading: PageReading };

/** Reads the articles of an entry: from the feed where it has them whole, else from their page. */
export async function readArticles(
  url: string,
  entry: FeedEntry,
  { effects, memory, signal }: Pick<TakeOptions, 'effects' | 'memory' | 'signal'>,
): Promise<Read> {
  if (entry.fullText !== null) {
    memory.givesWhole = true;
    const bytes = new TextEncoder().encode(pageOfEntry(entry));
    const reading = await effects.readPage({ bytes, url, contentType: 'text/html; charset=utf-8' });
    if (reading.articles.length > 0) return { kind: 'read', reading };
  }
  memory.givesWhole ??= false;
  const outcome = await effects.fetch(url, { signal });
  switch (outcome.kind) {
    case 'fetched':
      return { kind: 'read', reading: await readDocument(outcome.document, effects.readPage) };
    case 'gone':
      return { kind: 'gone' };
    case 'refused':
      return { kind: 'passed-over', reason: `their pages may not be read (${outcome.reason})` };
    case 'later':
      return { kind: 'again', reason: `their pages could not be read (${outcome.reason})`, isHostBusy: true };
    case 'failed':
      return {
        kind: 'again',
        reason: `their pages could not be read (${outcome.reason})`,
        isHostBusy: false,
      };
    default:
      return {
        kind: 'again',
        reason: 'their pages could not be read (the server says they did not change)',
        isHostBusy: false,
      };
  }
}

interface KeepOptions extends TakeOptions {
  readonly entry: FeedEntry;
  /** Where the article was found. */
  readonly address: string;
  /** Of a page with several articles, which are told apart by what stands behind the # of their addresses. */
  readonly isOneOfMany: boolean;
}

/** Keeps one article, under the id that its address or a story of the same words has already. */
export async function keepArticle(
  content: ArticleContent,
  { definition, filter, effects, entry, address, isOneOfMany }: KeepOptions,
): Promise<Taken> {
  const { articles, likeness, siteLines } = effects;
  const url = storyAddress(ownAddress(content.url, address), { fragment: isOneOfMany });
  const known = await articles.findByAddress(url);
  const current = known === null ? null : await articles.get(known);
  const whole = completed(content, url, entry, definition);
  const complete = siteLines.without(whole, current?.current.content ?? null);
  if (isTooLong(complete)) {
    return passedOver(`they are longer than ${MOST_KEPT.text} characters or ${MOST_KEPT.blocks} paragraphs`);
  }
  const refusal = await inTurns(
    filter.refuses([complete.title, complete.text].join('\n')),
    effects.yieldTurn,
  );
  if (refusal !== null) return passedOver(refusal);
  if (isTooOld(complete.published, definition.keep, effects.clock())) {
    return passedOver(`they are older than ${definition.keep} days`);
  }
  const origin: ArticleOrigin = { kind: 'source', source: definition.id };
  const alike = known === null ? await likeness.find(complete) : null;
  if (alike !== null) {
    const { publisher, title, published } = complete;
    await articles.addCopy(alike, { publisher, title, url, published });
    await alias(alike, complete);
    return passedOver('they tell a story that is kept already, in nearly the same words');
  }
  const id = known ?? articleIdOf(url);
  // Another publisher's copy is not a version of the article that it is a copy of.
  if (current !== null && current.current.content.url !== url) return { kind: 'known' };
  const maySame = (current?.current.content.fullText === true) === (complete.fullText === true);
  const isTrivial =
    current !== null && maySame && (await effects.isTrivialChange(current.current.content, complete));
  const kind = isTrivial ? 'unchanged' : (await articles.keep(id, origin, complete)).kind;
  await alias(id, complete);
  if (kind === 'unchanged') return { kind: 'known' };
  await likeness.remember(id, complete);
  return { kind };

  /** Where a feed has another address for the page, the article is found by it as well. */
  async function alias(of: string, { publisher, title, published }: ArticleContent): Promise<void> {
    if (address === url || isOneOfMany || (await articles.findByAddress(address)) !== null) return;
    await articles.addCopy(of, { publisher, title, url: address, published });
  }
}

/** What the page leaves open comes from the entry, and from what is known of the source. */
function completed(
  content: ArticleContent,
  url: string,
  entry: FeedEntry,
  source: SourceDefinition,
): ArticleContent {
  return {
    ...content,
    url,
    title: content.title ?? entry.title,
    publisher: source.publisher ?? content.publisher ?? entry.publisher,
    published: content.published ?? entry.published,
    updated: content.updated ?? (entry.updated === entry.published ? null : entry.updated),
    language: source.language ?? content.language ?? entry.language,
    authors: content.authors.length > 0 ? content.authors : entry.authors,
    ...(content.licenses !== undefined || entry.licenses.length === 0 ? {} : { licenses: entry.licenses }),
    // What a page itself reserves is not given away for it.
    ...(source.fullText === true && (content.reservations ?? []).length === 0 ? { fullText: true } : {}),
  };
}
