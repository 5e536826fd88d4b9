import * as z from 'zod';
import { ownerSchema, resultSchema, stateSchema } from '../sql/stored-json.js';
import {
  contentSchema,
  copiesSchema,
  complaintSchema,
  definitionSchema,
  entrySchema,
  gapStandingSchema,
  happenedSchema,
  originSchema,
  standingSchema,
  unansweredSchema,
  watchedSchema,
  watchKindSchema,
} from '../sql/stored-json.js';

/*
 * An export is a folder of files that anybody can read: lines of JSON, two of them also what a fresh instance reads as
 * its articles and its sources.
 */

/** Number of the layout of an export. Whoever changes it reads the earlier ones too. The first had nothing of members. */
export const EXPORT_FORMAT = 2;

/** Names of the files of an export. */
export const FILES = {
  /** Tells what the folder is. */
  manifest: 'export.json',
  /** What is answered from, as a corpus (`CORPUS`). */
  corpus: 'articles.jsonl',
  /** As a file of sources (`SOURCES`). */
  sourceList: 'sources.json',
  articles: 'kept-articles.jsonl',
  sources: 'kept-sources.jsonl',
  settings: 'settings.jsonl',
  audit: 'audit.jsonl',
  events: 'events.jsonl',
  eventCounts: 'event-counts.jsonl',
  actionStates: 'action-states.jsonl',
  gaps: 'gaps.jsonl',
  watches: 'watches.jsonl',
  feedback: 'feedback.jsonl',
} as const;

export const manifestSchema = z.object({
  format: z.union([z.literal(1), z.literal(EXPORT_FORMAT)]),
  version: z.string(),
  exportedAt: z.string(),
});

/** An article with all its versions, the oldest first, without gaps. */
export const articleRecord = z
  .object({
    id: z.string(),
    origin: originSchema,
    standing: standingSchema,
    copies: copiesSchema,
    versions: z
      .array(z.object({ version: z.number().int(), readAt: z.string(), content: contentSchema }))
      .min(1),
  })
  .refine(({ versions }) => versions.every(({ version }, at) => version === at + 1), {
    error: 'versions must be counted from 1, without gaps',
  });

/** A source with its checks, the oldest first. */
export const sourceRecord = z.object({
  definition: definitionSchema,
  owner: ownerSchema,
  state: stateSchema,
  history: z.array(z.object({ at: z.string(), result: resultSchema })),
});

export const settingRecord = z.object({
  owner: z.object({ kind: z.enum(['guild', 'member']), id: z.string() }),
  name: z.string(),
  value: z.json(),
});

export const auditRecord = z.object({ at: z.string(), entry: entrySchema });
export const eventRecord = z.object({ at: z.string(), happened: happenedSchema });
export const eventCountRecord = z.object({ kind: z.string(), outcome: z.string(), count: z.number().int() });
export const actionStateRecord = z.object({ state: z.string(), putAt: z.number().int() });

const guild = z.string().nullable();

/** A question without an answer, with how often it was asked. */
export const gapRecord = z.object({
  key: z.string(),
  guild,
  asked: unansweredSchema,
  count: z.number().int().positive(),
  firstAsked: z.string(),
  lastAsked: z.string(),
  standing: gapStandingSchema,
  snapshot: z.string(),
  answeredBy: z.string().nullable(),
  /** Null: asked before codes were kept. */
  asker: z.string().nullable().default(null),
});

/** A member who is kept by name; `claimedAt` in ms since 1970, 0 where nobody is about to tell them. */
export const watchRecord = z.object({
  kind: watchKindSchema,
  subject: z.string(),
  member: z.string(),
  guild,
  asked: watchedSchema,
  since: z.string(),
  claimedAt: z.number().int(),
});

/** What a member says of an answer; `complaint` is null where it was right. */
export const feedbackRecord = z.object({
  answer: z.string(),
  voter: z.string(),
  guild,
  at: z.string(),
  complaint: complaintSchema.nullable(),
  standing: z.enum(['open', 'settled']),
  outcome: z.string().nullable(),
});
