import type { AskingTexts } from './asking-in-english.js';

/** The words of what is asked in other ways than a command, in Turkish. */
export const askingInTurkish: AskingTexts = {
  empty: (example) =>
    `Beni bir soruyla etiketleyin, örneğin “${example}”, ya da /ask komutunu kullanın. Ne yaptığımı /help anlatır.`,
  cut: (max) => `Yalnızca ilk ${max} karakter soru olarak okundu.`,
  unasked: 'Bu gönderinin başlığına ilk yanıt:',
  form: { title: 'Bunun hakkında sor', question: 'Sorunuz' },
  claims: {
    title: 'Makaleler bunun için ne diyor',
    found: {
      supported: 'Makalelerde böyle geçiyor:',
      differs: 'Makalelerde farklı geçiyor:',
      absent: 'Makalelerde yok.',
    },
    near: 'En yakını:',
    none: 'Bu iletide makalelerle karşılaştırılabilecek bir ifade bulamadım.',
    left: (count) => `Dışarıda bırakılan ifade sayısı: ${count}.`,
    provenance: (snapshot) =>
      `İfadeler makalelerin sözleriyle yan yana, sözcüğü sözcüğüne; hangisinin doğru olduğuna karar verilmez · makaleler ${snapshot}`,
  },
  commands: { lookUp: 'Makalelerde ara', askAbout: 'Bunun hakkında sor' },
};
