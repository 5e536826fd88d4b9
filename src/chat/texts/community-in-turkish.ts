import type { CommunityTexts } from './community-in-english.js';
import type { EditingWords } from './editing-in-english.js';

/** Questions without an answer, what members say of answers, the audit and what is held of members, in Turkish. */
export const communityInTurkish = ({ number }: EditingWords): CommunityTexts => ({
  gaps: {
    watching: (days) =>
      `Makaleler bunu yanıtladığında size doğrudan mesajla bir kez haber verilir. Sorunuz bunun için, adınızla birlikte en çok ${number(days)} gün saklanır. /privacy komutuna bakın.`,
    watchingAlready:
      'Makaleler bunu yanıtladığında size zaten bir kez haber verilecek. /privacy komutuna bakın.',
    watchFull:
      'Bekleyebileceğiniz kadar çok yanıt bekliyorsunuz. /privacy ile bunu bitirebilir ya da daha sonra yeniden sorabilirsiniz.',
    notHere: 'Size buradan haber verilemez. Lütfen Discord’da sorun.',
    answeredNow: 'Makaleler bunu artık yanıtlıyor:',
    told: 'Haber verilmesini istemiştiniz: makaleler sorunuzu artık yanıtlıyor.',
    toldOnce: 'Bu size bir kez bildirilir. Sizinle ilgili saklananlar için /privacy komutuna bakın.',

    title: 'Yanıtsız sorular',
    total: (questions, page, pages) => `Soru sayısı: ${number(questions)} · sayfa ${page} / ${pages}`,
    empty: 'Hiç yok. Üyelerin yanıt bulamadığı sorular burada listelenir.',
    standings: { open: 'açık', settled: 'sonuçlandı', dismissed: 'kapatıldı' },
    asked: (times) => `sorulma: ${number(times)}`,
    last: (when) => `son ${when}`,
    waiting: (members) => `haber bekleyen: ${number(members)}`,
    named: (members) => `adıyla saklanan: ${number(members)}`,
    near: 'Yakın olanlar:',
    answeredBy: (title) => `Artık yanıtlıyor: ${title}`,
    stillOpen: 'Makalelerin şimdiki haline yeniden soruldu: hâlâ yanıt yok.',
    choose: 'Bir soruya bak',
    settle: 'Sonuçlandır',
    dismiss: 'Kapat',
    reopen: 'Yeniden aç',
    back: 'Listeye dön',
    changed: {
      open: 'Yeniden açıldı.',
      settled: 'Sonuçlandırıldı. Yeniden yanıtsız kalırsa tekrar açılır.',
      dismissed: 'Kapatıldı. Ne kadar sorulursa sorulsun böyle kalır.',
    },
    unchanged: 'Hiçbir şey değişmedi: zaten böyle ya da artık saklanmıyor.',
    gone: 'Bu soru artık saklanmıyor. Lütfen /gaps komutunu yeniden kullanın.',
  },

  feedback: {
    question: 'Bu yanıt doğru muydu?',
    yes: 'Evet',
    no: 'Hayır',
    thanks: 'Teşekkürler. Adınız olmadan sayıldı.',
    already: 'Teşekkürler. Bunu zaten söylemiştiniz.',
    noted: 'Teşekkürler. Moderatörler söylediğinizi adınız olmadan görür.',
    notedAndTold: 'Teşekkürler. Moderatörler söylediğinizi görür ve sonucu size bildirilir.',
    tooOften: 'Bir anda çok fazla oldu. Lütfen bir saat sonra yeniden deneyin.',
    form: 'Nesi yanlış?',
    reason: 'Nesi yanlış?',
    reasons: {
      passage: 'Yanlış bölüm',
      words: 'Yanlış sözcükler işaretli',
      misleading: 'Tek başına yanıltıcı',
      outdated: 'Güncel değil',
      other: 'Başka bir şey',
    },
    words: 'Kendi sözlerinizle',
    tell: 'Sonucu size bildirilsin mi?',
    tellYes: 'Evet, doğrudan mesajla',
    tellNo: 'Hayır, adım saklanmasın',

    title: 'Üyelerin yanıtlar için söyledikleri',
    total: (open, right, wrong) =>
      `Açık: ${number(open)} · doğru: ${number(right)} · yanlış: ${number(wrong)}`,
    empty: 'Açık bir şey yok. Üyelerin yanlış dedikleri burada listelenir.',
    choose: 'Birine bak',
    otherQuotation: 'Bu söylendiğinde makaleler artık başka bir alıntı veriyordu.',
    articles: (snapshot) => `makaleler ${snapshot}`,
    waits: 'Üye sonucun kendisine bildirilmesini istiyor.',
    settle: 'Sonuçlandır',
    older: 'Daha eski',
    newest: 'En yeni',
    settleForm: 'Sonuç ne oldu?',
    settleWords: 'Üyeye bir söz',
    settled: 'Sonuçlandırıldı.',
    settledAndTold: 'Sonuçlandırıldı. Üyeye bildiriliyor.',
    gone: 'Bu zaten sonuçlandırılmış ya da artık saklanmıyor. Lütfen /feedback komutunu yeniden kullanın.',
    told: 'Bir moderatör, bir yanıt için söylediğinize baktı.',
    toldWords: 'Diyor ki:',
    toldNothing: 'Bir söz bırakmadı.',
  },

  audit: {
    title: 'Bu sunucuda değiştirilenler',
    empty: 'Henüz bir şey yok. Moderatörlerin değiştirdikleri burada listelenir.',
    older: 'Daha eski',
    newest: 'En yeni',
    refused: 'reddedildi',
    actions: {
      'article.add': 'makale eklendi',
      'article.remove': 'makale kaldırıldı',
      'article.restore': 'makale geri getirildi',
      'source.add': 'kaynak izlenmeye başlandı',
      'source.remove': 'kaynak artık izlenmiyor',
      reload: 'makaleler yeniden okundu',
      'gap.settle': 'soru sonuçlandırıldı',
      'gap.dismiss': 'soru kapatıldı',
      'gap.reopen': 'soru yeniden açıldı',
      'feedback.settle': 'geri bildirim sonuçlandırıldı',
      'settings.change': 'ayar değiştirildi',
      'subscription.add': 'kanal aboneliği başladı',
      'subscription.end': 'kanal aboneliği sona erdi',
      command: 'komut',
    },
  },

  privacy: {
    short:
      'Gizlilik: Sorduklarınız, siz istemedikçe adınız olmadan saklanır; /privacy sizinle ilgili saklananları gösterir ve siler. "private: yes" ile yanıtı yalnızca siz görürsünüz.',
    title: 'Sizinle ilgili saklananlar',
    nothing: 'Sizinle ilgili hiçbir şey saklanmıyor.',
    held: {
      watches: (count) => `Adınızla, haber verilmesini istedikleriniz: ${number(count)}`,
      names: (count) => `Tercihinizle, adınızla saklanan sorular: ${number(count)}`,
      questions: (count) =>
        `Şimdiye dek yalnızca sizin sorduğunuz sorular, sizin ve sorunun yerine geçen bir kodla: ${number(count)}`,
      subscriptions: (count) => `Abonelikler: ${number(count)}`,
      channels: (count) => `Adınızla abone yaptığınız kanallar: ${number(count)}`,
      verdicts: (count) => `Yanıtlar için söyledikleriniz, sizin yerinize bir kodla: ${number(count)}`,
      preferences: (count) => `Tercihler: ${number(count)}`,
    },
    waitingFor: 'Şunlara yanıt bekliyorsunuz:',
    named: 'Adınızla saklananlar:',
    onlyYours: 'Şimdiye dek yalnızca sizin sorduklarınız:',
    said: 'Yanlış olduğunu söyledikleriniz, kendi sözlerinizle:',
    subscribed: 'Abone olduklarınız:',
    subscribedChannels: 'Kanalları abone yaptıklarınız:',
    channelsStay:
      'Sildiğinizde kanal, adınız olmadan abone kalır; bunu sunucusunun bir moderatörü sona erdirebilir.',
    days: (days) =>
      `${number(days)} gün sonra silinir: bekledikleriniz, sorularınız ve yanıtlar için söyledikleriniz. Yanıtsız sorular da o kadar, adsız saklanır. Siz sona erdirene ya da silene dek saklanır: abonelikler ve tercihler.`,
    audit:
      'Moderatörlerin değiştirdikleri, kimin yaptığıyla birlikte denetim kaydında kalır; ekledikleri makale ve kaynaklar da öyle.',
    delete: 'Hepsini sil',
    sure: 'Sizinle ilgili saklanan her şey silinsin mi? Beklediklerinizden size haber verilmez. Geri alınamaz.',
    yes: 'Sil',
    no: 'Kalsın',
    deleted: 'Silindi.',
    kept: 'Hiçbir şey silinmedi.',
  },

  commands: {
    gaps: {
      description: 'Makalelerin yanıtlamadığı sorular, en çok sorulan önce (moderatörler)',
      show: 'Hangileri (varsayılan: açık olanlar)',
    },
    feedback: { description: 'Üyelerin yanıtlarda yanlış bulduğu şeyler (moderatörler)' },
    audit: { description: 'Bu sunucuda kim neyi değiştirdi, en yeni önce (moderatörler)' },
    privacy: { description: 'Sizinle ilgili saklananları görün ve silin' },
  },
});
