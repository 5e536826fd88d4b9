import { describe, expect, it } from 'vitest';
import { mentioned, saidBy } from '../support/asking-bot.js';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { fewArticles } from '../support/few-articles.js';
import { shared } from '../support/lifetime.js';
import { startService } from '../support/service.js';

const question = 'Who is Jared Kushner?';

/** The service in a Discord, for all tests here; it logs all it can. */
const inDiscord = shared(async (atEnd) => {
  const discord = await startDiscord({}, atEnd);
  const env = { LOG_LEVEL: 'debug', COOLDOWN_QUESTIONS: '0' };
  const service = await startService({ discord, atEnd, corpus: await fewArticles(atEnd), env });
  await service.ready();
  await eventually(() => service.logged()).toContain('Slash commands registered.');
  return { discord, service };
});

describe('the service', () => {
  it('answers a mention and a direct message once each, while its connection is cut', async () => {
    const { discord } = await inDiscord();
    const before = discord.sent.length;
    discord.dropConnections();
    const asked = discord.say(mentioned(discord, question), { deliveries: 2 });
    discord.dropConnections();
    discord.say(question, { dm: true, deliveries: 2 });
    const texts = (await saidBy(discord, before + 2)).slice(before);
    for (const text of texts) expect(text).toMatch(/> .*Jared Kushner/);
    // Either may come first.
    const answered = discord.sent.slice(before).map(({ payload }) => payload);
    expect(answered).toContainEqual(
      expect.objectContaining({
        message_reference: expect.objectContaining({ message_id: asked.payload.id }),
      }),
    );
  });

  it('looks a message’s claims up in the articles', async () => {
    const { discord } = await inDiscord();
    const message = discord.write(
      'İbrahim Kalın spoke by phone with Khalil al-Hayya on 1 June 2025. Kalın spoke by phone with Jared Kushner.',
    );
    const shown = await discord.messageCommand('Look this up', { message });
    const text = shown.payload.embeds[0]?.description ?? '';
    expect(text).toMatch(/1\\?\. .*1 June 2025[\s\S]*The articles have this:[\s\S]*> .*Anadolu Agency/);
    expect(text).toContain('Not in the articles.');
  });

  it('asks what a member makes of a message', async () => {
    const { discord, service } = await inDiscord();
    const message = discord.write('Somebody named Jared Kushner was there.');
    const form = await discord.messageCommand('Ask about this', { message });
    const shown = await discord.submit(form, { question });
    expect(shown.payload.embeds[0]?.description).toContain('Jared Kushner');
    expect(service.logged()).not.toContain('Kushner');
  });
});
