import type { AnswerWords } from '../../pack.js';

export const answers: AnswerWords = {
  causes: 'لان بسبب نتيجه لذلك ادي ل',
  placePrepositions: 'في الي من قرب داخل خارج',
  roles: 'وزير رئيس مدير مبعوث امير مستشار زعيم قاءد المتحدث نائب',
  roleModifiers: '',
};
