import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countedIn, doneIn } from '../../src/chat/texts/deed-texts.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { readFactPatterns } from '../../src/knowledge/fact-patterns.js';
import { LANGUAGES } from '../../src/language/languages.js';

const file = fileURLToPath(new URL('../../data/fact-patterns.json', import.meta.url));
const patterns = readFactPatterns(await fs.readFile(file, 'utf8'), file);

describe.each(LANGUAGES)('deeds in %s', (language) => {
  const texts = textsFor(language);

  it('have a word for each that wordings tell', () => {
    const wordless = patterns.map(({ predicate }) => predicate).filter((one) => doneIn(texts, one) === null);
    expect([...new Set(wordless)]).toEqual([]);
  });

  it('say of what a figure is, where its verb tells', () => {
    const told = ['kill', 'injure', 'die', 'release', 'arrest', 'detain', 'kidnap', 'drown'];
    expect(told.filter((predicate) => countedIn(texts, predicate) === null)).toEqual([]);
  });

  it('have none for what is no deed', () => {
    for (const predicate of ['be', 'toString', '', 'foreign minister']) {
      expect(doneIn(texts, predicate)).toBeNull();
      expect(countedIn(texts, predicate)).toBeNull();
    }
  });
});
