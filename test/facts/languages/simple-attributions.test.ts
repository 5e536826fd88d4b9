import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidIn } from '../../support/attributions.js';
import { oddText } from '../../support/odd-text.js';

describe('who says what in Turkish', () => {
  it.each([
    ['Güvenlik kaynaklarına göre, görüşmeler sürüyor.', 'Güvenlik kaynakları', 'görüşmeler sürüyor'],
    ["Hamas'a göre görüşmeler sürüyor.", 'Hamas', 'görüşmeler sürüyor'],
    ['Fidan, görüşmelerin sürdüğünü söyledi.', 'Fidan', 'görüşmelerin sürdüğünü'],
    [
      'Dışişleri Bakanı Hakan Fidan, "Ateşkes yakın" dedi.',
      'Dışişleri Bakanı Hakan Fidan',
      '"Ateşkes yakın"',
    ],
    ['Hakan Fidan görüşmelerin sürdüğünü belirtti.', 'Hakan Fidan', 'görüşmelerin sürdüğünü'],
    ['Dışişleri Bakanlığı, heyetin gittiğini ifade etti.', 'Dışişleri Bakanlığı', 'heyetin gittiğini'],
    [
      'Güvenlik kaynaklarının aktardığına göre, görüşmeler sürüyor.',
      'Güvenlik kaynakları',
      'görüşmeler sürüyor',
    ],
    ["Yeni Şafak'ın haberine göre görüşmeler sürüyor.", 'Yeni Şafak', 'görüşmeler sürüyor'],
    ["Hamas, Doha'daki görüşmede, ateşkese bağlı kalacağını yineledi.", 'Hamas', 'ateşkese bağlı kalacağını'],
    [
      'Heyete başkanlık eden Vladimir Medinsky ise görüşmelere hazır olduklarını belirtti.',
      'Vladimir Medinsky',
      'görüşmelere hazır olduklarını',
    ],
    ['Fidan, "Ateşkes yakın" ifadesini kullandı.', 'Fidan', '"Ateşkes yakın"'],
  ])('%s', (text, who, what) => {
    expect(saidIn(text, 'tr')).toMatchObject([{ who, what }]);
  });

  it('is told by who spoke and by who reports it', () => {
    const [teller, speaker] = saidIn(
      "İHA'nın haberine göre İsrailli yetkililer, metnin değiştiğini belirtti.",
      'tr',
    );
    expect(speaker).toMatchObject({ who: 'İsrailli yetkililer', what: 'metnin değiştiğini' });
    expect(teller).toMatchObject({ who: 'İHA', kind: 'speech' });
  });

  it('is told beside a subject that stands before it, of which no statement is made', () => {
    const text = "Hakan Fidan, güvenlik kaynaklarına göre Doha'da İsmail Haniye ile görüştü.";
    expect(saidIn(text, 'tr')).toMatchObject([{ who: 'güvenlik kaynakları', kind: 'finding' }]);
  });

  it.each([
    'Hamas, kararı Katar Başbakanına telefonla bildirdi.',
    "Hakan Fidan ile İsmail Haniye'nin görüşmesini Yeni Şafak 3 Şubat'ta duyurmuştu.",
    'Buna göre görüşmeler sürüyor.',
    'Ancak, görüşmelerin sürdüğü söyledi.',
    "Katar'da, ateşkes ilan edildi.",
    'Görüşmeler sürüyor.',
  ])('is not told: %s', (text) => {
    expect(saidIn(text, 'tr')).toEqual([]);
  });
});

describe('who says what in Arabic', () => {
  it.each([
    ['قال مسؤول في حماس إن المحادثات مستمرة.', 'مسؤول في حماس', 'المحادثات مستمرة'],
    ['وأعلنت وزارة الخارجية القطرية أن الهدنة صامدة.', 'وزارة الخارجية القطرية', 'الهدنة صامدة'],
    ['وفقا لوزارة الصحة، وصلت المساعدات.', 'وزارة الصحة', 'وصلت المساعدات'],
    ['وصلت المساعدات بحسب مصادر أمنية.', 'مصادر أمنية', 'وصلت المساعدات'],
    ['قال هاكان فيدان الثلاثاء إن المحادثات مستمرة.', 'هاكان فيدان', 'المحادثات مستمرة'],
    ['أعلنت حماس مساء الأحد أن الهدنة صامدة.', 'حماس', 'الهدنة صامدة'],
    ['قال علي خامنئي إن المحادثات مستمرة.', 'علي خامنئي', 'المحادثات مستمرة'],
    ['وأشارت المصادر إلى أن المحادثات مستمرة.', 'المصادر', 'المحادثات مستمرة'],
    ['أعلنت حماس يوم الثلاثاء 6 أغسطس 2024 اختيار يحيى السنوار رئيسا.', 'حماس', 'اختيار يحيى السنوار رئيسا'],
    [
      'قال ماجد الأنصاري لوكالة الأنباء القطرية يوم السبت 9 نوفمبر 2024 إن المحادثات مستمرة.',
      'ماجد الأنصاري',
      'المحادثات مستمرة',
    ],
    ['كانت المحادثات صعبة، وفق ما أوردته وكالة معا.', 'وكالة معا', 'كانت المحادثات صعبة'],
    ['كانت المحادثات صعبة وفقا لما ذكرته صحيفة الأهرام.', 'صحيفة الأهرام', 'كانت المحادثات صعبة'],
    ['أكد الوزير اليمني قائلا: "المحادثات مستمرة".', 'الوزير اليمني', '"المحادثات مستمرة"'],
    ['قال الإرياني لـCNN إن المحادثات مستمرة.', 'الإرياني', 'المحادثات مستمرة'],
    [
      'قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن المحادثات مستمرة.',
      'الأمين العام للأمم المتحدة أنطونيو غوتيريش',
      'المحادثات مستمرة',
    ],
  ])('%s', (text, who, what) => {
    expect(saidIn(text, 'ar')).toMatchObject([{ who, what }]);
  });

  it('is who was quoted, and who passes it on', () => {
    const text = 'نقلت وكالة رويترز عن مسؤول في حماس أن المحادثات مستمرة.';
    expect(saidIn(text, 'ar')).toMatchObject([
      { who: 'وكالة رويترز', kind: 'finding' },
      { who: 'مسؤول في حماس', what: 'المحادثات مستمرة', kind: 'speech' },
    ]);
  });

  it('is told by a paper in turn', () => {
    const text = 'قال خليل الحية إن المحادثات مستمرة، بحسب موقع مصراوي.';
    expect(saidIn(text, 'ar')).toMatchObject([
      { who: 'خليل الحية', what: 'المحادثات مستمرة' },
      { who: 'موقع مصراوي', kind: 'finding' },
    ]);
  });

  it.each([
    'وُلد علي شعث، بحسب روايته، في خان يونس.',
    'الإفراج عن الجميع وفق صيغة التبادل.',
    'المحادثات مستمرة في القاهرة.',
  ])('is not told: %s', (text) => {
    expect(saidIn(text, 'ar')).toEqual([]);
  });
});

describe('whose words go on in Arabic, where the verb alone says that somebody speaks', () => {
  const opening = 'قال خليل الحية إن الوفد وصل. ';

  it.each([
    ['وأضاف أن المحادثات مستمرة.', 'المحادثات مستمرة'],
    ['وأشار إلى أن المحادثات مستمرة.', 'المحادثات مستمرة'],
    ['وتابع: "المحادثات مستمرة".', '"المحادثات مستمرة"'],
    ['وأردف قائلا: "المحادثات مستمرة".', '"المحادثات مستمرة"'],
    ['وأكد في بيان أن المحادثات مستمرة.', 'المحادثات مستمرة'],
  ])('of whoever spoke in the sentence before: %s', (text, what) => {
    expect(saidIn(opening + text, 'ar')[1]).toMatchObject({ who: 'خليل الحية', what });
  });

  it('and on from there', () => {
    const said = saidIn(`${opening}وأضاف أن الهدنة صامدة. وأكد أن المحادثات مستمرة.`, 'ar');
    expect(said.map(({ who }) => who)).toEqual(Array.from({ length: 3 }, () => 'خليل الحية'));
  });

  it.each([
    ['nobody spoke there', 'وصل خليل الحية إلى القاهرة. وأضاف أن المحادثات مستمرة.'],
    ['the verb goes with another', `${opening}وأضافت أن المحادثات مستمرة.`],
    ['nothing stands before it', 'قال إن المحادثات مستمرة.'],
    ['two spoke there', 'قال خليل الحية إن الوفد وصل، بحسب موقع مصراوي. وأضاف أن المحادثات مستمرة.'],
  ])('of nobody named where %s', (_, text) => {
    expect(saidIn(text, 'ar').at(-1)).toMatchObject({ who: null, what: 'المحادثات مستمرة' });
  });
});

describe('who says what in Hebrew', () => {
  it.each([
    ['לדברי גורם ביטחוני, השיחות נמשכות.', 'גורם ביטחוני', 'השיחות נמשכות'],
    ['ראש הממשלה אמר כי השיחות נמשכות.', 'ראש הממשלה', 'השיחות נמשכות'],
    ['דובר צה"ל הודיע שהכוחות נסוגו.', 'דובר צה"ל', 'שהכוחות נסוגו'],
    ['"השיחות נמשכות", אמר נתניהו היום.', 'נתניהו', '"השיחות נמשכות"'],
    ['"השיחות נמשכות", אמר נתניהו.', 'נתניהו', '"השיחות נמשכות"'],
    ['השיחות נמשכות, לפי מקורות בחמאס.', 'מקורות בחמאס', 'השיחות נמשכות'],
    ['השיחות נמשכות, כך מסר חיל האוויר.', 'חיל האוויר', 'השיחות נמשכות'],
    ['רועי קייס דיווח בכאן חדשות ב-19 באוגוסט 2025 כי השיחות נמשכות.', 'רועי קייס', 'השיחות נמשכות'],
    ['לדברי המקורות ב-19 באוגוסט 2025, השיחות נמשכות.', 'המקורות', 'השיחות נמשכות'],
    ['דיאא רשוואן, ראש שירות המידע, אמר כי השיחות נמשכות.', 'דיאא רשוואן', 'השיחות נמשכות'],
    ['למרות הפסגה, הרשויות באוקראינה דיווחו הבוקר כי השיחות נמשכות.', 'הרשויות באוקראינה', 'השיחות נמשכות'],
  ])('%s', (text, who, what) => {
    expect(saidIn(text, 'he')).toMatchObject([{ who, what }]);
  });

  it.each([
    'לפי הדיווח, השיחות נמשכות.',
    'כשעה לאחר ההודעה הודיעה לשכת הנשיא כי השיחות נמשכות.',
    'לפי ההסכם, השיחות נמשכות.',
    'השיחות נמשכות בקהיר.',
    'הוא אמר כי השיחות נמשכות.',
    'הם אמרו כי השיחות נמשכות.',
  ])('is not told: %s', (text) => {
    expect(saidIn(text, 'he')).toEqual([]);
  });
});

describe('any text', () => {
  it.each(['tr', 'ar', 'he', 'fr', 'und'])('is read as %s and does not throw', (language) => {
    const cue = fc.constantFrom(
      ' dedi.',
      " Fidan'a göre ",
      'قال ',
      ' إن ',
      'וفقا ל',
      'לדברי ',
      ' אמר ',
      ' כי ',
      ', ',
      '"',
    );
    const texts = fc
      .array(fc.oneof(oddText(5), cue), { maxLength: 10 })
      .map((parts) => `x ${parts.join('')}`);
    fc.assert(
      fc.property(texts, (text) => {
        for (const { who, what } of saidIn(text, language)) {
          expect(who).not.toBe('');
          expect(what).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });
});
