import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('who said something of somebody', () => {
  const text =
    'The border of Poland will stay where it is, Hans-Dietrich Genscher said in Bonn. Tadeusz Mazowiecki wants a treaty.';
  it('is told by whoever is no name of the question', async () => {
    expect(await marked('en', text, 'Who said that the border of Poland will stay where it is?')).toContain(
      'Genscher',
    );
  });

  it('is told in other languages as well', async () => {
    const turkish =
      'Turgut Özal, Kıbrıs’tan asker çekilmeyeceğini söyledi. Rauf Denktaş beklediğini anlattı.';
    expect(await marked('tr', turkish, 'Kıbrıs’tan asker çekilmeyeceğini kim söyledi?')).not.toBe(
      'not-stated',
    );
    const arabic = 'قال طارق عزيز إن العراق لن ينسحب من الكويت قبل الصيف. وطلب الملك حسين وقتا.';
    expect(await marked('ar', arabic, 'من قال إن العراق لن ينسحب من الكويت؟')).not.toBe('not-stated');
    const hebrew = 'שמעון פרס אמר כי ישראל לא תפנה את הגולן השנה. יצחק רבין שתק.';
    expect(await marked('he', hebrew, 'מי אמר שישראל לא תפנה את הגולן?')).not.toBe('not-stated');
  });
});

describe('what somebody said', () => {
  it('is not what others said of it, in a script without capitals too', async () => {
    const arabic = 'قال طارق عزيز إن بلاده لن تنسحب من الحقل. وحث جورج شولتز الطرفين على الصبر.';
    expect(await marked('ar', arabic, 'ماذا قال شولتز عن الحقل؟')).toBe('not-stated');
  });

  it('is whose words are asked for right behind the verb', async () => {
    const hebrew = 'שמעון פרס אמר כי הצינור יגיע לים התיכון. יצחק רבין דיבר על מים.';
    expect(await marked('he', hebrew, 'מה אמר רבין על הצינור?')).toBe('not-stated');
    expect(await marked('he', hebrew, 'מה אמר פרס על הצינור?')).not.toBe('not-stated');
  });

  it('is not that they said nothing', async () => {
    const english = 'Guy Mollet asked for more time. Anthony Eden would not comment on the canal papers.';
    expect(await marked('en', english, 'What did Eden say about the canal papers?')).toBe('not-stated');
    const turkish = 'Fatin Rüştü Zorlu süre istedi. Guy Mollet kanal belgeleri hakkında yorum yapmadı.';
    expect(await marked('tr', turkish, 'Guy Mollet kanal belgeleri hakkında ne dedi?')).toBe('not-stated');
    const told =
      'Anthony Eden said the canal papers were too long. Guy Mollet would not comment on the canal papers.';
    expect(await marked('en', told, 'What did Eden say about the canal papers?')).not.toBe('not-stated');
  });
});
