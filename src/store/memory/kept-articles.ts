import type { KeptArticles } from '../../app/article-ports.js';
import type { ArticleVersion, KeptArticle } from '../../model/kept-article.js';
import { contentAsJson, withCopy } from '../kept-content.js';
import { rememberMap, type PutBack } from './put-back.js';

/** An article with all its versions, and the revision that changed it last. */
interface Held {
  readonly article: KeptArticle;
  readonly versions: readonly ArticleVersion[];
  readonly revision: number;
}

/** As databases order text: by code points. */
function inOrder(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Ids by address, of which several may have the same. */
function createAddresses() {
  const ids = new Map<string, ReadonlySet<string>>();
  return {
    remember: () => rememberMap(ids),
    at: (url: string): readonly string[] => [...(ids.get(url) ?? [])],
    move(id: string, from: readonly (string | null)[], to: readonly (string | null)[]): void {
      for (const url of from) {
        if (url === null) continue;
        const others = [...(ids.get(url) ?? [])].filter((other) => other !== id);
        if (others.length === 0) ids.delete(url);
        else ids.set(url, new Set(others));
      }
      for (const url of to) if (url !== null) ids.set(url, new Set([...(ids.get(url) ?? []), id]));
    },
  };
}

/** Articles until the process ends. None is forgotten before: whoever keeps articles here keeps few. */
export function createMemoryArticles({ clock }: { readonly clock: () => Date }): KeptArticles & PutBack {
  const held = new Map<string, Held>();
  /** Ids by the addresses of articles themselves, and of their copies. */
  const [own, copied] = [createAddresses(), createAddresses()];
  let revision = 0;

  function save(article: KeptArticle, versions: readonly ArticleVersion[]): KeptArticle {
    revision += 1;
    const before = held.get(article.id)?.article;
    own.move(article.id, before === undefined ? [] : [before.current.content.url], [
      article.current.content.url,
    ]);
    copied.move(
      article.id,
      before?.copies.map(({ url }) => url) ?? [],
      article.copies.map(({ url }) => url),
    );
    held.set(article.id, { article, versions, revision });
    return article;
  }

  function change({ article, versions }: Held, changed: Partial<KeptArticle>): KeptArticle {
    return save({ ...article, ...changed }, versions);
  }

  return {
    async keep(id, origin, content) {
      const known = held.get(id);
      const current = {
        version: (known?.article.current.version ?? 0) + 1,
        readAt: clock().toISOString(),
        content: structuredClone(content),
      };
      if (known === undefined) {
        const article: KeptArticle = { id, origin, standing: 'live', current, copies: [] };
        return { kind: 'added', article: save(article, [current]) };
      }
      const { article, versions } = known;
      const isBack = article.standing === 'vanished';
      const standing = isBack ? 'live' : article.standing;
      if (contentAsJson(content) === contentAsJson(article.current.content)) {
        return { kind: 'unchanged', article: isBack ? change(known, { standing }) : article };
      }
      return { kind: 'changed', article: save({ ...article, standing, current }, [...versions, current]) };
    },
    get: async (id) => held.get(id)?.article ?? null,
    versions: async (id) => held.get(id)?.versions ?? [],
    async list({ standing, after, limit }) {
      return [...held.values()]
        .map(({ article }) => article)
        .filter((article) => standing?.includes(article.standing) ?? true)
        .filter(({ id }) => after === undefined || inOrder(id, after) > 0)
        .sort((one, other) => inOrder(one.id, other.id))
        .slice(0, limit);
    },
    async findByAddress(url) {
      const [ids, others] = [own.at(url), copied.at(url)];
      return [...(ids.length > 0 ? ids : others)].sort(inOrder)[0] ?? null;
    },
    async addCopy(id, copy) {
      const known = held.get(id);
      if (known !== undefined) change(known, { copies: withCopy(known.article.copies, copy) });
    },
    async setStanding(id, standing) {
      const known = held.get(id);
      if (known === undefined || known.article.standing === standing) return false;
      change(known, { standing });
      return true;
    },
    revision: async () => revision,
    async changedSince(since) {
      return [...held.values()]
        .filter(({ revision }) => revision > since)
        .sort((one, other) => one.revision - other.revision)
        .map(({ article }) => article.id);
    },
    remember() {
      const before = revision;
      const maps = [rememberMap(held), own.remember(), copied.remember()];
      return () => {
        revision = before;
        for (const putBack of maps) putBack();
      };
    },
  };
}
