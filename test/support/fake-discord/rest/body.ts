import type { IncomingMessage } from 'node:http';
import type { SentFile } from '../limits/message.js';
import { jsonOf, type Json } from '../limits/problem.js';

/** A request's body: the JSON payload, and the files of a multipart one. */
export interface Body {
  readonly json: unknown;
  readonly files: readonly SentFile[];
}

/**
 * Reads a body as JSON or as multipart with `payload_json`.
 * @throws where it is neither.
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return await readBytes(Buffer.concat(chunks), request.headers['content-type'] ?? '');
}

/** The same of a body that is there, of a content type. */
export async function readBytes(bytes: Buffer<ArrayBuffer>, type: string): Promise<Body> {
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith('multipart/')) return { json: JSON.parse(bytes.toString('utf8')), files: [] };

  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files: SentFile[] = [];
  for (const [, value] of form.entries()) {
    if (typeof value !== 'string') files.push({ name: value.name, size: value.size });
  }
  return {
    json: typeof payload === 'string' ? namedAttachments(JSON.parse(payload), files) : undefined,
    files,
  };
}

/** Discord names each attachment after its file; so does the stored message. */
function namedAttachments(json: unknown, files: readonly SentFile[]): Json {
  const body = jsonOf(json);
  const name = (message: Json): Json => ({
    ...message,
    attachments: files.map((file, index) => ({
      ...jsonOf(Array.isArray(message['attachments']) ? message['attachments'][index] : undefined),
      id: String(index),
      filename: file.name,
    })),
  });
  return body['data'] === undefined ? name(body) : { ...body, data: name(jsonOf(body['data'])) };
}
