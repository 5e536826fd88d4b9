import * as z from 'zod';
import { seenInDiscord } from '../discord/protocol/markdown/discord-markdown.js';
import { wordsOf, type Shown } from '../support/fake-discord/index.js';

/** What a member reads of a reply, as plain text. */
export function textOf({ payload }: Pick<Shown, 'payload'>): string {
  return seenInDiscord(wordsOf(payload)).text;
}

/** Words on one line: how a quotation is broken into lines is the chat's affair. */
export function unwrapped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The part of an Answer that these tests look at. */
export const answerShape = z.object({
  question: z.string(),
  status: z.enum(['answered', 'abstained']),
  snapshot: z.string(),
  citations: z.array(
    z.object({
      quote: z.string(),
      start: z.number(),
      end: z.number(),
      article: z.object({ id: z.string(), title: z.string().nullable(), published: z.string().nullable() }),
    }),
  ),
});

export const reportShape = z.object({
  ok: z.boolean(),
  version: z.string(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  unchanged: z.number(),
  rejected: z.array(z.object({ file: z.string(), line: z.number().nullable(), reason: z.string() })),
  articles: z.number(),
});
