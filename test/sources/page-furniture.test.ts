import { describe, expect, it } from 'vitest';
import { isDateline, isFurniture, isPlaceLine } from '../../src/sources/page-furniture.js';
import { articleIn, itemsOf } from './read-items.js';

describe('a line of a page', () => {
  it.each([
    'Left Menu',
    'SHARE',
    '• Most read •',
    'By Andrew Mills',
    'By Andrew Mills and Nidal al-Mughrabi',
    'Reporting by Andrew Mills; Editing by Jon Boyle',
    'Photo: AP',
    'Read also: Talks resume',
    '13 October 2025',
    'Published: October 13, 2025, 10:30 GMT',
    '3 min read',
    'Ana Sayfa',
    'Haber: Ayşe Yılmaz',
    'Son güncelleme 13 Ekim 2025 10:30',
    'بقلم أحمد علي',
    'اقرأ أيضًا: عودة المحادثات',
    'نُشر في 13 أكتوبر 2025',
    'מאת יוסי לוי',
    'פורסם: 13.10.2025',
    'Reuters',
    'Getty Images',
    'Accept cookies',
    'Home > World > Middle East',
    'Ana Sayfa › Dünya',
    'الرئيسية > العالم > الشرق الأوسط',
    'Jane Doe, Cairo',
    'Jane Doe / Doha, Qatar',
    'Ayşe Yılmaz, Kahire',
    'جين دو، القاهرة',
    'ג׳יין דו, קהיר',
    'From Jane Doe in Cairo',
    'من جين دو في القاهرة',
    'Our correspondent',
    'Muhabirimiz',
    'مراسلنا',
    'כתבנו',
    'jane.doe@news.example',
    'E-mail: jane@news.example',
    '@janedoe',
    'Play video',
    'Videoyu oynat',
    'تشغيل الفيديو',
    'הפעל וידאו',
    'Exclusive',
    'حصري',
    'בלעדי',
    'Image caption, The envoys leave the hotel',
    'تعليق الصورة، الوفدان عند المغادرة',
    'Çerezleri kabul et',
    'رويترز',
    'סוכנויות הידיעות',
  ])('is known: %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'Talks resume in Cairo',
    'By the river they met',
    'By Monday all hostages were home.',
    'Share of seats rises',
    'May 2025 talks',
    '20 points',
    'Photographs of the summit are shown',
    'تقرير الأمم المتحدة',
    'Kahire’de görüşmeler sürüyor',
    'השיחות בקהיר מתחדשות',
    'From Gaza to Cairo',
    'From words in Doha',
    'Hamas, Cairo',
    'Talks > war, he said.',
    'Play videos of the summit in court',
    'Exclusive talks in Cairo',
    'Images captioned by the court',
    'Two envoys, Cairo',
    'Reuters leaves Gaza',
  ])('is not taken for one: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  it.each(['DOHA', 'DOHA, Qatar', 'Cairo, Oct 7 (Reuters) -', 'القاهرة', 'דוחא'])(
    'that names a place alone is known: %s',
    (line) => {
      expect(isPlaceLine(line)).toBe(true);
      expect(isPlaceLine(`${line} talks resume`)).toBe(false);
    },
  );

  it('is a dateline where it is no heading', () => {
    expect(['DOHA', 'Cairo, Oct 7 (Reuters) -', 'Doha'].map(isDateline)).toEqual([true, true, false]);
  });
});

describe('the title of a .txt file', () => {
  const SENTENCE = 'Burns went to Doha on Monday for talks.';
  it.each([
    [`DOHA\n${SENTENCE}\nHe left.`, SENTENCE],
    [`Left Menu\nTalks resume in Cairo\n${SENTENCE}`, 'Talks resume in Cairo'],
    [`By Andrew Mills\n13 October 2025\n${SENTENCE}`, SENTENCE],
    [`EXCLUSIVE\nTalks resume in Cairo\n${SENTENCE}`, 'Talks resume in Cairo'],
    [`القائمة\nعودة المحادثات\nوصل الوفد إلى القاهرة يوم الاثنين.`, 'عودة المحادثات'],
    ['DOHA\nLeft Menu', 'DOHA'],
    [
      `Home > World > Middle East\nAccept cookies\nReuters\nTalks resume in Cairo\n${SENTENCE}`,
      'Talks resume in Cairo',
    ],
    [`Exclusive\nJane Doe, Cairo\n@janedoe\nTalks resume in Cairo\n${SENTENCE}`, 'Talks resume in Cairo'],
  ])('is no line of a page (%j)', async (text, title) => {
    expect((await articleIn('a.txt', text)).title).toBe(title);
  });

  it('is told of where lines of a page are found', async () => {
    const [item] = await itemsOf('a.txt', `Left Menu\nTalks resume in Cairo\n${SENTENCE}\nMost read`);
    expect(item).toMatchObject({
      warnings: [
        {
          about: 'furniture',
          file: 'a.txt',
          line: null,
          reason: 'has 2 lines that may be of a page and not of the article, such as "Left Menu"',
        },
        { about: 'undated', reason: 'has no date, so it is never among the newest' },
      ],
    });
  });
});
