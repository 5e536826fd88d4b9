import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type LanguageCode } from '../../src/language/languages.js';
import { projectRoot } from '../../src/project-root.js';
import { baseRelation } from '../../src/reading/parsed-sentence.js';
import { createParsers, modelFile } from '../../src/reading/parsers.js';
import { parseUnpointed } from '../../src/reading/unpointed.js';

const bytesOf = (file: string): Uint8Array => readFileSync(join(projectRoot(), file));
const parserOf = createParsers(bytesOf);

/** Plain sentences: who does it, and to what. */
const PLAIN: readonly (readonly [LanguageCode, string, string, string, string])[] = [
  ['en', 'The minister signed the agreement in Geneva yesterday.', 'signed', 'minister', 'agreement'],
  ['tr', 'Bakan, Cenevre’de mektubu imzaladı.', 'imzaladı', 'Bakan', 'mektubu'],
  ['ar', 'وقع الوزير اتفاقا في الدوحة.', 'وقع', 'الوزير', 'اتفاقا'],
  ['he', 'השר חתם על הסכם בז׳נבה אתמול.', 'חתם', 'שר', 'הסכם'],
];

describe('the parsers that are shipped', () => {
  it('take less than 12 MB', () => {
    const bytes = LANGUAGES.reduce((sum, language) => sum + bytesOf(modelFile(language)).length, 0);
    expect(bytes).toBeLessThan(12e6);
  });

  it.each(PLAIN)('find in %s who does it and to what: "%s"', (language, text, verb, subject, object) => {
    const { tokens } = parserOf(language)(text);
    const governed = tokens.filter(({ head }) => tokens[head]?.form === verb);
    const formOf = (relations: readonly string[]): string | undefined =>
      governed.find(({ relation }) => relations.includes(baseRelation(relation)))?.form;
    expect(formOf(['nsubj'])).toBe(subject);
    expect(
      governed
        .filter(({ relation }) => ['obj', 'obl'].includes(baseRelation(relation)))
        .map(({ form }) => form),
    ).toContain(object);
  });

  it.each([
    ['ar', 'متى وقّع الوزير الاتفاق؟', 'متى وقع الوزير الاتفاق؟'],
    ['ar', 'وقُتِلَ الرئيسُ', 'وقتل الرئيس'],
    ['ar', 'مـحـادثات السلامِ', 'محادثات السلام'],
    ['he', 'הַשַּׂר חָתַם', 'השר חתם'],
  ] as const)('read in %s "%s" as without its points', (language, pointed, bare) => {
    const { tokens } = parseUnpointed(parserOf(language), pointed, 5);
    expect(tokens.map(({ upos, head, relation }) => ({ upos, head, relation }))).toEqual(
      parserOf(language)(bare).tokens.map(({ upos, head, relation }) => ({ upos, head, relation })),
    );
    for (const { start, end, form } of tokens) expect(form).toBe(pointed.slice(start - 5, end - 5));
    expect(tokens.map(({ form }) => form).join('')).toBe(pointed.replaceAll(' ', ''));
  });

  it.each(LANGUAGES)('read any text in %s as slices of it', (language) => {
    const parse = parserOf(language);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.nat(1000), (text, offset) => {
        for (const { start, end, form } of parse(text, offset).tokens)
          expect(form).toBe(text.slice(start - offset, end - offset));
      }),
      { numRuns: 200 },
    );
  });
});
