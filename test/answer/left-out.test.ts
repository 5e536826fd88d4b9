import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('who did not, where all did but some', () => {
  it.each([
    [
      'en',
      'Which country did not ratify the convention?',
      'All but Hungary ratified the convention by June. Austria was the first to do so.',
      'Hungary',
    ],
    [
      'en',
      'Which signatory did not send a minister?',
      'Apart from Hungary every signatory sent a minister. Austria sent two.',
      'Hungary',
    ],
    [
      'tr',
      'hangi ülke metni onaylamadı?',
      'Romanya hariç bütün ülkeler metni onayladı. Bulgaristan ilk imzayı attı.',
      'Romanya',
    ],
    [
      'ar',
      'أي سلعة لم تُرفع عنها الرسوم؟',
      'رُفعت الرسوم عن السلع كلها ما عدا الفحم. ويشمل الرفع القطن والحرير والورق.',
      'الفحم',
    ],
    [
      'he',
      'איזו מדינה לא אשררה את האמנה?',
      'כל המדינות חוץ מהונגריה אשררו את האמנה. אוסטריה אשררה ראשונה.',
      'הונגריה',
    ],
  ])('is whom that leaves out (%s): %s', async (language, question, text, words) => {
    expect(await marked(language, text, question)).toBe(words);
  });

  it('is named behind how many there are', async () => {
    const text = 'All but one, Hungary, ratified the convention by June. Austria was the first to do so.';
    expect(await marked('en', text, 'Which country did not ratify the convention?')).toBe('Hungary');
  });
});
