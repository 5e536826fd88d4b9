import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/sources/feeds/read-feed.js';
import { growth, PROPORTION } from '../../support/growth.js';
import { entriesOf, rss } from './feeds.js';

const read = (text: string) =>
  readFeed({ bytes: new TextEncoder().encode(text), url: 'https://news.example/feed', contentType: null });

/** Feeds that are made to be dear, by how large they are. */
const DEAR: Readonly<Record<string, (n: number) => string>> = {
  'elements in elements': (n) => rss('<x>'.repeat(n)),
  'elements in an item': (n) => rss(`<item>${'<x>'.repeat(n)}${'</x>'.repeat(n)}</item>`),
  attributes: (n) =>
    rss(`<item ${Array.from({ length: n }, (_, at) => `a${at}="1"`).join(' ')}><title>x</title></item>`),
  namespaces: (n) =>
    rss(`<item ${Array.from({ length: n }, (_, at) => `xmlns:n${at}="u:${at}"`).join(' ')}/>`),
  entities: (n) =>
    `<!DOCTYPE rss [${Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}<!ENTITY e0 "x">]>${rss(`<item><title>${'&e9;'.repeat(n)}</title></item>`)}`,
  'references in a title': (n) => rss(`<item><title>${'&amp;'.repeat(n)}</title></item>`),
  'open tags in a title': (n) => rss(`<item><title><![CDATA[${'<a '.repeat(n)}]]></title></item>`),
  'open comments': (n) => rss(`<item><description>${'&lt;!--'.repeat(n)}</description></item>`),
  'open scripts': (n) => rss(`<item><description>${'&lt;script '.repeat(n)}</description></item>`),
  'sections of characters': (n) => rss(`<item><title>${'<![CDATA[x]]>'.repeat(n)}</title></item>`),
  'what looks like its beginning': (n) => `${'<!--'.repeat(n / 2)}<rss`,
  'comments in its middle': (n) => rss(`<item>${'<!--'.repeat(n)}</item>`),
  'a name without end': (n) => `<${'a:'.repeat(n)}`,
  'arrays in JSON': (n) =>
    `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(n)}${']'.repeat(n)}}`,
  links: (n) => `<html><head>${'<link '.repeat(n)}`,
  'spaces in a date': (n) => rss(`<item><pubDate>Wed${' '.repeat(n)}x</pubDate></item>`),
  addresses: (n) => `<urlset>${'<url><loc>https://a.example/</loc></url>'.repeat(n)}</urlset>`,
};

describe('a feed that is made to be dear', () => {
  it.each(Object.entries(DEAR))('by %s ends, and stays in proportion to its length', (_name, make) => {
    expect(growth((n) => void read(make(n)), 10_000)).toBeLessThan(PROPORTION);
  });

  it('does not make its text longer than it is', () => {
    const [entry] = entriesOf(DEAR['entities']?.(10) ?? '');
    expect(entry?.title?.length ?? 0).toBeLessThan(300);
  });

  it('leaves no trace in what others are made of', () => {
    read(
      rss(
        '<item><__proto__><polluted>yes</polluted></__proto__><constructor><prototype>x</prototype></constructor></item>',
      ),
    );
    read('{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","__proto__":{"polluted":"yes"}}]}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is read or refused, whatever its bytes are', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<item>',
      '</item>',
      '<channel>',
      '<![CDATA[',
      ']]>',
      '&',
      ';',
      '<',
      '>',
      '"',
      '\0',
      '{',
      '<url>',
      '<urlset>',
      '<loc>',
      'é',
      '\uD800',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }),
        fc.boolean(),
        (pieces, isFeed) => {
          const text = pieces.join('');
          expect(typeof read(isFeed ? rss(text) : text).ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });
});
