import type { LanguageCode } from '../../../src/language/languages.js';

/** What the made pages of a language are made of: plain sentences about talks, without a name of anybody. */
export interface MadeWords {
  readonly title: string;
  readonly deck: string;
  readonly sentences: readonly string[];
  readonly short: string;
  readonly heading: string;
  readonly items: readonly string[];
  readonly header: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
  readonly correction: string;
  /** Furniture. */
  readonly caption: string;
  readonly related: string;
  readonly pointer: string;
  readonly newsletter: string;
  readonly advertisement: string;
  readonly comment: string;
  readonly rights: string;
  readonly menu: readonly string[];
  readonly by: string;
  readonly writer: string;
  /** 8 October 2025 and 9 October 2025 as a site shows them. */
  readonly published: string;
  readonly updated: string;
}

export const MADE_WORDS: Readonly<Record<LanguageCode, MadeWords>> = {
  en: {
    title: 'Delegations meet for a third day of talks',
    deck: 'Both sides say that the hardest questions are still open, and that the talks go on.',
    sentences: [
      'The two delegations met on Tuesday for a third day of talks in the capital, officials on both sides said.',
      'The mediators carried drafts from one floor of the hotel to the other until late in the evening.',
      '“We have made some progress, but nothing is agreed until everything is agreed,” a member of one delegation said.',
      'A spokesperson for the mediators said that the number of people to be released had not been settled.',
      'According to a draft seen by reporters, the first phase would last 42 days and could be extended by consent.',
      'Aid agencies asked for 600 trucks a day; the draft names a lower figure for the first week.',
      'The other delegation’s office did not answer questions about the map that was shown on Monday.',
      'Observers said that the talks had come closer to a result than at any time since the spring.',
      'The parties are to return to their capitals on Thursday and to meet again in the following week.',
      'Neither side would say whether the leaders themselves would take part in the next round of talks.',
    ],
    short: 'No date was set.',
    heading: 'What is still open',
    items: [
      'the order in which people are released',
      'the line to which forces withdraw',
      'who watches over the crossings',
    ],
    header: ['Phase', 'Length'],
    rows: [
      ['First phase', '42 days'],
      ['Second phase', 'not settled'],
    ],
    correction:
      'Correction: An earlier version of this article gave a wrong number of days for the first phase.',
    caption: 'The hotel where the delegations meet. Photo: Example Agency',
    related: 'What the earlier rounds of talks brought',
    pointer: 'Read also:',
    newsletter: 'Sign up for our newsletter and get the news of the day in your inbox.',
    advertisement: 'Advertisement',
    comment:
      'I have followed these talks for a long time and I do not think that they will come to anything.',
    rights: '© 2025 Example Press. All rights reserved.',
    menu: ['Home', 'World', 'Politics', 'Culture'],
    by: 'By',
    writer: 'A. Writer',
    published: 'Published October 8, 2025',
    updated: 'Updated October 9, 2025',
  },
  tr: {
    title: 'Heyetler görüşmelerin üçüncü gününde bir araya geldi',
    deck: 'İki taraf da en zor soruların hâlâ açık olduğunu ve görüşmelerin sürdüğünü söylüyor.',
    sentences: [
      'İki heyet, başkentteki görüşmelerin üçüncü gününde salı günü yeniden bir araya geldi, diye bildirdi yetkililer.',
      'Arabulucular akşamın geç saatlerine kadar taslakları otelin bir katından diğerine taşıdı.',
      '“Biraz ilerleme kaydettik, ancak her şey kararlaştırılmadan hiçbir şey kararlaştırılmış sayılmaz” dedi bir heyet üyesi.',
      'Arabulucuların sözcüsü, serbest bırakılacak kişi sayısının henüz kararlaştırılmadığını söyledi.',
      'Gazetecilerin gördüğü bir taslağa göre ilk aşama 42 gün sürecek ve karşılıklı onayla uzatılabilecek.',
      'Yardım kuruluşları günde 600 kamyon istedi; taslakta ilk hafta için daha düşük bir sayı yer alıyor.',
      'Öteki heyetin bürosu, pazartesi günü gösterilen haritayla ilgili soruları yanıtlamadı.',
      'Gözlemciler, görüşmelerin ilkbahardan bu yana bir sonuca hiç bu kadar yaklaşmadığını söyledi.',
      'Tarafların perşembe günü başkentlerine dönmesi ve gelecek hafta yeniden buluşması bekleniyor.',
      'Taraflardan hiçbiri, liderlerin bir sonraki tura katılıp katılmayacağını söylemek istemedi.',
    ],
    short: 'Tarih belirlenmedi.',
    heading: 'Hangi konular açık',
    items: [
      'kişilerin hangi sırayla serbest bırakılacağı',
      'güçlerin hangi hatta çekileceği',
      'geçişleri kimin denetleyeceği',
    ],
    header: ['Aşama', 'Süre'],
    rows: [
      ['Birinci aşama', '42 gün'],
      ['İkinci aşama', 'belli değil'],
    ],
    correction: 'Düzeltme: Bu haberin önceki bir sürümünde ilk aşamanın gün sayısı yanlış verilmişti.',
    caption: 'Heyetlerin görüştüğü otel. Fotoğraf: Örnek Ajansı',
    related: 'Önceki görüşme turları ne getirdi',
    pointer: 'İlgili haber:',
    newsletter: 'Bültenimize kaydolun, günün haberleri e-posta kutunuza gelsin.',
    advertisement: 'Reklam',
    comment: 'Bu görüşmeleri uzun zamandır izliyorum ve bir sonuç çıkacağını hiç sanmıyorum doğrusu.',
    rights: '© 2025 Örnek Gazete. Tüm hakları saklıdır.',
    menu: ['Ana sayfa', 'Dünya', 'Siyaset', 'Kültür'],
    by: 'Haber:',
    writer: 'B. Yazar',
    published: 'Yayınlanma: 8 Ekim 2025',
    updated: 'Güncelleme: 9 Ekim 2025',
  },
  ar: {
    title: 'الوفدان يلتقيان في اليوم الثالث من المحادثات',
    deck: 'يقول الطرفان إن أصعب الأسئلة ما زالت مفتوحة وإن المحادثات مستمرة.',
    sentences: [
      'التقى الوفدان يوم الثلاثاء في اليوم الثالث من المحادثات في العاصمة، بحسب مسؤولين من الجانبين.',
      'ونقل الوسطاء المسودات من طابق في الفندق إلى آخر حتى ساعة متأخرة من المساء.',
      '«أحرزنا بعض التقدم، لكن لا شيء متفق عليه حتى يتم الاتفاق على كل شيء»، قال عضو في أحد الوفدين.',
      'وقال متحدث باسم الوسطاء إن عدد الأشخاص الذين سيفرج عنهم لم يحدد بعد.',
      'ووفقا لمسودة اطلع عليها صحفيون، تستمر المرحلة الأولى 42 يوما ويمكن تمديدها بالتراضي.',
      'وطلبت وكالات الإغاثة 600 شاحنة في اليوم؛ وتذكر المسودة عددا أقل للأسبوع الأول.',
      'ولم يجب مكتب الوفد الآخر عن أسئلة حول الخريطة التي عرضت يوم الاثنين.',
      'وقال مراقبون إن المحادثات اقتربت من نتيجة أكثر من أي وقت مضى منذ الربيع.',
      'ومن المقرر أن يعود الطرفان إلى عاصمتيهما يوم الخميس وأن يلتقيا مجددا في الأسبوع التالي.',
      'ولم يقل أي من الطرفين ما إذا كان القادة أنفسهم سيشاركون في الجولة المقبلة من المحادثات.',
    ],
    short: 'ولم يحدد موعد.',
    heading: 'ما الذي لم يحسم بعد',
    items: ['ترتيب الإفراج عن الأشخاص', 'الخط الذي تنسحب إليه القوات', 'من يراقب المعابر'],
    header: ['المرحلة', 'المدة'],
    rows: [
      ['المرحلة الأولى', '42 يوما'],
      ['المرحلة الثانية', 'لم تحسم'],
    ],
    correction: 'تصحيح: ذكرت نسخة سابقة من هذا المقال عددا خاطئا لأيام المرحلة الأولى من الاتفاق.',
    caption: 'الفندق الذي يلتقي فيه الوفدان. تصوير: وكالة مثال',
    related: 'ماذا جلبت الجولات السابقة من المحادثات',
    pointer: 'اقرأ أيضا:',
    newsletter: 'اشترك في النشرة البريدية لتصلك أخبار اليوم في بريدك.',
    advertisement: 'إعلان',
    comment: 'أتابع هذه المحادثات منذ زمن طويل ولا أظن أنها ستؤدي إلى أي شيء في النهاية.',
    rights: '© 2025 صحيفة مثال. جميع الحقوق محفوظة.',
    menu: ['الرئيسية', 'العالم', 'سياسة', 'ثقافة'],
    by: 'بقلم',
    writer: 'كاتب مثال',
    published: 'نشر في 8 أكتوبر 2025',
    updated: 'آخر تحديث 9 أكتوبر 2025',
  },
  he: {
    title: 'המשלחות נפגשו ביום השלישי של השיחות',
    deck: 'שני הצדדים אומרים שהשאלות הקשות עדיין פתוחות ושהשיחות נמשכות.',
    sentences: [
      'שתי המשלחות נפגשו ביום שלישי ליום שלישי של שיחות בבירה, אמרו גורמים רשמיים משני הצדדים.',
      'המתווכים העבירו טיוטות מקומה אחת במלון לקומה אחרת עד שעה מאוחרת בערב.',
      '״התקדמנו במידה מסוימת, אבל שום דבר לא מוסכם עד שהכול מוסכם״, אמר חבר באחת המשלחות.',
      'דובר מטעם המתווכים אמר שמספר האנשים שישוחררו עדיין לא נקבע.',
      'לפי טיוטה שראו עיתונאים, השלב הראשון יימשך 42 ימים ואפשר יהיה להאריך אותו בהסכמה.',
      'ארגוני הסיוע ביקשו 600 משאיות ביום; בטיוטה נקוב מספר נמוך יותר לשבוע הראשון.',
      'משרד המשלחת האחרת לא השיב לשאלות על המפה שהוצגה ביום שני.',
      'משקיפים אמרו שהשיחות קרובות לתוצאה יותר מבכל זמן אחר מאז האביב.',
      'הצדדים אמורים לשוב לבירותיהם ביום חמישי ולהיפגש שוב בשבוע שאחריו.',
      'איש מהצדדים לא אמר אם המנהיגים עצמם ישתתפו בסבב השיחות הבא.',
    ],
    short: 'מועד לא נקבע.',
    heading: 'מה עדיין פתוח',
    items: ['הסדר שבו ישוחררו האנשים', 'הקו שאליו ייסוגו הכוחות', 'מי יפקח על המעברים'],
    header: ['שלב', 'משך'],
    rows: [
      ['השלב הראשון', '42 ימים'],
      ['השלב השני', 'לא נקבע'],
    ],
    correction: 'תיקון: בגרסה קודמת של כתבה זו צוין מספר ימים שגוי לשלב הראשון של ההסכם.',
    caption: 'המלון שבו נפגשות המשלחות. צילום: סוכנות לדוגמה',
    related: 'מה הביאו סבבי השיחות הקודמים',
    pointer: 'קראו גם:',
    newsletter: 'הירשמו לניוזלטר שלנו וקבלו את חדשות היום לתיבת הדואר.',
    advertisement: 'פרסומת',
    comment: 'אני עוקב אחרי השיחות האלה כבר זמן רב ואינני חושב שייצא מהן משהו בסופו של דבר.',
    rights: '© 2025 עיתון לדוגמה. כל הזכויות שמורות.',
    menu: ['ראשי', 'עולם', 'פוליטיקה', 'תרבות'],
    by: 'מאת',
    writer: 'כותב לדוגמה',
    published: 'פורסם ב-8 באוקטובר 2025',
    updated: 'עודכן ב-9 באוקטובר 2025',
  },
};
