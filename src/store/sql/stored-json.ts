import * as z from 'zod';
import type { Actor, FollowedSource } from '../../app/article-ports.js';
import { WRONG_REASONS, type Complaint, type Unanswered, type Watch } from '../../app/community-ports.js';
import type { Happened } from '../../app/ports.js';
import { BLOCK_KINDS } from '../../model/article.js';
import type { ArticleContent, ArticleCopy, ArticleOrigin } from '../../model/kept-article.js';
import type { SourceDefinition, SourceResult, SourceState } from '../../model/source-definition.js';

/*
 * What is kept as JSON, as it is read back. JSON keeps every letter, NUL and halves of surrogate pairs among them, which a
 * text of PostgreSQL does not.
 */

const textOrNull = z.string().nullable();
const count = z.number().int().nonnegative();

export const contentSchema: z.ZodType<ArticleContent> = z.object({
  title: textOrNull,
  publisher: textOrNull,
  url: textOrNull,
  published: textOrNull,
  updated: textOrNull,
  language: textOrNull,
  authors: z.array(z.string()),
  sources: z.array(
    z.object({ publisher: textOrNull, title: textOrNull, url: textOrNull, published: textOrNull }),
  ),
  fullText: z.boolean().optional(),
  text: z.string(),
  blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), start: count, end: count })),
  reservations: z.array(z.string()).optional(),
  licenses: z.array(z.string()).optional(),
  siteLines: z.array(z.string()).optional(),
});

export const originSchema: z.ZodType<ArticleOrigin> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), source: z.string() }),
  z.object({ kind: z.literal('moderator'), member: z.string() }),
  z.object({ kind: z.literal('administrator') }),
]);

export const standingSchema = z.enum(['live', 'removed', 'vanished']);

export const hubStandingSchema = z.enum(['asked', 'active', 'ending']);

export const copiesSchema: z.ZodType<ArticleCopy[]> = z.array(
  z.object({ publisher: textOrNull, title: textOrNull, url: textOrNull, published: textOrNull }),
);

export const definitionSchema: z.ZodType<SourceDefinition> = z.object({
  id: z.string(),
  kind: z.enum(['feed', 'page', 'sitemap']),
  url: z.string(),
  language: textOrNull,
  publisher: textOrNull,
  every: z.number(),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
  keep: z.number().nullable(),
  enabled: z.boolean(),
  fullText: z.boolean().optional(),
});

export const resultSchema: z.ZodType<SourceResult> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    found: count,
    added: count,
    changed: count,
    skipped: count,
    reason: textOrNull,
  }),
  z.object({ kind: z.literal('unchanged') }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);

export const stateSchema: z.ZodType<SourceState> = z.object({
  checkedAt: textOrNull,
  nextCheckAt: textOrNull,
  lastReadAt: textOrNull,
  result: resultSchema.nullable(),
  failures: count,
  switchedOff: textOrNull,
  etag: textOrNull,
  lastModified: textOrNull,
});

export const ownerSchema: z.ZodType<FollowedSource['owner']> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file') }),
  z.object({ kind: z.literal('member'), id: z.string() }),
]);

const actor: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), id: z.string(), guild: textOrNull }),
  z.object({ kind: z.literal('administrator') }),
  z.object({ kind: z.literal('service'), guild: z.string().optional() }),
]);

/** An entry of the audit without its number and time. */
export const entrySchema = z.object({
  actor,
  action: z.string(),
  subject: textOrNull,
  outcome: z.enum(['done', 'refused']),
  detail: textOrNull,
});

export const happenedSchema: z.ZodType<Happened> = z.union([
  z.object({ kind: z.literal('question'), outcome: z.enum(['answered', 'abstained', 'failed']) }),
  z.object({ kind: z.literal('reload'), outcome: z.literal('done'), version: z.string() }),
  z.object({ kind: z.literal('reload'), outcome: z.literal('failed'), reason: z.string() }),
]);

const place = z.object({ article: z.string(), start: count, end: count });

/** Of a question without an answer: what is kept of it beside where it was asked and how often. */
export const unansweredSchema: z.ZodType<Omit<Unanswered, 'key' | 'guild' | 'snapshot'>> = z.object({
  question: z.string(),
  language: z.string(),
  reason: z.enum([
    'nothing-relevant',
    'names-not-in-articles',
    'not-stated',
    'not-a-question',
    'empty-corpus',
  ]),
  near: z.array(z.string()),
});

export const gapStandingSchema = z.enum(['open', 'settled', 'dismissed']);

/** What a member asked who is kept by name. */
export const watchedSchema: z.ZodType<Pick<Watch, 'question' | 'language'>> = z.object({
  question: z.string(),
  language: z.string(),
});
export const watchKindSchema = z.enum(['answer', 'feedback', 'name']);

export const complaintSchema: z.ZodType<Complaint> = place.extend({
  question: z.string(),
  language: z.string(),
  quote: textOrNull,
  snapshot: z.string(),
  reason: z.enum(WRONG_REASONS),
  words: textOrNull,
});

/**
 * A stored text as what it stands for.
 * @throws where it is something else, which is a fault of the program or of whoever wrote into its database
 */
export function fromJson<T>(schema: z.ZodType<T>, stored: string): T {
  return schema.parse(JSON.parse(stored));
}

/** A name or address as any database keeps it and finds it again: without NUL and halves of surrogate pairs. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
