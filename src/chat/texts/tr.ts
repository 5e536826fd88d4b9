import type { AbstentionReason } from '../../model/answer.js';
import { directionOf } from '../direction.js';
import { answeringInTurkish } from './answering-in-turkish.js';
import { askingInTurkish } from './asking-in-turkish.js';
import { editingInTurkish } from './editing-in-turkish.js';
import type { Texts } from './en.js';
import { formatsFor } from './formats.js';
import { settingsInTurkish } from './settings-in-turkish.js';
import { toldInTurkish } from './told-in-turkish.js';

const direction = directionOf('tr');

const { date, when, span, language, number } = formatsFor({
  locale: 'tr',
  direction,
  undated: 'tarihsiz',
  unknownLanguage: 'dili bilinmiyor',
});

const abstained: Record<AbstentionReason, string> = {
  'nothing-relevant': 'Makalelerin hiçbirinde bu konuda bir bilgi yok.',
  'names-not-in-articles': 'Bu soruda adı geçen kişi ya da yer, makalelerin hiçbirinde geçmiyor.',
  'not-stated': 'Makaleler bu konuya değiniyor, ancak hiçbiri bu sorunun yanıtını vermiyor.',
  'not-a-question':
    'Bunun içinde bir soru bulamadım. Tam bir soru deneyin; örneğin: "Görüşmelerde kim arabuluculuk yaptı?"',
  'empty-corpus': 'Henüz yanıt verilebilecek bir makale yok. Bir moderatör /reload ile yükleyebilir.',
};

const editing = editingInTurkish({ number, latin: (text) => text });
const members = settingsInTurkish({ number, latin: (text) => text });

/** Every word of the interface in Turkish. A noun behind a number stays singular. */
export const tr: Texts = {
  code: 'tr',
  name: 'Türkçe',
  direction,
  date,
  when,
  span,
  number,
  language,
  andMore: (count) => `ve ${number(count)} tane daha`,

  answer: {
    asked: 'Soru:',
    abstained,
    near: 'Yanıt değil, ama konuya yakın:',
    accordingTo: (source) => `şu kaynağa göre: ${source}`,
    restsOn: 'Dayandığı kaynaklar:',
    asOf: (iso) => `${date(iso)} itibarıyla: daha sonraki makaleler dikkate alınmadı.`,
    leftOut: (question: string): string =>
      `Bu, sorularınızdan ilkinin yanıtıdır. Lütfen diğerini ayrıca sorun: ${question}`,
    related: 'Bu makalelerin yanıtladığı sorular:',
    provenance: (snapshot) => `Kelimesi kelimesine alıntıdır · makaleler ${snapshot}`,
  },

  ask: {
    noQuestion: (max, example) =>
      `Lütfen 1 ile ${max} karakter arasında bir soru sorun; örneğin: "${example}"`,
    badDate: (option) =>
      `"${option}" seçeneği, yıl-ay-gün biçiminde var olan bir tarih alır; örneğin: 2025-10-08. Lütfen böyle bir tarihle ya da tarihsiz olarak yeniden sorun.`,
  },

  sources: {
    title: 'Makaleler',
    total: (articles, page, pages) => `${number(articles)} makale, en yenisi önce · sayfa ${page} / ${pages}`,
    empty: 'Henüz makale yok. Bir moderatör /reload ile yükleyebilir.',
    previous: 'Önceki',
    next: 'Sonraki',
  },

  facts: {
    kinds: {
      role: 'görev',
      meeting: 'görüşme',
      contact: 'temas',
      talks: 'müzakere',
      travel: 'ziyaret',
      statement: 'açıklama',
      agreement: 'anlaşma',
      demand: 'talep',
      figure: 'sayı',
      event: 'olay',
    },
    modalities: { planned: 'planlanan', denied: 'yalanlanan', conditional: 'koşula bağlı' },
    without: {
      reading:
        'Makalelerdeki olgular hâlâ okunuyor. Lütfen bir dakika sonra yeniden deneyin; bu arada /ask yanıt verir.',
      failed:
        'Bu makalelerdeki olgular okunamadı, bu yüzden gösterilecek olgu yok. /ask yine yanıt verir; Parley’i çalıştıran kişi nedenini günlükte bulur.',
    },
    toldBy: (source) => `aktaran: ${source}`,
    alsoIn: (articles) => `ve ${number(articles)} makalede daha`,
    voices: (count) =>
      count === 1
        ? 'tek kaynak: aynı metin, aynı yayıncı ya da birkaç dilde tek haber'
        : `${number(count)} bağımsız kaynak`,
    alike: (count) => `ve o güne ilişkin ${number(count)} cümle daha`,
    badDate: (option) =>
      `"${option}" seçeneği, var olan bir gün, ay ya da yıl ister; örneğin 2025-10-08, 2025-10 ya da 2025. Lütfen böyle bir tarihle ya da bu seçenek olmadan yeniden deneyin.`,
    badOrder:
      'Bitiş, başlangıçtan önce geliyor. Lütfen "from" değerini "to" değerinden önceye alıp yeniden deneyin.',
    page: (page, pages) => `sayfa ${page} / ${pages}`,
    near: 'Bunlardan birini mi demek istediniz?',
    askInstead: '/ask ile kendi sözcüklerinizle de sorabilirsiniz.',
    provenance: (snapshot) =>
      `Her satır kelimesi kelimesine alıntıdır; tarihi ve türü ondan okunmuştur · makaleler ${snapshot}`,
  },

  told: toldInTurkish({ number }),

  who: {
    noName: (max, example) => `Lütfen 1 ile ${max} karakter arasında bir ad yazın; örneğin ${example}.`,
    earlier: 'Önceki görevler:',
    inArticles: (days) => `${days} tarihli makalelerde`,
    unknown: (name) => `Bu makalelerde ${name} adıyla kimseyi ve hiçbir şeyi tanımıyorum.`,
    types: { person: 'kişi', organization: 'kuruluş', country: 'ülke', place: 'yer', group: 'grup' },
    parts: {
      roles: 'Görevler',
      officials: 'Görevdekiler',
      met: 'Görüşmeler, temaslar ve müzakereler',
      said: 'Açıklamalar',
      other: 'Ayrıca anlatılanlar',
    },
  },

  timeline: {
    title: 'Zaman çizelgesi',
    of: (about) => `Zaman çizelgesi: ${about}`,
    total: (entries, page, pages) => `${number(entries)} tarihli olay · sayfa ${page} / ${pages}`,
    from: (date) => `başlangıç: ${date}`,
    to: (date) => `bitiş: ${date}`,
    undated: (count) => `Tarihi bilinmediği için dışarıda bırakılan: ${number(count)}.`,
    empty: 'Makaleler böyle tarihli bir olay anlatmıyor. Başka bir ad ya da daha geniş bir zaman deneyin.',
    picture: 'Bir zaman çizelgesinin resmi.',
    byMonth: 'Aylara göre:',
    oneMonth: 'Tek bir ayı göster',
  },

  reports: {
    noAbout: (max, example) =>
      `Lütfen konunun ne olacağını 1 ile ${max} karakter arasında yazın; örneğin: ${example}.`,
    title: (about) => `Haberler: ${about}`,
    total: (articles, page, pages) => `${number(articles)} makale, en eskisi önce · sayfa ${page} / ${pages}`,
    more: (sentences) => `ve ${number(sentences)} cümle daha`,
    copies: (articles) => `Aynı metin ya da aynı kaynak olduğu için sayılmayan: ${number(articles)} makale.`,
    overTime: (unit) => `Zaman içinde: ${unit}`,
    range: (low, high, from, to) => `en düşük ${low}, en yüksek ${high} · ilk ${from}, son ${to}`,
    ofArticle: 'makalenin günü',
    plot: 'Bir sayının zaman içindeki grafiği.',
    passages: 'Konuya yakın bölümler:',
    empty: 'Makalelerin hiçbiri bununla ilgili bir olgu anlatmıyor.',
  },

  latest: {
    title: (day) => `En yeniler: ${day}`,
    changes: (day) => `${day} tarihine kadarki makalelere göre yeni olanlar`,
    since: (day) => `${day} gününden bu yana`,
    copies: (articles) => `Aynı metin ${number(articles)} makalede daha.`,
    nothingSince: (day) => `${day} gününden ya da sonrasından makale yok. Daha önceki bir gün deneyin.`,
    wrongSince: '"since" seçeneği "as-of" gününden sonra olamaz. Lütfen yeniden deneyin.',
    agreements: 'Yeni anlaşmalar:',
    figures: 'Değişen sayılar:',
    people: 'Daha önce adı geçmeyenler:',
    nothingNew: 'Yeni bir anlaşma, değişen bir sayı ya da yeni bir ad bulunmadı.',
    moreArticles: (count) => `Bu günlerden ${number(count)} makale daha var: /sources komutuna bakın.`,
    empty: 'Hiçbir makalenin tarihi yok; bu yüzden en yenisi söylenemez. /sources komutuna bakın.',
  },

  reload: {
    done: 'Makaleler yeniden okundu.',
    unchanged: 'Makaleler yeniden okundu: değişen bir şey yok.',
    totals: (articles, passages, facts) =>
      `${number(articles)} makale, ${number(passages)} bölüm, ${number(facts)} olgu`,
    took: (milliseconds) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} sn`,
    added: (count) => `Eklendi (${count}):`,
    changed: (count) => `Değişti (${count}):`,
    removed: (count) => `Kaldırıldı (${count}):`,
    rejected: (count) =>
      `Reddedildi (${count}); bunları düzeltip yeniden yükleyin. Önceki sürümü sağlam olanlar yanıt vermeye devam ediyor:`,
    warnings: (count) => `Yüklendi, ama bakılması gerekiyor (${count}):`,
    refused: (before, after) =>
      `Hiçbir şey değişmedi: ${number(before)} makaleden ${number(after)} tanesi kalacaktı. Klasörün eksiksiz olup olmadığına bakın; "force: yes" ile olduğu gibi alınır.`,
    busy: 'Makaleler zaten yeniden okunuyor. Bitmesini bekleyin, sonra /sources komutuna bakın ya da yeniden deneyin.',
    failed: 'Makaleler yeniden okunamadı. Öncekiler yanıt vermeye devam ediyor.',
  },

  answering: answeringInTurkish({ number }),
  asking: askingInTurkish,
  corpus: editing.corpus,
  feeds: editing.feeds,
  ...members.replies,

  help: {
    title: 'Parley',
    what: (subject) =>
      `Parley, ${subject} hakkındaki soruları yalnızca belirli bir makale kümesinden yanıtlar; başka hiçbir şey eklemez.`,
    quotes:
      'Yanıt, makalesi, tarihi ve bağlantısıyla birlikte kelimesi kelimesine bir alıntıdır; soruyu yanıtlayan sözcükler kalın yazılır. Tarihe bakın: eski bir makale o gün bilineni anlatır. "[…]", bir bölümün atlanmış yerini gösterir.',
    abstains:
      'Makalelerde yanıt yoksa Parley bunu söyler ve konuya en yakın bölümleri gösterir. Taraf tutmaz ve kendinden bir şey katmaz.',
    commands: 'Komutlar',
    moderators: '(moderatörler)',
  },

  commands: {
    ask: {
      description: (subject) => `${subject} hakkında sorun; yanıt makalelerden alıntılanır`,
      question: (example) => `Sorunuz; örneğin: ${example}`,
    },
    who: {
      description: 'Makalelerin bir kişi, kuruluş ya da ülke hakkında anlattıkları, her satır kaynağıyla',
      name: (name) => `Bir ad; örneğin ${name}`,
    },
    timeline: {
      description: 'Tarihli olaylar sırasıyla; her biri alıntısı ve kaynağıyla, bir resimle',
      about: (name, topic) => `Bir ad ya da sözcükler; örneğin ${name} ya da ${topic} (varsayılan: hepsi)`,
      from: 'İlk gün, ay ya da yıl; örneğin 2025-10',
      to: 'Son gün, ay ya da yıl; örneğin 2025-10-13',
    },
    reports: {
      description: 'Her makalenin bir konuda söyledikleri yan yana ve nerede ayrıldıkları',
      about: (name, topic) => `Bir ad ya da sözcükler; örneğin ${name} ya da ${topic}`,
    },
    latest: {
      description: 'En yeni makalelerin söyledikleri ve bunlarda yeni olanlar',
      since: 'Bu günden bu yana değişenler; örneğin 2025-10-01 (varsayılan: en yeni gün)',
    },
    sources: { description: 'Yanıtların alıntılandığı makaleleri listele' },
    reload: {
      description: 'Makaleleri yeniden oku ve değişenleri bildir (moderatörler)',
      force: 'Makalelerin çoğu gidecek olsa da (varsayılan: no)',
    },
    ...editing.commands,
    ...members.commands,
    help: { description: 'Parley ne yapar, nasıl alıntılar ve hangi komutları vardır' },
    shared: {
      language: 'Yanıtın dili (varsayılan: yazdığınızın ya da Discord’unuzun dili)',
      asOf: 'Bu günden sonraki makaleleri dikkate alma; örneğin 2025-10-08',
      page: 'Listenin sayfası (varsayılan: 1)',
      private: 'Yanıtı yalnızca siz görürsünüz (varsayılan: no)',
    },
  },

  problem: {
    notAllowed:
      'Bu komut moderatörler içindir: Sunucuyu Yönet iznini gerektirir. Lütfen bir moderatöre başvurun.',
    cooldown: (seconds) => `Biraz hızlı oldu. Lütfen ${number(seconds)} saniye sonra yeniden deneyin.`,
    unknownCommand:
      "Bu komutu tanımıyorum; komutlar güncellenmiş olabilir. /help komutunu deneyin ya da yenilerini görmek için Discord'u yeniden başlatın.",
    failed: (reference) =>
      `Burada bir sorun oluştu. Lütfen yeniden deneyin; sorun sürerse bir moderatöre şu kodu iletin: ${reference}.`,
    badOption: (name) =>
      `"${name}" seçeneği bu haliyle okunamıyor. Lütfen başka bir değerle ya da bu seçenek olmadan yeniden deneyin.`,
    badField: (label) => `"${label}" alanına yazılan okunamıyor. Lütfen yeniden deneyin.`,
    serversOnly: 'Bu komut yalnızca sunucularda çalışır. Lütfen bir sunucuda kullanın.',
    outdated: 'Bu düğmenin ya da formun neyi gösterdiği artık bilinmiyor. Lütfen komutunu yeniden kullanın.',
    busy: 'Şu anda yanıtlayabileceğimden çok soru geliyor. Lütfen birkaç saniye sonra yeniden deneyin.',
    tooSlowForForm: 'Formun açılması çok uzun sürdü. Lütfen yeniden deneyin.',
  },
};
