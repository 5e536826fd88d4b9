import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { ArticleContent } from '../../model/kept-article.js';
import type { SourceDefinition } from '../../model/source-definition.js';
import {
  contentSchema,
  copiesSchema,
  entrySchema,
  fromJson,
  happenedSchema,
  originSchema,
  resultSchema,
  standingSchema,
} from '../sql/stored-json.js';
import { toSource } from '../sql/sql-sources.js';
import type { Tables } from '../sql/tables.js';
import { subscriptionFiles } from './subscription-lines.js';
import { communityFiles } from './community-lines.js';
import {
  FILES,
  type actionStateRecord,
  type articleRecord,
  type auditRecord,
  type eventCountRecord,
  type eventRecord,
  type settingRecord,
  type sourceRecord,
} from './export-format.js';

/** A file of an export and what stands in it, a value a line. */
export interface ExportedFile {
  readonly name: string;
  readonly lines: AsyncIterable<unknown>;
}

/** Rows that are read at a time. */
const PAGE = 200;

/** The files of an export, each read as it is asked for; `db` is one transaction, so that they fit together. */
export function exportedFiles(db: Kysely<Tables>): readonly ExportedFile[] {
  return [
    { name: FILES.corpus, lines: corpusLines(db) },
    { name: FILES.articles, lines: articleLines(db) },
    { name: FILES.sources, lines: sourceLines(db) },
    { name: FILES.settings, lines: settingLines(db) },
    { name: FILES.audit, lines: auditLines(db) },
    { name: FILES.events, lines: eventLines(db) },
    { name: FILES.eventCounts, lines: countLines(db) },
    { name: FILES.actionStates, lines: stateLines(db) },
    ...subscriptionFiles(db),
    ...communityFiles(db),
  ];
}

/** The sources as a file of sources has them: what is as it is without being said is left out. */
export async function exportedSources(db: Kysely<Tables>): Promise<{ readonly sources: readonly unknown[] }> {
  const sources: unknown[] = [];
  for await (const { definition } of sourceLines(db)) sources.push(asGiven(definition));
  return { sources };
}

function asGiven({ include, exclude, enabled, ...definition }: SourceDefinition): object {
  return withoutNull({
    ...definition,
    include: include.length === 0 ? null : include,
    exclude: exclude.length === 0 ? null : exclude,
    enabled: enabled ? null : false,
  });
}

function withoutNull(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

async function* articleLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof articleRecord>> {
  let after = '';
  for (;;) {
    const page = await db
      .selectFrom('article')
      .select(['id', 'origin', 'standing', 'copies'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { id, origin, standing, copies } of page) {
      const versions = await db
        .selectFrom('article_version')
        .select(['version', 'read_at', 'content'])
        .where('article', '=', id)
        .orderBy('version')
        .execute();
      yield {
        id,
        origin: fromJson(originSchema, origin),
        standing: standingSchema.parse(standing),
        copies: fromJson(copiesSchema, copies),
        versions: versions.map(({ version, read_at, content }) => ({
          version,
          readAt: read_at,
          content: fromJson(contentSchema, content),
        })),
      };
      after = id;
    }
    if (page.length < PAGE) return;
  }
}

/** What is answered from, in the words of the corpus. */
async function* corpusLines(db: Kysely<Tables>): AsyncGenerator<object> {
  for await (const { id, standing, versions } of articleLines(db)) {
    const content = versions.at(-1)?.content;
    if (standing !== 'removed' && content !== undefined) yield asArticle(id, content);
  }
}

function asArticle(
  id: string,
  { title, publisher, url, published, language, authors, sources, fullText, text }: ArticleContent,
): object {
  return withoutNull({
    id,
    title,
    published,
    publisher,
    url,
    language,
    authors: authors.length === 0 ? null : authors,
    sources: sources.length === 0 ? null : sources.map(withoutNull),
    fullText: fullText ?? null,
    text,
  });
}

async function* sourceLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof sourceRecord>> {
  const rows = await db
    .selectFrom('source')
    .select(['id', 'definition', 'owner', 'state'])
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const checks = await db
      .selectFrom('source_check')
      .select(['at', 'result'])
      .where('source', '=', row.id)
      .orderBy('id')
      .execute();
    const history = checks.map(({ at, result }) => ({ at, result: fromJson(resultSchema, result) }));
    yield { ...toSource(row), history };
  }
}

async function* settingLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof settingRecord>> {
  const rows = await db
    .selectFrom('setting')
    .selectAll()
    // Which sessions were ended is of this service alone.
    .where('owner_kind', '!=', 'session')
    .orderBy('owner_kind')
    .orderBy('owner_id')
    .orderBy('name')
    .execute();
  for (const { owner_kind, owner_id, name, value } of rows) {
    const kind = owner_kind === 'guild' ? 'guild' : 'member';
    yield { owner: { kind, id: owner_id }, name, value: fromJson(z.json(), value) };
  }
}

async function* auditLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof auditRecord>> {
  let after = 0;
  for (;;) {
    const page = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { id, at, entry } of page) {
      yield { at, entry: fromJson(entrySchema, entry) };
      after = id;
    }
    if (page.length < PAGE) return;
  }
}

async function* eventLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof eventRecord>> {
  let after = 0;
  for (;;) {
    const page = await db
      .selectFrom('event')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { id, at, happened } of page) {
      yield { at, happened: fromJson(happenedSchema, happened) };
      after = id;
    }
    if (page.length < PAGE) return;
  }
}

async function* countLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof eventCountRecord>> {
  yield* await db.selectFrom('event_count').selectAll().orderBy('kind').orderBy('outcome').execute();
}

async function* stateLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof actionStateRecord>> {
  const rows = await db.selectFrom('action_state').selectAll().orderBy('put_at').orderBy('key').execute();
  for (const { state, put_at } of rows) yield { state: fromJson(z.string(), state), putAt: put_at };
}
