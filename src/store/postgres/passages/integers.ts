import { sql, type RawBuilder } from 'kysely';

/** Whole numbers as an array of the database's: in one piece of text, since the driver would look at each of thousands. */
export function integers(numbers: readonly number[]): RawBuilder<number[]> {
  return sql<number[]>`${`{${numbers.join(',')}}`}::integer[]`;
}
