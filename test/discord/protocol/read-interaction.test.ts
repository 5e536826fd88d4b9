import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInteraction } from '../../../src/discord/protocol/read-interaction.js';

const envelope = { id: '77', token: 'secret', application_id: '1', locale: 'tr' };
const server = { guild_id: '2', channel_id: '3', member: { user: { id: '4' }, permissions: '32' } };
const base = { ...envelope, ...server };
const command = (data: object) => ({ ...base, type: 2, data: { id: '5', name: 'ask', ...data } });

function callOf(raw: unknown) {
  const incoming = readInteraction(raw);
  if (incoming.kind !== 'call') throw new Error(`It was read as ${JSON.stringify(incoming)}.`);
  return incoming.call;
}

describe('readInteraction', () => {
  it('reads who asks, and where', () => {
    expect(readInteraction(command({}))).toMatchObject({
      address: { id: '77', token: 'secret', applicationId: '1' },
      call: {
        caller: {
          userId: '4',
          permissions: ['manage-server'],
          guildId: '2',
          channelId: '3',
          locale: 'tr',
          door: 'discord',
        },
      },
    });
  });

  it.each<[string, object, object]>([
    [
      'a direct message',
      { guild_id: undefined, member: undefined, user: { id: '9' } },
      { userId: '9', guildId: null },
    ],
    [
      'roles, and the channel that a thread is in',
      { member: { user: { id: '4' }, roles: ['70', '71'] }, channel: { id: '3', parent_id: '30' } },
      { roles: ['70', '71'], channelId: '3', parentId: '30' },
    ],
    [
      'no roles, and a channel that is in none',
      { channel: { id: '3', parent_id: null } },
      { roles: [], parentId: null },
    ],
    ['no locale', { locale: undefined }, { locale: 'en-US' }],
    ['a locale of null', { locale: null, guild_locale: 'de' }, { locale: 'de' }],
    ['permissions that are none', { member: { user: { id: '4' }, permissions: 'all' } }, { permissions: [] }],
    [
      'an administrator',
      { member: { user: { id: '4' }, permissions: '8' } },
      { permissions: ['manage-server'] },
    ],
    ['a channel by its object alone', { channel_id: undefined, channel: { id: '8' } }, { channelId: '8' }],
    [
      'fields that nobody needs, odd or missing',
      { entitlements: null, channel: 7, version: '?' },
      { userId: '4' },
    ],
  ])('takes %s', (_, more, caller) => {
    expect(callOf({ ...command({}), ...more }).caller).toMatchObject(caller);
  });

  it('follows the path of subcommands down to the options', () => {
    const options = [
      {
        name: 'one',
        type: 2,
        options: [{ name: 'add', type: 1, options: [{ name: 'url', type: 3, value: 'x' }] }],
      },
    ];
    expect(callOf(command({ options }))).toMatchObject({
      path: ['ask', 'one', 'add'],
      options: { url: 'x' },
    });
    expect(callOf(command({ options: [{ name: 'list', type: 1 }] }))).toMatchObject({
      path: ['ask', 'list'],
      options: {},
    });
  });

  it('reads options of every kind, and a file with what is told of it', () => {
    const file = {
      id: '6',
      filename: 'a.txt',
      content_type: 'text/plain',
      size: 3,
      url: 'https://cdn.example/a',
    };
    const options = [
      { name: 'text', type: 3, value: 'Who?' },
      { name: 'number', type: 4, value: 2 },
      { name: 'yes', type: 5, value: false },
      { name: 'file', type: 11, value: '6' },
      { name: 'empty', type: 3 },
    ];
    expect(callOf(command({ options, resolved: { attachments: { 6: file } } }))).toMatchObject({
      options: {
        text: 'Who?',
        number: 2,
        yes: false,
        file: { id: '6', name: 'a.txt', type: 'text/plain', size: 3, url: 'https://cdn.example/a' },
      },
    });
    expect(readInteraction(command({ options })).kind).toBe('unreadable');
  });

  it('reads the message and the member that a command is used on', () => {
    const embeds = [{ title: 'Title', description: 'Said.' }, { title: null }];
    const messages = { 8: { id: '8', content: 'Words.', embeds } };
    expect(callOf(command({ type: 3, name: 'Look', target_id: '8', resolved: { messages } }))).toMatchObject({
      kind: 'message-command',
      name: 'Look',
      message: { id: '8', text: 'Words.\n\nTitle\n\nSaid.', address: 'https://discord.com/channels/2/3/8' },
    });
    const users = { 9: { id: '9', username: 'ada', global_name: 'Ada' } };
    expect(callOf(command({ type: 2, name: 'Look', target_id: '9', resolved: { users } }))).toMatchObject({
      kind: 'user-command',
      user: { id: '9', name: 'Ada' },
    });
    expect(readInteraction(command({ type: 3, target_id: '8' }))).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringContaining('target'),
    });
  });

  it('reads forms, with labels and with rows', () => {
    const components = [
      { type: 18, component: { type: 4, custom_id: 'a', value: 'Words' } },
      { type: 18, component: { type: 3, custom_id: 'b', values: ['x', 'y'] } },
      { type: 10 },
      { type: 1, components: [{ type: 4, custom_id: 'c', value: '' }] },
      { type: 18, component: { type: 21, custom_id: 'd', value: null } },
    ];
    const raw = { ...base, type: 5, data: { custom_id: 'p2:ask/why', components } };
    expect(readInteraction(raw)).toMatchObject({ onMessage: null });
    expect(readInteraction({ ...raw, message: { id: '8' } })).toMatchObject({
      onMessage: 'embed',
    });
    expect(callOf(raw)).toMatchObject({
      kind: 'form',
      customId: 'p2:ask/why',
      fields: { a: 'Words', b: ['x', 'y'], c: '' },
    });
  });

  it('says what is wrong by its field, and repeats nothing of it', () => {
    const incoming = readInteraction(command({ name: { secret: 'words' } }));
    expect(incoming).toMatchObject({
      kind: 'unreadable',
      id: '77',
      problem: expect.stringContaining('data.name'),
    });
    expect(JSON.stringify(incoming)).not.toContain('words');
  });

  it('never throws, whatever comes', () => {
    const anything = fc.anything();
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc
            .record({
              type: fc.integer({ min: 0, max: 6 }),
              data: anything,
              member: anything,
              locale: anything,
            })
            .map((more) => ({ ...base, ...more })),
        ),
        (raw) => {
          expect(['call', 'typing', 'unreadable']).toContain(readInteraction(raw).kind);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
