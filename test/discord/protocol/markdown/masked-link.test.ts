import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelText, linkAddress, maskedLink } from '../../../../src/discord/protocol/markdown/masked-link.js';
import { renderBlock } from '../../../../src/discord/protocol/markdown/render-block.js';
import { arbitraryText } from '../../../chat/arbitrary-text.js';
import { seenInDiscord } from './discord-markdown.js';

describe('linkAddress', () => {
  it('encodes what would end or break the address', () => {
    expect(linkAddress('https://example.org/a (b)|c*`d`')).toBe(
      'https://example.org/a%20%28b%29%7Cc%2A%60d%60',
    );
  });

  it('keeps a text fragment that fits', () => {
    const url = 'https://example.org/p#:~:text=first%20words,last%20words';
    expect(linkAddress(url)).toBe(url);
  });

  it('leaves out directives behind the first where the address is too long with them', () => {
    const page = 'https://example.org/p?a&text=b';
    const long = 'x'.repeat(600);
    expect(linkAddress(`${page}#:~:text=first&text=${long}&text=${long}`)).toBe(
      `${page}#:~:text=first&text=${long}`,
    );
    expect(linkAddress(`${page}#:~:text=${long}${long}&text=b`)).toBe(page);
  });

  it('leaves out only the text fragment of an address that is too long', () => {
    const long = 'x'.repeat(1000);
    expect(linkAddress(`https://example.org/p#:~:text=${long}`)).toBe('https://example.org/p');
    expect(linkAddress(`https://example.org/p#part:~:text=${long}`)).toBe('https://example.org/p#part');
  });

  it('takes no other scheme, no broken address and none that is too long by itself', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'not an address',
      '',
      `https://example.org/${'x'.repeat(1000)}`,
    ]) {
      expect(linkAddress(url)).toBeNull();
    }
  });
});

describe('maskedLink', () => {
  it('is the label alone where the address cannot be used', () => {
    expect(maskedLink('Title', 'Title', 'ftp://example.org')).toBe('Title');
  });

  it.each(['[Video] The talks', 'a ] b', 'https://example.org/other'])(
    'puts the link behind a label that Discord would not mask (%s)',
    (label) => {
      const markup = label.replaceAll(/[[\]]/g, String.raw`\$&`).replaceAll(':', String.raw`\:`);
      const seen = seenInDiscord(maskedLink(markup, label, 'https://example.org/p'));
      expect(seen.text).toBe(`${label} ↗`);
      expect(seen.links).toEqual(['https://example.org/p']);
    },
  );
});

describe('a title that is a link', () => {
  const link = 'https://example.org/p';
  const shown = (text: string, style?: 'bold' | 'italic') =>
    seenInDiscord(
      renderBlock({ kind: 'note', spans: [{ text, link, ...(style === undefined ? {} : { style }) }] }),
    );

  it.each([
    'Talks | 10:30',
    'Gaza: talks resume',
    'C. 3 – 4 (update) #1',
    "Netanyahu's 20-point “plan”",
    '1. The talks + more',
  ])('shows %s as it is', (title) => {
    expect(shown(title)).toMatchObject({ text: title, links: [link] });
  });

  it.each([
    ['*Live* talks', '∗Live∗ talks'],
    ['a_b __c__', 'a＿b ＿＿c＿＿'],
    ['~~no~~ `code`', '∼∼no∼∼ ‘code‘'],
    ['||secret|| | open', '∣∣secret∣∣ | open'],
    [String.raw`C:\talks`, 'C:∖talks'],
    ['<@1> and @everyone', '‹＠1› and ＠everyone'],
    ['10:30:45 :smile:', '10∶30:45 ∶smile:'],
  ])('shows likenesses of what would be markup in %s', (title, likeness) => {
    for (const style of [undefined, 'bold', 'italic'] as const)
      expect(shown(title, style)).toMatchObject({ text: likeness, links: [link] });
  });

  it.each(['Talks\nresume', 'Talks\r\n  resume', 'Talks \u2028resume'])(
    'is one link in one line (%j)',
    (title) => {
      expect(shown(title)).toMatchObject({ text: 'Talks resume', links: [link] });
    },
  );

  it('is one link, shows no backslash and becomes no markup, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryText(), (title) => {
        const seen = shown(title.replaceAll('://', ' ').replaceAll(/[[\]]/g, ' '));
        fc.pre(seen.text.trim() !== '');
        expect(seen.links).toEqual([link]);
        expect(seen.marks.filter((mark) => mark !== 'subtext')).toEqual(['link']);
        expect(seen.text).not.toMatch(/[\\\n]/);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its letters, its length and all else', () => {
    fc.assert(
      fc.property(arbitraryText(), (title) => {
        const label = labelText(title);
        expect(label.match(/[\p{L}\p{N}]/gu)).toEqual(title.match(/[\p{L}\p{N}]/gu));
        expect(label.length).toBeLessThanOrEqual(title.length);
      }),
    );
  });
});
