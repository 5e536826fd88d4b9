import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../house/the-house.js';
import { codeSpans, documentAt, tableRows } from './documents.js';

const files = ['src', 'commands', 'lab'].flatMap((folder) => filesBelow(folder));
const words = tableRows(documentAt('docs/glossary.md').text).map(([word = '', meaning = '', where = '']) => ({
  word,
  meaning,
  where: codeSpans(where),
}));

describe('the glossary', () => {
  it('has each word once', () => {
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
  });

  it.each(words)('says of "$word" where it is', ({ meaning, where }) => {
    const [file] = where.filter((code) => code.endsWith('.ts'));
    const [name = ''] = where.filter((code) => !code.endsWith('.ts'));
    const texts = files.filter((path) => basename(path) === file).map(textOf);
    const exported = new RegExp(`^export (?:async )?(?:function|const|type|interface) ${name}\\b`, 'm');
    expect(meaning).not.toBe('');
    expect(texts.filter((text) => name === '' || exported.test(text))).not.toEqual([]);
  });
});
