import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../src/chat/dispatch.js';
import type { Reply } from '../../../src/chat/reply.js';
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
