import { describe, expect, it } from 'vitest';
import { checkCallback } from './fake-discord/limits/callback.js';
import type { Json } from './fake-discord/limits/problem.js';

const text = (length: number): string => 'x'.repeat(length);
const options = (count: number): Json[] =>
  Array.from({ length: count }, (_, index) => ({ label: `${index}`, value: `${index}` }));
const pathsOf = (problems: readonly { path: string }[]): string[] => [
  ...new Set(problems.map(({ path }) => path)),
];

describe('a form', () => {
  const input = (fields: Json = {}): Json => ({ type: 4, custom_id: 'right', style: 1, ...fields });
  const label = (component: Json, fields: Json = {}): Json => ({
    type: 18,
    label: 'What',
    component,
    ...fields,
  });
  const form = (...components: Json[]): Json => ({ custom_id: 'f', title: 'Form', components });
  const group = (type: number, count: number): Json => ({ type, custom_id: 'g', options: options(count) });
  const problemsOf = (data: Json, interactionType = 2): string[] =>
    pathsOf(checkCallback({ type: 9, data }, { interactionType }));

  it.each<[string, Json]>([
    ['a text input', form(label(input({ max_length: 4000, placeholder: text(100) })))],
    ['a text input in a row, as before', form({ type: 1, components: [input({ label: 'What' })] })],
    ['a text beside its controls', form({ type: 10, content: 'Read this.' }, label(input()))],
    ['a select', form(label({ type: 3, custom_id: 's', options: options(25) }))],
    ['a file upload', form(label({ type: 19, custom_id: 'u', max_values: 10 }))],
    ['a radio group', form(label(group(21, 10)))],
    ['a checkbox group, and a checkbox', form(label(group(22, 1)), label({ type: 23, custom_id: 'c' }))],
  ])('may have %s', (_, data) => {
    expect(problemsOf(data)).toEqual([]);
  });

  it.each<[string, Json, string]>([
    ['a title over 45', { ...form(label(input())), title: text(46) }, 'data.title'],
    ['a custom id over 100', { ...form(label(input())), custom_id: text(101) }, 'data.custom_id'],
    ['nothing in it', form(), 'data.components'],
    [
      'six parts',
      form(...[...Array(6).keys()].map((n) => label(input({ custom_id: `${n}` })))),
      'data.components',
    ],
    ['a label over 45', form(label(input(), { label: text(46) })), 'data.components.0.label'],
    [
      'a description over 100',
      form(label(input(), { description: text(101) })),
      'data.components.0.description',
    ],
    [
      'a button',
      form(label({ type: 2, style: 1, label: 'Next', custom_id: 'p1:a' })),
      'data.components.0.component.type',
    ],
    ['a control without a label', form(input()), 'data.components.0.type'],
    ['a text input of no style', form(label(input({ style: 3 }))), 'data.components.0.component.style'],
    [
      'a length over 4,000',
      form(label(input({ max_length: 4001 }))),
      'data.components.0.component.max_length',
    ],
    ['a value over 4,000', form(label(input({ value: text(4001) }))), 'data.components.0.component.value'],
    ['something disabled', form(label(input({ disabled: true }))), 'data.components.0.component.disabled'],
    ['one radio button', form(label(group(21, 1))), 'data.components.0.component.options'],
    [
      'eleven files',
      form(label({ type: 19, custom_id: 'u', max_values: 11 })),
      'data.components.0.component.max_values',
    ],
    ['a custom id twice', form(label(input()), label(input())), 'data.components'],
  ])('may not have %s', (_, data, path) => {
    expect(problemsOf(data)).toContain(path);
  });

  it('is no answer to a form, nor to typing', () => {
    expect(problemsOf(form(label(input())), 5)).toEqual(['type']);
    expect(problemsOf(form(label(input())), 4)).toEqual(['type']);
  });

  it('that a message opened may be answered by changing that message', () => {
    const update = { type: 7, data: { content: 'x', allowed_mentions: { parse: [] } } };
    expect(checkCallback(update, { interactionType: 5, fromMessage: true })).toEqual([]);
    expect(pathsOf(checkCallback(update, { interactionType: 5 }))).toEqual(['type']);
  });
});
