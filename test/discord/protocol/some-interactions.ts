import { expect } from 'vitest';
import type { Chat } from '../../../src/chat/dispatch.js';
import { updateWith, type Outcome } from '../../../src/chat/reply.js';
import { createInteractionHandler } from '../../../src/discord/protocol/handle-interaction.js';
import { createMemoryActionStates } from '../../../src/store/memory/action-states.js';
import { createLogRecorder, replyOf } from '../../support/discord-bot.js';
import { recordedCalls } from './some-calls.js';

export const aReply = replyOf('Here.');
const privately = replyOf('For you.', { visibility: 'private' });
const form: Outcome = {
  kind: 'form',
  title: 'Why?',
  action: 'ask/why',
  state: {},
  fields: [{ kind: 'text', name: 'reason', label: 'The reason', required: true }],
};
const nothing: Outcome = { kind: 'nothing' };
export const outcomes = { reply: aReply, private: privately, update: updateWith(aReply), form, nothing };

export const envelope = { id: '77', token: 'interaction-token-77', application_id: '1', locale: 'en-US' };
const inServer = { guild_id: '2', channel_id: '3', member: { user: { id: '4' }, permissions: '0' } };
export const base = { ...envelope, ...inServer };
export const command = { ...base, type: 2, data: { id: '5', name: 'ask', type: 1 } };
export const button = {
  ...base,
  type: 3,
  data: { custom_id: 'p2:ask/page?page=n2', component_type: 2 },
  message: { id: '6', flags: 0 },
};
export const submitted = {
  ...base,
  type: 5,
  data: {
    custom_id: 'p2:ask/why',
    components: [{ type: 18, component: { custom_id: 'reason', value: 'x' } }],
  },
};
export const typing = {
  ...base,
  type: 4,
  data: { id: '5', name: 'ask', options: [{ name: 'question', type: 3, value: 'Wh', focused: true }] },
};

interface Given {
  readonly outcome?: Outcome;
  readonly deferral?: 'public' | 'private' | null;
  readonly chat?: Partial<Chat>;
  readonly calls?: ReturnType<typeof recordedCalls>;
  readonly deferAfterMs?: number;
  /** In ms since 1970. */
  readonly now?: number;
  readonly publicUrl?: string;
}

/** What is sent and logged for an interaction, where the commands come to `outcome`. */
export async function handle(raw: unknown, given: Given = {}) {
  const { outcome = aReply, deferral = null, calls = recordedCalls(), deferAfterMs = 60_000 } = given;
  const { logger, lines } = createLogRecorder();
  const run = createInteractionHandler({
    chat: {
      dispatch: async () => outcome,
      deferral: () => deferral,
      complete: async () => [{ name: 'Who?', value: 'Who?' }],
      ...given.chat,
    },
    states: createMemoryActionStates({ now: () => 0 }),
    logger,
    deferAfterMs,
    publicUrl: given.publicUrl,
    clock: () => new Date(given.now ?? 0),
    now: () => given.now ?? 0,
  });
  await run(raw, () => calls);
  expect(JSON.stringify(lines)).not.toContain('interaction-token');
  return { made: calls.made.map((each) => [each.call, each.with]), lines };
}
