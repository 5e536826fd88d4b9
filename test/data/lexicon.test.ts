import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { tokenize } from '../../src/language/tokenize.js';

const languages = ['en', 'tr', 'ar', 'he'] as const;
type Language = (typeof languages)[number];

const words = z.array(z.string().trim().min(1)).min(1);
const lexiconSchema = z.strictObject({
  concepts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
      matter: z.literal(false).optional(),
      alike: z.enum(['words', 'setting']).optional(),
      en: words,
      tr: words,
      ar: words,
      he: words.optional(),
    }),
  ),
});
type Concept = z.infer<typeof lexiconSchema>['concepts'][number];

const file = fileURLToPath(new URL('../../data/lexicon.json', import.meta.url));
const { concepts } = lexiconSchema.parse(JSON.parse(await fs.readFile(file, 'utf8')));
const analyzerOf = createAnalyzers();

/** What a word comes to when a question is read: its tokens folded and stemmed. */
function termsOf(language: Language, written: string): string {
  return tokenize(written)
    .map(({ folded }) => analyzerOf(language).stem(folded))
    .join(' ');
}

const wordsOf = (concept: Concept, language: Language): readonly string[] => concept[language] ?? [];

/** Ids of the concepts that hold the written word in some form. */
function conceptsOf(language: Language, written: string): string[] {
  const wanted = termsOf(language, written);
  return concepts
    .filter((concept) => wordsOf(concept, language).some((word) => termsOf(language, word) === wanted))
    .map(({ id }) => id);
}

describe('the shipped lexicon', () => {
  it('gives every concept an id of its own', () => {
    const ids = concepts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(170);
  });

  it.each(languages)('says nothing twice and leaves no word without letters in %s', (language) => {
    for (const concept of concepts) {
      const listed = wordsOf(concept, language);
      expect(listed.filter((word, index) => listed.indexOf(word) !== index)).toEqual([]);
      expect(listed.filter((word) => termsOf(language, word) === '')).toEqual([]);
      expect(listed.filter((word) => tokenize(word).length > 4)).toEqual([]);
    }
  });

  it.each(languages)('holds no single word of %s in more than two concepts', (language) => {
    const holders = new Map<string, Set<string>>();
    for (const concept of concepts) {
      for (const word of wordsOf(concept, language)) {
        const term = termsOf(language, word);
        if (!term.includes(' ')) holders.set(term, (holders.get(term) ?? new Set()).add(concept.id));
      }
    }
    const crowded = [...holders].filter(([, ids]) => ids.size > 2).map(([term, ids]) => [term, ...ids]);
    expect(crowded).toEqual([]);
  });

  it.each([
    ['en', 'met', 'meet'],
    ['en', 'negotiators', 'talks'],
    ['en', 'signatories', 'sign'],
    ['en', 'spymaster', 'intelligence-chief'],
    ['en', 'top diplomat', 'foreign-minister'],
    ['en', 'cease-fire', 'ceasefire'],
    ['en', 'withdrew', 'withdrawal'],
    ['en', 'premier', 'prime-minister'],
    ['en', 'deceased', 'killed'],
    ['tr', 'katıldı', 'take-part'],
    ['tr', 'katılan', 'take-part'],
    ['tr', 'katılımcılar', 'take-part'],
    ['tr', 'katılmadı', 'absent'],
    ['tr', 'görüştü', 'meet'],
    ['tr', 'müzakerelerde', 'talks'],
    ['tr', 'imzalayan', 'sign'],
    ['tr', 'imzaladı', 'sign'],
    ['tr', 'rehinelerin', 'hostage'],
    ['tr', 'ateşkesi', 'ceasefire'],
    ['tr', 'istihbarat başkanı', 'intelligence-chief'],
    ['tr', 'dışişleri bakanı', 'foreign-minister'],
    ['tr', 'gitti', 'travel'],
    ['tr', 'öldü', 'killed'],
    ['tr', 'görevdeydi', 'position'],
    ['ar', 'مثّل', 'represent'],
    ['ar', 'المحادثات', 'talks'],
    ['ar', 'وُقّع', 'sign'],
    ['ar', 'الرهائن', 'hostage'],
    ['ar', 'رهينة', 'hostage'],
    ['ar', 'ستفرج', 'release'],
    ['ar', 'غاب', 'absent'],
    ['ar', 'سافر', 'travel'],
    ['ar', 'وقف إطلاق النار', 'ceasefire'],
    ['ar', 'وزير الخارجية', 'foreign-minister'],
    ['ar', 'رئيس المخابرات', 'intelligence-chief'],
    ['ar', 'مؤتمر', 'conference'],
    ['he', 'נפגשו', 'meet'],
    ['he', 'נעדר', 'absent'],
    ['he', 'החטופים', 'hostage'],
    ['he', 'הפסקת האש', 'ceasefire'],
    ['he', 'בהסכם', 'agreement'],
  ] as const)('reads %s "%s" as %s', (language, written, concept) => {
    expect(conceptsOf(language, written)).toContain(concept);
  });

  it.each([
    ['hostage', 'prisoner'],
    ['agreement', 'plan'],
    ['killed', 'injured'],
    ['foreign-minister', 'prime-minister'],
    ['ceasefire', 'peace'],
    ['deny', 'confirm'],
    ['start', 'end'],
    ['before', 'after'],
  ])('keeps %s and %s apart in English, Arabic and Hebrew', (first, second) => {
    for (const language of ['en', 'ar', 'he'] as const) {
      const of = (id: string): string[] =>
        concepts
          .filter((concept) => concept.id === id)
          .flatMap((concept) => wordsOf(concept, language).map((word) => termsOf(language, word)));
      expect(of(first).length).toBeGreaterThan(0);
      expect(of(first).filter((term) => of(second).includes(term))).toEqual([]);
    }
  });
});
