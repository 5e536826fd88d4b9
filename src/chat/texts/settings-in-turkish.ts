import { communityInTurkish } from './community-in-turkish.js';
import { coverageInTurkish } from './coverage-in-turkish.js';
import type { SettingsTexts, SettingsWords } from './settings-in-english.js';

/** What is said of the settings of servers and members, in Turkish. */
export const settingsInTurkish = (words: SettingsWords): SettingsTexts => {
  const { number } = words;
  const coverage = coverageInTurkish(words);
  const { commands, ...community } = communityInTurkish(words);
  return {
    replies: {
      ...coverage.replies,
      ...community,
      settings: {
        elsewhere: 'Bunu yalnızca siz görüyorsunuz. Bu sunucuda herkese açık yanıtların yeri:',
        title: 'Bu sunucunun ayarları',
        choose: 'Neyi değiştirmek istersiniz?',
        names: {
          answerChannels: 'Yanıt kanalları',
          defaultVisibility: 'Yanıtları kim görür',
          language: 'Dil',
          moderatorRole: 'Moderatörlerin rolü',
          cooldown: 'Bir üyenin soruları',
          logChannel: 'Moderatör günlüğünün kanalı',
          forumChannels: 'İlk yanıt verilen forumlar',
          digest: 'Yenilik özeti',
        },
        explained: {
          answerChannels: 'Başka yerde yanıtı yalnızca soran üye görür; bu kanallar ona gösterilir.',
          defaultVisibility: 'Üye başka bir seçim yapmadıysa geçerlidir.',
          language: 'Dil seçmemiş üyelere verilen yanıtların dili. Bir soru kendi dilinde yanıtlanır.',
          moderatorRole:
            'Bu role sahip olanlar da, sunucuyu yönetebilenler gibi, moderatör komutlarını kullanabilir.',
          cooldown: 'Bir üyenin belli bir sürede sorabileceği soru sayısı.',
          logChannel:
            'Kimin bir moderatör komutundan geri çevrildiği ve kimin neyi değiştirdiği burada bildirilir.',
          forumChannels: 'Yeni bir gönderi, makalelerde yanıtı varsa, burada bir ilk yanıt alır.',
          digest:
            'Makalelerin getirdiği yenilikler bir kanalda bildirilir. Yeni bir şey gelmediyse bir şey yazılmaz.',
        },
        unset: {
          answerChannels: 'her yer',
          defaultVisibility: 'herkes',
          language: 'her üyenin Discord dili',
          moderatorRole: 'yok; sunucuyu yönetebilenler',
          cooldown: 'Parley’i çalıştıranın belirlediği gibi',
          logChannel: 'yok',
          forumChannels: 'yok',
          digest: 'yok',
        },
        visibilities: { public: 'herkes', private: 'yalnızca soran üye' },
        rate: (most, seconds) =>
          seconds === 60
            ? `dakikada en çok ${number(most)}`
            : `${number(seconds)} saniyede en çok ${number(most)}`,
        every: { day: 'her gün', week: 'her hafta' },
        pick: {
          channels: 'Kanalları seçin',
          channel: 'Bir kanal seçin',
          forums: 'Forumları seçin',
          role: 'Bir rol seçin',
          value: 'Seçin',
          every: 'Ne sıklıkta?',
        },
        back: 'Geri',
        clear: 'Kaldır',
        changed: (name) => `Değiştirildi: ${name}.`,
        before: 'Önceki:',
        same: (name) => `Zaten böyleydi: ${name}.`,
        notValid: 'Bu değer ayarlanamaz. Lütfen yeniden seçin.',
        cannotWrite:
          'Hiçbir şey değiştirilmedi: Parley bu kanala yazamıyor. Kanalı görmesine, mesaj göndermesine ve bağlantı yerleştirmesine izin verip yeniden seçin.',
        cannotWriteIn:
          'Hiçbir şey değiştirilmedi: Parley oraya yazamıyor. Bu kanalları görmesine, mesaj göndermesine (forumlarda gönderilerin içinde) ve bağlantı yerleştirmesine izin verip yeniden seçin:',
        logBegins: 'Bundan böyle geri çevrilenler ve değişiklikler burada bildirilir.',
        digestBegins: {
          day: 'Bundan böyle makalelerdeki yenilikler her gün burada bildirilir. Yeni bir şey gelmediyse bir şey yazılmaz.',
          week: 'Bundan böyle makalelerdeki yenilikler her hafta burada bildirilir. Yeni bir şey gelmediyse bir şey yazılmaz.',
        },
        showRole:
          'Discord bu komutları yalnızca sunucuyu yönetebilenlere gösterir. Bu role de göstermek için onu Sunucu Ayarları → Entegrasyonlar → Parley altında ekleyin.',
        refused: (command) => `Geri çevrildi: moderatörlere ayrılmış /${command}. Kullanan:`,
      },

      preferences: {
        title: 'Tercihleriniz',
        everywhere:
          'Her sunucuda ve özel mesajlarda, yalnızca sizin için geçerlidir. Bir komutla seçtiğiniz, bunlardan önce gelir.',
        names: { language: 'Dil', visibility: 'Yanıtları kim görür', keepQuestions: 'Sorularınız' },
        unset: { language: 'sunucuda ya da Discord’unuzda olduğu gibi', visibility: 'sunucuda olduğu gibi' },
        visibilities: { public: 'herkes', private: 'yalnızca siz' },
        kept: {
          yes: 'eksikleri arayan moderatörler için adınızla saklanabilir',
          no: 'adınızla hiçbir zaman saklanmaz',
        },
        pick: {
          language: 'Size verilen yanıtların dili',
          visibility: 'Size verilen yanıtları kim görür',
          keepQuestions: 'Sorularınız adınızla saklanabilir mi?',
        },
        keepChoices: { yes: 'Evet, adımla', no: 'Hayır, adımla asla' },
        usual: 'Bir tercihim yok',
        saved: 'Kaydedildi.',
        forget: 'Bunların hepsini unut',
        forgotten: 'Unutuldu. Her şey, hiçbir seçim yapmamışsınız gibi.',
      },
    },
    commands: {
      ...coverage.commands,
      ...commands,
      settings: { description: 'Parley’in bu sunucudaki davranışını görün ve değiştirin (moderatörler)' },
      preferences: { description: 'Diliniz, yanıtlarınızı kimin göreceği ve sizden neyin saklanabileceği' },
    },
  };
};
