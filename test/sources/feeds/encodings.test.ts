import { describe, expect, it } from 'vitest';
import { entriesOf } from './feeds.js';

/** Bytes of a text in an encoding of one byte a letter, found by trying all bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(Array.from(text, (letter) => bytes.get(letter) ?? 0x3f));
}

const feedOf = (title: string, encoding = ''): string =>
  `<?xml version="1.0"${encoding === '' ? '' : ` encoding="${encoding}"`}?><rss version="2.0"><channel><title>x</title><item><title>${title}</title><link>https://news.example/a</link></item></channel></rss>`;
const titleOf = (bytes: Uint8Array, contentType: string | null = null): string | null | undefined =>
  entriesOf(bytes, contentType)[0]?.title;

const HEBREW = 'שר החוץ נפגש עם השליח בקהיר';
const ARABIC = 'التقى وزير الخارجية بالمبعوث في القاهرة';
const TURKISH = 'Dışişleri Bakanı görüşmeyi Kahire’de yaptı';
const PORTUGUESE = 'Ministro diz que a negociação não terminará já amanhã em São Tomé';

describe('the encoding of a feed', () => {
  it.each([
    ['windows-1255', HEBREW],
    ['windows-1256', ARABIC],
    ['windows-1254', TURKISH],
    ['iso-8859-9', 'Dışişleri Bakanı görüşmeyi yaptı'],
    ['iso-8859-8-i', HEBREW],
    ['windows-1252', PORTUGUESE],
  ])('%s is believed where its server or the feed names it', (encoding, title) => {
    expect(titleOf(encoded(feedOf(title, encoding), encoding))).toBe(title);
    expect(titleOf(encoded(feedOf(title), encoding), `text/xml; charset="${encoding}"`)).toBe(title);
  });

  it.each([
    ['windows-1255', HEBREW],
    ['windows-1256', ARABIC],
    ['windows-1254', TURKISH],
    ['windows-1252', PORTUGUESE],
    ['iso-8859-6', ARABIC],
  ])('%s is told from its letters where nothing else tells it', (encoding, title) => {
    expect(titleOf(encoded(feedOf(title), encoding))).toBe(title);
  });

  it.each(['windows-1252', 'iso-8859-1', 'latin1'])('%s has the quotation marks of the web', (label) => {
    const bytes = encoded(feedOf('The envoy#s “plan”', label).replace(/[“”]/gu, '%'), 'us-ascii');
    bytes[bytes.indexOf(0x23)] = 0x92;
    bytes[bytes.indexOf(0x25)] = 0x93;
    bytes[bytes.indexOf(0x25)] = 0x94;
    expect(titleOf(bytes)).toBe('The envoy’s “plan”');
  });

  it('is not the default that a server names for letters of another script', () => {
    expect(titleOf(encoded(feedOf(ARABIC), 'windows-1256'), 'text/xml; charset=ISO-8859-1')).toBe(ARABIC);
  });

  it('is UTF-8 where it can be, whatever else is named', () => {
    const bytes = new TextEncoder().encode(feedOf(TURKISH, 'iso-8859-1'));
    expect(titleOf(bytes, 'text/xml; charset=windows-1252')).toBe(TURKISH);
  });

  it('is UTF-8 where it says so, though a letter of it is broken', () => {
    const bytes = new TextEncoder().encode(feedOf('Görüşme #', 'utf-8'));
    bytes[bytes.indexOf(0x23)] = 0xff;
    expect(titleOf(bytes)).toBe('Görüşme \uFFFD');
  });

  it('is UTF-16 by its byte order mark', () => {
    const bytes = Buffer.from(`\uFEFF${feedOf(HEBREW, 'utf-16')}`, 'utf16le');
    expect(titleOf(bytes)).toBe(HEBREW);
  });
});
