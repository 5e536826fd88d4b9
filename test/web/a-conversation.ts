import type { Command } from '../../src/chat/command.js';
import type { Interaction } from '../../src/chat/interaction.js';
import type { Outcome, Reply } from '../../src/chat/reply.js';
import { declare } from '../support/discord-bot.js';
import { fakeServices, recordingLogger } from '../support/services.js';
import { shippedSubject } from '../support/subject.js';
import { aBrowserApp, aPlayground } from './a-browser-app.js';

/** What the page's own script says it is by. */
export const SCRIPT = { 'X-Parley-Page': '1' };

/** A question as the page sends it. */
export const ASK = { kind: 'command', command: 'ask', 'o.question': 'Who is Jared Kushner?' };

/** A conversation in which everything is answered so; what was asked for is kept. */
export async function answering(
  outcome: Outcome,
  {
    first = [],
    commands = [declare('ask')],
  }: { first?: readonly Reply[]; commands?: readonly Command[] } = {},
) {
  const asked: Interaction[] = [];
  const { chat } = aPlayground(fakeServices(), recordingLogger());
  const app = await aBrowserApp({
    playground: {
      commands,
      subject: shippedSubject,
      chat: {
        ...chat,
        async dispatch(interaction, sendNow) {
          asked.push(interaction);
          for (const reply of first) await sendNow(reply);
          return outcome;
        },
      },
    },
  });
  return { ...app, asked };
}
