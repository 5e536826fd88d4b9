import * as fc from 'fast-check';
import type { Snapshot } from '../../src/model/snapshot.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { anyText } from '../support/odd-text.js';

const askingWords = [
  'Who',
  'when',
  'Where',
  'how many',
  'how much',
  'why',
  'what',
  'did',
  'is',
  '?',
  '؟',
  'kim',
  'من',
];
const odd = [
  'constructor',
  '__proto__',
  'toString',
  '١٢',
  '2025-02-30',
  '0',
  '-1',
  '1e999',
  'a'.repeat(300),
  '\uFEFF',
];

/**
 * Any question: what people ask (words and names of the articles, in and out of order), what breaks things (markup,
 * mentions, halves of characters, other scripts), and both mixed; up to some thousands of characters.
 */
export function arbitraryQuestion({ articles, entities }: Snapshot): fc.Arbitrary<string> {
  const words = articles.flatMap(({ text }) => text.split(/\s+/)).filter(Boolean);
  const names = entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  const sentences = articles.flatMap(({ text }) => text.split(/(?<=[.?!])\s/)).filter(Boolean);
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...names) },
    { weight: 2, arbitrary: fc.constantFrom(...askingWords) },
    fc.constantFrom(...odd),
    arbitraryText(4),
  );
  const mixed = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' '));
  return fc.oneof(
    { weight: 6, arbitrary: mixed },
    { weight: 2, arbitrary: arbitraryText() },
    anyText(200),
    fc.constantFrom(...sentences),
    fc.tuple(mixed, fc.integer({ min: 2, max: 60 })).map(([text, times]) => `${text} `.repeat(times)),
  );
}
