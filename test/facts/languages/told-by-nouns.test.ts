import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../../src/model/fact.js';
import { factsOf } from '../../support/read-sentences.js';

/** What a sentence tells of a kind: who or what, what it did, when, and with whom. */
function told(language: string, sentence: string, kind: FactKind): string[] {
  return factsOf(sentence, language)
    .filter((fact) => fact.kind === kind)
    .map(
      ({ modality, subject, predicate, participants, place, date }) =>
        `${modality}: ${[subject.id, ...participants.map(({ id }) => id).filter((id) => id !== subject.id)].join(' + ')}, ${predicate}, ${place?.id ?? '-'}, ${date?.value ?? '-'}`,
    );
}

describe('what happens is told with a noun as its subject', () => {
  it.each([
    ['tr', "Ateşkes 10 Ekim 2025'te yürürlüğe girdi.", 'stated: ateskes, take effect, -, 2025-10-10'],
    ['tr', "Gazze'de ateşkes 19 Ocak 2025'te başladı.", 'stated: ateskes, begin, gaza, 2025-01-19'],
    ['tr', "Müzakereler Kahire'de yeniden başladı.", 'stated: muzakereler, resume, cairo, -'],
    [
      'tr',
      "Toplantı, 3 Kasım 2025'te İstanbul'da yapıldı.",
      'stated: toplanti, be held, istanbul, 2025-11-03',
    ],
    ['ar', 'بدأ وقف إطلاق النار في غزة يوم 19 يناير 2025.', 'stated: وقف-اطلاق-النار, begin, gaza, 2025-01-19'],
    [
      'ar',
      'دخل وقف إطلاق النار حيز التنفيذ في 10 أكتوبر 2025.',
      'stated: وقف-اطلاق-النار, take effect, -, 2025-10-10',
    ],
    ['ar', 'انتهت المحادثات في الدوحة من دون اتفاق.', 'stated: محادثات, end, doha, -'],
    ['he', 'הפסקת האש נכנסה לתוקף ב-10 באוקטובר 2025.', 'stated: הפסקת-האש, take effect, -, 2025-10-10'],
    ['he', 'הפסקת האש החלה ב-19 בינואר 2025.', 'stated: הפסקת-האש, begin, -, 2025-01-19'],
  ] as const)('%s: %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'event')).toEqual([expected]);
  });

  it('is somebody else’s where a verb may take it as its object', () => {
    expect(told('ar', 'ستعقد قمة مع وزير الخارجية.', 'event')).toEqual([]);
    expect(told('ar', 'طلبت قطر عقد اجتماع طارئ في 5 مايو 2025.', 'event')).toEqual([]);
    expect(told('tr', "Ankara'da basın toplantısı düzenlendi.", 'event')).toEqual([]);
  });
});

describe('talks and meetings are told by nouns', () => {
  it.each([
    [
      'tr',
      'talks',
      "İsrail ile Hamas arasındaki dolaylı müzakereler 6 Ekim 2025'te Kahire'de başladı.",
      'stated: israel + hamas, hold talks, cairo, 2025-10-06',
    ],
    [
      'tr',
      'meeting',
      "Kalın'ın Halil Hayye ile 3 Mayıs 2025'te Doha'da yaptığı görüşme iki saat sürdü.",
      'stated: ibrahim-kalin + khalil-al-hayya, meet, doha, 2025-05-03',
    ],
    [
      'ar',
      'talks',
      'جرت مباحثات بين هاكان فيدان وخليل الحية في الدوحة يوم الاثنين 3 فبراير 2025.',
      'stated: hakan-fidan + khalil-al-hayya, hold talks, doha, 2025-02-03',
    ],
    [
      'ar',
      'meeting',
      'جاءت الدعوة بعد لقاء فيدان والحية.',
      'stated: hakan-fidan + khalil-al-hayya, meet, -, -',
    ],
    [
      'he',
      'talks',
      'סבב השיחות השלישי בין ישראל לחמאס החל בקהיר ב-6 באוקטובר 2025.',
      'stated: israel + hamas, hold talks, cairo, 2025-10-06',
    ],
    [
      'en',
      'meeting',
      "Hakan Fidan's meeting with Khalil al-Hayya took place in Doha on 3 May 2025.",
      'stated: hakan-fidan + khalil-al-hayya, meet, doha, 2025-05-03',
    ],
    [
      'en',
      'talks',
      'The meeting in Cairo was attended by Hassan Rashad and Ibrahim Kalin.',
      'stated: hassan-mahmoud-rashad + ibrahim-kalin, take part, -, -',
    ],
    [
      'en',
      'meeting',
      'Hakan Fidan met a Hamas delegation led by Khalil al-Hayya in Istanbul on 3 May 2025.',
      'stated: hakan-fidan + hamas + khalil-al-hayya, meet, istanbul, 2025-05-03',
    ],
  ] as const)('%s %s: %s', (language, kind, sentence, expected) => {
    expect(told(language, sentence, kind)).toEqual([expected]);
  });

  it.each([
    ['tr', 'Katar, Fidan ile Witkoff arasında bir görüşme için çağrı yaptı.'],
    ['tr', "Fidan ile Witkoff'un Doha'daki görüşmesi ertelendi."],
    ['ar', 'من المقرر أن تصدر الدعوة بعد لقاء فيدان والحية.'],
    ['en', "The White House denied reports of Witkoff's meeting with Khalil al-Hayya."],
  ] as const)('%s: not where it is only asked for, planned or called off: %s', (language, sentence) => {
    expect(told(language, sentence, 'meeting')).toEqual([]);
  });

  it('the day on which something else happens in the sentence is not theirs', () => {
    const text = "Hürriyet, Fidan ile Witkoff'un Doha'daki görüşmesini 13 Mayıs 2024'te haber yaptı.";
    expect(told('tr', text, 'meeting')).toEqual(['stated: hakan-fidan + steve-witkoff, meet, -, -']);
  });
});

describe('delegations travel for those whom they are of', () => {
  it.each([
    ['tr', "Hamas heyeti 5 Ekim 2025'te Kahire'ye ulaştı."],
    ['ar', 'وصل وفد من حركة حماس برئاسة خليل الحية إلى القاهرة في 5 أكتوبر 2025.'],
    ['he', 'משלחת של חמאס, בראשות חליל אל-חיה, הגיעה לקהיר ב-5 באוקטובר 2025.'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(told(language, sentence, 'travel')).toEqual(['stated: hamas, arrive, cairo, 2025-10-05']);
  });
});

describe('clauses beside one another are facts of their own', () => {
  it('in Turkish, where one verb leads to the next', () => {
    const text = "Hakan Fidan, 5 Mayıs 2025'te Kahire'ye giderek Steve Witkoff ile görüştü.";
    expect(told('tr', text, 'travel')).toEqual(['stated: hakan-fidan, travel, cairo, 2025-05-05']);
    expect(told('tr', text, 'meeting')).toHaveLength(1);
  });

  it('names that begin with the letter of a preposition are names', () => {
    expect(told('he', 'בנימין נתניהו הגיע לקהיר.', 'travel')).toEqual([
      'stated: benjamin-netanyahu, arrive, cairo, -',
    ]);
    expect(told('he', 'מצרים הציעה הצעה חדשה.', 'event')).toEqual(['stated: egypt, propose, -, -']);
  });
});
