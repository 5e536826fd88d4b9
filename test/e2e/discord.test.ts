import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { seedsAreHere } from '../data/shipped-data.js';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, type FakeDiscord } from '../support/fake-discord/index.js';
import { fewArticles } from '../support/few-articles.js';
import { shared } from '../support/lifetime.js';
import {
  DISCORDS_DOORS,
  endsInOrder,
  logLines,
  ownArticle,
  startService,
  type Service,
  type ServiceOptions,
} from '../support/service.js';
import { answerShape, textOf, unwrapped } from './seen.js';

const question = 'Who is Jared Kushner?';
const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const registered = 'Slash commands registered.';
const manager = { permissions: PermissionFlagsBits.ManageGuild };

describe.each(DISCORDS_DOORS)('over %s', (door) => {
  /** The service, in Discord and with its commands registered. */
  async function inDiscord(options: Omit<ServiceOptions, 'discord'> = {}) {
    const discord = await startDiscord();
    return { discord, service: await enter(discord, options) };
  }

  async function enter(
    discord: FakeDiscord,
    options: Omit<ServiceOptions, 'discord'> = {},
  ): Promise<Service> {
    const service = await startService({ ...options, discord, door });
    await service.ready();
    await eventually(() => service.logged()).toContain(registered);
    if (door === 'http') await discord.setEndpoint(`${service.url}/interactions`);
    return service;
  }

  /** Articles beside the few, so that there are pages of them. */
  const OTHERS = 11;

  /**
   * One for the tests that only ask of it, started anew in a Discord that has seen it before. It logs all it can, and ends
   * in order without a word of what was asked.
   */
  const inSharedDiscord = shared(async (atEnd) => {
    const discord = await startDiscord({}, atEnd);
    const corpus = await fewArticles(atEnd);
    for (let n = 1; n <= OTHERS; n += 1) await write(corpus, `other-${n}`, `O${n}`);
    const env = { LOG_LEVEL: 'debug', COOLDOWN_QUESTIONS: '0' };
    const before = await enter(discord, { atEnd, corpus, env });
    const sources = await discord.slash('sources');
    const commands = discord.commands().map(({ name }) => name);
    const writes = discord.commandWrites.length;
    await before.stop();
    const service = await enter(discord, { atEnd, corpus, env });
    endsInOrder(service, atEnd, ['Quaxby', 'x.example']);
    return { discord, service, before: { sources, commands, writes } };
  });

  /** One with narrow settings: in one server, and two questions a member. */
  const inOneServer = shared(async (atEnd) => {
    const discord = await startDiscord({}, atEnd);
    const corpus = await ownArticle(atEnd);
    for (const place of ['A', 'B', 'C']) await write(corpus, place.toLowerCase(), place);
    const env = { DISCORD_GUILD_ID: discord.guildId, COOLDOWN_QUESTIONS: '2', COOLDOWN_SECONDS: '600' };
    return { discord, service: await enter(discord, { atEnd, corpus, env }) };
  });

  const write = (corpus: string, article: string, place: string): Promise<void> =>
    fs.writeFile(join(corpus, `${article}.txt`), `Delegates from Arlen met in ${place} on Monday.\n`);

  /** The first citation of the same question over HTTP. */
  async function bestCitation(service: Service) {
    const [best] = answerShape.parse((await service.ask(question)).body).citations;
    if (best === undefined) throw new Error('The question was not answered.');
    return best;
  }

  describe('/ask', () => {
    it('answers word for word from the shipped articles, with the article and its date', async () => {
      const { discord, service } = await inSharedDiscord();
      const shown = await discord.slash('ask', { question });
      expect(shown.flags & MessageFlags.Ephemeral).toBe(0);
      const { quote, article } = await bestCitation(service);
      const text = unwrapped(textOf(shown));
      expect(text).toContain(question);
      expect(text).toContain(unwrapped(quote));
      expect(quote).toContain('Kushner');
      expect(quote).toContain('son-in-law');
      expect(await fs.readFile(join(service.corpus, `${article.id}.md`), 'utf8')).toContain(quote);
      expect(text).toContain(article.title);
      expect(text).toContain('8 October 2025');
    });

    it.runIf(seedsAreHere)('answers word for word from plain text without metadata', async () => {
      const { discord, service } = await inDiscord({ corpus: seeds });
      const text = unwrapped(textOf(await discord.slash('ask', { question })));
      const { quote, article } = await bestCitation(service);
      expect(quote).toContain('Kushner');
      expect((await fs.readFile(join(seeds, `${article.id}.txt`), 'utf8')).normalize('NFC')).toContain(quote);
      expect(text).toContain(unwrapped(quote));
      expect(text).toContain('undated');
    });

    it('answers one member alone where asked to, says plainly what the articles do not, and pings nobody', async () => {
      const { discord, service } = await inSharedDiscord();
      const hidden = await discord.slash('ask', { question, private: 'yes' });
      expect(hidden.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      expect(textOf(hidden)).toContain('Kushner');

      const unknown = await discord.slash('ask', { question: 'Who is Zebulon Quaxby of Quillonia?' });
      expect(textOf(unknown)).toMatch(/None of the articles|none of them states/);

      const nasty = await discord.slash('ask', {
        question: '@everyone <@1> **who** is ||Kalin||? https://x.example',
      });
      expect(textOf(nasty)).toContain('@everyone <@1> **who** is ||Kalin||? https://x.example');
      expect(service.stderr()).not.toContain('Quaxby');
      expect(service.stderr()).not.toContain('x.example');
    });

    it('lets a member ask so often and no more, each for themselves', async () => {
      const { discord } = await inOneServer();
      const ask = (userId: string) => discord.slash('ask', { question }, { userId });
      expect(textOf(await ask('100000000000000001'))).toContain('Kushner');
      expect(textOf(await ask('100000000000000001'))).toContain('Kushner');
      const refused = await ask('100000000000000001');
      expect(refused.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      expect(textOf(refused)).toMatch(/try again in \d+ seconds/);
      expect(textOf(await ask('100000000000000002'))).toContain('Kushner');
      expect(textOf(await discord.slash('help', {}, { userId: '100000000000000001' }))).toContain('/ask');
    });
  });

  describe('the commands', () => {
    it('are registered once, and buttons still work after a restart', async () => {
      const { discord, before } = await inSharedDiscord();
      const names = [
        'ask',
        'who',
        'timeline',
        'reports',
        'latest',
        'topics',
        'sources',
        'Look this up',
        'Ask about this',
        'reload',
        'preferences',
        'subscribe',
        'settings',
        'corpus',
        'feeds',
        'privacy',
        'gaps',
        'feedback',
        'audit',
        'help',
      ];
      expect(before.commands).toEqual(names);
      expect(before.writes).toBe(names.length);
      expect(discord.commandWrites).toHaveLength(names.length);
      const message = before.sources;
      const next = buttonsOf(message.payload).find(({ label }) => label === 'Next');
      expect(textOf(await discord.press(next?.customId ?? '', { message }))).toContain('page 2 of 3');
    });

    it('are registered in one server where its id is set', async () => {
      const { discord } = await inOneServer();
      expect(discord.commands()).toEqual([]);
      expect(discord.commands(discord.guildId)).toHaveLength(20);
    });

    it('that are gone get a friendly line', async () => {
      const { discord } = await inSharedDiscord();
      const shown = await discord.slash('forgotten');
      expect(shown.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      expect(textOf(shown)).toContain('/help');
    });
  });

  describe('/sources', () => {
    it('shows the articles by pages, forth and back', async () => {
      const { discord } = await inSharedDiscord();
      const first = await discord.slash('sources');
      expect(textOf(first)).toContain('20 articles, newest first · page 1 of 3');
      const button = (label: string, of = first) =>
        buttonsOf(of.payload).find((each) => each.label === label);
      expect(button('Previous')?.disabled).toBe(true);
      const second = await discord.press(button('Next')?.customId ?? '', { message: first });
      expect(second.payload.id).toBe(first.payload.id);
      expect(textOf(second)).toContain('page 2 of 3');
      const back = await discord.press(button('Previous', second)?.customId ?? '', { message: second });
      expect(textOf(back)).toBe(textOf(first));
      let last = back;
      while (button('Next', last)?.disabled === false)
        last = await discord.press(button('Next', last)?.customId ?? '', { message: last });
      expect(textOf(last)).toContain('page 3 of 3');
      expect(textOf(last)).toContain('undated');
    });
  });

  describe('/reload', () => {
    it('is refused to members, and reports to moderators what was added, changed, removed and rejected', async () => {
      const { discord, service } = await inOneServer();
      const { corpus } = service;
      const refused = await discord.slash('reload');
      expect(textOf(refused)).toContain('Manage Server');
      expect(service.logged().filter((line) => line === 'corpus loaded')).toHaveLength(1);
      expect(textOf(await discord.slash('reload', {}, manager))).toContain('nothing has changed');

      await write(corpus, 'a', 'Aurel');
      await fs.writeFile(join(corpus, 'b.txt'), Buffer.from([0x42, 0xff, 0xfe]));
      await fs.rm(join(corpus, 'c.txt'));
      await write(corpus, 'd', 'D');
      const shown = await discord.slash('reload', {}, manager);
      expect(shown.deferred).toBe(true);
      expect(shown.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
      const report = textOf(shown);
      expect(report).toContain('4 articles');
      expect(report).toContain('Added (1): d');
      expect(report).toContain('Changed (1): a');
      expect(report).toContain('Removed (1): c');
      expect(report).toContain('b.txt');
      expect(report).toContain('UTF-8');

      const kept = textOf(await discord.slash('ask', { question: 'Who met in B?' }));
      expect(kept).toContain('Delegates from Arlen');
    });
  });

  describe('the log at debug level', () => {
    it('holds no token either', async () => {
      const { discord, service } = await inSharedDiscord();
      const warnings = (): number => logLines(service).filter(({ level }) => level >= 40).length;
      const before = warnings();
      await discord.slash('ask', { question });
      await expect(discord.slash('ask', { question }, { pretend: 'expired' })).rejects.toThrow('10062');
      // Over HTTP nobody tells that a response came too late.
      await eventually(warnings).toBe(before + (door === 'gateway' ? 1 : 0));
    });
  });
});
