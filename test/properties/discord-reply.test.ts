import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';
import { createChat } from '../../src/chat/dispatch.js';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import type { RawOptions } from '../../src/chat/interaction.js';
import type { Reply } from '../../src/chat/reply.js';
import { aCaller } from '../commands/run-command.js';
import { shippedSubject } from '../support/subject.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { seenInDiscord } from '../discord/protocol/markdown/discord-markdown.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aLimit, fakeServices, recordingLogger } from '../support/services.js';
import { arbitraryQuestion } from './arbitrary-question.js';
import { shippedSnapshot as snapshot } from './shipped-snapshot.js';
import { chatPorts } from '../support/chat-ports.js';

const logger = recordingLogger();
const commands = createCommands(shippedSubject);
const chat = createChat({
  ...chatPorts(),
  commands,
  services: {
    ...fakeServices(),
    ...serveSnapshot(snapshot, { now: () => 0, clock: () => new Date('2026-01-01') }),
  },
  draw: async () => null,
  cooldown: aLimit(),
  logger,
  now: () => 0,
  newReference: () => 'reference',
});
const { articles } = snapshot;
/** The only addresses a reply may lead to: those of the articles and of what they rest on. */
const pages = new Set(
  articles
    .flatMap(({ url, sources }) => [url, ...sources.map((source) => source.url)])
    // A link writes letters of other scripts as an address must.
    .flatMap((url) => (url === null ? [] : [new URL(url).href])),
);
async function ask(command: string, options: RawOptions): Promise<Reply> {
  const caller = aCaller({ permissions: [] });
  const call = { kind: 'command', caller, path: [command], options } as const;
  const outcome = await chat.dispatch(call, async () => true);
  if (outcome.kind !== 'reply') throw new Error(`It came to a ${outcome.kind}.`);
  return outcome;
}

function checkReply(reply: Reply): void {
  const message = toMessage(reply);
  expect(checkMessage(message)).toEqual([]);
  const description = message.embeds[0]?.description ?? '';
  expect(description.isWellFormed()).toBe(true);
  const { marks, links } = seenInDiscord(description);
  const own = ['quote', 'strong', 'emphasis', 'link', 'list', 'subtext', 'heading', 'code'];
  expect(marks.filter((mark) => !own.includes(mark))).toEqual([]);
  const pageOf = (link: string): string => link.replace(/^<|>$/g, '').replace(/#?:~:.*$/, '');
  expect(links.map(pageOf).filter((page) => !pages.has(page))).toEqual([]);
}

describe('what Discord is sent', () => {
  it('for any question keeps to its limits, pings nobody, and leads only to the articles', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryQuestion(snapshot).map((text) => text.slice(0, 500)),
        fc.constantFrom('yes', 'no'),
        async (question, hidden) => {
          const reply = await ask('ask', { question, private: hidden });
          checkReply(reply);
          expect(hidden === 'no' || reply.visibility === 'private').toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('for any request, sensible or not, is a message, and no command fails', async () => {
    const name = fc.oneof(fc.constantFrom(...commands.map(({ name }) => name)), arbitraryText(3));
    const option = fc.oneof(arbitraryText(5), fc.double(), fc.integer(), fc.boolean());
    const options = fc.dictionary(
      fc.oneof(
        fc.constantFrom('question', 'private', 'page', 'name', 'about', 'from', 'to', 'as-of', 'span'),
        arbitraryText(2),
      ),
      option,
    );
    await fc.assert(
      fc.asyncProperty(name, options, async (command, given) => {
        checkReply(await ask(command, given));
      }),
    );
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
