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
  roles: 'שר ראש נשיא מנהל שליח אמיר יועץ מנהיג דובר',
  roleModifiers: '',
  roleLinks: '',
  appositions: '',
  copulas: '',
  nominal: '',
  owners: '',
};
