import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { marked } from './marked.js';

describe('who holds an office', () => {
  it.each([
    [
      'en',
      'In May the panel was headed by Lakhdar Brahimi; now Volker Perthes heads it.',
      'Who heads the panel now?',
    ],
    ['he', 'במאי עמד בראש הוועדה לחדר ברהימי; כעת עומד בראשה פולקר פרתס.', 'מי עומד בראש הוועדה עכשיו?'],
  ])('is told beside who held it (%s)', async (language, text, question) => {
    const published = '2022-11-02';
    const snapshot = await snapshotOf([articleOf(text, { language, published })]);
    expect(answer(question, snapshot, { now: () => 0 }).status).toBe('answered');
  });

  it('is read from an ending that says "is"', async () => {
    expect(
      await marked(
        'tr',
        "Geir Pedersen Şam'a geldi. Pedersen, BM'nin Suriye özel temsilcisidir.",
        'Geir Pedersen kimdir?',
      ),
    ).toContain('temsilcisidir');
  });

  it('is not whoever stands below', async () => {
    const text = 'Saleh al-Arouri is the deputy head of the council in Beirut.';
    expect(await marked('en', text, 'Who is the head of the council?')).not.toContain('Arouri');
  });
});

describe('who held an office before', () => {
  const NOW = 'Latvian Foreign Minister Ilze Berzina spoke to reporters in Riga on Monday.';

  it.each(["Who was Latvia's previous foreign minister?", 'Who was the former Latvian foreign minister?'])(
    'is not whoever holds it: %s',
    async (question) => {
      const snapshot = await snapshotOf([articleOf(NOW, { language: 'en' })]);
      expect(answer(question, snapshot, { now: () => 0 }).status).toBe('abstained');
    },
  );

  it('is whoever is said to be a former holder', async () => {
    const text =
      'The former Latvian Foreign Minister Janis Kalnins regretted it. Foreign Minister Ilze Berzina did not.';
    expect(await marked('en', text, "Who was Latvia's former foreign minister?")).toBe('Janis Kalnins');
  });

  it.each([
    [
      'en',
      'Egypt’s intelligence chief Abbas Kamel and his guest met in Cairo.',
      'Who was Egypt’s previous intelligence chief?',
    ],
    [
      'tr',
      'Mısır istihbarat başkanı Abbas Kamil Kahire’de konuğuyla görüştü.',
      'Mısır’ın önceki istihbarat başkanı kimdi?',
    ],
    [
      'ar',
      'التقى رئيس المخابرات المصرية عباس كامل ضيفه في القاهرة.',
      'من كان رئيس المخابرات المصرية السابق؟',
    ],
  ] as const)(
    'is told by the gazetteer, and not whoever came after (%s): %s',
    async (language, text, question) => {
      const after = 'Egypt’s intelligence chief Hassan Mahmoud Rashad flew to Doha on Friday.';
      const snapshot = await snapshotOf([
        articleOf(text, { id: 'a', language }),
        articleOf(after, { id: 'b', language: 'en' }),
      ]);
      const { citations } = answer(question, snapshot, { now: () => 0 });
      const [first] = citations;
      expect(first?.article.id).toBe('a');
      expect((first?.highlights ?? []).map(([start, end]) => first?.quote.slice(start, end))).toHaveLength(1);
    },
  );

  it('is not whom the question names', async () => {
    const text = 'Egypt’s intelligence chief Hassan Mahmoud Rashad flew to Doha on Friday.';
    const before = 'Who was Egypt’s intelligence chief before Hassan Rashad?';
    expect(await marked('en', text, before)).not.toContain('Rashad');
  });

  it.each([
    'What did the Egyptian intelligence chief say about the previous round?',
    'What did the Egyptian intelligence chief Hassan Mahmoud Rashad say before he left?',
  ])('is not asked for where something else was before: %s', async (question) => {
    const text =
      'The Egyptian intelligence chief Hassan Mahmoud Rashad said the previous round was hard, before he left Cairo.';
    const { index } = await snapshotOf([articleOf(text, { language: 'en' })]);
    expect(analyzeQuestion(index, question, null).query.former).toBe(false);
  });
});

describe('who is listed to have held an office until a day', () => {
  const TEXTS = {
    en: 'Hakan Fidan met Ismail Haniyeh, the head of the Hamas political bureau, in Ankara.',
    tr: 'Hakan Fidan, Hamas Siyasi Büro Başkanı İsmail Haniye ile Ankara’da görüştü.',
  } as const;
  const ask = async (language: keyof typeof TEXTS, question: string, asOf?: string) => {
    const article = articleOf(TEXTS[language], {
      language,
      published: asOf === undefined ? null : '2024-01-21',
    });
    return answer(question, await snapshotOf([article]), {
      now: () => 0,
      ...(asOf === undefined ? {} : { asOf }),
    });
  };

  it.each([
    ['en', 'Who is the head of the political bureau?'],
    ['tr', 'Siyasi büro başkanı kim?'],
  ] as const)(
    'does not hold it now, whatever an article without a date says: %s',
    async (language, question) => {
      expect((await ask(language, question)).status).toBe('abstained');
    },
  );

  it('held it, where that is asked', async () => {
    expect((await ask('en', 'Who was the head of the political bureau?')).status).toBe('answered');
  });

  it('holds it as of a day before', async () => {
    expect((await ask('en', 'Who is the head of the political bureau?', '2024-01-31')).status).toBe(
      'answered',
    );
  });
});
