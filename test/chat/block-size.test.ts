import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCharacters } from '../../src/chat/block-size.js';
import type { ReplyBlock } from '../../src/chat/reply.js';
import { renderBlock } from '../../src/discord/protocol/markdown/render-block.js';
import { arbitraryText } from './arbitrary-text.js';
import { anyAddress } from '../support/odd-text.js';

const odd = fc.oneof(
  arbitraryText(6),
  fc.string({
    unit: fc.constantFrom(
      'a',
      '*',
      '`',
      '#',
      '1',
      '.',
      '-',
      ' ',
      '\n',
      '\r',
      '[',
      ':',
      'א',
      '\u202E',
      '\u2067',
      '\u2069',
    ),
  }),
);
const link = fc.oneof(
  anyAddress(),
  fc.string().map((path) => `https://example.org/${path}`),
  fc.constant('https://example.org/المحادثات?q=(1)'),
  odd,
);
const span = fc.record(
  { text: odd, style: fc.constantFrom('bold' as const, 'italic' as const, 'code' as const), link },
  { requiredKeys: ['text'] },
);
const anyBlock: fc.Arbitrary<ReplyBlock> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'quote', 'item', 'note'),
  spans: fc.array(span, { maxLength: 5 }),
});

describe('how large a block may become', () => {
  it('is never less than what Discord is sent', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        expect(mostCharacters(block)).toBeGreaterThanOrEqual(renderBlock(block).length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is little more for words as they are written', () => {
    const text = 'The minister said on 8 October 2025 that talks, held in Cairo, "went on" for hours. ';
    const block: ReplyBlock = { kind: 'quote', spans: [{ text: text.repeat(3) }] };
    expect(mostCharacters(block)).toBeLessThan(1.05 * renderBlock(block).length);
  });
});
