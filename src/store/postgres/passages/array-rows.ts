import { sql, type Kysely } from 'kysely';
import type { Numbered, PostingRow, WholeArticleRow } from '../../../corpus/stored/passage-store.js';
import { integers } from './integers.js';
import type { PassageTables } from './passage-tables.js';

/**
 * Writes postings: their bytes end to end, and where those of each are. As many rows of values would take several times as long to be
 * put into a statement, sent and read.
 */
export async function writePostingRows(
  step: Kysely<PassageTables>,
  schema: string,
  segment: number,
  postings: readonly Omit<PostingRow, 'segment'>[],
): Promise<void> {
  const lengths = postings.map(({ entries }) => entries.length);
  await sql`insert into ${sql.id(schema, 'posting')} (term, segment, entries)
    select term, ${segment}::integer, substring(${Buffer.concat(postings.map(({ entries }) => entries))}::bytea
      from (sum(length) over (order by place) - length + 1)::integer for length)
    from unnest(${integers(postings.map(({ term }) => term))}, ${integers(lengths)})
      with ordinality as row (term, length, place)`.execute(step);
}

/** Writes the terms of all passages of articles: their bytes end to end as well. */
export async function writePassageRows(
  step: Kysely<PassageTables>,
  schema: string,
  articles: readonly Pick<WholeArticleRow, 'first' | 'passageTerms'>[],
): Promise<void> {
  const terms = articles.flatMap(({ passageTerms }) => passageTerms);
  const ordinals = articles.flatMap(({ first, passageTerms }) => passageTerms.map((_, at) => first + at));
  const lengths = terms.map(({ length }) => length);
  await sql`insert into ${sql.id(schema, 'passage')} (ordinal, terms)
    select ordinal, substring(${Buffer.concat(terms)}::bytea
      from (sum(length) over (order by place) - length + 1)::integer for length)
    from unnest(${integers(ordinals)}, ${integers(lengths)})
      with ordinality as row (ordinal, length, place)`.execute(step);
}

/** Writes the facts of all passages of articles that have some. */
export async function writeFactRows(
  step: Kysely<PassageTables>,
  schema: string,
  articles: readonly Pick<WholeArticleRow, 'first' | 'facts'>[],
): Promise<void> {
  const rows = articles.flatMap(({ first, facts }) =>
    facts.ofPassages.flatMap((own, at) => (own === '' ? [] : [[first + at, own] as const])),
  );
  await sql`insert into ${sql.id(schema, 'passage_facts')} (ordinal, facts)
    select * from unnest(${integers(rows.map(([ordinal]) => ordinal))}, ${rows.map(([, own]) => own)}::text[])`.execute(
    step,
  );
}

/** Writes terms, or words, with their numbers. */
export async function writeNumbered(
  step: Kysely<PassageTables>,
  schema: string,
  kind: Numbered,
  rows: readonly (readonly [string, number])[],
): Promise<void> {
  const texts = rows.map(([text]) => text);
  await sql`insert into ${sql.id(schema, kind)} (text, number)
    select * from unnest(${texts}::text[], ${integers(rows.map(([, number]) => number))})`.execute(step);
}
