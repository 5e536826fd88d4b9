import * as fc from 'fast-check';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { aLimit } from '../../support/services.js';
import { declare, eventually, replyOf, startDiscord } from '../../support/discord-bot.js';
import type { FakeDiscord } from '../../support/fake-discord/index.js';
import { createWebhookBot, startWebhookBot, type WebhookBotOptions } from '../../support/webhook-bot.js';
import { command, submitted, typing } from '../protocol/some-interactions.js';

const NOW = 1_800_000_000;
const ping = { id: '1', token: 'ping-token-1', application_id: '2', type: 1 };
const spoken = { chat: { dispatch: async () => replyOf('Here.'), complete: async () => [] } };

/** A door at a time that stands until it is moved, and what it answers to a request as it is. */
async function aDoor(options: WebhookBotOptions = {}) {
  const discord = await startDiscord();
  const time = { seconds: NOW };
  const { app, lines } = createWebhookBot(discord, {
    ...spoken,
    clock: () => new Date(time.seconds * 1000),
    ...options,
  });
  const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>) => {
    const response = await app.request('/interactions', { method: 'POST', headers, body });
    return { status: response.status, body: await response.text() };
  };
  const sent = (body: unknown, seconds = time.seconds) => {
    const signed = discord.sign(typeof body === 'string' ? body : JSON.stringify(body), seconds);
    return post(signed.body, signed.headers);
  };
  return { discord, time, app, lines, post, sent };
}

const unsigned = (discord: FakeDiscord, body: unknown) => discord.sign(JSON.stringify(body), NOW);

describe('POST /interactions', () => {
  it('answers PING, and each kind of interaction in its response', async () => {
    const { sent } = await aDoor();
    expect(await sent(ping)).toEqual({ status: 200, body: '{"type":1}' });
    expect(JSON.parse((await sent(command)).body)).toMatchObject({ type: 4, data: { embeds: [{}] } });
    expect(JSON.parse((await sent(submitted)).body)).toMatchObject({ type: 4 });
    expect(JSON.parse((await sent(typing)).body)).toEqual({ type: 8, data: { choices: [] } });
  });

  it('takes what is signed, whatever its content type says, and no other method', async () => {
    const { app, discord, post } = await aDoor();
    const { body, headers } = unsigned(discord, ping);
    const { 'content-type': _type, ...rest } = headers;
    expect(await post(body, rest)).toMatchObject({ status: 200 });
    const got = await app.request('/interactions');
    expect([got.status, got.headers.get('Allow')]).toEqual([405, 'POST']);
  });

  it('says 400 to what is signed and is no interaction, and 413 to what is too long for one', async () => {
    const { discord, post, sent } = await aDoor();
    expect(await sent('{"type": 1')).toMatchObject({ status: 400 });
    expect(await sent('[]')).toMatchObject({ status: 400 });
    expect(await sent({ type: 2 })).toMatchObject({ status: 400 });
    const bytes = new Uint8Array([0x22, 0xff, 0x22]);
    expect(await post(bytes, unsigned(discord, ping).headers)).toMatchObject({ status: 401 });
    const long = await sent({ ...ping, more: 'x'.repeat(600_000) });
    expect(long).toMatchObject({ status: 413, body: expect.stringContaining('"too-large"') });
  });

  it('says to what comes later than Discord waits that it is too late, and not that it is no interaction', async () => {
    const { time, sent } = await aDoor();
    const idNow = () => String(BigInt(time.seconds * 1000 - 1_420_070_400_000) << 22n);
    const early = idNow();
    expect(await sent({ ...command, id: early })).toMatchObject({ status: 200 });
    time.seconds += 10;
    expect(await sent({ ...command, id: idNow() })).toMatchObject({ status: 200 });
    const late = await sent({ ...command, id: early });
    expect(late).toMatchObject({ status: 503, body: expect.stringContaining('"too-late"') });
    expect(late.body).not.toContain('wants id');
  });

  it('takes the same request once, and others beside it', async () => {
    const { sent, time } = await aDoor();
    expect((await sent(command)).status).toBe(200);
    expect(await sent(command)).toMatchObject({ status: 401, body: expect.stringContaining('before') });
    expect((await sent({ ...command, id: '78' })).status).toBe(200);
    time.seconds += 1;
    expect((await sent(command)).status).toBe(200);
  });

  it('takes one of many that come at once', async () => {
    const { sent } = await aDoor();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sent(command)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19);
  });

  it('takes one of those that processes with a common store are sent', async () => {
    const shared = aLimit({ most: 1, seconds: 600 });
    const discord = await startDiscord();
    const clock = () => new Date(NOW * 1000);
    const { body, headers } = unsigned(discord, command);
    const statuses = [];
    for (const { app } of [1, 2].map(() => createWebhookBot(discord, { ...spoken, clock, shared }))) {
      statuses.push((await app.request('/interactions', { method: 'POST', headers, body })).status);
    }
    expect(statuses).toEqual([200, 401]);
  });

  it('says nothing of a member in the log, even where an answer fails', async () => {
    const { sent, lines } = await aDoor({
      chat: { dispatch: () => Promise.reject(new Error('broken')) },
    });
    const words = {
      ...command,
      data: { ...command.data, options: [{ name: 'q', type: 3, value: 'Quaxby' }] },
    };
    const { status, body } = await sent(words);
    expect([status, body]).toEqual([200, expect.stringContaining('77')]);
    expect(JSON.stringify(lines)).not.toContain('Quaxby');
    expect(lines.map(({ level }) => level)).toContain('error');
  });
});

describe('every request that Discord did not just sign', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[\da-f]{128}$/), fc.stringMatching(/^\d{1,12}$/));

  it('is refused with 401: without its headers, with others, with a letter changed', async () => {
    const { discord, post } = await aDoor();
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.option(text, { nil: undefined }),
        fc.option(text, { nil: undefined }),
        fc.nat(),
        async (body, timestamp, signature, at) => {
          const { headers } = discord.sign(body, NOW);
          const printable = (value: string) => /^[\u0020-\u007E]*$/.test(value);
          const given = {
            ...(timestamp === undefined || !printable(timestamp)
              ? {}
              : { 'x-signature-timestamp': timestamp }),
            ...(signature === undefined || !printable(signature) ? {} : { 'x-signature-ed25519': signature }),
          };
          expect((await post(body, given)).status).toBe(401);
          expect((await post(`${body} `, headers)).status).toBe(401);
          const place = at % 128;
          const right = headers['x-signature-ed25519'] ?? '';
          const digit = right[place] === '0' ? '1' : '0';
          const changed = right.slice(0, place) + digit + right.slice(place + 1);
          expect((await post(body, { ...headers, 'x-signature-ed25519': changed })).status).toBe(401);
          const later = { ...headers, 'x-signature-timestamp': String(NOW + 1) };
          expect((await post(body, later)).status).toBe(401);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is refused where its time is more than five minutes off, and not before', async () => {
    const { sent } = await aDoor();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -2000, max: 2000 }), fc.uuid(), async (off, id) => {
        const { status } = await sent({ ...ping, id }, NOW + off);
        expect(status).toBe(Math.abs(off) > 300 ? 401 : 200);
      }),
    );
  });
});

it('whatever is signed makes no answer of 500 and no stack', async () => {
  const { sent } = await aDoor();
  // The token in another place would rightly be logged there.
  const values = Object.entries({ ...command, ...submitted }).flatMap(([name, value]) =>
    name === 'token' ? [] : [value],
  );
  const part = fc.oneof(fc.jsonValue(), fc.constantFrom(...values));
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        id: part,
        token: part,
        application_id: part,
        type: fc.nat(8),
        data: part,
        member: part,
        message: part,
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({ data: part, type: fc.nat(8) }).map((more) => ({ ...command, ...more })),
  );
  await fc.assert(
    fc.asyncProperty(odd, async (body) => {
      const { status, body: told } = await sent(body);
      // The very same may be made twice.
      expect([200, 400, 401]).toContain(status);
      expect(told).not.toMatch(/\n\s+at /);
    }),
    { numRuns: 300 },
  );
});

describe('replies that are not the first', () => {
  it('come after it, over REST, in their order', async () => {
    const discord = await startDiscord();
    await startWebhookBot(discord, {
      commands: [declare('ask')],
      chat: {
        async dispatch(_, sendNow) {
          await sendNow(replyOf('First.'));
          await sendNow(replyOf('Second.', { visibility: 'private' }));
          return replyOf('Third.');
        },
      },
    });
    const shown = await discord.slash('ask');
    expect(shown).toMatchObject({ type: 4, followUp: false });
    const later = () => discord.requests.filter(({ path }) => path.startsWith('/webhooks/'));
    await eventually(() => later().filter(({ status }) => status === 200)).toHaveLength(2);
    expect(JSON.stringify(later().at(-1)?.body)).toContain('Third.');
  });

  it('are tried again while Discord has not read the first', async () => {
    const discord = await startDiscord();
    await startWebhookBot(discord, {
      commands: [declare('ask', { deferred: 'public' })],
      chat: { dispatch: async () => replyOf('At last.'), deferral: () => 'public' },
    });
    discord.failNext({ path: '/messages/@original', status: 404, code: 10_015, times: 2 });
    expect(await discord.slash('ask')).toMatchObject({ type: 5, deferred: true, edits: 1 });
  });

  it('follow a promise that is made, privately, when the answer takes unexpectedly long', async () => {
    const discord = await startDiscord();
    let finish: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (finish = resolve));
    await startWebhookBot(discord, {
      commands: [declare('ask')],
      deferAfterMs: 20,
      chat: {
        async dispatch() {
          await slow;
          return replyOf('At last.');
        },
      },
    });
    const shown = discord.slash('ask');
    setTimeout(finish, 200);
    expect(await shown).toMatchObject({ type: 5, deferred: true, flags: MessageFlags.Ephemeral });
  });
});
