import type { KeptArticle } from '../../model/kept-article.js';
import type { FollowedSource } from '../article-ports.js';
import type { FollowingEffects } from './following-effects.js';
import { createSourceMemory, type SourceMemory } from './source-memory.js';
import { storyAddress } from '../../sources/story-address.js';
import { keepArticle, NO_ENTRY, readArticles } from './take-entry.js';
import { createWordFilter } from './word-filter.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** How long after an article was first read its page is looked at again, in ms: for edits, and whether it is still there. */
const AGES: readonly number[] = [6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY];
/** A page that was not there is looked for once more after so long, before its article counts as vanished. */
const LOOK_AGAIN = HOUR;
const MISSES_TO_VANISH = 2;

/** An article that is looked at again. */
interface Visit {
  readonly id: string;
  readonly source: string;
  readonly firstReadAt: number;
  /** ISO date it was published or, where that is not known, read. */
  readonly date: string;
  due: number | null;
  misses: number;
}

/** Options of one round. */
export interface RoundOptions {
  readonly effects: FollowingEffects;
  readonly sources: ReadonlyMap<string, FollowedSource>;
  readonly memoryOf: (source: FollowedSource) => SourceMemory;
  readonly signal: AbortSignal;
}

/** Looks at known articles again, and lets those go that are kept long enough. */
export interface Revisits {
  /** Plans the next look at an article. */
  plan(article: KeptArticle): void;
  /** Looks at what is due, one after the other. */
  lookAround(options: RoundOptions): Promise<void>;
  /** Removes articles that are older than their source wants to keep them. Their number. */
  letGo(options: RoundOptions): Promise<number>;
}

/** Plans in memory: after a restart they begin anew with what is kept. */
export function createRevisits(): Revisits {
  const visits = new Map<string, Visit>();
  const nextAfter = (firstReadAt: number, now: number): number | null =>
    AGES.map((age) => firstReadAt + age).find((at) => at > now) ?? null;

  async function look(visit: Visit, source: FollowedSource, options: RoundOptions): Promise<void> {
    const { effects, memoryOf, signal } = options;
    const article = await effects.articles.get(visit.id);
    const url = article?.current.content.url ?? null;
    if (article === null || article.standing === 'removed' || url === null) {
      visits.delete(visit.id);
      return;
    }
    const memory = memoryOf(source);
    const read = await readArticles(url, NO_ENTRY, { effects, memory: createSourceMemory(), signal });
    if (signal.aborted) return;
    const now = effects.clock().getTime();
    const isGone = read.kind === 'gone';
    visit.misses = isGone ? visit.misses + 1 : 0;
    visit.due =
      isGone && visit.misses < MISSES_TO_VANISH ? now + LOOK_AGAIN : nextAfter(visit.firstReadAt, now);
    if (visit.misses === MISSES_TO_VANISH && (await effects.articles.setStanding(visit.id, 'vanished'))) {
      effects.logger.info({ article: visit.id }, 'an article is no longer where it was published');
    }
    if (read.kind !== 'read') return;
    if (article.standing === 'vanished') await effects.articles.setStanding(visit.id, 'live');
    // What was read from a feed would look changed where its page only lays it out otherwise.
    if (source.definition.kind === 'feed' && memory.givesWhole !== false) return;
    for (const content of read.reading.articles) {
      if (storyAddress(content.url ?? url, { fragment: true }) !== url) continue;
      const { current } = article;
      const dated = { ...content, published: content.published ?? current.content.published };
      const { definition } = source;
      const filter = createWordFilter({ include: [], exclude: [] });
      const entry = { ...NO_ENTRY, ...known(current.content) };
      const isOneOfMany = new URL(url).hash !== '';
      await keepArticle(dated, {
        definition,
        filter,
        memory,
        effects,
        signal,
        entry,
        address: url,
        isOneOfMany,
      });
    }
  }

  return {
    plan(article) {
      if (article.origin.kind !== 'source' || article.standing === 'removed') return;
      const { readAt, content } = article.current;
      const before = visits.get(article.id);
      const firstReadAt = before?.firstReadAt ?? Date.parse(readAt);
      visits.set(article.id, {
        id: article.id,
        source: article.origin.source,
        firstReadAt,
        date: content.published ?? readAt,
        due: before?.due ?? null,
        misses: before?.misses ?? 0,
      });
    },
    async lookAround(options) {
      const { effects, sources, signal } = options;
      const now = effects.clock().getTime();
      for (const visit of visits.values()) {
        const source = sources.get(visit.source);
        if (signal.aborted) return;
        if (source === undefined || !source.definition.enabled || source.state.switchedOff !== null) continue;
        visit.due ??= nextAfter(visit.firstReadAt, now);
        if (visit.due !== null && visit.due <= now) await look(visit, source, options);
      }
    },
    async letGo({ effects, sources }) {
      const now = effects.clock().getTime();
      let gone = 0;
      for (const visit of visits.values()) {
        const keep = sources.get(visit.source)?.definition.keep ?? null;
        if (keep === null || now - Date.parse(visit.date) <= keep * DAY) continue;
        visits.delete(visit.id);
        if (await effects.articles.setStanding(visit.id, 'removed')) gone += 1;
      }
      return gone;
    },
  };
}

/** What an article's page may leave open, as it was known before. */
function known({
  title,
  published,
  updated,
  language,
  authors,
  publisher,
  licenses = [],
}: KeptArticle['current']['content']) {
  return { title, published, updated, language, authors, publisher, licenses };
}
