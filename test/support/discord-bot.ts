import { expect, onTestFinished } from 'vitest';
import type { ActionHandler, Command, SlashCommand } from '../../src/chat/command.js';
import { createChat, type Chat, type SendNow } from '../../src/chat/dispatch.js';
import type { Interaction } from '../../src/chat/interaction.js';
import { optionalText, requiredText, type Options } from '../../src/chat/option.js';
import { everyone, moderator } from '../../src/chat/precondition.js';
import {
  createDiscordDoor,
  type DiscordDoor,
  type DiscordDoorOptions,
} from '../../src/discord/gateway/client.js';
import type { Logger } from '../../src/logger.js';
import type { Outcome, Reply } from '../../src/chat/reply.js';
import { createMemoryActionStates } from '../../src/store/memory/action-states.js';
import type { AtEnd } from './lifetime.js';
import { startFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from './fake-discord/index.js';
import { aLimit, fakeServices } from './services.js';
import { chatPorts } from './chat-ports.js';

/** Waits until something is so, with time to spare on a busy machine. */
export function eventually<T>(look: () => T) {
  return expect.poll(look);
}

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly facts: object;
  readonly message: string;
}

/** A logger that keeps what it is told. */
export function createLogRecorder(): { readonly logger: Logger; readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: LogLine['level']) =>
    (facts: object, message: string): void =>
      void lines.push({ level, facts, message });
  return { lines, logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

/** A reply of one paragraph. */
export function replyOf(text: string, more: Partial<Reply> = {}): Reply {
  return {
    kind: 'reply',
    visibility: 'public',
    tone: 'answer',
    blocks: [{ kind: 'paragraph', spans: [{ text }] }],
    ...more,
  };
}

/** A handler that is only declared. */
const stubAction: ActionHandler = {
  run: () => Promise.reject(new Error('A stub dispatch runs no action.')),
};

/** A command that is only declared: what it does, a test's dispatch decides. */
export function declare(name: string, more: Partial<SlashCommand> = {}): SlashCommand {
  return {
    kind: 'slash',
    name,
    description: () => `What ${name} does`,
    options: {},
    preconditions: [everyone],
    run: () => Promise.reject(new Error('A stub dispatch runs no command.')),
    ...more,
  };
}

/** An option in which a member types. */
function typedOption(more: { readonly required?: boolean } = {}): Options[string] {
  const declared = { description: () => 'A text', maxLength: 400 };
  return more.required === true ? requiredText(declared) : optionalText(declared);
}

export const stubCommands: readonly Command[] = [
  declare('ask', { options: { question: typedOption({ required: true }), private: typedOption() } }),
  declare('sources', { options: { page: typedOption() }, actions: { page: stubAction } }),
  declare('reload', { preconditions: [moderator], deferred: 'private', actions: { again: stubAction } }),
];

export interface Bot {
  readonly door: DiscordDoor;
  readonly lines: readonly LogLine[];
  /** Every interaction that reached the dispatch. */
  readonly asked: readonly Interaction[];
}

type BotOptions = Partial<Omit<DiscordDoorOptions, 'logger' | 'chat'>> & {
  /** In place of what the commands do. */
  readonly dispatch?: (interaction: Interaction, sendNow: SendNow) => Promise<Outcome>;
  readonly complete?: Chat['complete'];
  /** In place of the two above: what the commands really do. */
  readonly chat?: Chat;
};

/** A fake Discord that ends with the test, which fails where anything broke Discord's limits. */
export async function startDiscord(
  options: FakeDiscordOptions = {},
  atEnd: AtEnd = onTestFinished,
): Promise<FakeDiscord> {
  const discord = await startFakeDiscord(options);
  atEnd(() => discord.close());
  return discord;
}

/** Fails the test where something happened meanwhile that would have ended the process. */
function endsNoProcess(): void {
  const fatal: unknown[] = [];
  const note = (error: unknown): void => void fatal.push(error);
  process.on('unhandledRejection', note).on('uncaughtException', note);
  onTestFinished(() => {
    process.off('unhandledRejection', note).off('uncaughtException', note);
    expect(fatal).toEqual([]);
  });
}

/**
 * A door to that Discord, not yet started; it stops with the test, which fails where a secret was logged, or where
 * anything would have ended the process.
 */
export function createBot(discord: FakeDiscord, options: BotOptions = {}): Bot {
  endsNoProcess();
  const { logger, lines } = createLogRecorder();
  const asked: Interaction[] = [];
  const { dispatch = async () => replyOf('Noted.'), complete = async () => [], ...more } = options;
  const { commands = stubCommands } = options;
  const chat = options.chat ?? { ...chatOf(commands, logger), dispatch, complete };
  const door = createDiscordDoor({
    token: discord.token,
    apiBase: discord.apiBase,
    states: createMemoryActionStates({ now: () => 0 }),
    newReference: references(),
    clock: () => new Date(),
    now: () => performance.now(),
    logger,
    ...more,
    commands,
    // Nothing has to be waited for here: the fake Discord does not count the seconds between logins.
    timing: { firstRetryMs: 20, identifyEveryMs: 0, ...options.timing },
    chat: {
      ...chat,
      dispatch(interaction, sendNow) {
        asked.push(interaction);
        return chat.dispatch(interaction, sendNow);
      },
    },
  });
  onTestFinished(async () => {
    await door.stop();
    const log = JSON.stringify(lines);
    expect(log).not.toContain(options.token ?? discord.token);
    expect(log).not.toContain('interaction-token');
  });
  return { door, lines, asked };
}

/** Ids that are each another. */
function references(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `reference-${last}`;
  };
}

/** What commands do, with services that answer something plausible and no cooldown. */
export function chatOf(commands: readonly Command[], logger: Logger = createLogRecorder().logger): Chat {
  return createChat({
    ...chatPorts(),
    commands,
    services: fakeServices(),
    draw: async () => null,
    cooldown: aLimit(),
    logger,
    now: () => 0,
    newReference: () => 'ref-7',
  });
}

/** A bot that is logged in and has registered its commands. */
export async function startBot(discord: FakeDiscord, options: BotOptions = {}): Promise<Bot> {
  const bot = createBot(discord, options);
  await bot.door.start();
  await eventually(() => bot.lines.map((line) => line.message)).toContain('Slash commands registered.');
  return bot;
}
