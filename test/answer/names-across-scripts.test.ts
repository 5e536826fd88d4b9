import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/model/answer.js';
import { articleOf } from '../support/corpus.js';
import { snapshotOf } from '../search/a-snapshot.js';

/** Asks articles of one language each. */
async function ask(question: string, ...articles: readonly (readonly [string, string])[]): Promise<Answer> {
  const snapshot = await snapshotOf(
    articles.map(([language, text], at) => articleOf(text, { id: `${language}-${String(at)}`, language })),
  );
  return answer(question, snapshot, { now: () => 0 });
}

const FILLER: readonly [string, string] = [
  'en',
  'The harvest was poor this year. Farmers in the north asked for seed and for new pumps before the winter.',
];

describe('a name that the gazetteer lacks', () => {
  it.each([
    [
      'When did Pashinyan arrive in Tbilisi?',
      'ar',
      'وصل باشينيان إلى تبليسي يوم 4 مارس 2024 للمشاركة في المحادثات.',
    ],
    ['When did Pashinyan arrive in Tbilisi?', 'he', 'פשיניאן הגיע לטביליסי ב-4 במרץ 2024 כדי להשתתף בשיחות.'],
    [
      'Paşinyan Tiflis’e ne zaman geldi?',
      'en',
      'Later Mr Pashinyan arrived in Tbilisi on 4 March 2024 for the talks.',
    ],
    [
      'متى وصل عراقجي إلى جنيف؟',
      'en',
      'Later Abbas Araghchi arrived in Geneva on 20 June 2025 for the talks.',
    ],
    [
      'When did Araqchi arrive in Geneva?',
      'tr',
      'Dün akşam Abbas Erakçi Cenevre’ye 20 Haziran 2025 tarihinde geldi.',
    ],
    [
      'מתי הגיע אומרוב לאיסטנבול?',
      'en',
      'Later Rustem Umerov arrived in Istanbul on 2 June 2025 for the talks.',
    ],
  ])('is found in another script: %s (%s)', async (question, language, text) => {
    const given = await ask(question, FILLER, [language, text]);
    expect(given.citations[0]?.article.language).toBe(language);
    expect(given.status === 'abstained' ? given.reason : '').not.toBe('names-not-in-articles');
  });

  it('is not said to be in none of the articles where a page in another script has it', async () => {
    const given = await ask('What did McGurk say about the border?', FILLER, [
      'ar',
      'قال بريت ماكغورك إن الحدود ستبقى مغلقة حتى نهاية الشهر.',
    ]);
    expect(given.status === 'abstained' ? given.reason : '').not.toBe('names-not-in-articles');
    expect(given.citations[0]?.article.language).toBe('ar');
  });

  it('is found where a member left its capital out', async () => {
    const given = await ask(
      'what did pompeo announce',
      ['en', 'The farmers announce their prices in spring. What they announce is mostly paid.'],
      ['ar', 'أعلن بومبيو أن الحدود ستبقى مغلقة حتى نهاية الشهر.'],
    );
    expect(given.citations[0]?.article.language).toBe('ar');
  });

  it('is said to be in none of the articles where no script has it', async () => {
    const given = await ask('What did McGurk say about the border?', FILLER, [
      'ar',
      'قال وزير الزراعة إن الحدود ستبقى مغلقة حتى نهاية الشهر.',
    ]);
    expect(given).toMatchObject({ status: 'abstained', reason: 'names-not-in-articles' });
  });

  it('is no ordinary word that sounds like it', async () => {
    const given = await ask('When did Borrell visit Nicosia?', FILLER, [
      'tr',
      'Köylüler birlikte çalıştı. Bu bahar tarlalara su borularla verildi.',
    ]);
    expect(given).toMatchObject({ status: 'abstained', reason: 'names-not-in-articles' });
  });
});

describe('a word that the lexicon lacks', () => {
  it.each([
    [
      'How many families live in the village?',
      'tr',
      'Köyde bugün toplam 383 aile yaşıyor, çoğu geçen yıl geldi.',
    ],
    [
      'كم عائلة تعيش في القرية؟',
      'en',
      'A total of 383 families now live in the village, most of whom came last year.',
    ],
  ])('is found in another language: %s', async (question, language, text) => {
    const given = await ask(question, FILLER, [language, text]);
    expect(given.citations[0]?.article.language).toBe(language);
    expect(given.citations[0]?.quote).toContain('383');
  });
});
