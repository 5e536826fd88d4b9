import { adminInTurkish } from './admin-in-turkish.js';
import { apiInTurkish } from './api-in-turkish.js';
import type { PageTexts } from './pages-in-english.js';

/** What web pages say in Turkish. */
export const pagesInTurkish: PageTexts = {
  inContext: 'bağlamında',

  frame: {
    skip: 'İçeriğe geç',
    language: 'Dil',
    pages: 'Sayfalar',
    ask: 'Sor',
    people: 'Kişiler',
    foot: 'Alıntılar kelimesi kelimesinedir. Parley konu hakkında kendiliğinden hiçbir şey yazmaz.',
  },

  problem: {
    title: 'Bu olmadı',
    notFound: 'Bu adreste bir şey yok. Adresi denetleyin ya da yukarıdaki sayfalardan birinden devam edin.',
    unknownArticle:
      'Bu kimlikte bir makale yok. Çıkarılmış olabilir ya da adres eksiktir. Bağlantıyı bulduğunuz yerde yeniden açın.',
    offsets:
      'Adres, bölümün nerede durduğunu söylemelidir: "from" ve "to" birer tam sayı olmalı, ikincisi daha büyük olmalı, aralarında en çok 2.000 olmalıdır. Bağlantıyı bulduğunuz yerde yeniden açın ya da ikisini de çıkarın.',
    outside:
      'Makalede böyle bir bölüm yok. Adres oluşturulduktan sonra değişmiş olabilir. Makaleyi "from" ve "to" olmadan açın.',
    openArticle: 'Makaleyi aç',
    tooMany: (seconds) => `Bu biraz hızlıydı. ${seconds} saniye sonra yeniden deneyin.`,
    foreign: 'Bu, hizmetin kendi sayfasından gönderilmedi. Hizmetin kendi sayfasını açın ve oradan gönderin.',
    tooLarge: 'Bu çok uzun. Daha kısa bir şey gönderin.',
    readOnly: 'Bu adres yalnızca okumak içindir. Bir şey göndermeden açın.',
    unreadable: 'Gönderilen okunamıyor. Geri dönün ve yeniden gönderin.',
    stored: 'Saklananlara şu anda ulaşılamıyor. Biraz sonra yeniden deneyin.',
    wrongQuery: 'Adreste okunamayan bir değer var. Formda düzeltin ya da onsuz başlayın.',
  },

  playground: {
    signIn: 'Moderatör komutları için oturum aç',
    signedIn: 'Oturumunuz açık: moderatör komutları da burada.',
    title: 'Sor',
    lead: (subject) =>
      `Discord'daki gibi bir konuşma, aynı komutlarla. ${subject} hakkında sorun; her yanıt makalelerden alıntıdır.`,
    examples: 'Bunlardan birini deneyin:',
    conversation: 'Konuşma',
    app: 'UYG',
    used: (command) => `Kullandığınız komut: ${command}`,
    pressed: 'Bir düğmeye bastınız',
    onlyYou: 'Bunu yalnızca siz görebilirsiniz',
    thinking: 'Parley düşünüyor …',
    commands: 'Komutlar',
    pick: 'Bir komut seçin',
    options: 'Seçenekler',
    required: 'zorunlu',
    yes: 'evet',
    no: 'hayır',
    notSet: 'belirtilmedi',
    send: 'Gönder',
    choose: 'Seç',
    close: 'Kapat',
    suggestions: (count) => `${count} öneri`,
    nothing: 'Tamam.',
    unreachable: 'Parley hizmetine ulaşılamadı. Çalıştığını denetleyin, sonra yeniden gönderin.',
    slash: 'Komutlar için / yazın.',
    kept: (right) =>
      `Bu konuşmadan, “${right}” altında bir yanıt için söyledikleriniz ve sorusu dışında hiçbir şey saklanmaz. Kalanı tarayıcınızın bu sekmesinde durur ve onunla birlikte sona erer.`,
    clear: 'Konuşmayı temizle',
  },

  views: {
    about: 'Kim ya da ne',
    aboutHint: 'Bir ad ya da sözcükler; boş: her şey',
    from: 'Başlangıç',
    to: 'Bitiş',
    dayHint: 'Bir gün, ay ya da yıl; örneğin 2025-10',
    asOf: 'Şu gün itibarıyla',
    asOfHint: 'Sonraki makaleleri dışarıda bırakır; örneğin 2025-10-08',
    show: 'Göster',
    zoom: 'Aylara göre',
    wider: 'Bütün zamanı göster',
    exports: 'Dışa aktar',
    picture: 'Resim',
    events: 'Olaylar',
    here: 'Bu olayın bağlantısı',
    cutExport: (most, all) =>
      `CSV ve JSON, ${all} olaydan ilk ${most} tanesini içerir; daha kısa bir zaman seçilirse tümü yer alır.`,
    compared: 'Haberlerin birleştiği ve ayrıldığı noktalar',
    figures: 'Zaman içinde sayılar',
    name: 'Ad',
    nobody: 'Burada bu adla bilinen kimse ya da bir şey yok. Başka bir ad deneyin ya da boş bırakın.',
    pages: 'Listenin bölümleri',
  },

  admin: adminInTurkish,

  api: apiInTurkish,

  article: {
    untitled: 'Başlıksız makale',
    cited: 'Bölüm, durduğu yerde',
    whole: 'Makalenin tamamı',
    opening: 'Nasıl başladığı',
    before: 'Bundan önceki sözler burada gösterilmiyor.',
    after: 'Bundan sonraki sözler burada gösterilmiyor.',
    atPublisher: 'Yayıncının sayfasında bul',
    publisherPage: 'Yayıncının sayfasını aç',
    restsOn: 'Dayandığı kaynaklar',
    vanished: 'Artık yayımlandığı yerde değil.',
    waiting: 'Az önce eklendi. Birkaç saniye içinde sorular ondan da yanıtlanır.',
    copies: 'Aynı haber, neredeyse aynı sözlerle',
    versions: 'Sürümler',
    version: (number, day) => `Sürüm ${number}, okunduğu gün: ${day}`,
    newest: (number) => `En yeni sürüm: ${number}`,
    first: 'İlk sürüm.',
    notCompared: 'Öncekiyle karşılaştırılmadı.',
    kinds: { number: 'sayı ya da gün', name: 'ad', negation: 'olumsuzluk', words: 'sözler' },
    was: 'Önce:',
    now: 'O günden beri:',
    reserved: 'Yayıncı sözlerinin kullanımını saklı tuttuğu için gösterilmiyor.',
    moreChanges: (count) => `Toplam ${count} değişiklik.`,
  },
};
