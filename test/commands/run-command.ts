import { createCommands } from '../../commands/index.js';
import type { Choice } from '../../src/chat/command.js';
import { createCompletions } from '../../src/chat/completions.js';
import type { OptionValue, Reply } from '../../src/chat/reply.js';
import type { Draw } from '../../src/picture/render-svg.js';
import { fakeServices, recordingLogger, type GivenServices } from '../support/services.js';

/** Runs one command as dispatch would, past its checks. */
export async function runCommand(
  name: string,
  options: Readonly<Record<string, OptionValue>> = {},
  services: GivenServices = {},
  locale = 'en-US',
  draw: Draw = async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
): Promise<Reply> {
  const command = createCommands().find((command) => command.name === name);
  if (command === undefined) throw new Error(`There is no command ${name}.`);
  return await command.run({
    services: fakeServices(services),
    draw,
    request: {
      command: name,
      options,
      user: { id: '1', mayManage: true },
      locale,
      origin: 'command',
    },
  });
}

/** The choices a command offers for what was typed, as a door would get them. */
export function completionsOf(
  command: string,
  option: string,
  typed: string,
  services: GivenServices = {},
): Promise<readonly Choice[]> {
  const complete = createCompletions({
    commands: createCommands(),
    services: fakeServices(services),
    logger: recordingLogger(),
  });
  return complete({ command, option, typed });
}

/** A reply's words, one block a line. */
export function wordsOf(reply: Reply): string {
  return reply.blocks.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
}
