import { expect, it } from 'vitest';
import type { Chat } from '../../../src/chat/dispatch.js';
import type { Reply } from '../../../src/chat/reply.js';
import { CallError } from '../../../src/discord/protocol/calls.js';
import { createMessageDoor } from '../../../src/discord/protocol/handle-message.js';
import { createMemoryActionStates } from '../../../src/store/memory/action-states.js';
import { recordingLogger } from '../../support/services.js';

const answer: Reply = {
  kind: 'reply',
  visibility: 'public',
  tone: 'answer',
  blocks: [{ kind: 'paragraph', spans: [{ text: 'An answer.' }] }],
};
const chat: Chat = { dispatch: async () => answer, deferral: () => null, complete: async () => [] };

/** A thread whose author writes in it so many seconds after it began; when it was tried to answer there, and when that went. */
async function begun(writesAfter: number, { endsAfter = Infinity } = {}) {
  let second = 0;
  const tried: number[] = [];
  const sent: number[] = [];
  const door = createMessageDoor({
    chat,
    states: createMemoryActionStates({ now: () => 0 }),
    logger: recordingLogger(),
    calls: {
      async send() {
        tried.push(second);
        if (second < writesAfter) throw new CallError('The thread has no message.', 40_058, 403);
        sent.push(second);
      },
    },
    async wait(ms) {
      second += ms / 1000;
      return second < endsAfter;
    },
  });
  const thread = { id: '5', name: 'Who?', guild_id: '2', parent_id: '4', owner_id: '7', newly_created: true };
  await door.take('THREAD_CREATE', thread, '9');
  return { tried, sent };
}

it('a first answer in a thread is tried once more behind each of its waits, the last one too', async () => {
  expect(await begun(0)).toEqual({ tried: [0], sent: [0] });
  expect(await begun(3)).toEqual({ tried: [0, 1, 4], sent: [4] });
  expect(await begun(13)).toEqual({ tried: [0, 1, 4, 13], sent: [13] });
  expect(await begun(14)).toEqual({ tried: [0, 1, 4, 13], sent: [] });
});

it('a first answer in a thread is not tried any more once the program stops', async () => {
  expect(await begun(13, { endsAfter: 3 })).toEqual({ tried: [0, 1], sent: [] });
});
