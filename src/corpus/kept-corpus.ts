import type { Article } from '../model/article.js';
import type { ArticleStanding, ArticleVersion, KeptArticle } from '../model/kept-article.js';
import { toArticle } from '../sources/complete-article.js';
import { NO_METADATA } from '../sources/metadata.js';

/** Where articles are kept that were added or read from sources, as far as a corpus reads them. */
export interface KeptReader {
  /** A number that grows with every change. */
  revision(): Promise<number>;
  /** Ids of what changed after a revision. */
  changedSince(revision: number): Promise<readonly string[]>;
  get(id: string): Promise<KeptArticle | null>;
  list(wanted: {
    readonly standing?: readonly ArticleStanding[];
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly KeptArticle[]>;
}

/** The articles of a corpus beside those of its files. */
export interface KeptCorpus {
  /**
   * All of them in the order of their ids, as they are now. Where they cannot be reached, nothing that serves goes: those of the last
   * time, which is told; or it rejects, where it was made so.
   */
  read(): Promise<readonly Article[]>;
  /** A number that grows with every change of them; null where they cannot be reached. */
  revision(): Promise<number | null>;
}

/** Answered from: what has vanished where it was published was published all the same. */
const ANSWERING: readonly ArticleStanding[] = ['live', 'vanished'];
const PAGE = 50;
/** More changes than this are read as a new list. */
const FEW = 100;

/** Reads kept articles, and after the first time only those that changed. `say` is told where they cannot be reached. */
export function keptCorpusOf(reader: KeptReader, say: (text: string) => void): KeptCorpus {
  return keptOf(reader, (error, articles) => {
    const reason = error instanceof Error ? error.message : String(error);
    say(`The articles that were added could not be read, so those of the last time stand: ${reason}`);
    return articles;
  });
}

/**
 * The same of a corpus that several processes share: one that cannot reach them takes none of them from the others, so that all of it
 * rejects, as the reader does.
 */
export function keptCorpusForAll(reader: KeptReader): KeptCorpus {
  return {
    ...keptOf(reader, (error) => {
      throw error;
    }),
    revision: () => reader.revision(),
  };
}

type ById = ReadonlyMap<string, Article>;

/** @param standIn what is given where they cannot be reached, of those of the last time */
function keptOf(reader: KeptReader, standIn: (error: unknown, last: ById) => ById): KeptCorpus {
  let articles: ById = new Map();
  let at: number | null = null;

  const readAll = async (): Promise<ById> => {
    const all = new Map<string, Article>();
    for (let after: string | undefined; ;) {
      const page = await reader.list({
        standing: ANSWERING,
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const kept of page) put(all, kept);
      after = page.at(-1)?.id;
      if (after === undefined || page.length < PAGE) return all;
    }
  };
  const readChanged = async (ids: readonly string[]): Promise<ById> => {
    const all = new Map(articles);
    for (const id of ids) {
      const kept = await reader.get(id);
      all.delete(id);
      if (kept !== null && ANSWERING.includes(kept.standing)) put(all, kept);
    }
    return all;
  };
  return {
    revision: () => reader.revision().catch(() => null),
    async read() {
      try {
        // Asked first: what changes meanwhile is read the next time.
        const revision = await reader.revision();
        const changed = at === null ? null : await reader.changedSince(at);
        articles = changed === null || changed.length > FEW ? await readAll() : await readChanged(changed);
        at = revision;
      } catch (error) {
        articles = standIn(error, articles);
      }
      return [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

/** One whose text gives no article is left out: it was one when it was kept. */
function put(articles: Map<string, Article>, kept: KeptArticle): void {
  const article = articleOfVersion(kept, kept.current);
  if (article !== null) articles.set(kept.id, article);
}

/** A version of a kept article as it is quoted; null where the article was removed, or its text gives none. */
export function articleOfVersion(
  { id, standing }: Pick<KeptArticle, 'id' | 'standing'>,
  { version, readAt, content }: ArticleVersion,
): Article | null {
  const { title, publisher, url, published, updated, language, authors, sources, text, blocks } = content;
  const { fullText = null } = content;
  const origin = { file: `${id} (added)`, line: null, defaultId: id };
  const metadata = { ...NO_METADATA, id, title, publisher, url, published, language, fullText };
  const read = toArticle(origin, { ...metadata, authors: [...authors], sources: [...sources] }, text, {
    blocks,
  });
  if (!read.ok || standing === 'removed') return null;
  return { ...read.value, kept: { standing, version, readAt, updated } };
}
