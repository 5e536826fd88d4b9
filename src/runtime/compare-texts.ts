import type { CompareTexts } from '../app/editing/editing-effects.js';
import type { WordChange } from '../sources/stories/word-changes.js';
import { entryBeside } from '../start-worker.js';
import { createIdleThread, STARTING_MS, type IdleThreadOptions } from './idle-thread.js';

/** Two versions of a text. */
export interface TextPair {
  readonly before: string;
  readonly after: string;
}

/** Compares texts in a thread, until it is closed. */
export interface TextComparer {
  readonly compare: CompareTexts;
  readonly close: () => Promise<void>;
}

/** Most memory for objects that the thread may take, in MiB. */
const HEAP_MIB = 256;

/**
 * Compares two versions of a text in a thread, one pair at a time: two that differ much take a second. Where it takes too
 * long, nothing is known of what changed.
 */
export function createTextComparer({
  entry = entryBeside(import.meta.url, 'compare-thread'),
  within = 20_000,
  starting = STARTING_MS,
  idle = 60_000,
}: Partial<Pick<IdleThreadOptions, 'entry' | 'within' | 'starting' | 'idle'>> = {}): TextComparer {
  const nothing = 'the texts could not be compared';
  const words = { tooMuchMemory: nothing, failed: nothing, ended: nothing, late: nothing };
  const thread = createIdleThread<TextPair, readonly WordChange[]>({
    entry,
    within,
    starting,
    idle,
    heapMiB: HEAP_MIB,
    words,
  });
  return {
    async compare(before, after) {
      if (before === after) return [];
      const said = await thread.ask({ before, after }, (changes) => changes);
      return typeof said === 'string' ? null : said;
    },
    close: () => thread.close(),
  };
}
