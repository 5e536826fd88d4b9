import { expect } from 'vitest';
import { createCommands } from '../../commands/index.js';
import type { Settings } from '../../src/app/ports.js';
import { createChat } from '../../src/chat/dispatch.js';
import { anAnswer } from './answers.js';
import { chatPorts } from './chat-ports.js';
import { createLogRecorder, eventually, startBot, startDiscord, type Bot } from './discord-bot.js';
import type { FakeDiscord } from './fake-discord/index.js';
import { aLimit, fakeServices, type GivenServices } from './services.js';
import { shippedSubject } from './subject.js';

export const aQuestion = 'Who is Jared Kushner?';

/** Words that are put to the bot. */
export const mentioned = (discord: FakeDiscord, text = aQuestion): string =>
  `<@${discord.applicationId}> ${text}`;

export interface AskingBot extends Bot {
  readonly discord: FakeDiscord;
  /** What reached its answering. */
  readonly questions: readonly string[];
  /** What servers and members have set; at first nothing. */
  readonly settings: Settings;
}

/** A bot with all commands, in a Discord of its own. `most`: how much a member may ask in a time without end. */
export async function startAskingBot(
  given: GivenServices & { readonly most?: number } = {},
): Promise<AskingBot> {
  const questions: string[] = [];
  const { most = 0, ...services } = given;
  const ask: GivenServices['ask'] = async (question, more) => {
    questions.push(question);
    return (await services.ask?.(question, more)) ?? anAnswer({ question });
  };
  const commands = createCommands(shippedSubject);
  const ports = chatPorts();
  const chat = createChat({
    ...ports,
    commands,
    services: fakeServices({ ...services, ask }),
    draw: async () => null,
    cooldown: aLimit({ most, seconds: most }),
    logger: createLogRecorder().logger,
    now: () => 0,
    newReference: () => 'ref-7',
  });
  const discord = await startDiscord();
  const { settings } = ports;
  return { discord, questions, settings, ...(await startBot(discord, { commands, chat })) };
}

/** All that the bot said in channels so far, once `count` messages are there. */
export async function saidBy(discord: FakeDiscord, count: number): Promise<string[]> {
  await eventually(() => discord.sent.length).toBe(count);
  return discord.sent.map(({ payload }) => payload.embeds.map((embed) => embed.description ?? '').join('\n'));
}

/** Expects no more than `count` messages beside the answer to one more, which is read behind all the others. */
export async function expectNoMore(discord: FakeDiscord, count: number): Promise<void> {
  discord.say(mentioned(discord, 'Who came last?'));
  const texts = await saidBy(discord, count + 1);
  expect(texts.filter((text) => text.includes('Who came last?'))).toHaveLength(1);
}
