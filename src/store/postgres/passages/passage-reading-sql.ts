import { sql, type Kysely } from 'kysely';
import type { FactRow, PassageReader } from '../../../corpus/stored/passage-store.js';
import type { PassageTables } from './passage-tables.js';

/** What is read of an article for a question; its facts and all that was read of it come where they are wanted. */
export const COLUMNS = [
  'number',
  'id',
  'fingerprint',
  'key',
  'file',
  'line',
  'first',
  'passages',
  'facts_read as factCount',
  'day',
  'metadata',
  'content as article',
  'streams',
] as const;

/** Reads a stored corpus. */
export function readPassagesOf(db: Kysely<PassageTables>, schema: string): PassageReader {
  const livesIn = (generation: number) =>
    sql<boolean>`article.born <= ${generation} and (article.died is null or article.died > ${generation})`;
  const told = (generation: number) =>
    db
      .selectFrom('told')
      .innerJoin('article', 'article.number', 'told.article')
      .where(livesIn(generation))
      .select(['told.article', 'told.names', 'told.figure_of as figureOf', 'told.fact'])
      .orderBy('told.article');
  return {
    async newest() {
      const row = await db
        .selectFrom('generation')
        .selectAll()
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { built_at: builtAt, ...rest } = row;
      return { ...rest, builtAt };
    },
    segments: (generation, after) =>
      db
        .selectFrom('segment')
        .select(['number', 'merged', 'content'])
        .where('number', '>', after)
        .where('born', '<=', generation)
        .where((where) => where.or([where('died', 'is', null), where('died', '>', generation)]))
        .orderBy('number')
        .execute(),
    postings: (terms, segments) =>
      terms.length === 0 || segments.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('posting')
            .selectAll()
            .where(sql<boolean>`term = any(${[...terms]}) and segment = any(${[...segments]})`)
            .orderBy('segment')
            .execute(),
    async articles(numbers) {
      if (numbers.length === 0) return [];
      const rows = await db
        .selectFrom('article')
        .select(COLUMNS)
        .where(sql<boolean>`number = any(${[...numbers]})`)
        .execute();
      return rows;
    },
    facts: (numbers) =>
      numbers.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('article')
            .select(['number', 'facts'])
            .where(sql<boolean>`number = any(${[...numbers]})`)
            .execute(),
    async metadata(generation, most) {
      const rows = await db
        .selectFrom('article')
        .select('metadata')
        .where(livesIn(generation))
        .orderBy('day', 'desc')
        .orderBy('number', 'desc')
        .limit(most)
        .execute();
      return rows.map(({ metadata }) => metadata);
    },
    async numberOf(id, generation) {
      const row = await db
        .selectFrom('article')
        .select('number')
        .where('id', '=', id)
        .where(livesIn(generation))
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.number ?? null;
    },
    async newestArticles(generation, facts) {
      // Each takes one, so that articles without facts do not make it endless.
      const { rows } = await sql<{ number: number }>`
        select number from (
          select number, sum(facts_read + 1) over (order by day desc, number desc) - facts_read - 1 as before
          from ${sql.id(schema, 'article')} as article where ${livesIn(generation)}
          order by day desc, number desc limit ${facts}
        ) newest where before < ${facts}`.execute(db);
      return rows.map(({ number }) => number);
    },
    naming: (entities, generation): Promise<readonly FactRow[]> =>
      told(generation)
        .where(sql<boolean>`told.names @> ${[...entities]}`)
        .execute(),
    figuresOf: (day, generation): Promise<readonly FactRow[]> =>
      told(generation).where('told.figure_of', '=', day).execute(),
  };
}
