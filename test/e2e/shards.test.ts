import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, type FakeDiscord } from '../support/fake-discord/index.js';
import { shardOf } from '../support/fake-discord/gateway/sessions.js';
import {
  logLines,
  oneArticle,
  ownArticle,
  runProcess,
  startService,
  type Service,
} from '../support/service.js';
import { textOf } from './seen.js';

const manager = { permissions: PermissionFlagsBits.ManageGuild, userId: '100000000000000009' };
const question = 'Who is Jared Kushner?';
/** Two sessions may begin at the same time, so that nobody waits for the second. */
const TWO = { shards: 2, sessionStarts: { maxConcurrency: 2 } };

/** A server that is the first or the second shard's. */
function serverOf(shard: 0 | 1): string {
  const id = String((2n << 40n) + (BigInt(shard) << 22n));
  if (shardOf(id, 2) !== shard) throw new Error(`${id} is not of shard ${shard}.`);
  return id;
}
const first = { guildId: serverOf(0) };
const second = { guildId: serverOf(1) };

async function inTwoShards(
  discord: FakeDiscord,
  env: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const service = await startService({
    discord,
    corpus: await ownArticle(),
    env: { SHARDS: 'auto', COOLDOWN_QUESTIONS: '0', ...env },
  });
  await service.ready();
  expect(discord.gateway().sessions).toBe(2);
  return service;
}

const line = z.looseObject({ msg: z.string(), pid: z.number(), shard: z.number().optional() });

/** The process of a shard, as it last said that it started. */
function processOf(service: Service, shard: number): number {
  const lines = logLines(service).map((each) => line.parse(each));
  return lines.findLast(({ msg, shard: of }) => msg === 'Parley starts.' && of === shard)?.pid ?? 0;
}

describe('a bot of two shards', () => {
  it('answers each server from its own process, which takes in what the other changed and is replaced where it dies', async () => {
    const discord = await startDiscord(TWO);
    const service = await inTwoShards(discord);
    await eventually(() => service.logged()).toContain('Slash commands registered.');
    const ask = (from: object) => discord.slash('ask', { question }, from);
    expect(textOf(await ask(first))).toContain('Kushner');
    expect(textOf(await ask(second))).toContain('Kushner');
    expect(textOf(await ask({ dm: true }))).toContain('Kushner');
    const registered = service.logged().filter((each) => each === 'Slash commands registered.');
    expect(registered).toHaveLength(1);

    // What a member prefers holds in the servers of the other shard.
    const page = await discord.slash('preferences', {}, { ...first, locale: 'de' });
    const list =
      /"custom_id":"([^"]*language[^"]*)"/.exec(JSON.stringify(page.payload.components))?.[1] ?? '';
    await discord.choose(list, ['tr'], { message: page, ...first });
    expect(textOf(await discord.slash('help', {}, second))).toContain('haber');

    // An article that is added in one is answered from in the other.
    const content = `---\ntitle: A bridge\npublished: 2026-01-03\nlanguage: en\n---\nThe bridge at Rafah was built by Egypt in 1990.\n`;
    const file = { filename: 'bridge.md', content, contentType: 'text/markdown' };
    const message = await discord.slash('corpus add', { file: { file } }, { ...second, ...manager });
    const keep = buttonsOf(message.payload).find(({ label }) => label === 'Keep');
    await discord.press(keep?.customId ?? '', { message, ...second, ...manager });
    const bridge = (from: object) =>
      discord.slash('ask', { question: 'When was the bridge at Rafah built?' }, from).then(textOf);
    for (const from of [first, second]) await expect.poll(() => bridge(from)).toContain('1990');

    // A reload of the operator's is one of all.
    await writeFile(join(service.corpus, 'tunnel.txt'), 'The tunnel at Taba was opened by Egypt in 2011.');
    service.signal('SIGHUP');
    const tunnel = (from: object) =>
      discord.slash('ask', { question: 'When was the tunnel at Taba opened?' }, from).then(textOf);
    for (const from of [first, second]) await expect.poll(() => tunnel(from)).toContain('2011');

    // What each counts is told by the first, with whose it is.
    const metrics = async (): Promise<string> => (await fetch(`${service.url}/metrics`)).text();
    for (const shard of [0, 1]) {
      await expect
        .poll(metrics)
        .toMatch(
          new RegExp(`parley_questions_total\\{outcome="answered",kind="who",shard="${shard}"\\} [1-9]`),
        );
    }

    // A process that is killed is replaced, and the other answers meanwhile.
    const killed = processOf(service, 1);
    process.kill(killed, 'SIGKILL');
    await eventually(() => service.get('/readyz')).toMatchObject({
      status: 503,
      body: {
        discord: { state: expect.not.stringMatching('ready'), reason: expect.stringContaining('Shard 1') },
      },
    });
    expect(textOf(await ask(first))).toContain('Kushner');
    await service.ready();
    expect(processOf(service, 1)).not.toBe(killed);
    expect(textOf(await ask(second))).toContain('Kushner');

    expect(await service.stop()).toMatchObject({ code: 0, signal: null });
    await eventually(() => discord.connected()).toBe(false);
    for (const shard of [0, 1]) expect(() => process.kill(processOf(service, shard), 0)).toThrow('ESRCH');
  });

  it('ends with one line that says what to do where Discord takes the token no longer', async () => {
    const discord = await startDiscord(TWO);
    const service = await inTwoShards(discord);
    discord.resetToken();
    expect(await service.exit).toEqual({ code: 3, signal: null });
    const errors = logLines(service).filter(({ level }) => level >= 50);
    expect(errors).toMatchObject([{ msg: expect.stringContaining('Discord refused the token.') }]);
    for (const shard of [0, 1]) expect(() => process.kill(processOf(service, shard), 0)).toThrow('ESRCH');
  });

  it('does not begin with a token that Discord refuses', async () => {
    const discord = await startDiscord(TWO);
    const env = { DISCORD_TOKEN: 'another.token', DISCORD_API_BASE: discord.apiBase, PORT: '0' };
    const refused = runProcess({ env: { ...env, CORPUS: oneArticle(), SHARDS: 'auto' } });
    expect(await refused.exit).toEqual({ code: 3, signal: null });
    const errors = logLines(refused).filter(({ level }) => level >= 40);
    expect(errors).toMatchObject([{ msg: expect.stringContaining('Discord refused the token.') }]);
    expect(refused.stdout()).toBe('');
    expect(discord.gateway().connections).toBe(0);
  });
});
