import { sql, type Kysely, type Selectable } from 'kysely';
import { feedbackKey, type Feedback, type Feedbacks } from '../../app/community-ports.js';
import { COMMUNITY_BOUNDS, type CommunityBounds } from '../community-bounds.js';
import { inTransaction } from './in-transaction.js';
import { eventNumberOf } from './sql-events.js';
import { complaintSchema, fromJson, storable } from './stored-json.js';
import type { Tables } from './tables.js';

function toFeedback(row: Selectable<Tables['feedback']>): Feedback[] {
  const { answer, voter, complaint, outcome } = row;
  if (complaint === null) return [];
  return [
    {
      id: String(row.id),
      key: feedbackKey({ answer, voter }),
      answer,
      voter,
      guild: row.guild === '' ? null : row.guild,
      at: row.at,
      complaint: fromJson(complaintSchema, complaint),
      standing: row.standing === 'settled' ? 'settled' : 'open',
      outcome: outcome === null ? null : String(JSON.parse(outcome)),
    },
  ];
}

/** What members say of answers, in a database. Ids are the numbers in which verdicts came. */
export function createSqlFeedback(
  db: Kysely<Tables>,
  clock: () => Date,
  bounds: CommunityBounds = COMMUNITY_BOUNDS,
): Feedbacks {
  /** Complaints. */
  const wanted = db.selectFrom('feedback').selectAll().where('complaint', 'is not', null);

  /** Forgets the oldest beyond so many; of one server, or of all. */
  async function prune(guild: string | null, most: number): Promise<void> {
    const newestOfOld = await db
      .selectFrom('feedback')
      .select('id')
      .$if(guild !== null, (query) => query.where('guild', '=', guild ?? ''))
      .orderBy('id', 'desc')
      .offset(most)
      .limit(1)
      .executeTakeFirst();
    if (newestOfOld === undefined) return;
    await db
      .deleteFrom('feedback')
      .where('id', '<=', newestOfOld.id)
      .$if(guild !== null, (query) => query.where('guild', '=', guild ?? ''))
      .execute();
  }

  return {
    async give({ answer: given, voter: hash, guild: server, complaint: said }) {
      const [answer, voter, guild] = [storable(given), storable(hash), storable(server ?? '')];
      const complaint = said === null ? null : JSON.stringify(said);
      const outcome = await inTransaction(db, async (step) => {
        const known = await step
          .selectFrom('feedback')
          .select(['id', 'complaint', 'standing'])
          .where('answer', '=', answer)
          .where('voter', '=', voter)
          .executeTakeFirst();
        if (known !== undefined) {
          if (known.standing === 'settled' || known.complaint === complaint) return 'unchanged';
          await step.deleteFrom('feedback').where('id', '=', known.id).execute();
        }
        const kept = await step
          .insertInto('feedback')
          .values({
            answer,
            voter,
            guild,
            at: clock().toISOString(),
            complaint,
            standing: 'open',
            outcome: null,
          })
          // Pressed twice at a time.
          .onConflict((conflict) => conflict.columns(['answer', 'voter']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (kept === undefined) return 'unchanged';
        return known === undefined ? 'kept' : 'changed';
      });
      if (outcome === 'kept') {
        await prune(guild, bounds.feedbackOfServer);
        await prune(null, bounds.feedbackInAll);
      }
      return outcome;
    },
    async count(guild) {
      const rows = await db
        .selectFrom('feedback')
        .select(['standing', sql<number>`count(*)`.as('all'), sql<number>`count(complaint)`.as('wrong')])
        .where('guild', '=', storable(guild))
        .groupBy('standing')
        .execute();
      const sum = (of: (row: (typeof rows)[number]) => number): number =>
        rows.reduce((total, row) => total + of(row), 0);
      return {
        right: sum(({ all, wrong }) => all - wrong),
        wrong: sum(({ wrong }) => wrong),
        open: sum(({ standing, wrong }) => (standing === 'open' ? wrong : 0)),
      };
    },
    async get(id) {
      const rows = await wanted.where('id', '=', eventNumberOf(id)).execute();
      return rows.flatMap(toFeedback)[0] ?? null;
    },
    async find(key) {
      const [answer = '', voter = ''] = key.split('/');
      const rows = await wanted
        .where('answer', '=', storable(answer))
        .where('voter', '=', storable(voter))
        .execute();
      return rows.flatMap(toFeedback)[0] ?? null;
    },
    async newest({ guild, standing, limit, before }) {
      const rows = await wanted
        .$if(guild !== undefined, (query) => query.where('guild', '=', storable(guild ?? '')))
        .$if(standing !== undefined, (query) => query.where('standing', '=', standing ?? ''))
        .$if(before !== undefined, (query) => query.where('id', '<', eventNumberOf(before)))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap(toFeedback);
    },
    async settle(id, guild, said) {
      const settled = await db
        .updateTable('feedback')
        .set({ standing: 'settled', outcome: said === null ? null : JSON.stringify(said) })
        .where('id', '=', eventNumberOf(id))
        .where('guild', '=', storable(guild ?? ''))
        .where('complaint', 'is not', null)
        .where('standing', '=', 'open')
        .returning('id')
        .executeTakeFirst();
      return settled !== undefined;
    },
    async of(voter) {
      const rows = await wanted.where('voter', '=', storable(voter)).orderBy('id', 'desc').execute();
      return rows.flatMap(toFeedback);
    },
    async countOf(voter) {
      const { given } = await db
        .selectFrom('feedback')
        .select(sql<number>`count(*)`.as('given'))
        .where('voter', '=', storable(voter))
        .executeTakeFirstOrThrow();
      return given;
    },
    async forgetVoter(voter) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('voter', '=', storable(voter))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
    async forgetBefore(time) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('at', '<', time)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
