import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createInteractionRest, createRest } from '../../../src/discord/gateway/rest.js';
import { createLogRecorder } from '../../support/discord-bot.js';

/** A Discord that answers nothing until all that can come at once has come; how many connections it saw. */
async function slowDiscord() {
  const held: (() => void)[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    request.resume();
    held.push(() => response.writeHead(204).end());
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    apiBase: `http://127.0.0.1:${address.port}/api`,
    waiting: () => held.length,
    answerAll: () => held.splice(0).forEach((answer) => answer()),
    connections: () => connections,
  };
}

describe('calls to Discord', () => {
  it.each([
    ['of interactions', createInteractionRest],
    [
      'with the token',
      (options: Parameters<typeof createInteractionRest>[0]) => createRest({ ...options, token: 'a' }),
    ],
  ])('%s share a bounded number of connections, and all are made', async (_, make) => {
    const discord = await slowDiscord();
    const rest = make({ apiBase: discord.apiBase, logger: createLogRecorder().logger });
    let done = 0;
    const calls = Array.from({ length: 200 }, async (_each, at) => {
      await rest.post(`/interactions/${at}/t${at}/callback`, { auth: false });
      done += 1;
    });
    while (done < calls.length) {
      await expect.poll(discord.waiting, { timeout: 30_000 }).toBeGreaterThan(0);
      discord.answerAll();
      await new Promise(setImmediate);
    }
    await Promise.all(calls);
    expect(discord.connections()).toBeLessThanOrEqual(64);
    expect(discord.connections()).toBeGreaterThan(1);
  });
});
