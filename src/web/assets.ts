import { createHash } from 'node:crypto';
import { Hono } from 'hono';

/** The files that pages link to, and what they are. */
const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'chat.js': 'text/javascript; charset=utf-8',
  // Of what `chat.js` imports the address tells no content: browsers ask again.
  'keep-conversation.js': 'text/javascript; charset=utf-8',
  'admin.js': 'text/javascript; charset=utf-8',
} as const;

export type AssetName = keyof typeof TYPES;

/** The files that pages link to, each at an address that tells its content, so that browsers keep it for good. */
export interface Assets {
  readonly href: (name: AssetName) => string;
  readonly routes: Hono;
}

/** Seconds of a year. */
const KEPT = 31_536_000;

/** Reads the files once. `read` gives the text of one by its name. */
export async function loadAssets(read: (name: string) => Promise<string>): Promise<Assets> {
  const addresses = new Map<string, string>();
  const routes = new Hono();
  for (const [name, type] of Object.entries(TYPES)) {
    const text = await read(name);
    const print = createHash('sha256').update(text).digest('base64url').slice(0, 10);
    addresses.set(name, `/assets/${name}?${print}`);
    routes.get(`/assets/${name}`, (context) =>
      context.body(text, 200, {
        'Content-Type': type,
        'Cache-Control':
          new URL(context.req.url).search === `?${print}` ? `public, max-age=${KEPT}, immutable` : 'no-cache',
      }),
    );
  }
  return { href: (name) => addresses.get(name) ?? '', routes };
}
