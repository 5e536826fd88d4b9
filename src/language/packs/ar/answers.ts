import type { AnswerWords } from '../../language-pack.js';

export const answers: AnswerWords = {
  causes: 'لأن بسبب نتيجة لذلك أدى ل',
  placePrepositions: 'في إلى من قرب داخل خارج',
  roles: 'وزير رئيس مدير مبعوث أمير مستشار زعيم قائد المتحدث نائب',
  roleModifiers: '',
  roleLinks: '',
  appositions: '',
  copulas: '',
  nominal: '',
  owners: '',
};
