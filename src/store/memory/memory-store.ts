import type { Store } from '../../app/ports.js';
import { createMemoryActionStates } from './action-states.js';
import { createMemoryAnnouncements } from './announcements.js';
import { createMemoryAudit } from './audit.js';
import { createMemoryJointChanges } from './joint-changes.js';
import { createMemoryEvents } from './events.js';
import { createMemoryFeedback } from './kept-feedback.js';
import { createMemorySources } from './followed-sources.js';
import { createMemoryHubs } from './hub-subscriptions.js';
import { createMemoryGaps } from './kept-gaps.js';
import { createMemoryArticles } from './kept-articles.js';
import { createMemoryLeases } from './leases.js';
import { createMemoryLimits } from './limits.js';
import { createMemorySettings } from './settings.js';
import { createMemorySubscriptions } from './subscriptions.js';
import { createMemoryWatches } from './watches.js';

/** Effects of a store in memory. */
export interface MemoryStoreOptions {
  /** Milliseconds since any fixed moment; never set back. */
  readonly now: () => number;
  readonly clock: () => Date;
}

/** Keeps everything until the process ends: articles and sources without bounds, all else within some. */
export function createMemoryStore({ now, clock }: MemoryStoreOptions): Store {
  const changeable = {
    settings: createMemorySettings(),
    articles: createMemoryArticles({ clock }),
    sources: createMemorySources(),
    audit: createMemoryAudit({ clock }),
    subscriptions: createMemorySubscriptions({ clock }),
    gaps: createMemoryGaps({ clock }),
    feedback: createMemoryFeedback({ clock }),
  };
  return {
    ...changeable,
    changes: createMemoryJointChanges(changeable),
    limits: createMemoryLimits({ now }),
    events: createMemoryEvents({ clock }),
    actionStates: createMemoryActionStates({ now }),
    watches: createMemoryWatches({ clock }),
    announcements: createMemoryAnnouncements(changeable.articles),
    leases: createMemoryLeases(),
    hubs: createMemoryHubs(),
  };
}
