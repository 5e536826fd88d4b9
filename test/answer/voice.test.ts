import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('who did it, by the voice of the verb and the mark of who did it', () => {
  it.each([
    [
      'tr',
      "Bakan Hikmet Çetin, mektubun Lefkoşa'ya gece yarısından önce ulaştırıldığını söyledi. Toplantıda çay içildi ve dört saat konuşuldu.",
      "mektubu Lefkoşa'ya kim ulaştırdı?",
    ],
    [
      'tr',
      'Kofi Annan, pazar günü havalimanında Kim Dae-jung tarafından karşılandı. Heyet akşam otele geçti.',
      'Kim Dae-jung pazar günü kim tarafından karşılandı?',
    ],
    [
      'ar',
      'أعلن الوزير أحمد أبو الغيط أن ديباجة الاتفاق كُتبت مرتين ليلة القمة. وشكر عمرو موسى الوسطاء على صبرهم.',
      'من كتب ديباجة الاتفاق؟',
    ],
    [
      'he',
      'מזכר ההבנות נחתם ביום ראשון במלון שליד הנמל. אבא אבן אמר שהשיחות היו ארוכות.',
      'מי חתם על מזכר ההבנות?',
    ],
  ])(
    'is not stated where it is told the other way round, or left out, in %s',
    async (language, text, question) => {
      expect(await marked(language, text, question)).toBe('not-stated');
    },
  );

  it.each([
    [
      'tr',
      'Mektup, Kofi Annan tarafından pazar günü Lefkoşa’ya ulaştırıldı. Toplantı dört saat sürdü.',
      'mektubu Lefkoşa’ya kim ulaştırdı?',
    ],
    [
      'tr',
      'Zirve, Norveç’in arabuluculuğunda Oslo’da düzenlendi. Heyetler gece yarısı ayrıldı.',
      'zirveyi kim düzenledi?',
    ],
    [
      'ar',
      'كُتبت ديباجة الاتفاق على يد عمرو موسى ليلة القمة. وشكر الوزير الوسطاء على صبرهم.',
      'من كتب ديباجة الاتفاق؟',
    ],
    [
      'he',
      'מזכר ההבנות נחתם ביום ראשון על ידי אבא אבן במלון שליד הנמל. השיחות היו ארוכות.',
      'מי חתם על מזכר ההבנות?',
    ],
  ])('is where somebody is told to have done it, in %s', async (language, text, question) => {
    expect(await marked(language, text, question)).not.toBe('not-stated');
  });
});

describe('what is reported in Arabic', () => {
  it('is no plan for standing behind "that"', async () => {
    const text =
      'أعلن عمرو موسى أن الوفد وصل إلى جنيف يوم 3 مارس 2004. وشكر الوزير الوسطاء على صبرهم الطويل في المحادثات.';
    expect(await marked('ar', text, 'متى وصل الوفد إلى جنيف؟')).toContain('3 مارس 2004');
  });
});
