import { expect, onTestFinished } from 'vitest';
import type { Limit } from '../../src/app/limit.js';
import type { Command } from '../../src/chat/command.js';
import type { Chat } from '../../src/chat/dispatch.js';
import { createRestDoor, type RestDoorOptions } from '../../src/discord/gateway/rest-door.js';
import { createWebhookDoor, type WebhookDoor } from '../../src/discord/webhook/webhook-door.js';
import { startHttpServer } from '../../src/http/server.js';
import { createMemoryActionStates } from '../../src/store/memory/action-states.js';
import { anApp } from '../http/an-app.js';
import { chatOf, createLogRecorder, stubCommands, type LogLine } from './discord-bot.js';
import type { FakeDiscord } from './fake-discord/index.js';

export interface WebhookBotOptions extends Partial<
  Pick<RestDoorOptions, 'token' | 'publicKey' | 'publicUrl'>
> {
  readonly commands?: readonly Command[];
  readonly chat?: Partial<Chat>;
  readonly clock?: () => Date;
  readonly shared?: Limit;
  readonly deferAfterMs?: number;
}

/** A door that Discord comes to over HTTP, in the app of the service, not yet served. */
export function createWebhookBot(discord: FakeDiscord, options: WebhookBotOptions = {}) {
  const { logger, lines } = createLogRecorder();
  const { commands = stubCommands, publicKey = discord.publicKey } = options;
  const { token = discord.token, publicUrl = null } = options;
  const { apiBase } = discord;
  const timing = { firstRetryMs: 20 };
  const states = createMemoryActionStates({ now: () => 0 });
  const newReference = (): string => 'ref-7';
  const rest = createRestDoor({
    states,
    newReference,
    token,
    publicKey,
    publicUrl,
    apiBase,
    commands,
    logger,
    timing,
  });
  const door = createWebhookDoor({
    publicKey,
    chat: { ...chatOf(commands, logger), ...options.chat },
    states,
    rest,
    shared: options.shared ?? null,
    clock: options.clock ?? (() => new Date()),
    now: () => performance.now(),
    logger,
    ...(options.deferAfterMs === undefined ? {} : { deferAfterMs: options.deferAfterMs }),
  });
  const { app } = anApp({ interactions: door.routes });
  onTestFinished(async () => {
    await door.stop();
    const log = JSON.stringify(lines);
    expect(log).not.toContain(discord.token);
    expect(log).not.toMatch(/(?:interaction|ping)-token/);
  });
  return { app, door, lines };
}

/** The same, served, and set as its endpoint in Discord. */
export async function startWebhookBot(
  discord: FakeDiscord,
  options: WebhookBotOptions = {},
): Promise<{ readonly url: string; readonly door: WebhookDoor; readonly lines: readonly LogLine[] }> {
  const { app, door, lines } = createWebhookBot(discord, options);
  const { logger } = createLogRecorder();
  const server = await startHttpServer({ app, host: '127.0.0.1', port: 0, logger });
  onTestFinished(() => server.close());
  await discord.setEndpoint(`${server.url}/interactions`);
  await door.start();
  return { url: server.url, door, lines };
}
