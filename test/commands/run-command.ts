import { createCommands } from '../../commands/index.js';
import type { Services } from '../../src/chat/services.js';
import type { OptionValue, Reply } from '../../src/model/reply.js';
import { fakeServices } from '../support/services.js';

/** Runs one command as dispatch would, past its checks. */
export async function runCommand(
  name: string,
  options: Readonly<Record<string, OptionValue>> = {},
  services: Partial<Services> = {},
  locale = 'en-US',
): Promise<Reply> {
  const command = createCommands().find((command) => command.name === name);
  if (command === undefined) throw new Error(`There is no command ${name}.`);
  return await command.run({
    services: fakeServices(services),
    request: {
      command: name,
      options,
      user: { id: '1', mayManage: true },
      locale,
      origin: 'command',
    },
  });
}

/** A reply's words, one block a line. */
export function wordsOf(reply: Reply): string {
  return reply.blocks.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
}
