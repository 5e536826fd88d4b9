import type { AnswerWords } from '../../pack.js';

export const answers: AnswerWords = {
  causes: 'בגלל כי עקב משומ כדי לכנ',
  placePrepositions: 'ב',
  roles: 'שר ראש נשיא מנהל שליח אמיר יועצ מנהיג דובר',
  roleModifiers: '',
};
