import * as z from 'zod';
import { normalizeText } from './decode-text.js';
import { keysNotRead } from './keys-not-read.js';
import { firstMistake, metadataSchema, type Metadata } from './metadata.js';
import { accepted, refuse, type ReadResult } from './reading.js';

const schema = metadataSchema.extend({
  text: z.string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') }),
});

/** Reads one article written as a JSON object: the keys of front matter, and `text`. */
export function readJsonArticle(
  json: string,
): ReadResult<{ metadata: Metadata; text: string; notes: string[] }> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse(`not valid JSON: ${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('must be one JSON object');
  const parsed = schema.safeParse(value);
  if (!parsed.success) return refuse(firstMistake(parsed.error).message);
  const { text, ...metadata } = parsed.data;
  if (text.includes('\0')) return refuse('text contains a NUL byte');
  if (!text.isWellFormed()) return refuse('text has half a surrogate pair, so it is not valid Unicode');
  return accepted({ metadata, text: normalizeText(text), notes: keysNotRead(value, true) });
}
