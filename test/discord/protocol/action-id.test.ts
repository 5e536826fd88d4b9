import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAction, encodeAction } from '../../../src/discord/protocol/action-id.js';
import { arbitraryText } from '../../chat/arbitrary-text.js';

const optionValue = fc.oneof(arbitraryText(4), fc.double(), fc.integer(), fc.boolean());
const action = fc.record({
  command: fc.string({ maxLength: 12 }),
  options: fc.dictionary(fc.string({ maxLength: 6 }), optionValue, { maxKeys: 4 }),
});

describe('encodeAction', () => {
  it('writes a short readable id', () => {
    expect(encodeAction({ command: 'sources', options: { page: 2 } })).toBe('p1:sources?page=n2');
    expect(encodeAction({ command: 'help', options: {} })).toBe('p1:help');
  });

  it('keeps letters of any script as they are, so that more fits', () => {
    expect(encodeAction({ command: 'ask', options: { question: 'من؟' } })).toBe('p1:ask?question=sمن؟');
  });

  it('gives null for what does not fit or cannot be carried', () => {
    expect(encodeAction({ command: 'ask', options: { question: 'x'.repeat(100) } })).toBeNull();
    expect(encodeAction({ command: 'ask', options: { page: Number.NaN } })).toBeNull();
    expect(encodeAction({ command: 'ask', options: { question: '\uD800' } })).toBeNull();
    expect(encodeAction({ command: '', options: {} })).toBeNull();
  });

  it('comes back with the same command, options and types', () => {
    fc.assert(
      fc.property(action, (given) => {
        const id = encodeAction(given);
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(100);
        const decoded = decodeAction(id);
        expect(decoded?.command).toBe(given.command);
        expect(Object.entries(decoded?.options ?? {})).toEqual(Object.entries(given.options));
      }),
      { numRuns: 500 },
    );
  });
});

describe('decodeAction', () => {
  it.each([
    '',
    'p1:',
    'p2:sources?page=n2',
    'sources?page=n2',
    'p1:sources?',
    'p1:sources?page',
    'p1:sources?page=2',
    'p1:sources?page=n2x',
    'p1:sources?page=nInfinity',
    'p1:sources?page=b2',
    'p1:sources?page=s%',
    'p1:sources?page=n1&page=n2',
    'p1:sources?a=s1?b=s2',
    `p1:ask?question=s${'x'.repeat(100)}`,
  ])('gives null for %j', (id) => {
    expect(decodeAction(id)).toBeNull();
  });

  it('reads no other text than encodeAction writes, and never throws', () => {
    fc.assert(
      fc.property(arbitraryText(8), (text) => {
        expect(decodeAction(text)).toBeNull();
        const id = `p1:${text}`;
        const decoded = decodeAction(id);
        expect([null, id]).toContain(decoded === null ? null : encodeAction(decoded));
      }),
    );
  });
});
