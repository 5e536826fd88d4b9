import type { MessagePort } from 'node:worker_threads';
import type { Served } from '../app/held-services.js';

/** A snapshot that serves, in this thread or in one of its own. */
export interface Serving extends Served {
  /** Fingerprint by article id. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** A port at which the load of the next snapshot may ask for articles of this one; null where they are lost. */
  lend(): MessagePort | null;
  /** False once its thread has died. */
  isAlive(): boolean;
  /** Whether its facts are read. */
  hasFacts(): boolean;
  /** No question comes any more: it ends once those in flight are answered. */
  retire(): void;
}
