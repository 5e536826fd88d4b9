import { sql, type Kysely, type Selectable } from 'kysely';
import type { CorpusGap, Gaps } from '../../app/community-ports.js';
import { COMMUNITY_BOUNDS, keptWords, type CommunityBounds } from '../community-bounds.js';
import { eventNumberOf } from './sql-events.js';
import { fromJson, gapStandingSchema, storable, unansweredSchema } from './stored-json.js';
import type { Tables } from './tables.js';

/** A row as what it stands for. */
export function toGap(row: Selectable<Tables['gap']>): CorpusGap {
  return {
    ...fromJson(unansweredSchema, row.asked),
    id: String(row.id),
    key: row.key,
    guild: row.guild === '' ? null : row.guild,
    snapshot: row.snapshot,
    count: row.count,
    firstAsked: row.first_asked,
    lastAsked: row.last_asked,
    standing: gapStandingSchema.parse(row.standing),
    answeredBy: row.answered_by,
  };
}

/** Questions without an answer, in a database. Ids are the numbers in which they were first asked. */
export function createSqlGaps(
  db: Kysely<Tables>,
  clock: () => Date,
  bounds: CommunityBounds = COMMUNITY_BOUNDS,
): Gaps {
  const wanted = db.selectFrom('gap').selectAll();

  /** Forgets those asked least beyond so many; of one server, or of all. */
  async function prune(guild: string | null, most: number): Promise<void> {
    const { kept } = await db
      .selectFrom('gap')
      .select(sql<number>`count(*)`.as('kept'))
      .$if(guild !== null, (query) => query.where('guild', '=', guild ?? ''))
      .executeTakeFirstOrThrow();
    const beyond = kept - most;
    if (beyond <= 0) return;
    const least = db
      .selectFrom('gap')
      .select('id')
      .$if(guild !== null, (query) => query.where('guild', '=', guild ?? ''))
      .orderBy('count')
      .orderBy('last_asked')
      .orderBy('id')
      .limit(beyond);
    await db.deleteFrom('gap').where('id', 'in', least).execute();
  }

  return {
    async note({ key, guild: given, snapshot, question, language, reason, near }, code = '') {
      const asker = storable(code);
      const guild = storable(given ?? '');
      const asked = JSON.stringify({ question: keptWords(question), language, reason, near });
      const now = clock().toISOString();
      const { count } = await db
        .insertInto('gap')
        .values({
          key: storable(key),
          guild,
          asked,
          count: 1,
          first_asked: now,
          last_asked: now,
          standing: 'open',
          snapshot: storable(snapshot),
          answered_by: null,
          asker,
        })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            asked,
            count: sql`gap.count + 1`,
            last_asked: now,
            standing: sql`case gap.standing when 'settled' then 'open' else gap.standing end`,
            snapshot: storable(snapshot),
            answered_by: null,
            asker: sql`case when gap.asker = ${asker} then gap.asker else '' end`,
          }),
        )
        .returning('count')
        .executeTakeFirstOrThrow();
      if (count > 1) return;
      await prune(guild, bounds.gapsOfServer);
      await prune(null, bounds.gapsInAll);
    },
    async get(id) {
      const row = await wanted.where('id', '=', eventNumberOf(id)).executeTakeFirst();
      return row === undefined ? null : toGap(row);
    },
    async find(key) {
      const row = await wanted.where('key', '=', storable(key)).executeTakeFirst();
      return row === undefined ? null : toGap(row);
    },
    async mostAsked({ guild, standing, offset, limit }) {
      const rows = await wanted
        .$if(guild !== undefined, (query) => query.where('guild', '=', storable(guild ?? '')))
        .where('standing', '=', standing)
        .orderBy('count', 'desc')
        .orderBy('last_asked', 'desc')
        .orderBy('id', 'desc')
        .offset(offset)
        .limit(limit)
        .execute();
      return rows.map(toGap);
    },
    async count({ guild, standing }) {
      const { kept } = await db
        .selectFrom('gap')
        .select(sql<number>`count(*)`.as('kept'))
        .$if(guild !== undefined, (query) => query.where('guild', '=', storable(guild ?? '')))
        .where('standing', '=', standing)
        .executeTakeFirstOrThrow();
      return kept;
    },
    async newest({ limit, before }) {
      const rows = await wanted
        .$if(before !== undefined, (query) => query.where('id', '<', eventNumberOf(before)))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toGap);
    },
    async askedOfOthers({ snapshot, after, limit }) {
      const rows = await wanted
        .where('standing', '=', 'open')
        .where('snapshot', '!=', storable(snapshot))
        .where('id', '>', eventNumberOf(after ?? '0'))
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toGap);
    },
    async askedAgain(id, snapshot, answeredBy) {
      await db
        .updateTable('gap')
        .set({
          snapshot: storable(snapshot),
          answered_by: answeredBy === null ? null : storable(answeredBy),
        })
        .where('id', '=', eventNumberOf(id))
        .execute();
    },
    async setStanding(id, guild, standing) {
      const changed = await db
        .updateTable('gap')
        .set({ standing })
        .where('id', '=', eventNumberOf(id))
        .where('guild', '=', storable(guild ?? ''))
        .where('standing', '!=', standing)
        .returning('id')
        .executeTakeFirst();
      return changed !== undefined;
    },
    async askedByOne() {
      const rows = await wanted.where('asker', '!=', '').orderBy('id').execute();
      return rows.map((row) => ({ ...toGap(row), asker: row.asker ?? '' }));
    },
    async forgetOnlyOf(key, asker) {
      if (asker === '') return;
      await db
        .deleteFrom('gap')
        .where('key', '=', storable(key))
        // Of what was asked before codes were kept.
        .where((is) =>
          is.or([is('asker', '=', storable(asker)), is.and([is('asker', 'is', null), is('count', '=', 1)])]),
        )
        .execute();
    },
    async forgetBefore(time) {
      const { numDeletedRows } = await db
        .deleteFrom('gap')
        .where('last_asked', '<', time)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
