import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMessage } from '../../../src/discord/protocol/message.js';
import type { Reply, ReplyBlock } from '../../../src/chat/reply.js';
import { arbitraryText } from '../../chat/arbitrary-text.js';
import { checkMessage } from '../../support/fake-discord/limits/message.js';
import { anyReply } from './any-reply.js';
import { seenInDiscord } from './markdown/discord-markdown.js';

function describing(...blocks: ReplyBlock[]): string {
  return (
    toMessage({ kind: 'reply', visibility: 'public', tone: 'answer', blocks }).embeds[0]?.description ?? ''
  );
}

const paragraph = (text: string, priority = 1): ReplyBlock => ({
  kind: 'paragraph',
  spans: [{ text }],
  priority,
});
const quote = (text: string, priority = 1): ReplyBlock => ({ kind: 'quote', spans: [{ text }], priority });

describe('toMessage', () => {
  it('keeps any reply within the limits of Discord, well-formed and without a mention', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const message = toMessage(reply);
        const description = message.embeds[0]?.description ?? '';
        expect(description.trim().length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(4096);
        expect(description.isWellFormed()).toBe(true);
        expect(message.embeds).toHaveLength(1);
        expect(message.components.length).toBeLessThanOrEqual(5);
        const components = message.components.flatMap((row) => row.components);
        const buttons = components.filter(({ type }) => type === ComponentType.Button);
        expect(buttons.length).toBeLessThanOrEqual(5);
        const ids = components.map((component) => ('custom_id' in component ? component.custom_id : ''));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
        for (const button of buttons) {
          const label = 'label' in button ? (button.label ?? '') : '';
          expect(label.length).toBeGreaterThan(0);
          expect(label.length).toBeLessThanOrEqual(80);
        }
        expect(checkMessage(message)).toEqual([]);
        expect(message.allowed_mentions).toEqual({ parse: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('leaves out a choice of a select whose value is nothing but spaces', () => {
    const choices = [
      { name: 'One', value: ' ' },
      { name: 'Two', value: '2' },
    ];
    const message = toMessage({
      kind: 'reply',
      visibility: 'public',
      tone: 'answer',
      blocks: [paragraph('Choose.')],
      selects: [{ placeholder: 'Which', action: 'ask/choose', state: {}, choices }],
    });
    expect(message.components).toMatchObject([{ components: [{ options: [{ label: 'Two', value: '2' }] }] }]);
    expect(checkMessage(message)).toEqual([]);
  });

  it('shows nothing as a mention, a timestamp, an emoji or a bare link, whatever the text', () => {
    const plain = fc.array(fc.record({ text: arbitraryText() }), { maxLength: 3 });
    fc.assert(
      fc.property(plain, (spans) => {
        const { marks } = seenInDiscord(describing({ kind: 'paragraph', spans }));
        expect(marks).toEqual([]);
      }),
    );
  });

  it('is ephemeral only when private', () => {
    const reply: Reply = { kind: 'reply', visibility: 'public', tone: 'answer', blocks: [paragraph('x')] };
    expect(toMessage(reply).flags).toBeUndefined();
    expect(toMessage({ ...reply, visibility: 'private' }).flags).toBe(MessageFlags.Ephemeral);
  });

  it('lays blocks out by kind', () => {
    const text = describing(
      { kind: 'heading', spans: [{ text: 'Title' }] },
      paragraph('Asked # this'),
      quote('First line\nSecond *line*'),
      {
        kind: 'paragraph',
        spans: [{ text: 'Source', link: 'https://example.org/a b' }, { text: ' · undated' }],
      },
      { kind: 'item', spans: [{ text: 'one' }] },
      { kind: 'item', spans: [{ text: 'two\nlines' }] },
      { kind: 'note', spans: [{ text: 'small' }] },
    );
    expect(text).toBe(
      [
        '### Title',
        '',
        'Asked # this',
        '',
        '> First line',
        String.raw`> Second \*line\*`,
        '[Source](<https://example.org/a%20b>) · undated',
        '- one',
        '- two lines',
        '-# small',
      ].join('\n'),
    );
  });

  it.each([
    ['"', 'Kalin', '"s talks'],
    ['a_', '_b_', '_c'],
    ['*', '*x*', '*'],
    ['', 'whole\ntwo lines', ''],
    ['(', ' spaced ', ')'],
    ['1', '. Kalin', ''],
    ['back\\', '\\slash\\', '\\'],
  ])('sets a highlight in bold inside a quotation: %j %j %j', (before, bold, after) => {
    const spans = [{ text: before }, { text: bold, style: 'bold' as const }, { text: after }];
    const seen = seenInDiscord(describing({ kind: 'quote', spans }));
    expect(seen.text).toBe((before + bold + after).trim());
    expect(seen.bold.join('\n')).toBe(bold.trim());
    expect(new Set(seen.marks)).toEqual(new Set(['quote', 'strong']));
  });

  it('joins neighbours of one style and keeps those of different styles apart', () => {
    const seen = seenInDiscord(
      describing({
        kind: 'paragraph',
        spans: [
          { text: 'a', style: 'bold' },
          { text: 'b', style: 'bold' },
          { text: '\u0000' },
          { text: 'c', style: 'italic' },
          { text: 'd`', style: 'code' },
        ],
      }),
    );
    expect(seen.bold).toEqual(['ab']);
    expect(seen.marks).toEqual(['strong', 'emphasis']);
    expect(seen.text.replaceAll('\u2060', '')).toBe('abcd`');
  });

  it('leaves out whole blocks, the least important and among equals the last, and shows that it did', () => {
    const long = (letter: string): string => `${letter} `.repeat(900).trim();
    const text = describing(
      quote(long('a'), 5),
      quote(long('b'), 2),
      quote(long('c'), 2),
      paragraph('end', 9),
    );
    expect(text).toContain(`> ${long('a')}`);
    expect(text).toContain(`> ${long('b')}`);
    expect(text).not.toContain('c');
    expect(text.endsWith('end\n…')).toBe(true);
  });

  it('never cuts a quotation, but shortens another block that is too long, after a word', () => {
    expect(describing(quote('word '.repeat(1000)), paragraph('rest'))).toBe('rest\n…');
    const text = describing(paragraph('wordy '.repeat(1000)), paragraph('rest'));
    expect(text).toMatch(/^(wordy )+wordy…\n\nrest$/);
  });

  it('carries actions as buttons and leaves out those that cannot be carried or double another', () => {
    const { components } = toMessage({
      kind: 'reply',
      visibility: 'private',
      tone: 'information',
      blocks: [paragraph('x')],
      actions: [
        { label: 'Next', action: 'sources/page', state: { page: 2 } },
        { label: 'Again', action: 'sources/page', state: { page: 2 } },
        { label: 'Long', action: 'ask/again', state: { question: 'x'.repeat(200) } },
        { label: '', action: 'help/more', state: {}, disabled: true },
      ],
    });
    const button = { type: ComponentType.Button, style: ButtonStyle.Secondary };
    expect(components).toEqual([
      {
        type: ComponentType.ActionRow,
        components: [
          { ...button, label: 'Next', custom_id: 'p2:sources/page?page=n2' },
          { ...button, label: 'help/more', custom_id: 'p2:help/more', disabled: true },
        ],
      },
    ]);
  });

  it('carries lists to choose from, above the buttons, within Discord’s limits', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ name: `Name ${at}`, value: `${at}` }));
    const message = toMessage({
      kind: 'reply',
      visibility: 'public',
      tone: 'information',
      blocks: [paragraph('x')],
      selects: [
        { placeholder: 'p'.repeat(200), action: 'test/pick', state: { of: 1 }, choices: many, most: 40 },
        { placeholder: 'Empty', action: 'test/pick', state: {}, choices: [] },
      ],
      actions: [{ label: 'Next', action: 'test/page', state: {} }],
    });
    expect(checkMessage(message)).toEqual([]);
    expect(message.components.map(({ components }) => components.map(({ type }) => type))).toEqual([
      [ComponentType.StringSelect],
      [ComponentType.Button],
    ]);
    expect(message.components[0]?.components[0]).toMatchObject({
      custom_id: 'p2:test/pick?of=n1',
      max_values: 25,
    });
  });
});
