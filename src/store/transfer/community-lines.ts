import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import { toGap } from '../sql/sql-gaps.js';
import { toWatch } from '../sql/sql-watches.js';
import { complaintSchema, fromJson, storable } from '../sql/stored-json.js';
import type { Tables } from '../sql/tables.js';
import { FILES, feedbackRecord, gapRecord, watchRecord } from './export-format.js';
import type { ExportedFile } from './export-lines.js';

/** What members leave behind, as files of an export. It is bounded, so that it is read at once. */
export function communityFiles(db: Kysely<Tables>): readonly ExportedFile[] {
  return [
    { name: FILES.gaps, lines: gapLines(db) },
    { name: FILES.watches, lines: watchLines(db) },
    { name: FILES.feedback, lines: feedbackLines(db) },
  ];
}

async function* gapLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof gapRecord>> {
  for (const row of await db.selectFrom('gap').selectAll().orderBy('id').execute()) {
    const { id: _id, question, language, reason, near, ...gap } = toGap(row);
    yield { ...gap, asker: row.asker, asked: { question, language, reason, near: [...near] } };
  }
}

async function* watchLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof watchRecord>> {
  for (const row of await db.selectFrom('watch').selectAll().orderBy('id').execute()) {
    const { id: _id, question, language, ...watch } = toWatch(row);
    yield { ...watch, asked: { question, language }, claimedAt: row.claimed_at };
  }
}

async function* feedbackLines(db: Kysely<Tables>): AsyncGenerator<z.infer<typeof feedbackRecord>> {
  for (const row of await db.selectFrom('feedback').selectAll().orderBy('id').execute()) {
    const { answer, voter, guild, at, complaint, standing, outcome } = row;
    yield feedbackRecord.parse({
      answer,
      voter,
      guild: guild === '' ? null : guild,
      at,
      complaint: complaint === null ? null : fromJson(complaintSchema, complaint),
      standing,
      outcome: outcome === null ? null : fromJson(z.string(), outcome),
    });
  }
}

/** Reads a file line by line and hands each line on. */
type ReadLines = <T>(
  name: string,
  schema: z.ZodType<T>,
  take: (line: T, at: number) => Promise<void>,
) => Promise<number>;

/** Reads them back; how many lines each file had. */
export async function importCommunity(
  step: Transaction<Tables>,
  read: ReadLines,
): Promise<Readonly<Record<string, number>>> {
  return {
    [FILES.gaps]: await read(FILES.gaps, gapRecord, async (gap) => {
      await step
        .insertInto('gap')
        .values({
          key: storable(gap.key),
          guild: storable(gap.guild ?? ''),
          asked: JSON.stringify(gap.asked),
          count: gap.count,
          first_asked: gap.firstAsked,
          last_asked: gap.lastAsked,
          standing: gap.standing,
          snapshot: storable(gap.snapshot),
          answered_by: gap.answeredBy === null ? null : storable(gap.answeredBy),
          asker: gap.asker === null ? null : storable(gap.asker),
        })
        .execute();
    }),
    [FILES.watches]: await read(FILES.watches, watchRecord, async (watch) => {
      const { kind, since, claimedAt: claimed_at } = watch;
      const [subject, member] = [storable(watch.subject), storable(watch.member)];
      const [guild, asked] = [storable(watch.guild ?? ''), JSON.stringify(watch.asked)];
      await step
        .insertInto('watch')
        .values({ kind, subject, member, guild, asked, since, claimed_at })
        .execute();
    }),
    [FILES.feedback]: await read(FILES.feedback, feedbackRecord, async ({ complaint, outcome, ...given }) => {
      await step
        .insertInto('feedback')
        .values({
          ...given,
          guild: storable(given.guild ?? ''),
          complaint: complaint === null ? null : JSON.stringify(complaint),
          outcome: outcome === null ? null : JSON.stringify(outcome),
        })
        .execute();
    }),
  };
}
