import { describe, expect, it } from 'vitest';
import { serverSettings } from '../../../src/chat/server-settings.js';
import { createBot, startDiscord } from '../../support/discord-bot.js';
import { buttonsOf } from '../../support/fake-discord/index.js';
import { fidan, kalin, type GivenArticle } from '../../support/facts.js';
import { DAY, newsInTest } from '../../support/news.js';

const article = (id: string, published: string): GivenArticle => ({
  id,
  published,
  facts: [{ quote: `Fidan met Kalin, says ${id}.`, participants: [fidan, kalin], date: published }],
});

async function setUp() {
  const discord = await startDiscord();
  const { door } = createBot(discord);
  return { discord, ...newsInTest([article('first', '2025-10-08')], { door: door.notices }) };
}
const shown = (discord: Awaited<ReturnType<typeof startDiscord>>): string[] =>
  discord.sent.map(({ payload }) => payload.embeds[0]?.description ?? '');

describe('in a channel of Discord', () => {
  it('a week’s news stand once, and none where nothing came, for a month', async () => {
    const { discord, store, look, add, pass } = await setUp();
    const owner = { kind: 'guild', id: discord.guildId } as const;
    await store.settings.set(owner, serverSettings.digest, { channelId: '90', every: 'week' });
    await store.settings.set(owner, serverSettings.language, 'tr');
    await look();
    for (let day = 10; day < 38; day += 1) {
      if (day < 24) add(article(`day-${day}`, `2025-10-${day}`));
      pass(DAY);
      await look();
      await look();
    }
    expect(discord.sent.map(({ channelId }) => channelId)).toEqual(['90', '90']);
    const [first = '', second = ''] = shown(discord);
    expect(first).toContain('Makalelerde bu haftanın yenilikleri');
    expect(first).toContain('day-16.');
    expect(second).not.toContain('day-16.');
    expect(second).toContain('day-23.');
  });

  it('and in a direct message, what is new about somebody stands once, with a button to end it', async () => {
    const { discord, look, add, subscribe, restart, pass } = await setUp();
    await look();
    await subscribe(fidan.id, { name: 'Hakan Fidan', target: { kind: 'member', id: '80' } });
    add(article('second', '2025-10-09'));
    // Discord takes it and the connection breaks before it says so.
    discord.failNext({ path: /^\/channels/, status: 502 });
    for (let times = 0; times < 3; times += 1) {
      await look();
      restart();
      pass(DAY);
    }
    expect(discord.sent).toHaveLength(1);
    expect(shown(discord)[0]).toContain('Fidan met Kalin, says second');
    const [sent] = discord.sent;
    expect(sent?.userId).toBe('80');
    expect(sent && buttonsOf(sent.payload)[0]).toMatchObject({ label: 'End: Hakan Fidan' });
  });
});
