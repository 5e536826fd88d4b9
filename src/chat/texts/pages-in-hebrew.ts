import { adminInHebrew } from './admin-in-hebrew.js';
import { apiInHebrew } from './api-in-hebrew.js';
import type { PageTexts } from './pages-in-english.js';

/** What web pages say in Hebrew. */
export const pagesInHebrew: PageTexts = {
  inContext: 'בהקשר',

  frame: {
    skip: 'דילוג לתוכן',
    language: 'שפה',
    pages: 'דפים',
    ask: 'שאלה',
    people: 'אנשים',
    foot: 'הציטוטים הם מילה במילה. Parley אינו כותב דבר משלו על הנושא.',
  },

  problem: {
    title: 'זה לא הצליח',
    notFound: 'אין דבר בכתובת הזאת. בדקו אותה, או המשיכו מאחד הדפים למעלה.',
    unknownArticle:
      'אין כתבה עם המזהה הזה. ייתכן שהוסרה, או שהכתובת אינה שלמה. פתחו את הקישור שוב במקום שבו מצאתם אותו.',
    offsets:
      'הכתובת צריכה לומר היכן הקטע: "from" ו-"to", מספרים שלמים, השני גדול יותר, וביניהם לכל היותר 2,000. פתחו את הקישור שוב במקום שבו מצאתם אותו, או השמיטו את שניהם.',
    outside: 'אין בכתבה קטע כזה. ייתכן שהשתנתה מאז שנוצרה הכתובת. פתחו את הכתבה בלי "from" ו-"to".',
    openArticle: 'פתיחת הכתבה',
    tooMany: (seconds) => `זה היה מעט מהיר. נסו שוב בעוד ${seconds} שניות.`,
    foreign: 'זה לא נשלח מדף של השירות הזה. פתחו את הדף שלו ושלחו משם.',
    tooLarge: 'זה ארוך מדי. שלחו משהו קצר יותר.',
    readOnly: 'הכתובת הזאת מיועדת לקריאה בלבד. פתחו אותה בלי לשלוח דבר.',
    unreadable: 'אי אפשר לקרוא את מה שנשלח. חזרו ושלחו שוב.',
    stored: 'אי אפשר להגיע כעת למה ששמור. נסו שוב מעט מאוחר יותר.',
    wrongQuery: 'יש בכתובת ערך שאי אפשר לקרוא. תקנו אותו בטופס, או התחילו בלעדיו.',
  },

  playground: {
    signIn: 'כניסה לפקודות של צוות הניהול',
    signedIn: 'אתם מחוברים: גם הפקודות של צוות הניהול כאן.',
    title: 'שאלה',
    lead: (subject) => `שיחה כמו ב-Discord, עם אותן פקודות. שאלו על ${subject}; כל תשובה מצוטטת מכתבות.`,
    examples: 'נסו אחת מאלה:',
    conversation: 'שיחה',
    app: 'יישום',
    used: (command) => `השתמשתם ב-\u2068${command}\u2069`,
    pressed: 'לחצתם על כפתור',
    onlyYou: 'רק אתם רואים את זה',
    thinking: 'Parley חושב …',
    commands: 'פקודות',
    pick: 'בחירת פקודה',
    options: 'אפשרויות',
    required: 'חובה',
    yes: 'כן',
    no: 'לא',
    notSet: 'לא נקבע',
    send: 'שליחה',
    choose: 'בחירה',
    close: 'סגירה',
    suggestions: (count) => (count === 1 ? 'הצעה אחת' : `${count} הצעות`),
    nothing: 'בוצע.',
    unreachable: 'לא ניתן להגיע אל Parley. בדקו שהוא פועל, ואז שלחו שוב.',
    slash: 'הקלידו / כדי לראות את הפקודות.',
    kept: (right) =>
      `מהשיחה הזאת נשמר רק מה שאתם אומרים על תשובה תחת „${right}”, עם השאלה שלה. השאר נשאר בלשונית הזאת של הדפדפן ונגמר איתה.`,
    clear: 'ניקוי השיחה',
  },

  views: {
    about: 'מי או מה',
    aboutHint: 'שם או מילים; ריק: הכול',
    from: 'מ-',
    to: 'עד',
    dayHint: 'יום, חודש או שנה, למשל \u20682025-10\u2069',
    asOf: 'נכון ליום',
    asOfHint: 'משמיט כתבות מאוחרות יותר, למשל \u20682025-10-08\u2069',
    show: 'הצגה',
    zoom: 'לפי חודש',
    wider: 'הצגת כל הזמן',
    exports: 'ייצוא',
    picture: 'תמונה',
    events: 'אירועים',
    here: 'קישור לאירוע הזה',
    cutExport: (most, all) =>
      `CSV ו-JSON מכילים את ${most} הראשונים מתוך ${all} אירועים; זמן קצר יותר מכיל את כולם.`,
    compared: 'במה הדיווחים מסכימים ובמה הם נבדלים',
    figures: 'נתונים לאורך זמן',
    name: 'שם',
    nobody: 'איש ודבר אינם מוכרים כאן בשם הזה. נסו שם אחר, או השאירו ריק.',
    pages: 'חלקי הרשימה',
  },

  admin: adminInHebrew,

  api: apiInHebrew,

  article: {
    untitled: 'כתבה ללא כותרת',
    cited: 'הקטע במקומו',
    whole: 'הכתבה כולה',
    opening: 'כך היא מתחילה',
    before: 'מילים שלפני כן הושמטו כאן.',
    after: 'מילים שאחרי כן הושמטו כאן.',
    atPublisher: 'איתור בדף של המפרסם',
    publisherPage: 'פתיחת הדף של המפרסם',
    restsOn: 'מסתמכת על',
    vanished: 'היא אינה עוד במקום שבו פורסמה.',
    waiting: 'נוספה זה עתה. תוך שניות ייענו שאלות גם מתוכה.',
    copies: 'אותו הסיפור, כמעט באותן מילים',
    versions: 'גרסאות',
    version: (number, day) => `גרסה ${number}, נקראה ב-${day}`,
    newest: (number) => `הגרסה החדשה ביותר היא ${number}`,
    first: 'הגרסה הראשונה.',
    notCompared: 'לא הושוותה לקודמת.',
    kinds: { number: 'מספר או יום', name: 'שם', negation: 'שלילה', words: 'מילים' },
    was: 'קודם:',
    now: 'מאז:',
    reserved: 'המפרסם שמר על השימוש במילותיו, ולכן הן אינן מוצגות.',
    moreChanges: (count) => `${count} שינויים בסך הכול.`,
  },
};
