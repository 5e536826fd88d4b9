import { expect, onTestFinished } from 'vitest';
import type { Command, CommandRequest } from '../../src/chat/command.js';
import {
  createDiscordDoor,
  type DiscordDoor,
  type DiscordDoorOptions,
} from '../../src/discord/gateway/client.js';
import type { Logger } from '../../src/logger.js';
import type { Reply } from '../../src/chat/reply.js';
import { startFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from './fake-discord/index.js';

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
    visibility: 'public',
    tone: 'answer',
    blocks: [{ kind: 'paragraph', spans: [{ text }] }],
    ...more,
  };
}

/** A command that is only declared: what it does, a test's dispatch decides. */
export function declare(name: string, more: Partial<Command> = {}): Command {
  return {
    name,
    description: `What ${name} does`,
    options: [],
    permission: 'everyone',
    run: () => Promise.reject(new Error('A stub dispatch runs no command.')),
    ...more,
  };
}

export const stubCommands: readonly Command[] = [
  declare('ask', {
    options: [
      { name: 'question', description: 'Your question', type: 'string', required: true, maxLength: 400 },
      { name: 'private', description: 'Only you see the answer', type: 'boolean' },
    ],
  }),
  declare('sources', { options: [{ name: 'page', description: 'Which page', type: 'integer', min: 1 }] }),
  declare('reload', { permission: 'manage', deferred: 'private' }),
];

export interface Bot {
  readonly door: DiscordDoor;
  readonly lines: readonly LogLine[];
  /** Every request that reached the dispatch. */
  readonly asked: readonly CommandRequest[];
}

type BotOptions = Partial<Omit<DiscordDoorOptions, 'logger'>>;

/** A fake Discord that ends with the test, which fails where anything broke Discord's limits. */
export async function startDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = await startFakeDiscord(options);
  onTestFinished(() => discord.close());
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
  const asked: CommandRequest[] = [];
  const dispatch = options.dispatch ?? (() => Promise.resolve(replyOf('Noted.')));
  const door = createDiscordDoor({
    token: discord.token,
    apiBase: discord.apiBase,
    commands: stubCommands,
    complete: async () => [],
    logger,
    ...options,
    // Nothing has to be waited for here: the fake Discord does not count the seconds between logins.
    timing: { firstRetryMs: 20, identifyEveryMs: 0, ...options.timing },
    dispatch(request) {
      asked.push(request);
      return dispatch(request);
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

/** A bot that is logged in and has registered its commands. */
export async function startBot(discord: FakeDiscord, options: BotOptions = {}): Promise<Bot> {
  const bot = createBot(discord, options);
  await bot.door.start();
  await eventually(() => bot.lines.map((line) => line.message)).toContain('Slash commands registered.');
  return bot;
}
