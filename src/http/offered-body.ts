import type { Context } from 'hono';
import * as z from 'zod';
import type { Offered } from '../app/editing.js';
import { parseJsonBody } from './json-body.js';

/** What is sent to `POST /admin/articles` as JSON. */
export const offeredJson = z.object(
  {
    url: z
      .string({ error: 'url must be a string' })
      .max(2000, 'url must have at most 2000 characters')
      .optional(),
    name: z
      .string({ error: 'name must be a string' })
      .max(300, 'name must have at most 300 characters')
      .optional(),
    text: z.string({ error: 'text must be a string' }).optional(),
  },
  { error: 'the body must be a JSON object such as {"url": "…"}' },
);

/** What somebody offers, or what is wrong with how it was sent. */
export type OfferedBody =
  | { readonly ok: true; readonly offered: Offered }
  | { readonly ok: false; readonly field: string | null; readonly message: string };

/** Reads `{url}`, `{name, text}`, or a form with a `file` or a `url`. */
export async function readOfferedBody(context: Context): Promise<OfferedBody> {
  const type = context.req.header('Content-Type') ?? '';
  if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return readForm(context);
  const json = parseJsonBody(await context.req.arrayBuffer());
  if (json === null)
    return wrong(null, 'The body is not JSON in UTF-8. Send {"url": "…"} or {"name", "text"}.');
  const parsed = offeredJson.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path[0];
    return wrong(field === undefined ? null : String(field), `${issue?.message ?? 'the body is not right'}.`);
  }
  const { url, name, text } = parsed.data;
  if (url !== undefined) return { ok: true, offered: { kind: 'address', url } };
  if (name === undefined) return wrong('url', 'url is missing, or name and text of a file.');
  if (text === undefined) return wrong('text', 'text is missing: what stands in the file.');
  return { ok: true, offered: { kind: 'file', name, bytes: new TextEncoder().encode(text) } };
}

async function readForm(context: Context): Promise<OfferedBody> {
  let form: Record<string, string | File>;
  try {
    form = await context.req.parseBody();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrong(null, 'The form could not be read. Send it as multipart/form-data with a field "file".');
  }
  const { file, url } = form;
  if (file instanceof File) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, offered: { kind: 'file', name: file.name, bytes } };
  }
  if (typeof url === 'string') return { ok: true, offered: { kind: 'address', url } };
  return wrong('file', 'file is missing: send a file in the field "file", or an address in "url".');
}

function wrong(field: string | null, message: string): OfferedBody {
  return { ok: false, field, message };
}
