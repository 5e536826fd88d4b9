import type { CoverageTexts } from './coverage-in-english.js';
import type { SettingsWords } from './settings-in-english.js';

/** What is said of what the articles cover, and of telling people what is new in them, in Hebrew. */
export const coverageInHebrew = ({ number, latin }: SettingsWords): CoverageTexts => ({
  replies: {
    topics: {
      title: 'מה יש בכתבות',
      articles: (count) => `מספר הכתבות: ${number(count)}`,
      undated: (count) => `ללא תאריך: ${number(count)}`,
      languages: 'שפות:',
      publishers: 'מוציאים לאור:',
      unknownPublisher: 'לא ידוע',
      people: 'אנשים:',
      parties: 'ארגונים ומדינות:',
      matters: 'עניינים:',
      kinds: 'מה מסופר:',
      months: 'חודשים:',
      pickName: 'מה מסופר על אדם או צד',
      pickMatter: 'מה כל כתבה מדווחת בעניין',
      pickMonth: 'האירועים של חודש',
    },
    subscriptions: {
      noAbout: (max, example) => `נא לכתוב ב־1 עד ${max} תווים על מה תרצו לשמוע, למשל ${example}.`,
      begins: (name) => `מעכשיו תבוא לכאן הודעה כשכתבה חדשה אומרת משהו על: ${name}.`,
      beginsInChannel: (name) => `מעכשיו תבוא לערוץ הזה הודעה כשכתבה חדשה אומרת משהו על: ${name}.`,
      added: (name) => `המינוי התחיל: ${name}. כשכתבה חדשה תאמר על כך משהו, תגיע אליכם הודעה פרטית.`,
      addedInChannel: (name) => `המינוי התחיל: ${name}. כשכתבה חדשה תאמר על כך משהו, תבוא הודעה לערוץ הזה.`,
      nothingYet: 'עד כה אף כתבה אינה אומרת דבר על כך.',
      already: (name) => `המינוי הזה כבר קיים: ${name}.`,
      full: (most) =>
        `יכולים להיות ${number(most)} מינויים, וכולם תפוסים. נא לסיים אחד קודם: ${latin('/subscribe list')}.`,
      closed: `${latin('Discord')} אינו מאפשר ל־${latin('Parley')} לכתוב אליכם, ולכן לא התחיל מינוי. אפשרו הודעות פרטיות מהשרת הזה (תפריט השרת ← הגדרות פרטיות) ונסו שוב.`,
      noChannel: `${latin('Parley')} אינו יכול לכתוב בערוץ הזה. אפשרו לו לשלוח כאן הודעות ונסו שוב.`,
      notNow: `אי אפשר להגיע אל ${latin('Discord')} כרגע, ולכן לא התחיל מינוי. נא לנסות שוב בעוד דקה.`,
      title: 'מינויים',
      empty: `אין מינויים. ${latin('/subscribe to')} מתחיל אחד.`,
      since: (day) => `מאז ${day}`,
      privately: 'אליכם, בפרטיות',
      pickEnd: 'לסיים אחד',
      endAll: 'לסיים את כל המינויים שלי',
      ended: (name) => `המינוי הסתיים: ${name}. לא תבוא עוד הודעה על כך.`,
      endedAll: 'כל המינויים שלכם הסתיימו.',
      unknown: (given) => `אין מינוי אל: ${given}. ראו ${latin('/subscribe list')}.`,
      tooLong: (max) => `נא לכתוב לכל היותר ${max} תווים, או להשאיר ריק ולבחור.`,
      notYours: 'את המינוי הזה אין באפשרותכם לסיים. אפשר לפנות למנהלי השרת.',
      endedUnreachable: (names) =>
        `הסתיימו בינתיים, כי ${latin('Discord')} לא אפשר לכתוב לשם: ${names}. אפשר להתחיל שוב כשיתאפשר.`,
      news: (name) => `חדש: ${name}`,
      more: (count) => `כתבות חדשות נוספות שאומרות על כך משהו: ${number(count)}`,
      why: 'ההודעה באה כי יש לכם מינוי לכך.',
      whyInChannel: 'ההודעה באה כי מנהלי השרת התחילו מינוי לערוץ הזה.',
      end: (name) => `לסיים: ${name}`,
      all: 'כל המינויים',
    },
    digest: {
      title: { day: 'מה חדש בכתבות', week: 'מה חדש השבוע בכתבות' },
      added: 'נוספו בינתיים, מימים קודמים או בלי תאריך',
      all: `הכול: ${latin('/latest')} עם ${latin('since')}`,
    },
  },
  commands: {
    topics: { description: 'מה יש בכתבות: אנשים, צדדים, עניינים, תאריכים, שפות ומוציאים לאור' },
    subscribe: {
      description: 'לשמוע כשכתבה חדשה אומרת משהו על אדם או עניין',
      to: 'להתחיל: הודעה פרטית, או לצוות הניהול הערוץ הזה, כשנאמר משהו חדש',
      about: (name, topic) => `שם או מילים, למשל ${name} או ${topic}`,
      where: 'למי תבוא ההודעה (ברירת המחדל: רק אליכם; הערוץ הזה דורש צוות ניהול)',
      list: 'המינויים שלכם, ולצוות הניהול אלה של ערוצי השרת',
      end: 'לסיים מינוי',
      which: 'למה המינוי (ברירת המחדל: לבחור מרשימה)',
    },
  },
});
