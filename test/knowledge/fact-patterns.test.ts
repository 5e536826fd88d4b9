import { describe, expect, it } from 'vitest';
import { readFactPatterns } from '../../src/knowledge/fact-patterns.js';

const pattern = { kind: 'meeting', language: 'en', predicate: 'meet', says: ['WHO meet WHO'] };
const file = (...patterns: readonly object[]): string => JSON.stringify({ patterns });

describe('the file of fact patterns', () => {
  it('is read with what it leaves out', () => {
    expect(readFactPatterns(file(pattern), 'patterns.json')).toEqual([{ ...pattern, unless: [] }]);
  });

  it('names a slot that is none', () => {
    expect(() => readFactPatterns(file({ ...pattern, says: ['WHO meet WHOM'] }), 'patterns.json')).toThrow(
      /WHOM is no slot/u,
    );
  });

  it('wants a slot, or a noun and a verb', () => {
    expect(() => readFactPatterns(file({ ...pattern, says: ['meeting'] }), 'patterns.json')).toThrow(
      /a slot such as WHO/u,
    );
  });

  it('names every mistake', () => {
    const wrong = file({ ...pattern, kind: 'dinner' }, { ...pattern, says: [] });
    expect(() => readFactPatterns(wrong, 'patterns.json')).toThrow(/kind[\s\S]*says/u);
  });
});
