import * as fc from 'fast-check';
import { anyText } from '../support/odd-text.js';

/** What text can do to a chat: markup, mentions, links, odd scripts, halves of characters. */
const marks = '*_~`|[]()<>#-+.:@\\/ \n\t\r1'.split('');
const sequences = ['**', '__', '~~', '||', '```', '> ', '>>> ', '-# ', '### ', '1. ', '- ', '\r\n', '\u00A0'];
const references = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&1>',
  '<#42>',
  '</ask:1>',
  '<id:guide>',
];
const renderings = ['<t:1700000000:R>', '<a:wave:1>', ':smile:', '[x](https://evil.example)'];
const addresses = ['https://example.org/a_b(c)', 'http://', 'https:', '//x', 'discord.gg/x'];
const scripts = ['Türkiye', 'مفاوضات', 'שיחות', '\u202E', '\u200F', '👩‍👩‍👧', 'e\u0301'];
const broken = ['\uD800', '\uDC00', '\u0000', '\u2028'];
const pieces = [marks, sequences, references, renderings, addresses, scripts, broken].flat();

/** Any text, mostly the kinds that break things. */
export function arbitraryText(maxPieces = 30): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...pieces), anyText(6), fc.lorem({ maxCount: 3 }));
  return fc.array(piece, { maxLength: maxPieces }).map((parts) => parts.join(''));
}
