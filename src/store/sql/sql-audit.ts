import type { Kysely } from 'kysely';
import { serverOfActor, type Actor, type Audit } from '../../app/article-ports.js';
import { eventNumberOf } from './sql-events.js';
import { entrySchema, fromJson, storable } from './stored-json.js';
import type { Tables } from './tables.js';

/** The audit in a database. None of it is forgotten. Ids are the numbers in which entries came. */
export function createSqlAudit(db: Kysely<Tables>, clock: () => Date): Audit {
  return {
    async append({ actor, action, subject, outcome, detail }) {
      const entry = JSON.stringify({ actor, action, subject, outcome, detail });
      await db
        .insertInto('audit_entry')
        .values({ at: clock().toISOString(), guild: guildOf(actor), entry })
        .execute();
    },
    async newest({ limit, before, guild }) {
      const rows = await db
        .selectFrom('audit_entry')
        .select(['id', 'at', 'entry'])
        .$if(before !== undefined, (query) => query.where('id', '<', eventNumberOf(before)))
        .$if(guild !== undefined, (query) => query.where('guild', '=', storable(guild ?? '')))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ id, at, entry }) => ({ ...fromJson(entrySchema, entry), id: String(id), at }));
    },
  };
}

/** The server in which something was done, as it is stored. */
export function guildOf(actor: Actor): string | null {
  const guild = serverOfActor(actor);
  return guild === null ? null : storable(guild);
}
