import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/chat/reply.js';
import { recordedCalls } from './some-calls.js';
import { aReply, button, command, handle, outcomes, submitted } from './some-interactions.js';

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
    const slow = {
      ...calls,
      async defer(visibility: 'public' | 'private') {
        await calls.defer(visibility);
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
