import { generateKeyPairSync, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSignedRequests } from '../../../src/discord/webhook/signed-requests.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const ownKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

/** A request of a second, told apart by its body. */
function signedAt(seconds: number, words: string) {
  const timestamp = String(seconds);
  const body = Buffer.from(words);
  const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString('hex');
  return { timestamp, signature, body };
}

describe('signed requests', () => {
  it('are taken once at most, in whatever order they come and however few are remembered', async () => {
    const requests = Array.from({ length: 30 }, (_, n) => signedAt(1000 + n, `request ${n}`));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat(29), { maxLength: 120 }),
        async (remembered, order) => {
          const door = createSignedRequests({
            publicKey: ownKey,
            clock: () => new Date(1_020_000),
            remembered,
          });
          const taken: number[] = [];
          for (const n of order) {
            const request = requests[n];
            if (request !== undefined && (await door.judge(request)) === 'genuine') taken.push(n);
          }
          expect(new Set(taken).size).toBe(taken.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('that come in their order are all taken, though few are remembered', async () => {
    const door = createSignedRequests({ publicKey: ownKey, clock: () => new Date(1_020_000), remembered: 3 });
    const judged = [];
    for (let n = 0; n < 30; n += 1) judged.push(await door.judge(signedAt(1000 + n, 'x')));
    expect(new Set(judged)).toEqual(new Set(['genuine']));
    expect(await door.judge(signedAt(1029, 'x'))).toBe('replayed');
    expect(await door.judge(signedAt(1010, 'x'))).toBe('stale');
    expect(await door.judge(signedAt(1010, 'another of that second'))).toBe('stale');
  });

  it('want a key that is one', () => {
    expect(() => createSignedRequests({ publicKey: 'abc', clock: () => new Date() })).toThrow('64');
  });
});
