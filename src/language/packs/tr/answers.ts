import type { AnswerWords } from '../../pack.js';

export const answers: AnswerWords = {
  causes: 'cunku nedeniyle dolayi yuzunden icin sebebiyle sonucu sayesinde',
  placePrepositions: '',
  roles: `
    bakan bakani baskan baskani cumhurbaskani basbakan temsilci temsilcisi lider lideri emir sozcu sozcusu danisman
    danismani`,
  roleModifiers: 'disisleri savunma istihbarat ozel eski',
};
