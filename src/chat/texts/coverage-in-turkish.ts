import type { CoverageTexts } from './coverage-in-english.js';
import type { SettingsWords } from './settings-in-english.js';

/** What is said of what the articles cover, and of telling people what is new in them, in Turkish. */
export const coverageInTurkish = ({ number }: SettingsWords): CoverageTexts => ({
  replies: {
    topics: {
      title: 'Makalelerin kapsamı',
      articles: (count) => `Makaleler: ${number(count)}`,
      undated: (count) => `tarihsiz: ${number(count)}`,
      languages: 'Diller:',
      publishers: 'Yayıncılar:',
      unknownPublisher: 'bilinmiyor',
      people: 'Kişiler:',
      parties: 'Kuruluşlar ve ülkeler:',
      matters: 'Konular:',
      kinds: 'Anlatılanlar:',
      months: 'Zaman:',
      pickName: 'Bir kişi ya da taraf hakkında anlatılanlar',
      pickMatter: 'Her makalenin bir konuda yazdıkları',
      pickMonth: 'Bir ayın olayları',
    },
    subscriptions: {
      noAbout: (max, example) =>
        `Lütfen neyin bildirilmesini istediğinizi 1 ile ${max} karakter arasında yazın; örneğin ${example}.`,
      begins: (name) =>
        `Bundan böyle yeni bir makale şunun hakkında bir şey söylediğinde burada bildirilir: ${name}.`,
      beginsInChannel: (name) =>
        `Bundan böyle yeni bir makale şunun hakkında bir şey söylediğinde bu kanalda bildirilir: ${name}.`,
      added: (name) =>
        `Abone olundu: ${name}. Yeni bir makale bu konuda bir şey söylediğinde özel mesaj alırsınız.`,
      addedInChannel: (name) =>
        `Abone olundu: ${name}. Yeni bir makale bu konuda bir şey söylediğinde bu kanala bildirilir.`,
      nothingYet: 'Şimdiye kadar hiçbir makale bu konuda bir şey söylemiyor.',
      already: (name) => `Buna zaten abonesiniz: ${name}.`,
      full: (most) =>
        `En çok ${number(most)} abonelik olabilir ve bu sayıya ulaşıldı. Önce birini bitirin: /subscribe list.`,
      closed:
        'Discord, Parley’in size yazmasına izin vermiyor; bu yüzden abonelik başlatılmadı. Bu sunucudan gelen özel mesajlara izin verip (sunucu menüsü → Gizlilik Ayarları) yeniden deneyin.',
      noChannel: 'Parley bu kanala yazamıyor. Burada mesaj göndermesine izin verip yeniden deneyin.',
      notNow:
        'Discord’a şu anda ulaşılamıyor; abonelik başlatılmadı. Lütfen bir dakika sonra yeniden deneyin.',
      title: 'Abonelikler',
      empty: 'Hiç abonelik yok. /subscribe to ile başlatabilirsiniz.',
      since: (day) => `başlangıç: ${day}`,
      privately: 'size özel',
      pickEnd: 'Birini bitir',
      endAll: 'Aboneliklerimin hepsini bitir',
      ended: (name) => `Bitirildi: ${name}. Bu konuda artık bir şey bildirilmez.`,
      endedAll: 'Bitirildi: aboneliklerinizin hepsi.',
      unknown: (given) => `Şuna bir abonelik yok: ${given}. Bakınız: /subscribe list.`,
      tooLong: (max) => `Lütfen en çok ${max} karakter yazın ya da boş bırakıp seçin.`,
      notYours: 'Bu aboneliği siz bitiremezsiniz. Bir moderatöre başvurun.',
      endedUnreachable: (names) =>
        `Discord, Parley’in oraya yazmasına izin vermediği için bu arada sona erdi: ${names}. İzin verildiğinde yeniden abone olun.`,
      news: (name) => `Yeni: ${name}`,
      more: (count) => `Bu konuda bir şey söyleyen diğer yeni makaleler: ${number(count)}`,
      why: 'Buna abone olduğunuz için bildirildi.',
      whyInChannel: 'Moderatörler bu kanalı abone ettiği için bildirildi.',
      end: (name) => `Bitir: ${name}`,
      all: 'Bütün abonelikler',
    },
    digest: {
      title: { day: 'Makalelerdeki yenilikler', week: 'Makalelerde bu haftanın yenilikleri' },
      added: 'Bu arada eklenenler: daha eski günlerden ya da tarihsiz',
      all: 'Hepsi için: "since" ile /latest',
    },
  },
  commands: {
    topics: { description: 'Makalelerin kapsamı: kişiler, taraflar, konular, tarihler, diller, yayıncılar' },
    subscribe: {
      description: 'Yeni bir makale bir kişi ya da konu hakkında bir şey söylediğinde haberdar olun',
      to: 'Başlat: yeni bir şey söylendiğinde özel mesaj ya da moderatörler için bu kanal',
      about: (name, topic) => `Bir ad ya da sözcükler; örneğin ${name} ya da ${topic}`,
      where: 'Kime bildirilsin (varsayılan: yalnızca size; bu kanal moderatör gerektirir)',
      list: 'Abonelikleriniz ve moderatörler için sunucu kanallarınınkiler',
      end: 'Bir aboneliği bitir',
      which: 'Neye abone olduğunuz (varsayılan: listeden seçin)',
    },
  },
});
