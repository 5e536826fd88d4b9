import type { Kysely } from 'kysely';
import type { Store } from '../app/ports.js';
import type { Tables } from './sql/tables.js';

/** A database that is open, its tables laid out as they are now. */
export interface OpenStore {
  readonly store: Store;
  /** For what concerns all that is stored; all else goes through the ports. */
  readonly db: Kysely<Tables>;
  /** Resolves where it can be written to. */
  readonly probe: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A place where things are stored: one database, by its address. */
export interface StorePlace {
  /** As it may be told: without user, password and what else is secret. */
  readonly name: string;
  /** @param create whether it may be made where it is not there */
  open(options: { readonly create: boolean }): Promise<OpenStore>;
  /** Whether an error means that the database itself is out of reach, and not what was asked of it. */
  isGone(error: unknown): boolean;
  /** What happened and what to do about it, in a line fit for the operator. */
  say(error: unknown): string;
  /**
   * Calls `woken` soon after something was announced (`Announcements`), until it is ended by what this gives. A place without it
   * tells nobody: there one has to look. `hearing` is told again and again whether what is announced can be heard.
   */
  readonly listen?: (woken: () => void, hearing: (how: Hearing) => void) => () => Promise<void>;
}

/** Whether a process hears what is announced: where it listens to a pool, it may not. */
export type Hearing = 'hears' | 'deaf';

/** The code that an error of Node or of a database has; empty where it has none. */
export function codeOfError(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
