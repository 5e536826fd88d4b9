import type { EditingTexts, EditingWords } from './editing-in-english.js';

/** What moderators are told of kept articles and followed sources, in Hebrew. */
export const editingInHebrew = ({ number, latin }: EditingWords): EditingTexts => ({
  corpus: {
    fileOrAddress: 'נא לתת קובץ או כתובת, רק אחד מהם.',
    tooLarge: (mebibytes) =>
      `הקובץ גדול מ־${latin(`${mebibytes} MiB`)}. נא לחלק אותו, או להניח אותו בתיקיית הכתבות ולהשתמש ב־${latin('/reload')}.`,
    notFetched: `לא היה אפשר להביא את הקובץ מ־${latin('Discord')}. נא לנסות שוב.`,
    gone: `הקובץ כבר אינו נשמר ב־${latin('Discord')}, ולכן לא נוסף. נא לתת אותו שוב באמצעות ${latin('/corpus add')}.`,
    refused: 'לא היה אפשר לקרוא אותו, ודבר לא נשמר:',
    nothingRead: 'לא נמצאה בו כתבה, ודבר לא נשמר.',
    preview: 'תצוגה מקדימה: דבר לא נשמר עדיין',
    found: (articles) => `מספר הכתבות: ${number(articles)}`,
    untitled: 'ללא כותרת',
    unknownPublisher: 'מפרסם לא ידוע',
    words: (count) => `מילים: ${number(count)}`,
    standings: {
      new: 'חדשה',
      changed: 'גרסה חדשה של כתבה שמורה',
      unchanged: 'כבר שמורה באותן מילים',
      removed: 'הוסרה בעבר; שמירתה תחזיר אותה',
    },
    copyOf: (id) => `מספרת את מה שמסופר ב־${id}, כמעט באותן מילים`,
    notes: 'מה שהושמט או שכדאי להסתכל בו:',
    keep: 'שמירה',
    discard: 'ביטול',
    discarded: 'דבר לא נשמר.',
    kept: 'נשמר. בתוך שניות זה משמש לתשובות.',
    keptAlready: 'זה כבר היה שמור; דבר לא השתנה.',
    differs: 'זה נקרא אחרת מבתצוגה המקדימה, ולכן עדיין לא נשמר דבר. נא להסתכל שוב.',
    undo: 'ביטול הפעולה',
    removed: (title) => `הוסרה: ${title}. היא אינה משמשת עוד לתשובות.`,
    restored: (title) => `הוחזרה: ${title}. בתוך שניות היא משמשת לתשובות.`,
    removedAlready: (title) => `${title}: כבר הוסרה.`,
    thereAlready: (title) => `${title}: אינה מוסרת.`,
    unknown: (given) =>
      `אין בין הכתבות שנוספו או נמצאות במעקב כתבה בשם ${given}. נא לבחור מהרשימה; כתבות שבתיקייה משתנות שם.`,
    state: 'מצב הכתבות',
    inAll: 'התשובות באות מתוך:',
    keptInAll: (live, vanished, removed) =>
      `נוספו ובמעקב: ${number(live)} · אינן עוד במקום פרסומן: ${number(vanished)} · הוסרו: ${number(removed)}`,
    lastReload: (when) => `קריאה אחרונה: ${when}`,
    lookAt: (rejected, warnings) =>
      `נדחו: ${number(rejected)} · נטענו, אך כדאי להסתכל בהן: ${number(warnings)}`,
    sources: (all, failing, off) =>
      `מקורות במעקב: ${number(all)} · שאי אפשר לקרוא: ${number(failing)} · כבויים: ${number(off)}`,
  },

  feeds: {
    title: 'מקורות במעקב',
    total: (sources, page, pages) => `מספר המקורות: ${number(sources)} · עמוד ${page} מתוך ${pages}`,
    empty: `אין עדיין מקור במעקב. אפשר להוסיף באמצעות ${latin('/feeds add')}.`,
    kinds: { feed: 'הזנה', page: 'עמוד', sitemap: 'מפת אתר' },
    standings: {
      well: 'תקין',
      waiting: 'עדיין לא נבדק',
      failing: 'אי אפשר לקרוא אותו',
      off: 'כבוי',
    },
    ofFile: 'מקובץ המקורות',
    checked: (when) => `נבדק ${when}`,
    read: (found, added, changed, skipped) =>
      `נמצאו ${number(found)}, חדשות ${number(added)}, השתנו ${number(changed)}, הושמטו ${number(skipped)}`,
    wrong: 'אי אפשר לעקוב אחריו כפי שהוא:',
    added: (id) => `מעכשיו במעקב בשם ${id}. הבדיקה תהיה בתוך דקה.`,
    taken: (id) => `דבר לא נוסף: השם או הכתובת כבר שייכים למקור ${id}.`,
    full: (most) => `דבר לא נוסף: יש כבר ${number(most)} מקורות. נא להסיר אחד תחילה.`,
    removed: (id) => `${id} אינו עוד במעקב. הכתבות שלו נשארות.`,
    standsInFile: (id) => `${id} כתוב בקובץ המקורות. מי שמפעיל את ${latin('Parley')} יכול להוציא אותו משם.`,
    unknown: (given) => `אין מקור בשם ${given}. אפשר לראות ב־${latin('/feeds list')}.`,
    checkedNow: (id) => `נבדק: ${id}`,
    unchanged: 'דבר לא השתנה שם מאז הקריאה האחרונה.',
    busy: (id) => `${id} כבר נבדק עכשיו. אפשר לראות ב־${latin('/feeds list')} בעוד דקה.`,
    goesOn: (id) =>
      `הבדיקה של ${id} נמשכת, כי האתר מבקש קריאה איטית. אפשר לראות ב־${latin('/feeds list')} מאוחר יותר.`,
    failed: 'לא היה אפשר לקרוא אותו:',
  },

  commands: {
    corpus: {
      description: 'הצגת כתבות, הוספה, הסרה והחזרה (למנהלי השרת)',
      status: 'כמה כתבות יש ומה מצבן',
      add: 'הוספת כתבה מקובץ או מכתובת, אחרי תצוגה מקדימה',
      file: `קובץ, למשל ${latin('Markdown')}, טקסט, ${latin('JSON')} או עמוד שמור`,
      url: 'כתובת של עמוד',
      remove: 'הסרת כתבה שנוספה או במעקב; אפשר להחזיר אותה',
      restore: 'החזרת כתבה שהוסרה',
      id: 'הכתבה: בבחירה או לפי המזהה שלה',
    },
    feeds: {
      description: 'מעקב אחר הזנות, עמודים ומפות אתר (למנהלי השרת)',
      list: 'המקורות במעקב, מצבם, ולמה לא הגיע דבר',
      add: 'מעקב אחר הזנה, עמוד או מפת אתר',
      kind: 'מה נמצא בכתובת',
      url: 'הכתובת לקריאה',
      id: 'שם קצר מאותיות לטיניות, ספרות ומקפים (בלי זה: לפי הכתובת)',
      publisher: 'שם המפרסם (בלי זה: מה שכתוב בעמודים)',
      sourceLanguage: `שפת הכתבות, למשל ${latin('tr')} (בלי זה: מה שעולה מהן)`,
      every: 'דקות בין שתי בדיקות (בלי זה: 30)',
      keep: 'ימים שאחריהם הכתבות שלו מוסרות (בלי זה: לעולם לא)',
      include: 'מילים עם פסיקים ביניהן: רק כתבות שיש בהן אחת מהן',
      exclude: 'מילים עם פסיקים ביניהן: בלי כתבות שיש בהן אחת מהן',
      remove: 'הפסקת מעקב אחר מקור; הכתבות שלו נשארות',
      check: 'בדיקת מקור עכשיו ודיווח על מה שהגיע',
      source: 'המקור: בבחירה או לפי השם שלו',
    },
  },
});
