import { describe, expect, it } from 'vitest';
import type { Choice } from '../../src/chat/command.js';
import { createCompletions } from '../../src/chat/completions.js';
import { declare } from '../support/discord-bot.js';
import { fakeServices, recordingLogger } from '../support/services.js';

function completing(complete: () => Promise<readonly Choice[]>) {
  const logger = recordingLogger();
  const command = declare('test', { complete });
  const offer = createCompletions({ commands: [command], services: fakeServices(), logger });
  return { logger, offer: (name = 'test') => offer({ command: name, option: 'name', typed: 'x' }) };
}

const choice = (name: string, value = name): Choice => ({ name, value });

describe('the choices offered', () => {
  it('are within Discord’s limits, whatever a command gives', async () => {
    const many = Array.from({ length: 40 }, (_, at) => choice(`Name ${at}`));
    expect(await completing(async () => many).offer()).toHaveLength(25);
    const odd = [
      choice('x'.repeat(150), 'long'),
      choice('long value', 'x'.repeat(101)),
      choice('', 'nameless'),
      choice('empty', ''),
      choice('a\nb', 'line'),
      choice('half', '\uD800'),
      choice('twice', 'same'),
      choice('again', 'same'),
    ];
    const offered = await completing(async () => odd).offer();
    expect(offered.map(({ value }) => value)).toEqual(['long', 'line', 'same']);
    expect(offered[0]?.name).toHaveLength(100);
    expect(offered[1]?.name).toBe('a b');
  });

  it('are none where a command fails, has none to offer, or is not known', async () => {
    const failing = completing(() => Promise.reject(new Error('broken')));
    expect(await failing.offer()).toEqual([]);
    expect(failing.logger.lines.map(({ level }) => level)).toEqual(['warn']);
    expect(await failing.offer('gone')).toEqual([]);
  });
});
