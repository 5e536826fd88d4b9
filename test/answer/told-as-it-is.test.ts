import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what an article denies is not stated, in every language', () => {
  it.each([
    [
      'en',
      'The Kremlin denied on Monday that Lavrov and Kuleba had met at the Vatican.',
      'Where did Lavrov and Kuleba meet?',
    ],
    [
      'tr',
      'Sözcü, Lavrov’un salı günü Ankara’da Kuleba ile buluştuğu yönündeki haberleri yalanladı.',
      'Lavrov Kuleba ile ne zaman buluştu?',
    ],
    [
      'ar',
      'نفى المتحدث أن تكون الحكومة قد وافقت على تمديد الهدنة يوم الأحد.',
      'متى وافقت الحكومة على تمديد الهدنة؟',
    ],
  ])('%s', async (language, text, question) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });
});

describe('what is so in place of what is denied', () => {
  it.each([
    [
      'en',
      'The delegates did not agree on the border, but they fixed 24 December as the day of the vote.',
      'What did the delegates agree on?',
    ],
    [
      'ar',
      'لم يتفق المشاركون على أسماء المجلس، لكنهم حددوا يوم 24 ديسمبر موعدا للاقتراع.',
      'على ماذا اتفق المشاركون؟',
    ],
  ])('answers (%s)', async (language, text, question) => {
    expect(await marked(language, text, question)).not.toBe('not-stated');
  });

  it('and without it nothing does', async () => {
    const text = 'لم يتفق المشاركون على أسماء المجلس.';
    expect(await marked('ar', text, 'على ماذا اتفق المشاركون؟')).toBe('not-stated');
  });
});

describe('what is only planned is not stated', () => {
  it('in Turkish, where the plan is the verb and what is planned a noun', async () => {
    const text = 'Enerji şirketleri protokolü ay sonunda imzalamayı öngörüyor.';
    expect(await marked('tr', text, 'Enerji protokolünü kim imzaladı?')).toBe('not-stated');
  });

  const due = {
    tr: 'Anlaşmaya göre limana her gün 40 gemi girmesi gerekiyor.',
    ar: 'يجب أن تدخل 40 سفينة إلى الميناء كل يوم بحسب الاتفاق.',
  };

  it.each([
    ['tr', due.tr, 'Limana kaç gemi girdi?'],
    ['tr', due.tr, 'How many ships entered the port?'],
    ['ar', due.ar, 'كم سفينة دخلت الميناء؟'],
    ['ar', due.ar, 'How many ships entered the port?'],
  ])('nor what is only due, in whichever language it is asked (%s)', async (language, text, question) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it('but it is where what is due is asked for', async () => {
    expect(await marked('tr', due.tr, 'Limana her gün kaç gemi girmesi gerekiyor?')).toContain('40');
  });
});

describe('a question in small letters', () => {
  it('has its names as the articles write them', async () => {
    const text =
      'Escobar left the building at 7 p.m. Lajcak, who had been in a separate room, was going through annexes.';
    expect(await marked('en', text, 'when did lajcak leave the building')).toBe('not-stated');
    expect(await marked('en', text, 'when did escobar leave the building')).toContain('7 p.m.');
  });
});

describe('a form that no rule leads back to its word', () => {
  it.each([
    ['The ministers met in Antalya on Thursday.', 'When did the ministers meet?', 'Thursday'],
    ['Lajcak withdrew the draft on Friday.', 'When did Lajcak withdraw the draft?', 'Friday'],
    ['Three men were held in Ohrid.', 'How many men did they hold in Ohrid?', 'Three'],
  ])('is found: %s', async (text, question, right) => {
    expect(await marked('en', text, question)).toContain(right);
  });
});

describe('a word that bounds a time', () => {
  it('stands on its own side of it: "up from" says nothing of the day before', async () => {
    const text =
      'The agency now counts 1,340 children, officials said on Friday, up from the 1,205 it had reported in March.';
    expect(await marked('en', text, 'How many children does the agency count now?')).toContain('1,340');
  });
});

describe('who asks bare', () => {
  it('asks for who does it', async () => {
    expect(
      await marked('en', 'Vucic was praised by Escobar in the evening.', 'Who praised Vucic?'),
    ).toContain('Escobar');
  });
});
