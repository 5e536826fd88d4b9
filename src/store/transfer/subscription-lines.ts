import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import { toSubscription } from '../sql/sql-subscriptions.js';
import { storable } from '../sql/stored-json.js';
import type { Tables } from '../sql/tables.js';
import type { ExportedFile } from './export-lines.js';

/** Names of these files of an export. */
const SUBSCRIPTION_FILES = {
  subscriptions: 'subscriptions.jsonl',
  knownArticles: 'known-articles.jsonl',
} as const;

/** A subscription with the articles that it was told of, or is to be; `at` in ms since 1970. */
const subscriptionRecord = z.object({
  target: z.object({ kind: z.enum(['member', 'channel']), id: z.string() }),
  guild: z.string().nullable(),
  member: z.string(),
  about: z.string(),
  name: z.string(),
  language: z.string(),
  since: z.string(),
  unreachable: z.boolean(),
  told: z.array(
    z.object({
      article: z.string(),
      state: z.enum(['due', 'claimed', 'failed', 'sent']),
      delivery: z.string().nullable(),
      at: z.number().int(),
    }),
  ),
});

const knownArticleRecord = z.object({ id: z.string() });

/** Subscriptions and the articles that are no news, as files of an export. */
export function subscriptionFiles(db: Kysely<Tables>): readonly ExportedFile[] {
  return [
    { name: SUBSCRIPTION_FILES.subscriptions, lines: subscriptionLines(db) },
    { name: SUBSCRIPTION_FILES.knownArticles, lines: knownArticleLines(db) },
  ];
}

async function* subscriptionLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof subscriptionRecord>> {
  for (const row of await db.selectFrom('subscription').selectAll().orderBy('id').execute()) {
    const told = await db
      .selectFrom('told_article')
      .select(['article', 'state', 'delivery', 'at'])
      .where('subscription', '=', row.id)
      .orderBy('article')
      .execute();
    const { id: _id, ...subscription } = toSubscription(row);
    yield subscriptionRecord.parse({ ...subscription, told });
  }
}

async function* knownArticleLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof knownArticleRecord>> {
  yield* await db.selectFrom('known_article').selectAll().orderBy('id').execute();
}

/** Reads a file line by line and hands each line on; how many there were. */
type ReadFile = <T>(name: string, schema: z.ZodType<T>, take: (line: T) => Promise<void>) => Promise<number>;

/** Reads them back; how many lines each file had. */
export async function importSubscriptions(
  step: Transaction<Tables>,
  read: ReadFile,
): Promise<Readonly<Record<string, number>>> {
  const { subscriptions, knownArticles } = SUBSCRIPTION_FILES;
  return {
    [subscriptions]: await read(subscriptions, subscriptionRecord, async (line) => {
      const { id } = await step
        .insertInto('subscription')
        .values({
          target_kind: line.target.kind,
          target_id: storable(line.target.id),
          guild: storable(line.guild ?? ''),
          member: storable(line.member),
          about: storable(line.about),
          name: storable(line.name),
          language: storable(line.language),
          since: line.since,
          unreachable: line.unreachable ? 1 : 0,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const { article, ...told } of line.told)
        await step
          .insertInto('told_article')
          .values({ ...told, subscription: id, article: storable(article) })
          .execute();
    }),
    [knownArticles]: await read(knownArticles, knownArticleRecord, async ({ id }) => {
      await step
        .insertInto('known_article')
        .values({ id: storable(id) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }),
  };
}
