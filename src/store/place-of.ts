import type { DatabaseAddress } from './database-address.js';
import { postgresPlace } from './postgres/postgres-place.js';
import { openSqliteHere, openSqliteInThread } from './sqlite/sqlite-link.js';
import { sqlitePlace } from './sqlite/sqlite-place.js';
import type { StorePlace } from './store-place.js';

/** What finding a place takes. */
export interface PlaceOfOptions {
  /** With a whole path. */
  readonly address: DatabaseAddress;
  readonly clock: () => Date;
  /** Whether a file is opened in a thread of its own. A program that does nothing else meanwhile needs none. */
  readonly inThread: boolean;
}

/** The place of an address. */
export function placeOf({ address, clock, inThread }: PlaceOfOptions): StorePlace {
  if (address.kind === 'postgres') return postgresPlace({ ...address, clock });
  const openLink = inThread ? openSqliteInThread : openSqliteHere;
  return sqlitePlace({ path: address.path, clock, openLink });
}
