import type { AnswerWords } from '../../language-pack.js';

export const answers: AnswerWords = {
  causes: 'בגלל כי עקב משום כדי לכן',
  placePrepositions: 'ב',
  roles: 'שר ראש נשיא מנהל שליח אמיר יועץ מנהיג דובר',
  roleModifiers: '',
  roleLinks: '',
  appositions: '',
  copulas: '',
  nominal: '',
  owners: '',
};
