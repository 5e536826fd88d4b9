import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';
import { createChat } from '../../src/chat/dispatch.js';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import { createMessageDoor } from '../../src/discord/protocol/handle-message.js';
import type { AnsweredMessage, MessageBody } from '../../src/discord/protocol/calls.js';
import { createMemoryActionStates } from '../../src/store/memory/action-states.js';
import { chatPorts } from '../support/chat-ports.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aLimit, fakeServices, recordingLogger } from '../support/services.js';
import { shippedSubject } from '../support/subject.js';
import { arbitraryQuestion } from './arbitrary-question.js';
import { shippedSnapshot as snapshot } from './shipped-snapshot.js';

const bot = '1';
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

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, bot, [{ id: bot }], { id: bot }));

/** MESSAGE_CREATE of any text, put to the bot or not, now and then with a field that is not as documented. */
const message = fc
  .record(
    {
      content: arbitraryQuestion(snapshot).map((text) => text.slice(0, 4000)),
      guild_id: fc.constantFrom('2', null, undefined),
      type: fc.constantFrom(0, 0, 0, 19, 7, null),
      author: fc.constantFrom({ id: '4' }, { id: '4' }, { id: '5', bot: true }, { id: bot }),
      mentions: fc.constantFrom([{ id: bot }], [{ id: bot }], []),
      referenced_message: fc.oneof(
        fc.constantFrom(undefined, null),
        fc.record({
          id: fc.constant('9'),
          author: fc.constantFrom({ id: bot }, { id: '4' }),
          components: anything,
        }),
      ),
    },
    { requiredKeys: ['content'] },
  )
  .chain((event) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constant(event) },
      {
        weight: 1,
        arbitrary: fc
          .dictionary(fc.constantFrom(...Object.keys(event)), anything)
          .map((odd) => ({ ...event, ...odd })),
      },
    ),
  );

it('any message comes to at most one reply to it, which keeps to Discord’s limits and pings nobody', async () => {
  let last = 0;
  await fc.assert(
    fc.asyncProperty(message, async (event) => {
      const sent: (MessageBody & AnsweredMessage)[] = [];
      const door = createMessageDoor({
        chat,
        states: createMemoryActionStates({ now: () => 0 }),
        logger,
        calls: {
          async send(_, body, answered) {
            sent.push({ ...body, ...answered });
          },
        },
        wait: async () => true,
      });
      const id = String((last += 1));
      const raw = { id, channel_id: '3', mentions: [{ id: bot }], author: { id: '4' }, type: 0, ...event };
      for (const name of [
        'MESSAGE_CREATE',
        'MESSAGE_CREATE',
        'MESSAGE_UPDATE',
        'THREAD_CREATE',
        'GUILD_CREATE',
      ])
        await door.take(name, raw, bot);
      expect(sent.length).toBeLessThanOrEqual(1);
      for (const { json, nonce, repliesTo } of sent) {
        expect(checkMessage(json)).toEqual([]);
        expect(json.flags).toBeUndefined();
        expect([nonce, repliesTo]).toEqual([id, id]);
      }
    }),
    { numRuns: 200 },
  );
  expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
