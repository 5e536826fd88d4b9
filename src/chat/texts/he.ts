import type { AbstentionReason } from '../../model/answer.js';
import { directionOf, isolated } from '../direction.js';
import type { Texts } from './en.js';
import { formatsFor } from './formats.js';

const direction = directionOf('he');

const { date, language, number } = formatsFor({
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

/** Every word of the interface in Hebrew, addressing nobody as a man or a woman. */
export const he: Texts = {
  direction,
  date,
  language,
  andMore: (count) => `ועוד ${number(count)}`,

  answer: {
    asked: 'השאלה:',
    abstained,
    near: 'לא תשובה, אבל קרוב לנושא:',
    accordingTo: (source) => `לפי ${source}`,
    restsOn: 'מבוסס על:',
    asOf: (iso) => `נכון ל־${date(iso)}: כתבות מאוחרות יותר לא נכללו.`,
    related: 'שאלות שהכתבות האלה כן עונות עליהן:',
    provenance: (snapshot) => `ציטוט מילה במילה · כתבות ${snapshot}`,
  },

  ask: {
    noQuestion: (max) => `נא לשאול שאלה באורך של 1 עד ${max} תווים, למשל: "מי תיווך בשיחות?"`,
    badDate: `האפשרות ${latin('as-of')} מקבלת תאריך קיים בצורה שנה-חודש-יום, למשל ${latin('2025-10-08')}. נא לשאול שוב עם תאריך כזה או בלעדיו.`,
  },

  sources: {
    title: 'כתבות',
    total: (articles, page, pages) => `${articlesOf(articles)}, מהחדשה לישנה · עמוד ${page} מתוך ${pages}`,
    empty: `אין עדיין כתבות. מנהלי השרת יכולים לטעון כתבות באמצעות ${latin('/reload')}.`,
    previous: 'הקודם',
    next: 'הבא',
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
    busy: `הכתבות כבר נקראות מחדש. נא להמתין לסיום, ואז להסתכל ב־${latin('/sources')} או לנסות שוב.`,
    failed: 'לא היה אפשר לקרוא את הכתבות מחדש. הכתבות הקודמות עדיין משמשות לתשובות.',
  },

  help: {
    title: 'Parley',
    what: `${latin('Parley')} עונה על שאלות על שיחות הפסקת האש בעזה מתוך אוסף קבוע של כתבות, ומתוכו בלבד.`,
    quotes:
      'תשובה היא ציטוט מילה במילה, עם הכתבה, התאריך והקישור; המילים שעונות על השאלה מודגשות. כדאי לשים לב לתאריך: כתבה ישנה מספרת מה היה ידוע אז. הסימן "[…]" מראה היכן הושמט חלק מהקטע.',
    abstains:
      'כשהתשובה אינה בכתבות, הדבר נאמר במפורש ומוצגים הקטעים הקרובים ביותר. אין כאן נקיטת צד ואין תוספות מעבר לכתוב.',
    commands: 'פקודות',
    moderators: '(למנהלי השרת)',
    privacy: `פרטיות: השאלה משמשת למענה עליה ואינה נשמרת. עם ${latin('private: yes')} התשובה גלויה רק לשואל או לשואלת.`,
  },

  problem: {
    notAllowed: 'הפקודה הזו מיועדת למנהלי השרת: נדרשת הרשאת ניהול השרת. אפשר לפנות לאחד מהם.',
    cooldown: (seconds) => `זה היה קצת מהר. נא לנסות שוב בעוד ${counted(seconds, 'שנייה אחת', 'שניות')}.`,
    unknownCommand: `הפקודה אינה מוכרת; ייתכן שהפקודות עודכנו. אפשר לנסות את ${latin('/help')}, או לטעון מחדש את ${latin('Discord')} כדי לראות את החדשות.`,
    failed: (reference) =>
      `משהו השתבש כאן. נא לנסות שוב; אם זה נמשך, נא למסור למנהלי השרת את הקוד ${latin(reference)}.`,
  },
};
