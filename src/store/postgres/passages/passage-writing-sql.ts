import { sql, type Kysely } from 'kysely';
import type {
  CountedRow,
  PassageWriter,
  PostingRow,
  StoredGeneration,
} from '../../../corpus/stored/passage-store.js';
import { writeFactRows, writeNumbered, writePassageRows, writePostingRows } from './array-rows.js';
import { integers } from './integers.js';
import { SCHEMA } from './passage-schema.js';
import type { PassageTables } from './passage-tables.js';

/** Rows of one statement: each has a few values, of which a statement takes 65,535. */
const ROWS = 4000;
/** Articles are large: a few of them make a statement of a megabyte. */
const ARTICLES = 32;
/** Terms whose postings are read at once. */
const TERMS = 500;
/** How long what died is kept for whoever still reads an earlier generation, and a schema that nobody uses. */
const KEPT = { dead: '10 minutes', unused: '1 day' } as const;

/** What keeps others from writing. */
export interface WritingLock {
  /** @throws AppError `store-unavailable` where it is no longer held: the way to the database broke */
  readonly check: () => Promise<void>;
  /** Never rejects. */
  readonly release: () => Promise<void>;
}

/** What a writer is given. */
export interface WritingOptions {
  readonly db: Kysely<PassageTables>;
  readonly schema: string;
  readonly lock: WritingLock;
  /** Lets others write. */
  readonly close: () => Promise<void>;
}

/** An ISO date-time by the clock of the database, which what is kept is forgotten by. */
const NOW = sql<string>`to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Writes a stored corpus; nobody else does meanwhile. */
export function writePassagesTo({ db, schema, lock, close }: WritingOptions): PassageWriter {
  const newestNumber = async (from: Kysely<PassageTables>): Promise<number> =>
    (await from.selectFrom('generation').select(highest('number')).executeTakeFirst())?.highest ?? 0;
  return {
    async known() {
      const rows = await db
        .selectFrom('article')
        .select(['number', 'id', 'fingerprint', 'key', 'file', 'line', 'passages', 'facts_read as factCount'])
        .where('died', 'is', null)
        .orderBy('number')
        .execute();
      return rows;
    },
    async counts() {
      const { rows } = await sql<Awaited<ReturnType<PassageWriter['counts']>>>`
        select count(*)::integer as articles, coalesce(sum(passages), 0)::integer as passages,
          coalesce(sum(facts_read), 0)::integer as facts
        from ${sql.id(schema, 'article')} where died is null`.execute(db);
      return rows[0] ?? { articles: 0, passages: 0, facts: 0 };
    },
    async counted(numbers) {
      const { rows } = await sql<CountedRow>`
        select number, content, words, array(
          select terms from ${sql.id(schema, 'passage')}
          where ordinal >= article.first and ordinal < article.first + passages order by ordinal) as "passageTerms"
        from ${sql.id(schema, 'article')} as article where number = any(${integers(numbers)})`.execute(db);
      return rows;
    },
    async next() {
      const last = await db
        .selectFrom('segment')
        .select([
          'number',
          'next_article as article',
          'next_ordinal as ordinal',
          'next_term as term',
          'next_word as word',
        ])
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last === undefined
        ? { article: 1, ordinal: 0, term: 1, word: 1, segment: 1 }
        : { ...last, segment: last.number + 1 };
    },
    async numbersOf(kind, texts) {
      const all = db.selectFrom(kind).select(['text', 'number']);
      const rows = await (
        texts === null ? all : all.where(sql<boolean>`text = any(${[...texts]})`)
      ).execute();
      return rows;
    },
    async write({ segment, numbered, postings, articles, encounters, comparable, gone }) {
      await lock.check();
      await db.transaction().execute(async (step) => {
        const born = (await newestNumber(step)) + 1;
        await compressQuickly(step);
        await inParts(articles, ARTICLES, (part) =>
          step
            .insertInto('article')
            .values(
              part.map(({ factCount, spans, words, facts, passageTerms: _terms, ...row }) => ({
                ...row,
                born,
                died: null,
                facts_read: factCount,
                spans: Buffer.from(spans),
                words: Buffer.from(words),
                facts_beside: facts.beside,
              })),
            )
            .execute(),
        );
        await inParts(articles, ARTICLES, async (part) => {
          await writePassageRows(step, schema, part);
          await writeFactRows(step, schema, part);
        });
        await inParts(postings, ROWS, (part) => writePostingRows(step, schema, segment.number, part));
        for (const kind of ['term', 'word'] as const)
          await inParts([...numbered[kind]], ROWS, (part) => writeNumbered(step, schema, kind, part));
        await inParts(encounters, ROWS, (part) =>
          step
            .insertInto('encounter')
            .values(
              part.map(({ names, isDated, isPlaced, ...row }) => ({
                ...row,
                names: [...names],
                dated: isDated,
                placed: isPlaced,
              })),
            )
            .execute(),
        );
        await inParts(comparable, ROWS, (part) =>
          step
            .insertInto('comparable')
            .values([...part])
            .execute(),
        );
        if (gone.length > 0)
          await step
            .updateTable('article')
            .set({ died: born })
            .where(sql<boolean>`number = any(${integers(gone)})`)
            .execute();
        if (segment.merged.length > 0)
          await step
            .updateTable('segment')
            .set({ died: born })
            .where(sql<boolean>`number = any(${integers(segment.merged)})`)
            .execute();
        await step
          .insertInto('segment')
          .values({
            number: segment.number,
            born,
            died: null,
            merged: [...segment.merged],
            documents: segment.documents,
            next_article: segment.next.article,
            next_ordinal: segment.next.ordinal,
            next_term: segment.next.term,
            next_word: segment.next.word,
            content: Buffer.from(segment.content),
          })
          .execute();
      });
    },
    smallSegments: (documents) =>
      db
        .selectFrom('segment')
        .select(['number', 'merged', 'content'])
        .where('died', 'is', null)
        .where('documents', '<', documents)
        .orderBy('number')
        .execute(),
    postingsOf: (segments) => postingsOf(db, segments),
    async finish(generation) {
      await lock.check();
      return await db.transaction().execute(async (step): Promise<StoredGeneration> => {
        const number = (await newestNumber(step)) + 1;
        const { built_at: builtAt } = await step
          .insertInto('generation')
          .values({ ...generation, number, built_at: NOW })
          .returning('built_at')
          .executeTakeFirstOrThrow();
        return { ...generation, number, builtAt };
      });
    },
    async sweep() {
      await lock.check();
      await sweep(db, schema);
    },
    close,
  };
}

/** Long texts are written and read several times as fast where the database has LZ4; not all are built with it. */
async function compressQuickly(step: Kysely<PassageTables>): Promise<void> {
  await sql`select set_config(name, 'lz4', true) from pg_settings
    where name = 'default_toast_compression' and 'lz4' = any(enumvals)`.execute(step);
}

/** All postings of some segments, a term's together. */
async function* postingsOf(
  db: Kysely<PassageTables>,
  segments: readonly number[],
): AsyncIterable<readonly PostingRow[]> {
  for (let after = 0; ;) {
    const terms = await db
      .selectFrom('posting')
      .select('term')
      .distinct()
      .where(sql<boolean>`segment = any(${integers(segments)})`)
      .where('term', '>', after)
      .orderBy('term')
      .limit(TERMS)
      .execute();
    const last = terms.at(-1)?.term;
    if (last === undefined) return;
    const rows = await db
      .selectFrom('posting')
      .selectAll()
      .where(
        sql<boolean>`segment = any(${integers(segments)}) and term = any(${integers(terms.map(({ term }) => term))})`,
      )
      .orderBy('term')
      .orderBy('segment')
      .execute();
    for (let from = 0; from < rows.length;) {
      let to = from;
      while (rows[to]?.term === rows[from]?.term && to < rows.length) to += 1;
      yield rows.slice(from, to);
      from = to;
    }
    after = last;
  }
}

/** What died with the last generation that is old enough for nobody to read the one before it goes, and so do schemas that nobody has used for long. */
async function sweep(db: Kysely<PassageTables>, schema: string): Promise<void> {
  const row = await db
    .selectFrom('generation')
    .select(highest('number'))
    .where(sql<boolean>`built_at::timestamptz < now() - ${KEPT.dead}::interval`)
    .executeTakeFirst();
  const oldest = row?.highest ?? 0;
  await db
    .deleteFrom('posting')
    .where('segment', 'in', db.selectFrom('segment').select('number').where('died', '<=', oldest))
    .execute();
  const dead = db.selectFrom('article').select('number').where('died', '<=', oldest);
  await db.deleteFrom('encounter').where('article', 'in', dead).execute();
  await db.deleteFrom('comparable').where('article', 'in', dead).execute();
  for (const table of ['passage', 'passage_facts'] as const)
    await sql`delete from ${sql.id(schema, table)} using ${sql.id(schema, 'article')} as article
      where died <= ${oldest} and ordinal >= article.first and ordinal < article.first + passages`.execute(
      db,
    );
  await db.deleteFrom('segment').where('died', '<=', oldest).execute();
  await db.deleteFrom('article').where('died', '<=', oldest).execute();
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where starts_with(nspname, ${SCHEMA}) and nspname <> ${schema}`.execute(
    db,
  );
  for (const { name } of rows) {
    const used = await sql<{ unused: boolean }>`
      select at < now() - ${KEPT.unused}::interval as unused from ${sql.id(name)}.used`
      .execute(db)
      .catch(() => null);
    if (used?.rows[0]?.unused === true) await sql`drop schema if exists ${sql.id(name)} cascade`.execute(db);
  }
}

function highest(column: 'number') {
  return sql<number | null>`max(${sql.ref(column)})`.as('highest');
}

async function inParts<T>(
  all: readonly T[],
  size: number,
  write: (part: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < all.length; from += size) await write(all.slice(from, from + size));
}
