import * as z from 'zod';
import { overrideSchema } from '../../knowledge/overrides.js';
import { FACT_KINDS } from '../../model/fact.js';
import type { Answer } from '../../model/answer.js';
import type { ReloadReport, SnapshotSummary } from '../../model/snapshot.js';

/*
 * What routes answer with. Those that the compiler can hold to the values themselves are held to them; a test has real
 * answers read by all.
 */

const text = z.string();
const textOrNull = z.string().nullable();
const count = z.number().int();
const list = z.array(z.looseObject({}));

const source = z.object({ publisher: textOrNull, title: textOrNull, url: textOrNull, published: textOrNull });
const citedArticle = z.object({
  id: text,
  title: textOrNull,
  publisher: textOrNull,
  url: textOrNull,
  published: textOrNull.describe('ISO date or date-time'),
  language: text,
  sources: z.array(source),
  kept: z
    .object({
      standing: z.enum(['live', 'vanished']),
      version: count,
      readAt: z.iso.datetime(),
      updated: textOrNull,
    })
    .exactOptional()
    .describe('which version is quoted, of an article that is kept with all of them'),
});

const citation = z.object({
  n: count.describe('1, 2, … best first'),
  quote: text.describe("exactly text.slice(start, end) of the article's text"),
  start: count,
  end: count,
  highlights: z
    .array(z.tuple([count, count]))
    .describe('[from, to] pairs inside the quote: the words that answer'),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
  article: citedArticle,
  section: textOrNull,
  attribution: textOrNull.describe('who the sentence says it comes from'),
  link: textOrNull.describe('address of the exact passage'),
});

const entity = z.object({
  id: text,
  name: text,
  type: z.enum(['person', 'organization', 'country', 'place', 'group']),
});
const told = z.object({ source: text, verb: text });

const fact = z.object({
  id: text,
  kind: z.enum(FACT_KINDS),
  subject: entity,
  predicate: text,
  object: z.union([entity, text]).nullable(),
  participants: z.array(entity),
  place: z.object({ id: text, name: text }).nullable(),
  date: z.object({ value: text, words: text }).nullable(),
  topics: z.array(text),
  value: z.number().exactOptional(),
  unit: text.exactOptional(),
  attribution: told.extend({ via: told.exactOptional() }).nullable(),
  modality: z.enum(['stated', 'planned', 'denied', 'conditional']),
  at: count.exactOptional(),
  citation: z.object({ article: text, start: count, end: count, quote: text }),
});

const answered = z.object({
  question: text,
  status: z.literal('answered'),
  confidence: z.number().min(0).max(1),
  asOf: textOrNull.describe('ISO date: articles after it were left out'),
  language: text,
  citations: z.array(citation),
  facts: z.array(fact),
  related: z.array(text).describe('up to three questions that these articles do answer'),
  support: z.array(z.object({ article: citedArticle, n: count.nullable() })).exactOptional(),
  conflicts: z
    .array(
      z.object({
        article: citedArticle,
        value: text,
        quote: text,
        start: count,
        end: count,
        link: textOrNull,
      }),
    )
    .exactOptional(),
  leftOut: text.exactOptional(),
  readAs: text.exactOptional(),
  mayMean: z.array(text).exactOptional(),
  snapshot: text,
  elapsedMs: z.number(),
});

const reasons = [
  'nothing-relevant',
  'names-not-in-articles',
  'not-stated',
  'not-a-question',
  'empty-corpus',
] as const;

export const answerSchema = z.union([
  answered,
  answered.extend({ status: z.literal('abstained'), reason: z.enum(reasons) }),
]) satisfies z.ZodType<Answer>;

export const problemSchema = z.object({
  error: z.object({
    code: text.describe('for programs'),
    message: text.describe('what happened, and what to do next'),
    field: text.optional(),
    requestId: text.optional(),
  }),
});

const summarySchema = z.object({
  version: text,
  builtAt: z.iso.datetime(),
  articles: count,
  passages: count,
  facts: count,
  factsState: z.enum(['ready', 'reading', 'failed']),
}) satisfies z.ZodType<SnapshotSummary>;

export const healthSchema = z.object({ status: z.literal('ok'), uptimeSeconds: count, version: text });

export const readySchema = z.object({
  ready: z.boolean(),
  snapshot: summarySchema,
  discord: z.object({ door: z.enum(['gateway', 'http', 'none']), state: text, reason: textOrNull }),
  reasons: z.array(text),
});

const rejection = z.object({ file: text, line: count.nullable(), reason: text });

export const reportSchema = z.object({
  ok: z.boolean(),
  version: text,
  added: z.array(text),
  changed: z.array(text),
  removed: z.array(text),
  unchanged: count,
  rejected: z.array(rejection),
  rejectedCount: count,
  warnings: z.array(
    rejection.extend({ about: z.enum(['override', 'future', 'left-out', 'furniture', 'undated']) }),
  ),
  warningsCount: count,
  articles: count,
  passages: count,
  facts: count,
  elapsedMs: z.number(),
}) satisfies z.ZodType<ReloadReport>;

export const statusSchema = z.object({
  snapshot: summarySchema,
  lastReload: reportSchema,
  reloads: list,
  counts: z.object({ questions: z.object({ answered: count, abstained: count, failed: count }) }),
  memory: z.object({ rss: count, heapTotal: count, heapUsed: count, external: count, arrayBuffers: count }),
});

export const factsSchema = z.object({
  total: count,
  offset: count,
  limit: count,
  facts: z.array(fact.extend({ article: z.looseObject({ id: text }), link: textOrNull })),
  snapshot: text,
});

export const entityPageSchema = z.looseObject({
  entity,
  asOf: textOrNull,
  roles: list,
  officials: list,
  met: list,
  said: list,
  other: list,
  snapshot: text,
});

export const timelineSchema = z.looseObject({
  from: textOrNull,
  to: textOrNull,
  total: count,
  offset: count,
  limit: count,
  undated: count,
  months: z.array(z.object({ month: text, entries: count })),
  entries: list,
  snapshot: text,
});

const recordSchema = z.looseObject({ id: text, title: textOrNull, serves: z.boolean() });

export const recordsSchema = z.object({
  offset: count,
  limit: count,
  articles: z.array(recordSchema),
  more: z.boolean(),
});

export const wholeRecordSchema = recordSchema.extend({
  passages: z.array(z.object({ start: count, end: count, section: textOrNull })),
  versions: z.array(z.looseObject({ version: count, readAt: text, changesCount: count.nullable() })),
});

export const offeredSchema = z.object({
  articles: z.array(z.looseObject({ id: text, standing: text, copyOf: textOrNull, notes: z.array(text) })),
});

export const editedSchema = z.object({ id: text, standing: text, changed: z.boolean() });

export const sourceSchema = z.looseObject({
  id: text,
  kind: text,
  url: text,
  note: textOrNull,
  hub: z.object({ url: text, tells: z.boolean(), until: textOrNull, problem: textOrNull }).nullable(),
});
export const sourcesSchema = z.object({ sources: z.array(sourceSchema) });
export const removedSourceSchema = z.object({ id: text, removed: z.literal(true) });
export const checkedSourceSchema = z.object({ result: z.looseObject({ kind: text }) });

const override = z.intersection(z.object({ id: text }), overrideSchema);
export const overridesSchema = z.object({ overrides: z.array(override) });
export const markedSchema = z.object({ override, applied: z.boolean() });

export const auditSchema = z.object({
  entries: z.array(
    z.object({
      id: text,
      at: text,
      actor: z.looseObject({ kind: text }),
      action: text,
      subject: textOrNull,
      outcome: z.enum(['done', 'refused']),
      detail: textOrNull,
    }),
  ),
});

const leftBehind = {
  id: z.string(),
  guild: z.string().nullable(),
  question: z.string(),
  language: z.string(),
};

export const gapsSchema = z.object({
  gaps: z.array(
    z.object({
      ...leftBehind,
      reason: z.string(),
      near: z.array(z.string()),
      snapshot: z.string(),
      count: z.number().int(),
      firstAsked: z.string(),
      lastAsked: z.string(),
      standing: z.enum(['open', 'settled', 'dismissed']),
      answeredBy: z.string().nullable(),
      members: z.array(z.object({ member: z.string(), waits: z.boolean() })),
    }),
  ),
});

export const feedbackSchema = z.object({
  feedback: z.array(
    z.object({
      ...leftBehind,
      at: z.string(),
      quote: z.string().nullable(),
      article: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      snapshot: z.string(),
      reason: z.string(),
      words: z.string().nullable(),
      standing: z.enum(['open', 'settled']),
      outcome: z.string().nullable(),
    }),
  ),
});
