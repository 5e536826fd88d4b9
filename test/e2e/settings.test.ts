import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { buttonsOf, type Shown } from '../support/fake-discord/index.js';
import { enterDiscord } from '../support/enter-discord.js';
import { DISCORDS_DOORS, folderOf, oneArticle, startService } from '../support/service.js';
import { textOf } from './seen.js';

const manager = { permissions: PermissionFlagsBits.ManageGuild };
const EPHEMERAL = 64;
const row = z.object({ components: z.array(z.object({ type: z.number(), custom_id: z.string() })) });

/** Ids of the lists below a message. */
function listsOf({ payload }: Shown): string[] {
  return z
    .array(row)
    .parse(payload.components)
    .flatMap(({ components }) =>
      components.flatMap(({ type, custom_id }) => (type === 2 ? [] : [custom_id])),
    );
}

it.each(DISCORDS_DOORS)(
  'what moderators set over %s is in force at once, for those whom they may set it for',
  async (door) => {
    const discord = await startDiscord();
    await enterDiscord({ discord, door, corpus: oneArticle() });
    const set = async (name: string, values: readonly string[], as: object = manager): Promise<Shown> => {
      const overview = await discord.slash('settings', {}, as);
      const page = await discord.choose(listsOf(overview)[0] ?? '', [name], { message: overview, ...as });
      return discord.choose(listsOf(page)[0] ?? '', values, { message: page, ...as });
    };
    const ask = (as: object = {}): Promise<Shown> =>
      discord.slash('ask', { question: 'Who is Jared Kushner?' }, as);

    expect((await ask()).flags & EPHEMERAL).toBe(0);
    expect(textOf(await set('answerChannels', ['777']))).toContain('Changed: Channels for answers.');
    const elsewhere = await ask();
    expect(elsewhere.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(elsewhere.payload.embeds[0]?.description).toContain('answers for all belong in: <#777>');
    expect((await ask({ channelId: '777' })).flags & EPHEMERAL).toBe(0);

    await set('defaultVisibility', ['private']);
    expect((await ask({ channelId: '777' })).flags & EPHEMERAL).toBe(EPHEMERAL);

    const helper = { roles: ['555'], userId: '100000000000000009' };
    expect(textOf(await discord.slash('settings', {}, helper))).toContain('for moderators');
    await set('moderatorRole', ['555']);
    expect(textOf(await discord.slash('settings', {}, helper))).toContain('Settings of this server');

    await set('logChannel', ['888'], helper);
    expect(discord.sent.map(({ channelId }) => channelId)).toContain('888');
    await discord.slash('reload', {}, { userId: '100000000000000008' });
    const logged = (): string => JSON.stringify(discord.sent.at(-1)?.payload.embeds);
    await eventually(logged).toContain('Refused: /reload');
    expect(logged()).toContain('<@100000000000000008>');

    await set('language', ['tr'], helper);
    expect(textOf(await discord.slash('settings', {}, manager))).toContain('Bu sunucunun ayarları');
    const page = await discord.slash('preferences', {}, { locale: 'de' });
    expect(textOf(page)).toContain('Tercihleriniz');
    const chosen = await discord.choose(listsOf(page)[0] ?? '', ['he'], { message: page });
    expect(textOf(chosen)).toContain('ההעדפות שלכם');
    expect(textOf(await discord.slash('help', {}, { dm: true }))).toContain('כתבות');
  },
);

it('whoever subscribes is told of an article that is added, once, also after the program was killed', async () => {
  const discord = await startDiscord();
  const env = { DATABASE_URL: `sqlite:${await folderOf()}/parley.db` };
  const corpus = oneArticle();
  const first = await startService({ discord, corpus, env });
  await first.ready();
  await eventually(() => first.logged()).toContain('Slash commands registered.');
  const [ada, bob] = ['100000000000000021', '100000000000000022'];
  const toldTo = (user: string | undefined): string[] =>
    discord.sent
      .filter(({ userId }) => userId === user)
      .map(({ payload }) => payload.embeds[0]?.description ?? '');
  const add = async (day: number): Promise<void> => {
    const content = `---\ntitle: A meeting in Cairo\npublished: 2026-01-0${day}\nlanguage: en\n---\nJared Kushner met Steve Witkoff in Cairo on Thursday. It was their meeting number ${day}, officials said.\n`;
    const file = { filename: `cairo-${day}.md`, content, contentType: 'text/markdown' };
    const message = await discord.slash('corpus add', { file: { file } }, manager);
    const keep = buttonsOf(message.payload).find(({ label }) => label === 'Keep');
    await discord.press(keep?.customId ?? '', { message, ...manager });
  };

  const subscribed = await discord.slash('subscribe to', { about: 'Jared Kushner' }, { userId: ada });
  expect(textOf(subscribed)).toContain('Subscribed: Jared Kushner.');
  expect(toldTo(ada)).toHaveLength(1);
  await add(3);
  await eventually(() => toldTo(ada)).toHaveLength(2);
  expect(toldTo(ada)[1]).toContain('Jared Kushner met Steve Witkoff in Cairo');
  first.kill();
  await first.exit;

  const second = await startService({ discord, corpus, env });
  await second.ready();
  await eventually(() => second.logged()).toContain('Connected to Discord.');
  await discord.slash('subscribe to', { about: 'Jared Kushner' }, { userId: bob });
  await add(4);
  await eventually(() => toldTo(bob)).toHaveLength(2);
  expect(toldTo(bob)[1]).toContain('A meeting in Cairo');
  // What came so soon after the first waits, to be told with more.
  expect(toldTo(ada)).toHaveLength(2);

  const notice = discord.sent.findLast(({ userId }) => userId === bob);
  if (notice === undefined) throw new Error('There is no notice.');
  const end = buttonsOf(notice.payload).find(({ label }) => label.startsWith('End: '));
  const ended = await discord.press(end?.customId ?? '', { message: notice, userId: bob, dm: true });
  expect(textOf(ended)).toContain('Ended: Jared Kushner.');
});
