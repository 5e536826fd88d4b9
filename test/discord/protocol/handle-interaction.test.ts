import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../src/chat/dispatch.js';
import { CallError } from '../../../src/discord/protocol/calls.js';
import { replyOf } from '../../support/discord-bot.js';
import { recordedCalls } from './some-calls.js';
import { aReply, base, button, command, envelope, handle, outcomes, typing } from './some-interactions.js';

describe('a reply that leads to the service’s own pages', () => {
  const passage = { article: 'a', start: 1, end: 9 };
  const outcome = replyOf('', {
    blocks: [{ kind: 'paragraph', spans: [{ text: 'Said' }, { text: ' · in context', passage }] }],
  });

  it('links there where members can reach them, and else says nothing of it', async () => {
    const publicUrl = 'https://parley.example';
    expect((await handle(command, { outcome, publicUrl })).made).toEqual([
      ['reply', 'Said · [in context](<https://parley.example/articles/a?from=1&to=9#cited>)'],
    ]);
    expect((await handle(command, { outcome })).made).toEqual([['reply', 'Said']]);
  });
});

describe('replies that are sent at once', () => {
  const both: Chat['dispatch'] = async (_, sendNow) => {
    await sendNow(replyOf('One.'));
    return (await sendNow(replyOf('Two.', { visibility: 'private' }))) ? outcomes.update : aReply;
  };

  it('come before what is given at last, in their order', async () => {
    expect((await handle(command, { chat: { dispatch: both } })).made).toEqual([
      ['reply', 'One.'],
      ['followUp', 'Two. (private)'],
      ['edit', 'Here.'],
    ]);
  });

  it('leave the message whose button was pressed to be changed after them, however long they take', async () => {
    const made = [
      ['deferUpdate', null],
      ['followUp', 'One.'],
      ['followUp', 'Two. (private)'],
      ['edit', 'Here.'],
    ];
    expect((await handle(button, { chat: { dispatch: both } })).made).toEqual(made);
    expect((await handle(button, { chat: { dispatch: both }, deferAfterMs: 0 })).made).toEqual(made);
  });

  it('tell whoever sends one where Discord does not take it, and the log why', async () => {
    const calls = recordedCalls({ followUp: new CallError('Missing Permissions', 50_013, 403) });
    const { made, lines } = await handle(button, { chat: { dispatch: both }, calls });
    expect(made).toEqual([['deferUpdate', null]]);
    expect(lines.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'warn']);
  });
});

describe('a promise that is made while others are answered', () => {
  const promised: Chat['dispatch'] = async (_interaction, _sendNow, promiseNow) => {
    // Each thing that is asked for may be waited for.
    promiseNow?.('public');
    promiseNow?.('public');
    return aReply;
  };

  it('is the first response, once, and what comes takes its place', async () => {
    expect((await handle(command, { chat: { dispatch: promised } })).made).toEqual([
      ['defer', 'public'],
      ['edit', 'Here.'],
    ]);
  });

  it('that Discord does not take is no reason not to answer', async () => {
    const calls = recordedCalls({ defer: new CallError('Server error', 0, 500) });
    const { made, lines } = await handle(command, { chat: { dispatch: promised }, calls });
    expect(made).toEqual([['reply', 'Here.']]);
    expect(lines.map(({ level }) => level)).toEqual(['error', 'error']);
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
