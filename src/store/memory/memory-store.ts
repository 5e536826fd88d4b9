import type { Store } from '../../app/ports.js';
import { createMemoryActionStates } from './action-states.js';
import { createMemoryEvents } from './events.js';
import { createMemoryLimits } from './limits.js';
import { createMemorySettings } from './settings.js';

/** Effects of a store in memory. */
export interface MemoryStoreOptions {
  /** Milliseconds since any fixed moment; never set back. */
  readonly now: () => number;
  readonly clock: () => Date;
}

/** Keeps everything until the process ends, within bounds. */
export function createMemoryStore({ now, clock }: MemoryStoreOptions): Store {
  return {
    settings: createMemorySettings(),
    limits: createMemoryLimits({ now }),
    events: createMemoryEvents({ clock }),
    actionStates: createMemoryActionStates({ now }),
  };
}
