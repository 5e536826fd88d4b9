import { describe, expect, it } from 'vitest';
import type { CompletionRequest } from '../../../src/chat/command.js';
import { createCompletions } from '../../../src/chat/completions.js';
import { declare, eventually, startBot, startDiscord } from '../../support/discord-bot.js';
import { fakeServices, recordingLogger } from '../../support/services.js';

const option = { name: 'name', description: 'A name', type: 'string', autocomplete: true } as const;

describe('typing in an option that offers choices', () => {
  it('offers what the command offers, for what was typed', async () => {
    const asked: CompletionRequest[] = [];
    const commands = [
      declare('who', {
        options: [option],
        complete: async ({ request }) => {
          asked.push(request);
          return [{ name: 'Hakan Fidan', value: 'hakan-fidan' }];
        },
      }),
    ];
    const complete = createCompletions({ commands, services: fakeServices(), logger: recordingLogger() });
    const discord = await startDiscord();
    await startBot(discord, { commands, complete });
    expect(discord.commands()[0]?.['options']).toMatchObject([{ autocomplete: true }]);
    expect(await discord.autocomplete('who', { name: 'fid' }, 'name')).toEqual([
      { name: 'Hakan Fidan', value: 'hakan-fidan' },
    ]);
    expect(asked).toEqual([{ command: 'who', option: 'name', typed: 'fid' }]);
  });

  it('offers nothing, in time, where the choices take too long', async () => {
    const commands = [declare('who', { options: [option] })];
    const discord = await startDiscord({ windowMs: 1000 });
    const never = new Promise<never>(() => undefined);
    await startBot(discord, { commands, complete: () => never, timing: { deferAfterMs: 20 } });
    expect(await discord.autocomplete('who', { name: 'fid' }, 'name')).toEqual([]);
  });

  it('that is over before the choices come is only logged', async () => {
    const discord = await startDiscord();
    const { lines } = await startBot(discord, { commands: [declare('who', { options: [option] })] });
    const typing = discord.autocomplete('who', { name: 'fid' }, 'name', { pretend: 'expired' });
    await expect(typing).rejects.toThrow('10062');
    await eventually(() => lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });
});
