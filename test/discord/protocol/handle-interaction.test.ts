import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../src/chat/dispatch.js';
import { updateWith, type Outcome, type Reply } from '../../../src/chat/reply.js';
import { CallError } from '../../../src/discord/protocol/calls.js';
import { createInteractionHandler } from '../../../src/discord/protocol/handle-interaction.js';
import { createMemoryActionStates } from '../../../src/store/memory/action-states.js';
import { createLogRecorder, replyOf } from '../../support/discord-bot.js';
import { recordedCalls } from './some-calls.js';

const aReply = replyOf('Here.');
const privately = replyOf('For you.', { visibility: 'private' });
const form: Outcome = {
  kind: 'form',
  title: 'Why?',
  action: 'ask/why',
  state: {},
  fields: [{ kind: 'text', name: 'reason', label: 'The reason', required: true }],
};
const nothing: Outcome = { kind: 'nothing' };
const outcomes = { reply: aReply, private: privately, update: updateWith(aReply), form, nothing };

const envelope = { id: '77', token: 'interaction-token-77', application_id: '1', locale: 'en-US' };
const inServer = { guild_id: '2', channel_id: '3', member: { user: { id: '4' }, permissions: '0' } };
const base = { ...envelope, ...inServer };
const command = { ...base, type: 2, data: { id: '5', name: 'ask', type: 1 } };
const button = {
  ...base,
  type: 3,
  data: { custom_id: 'p2:ask/page?page=n2', component_type: 2 },
  message: { id: '6', flags: 0 },
};
const submitted = {
  ...base,
  type: 5,
  data: {
    custom_id: 'p2:ask/why',
    components: [{ type: 18, component: { custom_id: 'reason', value: 'x' } }],
  },
};
const typing = {
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
}

async function handle(raw: unknown, given: Given = {}) {
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
  });
  await run(raw, () => calls);
  expect(JSON.stringify(lines)).not.toContain('interaction-token');
  return { made: calls.made.map((each) => [each.call, each.with]), lines };
}

describe('what is sent, by how far the answering has come', () => {
  const tooLate = expect.stringContaining('too long to open');
  it.each<[string, unknown, 'public' | 'private' | null, keyof typeof outcomes, unknown[]]>([
    ['a command', command, null, 'reply', [['reply', 'Here.']]],
    ['a command', command, null, 'private', [['reply', 'For you. (private)']]],
    ['a command', command, null, 'update', [['reply', 'Here.']]],
    ['a command', command, null, 'form', [['modal', 'Why?']]],
    [
      'a command',
      command,
      null,
      'nothing',
      [
        ['defer', 'private'],
        ['delete', null],
      ],
    ],
    ['a button', button, null, 'reply', [['reply', 'Here.']]],
    ['a button', button, null, 'private', [['reply', 'For you. (private)']]],
    ['a button', button, null, 'update', [['update', 'Here.']]],
    ['a button', button, null, 'form', [['modal', 'Why?']]],
    ['a button', button, null, 'nothing', [['deferUpdate', null]]],
    ['a form', submitted, null, 'update', [['reply', 'Here.']]],
    [
      'a form opened by a button',
      { ...submitted, message: { id: '6' } },
      null,
      'update',
      [['update', 'Here.']],
    ],
    [
      'a slow command',
      command,
      'public',
      'reply',
      [
        ['defer', 'public'],
        ['edit', 'Here.'],
      ],
    ],
    [
      'a slow command',
      command,
      'public',
      'private',
      [
        ['defer', 'public'],
        ['delete', null],
        ['followUp', 'For you. (private)'],
      ],
    ],
    [
      'a slow command',
      command,
      'public',
      'form',
      [
        ['defer', 'public'],
        ['delete', null],
        ['followUp', tooLate],
      ],
    ],
    [
      'a slow command',
      command,
      'public',
      'nothing',
      [
        ['defer', 'public'],
        ['delete', null],
      ],
    ],
    [
      'a slow private command',
      command,
      'private',
      'reply',
      [
        ['defer', 'private'],
        ['edit', 'Here.'],
      ],
    ],
    [
      'a slow private command',
      command,
      'private',
      'private',
      [
        ['defer', 'private'],
        ['edit', 'For you.'],
      ],
    ],
    [
      'a slow private command',
      command,
      'private',
      'form',
      [
        ['defer', 'private'],
        ['edit', tooLate],
      ],
    ],
    [
      'a slow private command',
      command,
      'private',
      'nothing',
      [
        ['defer', 'private'],
        ['delete', null],
      ],
    ],
    [
      'a slow button',
      button,
      'public',
      'reply',
      [
        ['deferUpdate', null],
        ['followUp', 'Here.'],
      ],
    ],
    [
      'a slow button',
      button,
      'public',
      'private',
      [
        ['deferUpdate', null],
        ['followUp', 'For you. (private)'],
      ],
    ],
    [
      'a slow button',
      button,
      'public',
      'update',
      [
        ['deferUpdate', null],
        ['edit', 'Here.'],
      ],
    ],
    [
      'a slow button',
      button,
      'public',
      'form',
      [
        ['deferUpdate', null],
        ['followUp', tooLate],
      ],
    ],
    ['a slow button', button, 'public', 'nothing', [['deferUpdate', null]]],
  ])('for %s (%#)', async (_, raw, deferral, outcome, made) => {
    expect((await handle(raw, { outcome: outcomes[outcome], deferral })).made).toEqual(made);
  });

  it('is promised privately where an answer takes long without having said so', async () => {
    let finish: (outcome: Outcome) => void = () => undefined;
    const work = new Promise<Outcome>((resolve) => {
      finish = resolve;
    });
    const calls = recordedCalls();
    const { defer } = calls;
    const slow = {
      ...calls,
      async defer(visibility: 'public' | 'private') {
        await defer(visibility);
        finish(aReply);
      },
    };
    const { made } = await handle(command, { deferAfterMs: 1, chat: { dispatch: () => work }, calls: slow });
    expect(made).toEqual([
      ['defer', 'private'],
      ['edit', 'Here.'],
    ]);
  });
});

describe('later replies', () => {
  it('come after the first answer, in the order they were announced, however soon they are there', async () => {
    const later: Chat['dispatch'] = async (_, sendLater) => {
      sendLater(Promise.resolve(replyOf('One.')));
      sendLater(Promise.resolve(replyOf('Two.', { visibility: 'private' })));
      return aReply;
    };
    const { made } = await handle(command, { chat: { dispatch: later } });
    expect(made).toEqual([
      ['reply', 'Here.'],
      ['followUp', 'One.'],
      ['followUp', 'Two. (private)'],
    ]);
  });

  it('are told of where one cannot be sent', async () => {
    const calls = recordedCalls({ followUp: new CallError('Server error', 500, 500) });
    const later: Chat['dispatch'] = async (_, sendLater) => {
      sendLater(Promise.resolve<Reply>(aReply));
      return aReply;
    };
    const { made, lines } = await handle(command, { chat: { dispatch: later }, calls });
    expect(made).toEqual([['reply', 'Here.']]);
    expect(lines.map(({ level }) => level)).toEqual(['error', 'warn']);
  });
});

describe('an answer that Discord does not take', () => {
  const failed = new CallError('Server error', 0, 500);

  it('is a line with the interaction’s id, which the log has with the cause', async () => {
    const { made, lines } = await handle(button, {
      outcome: outcomes.update,
      calls: recordedCalls({ update: failed }),
    });
    expect(made).toEqual([['reply', expect.stringContaining('77')]]);
    expect(lines).toMatchObject([
      { level: 'error', facts: { reference: '77', err: { message: 'Server error', status: 500 } } },
    ]);
  });

  it('takes the place that was promised', async () => {
    const { made } = await handle(command, {
      deferral: 'public',
      outcome: outcomes.nothing,
      calls: recordedCalls({ delete: failed, edit: failed }),
    });
    expect(made).toEqual([['defer', 'public']]);
  });

  it.each([10062, 40060, 10015, 10008, 50027])('because it is too late (%i) is only logged', async (code) => {
    const { made, lines } = await handle(command, {
      calls: recordedCalls({ reply: new CallError('Gone', code, 404) }),
    });
    expect(made).toEqual([]);
    expect(lines.map(({ level }) => level)).toEqual(['warn']);
  });

  it('because our own code failed is told as well', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    const { made, lines } = await handle(command, { chat: { dispatch: broken } });
    expect(made).toEqual([['reply', expect.stringContaining('77')]]);
    expect(lines).toMatchObject([{ level: 'error', facts: { err: new Error('broken') } }]);
  });
});

describe('typing', () => {
  it('is answered with choices, and with none where they take too long', async () => {
    expect((await handle(typing)).made).toEqual([['choices', 1]]);
    const never = new Promise<never>(() => undefined);
    const { made } = await handle(typing, { chat: { complete: () => never }, deferAfterMs: 1 });
    expect(made).toEqual([['choices', 0]]);
  });
});

describe('what cannot be read', () => {
  it.each<[string, unknown, unknown[]]>([
    ['data missing', { ...base, type: 2 }, [['reply', expect.stringContaining('77')]]],
    ['nobody behind it', { ...envelope, type: 2, data: command.data }, [['reply', expect.anything()]]],
    ['a type that nobody knows', { ...command, type: 99 }, [['reply', expect.anything()]]],
    ['nothing focused', { ...typing, data: { id: '5', name: 'ask' } }, [['choices', 0]]],
    ['no token', { ...command, token: null }, []],
    ['no id', { ...command, id: undefined }, []],
    ['null', null, []],
    ['a text', 'interaction', []],
  ])('(%s) is logged and passed over, and the member told where they can be', async (_, raw, made) => {
    const handled = await handle(raw);
    expect(handled.made).toEqual(made);
    expect(handled.lines).toMatchObject([
      {
        level: 'warn',
        message: expect.stringContaining('passed over'),
        facts: { problem: expect.anything() },
      },
    ]);
  });

  it('is told in the member’s language', async () => {
    const { made } = await handle({ ...base, locale: 'tr', type: 2 });
    expect(made).toEqual([['reply', expect.stringContaining('bir sorun oluştu')]]);
  });
});
