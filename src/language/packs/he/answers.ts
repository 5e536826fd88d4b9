import type { AnswerWords } from '../../language-pack.js';

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
  roles:
    'שר ראש נשיא מנהל שליח אמיר יועץ מנהיג דובר שרת ראשת נשיאת מנהלת שליחת שליחה אמירת יועצת מנהיגת דוברת סגן סגנית שגריר שגרירת מזכיר מזכירת מפקד מפקדת נציג נציגת מלך מלכת מומחה מומחית חבר חברת השר השרה הנשיא הנשיאה השליח השליחה השגריר השגרירה היועץ היועצת הדובר הדוברת המזכיר הקנצלר קנצלר',
  roleModifiers: '',
  roleLinks: '',
  appositions: 'לשעבר|שהוא|שהיא|שהיה|שהייתה|המכהן|המכהנת',
  copulas: 'הוא|היא|היה|הייתה|מכהן כ|מכהנת כ',
  nominal: '',
  owners: '',
};
