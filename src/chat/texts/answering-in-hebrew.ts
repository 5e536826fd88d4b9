import type { answeringInEnglish, AnsweringWords } from './answering-in-english.js';

/** What is said below an answer, and of it by its buttons, in Hebrew. */
export const answeringInHebrew = ({ number }: AnsweringWords): ReturnType<typeof answeringInEnglish> => ({
  more: 'ציטוטים נוספים ומקורות',
  context: 'הקשר',
  further: 'שאלת המשך',
  right: 'האם זה נכון?',
  watch: 'הודיעו לי כשתהיה תשובה',
  share: 'הצגה לכולם',
  shared: 'הוצג לכולם',
  dismiss: 'הסרה',
  formTitle: 'שאלת המשך',
  formField: 'השאלה, למשל "ומתי?"',
  goesOnFrom: (question) => `המשך לשאלה: ${question}`,
  readAs: (question) => `הובן כך: ${question}`,
  mayMean: 'לשאלה הזאת יש יותר ממשמעות אחת. אפשר לבחור אחת מהן למטה, או לכתוב במי או במה מדובר.',
  sharedBy: 'הוצג לכולם על ידי',
  moreTitle: 'ציטוטים נוספים',
  noMore: 'אין ציטוט נוסף שעונה על השאלה.',
  sources: 'מקורות',
  around: 'מה שכתוב סביב הציטוט',
  changed: 'מה שצוטט אז אינו עוד התשובה הראשונה שבכתבות. זה לקוח מן התשובה הנוכחית.',
  gone: 'מה שצוטט אז אינו עונה עוד על השאלה, וגם שום דבר אחר בכתבות אינו עונה עליה.',
  sharedAlready: 'התשובה הזאת כבר הוצגה לכולם.',
  notShared:
    'לא ניתן היה להציג את התשובה לכולם. כדאי לבדוק אם היא מופיעה, ואם לא, לנסות שוב. אם זה לא עוזר, ייתכן שהבוט אינו רשאי לכתוב בערוץ הזה.',
  mayNotBeShared: 'בערוץ הזה תשובות אינן מוצגות לכולם.',
  notYours: 'רק מי שביקש את התשובה, או מנהלי השרת, יכולים להסיר אותה.',
  same: (articles) =>
    articles === 1
      ? 'כתבה ממקורות אחרים מציינת את אותו הדבר.'
      : `${number(articles)} כתבות ממקורות אחרים מציינות את אותו הדבר.`,
  version: (version, day) => `גרסה ${version}, נקראה ב-${day}`,
  updated: (day) => `שונתה ב-${day}`,
  vanished: 'אינה עוד במקום שבו פורסמה',
  differently: (articles) => (articles === 1 ? 'בכתבה אחרת:' : 'בכתבות אחרות:'),
  quoted: (words) => `״${words}״`,
});
