import { createReadStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql, type Kysely, type Transaction } from 'kysely';
import * as z from 'zod';
import { AppError } from '../../errors.js';
import { keyOfState } from '../action-state-key.js';
import { contentAsJson } from '../kept-content.js';
import { addressKey } from '../sql/sql-articles.js';
import { guildOf } from '../sql/sql-audit.js';
import { storable } from '../sql/stored-json.js';
import type { Tables } from '../sql/tables.js';
import { importCommunity } from './community-lines.js';
import type { ExportCounts } from './export-store.js';
import { importSubscriptions } from './subscription-lines.js';
import {
  actionStateRecord,
  articleRecord,
  auditRecord,
  eventCountRecord,
  eventRecord,
  FILES,
  manifestSchema,
  settingRecord,
  sourceRecord,
} from './export-format.js';

/** What an import takes. */
export interface ImportOptions {
  readonly db: Kysely<Tables>;
  /** Folder that an export was written to. */
  readonly folder: string;
}

/** Tables that must be empty: what was counted since a first start is no reason to refuse. */
const MUST_BE_EMPTY = [
  'article',
  'source',
  'setting',
  'audit_entry',
  'subscription',
  'watch',
  'feedback',
] as const;

/**
 * Reads all that an export holds into a store that is empty: all of it, or nothing.
 * @throws AppError `bad-usage` where the store is not empty, or the folder is no export or damaged
 */
export async function importStore({ db, folder }: ImportOptions): Promise<ExportCounts> {
  const format = await checkManifest(folder);
  return await db.transaction().execute(async (step) => {
    for (const table of MUST_BE_EMPTY) {
      if (
        (
          await step
            .selectFrom(table)
            .select(sql`1`.as('one'))
            .limit(1)
            .execute()
        ).length === 0
      )
        continue;
      throw new AppError('bad-usage', 'The store is not empty: import into a new one (DATABASE_URL).');
    }
    const read = createReader(folder);
    return {
      [FILES.articles]: await read(FILES.articles, articleRecord, (line, at) => addArticle(step, line, at)),
      [FILES.sources]: await read(FILES.sources, sourceRecord, (line) => addSource(step, line)),
      [FILES.settings]: await read(FILES.settings, settingRecord, async ({ owner, name, value }) => {
        const keys = { owner_kind: owner.kind, owner_id: owner.id, name };
        await step
          .insertInto('setting')
          .values({ ...keys, value: JSON.stringify(value) })
          .execute();
      }),
      [FILES.audit]: await read(FILES.audit, auditRecord, async ({ at, entry }) => {
        await step
          .insertInto('audit_entry')
          .values({ at, guild: guildOf(entry.actor), entry: JSON.stringify(entry) })
          .execute();
      }),
      [FILES.events]: await read(FILES.events, eventRecord, async ({ at, happened }) => {
        const { kind } = happened;
        await step
          .insertInto('event')
          .values({ kind, at, happened: JSON.stringify(happened) })
          .execute();
      }),
      [FILES.eventCounts]: await read(FILES.eventCounts, eventCountRecord, async (row) => {
        await step
          .insertInto('event_count')
          .values(row)
          .onConflict((conflict) =>
            conflict
              .columns(['kind', 'outcome'])
              .doUpdateSet({ count: sql`event_count.count + excluded.count` }),
          )
          .execute();
      }),
      [FILES.actionStates]: await read(FILES.actionStates, actionStateRecord, async ({ state, putAt }) => {
        await step
          .insertInto('action_state')
          .values({ key: keyOfState(state), state: JSON.stringify(state), put_at: putAt })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
      ...(format === 1 ? {} : await importSubscriptions(step, read)),
      ...(format === 1 ? {} : await importCommunity(step, read)),
    };
  });
}

/** Which layout an export has. */
async function checkManifest(folder: string): Promise<number> {
  const path = join(folder, FILES.manifest);
  try {
    return manifestSchema.parse(JSON.parse(await fs.readFile(path, 'utf8'))).format;
  } catch (error) {
    const message = `${folder} is no export that this Parley reads: name a folder that \`npm run export\` has written.`;
    throw new AppError('bad-usage', message, { cause: error });
  }
}

/** What reads a file line by line, hands each line on, and gives their number. */
function createReader(folder: string) {
  return async <T>(
    name: string,
    schema: z.ZodType<T>,
    take: (line: T, at: number) => Promise<void>,
  ): Promise<number> => {
    let at = 0;
    const lines = createInterface({
      input: createReadStream(join(folder, name), 'utf8'),
      crlfDelay: Infinity,
    });
    for await (const line of lines) {
      at += 1;
      await take(readLine(schema, line, `${name}:${at}`), at);
    }
    return at;
  };
}

function readLine<T>(schema: z.ZodType<T>, line: string, where: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const what = issue === undefined ? 'is no JSON' : `${issue.path.join('.')}: ${issue.message}`;
    throw new AppError('bad-usage', `${where} cannot be read (${what}); nothing was imported.`, {
      cause: error,
    });
  }
}

async function addArticle(
  step: Transaction<Tables>,
  { id: given, origin, standing, copies, versions }: z.infer<typeof articleRecord>,
  revision: number,
): Promise<void> {
  const id = storable(given);
  await step
    .insertInto('article')
    .values({
      id,
      origin: JSON.stringify(origin),
      standing,
      version: versions.length,
      copies: JSON.stringify(copies),
      revision,
    })
    .execute();
  for (const { version, readAt, content } of versions) {
    await step
      .insertInto('article_version')
      .values({ article: id, version, read_at: readAt, content: contentAsJson(content) })
      .execute();
  }
  const own = versions.at(-1)?.content.url ?? null;
  const addresses = [
    ...(own === null ? [] : [[own, 1] as const]),
    ...copies.map(({ url }) => [url, 0] as const),
  ];
  for (const [url, isOwn] of addresses) {
    if (url === null) continue;
    await step
      .insertInto('article_address')
      .values({ address: addressKey(url), own: isOwn, article: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await step.updateTable('article_revision').set({ value: revision }).execute();
}

async function addSource(
  step: Transaction<Tables>,
  { definition, owner, state, history }: z.infer<typeof sourceRecord>,
): Promise<void> {
  const id = storable(definition.id);
  await step
    .insertInto('source')
    .values({
      id,
      url: storable(definition.url),
      definition: JSON.stringify(definition),
      owner: JSON.stringify(owner),
      state: JSON.stringify(state),
    })
    .execute();
  for (const { at, result } of history) {
    await step
      .insertInto('source_check')
      .values({ source: id, at, result: JSON.stringify(result) })
      .execute();
  }
}
