import * as z from 'zod';
import { detokenize } from './detokenize.js';
import { articleOf, assemble, type EventDocument } from './event-document.js';
import { jsonLines } from './json-lines.js';

/** First and last token, both inclusive. */
const span = z.tuple([z.number(), z.number()]);

const schema = z.object({
  doc_key: z.string(),
  sentences: z.array(z.array(z.string())),
  evt_triggers: z.array(z.tuple([z.number(), z.number(), z.array(z.tuple([z.string(), z.number()])).min(1)])),
  /** Trigger, argument, role ("evt034arg01participant"). */
  gold_evt_links: z.array(z.tuple([span, span, z.string()])),
});

/**
 * Reads RAMS (Ebner et al. 2020): five sentences a document, one annotated event in each.
 * @throws ZodError where it is something else
 */
export function readRams(content: string): EventDocument[] {
  return jsonLines(content, schema).flatMap(
    ({ doc_key: id, sentences, evt_triggers: triggers, gold_evt_links: links }) => {
      const assembled = assemble(sentences.map(detokenize));
      const article = articleOf(id, assembled);
      if (article === null) return [];
      const { text, tokens } = assembled;
      const offsets = (first: number, last: number) => ({
        start: tokens[first]?.start ?? 0,
        end: tokens[last]?.end ?? 0,
      });
      const events = triggers.map(([first, last, types]) => {
        const args = (role: string): string[] =>
          links
            .filter(([[from], , name]) => from === first && name.endsWith(role))
            .map(([, [from, to]]) => {
              const { start, end } = offsets(from, to);
              return text.slice(start, end);
            });
        const type = types[0]?.[0] ?? '';
        return {
          type,
          trigger: offsets(first, last),
          participants: args('participant'),
          places: args('place'),
        };
      });
      return [{ article, events }];
    },
  );
}
