import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../src/knowledge/lexicon.js';

const meet = { id: 'meet', en: ['meet', 'met'], tr: ['görüştü'] };

describe('a lexicon', () => {
  it('gives the words of its concepts by language', () => {
    const [concept, ...more] = readLexicon(JSON.stringify({ concepts: [meet] }), 'lexicon.json');
    expect(more).toEqual([]);
    expect(concept?.id).toBe('meet');
    expect(concept?.words.get('en')).toEqual(['meet', 'met']);
    expect(concept?.words.get('tr')).toEqual(['görüştü']);
    expect(concept?.words.get('he')).toEqual([]);
  });

  it.each([
    ['{', 'lexicon.json is not valid JSON: correct it'],
    ['{}', 'concepts:'],
    [JSON.stringify({ concepts: [{ ...meet, id: 'To meet' }] }), 'concepts.0.id: must be a slug'],
    [JSON.stringify({ concepts: [{ ...meet, en: [' '] }] }), 'concepts.0.en.0:'],
    [JSON.stringify({ concepts: [{ ...meet, fr: ['rencontrer'] }] }), 'fr'],
  ])('is refused by name with its mistakes: %s', (json, message) => {
    expect(() => readLexicon(json, 'lexicon.json')).toThrow(
      expect.objectContaining({ code: 'lexicon-invalid', message: expect.stringContaining(message) }),
    );
  });
});
