import type { AskingTexts } from './asking-in-english.js';

/** The words of what is asked in other ways than a command, in Hebrew. */
export const askingInHebrew = (latin: (text: string) => string): AskingTexts => ({
  empty: (example) =>
    `אפשר לתייג אותי עם שאלה, למשל "${example}", או להשתמש ב־${latin('/ask')}. מה אני עושה כתוב ב־${latin('/help')}.`,
  cut: (max) => `רק ${max} התווים הראשונים נקראו כשאלה.`,
  unasked: 'תשובה ראשונה לכותרת של השרשור הזה:',
  form: { title: 'שאלה על זה', question: 'השאלה' },
  claims: {
    title: 'מה אומרות הכתבות על זה',
    found: {
      supported: 'כך כתוב בכתבות:',
      differs: 'בכתבות כתוב אחרת:',
      absent: 'לא נמצא בכתבות.',
    },
    near: 'הקרוב ביותר:',
    none: 'לא מצאתי בהודעה הזאת טענה שאפשר להשוות לכתבות.',
    left: (count) => `מספר הטענות שלא הוצגו: ${count}.`,
    provenance: (snapshot) => `הטענות לצד דברי הכתבות, מילה במילה; לא נקבע מה מהן נכון · כתבות ${snapshot}`,
  },
  commands: { lookUp: 'חיפוש בכתבות', askAbout: 'שאלה על זה' },
});
