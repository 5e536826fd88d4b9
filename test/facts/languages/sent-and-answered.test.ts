import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../../src/model/fact.js';
import { factsOf } from '../../support/read-sentences.js';

/** Who did what, to what, and when, of the facts of a kind that a sentence tells. */
function told(language: string, sentence: string, kind: FactKind): string[] {
  return factsOf(sentence, language)
    .filter((fact) => fact.kind === kind)
    .map(({ subject, predicate, object, date }) =>
      [
        subject.id,
        predicate,
        typeof object === 'string' ? object : (object?.id ?? '-'),
        date?.value ?? '-',
      ].join(' | '),
    );
}

describe('what is sent, answered, demanded, prolonged and broken', () => {
  it.each([
    ['ar', 'event', 'أرسلت إسرائيل وفدا إلى الدوحة في 6 يوليو 2025.', 'israel | send | وفدا | 2025-07-06'],
    ['he', 'event', 'ישראל שלחה משלחת לדוחא ב-6 ביולי 2025.', 'israel | send | משלחת לדוחא | 2025-07-06'],
    ['tr', 'event', "İsrail, 6 Temmuz 2025'te Doha'ya heyet gönderdi.", 'israel | send | doha | 2025-07-06'],
    ['ar', 'event', 'ردت حماس على المقترح في 3 يوليو 2025.', 'hamas | reply | المقترح | 2025-07-03'],
    ['he', 'event', 'חמאס השיב להצעה ב-3 ביולי 2025.', 'hamas | reply | להצעה | 2025-07-03'],
    ['ar', 'event', 'خرقت إسرائيل الهدنة في 18 مارس 2025.', 'israel | break | الهدنة | 2025-03-18'],
    ['he', 'event', 'ישראל הפרה את הפסקת האש.', 'israel | break | הפסקת האש | -'],
    ['tr', 'event', "İsrail, 18 Mart 2025'te ateşkesi bozdu.", 'israel | break | ateşkesi | 2025-03-18'],
    ['ar', 'event', 'مُددت الهدنة يومين في 27 نوفمبر 2023.', 'هدنه | be extended | - | 2023-11-27'],
    ['ar', 'event', 'استضافت قطر المحادثات في الدوحة.', 'qatar | host | المحادثات | -'],
    [
      'he',
      'event',
      'נשיא מצרים, עבד אל-פתאח א-סיסי, אירח את הפסגה.',
      'abdel-fattah-el-sisi | host | הפסגה | -',
    ],
    ['tr', 'event', "Mısır, 13 Ekim 2025'te zirveye ev sahipliği yaptı.", 'egypt | host | - | 2025-10-13'],
    ['ar', 'event', 'أيدت تركيا الخطة الأمريكية.', 'turkiye | support | الخطة الأمريكية | -'],
    ['he', 'event', 'איראן תמכה בהחלטת חמאס.', 'iran | support | בהחלטת חמאס | -'],
    ['tr', 'event', "İran, Hamas'ın kararını destekledi.", "iran | support | Hamas'ın kararını | -"],
    ['ar', 'demand', 'اشترطت إسرائيل إطلاق سراح الرهائن.', 'israel | set a condition | إطلاق سراح الرهائن | -'],
    ['ar', 'demand', 'تريد حماس ضمانات بإنهاء الحرب.', 'hamas | want | ضمانات بإنهاء الحرب | -'],
    ['he', 'demand', 'ישראל עומדת על שחרור כל החטופים.', 'israel | insist | שחרור כל החטופים | -'],
    [
      'tr',
      'demand',
      'Hamas, savaşın bitmesini şart koştu.',
      'hamas | set a condition | savaşın bitmesini | -',
    ],
  ] as const)('%s %s: %s', (language, kind, sentence, expected) => {
    expect(told(language, sentence, kind)).toEqual([expected]);
  });
});

describe('the day on which something happened', () => {
  it.each([
    ['ar', 'agreement', 'وافقت حماس على المقترح في 18 أغسطس 2025.', 'hamas | accept | المقترح | 2025-08-18'],
    ['he', 'agreement', 'ישראל אישרה את ההסכם ב-10 באוקטובר 2025.', 'israel | accept | ההסכם | 2025-10-10'],
    [
      'he',
      'event',
      'ויטקוף הציג ב-29 במאי 2025 הצעה חדשה.',
      'steve-witkoff | propose | הצעה חדשה | 2025-05-29',
    ],
    [
      'tr',
      'event',
      "Katar, arabuluculuğunu 9 Kasım 2024'te askıya aldı.",
      'qatar | stop | arabuluculuğunu | 2024-11-09',
    ],
    [
      'tr',
      'meeting',
      "Kalın, 24 Ocak 2026 Cumartesi günü İstanbul'da Halil Hayye ile görüştü.",
      'ibrahim-kalin | meet | khalil-al-hayya | 2026-01-24',
    ],
  ] as const)('%s: is no part of what it was done to: %s', (language, kind, sentence, expected) => {
    expect(told(language, sentence, kind)).toContain(expected);
  });

  it('is not that of what is told of it in Turkish', () => {
    expect(told('tr', "İran, Hamas'ın 6 Mayıs 2024'te açıkladığı karara destek verdi.", 'event')).toEqual([
      'iran | support | - | -',
    ]);
  });
});

describe('the day of a thing in Turkish', () => {
  it.each([
    ["Mısır, Mayıs 2024'teki öneri için daha fazla çaba gösterilmesini istedi.", undefined],
    ["Mısır, Mayıs 2024'teki görüşmede daha fazla çaba gösterilmesini istedi.", '2024-05'],
  ])('is that of what is wanted only where something happens at it: %s', (sentence, day) => {
    const demands = factsOf(sentence, 'tr').filter(({ kind }) => kind === 'demand');
    expect(demands.map(({ date }) => date?.value)).toEqual([day]);
  });
});

describe('who acts', () => {
  it.each([
    [
      'he',
      'ראש המודיעין המצרי, חסן רשאד, נפגש עם קאלין.',
      'hassan-mahmoud-rashad | meet | ibrahim-kalin | -',
    ],
  ] as const)('%s: is named between commas behind an office: %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'meeting')).toEqual([expected]);
  });

  it('is the delegation, and not who leads it', () => {
    expect(told('tr', "Halil el-Hayye başkanlığındaki Hamas heyeti Kahire'ye geldi.", 'travel')).toEqual([
      'hamas | arrive | cairo | -',
    ]);
  });

  it('are both of two who stand at the head of a Turkish clause', () => {
    const [fact] = factsOf('Fidan ile Kalın, görüşmeye katıldı.', 'tr').filter(
      ({ kind }) => kind === 'talks',
    );
    expect(fact?.participants.map(({ id }) => id)).toEqual(['hakan-fidan', 'ibrahim-kalin']);
  });

  it('is no meeting as well, where it was by telephone', () => {
    const facts = factsOf('Trump ile Netanyahu arasında telefon görüşmesi gerçekleşti.', 'tr');
    expect(facts.map(({ kind }) => kind)).toEqual(['contact']);
  });
});

describe('two offices of one person', () => {
  it.each([
    ['tr', 'Katar Başbakanı ve Dışişleri Bakanı Muhammed bin Abdurrahman Al Sani konuştu.'],
    ['he', "ראש ממשלת קטר ושר החוץ מוחמד בן עבד א-רחמן אאל ת'אני דיבר."],
  ])('%s: are both of the same land: %s', (language, sentence) => {
    const roles = factsOf(sentence, language).filter(({ kind }) => kind === 'role');
    expect(roles).toHaveLength(2);
    for (const { object } of roles) expect(object).toMatchObject({ id: 'qatar' });
  });
});

describe('who announces and says, and when', () => {
  it.each([
    [
      'ar',
      'أعلن ترامب التوصل إلى اتفاق في 8 أكتوبر 2025.',
      'donald-trump',
      'التوصل إلى اتفاق في 8 أكتوبر 2025',
    ],
    [
      'ar',
      'وبعد أن ردت حماس في 3 أكتوبر 2025 قال دونالد ترامب إن على إسرائيل وقف القصف.',
      'donald-trump',
      'على إسرائيل وقف القصف',
    ],
    ['he', 'בעניין זה אמר נתניהו ב-25 בינואר 2026 כי כל המידע נמסר.', 'benjamin-netanyahu', 'כל המידע נמסר'],
  ])('%s: %s', (language, sentence, speaker, said) => {
    const statements = factsOf(sentence, language).filter(({ kind }) => kind === 'statement');
    expect(statements.map(({ subject, object }) => [subject.id, object])).toEqual([[speaker, said]]);
  });

  it('are both of two, one of whom tells of the other in Arabic', () => {
    const statements = factsOf('قال هاكان فيدان إن قطر أبلغت قادة حماس بأنهم غير مرحب بهم.', 'ar').filter(
      ({ kind }) => kind === 'statement',
    );
    expect(statements.map(({ subject, attribution }) => [subject.id, attribution?.source])).toEqual([
      ['hakan-fidan', 'هاكان فيدان'],
      ['qatar', 'هاكان فيدان'],
    ]);
  });

  it('is named without what is told of them in Arabic', () => {
    const [statement] = factsOf('قال المصدر الذي طلب عدم ذكر اسمه إن المحادثات مستمرة حتى الآن.', 'ar').filter(
      ({ kind }) => kind === 'statement',
    );
    expect(statement?.subject.name).toBe('المصدر');
  });

  it('is who published the figures of a Turkish report', () => {
    const figures = factsOf(
      "Anadolu'nun 24 Ocak 2026 tarihli haberinde yer alan Gazze Sağlık Bakanlığı verilerine göre, Gazze'de 481 kişi öldürüldü.",
      'tr',
    ).filter(({ kind }) => kind === 'figure');
    expect(figures.map(({ attribution }) => attribution?.source)).toEqual(['Anadolu']);
  });
});
