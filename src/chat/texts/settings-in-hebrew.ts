import { communityInHebrew } from './community-in-hebrew.js';
import { coverageInHebrew } from './coverage-in-hebrew.js';
import type { SettingsTexts, SettingsWords } from './settings-in-english.js';

/** What is said of the settings of servers and members, in Hebrew. */
export const settingsInHebrew = (words: SettingsWords): SettingsTexts => {
  const { number, latin } = words;
  const coverage = coverageInHebrew(words);
  const { commands, ...community } = communityInHebrew(words);
  return {
    replies: {
      ...coverage.replies,
      ...community,
      settings: {
        elsewhere: 'רק אתם רואים את זה. בשרת הזה המקום לתשובות לכולם הוא:',
        title: 'ההגדרות של השרת הזה',
        choose: 'מה תרצו לשנות?',
        names: {
          answerChannels: 'ערוצים לתשובות',
          defaultVisibility: 'מי רואה תשובות',
          language: 'שפה',
          moderatorRole: 'התפקיד של צוות הניהול',
          cooldown: 'שאלות של חבר',
          logChannel: 'ערוץ ליומן של צוות הניהול',
          forumChannels: 'פורומים עם תשובה ראשונה',
          digest: 'תקציר של מה שחדש',
        },
        explained: {
          answerChannels: 'במקומות אחרים רק החבר ששאל רואה את התשובה, עם הפניה לערוצים האלה.',
          defaultVisibility: 'כשהחבר לא בחר אחרת.',
          language: 'של תשובות לחברים שלא בחרו שפה. שאלה נענית בשפתה.',
          moderatorRole: 'מי שיש לו התפקיד רשאי להשתמש בפקודות של צוות הניהול, לצד מי שרשאים לנהל את השרת.',
          cooldown: 'כמה שאלות חבר רשאי לשאול בפרק זמן.',
          logChannel: 'כאן נאמר מי נדחה בפקודה של צוות הניהול, ומי שינה מה.',
          forumChannels: 'פרסום חדש שם מקבל תשובה ראשונה, אם יש כזאת בכתבות.',
          digest: 'מה שהכתבות מביאות שחדש, בערוץ. אם לא בא דבר, לא מתפרסם דבר.',
        },
        unset: {
          answerChannels: 'בכל מקום',
          defaultVisibility: 'כולם',
          language: `זו של ה־${latin('Discord')} של כל חבר`,
          moderatorRole: 'אין; מי שרשאים לנהל את השרת',
          cooldown: `כפי שקבע מי שמפעיל את ${latin('Parley')}`,
          logChannel: 'אין',
          forumChannels: 'אין',
          digest: 'אין',
        },
        visibilities: { public: 'כולם', private: 'רק החבר ששאל' },
        rate: (most, seconds) =>
          seconds === 60
            ? `לכל היותר ${number(most)} בדקה`
            : `לכל היותר ${number(most)} ב־${number(seconds)} שניות`,
        every: { day: 'כל יום', week: 'כל שבוע' },
        pick: {
          channels: 'בחרו ערוצים',
          channel: 'בחרו ערוץ',
          forums: 'בחרו פורומים',
          role: 'בחרו תפקיד',
          value: 'בחרו',
          every: 'באיזו תדירות?',
        },
        back: 'חזרה',
        clear: 'ביטול ההגדרה',
        changed: (name) => `שונה: ${name}.`,
        before: 'לפני כן:',
        same: (name) => `כך זה היה כבר: ${name}.`,
        notValid: 'אי אפשר להגדיר את זה. נא לבחור שוב.',
        cannotWrite: `דבר לא שונה: ${latin('Parley')} אינו יכול לכתוב בערוץ הזה. אפשרו לו לראות את הערוץ, לשלוח בו הודעות ולהטמיע בו קישורים, ובחרו בו שוב.`,
        cannotWriteIn: `דבר לא שונה: ${latin('Parley')} אינו יכול לכתוב שם. אפשרו לו לראות את הערוצים האלה, לשלוח בהם הודעות (ובפורומים – בתוך הפוסטים) ולהטמיע בהם קישורים, ובחרו שוב:`,
        logBegins: 'מעכשיו נאמר כאן מי נדחה ומה שונה.',
        digestBegins: {
          day: 'מעכשיו נאמר כאן כל יום מה חדש בכתבות. אם לא בא דבר, לא מתפרסם דבר.',
          week: 'מעכשיו נאמר כאן כל שבוע מה חדש בכתבות. אם לא בא דבר, לא מתפרסם דבר.',
        },
        showRole: `${latin('Discord')} מציג את הפקודות האלה רק למי שרשאים לנהל את השרת. כדי להציג אותן גם לתפקיד הזה, הוסיפו אותו תחת ${latin('Server Settings → Integrations → Parley')}.`,
        refused: (command) => `נדחתה הפקודה ${latin(`/${command}`)}, שהיא לצוות הניהול. מי שהשתמש בה:`,
      },

      preferences: {
        title: 'ההעדפות שלכם',
        everywhere: 'הן תקפות בכל שרת ובהודעות פרטיות, עבורכם בלבד. מה שבוחרים עם פקודה קודם להן.',
        names: { language: 'שפה', visibility: 'מי רואה תשובות', keepQuestions: 'השאלות שלכם' },
        unset: { language: `כמו בשרת או ב־${latin('Discord')} שלכם`, visibility: 'כמו בשרת' },
        visibilities: { public: 'כולם', private: 'רק אתם' },
        kept: {
          yes: 'מותר לשמור אותן עם שמכם, לצוות הניהול שמחפש מה חסר',
          no: 'לעולם אינן נשמרות עם שמכם',
        },
        pick: {
          language: 'שפת התשובות לכם',
          visibility: 'מי רואה תשובות לכם',
          keepQuestions: 'האם מותר לשמור את השאלות עם שמכם?',
        },
        keepChoices: { yes: 'כן, עם השם שלי', no: 'לא, לעולם לא עם השם שלי' },
        usual: 'אין לי העדפה',
        saved: 'נשמר.',
        forget: 'לשכוח את כל אלה',
        forgotten: 'נשכח. הכול כאילו לא בחרתם דבר.',
      },
    },
    commands: {
      ...coverage.commands,
      ...commands,
      settings: { description: `לראות ולשנות איך ${latin('Parley')} מתנהג בשרת הזה (למנהלי השרת)` },
      preferences: { description: 'השפה שלכם, מי רואה את התשובות, ומה מותר לשמור' },
    },
  };
};
