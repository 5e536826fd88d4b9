import { sql, type Kysely } from 'kysely';
import type {
  ArticleFactsRow,
  PassageReader,
  PassageRow,
  PostingRow,
} from '../../../corpus/stored/passage-store.js';
import type { ArticlePlace } from '../../../search/stored/segment.js';
import type { ReadCopied } from './copied-rows.js';
import { integers } from './integers.js';
import type { PassageTables } from './passage-tables.js';

/**
 * Reads a stored corpus.
 * @param copied what a question needs many bytes of is read so
 */
export function readPassagesOf(db: Kysely<PassageTables>, schema: string, copied: ReadCopied): PassageReader {
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
    async postings(terms, segments) {
      const rows: PostingRow[] = [];
      if (terms.length === 0 || segments.length === 0) return rows;
      await copied(
        `select term, segment, entries from "${schema}".posting
          where term = any('{${terms.join(',')}}') and segment = any('{${segments.join(',')}}') order by segment`,
        ([term, segment, entries]) => {
          if (term === undefined || segment === undefined || entries === undefined) return;
          rows.push({
            term: term.readInt32BE(),
            segment: segment.readInt32BE(),
            entries: Buffer.from(entries),
          });
        },
      );
      return rows;
    },
    async passages(ordinals) {
      const rows: PassageRow[] = [];
      await copied(
        `select ordinal, terms from "${schema}".passage where ordinal = any('{${ordinals.join(',')}}')`,
        ([ordinal, terms]) => {
          if (ordinal === undefined || terms === undefined) return;
          rows.push({ ordinal: ordinal.readInt32BE(), terms: Buffer.from(terms) });
        },
      );
      return rows;
    },
    bodies: (numbers) =>
      db
        .selectFrom('article')
        .select(['number', 'content', 'spans'])
        .where(sql<boolean>`number = any(${integers(numbers)})`)
        .execute(),
    factsOf: (ordinals) =>
      db
        .selectFrom('passage_facts')
        .selectAll()
        .where(sql<boolean>`ordinal = any(${integers(ordinals)})`)
        .execute(),
    async allFacts(numbers) {
      const { rows } = await sql<ArticleFactsRow>`
        select number, passage_facts.facts from ${sql.id(schema, 'article')} as article
          join ${sql.id(schema, 'passage_facts')} as passage_facts
            on ordinal >= article.first and ordinal < article.first + article.passages
          where number = any(${integers(numbers)})
        union all
        select number, facts_beside from ${sql.id(schema, 'article')}
          where number = any(${integers(numbers)}) and facts_beside <> ''`.execute(db);
      return rows;
    },
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
    async placeOf(id, generation) {
      const row = await db
        .selectFrom('article')
        .select(['number', 'first', 'passages'])
        .where('id', '=', id)
        .where(livesIn(generation))
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ?? null;
    },
    async newestArticles(generation, facts) {
      // Each takes one, so that articles without facts do not make it endless.
      const { rows } = await sql<ArticlePlace>`
        select number, first, passages from (
          select number, first, passages, sum(facts_read + 1) over (order by day desc, number desc) - facts_read - 1 as before
          from ${sql.id(schema, 'article')} as article where ${livesIn(generation)}
          order by day desc, number desc limit ${facts}
        ) newest where before < ${facts}`.execute(db);
      return rows;
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
    comparable: (key, generation) =>
      db
        .selectFrom('comparable')
        .innerJoin('article', 'article.number', 'comparable.article')
        .where('comparable.key', '=', key)
        .where(livesIn(generation))
        .select(['comparable.fact', 'article.metadata'])
        .orderBy('comparable.article')
        .execute(),
  };
}
