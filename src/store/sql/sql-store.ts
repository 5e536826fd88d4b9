import type { Kysely } from 'kysely';
import type { Changeable, Store } from '../../app/ports.js';
import { inTransaction } from './in-transaction.js';
import { createSqlActionStates } from './sql-action-states.js';
import { createSqlAnnouncements, type Wake } from './sql-announcements.js';
import { createSqlArticles } from './sql-articles.js';
import { createSqlAudit } from './sql-audit.js';
import { createSqlEvents } from './sql-events.js';
import { createSqlFeedback } from './sql-feedback.js';
import { createSqlGaps } from './sql-gaps.js';
import { createSqlHubs } from './sql-hubs.js';
import { createSqlLeases } from './sql-leases.js';
import { createSqlLimits } from './sql-limits.js';
import { createSqlSettings } from './sql-settings.js';
import { createSqlSources } from './sql-sources.js';
import { createSqlSubscriptions } from './sql-subscriptions.js';
import { createSqlWatches } from './sql-watches.js';
import type { Tables } from './tables.js';

/**
 * All that is stored, in one database whose tables are laid out as they are now (`migrate`).
 * @param wake default: nobody is woken
 */
export function createSqlStore(
  db: Kysely<Tables>,
  clock: () => Date,
  wake: Wake = async () => undefined,
): Store {
  const changeableIn = (step: Kysely<Tables>): Changeable => ({
    settings: createSqlSettings(step),
    articles: createSqlArticles(step, clock, wake),
    sources: createSqlSources(step),
    audit: createSqlAudit(step, clock),
    subscriptions: createSqlSubscriptions(step, clock),
    gaps: createSqlGaps(step, clock),
    feedback: createSqlFeedback(step, clock),
  });
  return {
    ...changeableIn(db),
    changes: { together: (work) => inTransaction(db, (step) => work(changeableIn(step))) },
    limits: createSqlLimits(db, clock),
    events: createSqlEvents(db, clock),
    actionStates: createSqlActionStates(db, clock),
    watches: createSqlWatches(db, clock),
    announcements: createSqlAnnouncements(db, wake),
    leases: createSqlLeases(db),
    hubs: createSqlHubs(db),
  };
}
