import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Kept, KeptArticles } from '../../app/article-ports.js';
import type { ArticleContent, ArticleOrigin, KeptArticle } from '../../model/kept-article.js';
import { contentAsJson, withCopy } from '../kept-content.js';
import { inTransaction } from './in-transaction.js';
import type { Wake } from './sql-announcements.js';
import {
  contentSchema,
  copiesSchema,
  fromJson,
  originSchema,
  standingSchema,
  storable,
} from './stored-json.js';
import type { Tables } from './tables.js';

/** Articles that are read at a time: their texts come to the main thread, which has others to serve in between. */
const PAGE = 25;

/** What is found of an address: it may be longer than an index takes. */
export function addressKey(url: string): string {
  return createHash('sha256').update(url).digest('base64url');
}

/** Articles with their current version. */
function withCurrent(db: Kysely<Tables>) {
  return db
    .selectFrom('article')
    .innerJoin('article_version', (join) =>
      join
        .onRef('article_version.article', '=', 'article.id')
        .onRef('article_version.version', '=', 'article.version'),
    )
    .select(['id', 'origin', 'standing', 'copies', 'article.version', 'read_at', 'content']);
}

type Row = Awaited<ReturnType<ReturnType<typeof withCurrent>['executeTakeFirstOrThrow']>>;

function toArticle({ id, origin, standing, copies, version, read_at, content }: Row): KeptArticle {
  return {
    id,
    origin: fromJson(originSchema, origin),
    standing: standingSchema.parse(standing),
    current: { version, readAt: read_at, content: fromJson(contentSchema, content) },
    copies: fromJson(copiesSchema, copies),
  };
}

async function articleOf(db: Kysely<Tables>, id: string): Promise<KeptArticle | null> {
  const row = await withCurrent(db).where('id', '=', storable(id)).executeTakeFirst();
  return row === undefined ? null : toArticle(row);
}

/** Articles in a database. Those who change them come one after another, so that revisions are seen in their order. */
export function createSqlArticles(db: Kysely<Tables>, clock: () => Date, wake: Wake): KeptArticles {
  /** A change of one article, or of none where `work` gives null; the others wait until it is done. */
  const changing = <T>(work: (step: Transaction<Tables>, next: number) => Promise<T>): Promise<T> =>
    inTransaction(db, async (step) => {
      // Changes nothing, but holds the row.
      const { value } = await step
        .updateTable('article_revision')
        .set({ value: sql`value` })
        .returning('value')
        .executeTakeFirstOrThrow();
      return await work(step, value + 1);
    });

  async function save(
    step: Transaction<Tables>,
    id: string,
    revision: number,
    changed: { standing?: string; version?: number; copies?: string } = {},
  ): Promise<void> {
    await step.updateTable('article_revision').set({ value: revision }).execute();
    await step
      .updateTable('article')
      .set({ ...changed, revision })
      .where('id', '=', id)
      .execute();
    await wake(step);
  }

  async function keepVersion(id: string, origin: ArticleOrigin, content: ArticleContent): Promise<Kept> {
    return await changing(async (step, revision) => {
      const known = await articleOf(step, id);
      const unchanged = known === null ? null : unchangedBy(known, content);
      if (unchanged?.standing === 'live') await save(step, id, revision, { standing: 'live' });
      if (unchanged !== null) return unchanged.kept;
      const version = (known?.current.version ?? 0) + 1;
      const current = { version, readAt: clock().toISOString(), content };
      const json = contentAsJson(content);
      if (known === null) {
        await step
          .insertInto('article')
          .values({
            id,
            origin: JSON.stringify(origin),
            standing: 'live',
            version,
            copies: '[]',
            revision: 0,
          })
          .execute();
      }
      const standing = known?.standing === 'removed' ? 'removed' : 'live';
      await step
        .insertInto('article_version')
        .values({ article: id, version, read_at: current.readAt, content: json })
        .execute();
      await save(step, id, revision, { standing, version });
      if (content.url !== known?.current.content.url) await moveTo(step, id, content.url);
      const article = { ...(known ?? { id, origin, copies: [] }), standing, current } as const;
      return { kind: known === null ? 'added' : 'changed', article };
    });
  }

  return {
    async keep(given, origin, content) {
      const id = storable(given);
      const known = await articleOf(db, id);
      const unchanged = known === null ? null : unchangedBy(known, content);
      // Most of what is read again has not changed; then nobody has to wait and nothing is written.
      if (unchanged !== null && unchanged.standing === null) return unchanged.kept;
      return await keepVersion(id, origin, content);
    },
    get: (id) => articleOf(db, id),
    async versions(id) {
      const rows = await db
        .selectFrom('article_version')
        .select(['version', 'read_at', 'content'])
        .where('article', '=', storable(id))
        .orderBy('version')
        .execute();
      return rows.map(({ version, read_at, content }) => ({
        version,
        readAt: read_at,
        content: fromJson(contentSchema, content),
      }));
    },
    async list({ standing, after, limit }) {
      if (standing?.length === 0) return [];
      const listed: KeptArticle[] = [];
      for (;;) {
        const from = listed.at(-1)?.id ?? after;
        const most = Math.min(PAGE, limit - listed.length);
        const rows = await withCurrent(db)
          .$if(standing !== undefined, (query) => query.where('standing', 'in', standing ?? []))
          .$if(from !== undefined, (query) => query.where('id', '>', storable(from ?? '')))
          .orderBy('id')
          .limit(most)
          .execute();
        listed.push(...rows.map(toArticle));
        if (rows.length < PAGE || listed.length === limit) return listed;
      }
    },
    async findByAddress(url) {
      const found = await db
        .selectFrom('article_address')
        .select('article')
        .where('address', '=', addressKey(url))
        .orderBy('own', 'desc')
        .orderBy('article')
        .executeTakeFirst();
      return found?.article ?? null;
    },
    async addCopy(given, copy) {
      const id = storable(given);
      await changing(async (step, revision) => {
        const known = await articleOf(step, id);
        if (known === null) return;
        await save(step, id, revision, { copies: JSON.stringify(withCopy(known.copies, copy)) });
        if (copy.url !== null) await addAddress(step, id, copy.url, 0);
      });
    },
    async setStanding(given, standing) {
      const id = storable(given);
      return await changing(async (step, revision) => {
        const known = await step
          .selectFrom('article')
          .select('standing')
          .where('id', '=', id)
          .executeTakeFirst();
        if (known === undefined || known.standing === standing) return false;
        await save(step, id, revision, { standing });
        return true;
      });
    },
    async revision() {
      const { value } = await db.selectFrom('article_revision').select('value').executeTakeFirstOrThrow();
      return value;
    },
    async changedSince(revision) {
      const rows = await db
        .selectFrom('article')
        .select('id')
        .where('revision', '>', revision)
        .orderBy('revision')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

/** What keeping the same content does; null where it is another. `standing` is that which changes, if it does. */
function unchangedBy(
  known: KeptArticle,
  content: ArticleContent,
): { readonly kept: Kept; readonly standing: 'live' | null } | null {
  if (contentAsJson(known.current.content) !== contentAsJson(content)) return null;
  if (known.standing !== 'vanished') return { kept: { kind: 'unchanged', article: known }, standing: null };
  return { kept: { kind: 'unchanged', article: { ...known, standing: 'live' } }, standing: 'live' };
}

async function moveTo(step: Transaction<Tables>, id: string, url: string | null): Promise<void> {
  await step.deleteFrom('article_address').where('article', '=', id).where('own', '=', 1).execute();
  if (url !== null) await addAddress(step, id, url, 1);
}

async function addAddress(
  step: Transaction<Tables>,
  article: string,
  url: string,
  own: 0 | 1,
): Promise<void> {
  await step
    .insertInto('article_address')
    .values({ address: addressKey(url), own, article })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
