import { createHash } from 'node:crypto';
import { sql, type QueryExecutorProvider } from 'kysely';

/** What names of schemas that hold passages begin with. */
export const SCHEMA = 'parley_passages_';

/** How tables and what is in them are laid out: what is laid out otherwise is in other schemas, beside these. */
const LAYOUT = 3;

/** Letters of a hash that tell schemas apart: a name has 63 at most. */
const LETTERS = 40;

/**
 * The schema of the passages of one kind of analysis. Installations that share a database, each in a schema of its own, have other articles in
 * theirs: the passages are of those that the connection finds, or, where none was ever stored, of the schema that they would be laid out in.
 */
export async function passageSchemaOf(db: QueryExecutorProvider, kind: string): Promise<string> {
  const { rows } = await sql<{ store: string | null }>`
    select coalesce(
      (select nspname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where pg_class.oid = to_regclass('article_revision')), current_schema()) as store`.execute(db);
  const made = JSON.stringify([LAYOUT, rows[0]?.store ?? null, kind]);
  return `${SCHEMA}${createHash('sha256').update(made).digest('hex').slice(0, LETTERS)}`;
}
