import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';
import { createChat } from '../../src/chat/dispatch.js';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import type { ActedOn, Interaction } from '../../src/chat/interaction.js';
import type { Outcome, Reply, Update } from '../../src/chat/reply.js';
import { readCustomId } from '../../src/discord/protocol/custom-id.js';
import { messageBodyOf } from '../../src/discord/protocol/exchange.js';
import { createMemoryActionStates } from '../../src/store/memory/action-states.js';
import { aCaller } from '../commands/run-command.js';
import { chatPorts } from '../support/chat-ports.js';
import { buttonsOf } from '../support/fake-discord/index.js';
import { jsonOf } from '../support/fake-discord/limits/problem.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aLimit, fakeServices, recordingLogger } from '../support/services.js';
import { shippedSubject } from '../support/subject.js';
import { arbitraryQuestion } from './arbitrary-question.js';
import { shippedSnapshot as snapshot } from './shipped-snapshot.js';

const logger = recordingLogger();
const states = createMemoryActionStates({ now: () => 0 });
const chat = createChat({
  ...chatPorts(),
  commands: createCommands(shippedSubject),
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

const ANSWERED = [
  'Where was Ismail Haniyeh killed?',
  'Who is Jared Kushner?',
  'How many hostages were to be released in phase one?',
  'Kalın Mısır’a ne zaman gitti?',
  'من هو علي شعث؟',
  'מתי תקפה ישראל בדוחה?',
  'When did Fidan and Haniyeh marry?',
];
const FURTHER = ['when?', 'and where?', 'peki neden?', 'ومتى؟', 'ומי?', 'how old is he?', 'and Egypt?'];
const question = fc.oneof(
  fc.constantFrom(...ANSWERED),
  arbitraryQuestion(snapshot).map((text) => text.slice(0, 500)),
);

/** What is quoted stands so in an article; where it was cut, "[…]" stands outside. */
function checkQuotations({ blocks }: Reply | Update): void {
  for (const { kind, spans } of blocks) {
    if (kind !== 'quote') continue;
    const quoted = spans
      .map(({ text }) => text)
      .join('')
      .replace(/^\[…\] | \[…\]$/g, '');
    expect(snapshot.articles.some(({ text }) => text.includes(quoted))).toBe(true);
  }
}

/** The interactions that a reply's buttons lead to. */
async function pressed(reply: Reply | Update, message: ActedOn, caller: Interaction['caller']) {
  const { json } = await messageBodyOf(reply, reply.kind, { states, form: null });
  expect(checkMessage(json)).toEqual([]);
  checkQuotations(reply);
  const ids = buttonsOf(jsonOf(json)).map(({ customId }) => customId ?? '');
  expect(ids).toHaveLength(reply.actions?.length ?? 0);
  expect(ids.filter((id) => id === '' || id.length > 100)).toEqual([]);
  const read = await Promise.all(ids.map((id) => readCustomId(id, states)));
  return read.map((ref) => ({ kind: 'component', caller, message, values: [], ...ref }) as const);
}

it('every button below every answer leads to what Discord takes, with verbatim quotations', async () => {
  const sent: Reply[] = [];
  const dispatch = (interaction: Interaction): Promise<Outcome> =>
    chat.dispatch(interaction, async (reply) => sent.push(reply) > 0);
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(
      question,
      fc.constantFrom(...FURTHER),
      fc.constantFrom('yes', 'no'),
      fc.constantFrom('en-US', 'tr', 'ar', 'he', 'fr'),
      async (asked, further, wish, locale) => {
        const caller = aCaller({ locale, permissions: [] });
        const message = { id: String((serial += 1)), isPrivate: wish === 'yes' };
        const call = {
          kind: 'command',
          caller,
          path: ['ask'],
          options: { question: asked, private: wish },
        } as const;
        const answer = await dispatch(call);
        if (answer.kind !== 'reply') throw new Error(`It came to a ${answer.kind}.`);
        const outcomes: Outcome[] = [];
        for (const press of await pressed(answer, message, caller)) outcomes.push(await dispatch(press));
        for (const form of outcomes.filter(({ kind }) => kind === 'form')) {
          if (form.kind !== 'form') continue;
          const { action, state } = form;
          outcomes.push(
            await dispatch({ kind: 'form', caller, message, action, state, fields: { question: further } }),
          );
        }
        outcomes.push(...sent.splice(0));
        for (const outcome of outcomes) {
          if (outcome.kind === 'reply' || outcome.kind === 'update') await pressed(outcome, message, caller);
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
