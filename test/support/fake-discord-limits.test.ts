import { describe, expect, it } from 'vitest';
import { checkCallback } from './fake-discord/limits/callback.js';
import { checkCommand } from './fake-discord/limits/command.js';
import { checkMessage } from './fake-discord/limits/message.js';
import { toErrorTree, type Json } from './fake-discord/limits/problem.js';

const noPings = { parse: [] };
const text = (length: number): string => 'x'.repeat(length);
const embed = (fields: Json): Json => ({ embeds: [fields], allowed_mentions: noPings });
const button = (fields: Json = {}): Json => ({
  type: 2,
  style: 1,
  label: 'Next',
  custom_id: 'p1:a',
  ...fields,
});
const rows = (...components: unknown[]): Json => ({
  content: 'x',
  allowed_mentions: noPings,
  components: components.map((row) => ({ type: 1, components: row })),
});
const v2 = (...components: unknown[]): Json => ({ flags: 32_768, allowed_mentions: noPings, components });
const display = (content: string): Json => ({ type: 10, content });
const options = (count: number): Json[] =>
  Array.from({ length: count }, (_, index) => ({ label: `${index}`, value: `${index}` }));

const pathsOf = (problems: readonly { path: string }[]): string[] => [
  ...new Set(problems.map(({ path }) => path)),
];

describe('a message within the limits', () => {
  it.each<[string, Json]>([
    ['the longest content', { content: text(2000), allowed_mentions: noPings }],
    ['the longest description', embed({ description: text(4096) })],
    ['25 fields', embed({ fields: Array.from({ length: 25 }, () => ({ name: 'n', value: 'v' })) })],
    [
      '5 rows of 5 buttons',
      rows(
        ...[0, 1, 2, 3, 4].map((row) =>
          [0, 1, 2, 3, 4].map((column) => button({ custom_id: `${row}${column}` })),
        ),
      ),
    ],
    ['a link button of 512', rows([{ type: 2, style: 5, label: 'Open', url: `https://x.org/${text(498)}` }])],
    ['a select of 25', rows([{ type: 3, custom_id: 's', options: options(25) }])],
    ['Components V2 with 4,000 characters', v2({ type: 17, components: [display(text(4000))] })],
    ['a section beside a button', v2({ type: 9, components: [display('x')], accessory: button() })],
  ])('may have %s', (_, message) => {
    expect(checkMessage(message)).toEqual([]);
  });
});

describe('a message over the limits', () => {
  it.each<[string, Json, string]>([
    ['content over 2,000', { content: text(2001), allowed_mentions: noPings }, 'content'],
    ['nothing in it', { content: '  ', allowed_mentions: noPings }, ''],
    [
      '11 embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 't' })), allowed_mentions: noPings },
      'embeds',
    ],
    ['a title over 256', embed({ title: text(257) }), 'embeds.0.title'],
    ['a description over 4,096', embed({ description: text(4097) }), 'embeds.0.description'],
    [
      '26 fields',
      embed({ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }),
      'embeds.0.fields',
    ],
    ['a field without a name', embed({ fields: [{ name: ' ', value: 'v' }] }), 'embeds.0.fields.0.name'],
    ['a field name over 256', embed({ fields: [{ name: text(257), value: 'v' }] }), 'embeds.0.fields.0.name'],
    [
      'a field value over 1,024',
      embed({ fields: [{ name: 'n', value: text(1025) }] }),
      'embeds.0.fields.0.value',
    ],
    ['a footer over 2,048', embed({ footer: { text: text(2049) } }), 'embeds.0.footer.text'],
    ['an author over 256', embed({ author: { name: text(257) } }), 'embeds.0.author.name'],
    ['an address that is none', embed({ title: 't', url: 'javascript:x' }), 'embeds.0.url'],
    ['an empty embed', embed({ color: 1 }), 'embeds.0'],
    [
      'more than 6,000 over its embeds',
      { embeds: [{ description: text(4000) }, { description: text(2001) }], allowed_mentions: noPings },
      'embeds',
    ],
    [
      'six rows',
      rows(...Array.from({ length: 6 }, (_, row) => [button({ custom_id: `${row}` })])),
      'components',
    ],
    [
      'six buttons in a row',
      rows([...Array(6).keys()].map((n) => button({ custom_id: `${n}` }))),
      'components.0.components',
    ],
    ['a label over 80', rows([button({ label: text(81) })]), 'components.0.components.0.label'],
    ['a button without a label', rows([button({ label: '' })]), 'components.0.components.0'],
    ['a custom id over 100', rows([button({ custom_id: text(101) })]), 'components.0.components.0.custom_id'],
    ['an empty custom id', rows([button({ custom_id: '' })]), 'components.0.components.0.custom_id'],
    ['a custom id twice', rows([button(), button()]), 'components'],
    [
      'a link over 512',
      rows([{ type: 2, style: 5, label: 'Open', url: `https://x.org/${text(499)}` }]),
      'components.0.components.0.url',
    ],
    [
      'a select of 26',
      rows([{ type: 3, custom_id: 's', options: options(26) }]),
      'components.0.components.0.options',
    ],
    ['a select beside a button', rows([{ type: 5, custom_id: 's' }, button()]), 'components.0.components'],
    ['a container without the flag', { ...v2(display('x')), flags: 0, content: 'x' }, 'components.0.type'],
    ['content beside Components V2', { ...v2(display('x')), content: 'x' }, 'content'],
    ['embeds beside Components V2', { ...v2(display('x')), embeds: [{ title: 't' }] }, 'embeds'],
    ['more than 40 components', v2(...Array.from({ length: 41 }, () => display('x'))), 'components'],
    ['more than 4,000 characters of text', v2(display(text(4000)), display('x')), 'components'],
    [
      'more than 10,000 bytes of text',
      v2(display('ş'.repeat(1000)), display('あ'.repeat(2700))),
      'components',
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [] }] }),
      'components.0.components.0.type',
    ],
    [
      'a section with nothing beside it',
      v2({ type: 9, components: [display('x')] }),
      'components.0.accessory',
    ],
  ])('has %s', (_, message, path) => {
    expect(pathsOf(checkMessage(message))).toContain(path);
  });
});

describe('who a message may ping', () => {
  it.each<[string, unknown]>([
    ['left unsaid', undefined],
    ['everyone', { parse: ['everyone'] }],
    ['one member', { parse: [], users: ['1'] }],
    ['a role', { parse: [], roles: ['1'] }],
    ['whom it replies to', { parse: [], replied_user: true }],
    ['an empty rule, which Discord reads as everyone', {}],
  ])('is refused where it is %s', (_, mentions) => {
    expect(pathsOf(checkMessage({ content: 'x', allowed_mentions: mentions }))).toEqual(['allowed_mentions']);
  });
});

describe('an edited message', () => {
  it('keeps what the edit leaves out', () => {
    const before = { content: 'x', embeds: [{ title: 't' }] };
    expect(checkMessage({ content: '', allowed_mentions: noPings }, { before })).toEqual([]);
    expect(pathsOf(checkMessage({ content: '', embeds: [], allowed_mentions: noPings }, { before }))).toEqual(
      [''],
    );
  });

  it('cannot take Components V2 back', () => {
    const before = v2(display('x'));
    expect(pathsOf(checkMessage({ content: 'x', allowed_mentions: noPings }, { before }))).toEqual([
      'content',
    ]);
  });
});

describe('files of a message', () => {
  it('have to be there when they are referred to, and not be too large', () => {
    const message = embed({ image: { url: 'attachment://map.png' } });
    expect(pathsOf(checkMessage(message))).toEqual(['attachments']);
    expect(checkMessage(message, { files: [{ name: 'map.png', size: 10 }] })).toEqual([]);
    expect(pathsOf(checkMessage(message, { files: [{ name: 'map.png', size: 11_000_000 }] }))).toEqual([
      'attachments',
    ]);
  });
});

describe('a command', () => {
  const command = (fields: Json = {}): Json => ({ name: 'ask', description: 'Asks', ...fields });
  const option = (fields: Json = {}): Json => ({ type: 3, name: 'question', description: 'What', ...fields });
  const choices = (count: number): Json[] =>
    options(count).map(({ label, value }) => ({ name: label, value }));

  it.each<[string, Json]>([
    ['a name in any script', command({ name: 'soruşturma' })],
    ['25 choices', command({ options: [option({ choices: choices(25) })] })],
    [
      'permissions and contexts',
      command({ default_member_permissions: '32', contexts: [0, 1], integration_types: [0] }),
    ],
    ['no description where it is a message command', { type: 3, name: 'Quote this' }],
  ])('may have %s', (_, value) => {
    expect(checkCommand(value)).toEqual([]);
  });

  it.each<[string, Json, string]>([
    ['a name with capitals', command({ name: 'Ask' }), 'name'],
    ['a name with a space', command({ name: 'ask me' }), 'name'],
    ['a name over 32', command({ name: text(33) }), 'name'],
    ['no description', command({ description: '' }), 'description'],
    ['a description over 100', command({ description: text(101) }), 'description'],
    ['26 options', command({ options: options(26).map(({ label }) => option({ name: label })) }), 'options'],
    ['an option twice', command({ options: [option(), option()] }), 'options'],
    [
      'a required option last',
      command({ options: [option(), option({ name: 'b', required: true })] }),
      'options',
    ],
    ['26 choices', command({ options: [option({ choices: choices(26) })] }), 'options.0.choices'],
    [
      'a choice of 101',
      command({ options: [option({ choices: [{ name: 'n', value: text(101) }] })] }),
      'options.0.choices.0.value',
    ],
    ['an option of no known type', command({ options: [option({ type: 99 })] }), 'options.0.type'],
    ['a length over 6,000', command({ options: [option({ max_length: 6001 })] }), 'options.0.max_length'],
    ['permissions as a number', command({ default_member_permissions: 32 }), 'default_member_permissions'],
    ['a context twice', command({ contexts: [0, 0] }), 'contexts'],
    [
      'more than 8,000 characters',
      command({
        options: Array.from({ length: 4 }, (_, index) =>
          option({
            name: `o${index}`,
            choices: Array.from({ length: 25 }, (_, n) => ({
              name: text(100),
              value: `${n}`.padStart(2, '0'),
            })),
          }),
        ),
      }),
      '',
    ],
  ])('may not have %s', (_, value, path) => {
    expect(pathsOf(checkCommand(value))).toContain(path);
  });
});

describe('a first response', () => {
  it('has to be of a type for its interaction', () => {
    expect(pathsOf(checkCallback({ type: 7, data: {} }, { interactionType: 2 }))).toEqual(['type']);
    expect(pathsOf(checkCallback({ type: 4, data: {} }, { interactionType: 4 }))).toEqual(['type']);
    expect(checkCallback({ type: 6 }, { interactionType: 3 })).toEqual([]);
  });

  it('may be deferred in private, and with no other flag', () => {
    expect(checkCallback({ type: 5, data: { flags: 64 } }, { interactionType: 2 })).toEqual([]);
    expect(pathsOf(checkCallback({ type: 5, data: { flags: 4 } }, { interactionType: 2 }))).toEqual([
      'data.flags',
    ]);
  });

  it('offers at most 25 choices of at most 100 characters', () => {
    const offer = (choices: Json[]): string[] =>
      pathsOf(checkCallback({ type: 8, data: { choices } }, { interactionType: 4 }));
    expect(offer([{ name: text(100), value: text(100) }])).toEqual([]);
    expect(offer([{ name: text(101), value: 'v' }])).toEqual(['data.choices.0.name']);
    expect(offer(Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })))).toEqual(['data.choices']);
  });
});

it('problems are told in the nested form of Discord', () => {
  const [first, second] = checkMessage({ ...embed({ title: text(257) }), content: text(2001) });
  expect(toErrorTree([first, second].flatMap((each) => each ?? []))).toMatchObject({
    content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] },
    embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } },
  });
});
