import type { EditingTexts, EditingWords } from './editing-in-english.js';

/** What moderators are told of kept articles and followed sources, in Turkish. */
export const editingInTurkish = ({ number }: EditingWords): EditingTexts => ({
  corpus: {
    fileOrAddress: 'Lütfen ya bir dosya ya da bir adres verin.',
    tooLarge: (mebibytes) =>
      `Dosya ${mebibytes} MiB’den büyük. Lütfen bölün ya da makale klasörüne koyup /reload komutunu kullanın.`,
    notFetched: 'Dosya Discord’dan alınamadı. Lütfen yeniden deneyin.',
    gone: 'Discord bu dosyayı artık saklamıyor, bu yüzden eklenmedi. Lütfen onu /corpus add ile yeniden verin.',
    refused: 'Okunamadı ve hiçbir şey saklanmadı:',
    nothingRead: 'İçinde makale bulunamadı ve hiçbir şey saklanmadı.',
    preview: 'Önizleme: henüz hiçbir şey saklanmadı',
    found: (articles) => `İçindeki makale sayısı: ${number(articles)}`,
    untitled: 'başlıksız',
    unknownPublisher: 'yayıncısı bilinmiyor',
    words: (count) => `sözcük: ${number(count)}`,
    standings: {
      new: 'yeni',
      changed: 'saklanan bir makalenin yeni sürümü',
      unchanged: 'aynı sözcüklerle zaten saklanıyor',
      removed: 'kaldırılmıştı; saklamak onu geri getirir',
    },
    copyOf: (id) => `${id} ile neredeyse aynı sözcüklerle aynı haberi anlatıyor`,
    notes: 'Dışarıda bırakılanlar ya da bakılması gerekenler:',
    keep: 'Sakla',
    discard: 'Vazgeç',
    discarded: 'Hiçbir şey saklanmadı.',
    kept: 'Saklandı. Birkaç saniye içinde yanıtlarda kullanılır.',
    keptAlready: 'Zaten saklanıyordu; hiçbir şey değişmedi.',
    differs: 'Önizlemedekinden farklı okundu; henüz hiçbir şey saklanmadı. Lütfen bir kez daha bakın.',
    undo: 'Geri al',
    removed: (title) => `Kaldırıldı: ${title}. Artık yanıtlarda kullanılmaz.`,
    restored: (title) => `Geri getirildi: ${title}. Birkaç saniye içinde yanıtlarda kullanılır.`,
    removedAlready: (title) => `${title} zaten kaldırılmış.`,
    thereAlready: (title) => `${title} kaldırılmış değil.`,
    unknown: (given) =>
      `Eklenen ya da izlenen makaleler arasında ${given} yok. Listeden birini seçin; klasördekiler orada değiştirilir.`,
    state: 'Makalelerin durumu',
    inAll: 'Yanıtların kaynağı:',
    keptInAll: (live, vanished, removed) =>
      `Eklenen ve izlenen: ${number(live)} · artık yayımlandığı yerde olmayan: ${number(vanished)} · kaldırılan: ${number(removed)}`,
    lastReload: (when) => `Son okuma: ${when}`,
    lookAt: (rejected, warnings) =>
      `Reddedilen: ${number(rejected)} · yüklenen, ama bakılması gereken: ${number(warnings)}`,
    sources: (all, failing, off) =>
      `İzlenen kaynaklar: ${number(all)} · okunamayan: ${number(failing)} · kapatılan: ${number(off)}`,
  },

  feeds: {
    title: 'İzlenen kaynaklar',
    total: (sources, page, pages) => `Kaynak sayısı: ${number(sources)} · sayfa ${page} / ${pages}`,
    empty: 'Henüz izlenen kaynak yok. /feeds add ile eklenebilir.',
    kinds: { feed: 'besleme', page: 'sayfa', sitemap: 'site haritası' },
    standings: {
      well: 'iyi',
      waiting: 'henüz denetlenmedi',
      failing: 'okunamıyor',
      off: 'kapalı',
    },
    ofFile: 'kaynaklar dosyasından',
    checked: (when) => `denetleme: ${when}`,
    read: (found, added, changed, skipped) =>
      `bulunan ${number(found)}, yeni ${number(added)}, değişen ${number(changed)}, dışarıda bırakılan ${number(skipped)}`,
    wrong: 'Bu haliyle izlenemez:',
    added: (id) => `Bundan böyle ${id} adıyla izlenir. Bir dakika içinde denetlenir.`,
    taken: (id) => `Hiçbir şey eklenmedi: bu ad ya da adres zaten ${id} kaynağının.`,
    full: (most) => `Hiçbir şey eklenmedi: zaten ${number(most)} kaynak var. Önce birini kaldırın.`,
    removed: (id) => `${id} artık izlenmiyor. Makaleleri kalır.`,
    standsInFile: (id) => `${id} kaynaklar dosyasında yazıyor. Parley’i çalıştıran kişi oradan çıkarabilir.`,
    unknown: (given) => `${given} adlı bir kaynak yok. /feeds list komutuna bakın.`,
    checkedNow: (id) => `Denetlendi: ${id}`,
    unchanged: 'Son okunduğundan beri orada hiçbir şey değişmedi.',
    busy: (id) => `${id} zaten denetleniyor. Bir dakika sonra /feeds list komutuna bakın.`,
    goesOn: (id) =>
      `${id} hâlâ denetleniyor, çünkü sitesi yavaş okunmak istiyor. Daha sonra /feeds list komutuna bakın.`,
    failed: 'Okunamadı:',
  },

  commands: {
    corpus: {
      description: 'Makalelere bak, ekle, kaldır, geri getir (moderatörler)',
      status: 'Kaç makale var ve ne durumdalar',
      add: 'Bir dosyadan ya da adresten, önizlemeden sonra makale ekle',
      file: 'Bir dosya; örneğin Markdown, metin, JSON ya da kaydedilmiş bir sayfa',
      url: 'Bir sayfanın adresi',
      remove: 'Eklenmiş ya da izlenen bir makaleyi kaldır; geri getirilebilir',
      restore: 'Kaldırılmış bir makaleyi geri getir',
      id: 'Makale: birini seçin ya da kimliğini yazın',
    },
    feeds: {
      description: 'Besleme, sayfa ve site haritası izle (moderatörler)',
      list: 'İzlenen kaynaklar, durumları ve neden bir şey gelmediği',
      add: 'Bir besleme, sayfa ya da site haritası izle',
      kind: 'Adreste ne bulunduğu',
      url: 'Okunacak adres',
      id: 'Harf, rakam ve tireden kısa bir ad (varsayılan: adresten yapılır)',
      publisher: 'Yayıncısının adı (varsayılan: sayfaların söylediği)',
      sourceLanguage: 'Makalelerinin dili, örneğin tr (varsayılan: kendilerinden anlaşılan)',
      every: 'İki denetleme arasındaki dakika (varsayılan: 30)',
      keep: 'Makalelerinin kaç gün sonra kaldırılacağı (varsayılan: hiç)',
      include: 'Virgülle ayrılmış sözcükler: yalnızca birini içeren makaleler',
      exclude: 'Virgülle ayrılmış sözcükler: birini içeren makaleler alınmaz',
      remove: 'Bir kaynağı artık izleme; makaleleri kalır',
      check: 'Bir kaynağı şimdi denetle ve ne geldiğini bildir',
      source: 'Kaynak: birini seçin ya da adını yazın',
    },
  },
});
