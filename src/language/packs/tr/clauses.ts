import type { RoleWords } from '../../language-pack.js';
import type { PlanWords } from '../../plan-words.js';

export const clauses: RoleWords = {
  agents: 'tarafından',
  companions: 'ile birlikte beraber',
  exceptions: 'olmadan dışında hariç yerine olmaksızın',
  sources: 'göre',
  purposes: 'için',
  says: 'söyledi söyleyen söyleyerek söylüyor belirtti belirten belirterek açıkladı açıklayan açıklayarak bildirdi bildiren bildirerek dedi diyen diyerek kaydetti kaydeden kaydederek vurguladı vurgulayan vurgulayarak ifade aktardı aktaran ekledi iddia savundu duyurdu konuştu uyardı yazdı dile',
  topics: '',
  denies: 'değil yok asla hiç',
  unreal:
    'eğer bekleniyor bekleniyordu planlanıyor planlanıyordu istiyor istedi önerdi önermişti gerekiyor gerek lazım mümkün olabilir çağrısında çağrı isteyen talep niyetinde hazır reddetti reddeden yalanladı iptal ertelendi öngörülüyor beklenen beklendiğini beklendiği bekliyor planladı planlıyor planladığını planlanan planlandığını istediğini istediklerini isterse isteyeceğini umuyor umduğunu umduklarını öneriyor önerdiğini öneren önerilen öngördü öngörüyor öngörülen hedefliyor hedefleniyor hedeflenen düşünüyor düşündüğünü gerektiğini gerektiği gereken gerekirse niyetli hazırlanıyor hazırlandığını hazırlanan çağırdı çağırıyor tehdit reddettiğini reddediyor reddedildi yalanlıyor erteledi ertelendiğini ertelenen vazgeçti vazgeçtiğini mümkünse muhtemel şayet takdirde vaat vadetti taahhüt amaçlıyor amaçlayan isteyecek arzusunda arzu planı',
  denials: 'yalanladı yalanlıyor yalanlayan yalanlayarak yalanlandı reddetti reddediyor asılsız yalan',
  unrealEndings: String.raw`(?:[ae]ca|[ae]ce)[gk]\p{L}*|m[ae]li|[ae]bil\p{L}*`,
  perfect: '',
  presentForms: String.raw`\p{L}+[iu]yor(?:lar)?|\p{L}+m[ae]kt[ae](?:dir)?`,
  who: 'kim kimi kime kimle kiminle kimin kimden kimler kimleri kimlere kimlerle kimlerin kimden kimlerden',
  whom: 'kimi kime kimleri kimlere',
  withWhom: 'kimle kiminle kimlerle',
  objectMarks: '',
  asksBare: '',
  asksAnywhere: 'kim kimler',
  relatives: '',
  respectively: 'sırasıyla',
  light:
    'etti edildi eden ediyor yaptı yapıldı yapacak oldu olacak aldı alındı verdi verildi geldi dedi söyledi başladı',
  carrying: '',
  mutual: '',
};

export const plans: PlanWords = {
  verges: 'üzereydi üzereydiler üzereyken eşiğindeydi eşiğinden eşiğine',
  nearly: 'neredeyse kalsın',
  nearlyReach: 6,
  links: '',
  linkedForms: String.raw`\p{L}+m[ae](?:k|y[ıie]|ya|ye|s[ıi]|s[ıi]n[ıiae]|l[ae]r[ıi]|l[ae]r[ıi]n[ıiae]|kten|ktan)`,
  behind: true,
  reach: 1,
};
