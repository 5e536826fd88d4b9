import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { inNormalForm } from '../../src/language/normal-form.js';
import { pageWordsOf } from '../../src/model/found-words.js';
import { projectRoot } from '../../src/project-root.js';
import { decodeText } from '../../src/sources/decode-text.js';
import { writtenWords } from '../../src/sources/stories/written-words.js';
import { growth, PROPORTION } from '../support/growth.js';
import { anyText, oddText } from '../support/odd-text.js';

/** Rows of marks that are not in the order of a normal form. */
const ROWS: Readonly<Record<string, (n: number) => string>> = {
  'above and below by turns': (n) => `a${'\u0301\u0323'.repeat(n)}b`,
  'all above before all below': (n) => `a${'\u0301'.repeat(n)}${'\u0323'.repeat(n)}b`,
  'of Hebrew': (n) => `א${'\u05BC\u05B0'.repeat(n)}ב`,
  'of Arabic': (n) => `ا${'\u0651\u064B'.repeat(n)}ب`,
  'of half width': (n) => `ｶ${'\uFF9E\u0301'.repeat(n)}ｷ`,
};
const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

describe('a text in a normal form', () => {
  it('is what the engine makes of it, where no row of marks is longer than any writing has', () => {
    fc.assert(
      fc.property(fc.oneof(oddText(40), anyText()), fc.constantFrom(...FORMS), (text, form) => {
        expect(inNormalForm(text, form)).toBe(text.normalize(form));
      }),
    );
    expect(inNormalForm(`e\u0301${'x'.repeat(40)}`, 'NFC')).toBe(`é${'x'.repeat(40)}`);
  });

  it('keeps longer rows as they are, and what stands around them in its form', () => {
    const row = '\u0301\u0323'.repeat(20);
    expect(inNormalForm(`e\u0301 x${row}e\u0301 `, 'NFC')).toBe(`é x${row}é `);
    expect(fold(`É x${row}É`)).toBe('e xe');
  });

  it('does not change when it is done twice', () => {
    const row = fc.array(fc.constantFrom('\u0301', '\u0323', '\u05BC', 'a', '\uFF9E'), { maxLength: 100 });
    fc.assert(
      fc.property(row, fc.constantFrom(...FORMS), (letters, form) => {
        const once = inNormalForm(letters.join(''), form);
        expect(inNormalForm(once, form).length).toBe(once.length);
      }),
    );
  });

  it.each(Object.entries(ROWS))('takes work in proportion to its length with marks %s', (_name, row) => {
    for (const form of FORMS) {
      expect(growth((n) => void inNormalForm(row(n), form), 20_000)).toBeLessThan(PROPORTION);
    }
    expect(growth((n) => void decodeText(new TextEncoder().encode(row(n))), 20_000)).toBeLessThan(PROPORTION);
    expect(growth((n) => void fold(row(n)), 20_000)).toBeLessThan(PROPORTION);
    expect(growth((n) => void writtenWords(row(n)), 20_000)).toBeLessThan(PROPORTION);
    const titled = (n: number) => pageWordsOf({ title: row(n), text: '', blocks: [] });
    expect(growth((n) => void titled(n), 20_000)).toBeLessThan(PROPORTION);
  });

  it('is made nowhere else, since each place may be given any text', () => {
    const root = projectRoot();
    const files = ['src', 'commands'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    );
    const own = files.filter(
      (file) => file.endsWith('.ts') && readFileSync(join(root, file), 'utf8').includes('.normalize('),
    );
    expect(own.sort()).toEqual(['src/language/normal-form.ts', 'src/model/found-words.ts']);
  });
});
