import { createPublicKey, verify } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/*
 * The least that a route for interactions can be: it verifies the signature and answers PING. A process of its own, which
 * ends with its standard input. Argument: the public key in hexadecimal.
 */
const x = Buffer.from(process.argv[2] ?? '', 'hex').toString('base64url');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });

const app = new Hono();
app.post('/interactions', async (context) => {
  const timestamp = context.req.header('X-Signature-Timestamp') ?? '';
  const signature = Buffer.from(context.req.header('X-Signature-Ed25519') ?? '', 'hex');
  const message = Buffer.concat([Buffer.from(timestamp), new Uint8Array(await context.req.arrayBuffer())]);
  const isRight = await new Promise<boolean>((resolve) => {
    verify(null, message, key, signature, (error, right) => resolve(error === null && right));
  });
  return isRight ? context.json({ type: 1 }) : context.json({ error: 'bad signature' }, 401);
});

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.stdin.resume().once('end', () => server.close(() => process.exit(0)));
