import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it, onTestFinished } from 'vitest';
import { startLoopback } from '../sources/fetching/loopback.js';
import { startDiscord } from '../support/discord-bot.js';
import { buttonsOf } from '../support/fake-discord/index.js';
import { enterDiscord } from '../support/enter-discord.js';
import { DISCORDS_DOORS, oneArticle } from '../support/service.js';
import { textOf } from './seen.js';

const manager = { permissions: PermissionFlagsBits.ManageGuild };
const paragraph =
  'The envoys met again in the capital and said that the talks would go on for another week, at the least.';
const page = `<html lang="en"><head><title>Talks go on</title></head><body><article><h1>Talks go on</h1>${`<p>${paragraph}</p>`.repeat(4)}</article></body></html>`;

it.each(DISCORDS_DOORS)(
  'a moderator follows a page over %s, has it checked, and takes it out and back',
  async (door) => {
    const site = await startLoopback((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.setHeader('content-type', 'text/html').end(page);
    });
    onTestFinished(() => site.close());
    const discord = await startDiscord();
    const corpus = oneArticle();
    const env = { FETCH_ALLOW: site.host };
    await enterDiscord({ discord, door, corpus, env });

    const given = { kind: 'page', url: `${site.origin}/talks`, id: 'talks' };
    expect(textOf(await discord.slash('feeds add', given))).toContain('Manage Server');
    expect(textOf(await discord.slash('feeds add', given, manager))).toContain(
      'Followed from now on as talks.',
    );
    const checked = await discord.slash('feeds check', { id: 'talks' }, manager);
    expect([checked.deferred, checked.flags & MessageFlags.Ephemeral]).toEqual([
      true,
      MessageFlags.Ephemeral,
    ]);
    // It may have been read as soon as it was added.
    expect(textOf(checked)).toMatch(/found 1, new [01], changed 0, left out 0/);
    expect(textOf(await discord.slash('feeds list', {}, manager))).toContain(
      `talks page · ${site.host} · well`,
    );

    const removed = await discord.slash('feeds remove', { id: 'talks' }, manager);
    expect(textOf(removed)).toContain('talks is no longer followed.');
    const [undo] = buttonsOf(removed.payload);
    const back = await discord.press(undo?.customId ?? '', { message: removed, ...manager });
    expect(textOf(back)).toContain('Followed from now on as talks.');
    expect(await discord.autocomplete('feeds check', { id: 'ta' }, 'id', manager)).toMatchObject([
      { value: 'talks' },
    ]);
  },
);
