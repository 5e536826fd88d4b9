import type { AbstentionReason } from '../../model/answer.js';
import { directionOf, isolated } from '../direction.js';
import { answeringInHebrew } from './answering-in-hebrew.js';
import { askingInHebrew } from './asking-in-hebrew.js';
import { editingInHebrew } from './editing-in-hebrew.js';
import type { Texts } from './en.js';
import { formatsFor } from './formats.js';
import { settingsInHebrew } from './settings-in-hebrew.js';
import { toldInHebrew } from './told-in-hebrew.js';

const direction = directionOf('he');

const { date, when, span, language, number } = formatsFor({
  locale: 'he',
  direction,
  undated: 'ללא תאריך',
  unknownLanguage: 'שפה לא ידועה',
});

/** One stands behind its noun in words; more stand before it in figures. */
function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${number(count)} ${many}`;
}

const articlesOf = (count: number): string => counted(count, 'כתבה אחת', 'כתבות');

/** A command, an option or the like, which stays in Latin letters. */
const latin = (text: string): string => isolated(text, direction);

const abstained: Record<AbstentionReason, string> = {
  'nothing-relevant': 'אף אחת מהכתבות אינה אומרת דבר על כך.',
  'names-not-in-articles': 'אף אחת מהכתבות אינה מזכירה את השמות שבשאלה הזו.',
  'not-stated': 'הכתבות נוגעות בנושא, אך התשובה אינה כתובה באף אחת מהן.',
  'not-a-question': 'לא מצאתי כאן שאלה. אפשר לנסות שאלה מלאה, למשל: "מי תיווך בשיחות?"',
  'empty-corpus': `אין עדיין כתבות שאפשר לענות מתוכן. מנהלי השרת יכולים לטעון כתבות באמצעות ${latin('/reload')}.`,
};

const editing = editingInHebrew({ number, latin });
const members = settingsInHebrew({ number, latin });

/** Every word of the interface in Hebrew, addressing nobody as a man or a woman. */
export const he: Texts = {
  code: 'he',
  name: 'עברית',
  direction,
  date,
  when,
  span,
  number,
  language,
  andMore: (count) => `ועוד ${number(count)}`,

  answer: {
    asked: 'השאלה:',
    abstained,
    near: 'לא תשובה, אבל קרוב לנושא:',
    accordingTo: (source) => `לפי ${source}`,
    restsOn: 'מבוסס על:',
    asOf: (iso) => `נכון ל־${date(iso)}: כתבות מאוחרות יותר לא נכללו.`,
    leftOut: (question: string): string =>
      `זו תשובה לשאלה הראשונה. את השאלה הנוספת אפשר לשאול בנפרד: ${question}`,
    related: 'שאלות שהכתבות האלה כן עונות עליהן:',
    provenance: (snapshot) => `ציטוט מילה במילה · כתבות ${snapshot}`,
  },

  ask: {
    noQuestion: (max, example) => `נא לשאול שאלה באורך של 1 עד ${max} תווים, למשל: "${example}"`,
    badDate: (option) =>
      `האפשרות ${latin(option)} מקבלת תאריך קיים בצורה שנה-חודש-יום, למשל ${latin('2025-10-08')}. נא לשאול שוב עם תאריך כזה או בלעדיו.`,
  },

  sources: {
    title: 'כתבות',
    total: (articles, page, pages) => `${articlesOf(articles)}, מהחדשה לישנה · עמוד ${page} מתוך ${pages}`,
    empty: `אין עדיין כתבות. מנהלי השרת יכולים לטעון כתבות באמצעות ${latin('/reload')}.`,
    previous: 'הקודם',
    next: 'הבא',
  },

  facts: {
    kinds: {
      role: 'תפקיד',
      meeting: 'פגישה',
      contact: 'יצירת קשר',
      talks: 'מגעים',
      travel: 'נסיעה',
      statement: 'אמירה',
      agreement: 'הסכם',
      demand: 'דרישה',
      figure: 'מספר',
      event: 'אירוע',
    },
    modalities: { planned: 'מתוכנן', denied: 'מוכחש', conditional: 'מותנה' },
    without: {
      reading: `העובדות עדיין נקראות מתוך הכתבות. נא לנסות שוב בעוד דקה; בינתיים ${latin('/ask')} עונה.`,
      failed: `לא ניתן היה לקרוא את העובדות מתוך הכתבות האלה, ולכן אין עובדות להצגה. ${latin('/ask')} ממשיך לענות; מי שמפעיל את ${latin('Parley')} ימצא את הסיבה ביומן.`,
    },
    toldBy: (source) => `כפי שמסר ${source}`,
    alsoIn: (articles) => `ועוד ב־${counted(articles, 'כתבה אחת', 'כתבות')}`,
    voices: (count) =>
      count === 1
        ? 'מקור אחד: העתקים של טקסט אחד, מפרסם אחד או דיווח אחד בכמה שפות'
        : `מקורות בלתי תלויים: ${number(count)}`,
    alike: (count) => `ועוד משפטים על אותו יום: ${number(count)}`,
    badDate: (option) =>
      `האפשרות ${latin(option)} מקבלת יום, חודש או שנה קיימים, למשל ${latin('2025-10-08')}, ${latin('2025-10')} או ${latin('2025')}. נא לנסות שוב עם תאריך כזה או בלעדיו.`,
    badOrder: `הזמן נגמר לפני שהוא מתחיל. נא לנסות שוב כך ש־${latin('from')} קודם ל־${latin('to')}.`,
    page: (page, pages) => `עמוד ${page} מתוך ${pages}`,
    near: 'האם הכוונה לאחד מאלה?',
    askInstead: `אפשר גם לשאול במילים אחרות באמצעות ${latin('/ask')}.`,
    provenance: (snapshot) => `כל שורה מצוטטת מילה במילה; התאריך והסוג נקראו מתוכה · כתבות ${snapshot}`,
  },

  told: toldInHebrew({ number }),

  who: {
    noName: (max, example) => `נא לכתוב שם באורך של 1 עד ${max} תווים, למשל ${example}.`,
    earlier: 'בעבר:',
    inArticles: (days) => `בכתבות מתאריך ${days}`,
    unknown: (name) => `השם ${name} אינו מוכר לי בכתבות האלה.`,
    types: { person: 'אדם', organization: 'ארגון', country: 'מדינה', place: 'מקום', group: 'קבוצה' },
    parts: {
      roles: 'תפקידים',
      officials: 'נושאי תפקידים',
      met: 'פגישות, קשרים ומגעים',
      said: 'אמירות',
      other: 'עוד מסופר',
    },
  },

  timeline: {
    title: 'ציר זמן',
    of: (about) => `ציר זמן: ${about}`,
    total: (entries, page, pages) =>
      `${counted(entries, 'אירוע מתוארך אחד', 'אירועים מתוארכים')} · עמוד ${page} מתוך ${pages}`,
    from: (date) => `החל ב־${date}`,
    to: (date) => `עד ${date}`,
    undated: (count) => `בלי תאריך ידוע, ולכן לא נכללו: ${number(count)}.`,
    empty: 'הכתבות אינן מספרות על אירוע מתוארך כזה. אפשר לנסות שם אחר או זמן רחב יותר.',
    picture: 'תמונה של ציר זמן.',
    byMonth: 'לפי חודש:',
    oneMonth: 'הצגת חודש אחד',
  },

  reports: {
    noAbout: (max, example) => `נא לכתוב את הנושא באורך של 1 עד ${max} תווים, למשל: ${example}.`,
    title: (about) => `דיווחים: ${about}`,
    total: (articles, page, pages) => `${articlesOf(articles)}, מהישנה לחדשה · עמוד ${page} מתוך ${pages}`,
    more: (sentences) => `ועוד ${counted(sentences, 'משפט אחד', 'משפטים')}`,
    copies: (articles) => `לא נספרו, כי הן העתקים או מאותו מקור: ${counted(articles, 'כתבה אחת', 'כתבות')}.`,
    overTime: (unit) => `לאורך זמן: ${unit}`,
    range: (low, high, from, to) => `מ־${low} עד ${high} · ראשון ${from}, אחרון ${to}`,
    ofArticle: 'יום הכתבה',
    plot: 'תרשים של מספר לאורך זמן.',
    passages: 'קטעים קרובים לנושא:',
    empty: 'אף אחת מהכתבות אינה מספרת עובדה על כך.',
  },

  latest: {
    title: (day) => `החדש ביותר: ${day}`,
    changes: (day) => `מה חדש לעומת הכתבות עד ${day}`,
    since: (day) => `מאז ${day}`,
    copies: (articles) => `אותו טקסט ב־${counted(articles, 'כתבה נוספת', 'כתבות נוספות')}.`,
    nothingSince: (day) => `אין כתבות מ־${day} ואילך. אפשר לנסות יום מוקדם יותר.`,
    wrongSince: `האפשרות ${latin('since')} חייבת להיות לא מאוחרת מ־${latin('as-of')}. נא לנסות שוב.`,
    agreements: 'הסכמים חדשים:',
    figures: 'מספרים שהשתנו:',
    people: 'לא הוזכרו קודם:',
    nothingNew: 'לא נמצאו הסכם חדש, מספר שהשתנה או שם חדש.',
    moreArticles: (count) => `כתבות נוספות מהימים האלה: ${number(count)}. אפשר לראות ב־${latin('/sources')}.`,
    empty: `לאף כתבה אין תאריך, ולכן אי אפשר לומר מה החדש ביותר. אפשר לראות ב־${latin('/sources')}.`,
  },

  reload: {
    done: 'הכתבות נקראו מחדש.',
    unchanged: 'הכתבות נקראו מחדש: דבר לא השתנה.',
    totals: (articles, passages, facts) =>
      `${articlesOf(articles)}, ${counted(passages, 'קטע אחד', 'קטעים')}, ${counted(facts, 'עובדה אחת', 'עובדות')}`,
    took: (milliseconds) => `${(milliseconds / 1000).toFixed(1)} שנ׳`,
    added: (count) => `נוספו (${count}):`,
    changed: (count) => `השתנו (${count}):`,
    removed: (count) => `הוסרו (${count}):`,
    rejected: (count) =>
      `נדחו (${count}); נא לתקן ולטעון מחדש. כתבה שגרסה קודמת שלה הייתה תקינה עדיין משמשת לתשובות:`,
    warnings: (count) => `נטענו, אך כדאי להסתכל בהן (${count}):`,
    refused: (before, after) =>
      `דבר לא השתנה: מתוך ${articlesOf(before)} היו נשארות ${number(after)}. נא לבדוק אם התיקייה שלמה; עם ${latin('force: yes')} היא נלקחת כמות שהיא.`,
    busy: `הכתבות כבר נקראות מחדש. נא להמתין לסיום, ואז להסתכל ב־${latin('/sources')} או לנסות שוב.`,
    failed: 'לא היה אפשר לקרוא את הכתבות מחדש. הכתבות הקודמות עדיין משמשות לתשובות.',
  },

  answering: answeringInHebrew({ number }),
  asking: askingInHebrew(latin),
  corpus: editing.corpus,
  feeds: editing.feeds,
  ...members.replies,

  help: {
    title: 'Parley',
    what: (subject) => `${latin('Parley')} עונה על שאלות על ${subject} מתוך אוסף קבוע של כתבות, ומתוכו בלבד.`,
    quotes:
      'תשובה היא ציטוט מילה במילה, עם הכתבה, התאריך והקישור; המילים שעונות על השאלה מודגשות. כדאי לשים לב לתאריך: כתבה ישנה מספרת מה היה ידוע אז. הסימן "[…]" מראה היכן הושמט חלק מהקטע.',
    abstains:
      'כשהתשובה אינה בכתבות, הדבר נאמר במפורש ומוצגים הקטעים הקרובים ביותר. אין כאן נקיטת צד ואין תוספות מעבר לכתוב.',
    commands: 'פקודות',
    moderators: '(למנהלי השרת)',
  },

  commands: {
    ask: {
      description: (subject) => `שאלה על ${subject}; התשובה מצוטטת מכתבות`,
      question: (example) => `השאלה, למשל: ${example}`,
    },
    who: {
      description: 'מה הכתבות מספרות על אדם, ארגון או מדינה, כל שורה עם מקור',
      name: (name) => `שם, למשל ${name}`,
    },
    timeline: {
      description: 'אירועים מתוארכים לפי הסדר, כל אחד עם ציטוט ומקור, ועם תמונה',
      about: (name, topic) => `שם או מילים, למשל ${name} או ${topic} (בלי זה: הכול)`,
      from: `היום, החודש או השנה הראשונים, למשל ${latin('2025-10')}`,
      to: `היום, החודש או השנה האחרונים, למשל ${latin('2025-10-13')}`,
    },
    reports: {
      description: 'מה כל כתבה אומרת על נושא אחד, זו לצד זו, והיכן הן נבדלות',
      about: (name, topic) => `שם או מילים, למשל ${name} או ${topic}`,
    },
    latest: {
      description: 'מה אומרות הכתבות החדשות ביותר, ומה חדש בהן',
      since: `מה השתנה מאז היום הזה, למשל ${latin('2025-10-01')} (בלי זה: היום החדש ביותר)`,
    },
    sources: { description: 'רשימת הכתבות שמהן מצוטטות התשובות' },
    reload: {
      description: 'קריאה מחדש של הכתבות ודיווח על מה שהשתנה (למנהלי השרת)',
      force: `גם אם רוב הכתבות יימחקו (בלי זה: ${latin('no')})`,
    },
    ...editing.commands,
    ...members.commands,
    help: { description: `מה ${latin('Parley')} עושה, איך מצטטים בו, ומה הפקודות` },
    shared: {
      language: `שפת התשובה (בלי זה: שפת מה שנכתב, או שפת ${latin('Discord')})`,
      asOf: `בלי כתבות שאחרי היום הזה, למשל ${latin('2025-10-08')}`,
      page: 'עמוד ברשימה (בלי זה: 1)',
      private: `התשובה גלויה רק לשואל או לשואלת (בלי זה: ${latin('no')})`,
    },
  },

  problem: {
    notAllowed: 'הפקודה הזו מיועדת למנהלי השרת: נדרשת הרשאת ניהול השרת. אפשר לפנות לאחד מהם.',
    cooldown: (seconds) => `זה היה קצת מהר. נא לנסות שוב בעוד ${counted(seconds, 'שנייה אחת', 'שניות')}.`,
    unknownCommand: `הפקודה אינה מוכרת; ייתכן שהפקודות עודכנו. אפשר לנסות את ${latin('/help')}, או לטעון מחדש את ${latin('Discord')} כדי לראות את החדשות.`,
    failed: (reference) =>
      `משהו השתבש כאן. נא לנסות שוב; אם זה נמשך, נא למסור למנהלי השרת את הקוד ${latin(reference)}.`,
    badOption: (name) =>
      `אי אפשר לקרוא את האפשרות ${latin(name)} כפי שהיא. נא לנסות שוב עם ערך אחר או בלעדיה.`,
    badField: (label) => `אי אפשר לקרוא את מה שנכתב תחת "${label}". נא לנסות שוב.`,
    serversOnly: 'הפקודה הזו פועלת רק בשרתים. נא להשתמש בה באחד מהם.',
    outdated: 'לא ידוע עוד מה הכפתור או הטופס הזה מייצג. נא להשתמש שוב בפקודה שלו.',
    busy: 'נשאלות כעת יותר שאלות משאוכל לענות עליהן. נא לנסות שוב בעוד כמה שניות.',
    tooSlowForForm: 'פתיחת הטופס נמשכה זמן רב מדי. נא לנסות שוב.',
  },
};
