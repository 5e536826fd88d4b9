import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';
import type { CommandRequest } from '../../src/chat/command.js';
import { createDispatch } from '../../src/chat/dispatch.js';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import { loadSnapshot } from '../../src/corpus/load.js';
import type { Reply } from '../../src/chat/reply.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { seenInDiscord } from '../chat/discord-markdown.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aLimit, fakeServices, recordingLogger } from '../support/services.js';
import { arbitraryQuestion } from './arbitrary-question.js';
import { shippedCorpus } from './shipped-corpus.js';

const logger = recordingLogger();
const { snapshot } = await loadSnapshot(shippedCorpus);
const dispatch = createDispatch({
  commands: createCommands(),
  services: { ...fakeServices(), ...serveSnapshot(snapshot, { now: () => 0 }) },
  draw: async () => null,
  cooldown: aLimit(),
  logger,
  newReference: () => 'reference',
});
const { articles } = snapshot;
/** The only addresses a reply may lead to: those of the articles and of what they rest on. */
const pages = new Set(
  articles
    .flatMap(({ url, sources }) => [url, ...sources.map((source) => source.url)])
    .filter((url) => url !== null),
);
const request = (command: string, options: CommandRequest['options']): CommandRequest => ({
  command,
  options,
  user: { id: '1', mayManage: false },
  locale: 'en-US',
  origin: 'command',
});

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
          const reply = await dispatch(request('ask', { question, private: hidden }));
          checkReply(reply);
          expect(hidden === 'no' || reply.visibility === 'private').toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('for any request, sensible or not, is a message, and no command fails', async () => {
    const name = fc.oneof(fc.constantFrom(...createCommands().map(({ name }) => name)), arbitraryText(3));
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
        checkReply(await dispatch(request(command, given)));
      }),
    );
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
