import * as z from 'zod';
import { articleOf, assemble, type EventDocument } from './event-document.js';
import { jsonLines } from './json-lines.js';

const schema = z.object({
  doc_id: z.string(),
  /** Tokens of each sentence with their offsets in the original text, and its own text. */
  sentences: z.array(z.tuple([z.array(z.tuple([z.string(), z.number(), z.number()])), z.string()])),
  event_mentions: z.array(
    z.object({
      event_type: z.string(),
      /** Tokens of the document, `end` exclusive. */
      trigger: z.object({ start: z.number(), end: z.number() }),
      arguments: z.array(z.object({ role: z.string(), text: z.string() })),
    }),
  ),
});

const PARTICIPANTS = ['Participant', 'Communicator', 'Recipient'];

/**
 * Reads WikiEvents (Li et al. 2021): whole articles with all their events.
 * @throws ZodError where it is something else
 */
export function readWikiEvents(content: string): EventDocument[] {
  return jsonLines(content, schema).flatMap(({ doc_id: id, sentences, event_mentions: mentions }) => {
    const assembled = assemble(
      sentences.map(([tokens, text]) => {
        const from = tokens[0]?.[1] ?? 0;
        return { text, tokens: tokens.map(([, start, end]) => ({ start: start - from, end: end - from })) };
      }),
    );
    const article = articleOf(id, assembled);
    if (article === null) return [];
    const events = mentions.map(({ event_type: type, trigger, arguments: args }) => ({
      type,
      trigger: {
        start: assembled.tokens[trigger.start]?.start ?? 0,
        end: assembled.tokens[trigger.end - 1]?.end ?? 0,
      },
      participants: args.filter(({ role }) => PARTICIPANTS.includes(role)).map(({ text }) => text),
      places: args.filter(({ role }) => role === 'Place').map(({ text }) => text),
    }));
    return [{ article, events }];
  });
}
