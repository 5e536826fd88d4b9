import * as z from 'zod';
import { articleOf, type EventDocument } from './event-document.js';

/** Nobody is an empty text, null or left out. */
const actors = z
  .union([z.array(z.object({ actorText: z.string().default('') })), z.string(), z.null()])
  .optional()
  .transform((value) =>
    Array.isArray(value) ? value.map(({ actorText }) => actorText.trim()).filter((name) => name !== '') : [],
  );

const schema = z.array(
  z.object({
    id: z.string(),
    event: z.string(),
    text: z.string().optional(),
    source: actors,
    target: actors,
  }),
);

/**
 * Reads PLOVER's gold standard records: a sentence or two with one coded event, which is not located.
 * @throws ZodError where it is something else
 */
export function readPlover(content: string): EventDocument[] {
  return schema.parse(JSON.parse(content)).flatMap(({ id, event, text: written, source, target }) => {
    const text = written?.trim() ?? '';
    const whole = { start: 0, end: text.length };
    const article = articleOf(id, { text, blocks: [{ kind: 'paragraph', ...whole }] });
    if (article === null) return [];
    return [
      {
        article,
        events: [{ type: event, trigger: whole, participants: [...source, ...target], places: null }],
      },
    ];
  });
}
