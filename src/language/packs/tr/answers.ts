import type { AnswerWords } from '../../language-pack.js';

export const answers: AnswerWords = {
  causes: 'çünkü zira',
  causesBehind: 'nedeniyle dolayı yüzünden için sebebiyle sonucu sayesinde',
  placePrepositions: '',
  places: {
    at: { words: '', particles: '', endings: 'da de ta te nda nde daki deki taki teki ndaki ndeki' },
    to: { words: '', particles: '', endings: 'a e ya ye na ne' },
    from: { words: '', particles: '', endings: 'dan den tan ten ndan nden' },
  },
  placeNouns: '',
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
