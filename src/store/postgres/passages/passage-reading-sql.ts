import { sql, type Kysely } from 'kysely';
import type { PassageReader } from '../../../corpus/stored/passage-store.js';
import { integers } from './integers.js';
import type { PassageTables } from './passage-tables.js';

/** Reads a stored corpus. */
export function readPassagesOf(db: Kysely<PassageTables>, schema: string): PassageReader {
  const livesIn = (generation: number) =>
    sql<boolean>`article.born <= ${generation} and (article.died is null or article.died > ${generation})`;
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
            .where(sql<boolean>`term = any(${integers(terms)}) and segment = any(${integers(segments)})`)
            .orderBy('segment')
            .execute(),
    articles: (numbers) =>
      numbers.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('article')
            .select(['number', 'first', 'streams'])
            .where(sql<boolean>`number = any(${integers(numbers)})`)
            .execute(),
    bodies: (numbers) =>
      numbers.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('article')
            .select(['number', 'content', 'facts'])
            .where(sql<boolean>`number = any(${integers(numbers)})`)
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
    async encounters(entities, generation, wrong) {
      const rows = await db
        .selectFrom('encounter')
        .innerJoin('article', 'article.number', 'encounter.article')
        .where(sql<boolean>`encounter.names @> ${[...entities]}`)
        .where(sql<boolean>`encounter.id <> all(${[...wrong]})`)
        .where(livesIn(generation))
        .distinctOn(['encounter.modality', 'encounter.dated', 'encounter.placed'])
        .select(['encounter.id', 'encounter.modality', 'encounter.dated', 'encounter.placed'])
        .execute();
      return rows.map(({ dated, placed, ...row }) => ({ ...row, isDated: dated, isPlaced: placed }));
    },
    figuresOf: (day, generation) =>
      db
        .selectFrom('figure')
        .innerJoin('article', 'article.number', 'figure.article')
        .where('figure.day', '=', day)
        .where(livesIn(generation))
        .select(['figure.fact', 'article.metadata'])
        .orderBy('figure.article')
        .execute(),
  };
}
