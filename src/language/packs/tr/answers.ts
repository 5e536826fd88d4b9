import type { AnswerWords } from '../../language-pack.js';

export const answers: AnswerWords = {
  causes: 'çünkü nedeniyle dolayı yüzünden için sebebiyle sonucu sayesinde',
  placePrepositions: '',
  roles: `
    bakan bakanı başkan başkanı cumhurbaşkanı başbakan temsilci temsilcisi lider lideri emir sözcü sözcüsü danışman
    danışmanı`,
  roleModifiers: 'dışişleri savunma istihbarat özel eski',
  roleLinks: '',
  appositions: '',
  copulas: '',
  nominal: '',
  owners: '',
};
