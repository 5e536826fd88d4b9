import { Client, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { eventually } from './discord-bot.js';
import { startFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from './fake-discord/index.js';

async function startFake(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = await startFakeDiscord(options);
  onTestFinished(async () => {
    discord.takeBreaches();
    await discord.close();
  });
  return discord;
}

/** A client of discord.js that is logged in. */
async function logIn(discord: FakeDiscord): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiBase } });
  onTestFinished(() => client.destroy());
  await client.login(discord.token);
  return client;
}

type Frame = Readonly<Record<string, unknown>>;

/** A connection of one's own, to say what no good client says. */
async function connect(discord: FakeDiscord, query = 'v=10&encoding=json') {
  const socket = new WebSocket(`${discord.apiBase.replace('http', 'ws').replace('/api', '/')}?${query}`);
  const frames: Frame[] = [];
  let closed: number | null = null;
  socket.on('message', (data: Buffer) => {
    const frame: Frame = JSON.parse(data.toString('utf8'));
    frames.push(frame);
  });
  socket.on('close', (code) => {
    closed = code;
  });
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  const say = (op: number, d: unknown): void => socket.send(JSON.stringify({ op, d }));
  const identify = (more: Frame = {}): void =>
    say(2, { token: discord.token, intents: 1, properties: {}, shard: [0, 1], ...more });
  return { socket, frames, say, identify, closed: () => closed };
}

describe('the gateway of the fake Discord', () => {
  it('greets, and answers a login with READY and the server', async () => {
    const discord = await startFake({ heartbeatMs: 1234 });
    const { frames, identify } = await connect(discord);
    await eventually(() => frames).toMatchObject([{ op: 10, d: { heartbeat_interval: 1234 } }]);
    identify();
    await eventually(() => frames.slice(1)).toMatchObject([
      { op: 0, t: 'READY', s: 1, d: { application: { id: discord.applicationId } } },
      { op: 0, t: 'GUILD_CREATE', s: 2, d: { id: discord.guildId } },
    ]);
  });

  it.each<[number, string, (client: Awaited<ReturnType<typeof connect>>) => void]>([
    [4001, 'an unknown op after the login', ({ identify, say }) => (identify(), say(77, null))],
    [4002, 'what is no JSON', ({ socket }) => socket.send('{"op":')],
    [4002, 'bytes', ({ socket }) => socket.send(Uint8Array.of(1, 2))],
    [4003, 'anything before the login', ({ say }) => say(3, {})],
    [4004, 'a wrong token', ({ identify }) => identify({ token: 'wrong' })],
    [4005, 'a second login', ({ identify }) => (identify(), identify())],
    [4010, 'a shard beyond their number', ({ identify }) => identify({ shard: [1, 1] })],
    [4013, 'intents that are no number', ({ identify }) => identify({ intents: 'all' })],
    [4014, 'a privileged intent', ({ identify }) => identify({ intents: 2 })],
  ])('closes with %i on %s', async (code, _, misbehave) => {
    const client = await connect(await startFake());
    await eventually(() => client.frames).toHaveLength(1);
    misbehave(client);
    await eventually(client.closed).toBe(code);
  });

  it('closes with 4012 on a version it does not speak', async () => {
    const { closed } = await connect(await startFake(), 'v=3&encoding=json');
    await eventually(closed).toBe(4012);
  });

  it('closes with 4007 on a resume ahead of what was sent, and answers an unknown session with op 9', async () => {
    const discord = await startFake();
    const first = await connect(discord);
    await eventually(() => first.frames).toHaveLength(1);
    first.identify();
    await eventually(() => first.frames).toHaveLength(3);
    const sessionId = Object(first.frames[1]?.['d'])['session_id'];
    first.socket.terminate();
    await eventually(() => discord.connected()).toBe(false);

    const second = await connect(discord);
    await eventually(() => second.frames).toHaveLength(1);
    second.say(6, { token: discord.token, session_id: 'another', seq: 1 });
    await eventually(() => second.frames.slice(1)).toMatchObject([{ op: 9, d: false }]);
    second.say(6, { token: discord.token, session_id: sessionId, seq: 99 });
    await eventually(second.closed).toBe(4007);
  });

  it('ends the session of a client that leaves with 1000, and keeps any other for its return', async () => {
    const discord = await startFake();
    const client = await connect(discord);
    await eventually(() => client.frames).toHaveLength(1);
    client.identify();
    await eventually(() => client.frames).toHaveLength(3);
    client.socket.close(4200);
    await eventually(() => discord.gatewayHistory.at(-1)).toBe('close 4200');
    discord.dispatch('SOMETHING', { id: '1' });

    const back = await connect(discord);
    await eventually(() => back.frames).toHaveLength(1);
    const sessionId = Object(client.frames[1]?.['d'])['session_id'];
    back.say(6, { token: discord.token, session_id: sessionId, seq: 2 });
    await eventually(() => back.frames.slice(1)).toMatchObject([{ t: 'SOMETHING', s: 3 }, { t: 'RESUMED' }]);
    back.socket.close(1000);
    await eventually(() => discord.gatewayHistory.at(-1)).toBe('close 1000');
    expect(() => discord.dispatch('SOMETHING', {})).toThrow('no client has a session');
  });

  it('tells how many sessions may be begun, and blames a client that begins one too many', async () => {
    const discord = await startFake({ sessionStarts: { total: 3, remaining: 1 } });
    const told = async () => {
      const headers = { authorization: `Bot ${discord.token}` };
      const response = await fetch(`${discord.apiBase}/v10/gateway/bot`, { headers });
      return Object(await response.json())['session_start_limit'];
    };
    expect(await told()).toMatchObject({ total: 3, remaining: 1, max_concurrency: 1 });
    await logIn(discord);
    expect(await told()).toMatchObject({ remaining: 0 });
    const { frames, identify, closed } = await connect(discord);
    await eventually(() => frames).toHaveLength(1);
    identify();
    await eventually(closed).toBe(4004);
    expect(discord.takeBreaches()).toEqual([expect.stringContaining('no session start left')]);
    discord.advance(24 * 3_600_000);
    expect(await told()).toMatchObject({ remaining: 3 });
  });

  it('answers a login that comes too soon after the last with op 9, and blames the client', async () => {
    const discord = await startFake({ identifyEveryMs: 5000 });
    await logIn(discord);
    const { frames, identify } = await connect(discord);
    await eventually(() => frames).toHaveLength(1);
    identify();
    await eventually(() => frames.slice(1)).toMatchObject([{ op: 9, d: false }]);
    expect(discord.takeBreaches()).toHaveLength(1);
  });

  it('sees two sessions where a bot lives twice, and both are told everything', async () => {
    const discord = await startFake();
    const seen: string[] = [];
    for (const name of ['one', 'two']) {
      const client = await logIn(discord);
      client.on('interactionCreate', () => void seen.push(name));
    }
    expect(discord.gateway()).toMatchObject({ identifies: 2, sessions: 2 });
    void discord.slash('ask', {}, { timeoutMs: 1 }).catch(() => undefined);
    await eventually(() => seen.toSorted()).toEqual(['one', 'two']);
  });

  it.each<[string, (discord: FakeDiscord) => void]>([
    ['asked to reconnect', (discord) => discord.askToReconnect()],
    ['told that it may resume', (discord) => discord.invalidateSession(true)],
    ['cut off', (discord) => discord.dropConnections()],
  ])('is resumed by discord.js when that is %s', async (_, trouble) => {
    const discord = await startFake();
    await logIn(discord);
    trouble(discord);
    await eventually(() => discord.gateway()).toMatchObject({ identifies: 1, resumes: 1, sessions: 1 });
  });

  it('is left and resumed by discord.js when it acknowledges no heartbeat', async () => {
    const discord = await startFake({ heartbeatMs: 50 });
    await logIn(discord);
    discord.withholdAcknowledgements(true);
    await eventually(() => discord.gatewayHistory).toContain('close 4200');
    discord.withholdAcknowledgements(false);
    await eventually(() => discord.gateway().resumes).toBeGreaterThan(0);
  });

  it('is beaten a heart for by discord.js when it asks', async () => {
    const discord = await startFake();
    await logIn(discord);
    discord.askForHeartbeat();
    await eventually(() => discord.gateway().heartbeats).toBe(1);
  });

  it('tells discord.js of a server that is away, and of one that the bot was taken out of', async () => {
    const discord = await startFake();
    const client = await logIn(discord);
    const seen: string[] = [];
    client.on('guildUnavailable', () => void seen.push('unavailable'));
    client.on('guildDelete', () => void seen.push('removed'));
    discord.loseGuild('unavailable');
    await eventually(() => seen).toEqual(['unavailable']);
    discord.loseGuild('removed');
    await eventually(() => seen).toEqual(['unavailable', 'removed']);
  });

  it('meets each connection with the trouble that was asked for, and no other', async () => {
    const discord = await startFake();
    discord.failGateway({ at: 'upgrade', does: { status: 502 } });
    discord.failGateway({ at: 'upgrade', does: { close: 0 } });
    discord.failGateway({ at: 'hello', does: 'silent' });
    discord.failGateway({ at: 'hello', does: { send: ['{"op":', { op: 99 }] } });
    discord.failGateway({ at: 'upgrade', does: 'silent', times: 9 });
    discord.mendGateway();
    const good = await connect(discord);
    await eventually(() => good.frames).toMatchObject([{ op: 10 }]);

    discord.failGateway({ at: 'upgrade', does: { status: 502 } });
    const refused = await connect(discord);
    await eventually(refused.closed).toBe(1006);
    discord.failGateway({ at: 'hello', does: { close: 4000 } });
    const dropped = await connect(discord);
    await eventually(dropped.closed).toBe(4000);
    expect(dropped.frames).toEqual([]);
    discord.failGateway({ at: 'identify', does: { invalidSession: null } });
    good.identify();
    await eventually(() => good.frames.slice(1)).toMatchObject([{ op: 9, d: null }]);
    expect(discord.gatewayHistory.filter((each) => each === 'connect')).toHaveLength(3);
  });

  it('refuses the old token once it is reset', async () => {
    const discord = await startFake();
    const client = await connect(discord);
    await eventually(() => client.frames).toHaveLength(1);
    client.identify();
    await eventually(() => client.frames).toHaveLength(3);
    discord.resetToken();
    await eventually(client.closed).toBe(4004);
    const headers = { authorization: `Bot ${discord.token}` };
    expect((await fetch(`${discord.apiBase}/v10/users/@me`, { headers })).status).toBe(401);
  });
});
