import * as z from 'zod';
import { parseJsonBody } from './json-body.js';

/** Characters of a question over HTTP. */
const maxQuestion = 2000;

/** What is sent to `POST /api/ask`. */
export const askJson = z.object(
  {
    question: z
      .string({ error: 'question must be a string' })
      .max(maxQuestion, { error: `question must have at most ${maxQuestion} characters` })
      .refine((question) => question.trim() !== '', { error: 'question must not be empty' }),
    asOf: z.iso.date({ error: 'asOf must be a date that exists, as YYYY-MM-DD' }).nullish(),
  },
  { error: 'the body must be a JSON object such as {"question": "…"}' },
);

export type AskBody =
  | { readonly ok: true; readonly question: string; readonly asOf: string | null }
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
  if (parsed.success) return { ok: true, question: parsed.data.question, asOf: parsed.data.asOf ?? null };
  const [issue] = parsed.error.issues;
  const field = issue?.path[0];
  return {
    ok: false,
    code: 'bad-request',
    field: field === undefined ? null : String(field),
    message: issue?.message ?? 'the body is not what was expected',
  };
}
