import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../../src/model/fact.js';
import { factsOf } from '../../support/read-sentences.js';

function told(language: string, sentence: string, kind: FactKind): string[] {
  return factsOf(sentence, language)
    .filter((fact) => fact.kind === kind)
    .map(({ modality, subject, predicate, object }) => {
      const matter = typeof object === 'string' ? object : (object?.id ?? '-');
      return `${modality}: ${subject.id}, ${predicate}, ${matter}`;
    });
}

describe('every kind is read in Turkish, Arabic and Hebrew', () => {
  it.each([
    ['tr', 'Fidan, Steve Witkoff ile buluştu.', 'meeting', 'stated: hakan-fidan, meet, steve-witkoff'],
    ['tr', 'Fidan, Witkoff ile telefonda görüştü.', 'contact', 'stated: hakan-fidan, speak, steve-witkoff'],
    [
      'tr',
      "Hakan Fidan ile İsmail Haniye, Doha'da ateşkesi ele aldı.",
      'talks',
      'stated: hakan-fidan, discuss, ismail-haniyeh',
    ],
    ['tr', "Hamas, Erdoğan'a teşekkür etti.", 'event', 'stated: hamas, thank, recep-tayyip-erdogan'],
    [
      'he',
      'משלחת של חמאס נפגשה בקהיר ביום ראשון, 23 בנובמבר 2025, עם חסן רשאד.',
      'meeting',
      'stated: hamas, meet, hassan-mahmoud-rashad',
    ],
    [
      'he',
      'חמאס ופלגים נוספים הסכימו ביום שני, 18 באוגוסט 2025, לנוסח של מצרים.',
      'agreement',
      'stated: hamas, agree, לנוסח של מצרים',
    ],
    [
      'he',
      'הזמין עבד אל-פתאח א-סיסי את בנימין נתניהו.',
      'event',
      'stated: abdel-fattah-el-sisi, invite, benjamin-netanyahu',
    ],
    ['ar', 'اختارت حماس خليل الحية.', 'event', 'stated: hamas, elect, khalil-al-hayya'],
    ['tr', 'Katar, Hamas ile müzakerelere başladı.', 'talks', 'stated: qatar, hold talks, hamas'],
    ['tr', "Kalın bugün Kahire'ye gidecek.", 'travel', 'planned: ibrahim-kalin, travel, cairo'],
    ['tr', "Kalın, Kahire'den ayrıldı.", 'travel', 'stated: ibrahim-kalin, leave, cairo'],
    ['tr', 'Türkiye ve Mısır anlaşmaya vardı.', 'agreement', 'stated: turkiye, agree, -'],
    [
      'tr',
      'Hamas, saldırıların durdurulmasını istedi.',
      'demand',
      'stated: hamas, demand, saldırıların durdurulmasını',
    ],
    [
      'tr',
      'Netanyahu, ateşkes teklifini bir kez daha reddetti.',
      'event',
      'stated: benjamin-netanyahu, reject, ateşkes teklifini bir kez daha',
    ],
    [
      'ar',
      'أجرى هاكان فيدان محادثات مع ستيف ويتكوف في القاهرة.',
      'talks',
      'stated: hakan-fidan, hold talks, steve-witkoff',
    ],
    ['ar', 'وصل إبراهيم قالن إلى القاهرة.', 'travel', 'stated: ibrahim-kalin, arrive, cairo'],
    ['ar', 'وقعت تركيا ومصر اتفاقا جديدا.', 'agreement', 'stated: turkiye, sign, اتفاقا جديدا'],
    ['ar', 'طالبت حماس بوقف دائم للقصف.', 'demand', 'stated: hamas, demand, بوقف دائم للقصف'],
    ['ar', 'رفضت إسرائيل المقترح الجديد.', 'event', 'stated: israel, reject, المقترح الجديد'],
    ['he', 'הקאן פידאן נפגש עם סטיב ויטקוף.', 'meeting', 'stated: hakan-fidan, meet, steve-witkoff'],
    ['he', 'נתניהו שוחח עם סטיב ויטקוף.', 'contact', 'stated: benjamin-netanyahu, speak, steve-witkoff'],
    ['he', 'סטיב ויטקוף הגיע לקהיר.', 'travel', 'stated: steve-witkoff, arrive, cairo'],
    ['he', 'ישראל חתמה על ההסכם החדש.', 'agreement', 'stated: israel, sign, ההסכם החדש'],
    ['he', 'חמאס דרש נסיגה מלאה מהרצועה.', 'demand', 'stated: hamas, demand, נסיגה מלאה מהרצועה'],
    [
      'he',
      'נתניהו צפוי להיפגש עם סטיב ויטקוף.',
      'meeting',
      'planned: benjamin-netanyahu, meet, steve-witkoff',
    ],
    ['he', 'נתניהו לא נפגש עם סטיב ויטקוף.', 'meeting', 'denied: benjamin-netanyahu, meet, steve-witkoff'],
  ] as const)('%s: %s', (language, sentence, kind, expected) => {
    expect(told(language, sentence, kind)).toEqual([expected]);
  });
});

describe('people beside an office', () => {
  it.each([
    [
      'tr',
      "Norveç Dışişleri Bakanı Jonas Eide, dün Ankara'ya geldi.",
      'Jonas Eide | Dışişleri Bakanı | norway',
    ],
    ['tr', 'Eski Başbakan Yardımcısı Kemal Sezgin konuştu.', 'Kemal Sezgin | Eski Başbakan Yardımcısı | -'],
    ['ar', 'قال وزير الخارجية النرويجي يوسف عادل إن المحادثات مستمرة.', 'يوسف عادل | وزير الخارجية | norway'],
    ['ar', 'وصل المبعوث الأممي إلى اليمن، مارتن لارسن، إلى عدن.', 'مارتن لارسن | المبعوث الأممي إلى اليمن | -'],
    ['he', 'שר החוץ הטורקי אחמד ארסלן הגיע לקהיר.', 'אחמד ארסלן | שר החוץ | turkiye'],
    ['he', 'ראש המודיעין של מצרים חסן רשאד הגיע לדוחה.', 'Hassan Mahmoud Rashad | ראש המודיעין | egypt'],
    [
      'he',
      'חסן רשאד, ראש שירות המידע של מצרים, אמר כי השיחות נמשכות.',
      'Hassan Mahmoud Rashad | ראש שירות המידע | egypt',
    ],
    [
      'ar',
      'قال أسامة حمدان، مدير مكتب حماس في بيروت، إن المحادثات مستمرة.',
      'Osama Hamdan | مدير مكتب حماس في بيروت | hamas',
    ],
    [
      'tr',
      'Ukrayna Ulusal Güvenlik ve Savunma Konseyi Sekreteri Rüstem Umerov konuştu.',
      'Rüstem Umerov | Sekreteri | ukrayna-ulusal-guvenlik-ve-savunma-konseyi',
    ],
  ] as const)('%s: %s', (language, sentence, expected) => {
    const roles = factsOf(sentence, language).filter(({ kind }) => kind === 'role');
    expect(
      roles.map(({ subject, predicate, object }) =>
        [subject.name, predicate, object === null || typeof object === 'string' ? '-' : object.id].join(
          ' | ',
        ),
      ),
    ).toEqual([expected]);
  });

  it('are known by their surname later on', () => {
    const facts = factsOf(
      ['Norveç Dışişleri Bakanı Jonas Eide konuştu.', "Eide, Hamas heyetiyle Ankara'da görüştü."],
      'tr',
    );
    const [meeting] = facts.filter(({ kind }) => kind === 'meeting');
    expect(meeting?.participants.map(({ id }) => id)).toEqual(['jonas-eide', 'hamas']);
    expect(meeting?.place?.id).toBe('ankara');
  });

  it('are none where no name stands beside it', () => {
    expect(
      factsOf('قال وزير الخارجية إن المحادثات مستمرة.', 'ar').filter(({ kind }) => kind === 'role'),
    ).toEqual([]);
    expect(factsOf('ראש הממשלה אמר כי השיחות נמשכות.', 'he').filter(({ kind }) => kind === 'role')).toEqual(
      [],
    );
    expect(factsOf('Dışişleri Bakanı bugün konuştu.', 'tr').filter(({ kind }) => kind === 'role')).toEqual(
      [],
    );
  });

  it('are not of whom the next clause speaks to', () => {
    const roles = factsOf('כשהגיע ראש הממשלה, לגדעון סער היה רק דבר אחד לומר.', 'he').filter(
      ({ kind }) => kind === 'role',
    );
    expect(roles).toEqual([]);
  });

  it('are of whoever sends, and not of the land somebody is sent to', () => {
    const [role] = factsOf("BM'nin Suriye Özel Temsilcisi Lakhdar Brahimi konuştu.", 'tr').filter(
      ({ kind }) => kind === 'role',
    );
    expect(role?.predicate).toBe('Suriye Özel Temsilcisi');
    expect(role?.object).not.toMatchObject({ id: 'syria' });
  });
});

describe('figures of people harmed', () => {
  it.each([
    ['tr', 'Saldırıda 12 kişi hayatını kaybetti, 30 kişi yaralandı.', ['12 kişi die', '30 kişi injure']],
    ['ar', 'أعلنت الوزارة مقتل 12 شخصا وإصابة 30 مدنيا.', ['12 شخصا kill', '30 مدنيا injure']],
    ['ar', 'قتل أكثر من عشرة آلاف مدني في الحرب.', ['10000 مدني kill']],
    ['he', '12 בני אדם נהרגו ו-30 אזרחים נפצעו.', ['12 בני אדם kill', '30 אזרחים injure']],
    ['tr', 'Salonda 12 kişi vardı.', []],
    ['ar', 'حضر الاجتماع 12 شخصا.', []],
  ] as const)('%s: %s', (language, sentence, expected) => {
    const figures = factsOf(sentence, language).filter(({ kind }) => kind === 'figure');
    expect(figures.map(({ value, unit, predicate }) => `${value} ${unit} ${predicate}`)).toEqual(expected);
  });
});

describe('what is not plain is left out', () => {
  it.each([
    ['tr', 'Düzeltme: Haberin ilk sürümünde Fidan, Haniye ile görüştü denmişti.'],
    ['ar', 'تصحيح: التقى هاكان فيدان إسماعيل هنية.'],
    ['he', 'תיקון: הקאן פידאן נפגש עם סטיב ויטקוף.'],
    ['ar', 'نفت أنقرة أنباء كاذبة عن أن هاكان فيدان التقى إسماعيل هنية.'],
    ['tr', 'Takvime göre görüşmeler sürüyor.'],
    ['ar', 'وفقا للخطة تنسحب القوات من المدينة.'],
  ])('%s: %s', (language, sentence) => {
    expect(factsOf(sentence, language)).toEqual([]);
  });

  it('an adjective is no land that acts', () => {
    expect(told('ar', 'استقبل الوزير المصري وفد حماس.', 'meeting')).toEqual([]);
    const [said] = factsOf('قال النائب الكويتي إن القرار متأخر جدا.', 'ar').filter(
      ({ kind }) => kind === 'statement',
    );
    expect(said?.subject.id).not.toBe('kuwait');
  });

  it('the day of the telling is not that of the meeting', () => {
    const [meeting] = factsOf('قالت الوزارة اليوم إن هاكان فيدان التقى إسماعيل هنية في أنقرة.', 'ar').filter(
      ({ kind }) => kind === 'meeting',
    );
    expect(meeting?.date ?? null).toBeNull();
  });

  it.each([
    ['he', 'לשכת ראש ממשלת ישראל בנימין נתניהו הודיעה כי המשלחת תצא לקהיר.'],
    ['ar', 'قال مكتب رئيس الوزراء الإسرائيلي بنيامين نتنياهو إن الحرب لن تنتهي.'],
  ])('%s: an office speaks, and not whose it is', (language, sentence) => {
    const [statement] = factsOf(sentence, language).filter(({ kind }) => kind === 'statement');
    expect(statement?.subject).toMatchObject({ id: 'office-of-benjamin-netanyahu' });
  });

  it('whoever opens a sentence is not who speaks', () => {
    const [said] = factsOf('בין היתר טען פרידמן כי ההסכם רע מאוד.', 'he').filter(
      ({ kind }) => kind === 'statement',
    );
    expect(said?.subject.name).toBe('פרידמן');
  });

  it.each([
    [
      'tr',
      "Ankara'da gazetecilere konuşan Kemal Sezgin, görüşmelerin gelecek ay süreceğini söyledi.",
      ['Kemal Sezgin'],
    ],
    ['tr', 'YENİ TUR YOLDA GÖRÜNÜYOR Kemal Sezgin, görüşmelerin gelecek ay süreceğini söyledi.', []],
    ['tr', 'Bakan, raporun sonucuna göre karar verecek.', []],
    ['he', 'אבל הוא הדגיש שההסכם ייחתם מחר.', []],
    ['he', 'בדיווח צוין כי השר אמר בזמן הפגישה כי ההסכם ייחתם.', []],
    [
      'tr',
      'Türkiye\'nin Mısır ve Katar arasındaki yerini anlatan Sezgin, "Elimizden geleni yapacağız" dedi.',
      ['Sezgin'],
    ],
    ['tr', 'Sezgin, takvimi vurgularken, Yalman de "Bu yıl bitsin istiyoruz" dedi.', []],
    ['he', 'כאשר נשאל על ההסכם, אמר זמאן: "כמובן שהוא ייחתם מחר".', ['זמאן']],
    ['he', 'אמר וולסטון לתחנת טלוויזיה, כי ההסכם טוב מאוד.', []],
    ['he', 'קוהל מצדו אמר כי ההסכם ייחתם מחר.', ['קוהל']],
  ] as const)('%s: %s', (language, sentence, expected) => {
    const said = factsOf(sentence, language).filter(({ kind }) => kind === 'statement');
    expect(said.map(({ subject }) => subject.name)).toEqual(expected);
  });

  it.each([
    ['he', 'שר הביטחון משה ארנון ביקר אתמול בקהיר.', ['משה ארנון']],
    ['he', 'מנהיג אפריקאי גאה הגיע לקהיר.', []],
    ['he', 'נשיא איגוד עובדי הבניין הגיע לקהיר.', []],
    ['tr', 'BM Genel Sekreteri Lee Ki-mun dün konuştu.', ['Lee Ki-mun']],
  ] as const)('%s: %s', (language, sentence, expected) => {
    const roles = factsOf(sentence, language).filter(({ kind }) => kind === 'role');
    expect(roles.map(({ subject }) => subject.name)).toEqual(expected);
  });

  it.each([
    [
      'tr',
      'Fidan, dün İsmail Haniye, Halil el-Hayye ve Steve Witkoff ile bir araya geldi.',
      ['hakan-fidan', 'ismail-haniyeh', 'khalil-al-hayya', 'steve-witkoff'],
    ],
    ['tr', 'Fidan, Katar ve Mısır dışişleri bakanları ile bir araya geldi.', []],
    ['tr', 'Karaosman, dün Hakan Fidan ve Steve Witkoff ile bir araya geldi.', []],
  ] as const)('%s: %s', (language, sentence, expected) => {
    const [meeting] = factsOf(sentence, language).filter(({ kind }) => kind === 'meeting');
    expect(meeting?.participants.map(({ id }) => id) ?? []).toEqual(expected);
  });
});
