import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineAction, defineCommand } from '../../src/chat/command.js';
import { defineForm, selectField, textField } from '../../src/chat/form.js';
import { optionalText, requiredText } from '../../src/chat/option.js';
import { everyone } from '../../src/chat/precondition.js';
import { privateNotice } from '../../src/chat/reply.js';
import { aCall, aCommand, fine, member, noticed, setUp } from './a-chat.js';

describe('options', () => {
  const given: unknown[] = [];
  const command = defineCommand({
    name: 'test',
    description: () => 'A test',
    preconditions: [everyone],
    options: {
      name: requiredText({ description: () => 'A name', maxLength: 5, wrong: () => 'No such name.' }),
      other: optionalText({ description: () => 'Another', maxLength: 5 }),
    },
    async run({ options }) {
      // That these are a text, and a text or null, follows from the declaration.
      const { name, other }: { readonly name: string; readonly other: string | null } = options;
      given.push(name, other);
      return fine;
    },
  });

  it('are what they are declared to be, and nothing else gets through', async () => {
    const { dispatch } = setUp(command);
    expect(await dispatch(aCall('test', { name: ' Ada ', other: ' ', more: 1 }))).toBe(fine);
    expect(given).toEqual(['Ada', null]);
  });

  it.each([[{}], [{ name: '' }], [{ name: 'Adeline' }], [{ name: 3 }], [{ name: true }]])(
    'that do not fit are told of in the command’s own words: %j',
    async (options) => {
      expect(noticed(await setUp(command).dispatch(aCall('test', options)))).toBe('No such name.');
    },
  );

  it('are named where the command has no words of its own for them', async () => {
    const outcome = await setUp(command).dispatch(aCall('test', { name: 'Ada', other: 7 }));
    expect(noticed(outcome)).toContain('"other"');
  });
});

describe('buttons, selects and forms', () => {
  const why = defineForm({
    title: () => 'Why?',
    state: z.object({ question: z.string() }),
    fields: {
      reason: textField({ label: () => 'The reason', maxLength: 20, required: true }),
      kind: selectField({ label: () => 'Kind', choices: () => [{ name: 'Wrong', value: 'wrong' }] }),
    },
    run: async ({ state, fields }) =>
      privateNotice(`${state.question} ${fields.reason} ${fields.kind.join()}`),
  });
  const command = aCommand({
    actions: {
      why: defineAction({
        state: z.object({ question: z.string() }),
        run: async ({ state, texts, values }) =>
          values.length > 0 ? privateNotice(values.join()) : why.open('test/why', state, texts),
      }),
    },
    forms: { why },
  });
  const state = { question: 'Who  met?' };
  const used = { caller: member, action: 'test/why' } as const;

  it('are handled beside their command, with the state they were given', async () => {
    const { dispatch } = setUp(command);
    expect(await dispatch({ ...used, kind: 'component', state, values: [] })).toEqual({
      kind: 'form',
      action: 'test/why',
      state,
      title: 'Why?',
      fields: [
        { kind: 'text', name: 'reason', label: 'The reason', required: true, maxLength: 20 },
        {
          kind: 'select',
          name: 'kind',
          label: 'Kind',
          required: false,
          choices: [{ name: 'Wrong', value: 'wrong' }],
        },
      ],
    });
    expect(noticed(await dispatch({ ...used, kind: 'component', state, values: ['a', 'b'] }))).toBe('a,b');
    const fields = { reason: ' Not so. ', kind: ['wrong'] };
    expect(noticed(await dispatch({ ...used, kind: 'form', state, fields }))).toBe('Who  met? Not so. wrong');
  });

  it('whose state is gone, or of another time, say what to do', async () => {
    const { dispatch } = setUp(command);
    for (const state of [null, {}, { question: 3 }]) {
      expect(noticed(await dispatch({ ...used, kind: 'component', state, values: [] }))).toContain(
        'use its command again',
      );
      const form = { ...used, kind: 'form', state, fields: { reason: 'x' } } as const;
      expect(noticed(await dispatch(form))).toContain('use its command again');
    }
  });

  it('name the field that does not fit', async () => {
    const { dispatch } = setUp(command);
    expect(noticed(await dispatch({ ...used, kind: 'form', state, fields: {} }))).toContain('The reason');
  });
});
