import { describe, expect, it } from 'vitest';
import { optionalText, type Complete } from '../../../src/chat/option.js';
import { chatOf, declare, eventually, startBot, startDiscord } from '../../support/discord-bot.js';

const naming = (complete: Complete) =>
  declare('who', {
    options: { name: optionalText({ description: () => 'A name', maxLength: 100, complete }) },
  });

describe('typing in an option that offers choices', () => {
  it('offers what the command offers, for what was typed', async () => {
    const asked: string[] = [];
    const commands = [
      naming(async (typed) => {
        asked.push(typed);
        return [{ name: 'Hakan Fidan', value: 'hakan-fidan' }];
      }),
    ];
    const discord = await startDiscord();
    await startBot(discord, { commands, chat: chatOf(commands) });
    expect(discord.commands()[0]?.['options']).toMatchObject([{ autocomplete: true }]);
    expect(await discord.autocomplete('who', { name: 'fid' }, 'name')).toEqual([
      { name: 'Hakan Fidan', value: 'hakan-fidan' },
    ]);
    expect(asked).toEqual(['fid']);
  });

  it('offers nothing, in time, where the choices take too long', async () => {
    const commands = [naming(async () => [])];
    const discord = await startDiscord({ windowMs: 1000 });
    const never = new Promise<never>(() => undefined);
    await startBot(discord, { commands, complete: () => never, timing: { deferAfterMs: 20 } });
    expect(await discord.autocomplete('who', { name: 'fid' }, 'name')).toEqual([]);
  });

  it('that is over before the choices come is only logged', async () => {
    const discord = await startDiscord();
    const { lines } = await startBot(discord, { commands: [naming(async () => [])] });
    const typing = discord.autocomplete('who', { name: 'fid' }, 'name', { pretend: 'expired' });
    await expect(typing).rejects.toThrow('10062');
    await eventually(() => lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });
});
