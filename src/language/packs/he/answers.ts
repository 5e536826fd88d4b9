import type { AnswerWords } from '../../language-pack.js';

/** With the article too. */
const ROLES =
  'אמיר אמירת דובר דוברת חבר חברת יועץ יועצת מומחה מומחית מזכיר מזכירת מלך מלכת מנהיג מנהיגת מנהל מנהלת מנכל מפקד מפקדת נציג נציגת נשיא נשיאה נשיאת סגן סגנית עוזר עוזרת קנצלר ראש ראשת שגריר שגרירה שגרירת שליח שליחה שליחת שר שרה שרת';

export const answers: AnswerWords = {
  causes: 'בגלל כי עקב משום כדי בשל בעקבות מפני מכיוון כיוון היות',
  causesBehind: '',
  placePrepositions: 'ב',
  places: {
    at: { words: 'בתוך ליד מחוץ', particles: 'ב וב שב', endings: '' },
    to: { words: 'אל', particles: 'ל ול', endings: '' },
    from: { words: 'מן', particles: 'מ ומ', endings: '' },
  },
  placeNouns: 'העיר בעיר בבירת בבירה הבירה לעיר מהעיר כפר בכפר',
  roles: `${ROLES} ${ROLES.split(' ')
    .map((role) => `ה${role}`)
    .join(' ')}`,
  roleModifiers: '',
  roleLinks: '',
  appositions: 'לשעבר|שהוא|שהיא|שהיה|שהייתה|המכהן|המכהנת',
  copulas: 'הוא|היא|היה|הייתה|מכהן כ|מכהנת כ',
  groups: {
    called: String.raw`(?:המכונות|המכונים|המכונה|הידועות|הידועים|המרכיבות|המרכיבים)(?: בשם| כ| את)?`,
    including: String.raw`(?:ה|ש)?(?:כוללת|כוללות|כולל|כוללים|מורכבת מ|מורכב מ)(?: את)?|חברותיה הן|חבריה הם`,
    kinds: String.raw`מדינות`,
  },
  copulaEndings: '',
  deputies: 'סגן סגנית סגנו משנה',
  nominal: '',
  owners: '',
};
