import { generateKeyPairSync, verify } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { createSigner, openLoad } from '../../../lab/interactions/send-load.js';
import { timeOfSnowflake } from '../../../src/discord/protocol/snowflake.js';
import { startLoopback } from '../../sources/fetching/loopback.js';

const withId = z.object({ id: z.string() });

/** A service that takes everything that is signed, and what it took, in order. */
async function aTarget(status = 200) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const taken: { readonly id: string; readonly genuine: boolean }[] = [];
  const service = await startLoopback((request, response) => {
    const take = async (): Promise<void> => {
      const body = await text(request);
      const { 'x-signature-timestamp': time, 'x-signature-ed25519': signature } = request.headers;
      const signed = Buffer.from(`${String(time)}${body}`);
      const genuine = verify(null, signed, publicKey, Buffer.from(String(signature), 'hex'));
      taken.push({ id: withId.parse(JSON.parse(body)).id, genuine });
      response.writeHead(status).end('{}');
    };
    void take();
  });
  onTestFinished(() => service.close());
  const load = openLoad(service.origin);
  onTestFinished(() => load.close());
  /** The clock goes on by a second with each interaction. */
  const clock = { now: Date.UTC(2026, 0, 2) };
  const signed = createSigner(privateKey, { application_id: '1' }, () => (clock.now += 1000));
  return { load, taken, make: () => signed({ type: 1 }), began: clock.now };
}

describe('interactions that are sent as Discord does', () => {
  it('have ids of the time that each is made at, so that none counts as long waited for', async () => {
    const { load, taken, make, began } = await aTarget();
    expect((await load.sendAll(make, 250)).times).toHaveLength(250);
    expect((await load.sendPaced(make, 5, 1000)).times).toHaveLength(5);
    expect(taken.every(({ genuine }) => genuine)).toBe(true);
    const times = taken.map(({ id }) => timeOfSnowflake(id)).sort((a, b) => a - b);
    expect(times).toEqual(Array.from({ length: 255 }, (_, n) => began + 1000 * (n + 1)));
    expect(new Set(taken.map(({ id }) => id)).size).toBe(255);
  });

  it('end the run where one of them is not taken', async () => {
    const { load, make } = await aTarget(503);
    await expect(load.sendAll(make, 1)).rejects.toThrow('answered 503: {}');
  });
});
