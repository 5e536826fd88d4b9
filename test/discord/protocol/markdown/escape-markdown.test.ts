import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, plainText } from '../../../../src/discord/protocol/markdown/escape-markdown.js';
import { arbitraryText } from '../../../chat/arbitrary-text.js';
import { seenInDiscord } from './discord-markdown.js';

describe('escapeMarkdown', () => {
  it.each([
    ['bold and italics', '**bold** *it* __u__ _i_'],
    ['words with underscores', 'a_b_c __init__'],
    ['strikes, spoilers and code', '~~s~~ ||sp|| `c` ```js\nx```'],
    ['mentions', '<@1> <@!2> <@&3> <#4> @everyone @here </ask:5> <id:browse>'],
    ['timestamps and emoji', '<t:1700000000:R> <:name:1> <a:name:1> :smile:'],
    ['bare addresses', 'see https://example.org/a_b and <https://example.org>'],
    ['masked links', '[press](https://evil.example)'],
    ['headings and lists', '# a\n## b\n-# c\n- d\n* e\n+ f\n1. g\n 2. h'],
    ['quotes', '> a\n>>> b'],
    ['backslashes', String.raw`\ \\ \* C:\dir`],
  ])('shows %s as they were written', (_, text) => {
    expect(seenInDiscord(escapeMarkdown(text))).toEqual({ text, marks: [], bold: [], links: [] });
  });

  it('lets no text become markup, and shows all of it', () => {
    fc.assert(
      fc.property(arbitraryText(), (text) => {
        const seen = seenInDiscord(escapeMarkdown(text));
        expect(seen.marks).toEqual([]);
        expect(seen.text).toBe(plainText(text));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves ordinary prose alone', () => {
    const prose = 'On 7 October, Kalin (MİT) said: talks go on; 1,140 people, 42 days.';
    expect(escapeMarkdown(prose)).toBe(prose);
  });
});

describe('plainText', () => {
  it('drops control characters, mends half characters and joins line ends', () => {
    expect(plainText('a\u0000b\u001B[0m\r\nc\rd\uD800')).toBe('ab[0m\nc\nd\uFFFD');
  });
});
