import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import { askingOver } from '../../../src/app/ask-in-steps.js';
import type { LookUp } from '../../../src/app/snapshot-lookup.js';
import type { Answering } from '../../../src/app/services.js';
import type { PassageReader, PassageStore } from '../../../src/corpus/stored/passage-store.js';
import { openStoredCorpus, type StoredView } from '../../../src/corpus/stored/stored-corpus.js';
import {
  storeCorpus,
  type StoreCorpusOptions,
  type StoredCorpus,
} from '../../../src/corpus/stored/store-corpus.js';
import type { Answer } from '../../../src/model/answer.js';
import type { Article } from '../../../src/model/article.js';
import { postgresPlace } from '../../../src/store/postgres/postgres-place.js';
import { passageSchemaOf } from '../../../src/store/postgres/passages/passage-schema.js';
import { openPostgresPassages } from '../../../src/store/postgres/passages/postgres-passages.js';
import type { OpenStore } from '../../../src/store/store-place.js';
import type { AtEnd } from '../../support/lifetime.js';
import { shippedCorpus } from '../../properties/shipped-corpus.js';
import { shippedKnowledge } from '../../search/a-snapshot.js';
import { POSTGRES } from '../sql-stores.js';

/** As that of the snapshots that it is held against. */
const { clock } = shippedCorpus;
const yieldIfDue = async (): Promise<void> => {};

/** A stored corpus of a test, and what reads it. */
export interface StoredInTest {
  readonly store: PassageStore;
  /** Another connection to the same. */
  readonly again: () => Promise<PassageStore>;
  /** The name of its schema. */
  readonly schema: string;
  /** Stores articles in place of those that are stored. */
  readonly put: (articles: readonly Article[], given?: Partial<StoreCorpusOptions>) => Promise<StoredCorpus>;
  /** The newest, as one process goes on to it. */
  readonly view: () => Promise<StoredView>;
  /** The newest, as a process sees it that starts now, of what `given` gives in place of the store's. */
  readonly freshView: (
    given?: Partial<PassageReader>,
    wrongFacts?: ReadonlySet<string>,
  ) => Promise<StoredView>;
}

/** An empty one, until the test ends. */
export async function storedInTest(atEnd: AtEnd = onTestFinished): Promise<StoredInTest> {
  const kind = randomUUID();
  const again = async (): Promise<PassageStore> => {
    const store = await openPostgresPassages({ url: POSTGRES ?? '', kind });
    atEnd(() => store.close());
    return store;
  };
  const store = await again();
  const open = (given: Partial<PassageReader> = {}) =>
    openStoredCorpus({ store: { ...store, ...given }, knowledge: shippedKnowledge, clock, yieldIfDue });
  const reader = open();
  const viewOf = async (from: typeof reader, wrong: ReadonlySet<string>): Promise<StoredView> => {
    const view = await from.advance(wrong);
    if (view === null) throw new Error('nothing is stored');
    return view;
  };
  return {
    store,
    again,
    schema: await schemaOfPassages(kind),
    put: (articles, given = {}) =>
      storeCorpus({
        store,
        knowledge: shippedKnowledge,
        read: async () => ({ articles, rejected: [] }),
        state: async () => randomUUID(),
        wrongFacts: new Set(),
        force: true,
        yieldIfDue,
        onStep: () => {},
        ...given,
      }),
    view: () => viewOf(reader, new Set()),
    freshView: (given, wrong = new Set()) => viewOf(open(given), wrong),
  };
}

/** The schema that passages of a kind are in. */
export function schemaOfPassages(kind: string): Promise<string> {
  return inPostgres((db) => passageSchemaOf(db, kind));
}

/** Runs statements as whoever looks after the database does. */
export async function runInPostgres(...statements: readonly string[]): Promise<void> {
  await inPostgres(async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  });
}

async function inPostgres<Found>(work: (db: OpenStore['db']) => Promise<Found>): Promise<Found> {
  const place = postgresPlace({ url: POSTGRES ?? '', name: 'a test', clock, migrations: [] });
  const { db, close } = await place.open({ create: true });
  try {
    return await work(db);
  } finally {
    await close();
  }
}

/** A question's answer as the service gives it. */
export function asked(
  question: string,
  lookUp: LookUp,
  given: Parameters<Answering['ask']>[1] = {},
): Promise<Answer> {
  return askingOver(lookUp, { now: () => 0 })(question, given);
}
