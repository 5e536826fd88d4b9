import { sql, type Kysely, type Selectable } from 'kysely';
import type { Watch, Watches } from '../../app/community-ports.js';
import {
  CLAIM_HELD_MS,
  CLAIM_LOST_MS,
  COMMUNITY_BOUNDS,
  keptWords,
  type CommunityBounds,
} from '../community-bounds.js';
import { eventNumberOf } from './sql-events.js';
import { fromJson, storable, watchedSchema, watchKindSchema } from './stored-json.js';
import type { Tables } from './tables.js';

/** A row as what it stands for. */
export function toWatch(row: Selectable<Tables['watch']>): Watch {
  return {
    ...fromJson(watchedSchema, row.asked),
    id: String(row.id),
    kind: watchKindSchema.parse(row.kind),
    subject: row.subject,
    member: row.member,
    guild: row.guild === '' ? null : row.guild,
    since: row.since,
  };
}

/** Members who are kept by name, in a database. Ids are the numbers in which they came. */
export function createSqlWatches(
  db: Kysely<Tables>,
  clock: () => Date,
  bounds: CommunityBounds = COMMUNITY_BOUNDS,
): Watches {
  const wanted = db.selectFrom('watch').selectAll();

  return {
    async add({ kind, subject: given, member: id, guild, question, language }) {
      const [subject, member] = [storable(given), storable(id)];
      return await db.transaction().execute(async (step) => {
        const own = await step
          .selectFrom('watch')
          .select('subject')
          .where('member', '=', member)
          .where('kind', '=', kind)
          .execute();
        if (own.some((each) => each.subject === subject)) return 'there';
        const { kept } = await step
          .selectFrom('watch')
          .select(sql<number>`count(*)`.as('kept'))
          .executeTakeFirstOrThrow();
        if (own.length >= bounds.watchesOfMember || kept >= bounds.watchesInAll) return 'full';
        const added = await step
          .insertInto('watch')
          .values({
            kind,
            subject,
            member,
            guild: storable(guild ?? ''),
            asked: JSON.stringify({ question: keptWords(question), language }),
            since: clock().toISOString(),
            claimed_at: 0,
          })
          // Pressed twice at a time.
          .onConflict((conflict) => conflict.columns(['member', 'kind', 'subject']).doNothing())
          .returning('id')
          .executeTakeFirst();
        return added === undefined ? 'there' : 'added';
      });
    },
    async list({ kinds, after, limit }) {
      if (kinds.length === 0) return [];
      const rows = await wanted
        .where('kind', 'in', kinds)
        .where('id', '>', eventNumberOf(after ?? '0'))
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toWatch);
    },
    async about(subjects) {
      if (subjects.length === 0) return [];
      const rows = await wanted.where('subject', 'in', subjects.map(storable)).orderBy('id').execute();
      return rows.map(toWatch);
    },
    async of(member) {
      const rows = await wanted.where('member', '=', storable(member)).orderBy('id').execute();
      return rows.map(toWatch);
    },
    async claim(given) {
      const id = eventNumberOf(given);
      const now = clock().getTime();
      // One statement each: who comes at the same time waits for the row and then finds it held.
      const claimed = await db
        .updateTable('watch')
        .set({ claimed_at: now })
        .where('id', '=', id)
        .where('claimed_at', '<=', now - CLAIM_HELD_MS)
        .where((is) => is.or([is('claimed_at', '=', 0), is('claimed_at', '>', now - CLAIM_LOST_MS)]))
        .returning('id')
        .executeTakeFirst();
      if (claimed !== undefined) return 'claimed';
      const lost = await db
        .deleteFrom('watch')
        .where('id', '=', id)
        .where('claimed_at', '>', 0)
        .where('claimed_at', '<=', now - CLAIM_LOST_MS)
        .returning('id')
        .executeTakeFirst();
      return lost === undefined ? 'held' : 'lost';
    },
    async release(id) {
      await db.updateTable('watch').set({ claimed_at: 0 }).where('id', '=', eventNumberOf(id)).execute();
    },
    async remove(id) {
      await db.deleteFrom('watch').where('id', '=', eventNumberOf(id)).execute();
    },
    async forgetMember(member) {
      const { numDeletedRows } = await db
        .deleteFrom('watch')
        .where('member', '=', storable(member))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
    async forgetBefore(time) {
      const { numDeletedRows } = await db
        .deleteFrom('watch')
        .where('since', '<', time)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
