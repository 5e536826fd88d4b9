import type { answeringInEnglish, AnsweringWords } from './answering-in-english.js';

/** What is said below an answer, and of it by its buttons, in Turkish. */
export const answeringInTurkish = ({ number }: AnsweringWords): ReturnType<typeof answeringInEnglish> => ({
  more: 'Diğer alıntılar ve kaynaklar',
  context: 'Bağlam',
  further: 'Devamını sor',
  right: 'Bu doğru muydu?',
  watch: 'Yanıtlanınca bana haber ver',
  share: 'Herkese göster',
  shared: 'Herkese gösterildi',
  dismiss: 'Kaldır',
  formTitle: 'Devamını sor',
  formField: 'Sorunuz, örneğin “peki ne zaman?”',
  goesOnFrom: (question) => `Şu sorunun devamı: ${question}`,
  readAs: (question) => `Şöyle anlaşıldı: ${question}`,
  mayMean:
    'Bu, birden fazla anlama gelebilir. Lütfen aşağıdan birini seçin ya da kimi veya neyi kastettiğinizi yazın.',
  sharedBy: 'Herkese gösteren:',
  moreTitle: 'Diğer alıntılar',
  noMore: 'Bunu yanıtlayan başka bir alıntı yok.',
  sources: 'Kaynaklar',
  around: 'Alıntının çevresindeki metin',
  changed:
    'O zaman alıntılanan sözler artık makalelerin verdiği ilk yanıt değil. Bu, şimdiki yanıttan alınmıştır.',
  gone: 'O zaman alıntılanan sözler artık bunu yanıtlamıyor ve makalelerde yanıtlayan başka bir şey yok.',
  sharedAlready: 'Bu yanıt zaten herkese gösterildi.',
  notShared:
    'Bu yanıt herkese gösterilemedi. Lütfen görünüp görünmediğine bakın, görünmüyorsa yeniden deneyin. Bu da işe yaramazsa botun bu kanala yazmasına izin verilmiyor olabilir.',
  mayNotBeShared: 'Bu kanalda yanıtlar herkese gösterilmiyor.',
  notYours: 'Bu yanıtı yalnızca soruyu soran kişi ya da bir moderatör kaldırabilir.',
  same: (articles) =>
    articles === 1
      ? 'Başka kaynaklara dayanan bir makale de aynısını bildiriyor.'
      : `Başka kaynaklara dayanan ${number(articles)} makale de aynısını bildiriyor.`,
  version: (version, day) => `sürüm ${version}, okunduğu gün: ${day}`,
  updated: (day) => `değiştirildiği gün: ${day}`,
  vanished: 'artık yayımlandığı yerde değil',
  differently: (articles) => (articles === 1 ? 'Başka bir makalede:' : 'Başka makalelerde:'),
  quoted: (words) => `“${words}”`,
});
