/** A question, what is asked after it, and what the first quotation of the answer to that must say. */
export interface FollowUpCase {
  readonly before: string;
  readonly asked: string;
  /** Any of these; null where there must be no answer. */
  readonly says: readonly string[] | null;
  /** It is whole by itself, and is not read together with what was asked before. */
  readonly alone?: true;
}

const says = (before: string, asked: string, ...quoted: string[]): FollowUpCase => ({
  before,
  asked,
  says: quoted,
});
const nothing = (before: string, asked: string): FollowUpCase => ({ before, asked, says: null });
const alone = (before: string, asked: string, ...quoted: string[]): FollowUpCase => ({
  before,
  asked,
  says: quoted,
  alone: true,
});

/** On the shipped articles. */
export const FOLLOW_UPS: Readonly<Record<string, readonly FollowUpCase[]>> = {
  English: [
    says('Where was Ismail Haniyeh killed?', 'when?', '31 July 2024'),
    says('When was Ismail Haniyeh killed?', 'where?', 'Tehran'),
    says('When was Ismail Haniyeh killed?', 'And where?', 'Tehran'),
    says('Who was killed with Ismail Haniyeh?', 'And when?', '31 July 2024'),
    says('Who signed the ceasefire agreement in Sharm el-Sheikh?', 'when?', '13 October 2025'),
    says('Who announced the ceasefire in Doha?', 'when?', '15 January 2025'),
    says('Who announced the ceasefire in Doha?', 'When was that?', '15 January 2025'),
    says('When did Kalin travel to Egypt?', 'why?', 'indirect negotiations'),
    says('Was Netanyahu at the conference in Sharm el-Sheikh?', 'Why not?', 'Simchat Torah', 'opposed'),
    says('Who met Ismail Haniyeh in Ankara?', 'What did they talk about?', 'hostages', 'humanitarian'),
    says('When did Fidan meet Haniyeh in Turkey?', 'What did they discuss?', 'subjects', 'hostages'),
    says(
      'Who spoke for Qatar at the talks of 8 October 2025?',
      'and who represented Egypt?',
      'Hassan Mahmoud Rashad',
    ),
    says('Who spoke for Qatar at the talks of 8 October 2025?', 'and Egypt?', 'Hassan Mahmoud Rashad'),
    says('Who is Abbas Kamel?', 'How old is he?', '68'),
    says('Who is Abbas Kamel?', 'Who followed him?', 'Hassan Mahmoud Rashad'),
    says(
      'Who was appointed to lead the General Intelligence Service of Egypt?',
      'When was he appointed?',
      '16 October 2024',
    ),
    says('Who was appointed to lead the General Intelligence Service of Egypt?', 'And by whom?', 'al-Sisi'),
    says('When was resolution 2803 adopted?', 'How many members voted for it?', 'Thirteen'),
    says('When was resolution 2803 adopted?', 'Who abstained?', 'China and Russia'),
    says('When was resolution 2803 adopted?', 'What did Hamas say about it?', 'Hamas'),
    says('When was resolution 2803 adopted?', 'And who drafted it?', 'United States'),
    says(
      'When was the Rafah crossing opened?',
      'How many people left through it on the first day?',
      'Eight people',
      '12 people',
    ),
    says('When did Trump sign the charter of the Board of Peace?', 'where?', 'Davos'),
    says('Where was the charter of the Board of Peace signed?', 'How many pages does it have?', '11 pages'),
    says('Where was the charter of the Board of Peace signed?', 'by whom?', 'Donald Trump'),
    says('Who is Khalil al-Hayya?', 'When did Kalin speak by phone with him?', '1 June 2025'),
    says('When did Kalin meet Mohammad Darwish?', 'And where?', 'not disclosed'),
    says(
      'When did Kalin meet Mohammad Darwish?',
      'What did they speak about?',
      'four subjects',
      'humanitarian',
    ),
    says(
      'How long is the first phase of the ceasefire of January 2025?',
      'How many hostages were to be released during it?',
      '33 Israeli hostages',
    ),
    says(
      'Why was the meeting of Witkoff and al-Hayya cancelled?',
      'When was it planned?',
      '19 November 2025',
    ),
    says('Who heads the national committee for Gaza?', 'How many members does it have?', '15'),
    says('When did Israel stop all goods into Gaza?', 'What did Hamas call it?', 'blackmail'),
    says('When did Israel begin strikes across Gaza again?', 'Why?', 'two reasons'),
    nothing('Where was Ismail Haniyeh killed?', 'how old was he?'),
    nothing('Where was Ismail Haniyeh killed?', 'and Macron?'),
    nothing('Who met Ismail Haniyeh in Ankara?', 'how long did it take?'),
    nothing('Who met Ismail Haniyeh in Ankara?', 'and who was the interpreter?'),
    nothing('Who is Abbas Kamel?', 'Where does he live?'),
    nothing('Who is Jared Kushner?', 'how much did he pay?'),
    nothing('When did Kalin meet Mohammad Darwish?', 'how many bodyguards did they have?'),
    nothing('Who signed the ceasefire agreement in Sharm el-Sheikh?', 'thanks!'),
    nothing('Who founded the city of Atlantis?', 'when?'),
    alone('Where was Ismail Haniyeh killed?', 'Who is Jared Kushner?', 'son-in-law'),
    alone('Where was Ismail Haniyeh killed?', 'When did Kalin travel to Egypt?', '7 October 2025'),
    alone('Who is Abbas Kamel?', 'And who is Jared Kushner?', 'son-in-law'),
    alone('Who is Abbas Kamel?', 'When did Trump sign the charter of the Board of Peace?', '22 January 2026'),
    alone(
      'Who is Abbas Kamel?',
      'What did Trump say when he was in the Oval Office?',
      'real chance',
      'Donald Trump said',
    ),
  ],
  Turkish: [
    says('Kalın Mısır’a ne zaman gitti?', 'neden?', 'indirect negotiations', 'müzakere'),
    says(
      'Hakan Fidan ile Hamas heyeti 18 Ekim 2024’te nerede görüştü?',
      'ne konuştular?',
      'konular',
      'Gazze’nin',
      "Gazze'nin",
    ),
    says('İsmail Haniye nerede öldürüldü?', 'ne zaman?', '31 July 2024', '31 Temmuz 2024'),
    says('İsmail Haniye nerede öldürüldü?', 'Peki ne zaman?', '31 July 2024', '31 Temmuz 2024'),
    says('İbrahim Kalın 5 Kasım 2025’te kiminle görüştü?', 'nerede?', 'İstanbul'),
    says(
      '8 Ekim 2025 görüşmelerinde Katar’ı kim temsil etti?',
      'peki Mısır’ı kim temsil etti?',
      'Hassan Mahmoud Rashad',
    ),
    says('8 Ekim 2025 görüşmelerinde Katar’ı kim temsil etti?', 'ya Mısır’ı?', 'Hassan Mahmoud Rashad'),
    says('Ateşkes anlaşmasını Şarm eş-Şeyh’te kim imzaladı?', 've ne zaman?', '13 October 2025'),
    says('Barış Kurulu tüzüğü nerede imzalandı?', 'kim imzaladı?', 'Donald Trump'),
    nothing('İsmail Haniye nerede öldürüldü?', 'kaç yaşındaydı?'),
    nothing('İbrahim Kalın 5 Kasım 2025’te kiminle görüştü?', 'peki Macron?'),
    alone('İsmail Haniye nerede öldürüldü?', 'Jared Kushner kimdir?', 'son-in-law'),
  ],
  Arabic: [
    says('أين قُتل إسماعيل هنية؟', 'ومتى؟', '31 July 2024', '31 Temmuz 2024'),
    says('أين قُتل إسماعيل هنية؟', 'متى؟', '31 July 2024', '31 Temmuz 2024'),
    says('متى سلّمت حماس ردها على خطة ترامب؟', 'لمن؟', 'الوسطاء'),
    says('متى التقى الوسطاء خليل الحية؟', 'وأين؟', 'القاهرة'),
    says('من هو علي شعث؟', 'متى وُلد؟', '1958'),
    says('من هو علي شعث؟', 'وأين وُلد؟', 'خان يونس'),
    says('من اختارته حماس رئيسًا لمكتبها السياسي؟', 'ومتى؟', '6 أغسطس 2024'),
    says('لماذا غاب نتنياهو عن مؤتمر شرم الشيخ؟', 'ومتى كان ذلك؟', '13 October 2025', '13 באוקטובר 2025'),
    nothing('أين قُتل إسماعيل هنية؟', 'وكم كان عمره؟'),
    nothing('من هو علي شعث؟', 'وكم راتبه؟'),
    alone('أين قُتل إسماعيل هنية؟', 'من هو ستيف ويتكوف؟', 'Steve Witkoff'),
  ],
  Hebrew: [
    says('איפה נהרג איסמעיל הנייה?', 'ומתי?', '31 July 2024', '31 Temmuz 2024'),
    says('איפה נהרג איסמעיל הנייה?', 'מתי הוא נהרג?', '31 July 2024', '31 Temmuz 2024'),
    says('מתי נמצאה גופתו של רן גואילי?', 'איפה?', 'בבית קברות'),
    says('מתי תקפה ישראל בדוחה?', 'וכמה נהרגו?', 'חמישה', 'שישה', 'خمسة'),
    says('מתי תקפה ישראל בדוחה?', 'מי נהרג?', 'הומאם', 'חמישה'),
    says('למה נתניהו לא הגיע לפסגה בשארם א-שייח?', 'ומי הזמין אותו?', 'א-סיסי'),
    says('מתי התכנסה מועצת השלום לראשונה?', 'איפה?', 'בוושינגטון'),
    says('מתי התכנסה מועצת השלום לראשונה?', 'ומי ייצג את ישראל?', 'גדעון סער'),
    nothing('איפה נהרג איסמעיל הנייה?', 'ובן כמה הוא היה?'),
    nothing('מתי תקפה ישראל בדוחה?', 'ומקרון?'),
    alone('איפה נהרג איסמעיל הנייה?', 'מי זה רון דרמר?', 'Dermer', 'דרמר'),
  ],
};
