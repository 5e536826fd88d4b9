import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('a name that only says which of them something is', () => {
  it('is no place where it was', async () => {
    const text =
      'Kissinger and Le Duc Tho compared their drafts in the spirit of the Geneva understanding. A Paris paper printed them.';
    expect(
      await marked('en', text, 'Where did Kissinger and Le Duc Tho compare their drafts?'),
    ).not.toContain('Geneva');
  });
});

describe('the place that a question asks for', () => {
  it.each([
    [
      'en',
      'The envoys signed the Evian accords in France on 18 March 1962. The delegates had gathered in Evian.',
      'In which country did the envoys sign the accords?',
      'France',
    ],
    [
      'tr',
      "Elçiler anlaşmayı salı günü İsviçre'nin Lozan kentinde imzaladı.",
      'Elçiler anlaşmayı hangi şehirde imzaladı?',
      'Lozan',
    ],
    ['ar', 'وقع المبعوثون الاتفاق في سويسرا يوم الثلاثاء.', 'في أي دولة وقع المبعوثون الاتفاق؟', 'سويسرا'],
    ['he', 'השליחים נפגשו בצרפת ביום שלישי.', 'באיזו מדינה נפגשו השליחים?', 'בצרפת'],
  ])('is of the kind that is asked for (%s)', async (language, text, question, place) => {
    expect(await marked(language, text, question)).toBe(place);
  });

  it.each([
    [
      'en',
      'Kissinger met Le Duc Tho in France on Monday.',
      'In which city did Kissinger meet Le Duc Tho?',
      'France',
    ],
    [
      'tr',
      "Kissinger pazartesi günü Fransa'da Le Duc Tho ile görüştü.",
      'Kissinger, Le Duc Tho ile hangi şehirde görüştü?',
      'Fransa',
    ],
    ['ar', 'التقى كيسنجر لي دوك ثو في فرنسا يوم الاثنين.', 'في أي مدينة التقى كيسنجر لي دوك ثو؟', 'فرنسا'],
    ['he', 'קיסינג׳ר נפגש עם לה דוק תו בצרפת ביום שני.', 'באיזו עיר נפגש קיסינג׳ר עם לה דוק תו?', 'צרפת'],
  ])('is no country where it is a city (%s)', async (language, text, question, country) => {
    expect(await marked(language, text, question)).not.toContain(country);
  });

  it.each([
    [
      'en',
      'The delegation of Hammarskjold came from Ndola and went to Leopoldville.',
      'Where did the delegation come from?',
      'Ndola',
    ],
    [
      'en',
      'The delegation of Hammarskjold came from Ndola and went to Leopoldville.',
      'Where did the delegation go to?',
      'Leopoldville',
    ],
    [
      'tr',
      "İngiliz heyeti pazartesi günü Atina'dan Lefkoşa'ya geçti.",
      'İngiliz heyeti Lefkoşa’ya nereden geçti?',
      'Atina',
    ],
    ['ar', 'سافر الوفد من عدن إلى القاهرة.', 'إلى أين سافر الوفد؟', 'القاهرة'],
  ])(
    'is where something goes or comes from, as it is asked (%s): %s %s',
    async (language, text, question, place) => {
      expect(await marked(language, text, question)).toBe(place);
    },
  );

  it.each([
    [
      'The Soviet envoys met the Austrian ministers on Monday. Paris welcomed it.',
      'Where did the Soviet envoys meet the ministers?',
    ],
    [
      'London and Paris told the Vienna diplomats that Thant consulted Bunche.',
      'where did Thant consult Bunche?',
    ],
  ])('is not stated where no name is of a place: %s', async (text, question) => {
    expect(await marked('en', text, question)).toBe('not-stated');
  });

  it('is no occasion and no rule', async () => {
    const text =
      'وقع الطرفان الهدنة يوم الاثنين، وذلك بموجب اتفاق الأمم المتحدة المعلن برعاية المنظمة الدولية.';
    expect(await marked('ar', text, 'أين وقع الطرفان الهدنة؟')).not.toContain('بموجب');
  });
});
