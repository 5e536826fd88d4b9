import type { AnsweringWords } from './answering-in-english.js';
import type { toldInEnglish } from './told-in-english.js';

/** How what articles tell stands to other tellings of it and to time, in Turkish. */
export const toldInTurkish = ({ number }: AnsweringWords): ReturnType<typeof toldInEnglish> => ({
  calledOff: 'Gerçekleşmediği belirtiliyor:',
  notDone: 'gerçekleşmediği belirtiliyor',
  ahead: 'tarihi henüz gelmedi',
  unsettled: 'Kesinleşmemiş anlaşmalar:',
  byYear: 'Yıllara göre:',
  oneYear: 'Tek bir yılı göster',
  earlierYears: (entries) => `ve daha öncesi: ${number(entries)}`,
  findings: {
    agree: 'Bağımsız kaynaklar örtüşüyor:',
    'one-voice':
      'Birkaç kez aktarılıyor, ama tek kaynaktan (aynı metin, aynı yayıncı ya da aynı köken); doğrulama sayılmaz:',
    'figures-differ': 'Aynı zamanda aynı şey için sayılar farklı:',
    'claims-differ': 'Bir kaynak belirtiyor, öteki yalanlıyor:',
    'not-done': 'Planlandı, gerçekleşmediği belirtiliyor:',
    'dates-differ': 'Aynı anlaşma, farklı tarihler:',
    apart: 'Farklı günlere ya da şeylere ait; çelişki değil:',
  },
  heldUntil: (day) => `${day} tarihine kadar`,
  heldBetween: (first, last) => `${first} ile ${last} arasında`,
});
