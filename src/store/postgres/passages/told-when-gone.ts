import type { PassageWriter, PostingRow } from '../../../corpus/stored/passage-store.js';
import { AppError } from '../../../errors.js';
import { isGone } from '../postgres-place.js';

type Told = <Args extends readonly unknown[], Found>(
  work: (...args: Args) => Promise<Found>,
) => (...args: Args) => Promise<Found>;

/** The same work, which says what a person can be told where the database is out of reach. */
export const toldWhenGone: Told =
  (work) =>
  async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      throw outOfReach(error);
    }
  };

/** What is told of a failure; all but that it is out of reach stays as it is. */
export function outOfReach(error: unknown): unknown {
  if (error instanceof AppError || !isGone(error)) return error;
  return new AppError(
    'store-unavailable',
    'The database with the articles is out of reach: try again in a minute.',
    { cause: error },
  );
}

/** A writer that does. */
export function toldWriter(writer: PassageWriter): PassageWriter {
  return {
    known: toldWhenGone(() => writer.known()),
    counted: toldWhenGone((numbers: readonly number[]) => writer.counted(numbers)),
    next: toldWhenGone(() => writer.next()),
    counts: toldWhenGone(() => writer.counts()),
    numbersOf: toldWhenGone((...given: Parameters<PassageWriter['numbersOf']>) => writer.numbersOf(...given)),
    write: toldWhenGone((batch: Parameters<PassageWriter['write']>[0]) => writer.write(batch)),
    smallSegments: toldWhenGone((documents: number) => writer.smallSegments(documents)),
    postingsOf: (segments) => toldPostings(writer.postingsOf(segments)),
    finish: toldWhenGone((generation: Parameters<PassageWriter['finish']>[0]) => writer.finish(generation)),
    sweep: toldWhenGone(() => writer.sweep()),
    close: () => writer.close(),
  };
}

async function* toldPostings(
  rows: AsyncIterable<readonly PostingRow[]>,
): AsyncIterable<readonly PostingRow[]> {
  try {
    yield* rows;
  } catch (error) {
    throw outOfReach(error);
  }
}
