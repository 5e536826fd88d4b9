import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { memberPreferences } from '../../../src/chat/member-preferences.js';
import { aQuestion, startAskingBot } from '../../support/asking-bot.js';

const asked = { question: aQuestion };
const alone = { installedBy: 'member' } as const;

describe('a member who has the bot for themselves', () => {
  it('is answered privately where nobody else invited it, unless they say otherwise', async () => {
    const { discord } = await startAskingBot();
    const flags = async (options: object, sender: object) =>
      (await discord.slash('ask', { ...asked, ...options }, sender)).flags & MessageFlags.Ephemeral;
    expect(await flags({}, alone)).toBe(MessageFlags.Ephemeral);
    expect(await flags({}, { ...alone, dm: true })).toBe(MessageFlags.Ephemeral);
    expect(await flags({ private: 'no' }, alone)).toBe(0);
    expect(await flags({}, {})).toBe(0);
    expect(await flags({}, { dm: true })).toBe(0);
  });

  it('is answered as they prefer everywhere', async () => {
    const { discord, settings } = await startAskingBot();
    const member = { kind: 'member', id: discord.userId } as const;
    await settings.set(member, memberPreferences.visibility, 'public');
    expect((await discord.slash('ask', asked, alone)).flags).toBe(0);
  });

  it('manages nothing of a server that has not invited it', async () => {
    const { discord, asked: calls } = await startAskingBot();
    const sender = { ...alone, permissions: PermissionFlagsBits.ManageGuild };
    const shown = await discord.slash('reload', {}, sender);
    expect(shown.payload.embeds[0]?.description).toContain('for moderators');
    expect(calls).toMatchObject([{ caller: { isGuest: true, permissions: [] } }]);
  });
});

describe('a command', () => {
  it('is offered to servers and members, everywhere; those of moderators to servers alone', async () => {
    const { discord } = await startAskingBot();
    for (const command of discord.commands()) {
      const forModerators = command['default_member_permissions'] !== null;
      expect(command).toMatchObject(
        forModerators
          ? { contexts: [0], integration_types: [0] }
          : { contexts: [0, 1, 2], integration_types: [0, 1] },
      );
    }
  });

  it('has its options and choices in Turkish beside English', async () => {
    const { discord } = await startAskingBot();
    const ask = discord.commands().find(({ name }) => name === 'ask');
    expect(ask?.['options']).toMatchObject([
      { name: 'question', name_localizations: { tr: 'soru' } },
      { name: 'as-of', name_localizations: { tr: 'en-geç' } },
      { name: 'private', choices: [{ name_localizations: { tr: 'evet' } }, { value: 'no' }] },
      { name: 'language', choices: [{ name: 'English', name_localizations: null }, {}, {}, {}] },
    ]);
  });
});
