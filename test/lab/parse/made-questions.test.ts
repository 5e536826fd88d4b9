import { describe, expect, it } from 'vitest';
import { readConllu, type GoldSentence } from '../../../lab/parse/conllu.js';
import { madeQuestions } from '../../../lab/parse/made-questions.js';
import type { LanguageCode } from '../../../src/language/languages.js';

const row = (...columns: readonly (string | number)[]): string => columns.join('\t');

/** Made up, with a clause each that says who does what, where. */
const SENTENCES: Readonly<Record<LanguageCode, string>> = {
  en: [
    '# text = Rasi visited the shipyard in Izmir.',
    row(1, 'Rasi', 'Rasi', 'PROPN', '_', '_', 2, 'nsubj', '_', '_'),
    row(2, 'visited', 'visit', 'VERB', '_', 'VerbForm=Fin', 0, 'root', '_', '_'),
    row(3, 'the', 'the', 'DET', '_', '_', 4, 'det', '_', '_'),
    row(4, 'shipyard', 'shipyard', 'NOUN', '_', '_', 2, 'obj', '_', '_'),
    row(5, 'in', 'in', 'ADP', '_', '_', 6, 'case', '_', '_'),
    row(6, 'Izmir', 'Izmir', 'PROPN', '_', '_', 2, 'obl', '_', '_'),
    row(7, '.', '.', 'PUNCT', '_', '_', 2, 'punct', '_', '_'),
  ].join('\n'),
  tr: [
    "# text = Rasi İzmir'de tersaneyi gezdi.",
    row(1, 'Rasi', 'Rasi', 'PROPN', '_', 'Case=Nom', 4, 'nsubj', '_', '_'),
    row(2, "İzmir'de", 'İzmir', 'PROPN', '_', 'Case=Loc', 4, 'obl', '_', '_'),
    row(3, 'tersaneyi', 'tersane', 'NOUN', '_', 'Case=Acc', 4, 'obj', '_', '_'),
    row(4, 'gezdi', 'gez', 'VERB', '_', '_', 0, 'root', '_', '_'),
    row(5, '.', '.', 'PUNCT', '_', '_', 4, 'punct', '_', '_'),
  ].join('\n'),
  ar: [
    '# text = زار الوزير المصنع في القاهرة.',
    row(1, 'زار', 'زار', 'VERB', '_', '_', 0, 'root', '_', '_'),
    row(2, 'الوزير', 'وزير', 'NOUN', '_', '_', 1, 'nsubj', '_', '_'),
    row(3, 'المصنع', 'مصنع', 'NOUN', '_', '_', 1, 'obj', '_', '_'),
    row(4, 'في', 'في', 'ADP', '_', '_', 5, 'case', '_', '_'),
    row(5, 'القاهرة', 'قاهرة', 'PROPN', '_', '_', 1, 'obl', '_', '_'),
    row(6, '.', '.', 'PUNCT', '_', '_', 1, 'punct', '_', '_'),
  ].join('\n'),
  he: [
    '# text = השר ביקר בחיפה.',
    row('1-2', 'השר', '_', '_', '_', '_', '_', '_', '_', '_'),
    row(1, 'ה', 'ה', 'DET', '_', '_', 2, 'det', '_', '_'),
    row(2, 'שר', 'שר', 'NOUN', '_', '_', 3, 'nsubj', '_', '_'),
    row(3, 'ביקר', 'ביקר', 'VERB', '_', '_', 0, 'root', '_', '_'),
    row('4-5', 'בחיפה', '_', '_', '_', '_', '_', '_', '_', '_'),
    row(4, 'ב', 'ב', 'ADP', '_', '_', 5, 'case', '_', '_'),
    row(5, 'חיפה', 'חיפה', 'PROPN', '_', '_', 3, 'obl', '_', '_'),
    row(6, '.', '.', 'PUNCT', '_', '_', 3, 'punct', '_', '_'),
  ].join('\n'),
};

/** All that is made of a sentence, whatever chance says. */
function madeOf(language: LanguageCode): readonly GoldSentence[] {
  const [sentence] = readConllu(SENTENCES[language]);
  if (sentence === undefined) throw new Error('no sentence');
  return Array.from({ length: 150 }, (_, seed) => madeQuestions(sentence, language, seed)).flat();
}

describe('questions made of a treebank’s clauses', () => {
  it.each([
    [
      'en',
      [
        'who visited the shipyard in izmir?',
        'when did Rasi visit the shipyard in Izmir',
        'what did rasi visit in izmir',
      ],
    ],
    [
      'tr',
      ["kim İzmir'de tersaneyi gezdi?", "Rasi ne zaman İzmir'de tersaneyi gezdi", "Rasi İzmir'de kimi gezdi"],
    ],
    ['ar', ['متى زار الوزير المصنع في القاهرة؟', 'من زار المصنع في القاهرة', 'ماذا زار الوزير في القاهرة']],
    ['he', ['מתי ביקר השר בחיפה?', 'מי ביקר בחיפה', 'עם מי ביקר השר בחיפה']],
  ] as const)('ask in %s for who, when and what', (language, expected) => {
    const texts = madeOf(language).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...expected]));
  });

  it.each(['en', 'tr', 'ar', 'he'] as const)(
    'have whole trees in %s, whose words are slices of the text',
    (language) => {
      for (const { text, words } of madeOf(language)) {
        expect(words.filter(({ head }) => head === -1)).toHaveLength(1);
        words.forEach(({ head, start, end }, at) => {
          expect(head === at || head >= words.length).toBe(false);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(words[at - 1]?.end ?? 0);
        });
      }
    },
  );

  it('tell who asks for whom: the word that asks hangs on the verb as what it stands for', () => {
    const asked = madeOf('en').find(({ text }) => text.startsWith('what did Rasi visit'));
    expect(asked?.words.map(({ relation, head }) => [relation, head]).slice(0, 4)).toEqual([
      ['obj', 3],
      ['aux', 3],
      ['nsubj', 3],
      ['root', -1],
    ]);
  });

  it('are the same for the same seed', () => {
    expect(madeOf('ar')).toEqual(madeOf('ar'));
  });
});
