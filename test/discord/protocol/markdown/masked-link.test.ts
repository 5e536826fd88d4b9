import { describe, expect, it } from 'vitest';
import { linkAddress, maskedLink } from '../../../../src/discord/protocol/markdown/masked-link.js';
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
