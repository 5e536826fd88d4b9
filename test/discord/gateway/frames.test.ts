import { describe, expect, it } from 'vitest';
import { eventually, startBot, startDiscord } from '../../support/discord-bot.js';
import type { FakeDiscord } from '../../support/fake-discord/index.js';

type Json = Readonly<Record<string, unknown>>;

/** Resolves once a member is answered, on whatever connection there is then. */
async function answersAgain(discord: FakeDiscord): Promise<void> {
  await eventually(() =>
    discord.slash('ask', { question: 'Who?' }, { timeoutMs: 1000 }).then(
      (shown) => shown.payload.embeds.length,
      () => 'no answer',
    ),
  ).toBe(1);
}

const without =
  (field: string) =>
  (interaction: Json): Json =>
    Object.fromEntries(Object.entries(interaction).filter(([name]) => name !== field));
const having =
  (fields: Json) =>
  (interaction: Json): Json => ({ ...interaction, ...fields });

describe('an interaction that cannot be read', () => {
  it.each<[string, (interaction: Json) => Json]>([
    ['whose entitlements are null', having({ entitlements: null })],
    ['without a member', without('member')],
    ['whose member is null', having({ member: null })],
    ['without data', without('data')],
    ['whose data is null', having({ data: null })],
    ['whose data is a text', having({ data: 'ask' })],
    ['whose options are a text', having({ data: { id: '1', name: 'ask', type: 1, options: 'question' } })],
    ['without a channel', without('channel')],
    ['whose channel is a number', having({ channel: 7 })],
    ['without an id', without('id')],
    ['of a type that nobody knows', having({ type: 99 })],
    ['that is empty', () => ({})],
  ])('%s costs itself alone', async (_, alter) => {
    const discord = await startDiscord();
    const { door } = await startBot(discord);
    // What comes of it is open; that it has come is certain once the next one is answered.
    void discord.slash('ask', { question: 'Who?' }, { alter, timeoutMs: 1 }).catch(() => undefined);
    expect((await discord.slash('ask', { question: 'Who?' })).payload.embeds).toHaveLength(1);
    expect(door.state()).toBe('ready');
    expect(discord.gateway()).toMatchObject({ connections: 1, identifies: 1 });
    // An answer to what has no id may go nowhere.
    discord.takeBreaches();
  });

  it('is named in the log', async () => {
    const discord = await startDiscord();
    const { lines } = await startBot(discord);
    const shown = await discord.slash('ask', { question: 'Who?' }, { alter: having({ data: null }) });
    expect(lines.filter((line) => line.level === 'warn')).toMatchObject([
      {
        facts: { interaction: shown.interactionId, problem: expect.stringContaining('data') },
        message: expect.stringContaining('passed over'),
      },
    ]);
    // And the member is told, with the id to tell a moderator.
    expect(shown.payload.embeds[0]?.description).toContain(shown.interactionId);
  });
});

const event = (t: unknown, d: unknown, s: unknown = 1): Json => ({ op: 0, t, s, d });

describe('a frame that cannot be read', () => {
  it.each<[string, unknown]>([
    ['no JSON', '{"op":0,"t":"INTERAC'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"op"'],
    ['a number', '1e999'],
    ['deep brackets', '['.repeat(100_000)],
    ['a megabyte of nothing', ' '.repeat(1_000_000)],
    ['no op', {}],
    ['an op in letters', { op: '0' }],
    ['half an op', { op: 0.5 }],
    ['an op below zero', { op: -1 }],
    ['an op that nobody knows', { op: 99, d: { id: '1' } }],
    ['an event without a name', event(null, { id: '1' })],
    ['an event without a number', event('INTERACTION_CREATE', { id: '1' }, null)],
    ['an event with a number in letters', event('INTERACTION_CREATE', { id: '1' }, 'one')],
    ['an event without anything', { op: 0 }],
    ['an interaction that is null', event('INTERACTION_CREATE', null)],
    ['an interaction of a megabyte', event('INTERACTION_CREATE', { id: 'x'.repeat(1_000_000) })],
    ['an event that nobody knows', event('SOMETHING_NEW', { id: '1' })],
    ['an event with a name out of the prototype', event('constructor', { id: '1' })],
    ['a server that is null', event('GUILD_CREATE', null)],
    ['a lost server that is null', event('GUILD_DELETE', null)],
    ['a server without anything', event('GUILD_CREATE', {})],
    ['a channel that is null', event('CHANNEL_UPDATE', null)],
    ['a second READY', event('READY', { session_id: 'other' })],
    ['a READY that is null', event('READY', null)],
    ['a RESUMED that nobody waits for', event('RESUMED', null)],
    ['a heartbeat wanted with a text', { op: 1, d: 'now' }],
    ['an end of the session that is null', { op: 9, d: null }],
    ['an end of the session without anything', { op: 9 }],
    ['an end of the session that is a text', { op: 9, d: 'maybe' }],
    ['a wish to reconnect with a text', { op: 7, d: 'please' }],
    ['a second greeting', { op: 10, d: { heartbeat_interval: 1 } }],
    ['a greeting that is null', { op: 10, d: null }],
    ['a greeting without an interval', { op: 10, d: { heartbeat_interval: 'soon' } }],
    ['an acknowledgement of nothing', { op: 11, d: { id: '1' } }],
  ])('(%s) does not keep the bot from answering', async (_, frame) => {
    const discord = await startDiscord();
    const { door } = await startBot(discord);
    discord.sendFrame(frame);
    await answersAgain(discord);
    await eventually(() => door.state()).toBe('ready');
    expect(discord.gateway().sessions).toBe(1);
  });

  it('(bytes) does not keep the bot from answering', async () => {
    const discord = await startDiscord();
    await startBot(discord);
    discord.sendBytes(Uint8Array.of(0x78, 0x9c, 0xff, 0x00));
    await answersAgain(discord);
  });

  it.each([
    ['greeting', { at: 'hello', does: { send: [{ op: 10, d: null }] } }],
    ['READY', { at: 'identify', does: { send: [event('READY', null)] } }],
    ['READY without a session', { at: 'identify', does: { send: [event('READY', { guilds: [] })] } }],
  ] as const)('in the place of %s costs that attempt, and says so', async (_, trouble) => {
    const discord = await startDiscord();
    discord.failGateway(trouble);
    const { lines } = await startBot(discord);
    expect(lines.filter((line) => line.level === 'warn').map((line) => line.facts)).toContainEqual(
      expect.objectContaining({ cause: expect.stringContaining('cannot be read') }),
    );
    expect(discord.gateway()).toMatchObject({ connections: 2, sessions: 1 });
  });
});
