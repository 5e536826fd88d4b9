import type { AnsweringWords } from './answering-in-english.js';
import type { toldInEnglish } from './told-in-english.js';

/** How what articles tell stands to other tellings of it and to time, in Hebrew. */
export const toldInHebrew = ({ number }: AnsweringWords): ReturnType<typeof toldInEnglish> => ({
  calledOff: 'נמסר שלא התקיים:',
  notDone: 'נמסר שלא התקיים',
  ahead: 'המועד טרם הגיע',
  unsettled: 'הסכמים שנמסר עליהם וטרם הוכרעו:',
  byYear: 'לפי שנה:',
  oneYear: 'הצגת שנה אחת',
  earlierYears: (entries) => `ולפני כן: ${number(entries)}`,
  findings: {
    agree: 'מקורות בלתי תלויים מסכימים:',
    'one-voice': 'נמסר כמה פעמים אך ממקור אחד (העתקים, מפרסם אחד או מקור משותף), ולכן אין בכך אישור:',
    'figures-differ': 'מספרים שונים לאותו דבר באותה עת:',
    'claims-differ': 'מקור אחד קובע, אחר מכחיש:',
    'not-done': 'תוכנן, ונמסר שלא התקיים:',
    'dates-differ': 'הסכם אחד בתאריכים שונים:',
    apart: 'על ימים או דברים שונים, ולכן אין סתירה:',
  },
  heldUntil: (day) => `עד ${day}`,
  heldBetween: (first, last) => `${first} עד ${last}`,
});
