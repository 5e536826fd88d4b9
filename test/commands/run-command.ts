import { createCommands } from '../../commands/index.js';
import { createChat, type Chat } from '../../src/chat/dispatch.js';
import type { Caller, RawOptions } from '../../src/chat/interaction.js';
import type { Action, Choice, Outcome, Reply, Select, Update } from '../../src/chat/reply.js';
import type { Draw } from '../../src/picture/draw.js';
import { aLimit, fakeServices, recordingLogger, type GivenServices } from '../support/services.js';
import { shippedSubject } from '../support/subject.js';
import { chatPorts } from '../support/chat-ports.js';

export const commands = createCommands(shippedSubject);

const drawAnything: Draw = async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

/** All the commands, for a member who is held to no cooldown. A failure is thrown. */
function chatWith(services: GivenServices, draw: Draw): Chat {
  return createChat({
    ...chatPorts(),
    commands,
    services: fakeServices(services),
    draw,
    cooldown: aLimit(),
    logger: {
      ...recordingLogger(),
      error: (facts) => {
        throw new Error('A command failed.', { cause: facts });
      },
    },
    now: () => 0,
    newReference: () => 'ref-7',
  });
}

/** A member who may manage the server. */
export function aCaller(given: Partial<Caller> = {}): Caller {
  return {
    userId: '1',
    permissions: ['manage-server'],
    roles: [],
    guildId: '2',
    channelId: '3',
    locale: 'en-US',
    door: 'test',
    ...given,
  };
}

const sendLater = (): never => {
  throw new Error('No command sends a later reply.');
};

/** Runs one command as a door would. */
export async function runCommand(
  name: string,
  options: RawOptions = {},
  services: GivenServices = {},
  locale = 'en-US',
  draw: Draw = drawAnything,
): Promise<Reply> {
  const call = { kind: 'command', caller: aCaller({ locale }), path: [name], options } as const;
  return replyOf(await chatWith(services, draw).dispatch(call, sendLater));
}

/** Presses a button of a reply as a door would. */
export function pressButton(
  button: Pick<Action, 'action' | 'state'> | undefined,
  services: GivenServices = {},
): Promise<Reply | Update> {
  return act(button, [], services);
}

/** Chooses a value in a list below a reply as a door would. */
export function chooseValue(
  select: Pick<Select, 'action' | 'state'> | undefined,
  value: string,
  services: GivenServices = {},
): Promise<Reply | Update> {
  return act(select, [value], services);
}

async function act(
  component: Pick<Action, 'action' | 'state'> | undefined,
  values: readonly string[],
  services: GivenServices,
): Promise<Reply | Update> {
  if (component === undefined) throw new Error('There is nothing to press.');
  const { action, state } = component;
  const call = { kind: 'component', caller: aCaller(), action, state, values } as const;
  const outcome = await chatWith(services, drawAnything).dispatch(call, sendLater);
  return outcome.kind === 'update' ? outcome : replyOf(outcome);
}

function replyOf(outcome: Outcome): Reply {
  if (outcome.kind !== 'reply') throw new Error(`It came to a ${outcome.kind}, not a reply.`);
  return outcome;
}

/** The choices a command offers for what was typed, as a door would get them. */
export function completionsOf(
  command: string,
  focused: string,
  typed: string,
  services: GivenServices = {},
): Promise<readonly Choice[]> {
  const path = [command];
  return chatWith(services, drawAnything).complete({
    kind: 'autocomplete',
    caller: aCaller(),
    path,
    options: {},
    focused,
    typed,
  });
}

/** A reply's words, one block a line. */
export function wordsOf(reply: Reply | Update): string {
  return reply.blocks.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
}
