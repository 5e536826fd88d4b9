import * as z from 'zod';
import type { AskedAfter } from '../model/asked-after.js';
import { parseJsonBody } from './json-body.js';

/** Characters of a question over HTTP. */
const maxQuestion = 2000;

const incomplete = { error: 'after.quoted must have article, start and end' };
const offset = z.int(incomplete).nonnegative(incomplete);
const place = z.object({ article: z.string(incomplete), start: offset, end: offset }, incomplete);

const after = z.object(
  {
    question: z
      .string({ error: 'after.question must be a string' })
      .min(1, { error: 'after.question must not be empty' })
      .max(maxQuestion, { error: `after.question must have at most ${maxQuestion} characters` }),
    quoted: place.nullish().transform((quoted) => quoted ?? null),
  },
  { error: 'after must be an object such as {"question": "…"}' },
);

/** What is sent to `POST /api/ask`. */
export const askJson = z.object(
  {
    question: z
      .string({ error: 'question must be a string' })
      .max(maxQuestion, { error: `question must have at most ${maxQuestion} characters` })
      .refine((question) => question.trim() !== '', { error: 'question must not be empty' }),
    asOf: z.iso.date({ error: 'asOf must be a date that exists, as YYYY-MM-DD' }).nullish(),
    after: after.nullish(),
  },
  { error: 'the body must be a JSON object such as {"question": "…"}' },
);

export type AskBody =
  | {
      readonly ok: true;
      readonly question: string;
      readonly asOf: string | null;
      /** What it goes on from. */
      readonly after: AskedAfter | null;
    }
  | { readonly ok: false; readonly code: 'bad-json' }
  | {
      readonly ok: false;
      readonly code: 'bad-request';
      readonly field: string | null;
      readonly message: string;
    };

/** The body of `POST /api/ask`, whatever its content type says: what counts is that it is JSON. */
export function readAskBody(bytes: ArrayBuffer): AskBody {
  const json = parseJsonBody(bytes);
  if (json === null) return { ok: false, code: 'bad-json' };
  const parsed = askJson.safeParse(json.value);
  if (parsed.success) {
    const { question, asOf = null, after = null } = parsed.data;
    return { ok: true, question, asOf, after };
  }
  const [issue] = parsed.error.issues;
  const field = issue?.path[0];
  return {
    ok: false,
    code: 'bad-request',
    field: field === undefined ? null : String(field),
    message: issue?.message ?? 'the body is not what was expected',
  };
}
