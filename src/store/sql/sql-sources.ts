import type { Kysely, Selectable } from 'kysely';
import type { FollowedSource, FollowedSources } from '../../app/article-ports.js';
import { CHECKS_KEPT, NEVER_CHECKED } from '../new-source.js';
import { inTransaction } from './in-transaction.js';
import {
  definitionSchema,
  fromJson,
  ownerSchema,
  resultSchema,
  stateSchema,
  storable,
} from './stored-json.js';
import type { Tables } from './tables.js';

/** A row as what it stands for. */
export function toSource({
  definition,
  owner,
  state,
}: Pick<Selectable<Tables['source']>, 'definition' | 'owner' | 'state'>): FollowedSource {
  return {
    definition: fromJson(definitionSchema, definition),
    owner: fromJson(ownerSchema, owner),
    state: fromJson(stateSchema, state),
  };
}

/** Sources in a database, with the newest checks of each. */
export function createSqlSources(db: Kysely<Tables>): FollowedSources {
  const wanted = db.selectFrom('source').select(['definition', 'owner', 'state']);

  return {
    async list() {
      return (await wanted.orderBy('id').execute()).map(toSource);
    },
    async get(id) {
      const row = await wanted.where('id', '=', storable(id)).executeTakeFirst();
      return row === undefined ? null : toSource(row);
    },
    async put(definition, owner) {
      const row = await db
        .insertInto('source')
        .values({
          id: storable(definition.id),
          url: storable(definition.url),
          definition: JSON.stringify(definition),
          owner: JSON.stringify(owner),
          state: JSON.stringify(NEVER_CHECKED),
        })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            definition: eb.ref('excluded.definition'),
            owner: eb.ref('excluded.owner'),
            url: eb.ref('excluded.url'),
            state: eb
              .case()
              .when('source.url', '=', eb.ref('excluded.url'))
              .then(eb.ref('source.state'))
              .else(eb.ref('excluded.state'))
              .end(),
          })),
        )
        .returning(['definition', 'owner', 'state'])
        .executeTakeFirstOrThrow();
      return toSource(row);
    },
    async remove(id) {
      const removed = await db
        .deleteFrom('source')
        .where('id', '=', storable(id))
        .returning('id')
        .executeTakeFirst();
      return removed !== undefined;
    },
    async saveState(given, state, check) {
      const id = storable(given);
      await inTransaction(db, async (step) => {
        const found = await step
          .updateTable('source')
          .set({ state: JSON.stringify(state) })
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst();
        if (found === undefined || check === undefined) return;
        const result = JSON.stringify(check.result);
        await step.insertInto('source_check').values({ source: id, at: check.at, result }).execute();
        const newestOfOld = await step
          .selectFrom('source_check')
          .select('id')
          .where('source', '=', id)
          .orderBy('id', 'desc')
          .offset(CHECKS_KEPT)
          .limit(1)
          .executeTakeFirst();
        if (newestOfOld === undefined) return;
        await step
          .deleteFrom('source_check')
          .where('source', '=', id)
          .where('id', '<=', newestOfOld.id)
          .execute();
      });
    },
    async history(id, limit) {
      const rows = await db
        .selectFrom('source_check')
        .select(['at', 'result'])
        .where('source', '=', storable(id))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ at, result }) => ({ at, result: fromJson(resultSchema, result) }));
    },
  };
}
