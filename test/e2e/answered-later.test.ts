import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, type FakeDiscord, type Shown } from '../support/fake-discord/index.js';
import { ADMIN_TOKEN, folderOf, oneArticle, startService, type Service } from '../support/service.js';
import { textOf, unwrapped } from './seen.js';

const moderator = { permissions: PermissionFlagsBits.ManageGuild };
const member = { userId: '7001', permissions: 0n };
const QUESTION = 'Where did the envoy of Norway meet delegates?';
const admin = { Authorization: `Bearer ${ADMIN_TOKEN}` };
const file = {
  filename: 'norway.md',
  content: `---
title: Envoys in Lisbon
published: 2025-10-09
language: en
---
The envoy of Norway met delegates in Lisbon on Thursday and spoke with them for two hours.
`,
  contentType: 'text/markdown',
};

/** A Discord, and a service that can be ended and started again on what is stored and on the same articles. */
async function setUp() {
  const discord = await startDiscord();
  const corpus = oneArticle();
  const env = { DATABASE_URL: `sqlite:${join(await folderOf(), 'parley.db')}` };
  async function start(): Promise<Service> {
    const service = await startService({ discord, corpus, env });
    await service.ready();
    await eventually(() => service.logged()).toContain('Slash commands registered.');
    return service;
  }
  return { discord, start, ...acts(discord) };
}

function acts(discord: FakeDiscord) {
  const press = (
    message: Shown | FakeDiscord['sent'][number],
    label: string,
    sender: typeof member | typeof moderator,
  ): Promise<Shown> => {
    const button = buttonsOf(message.payload).find((each) => each.label === label);
    return discord.press(button?.customId ?? label, { message, ...sender });
  };
  /** Chooses the first of a list below a message. */
  const choose = (message: Shown, sender: typeof moderator): Promise<Shown> => {
    const { id, value } = selectIn(message);
    return discord.choose(id, [value], { message, ...sender });
  };
  /** What a member was told in direct messages. */
  const told = (): string[] =>
    discord.sent.filter(({ userId }) => userId === member.userId).map((message) => textOf(message));
  return { press, choose, told };
}

const selectShape = z.object({
  custom_id: z.string(),
  options: z.array(z.object({ value: z.string() })).min(1),
});

/** The list below a message, and the first of its values. */
function selectIn({ payload }: Shown): { readonly id: string; readonly value: string } {
  const rows = z.array(z.object({ components: z.array(z.unknown()) })).parse(payload.components);
  const [select] = rows
    .flatMap(({ components }) => components)
    .flatMap((component) => selectShape.safeParse(component).data ?? []);
  if (select === undefined) throw new Error('There is no list below it.');
  return { id: select.custom_id, value: select.options[0]?.value ?? '' };
}

describe('a question that the articles do not answer', () => {
  it('is a gap that a moderator fills, and whoever asked is told once, over kills and restarts', async () => {
    const { discord, start, press, choose, told } = await setUp();
    const first = await start();
    const abstained = await discord.slash('ask', { question: QUESTION }, member);
    expect(textOf(abstained)).not.toContain('Lisbon');
    const promised = await press(abstained, 'Tell me when it is answered', member);
    expect([promised.flags & 64, textOf(promised)]).toEqual([64, expect.stringContaining('told once')]);
    first.kill();
    await first.exit;

    const second = await start();
    const listed = await discord.slash('gaps', {}, moderator);
    expect(textOf(listed)).toContain(QUESTION);
    expect(textOf(listed)).toContain('want to be told: 1');
    const preview = await discord.slash('corpus add', { file: { file } }, moderator);
    await press(preview, 'Keep', moderator);
    await eventually(told).toHaveLength(1);
    expect(told()[0]).toContain('the articles answer your question now');
    expect(told()[0]).toContain('met delegates in Lisbon');

    const [notice] = discord.sent.filter(({ userId }) => userId === member.userId);
    if (notice === undefined) throw new Error('Nobody was told.');
    expect(buttonsOf(notice.payload).map(({ label }) => label)).toEqual([
      'More and sources',
      'Context',
      'Ask further',
      'Was this right?',
      'Remove',
    ]);
    const context = await press(notice, 'Context', member);
    expect(textOf(context)).toContain('met delegates in Lisbon');
    discord.say('and when?', { dm: true, userId: member.userId, replyTo: notice });
    await eventually(told).toHaveLength(2);
    expect(unwrapped(told()[1] ?? '')).toContain('Read as: when did the envoy of Norway meet delegates?');
    expect(told()[1]).toContain('on Thursday');

    const gap = await choose(await discord.slash('gaps', {}, moderator), moderator);
    expect(textOf(gap)).toContain('Answered now by Envoys in Lisbon');
    expect(textOf(await press(gap, 'Settle', moderator))).toContain('Settled.');
    expect(textOf(await discord.slash('audit', {}, moderator))).toContain('question settled');
    const held = textOf(await discord.slash('privacy', {}, member));
    expect(held).toContain('Questions that only you have asked so far');
    expect(held).not.toContain('with your name');
    expect(await second.get('/admin/gaps', admin)).toMatchObject({
      body: { gaps: [{ question: QUESTION, count: 1, standing: 'settled', members: [] }] },
    });
    second.kill();
    await second.exit;

    const third = await start();
    await third.reload();
    // What is told comes before whatever is asked later is listed as answered.
    await discord.slash('ask', { question: 'Who is Kushner’s aunt in Oslo?' }, member);
    await eventually(async () => (await third.get('/admin/gaps', admin)).body).toMatchObject({
      gaps: [{ count: 1 }, { count: 1 }],
    });
    expect((await third.stop()).code).toBe(0);
    expect(told()).toHaveLength(2);
  });
});

describe('an answer that a member calls wrong', () => {
  it('is settled by a moderator, and the member is told what came of it', async () => {
    const { discord, start, press, choose, told } = await setUp();
    await start();
    const answered = await discord.slash('ask', { question: 'Who is Jared Kushner?' }, member);
    const form = await press(await press(answered, 'Was this right?', member), 'No', member);
    const thanked = await discord.submit(
      form,
      { reason: ['outdated'], words: 'That was last year.', tell: ['yes'] },
      member,
    );
    expect([thanked.flags & 64, textOf(thanked)]).toEqual([64, expect.stringContaining('you will be told')]);

    const piece = await choose(await discord.slash('feedback', {}, moderator), moderator);
    expect(textOf(piece)).toContain('That was last year.');
    expect(textOf(piece)).toContain('is an adviser at the talks in Egypt');
    const settling = await press(piece, 'Settle', moderator);
    const settled = await discord.submit(settling, { words: 'A newer article was added.' }, moderator);
    expect(textOf(settled)).toContain('The member is told.');
    await eventually(told).toHaveLength(1);
    expect(told()[0]).toContain('A newer article was added.');
  });
});
