import type { Command, SlashCommand } from '../../src/chat/command.js';
import { createChat, type DispatchOptions } from '../../src/chat/dispatch.js';
import type { Interaction } from '../../src/chat/interaction.js';
import { everyone } from '../../src/chat/precondition.js';
import type { Outcome, Reply } from '../../src/chat/reply.js';
import { aCaller } from '../commands/run-command.js';
import { aLimit, fakeServices, recordingLogger } from '../support/services.js';
import { chatPorts } from '../support/chat-ports.js';

export const fine: Reply = {
  kind: 'reply',
  visibility: 'public',
  tone: 'information',
  blocks: [{ kind: 'paragraph', spans: [{ text: 'fine' }] }],
};

export function aCommand(given: Partial<SlashCommand> = {}): SlashCommand {
  return {
    kind: 'slash',
    name: 'test',
    description: () => 'A test',
    options: {},
    preconditions: [everyone],
    run: async () => fine,
    ...given,
  };
}

export const member = aCaller({ permissions: [] });

export function aCall(path = 'test', options = {}, caller = member): Interaction {
  return { kind: 'command', caller, path: path.split(' '), options };
}

export function setUp(...commands: Command[]) {
  return setUpWith({}, ...commands);
}

/** The same, where so much may be asked that questions are refused. */
export function setUpWith(given: Pick<DispatchOptions, 'queue'>, ...commands: Command[]) {
  const logger = recordingLogger();
  const ports = chatPorts();
  const chat = createChat({
    ...ports,
    ...given,
    commands,
    services: fakeServices(),
    draw: async () => null,
    cooldown: aLimit({ most: 1, seconds: 10 }),
    logger,
    now: () => 0,
    newReference: () => 'ref-7',
  });
  const sent: Reply[] = [];
  return {
    logger,
    sent,
    settings: ports.settings,
    chat,
    dispatch: (interaction: Interaction) => chat.dispatch(interaction, async (reply) => sent.push(reply) > 0),
  };
}

export function said(outcome: Outcome): string {
  if (outcome.kind !== 'reply' && outcome.kind !== 'update') return outcome.kind;
  return outcome.blocks.flatMap(({ spans }) => spans.map(({ text }) => text)).join('\n');
}

/** What is said to a member alone. @throws where it is not */
export function noticed(outcome: Outcome): string {
  if (outcome.kind !== 'reply' || outcome.visibility !== 'private') {
    throw new Error(`That is no private reply: ${JSON.stringify(outcome)}`);
  }
  return said(outcome);
}
