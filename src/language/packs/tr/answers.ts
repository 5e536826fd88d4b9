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
    danışmanı elçi elçisi büyükelçi büyükelçisi koordinatör koordinatörü sekreter sekreteri müdür müdürü komutan
    komutanı arabulucu arabulucusu müzakereci müzakerecisi`,
  roleModifiers: 'dışişleri savunma istihbarat özel eski',
  roleLinks: '',
  appositions: '',
  copulas: '',
  groups: {
    called: String.raw`(?:['’]?[dt][ae]n )?(?:oluşan|oluşturduğu)`,
    including: String.raw`(?:olarak|diye) (?:bilinen|anılan|adlandırılan|tanınan)|(?:üyeleri|ülkeleri) olan|(?:üyeleri|ülkeleri)`,
    kinds: String.raw`ülkeleri|üyeleri`,
  },
  copulaEndings: 'd[iu]r|t[iu]r',
  deputies: 'yardımcısı yardımcı vekili vekil',
  nominal: '',
  owners: '',
};
