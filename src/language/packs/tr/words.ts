import { stopwords } from '@orama/stopwords/turkish';
import type { Denial, NumberWords, StopWords } from '../../language-pack.js';

/** Words a question is put with; they say which kind of answer is wanted, not what it is about. */
const QUESTION_WORDS =
  'kim kimin kimi kime kimle kiminle kimden kimlerle kimleri kimler kimlere kimlerden kimdir kimlerdir kimdi kimmiş kimeydi kimdendi kimleydi ne nedir neler neyi neye neyden neyle neleri nelere nelerden neymiş nerede nereye nereden nereyi nereleri neresi neresinde neresine nerelere nerelerde hangi hangisi kaç kaçta kaçında kaçıncı nasıl niçin niye neden nedendir zaman mi mı mu mü midir mıdır mudur müdür mıydı miydi muydu müydü mısın misin musun müsün mısınız misiniz musunuz müsünüz mıyız miyiz olarak tarafından';

/** "Was", which folded is "died". */
const WAS = 'oldu olduğu olduğunu olmuş olmuştu oldular';

/** The package has not all small words of news, and takes one that counts for one of them. */
const MORE_WORDS =
  'hakkında konusunda olacak arasında arasındaki arasındaydı yönelik sırada sırasında boyunca yok vardır vardı neydi kimdi nedeniyle sayılı kadara kaça';
const TELLING_WORDS = `ilk ${WAS}`;

export const stopWords: StopWords = {
  words: [
    ...stopwords.filter((word) => !TELLING_WORDS.split(' ').includes(word)),
    ...QUESTION_WORDS.split(' '),
    ...MORE_WORDS.split(' '),
  ],
  maySay: true,
  asWritten: WAS,
};

export const numbers: NumberWords = {
  digits: {
    iki: '2',
    üç: '3',
    dört: '4',
    beş: '5',
    altı: '6',
    yedi: '7',
    sekiz: '8',
    dokuz: '9',
    yirmi: '20',
    otuz: '30',
    kırk: '40',
    elli: '50',
  },
  others:
    'sıfır bir on yarım çeyrek onlarca yüzlerce binlerce milyonlarca trilyon düzine altmış yetmiş seksen doksan yüz bin milyon milyar',
  scales: 'yüz bin milyon milyar trilyon düzine',
  manies: 'onlarca yüzlerce binlerce milyonlarca',
  openings: 'birkaç',
  few: 'bir birkaç',
  halves: 'buçuk tam',
  and: '',
  to: 'ile ila veya',
  between: '',
  andBetween: 've',
  partOf: '',
  beforePartOf: '',
  qualifiers: ['yaklaşık', 'en az', 'en fazla', 'en çok', 'aşağı yukarı', 'takriben', 'neredeyse'],
  qualifiersBehind: ['fazla', 'aşkın', 'kadar', 'civarında', 'yakın', 'az'],
  labels: 'madde karar no numara tur',
  labelsBehind: 'sayılı numaralı maddelik maddeli nolu',
  counts: 'sayı toplam bilanço adet',
  people: 'kişi insan can',
  countedWithin: 4,
  percent: ['yüzde'],
  money: 'dolar dolarlık avro euro lira liralık şekel sterlin dinar riyal frank akçe kuruş yen',
  distance: 'km kilometre kilometrelik metre metrelik mil fit cm santimetre',
  rates: 'günlük haftalık aylık yıllık günaşırı sık sıkça nadiren sürekli düzenli',
  occasions: 'kez kere defa',
  every: 'her',
  ordinalEndings: '(?:[iu])?nc[iu]',
  ordinalOpenings: '',
  ordinals: [
    'birinci,ilk',
    'ikinci',
    'üçüncü',
    'dördüncü',
    'beşinci',
    'altıncı',
    'yedinci',
    'sekizinci',
    'dokuzuncu',
    'onuncu',
    'on birinci,onbirinci',
    'on ikinci,onikinci',
    'on üçüncü,onüçüncü',
    'on dördüncü,ondördüncü',
    'on beşinci,onbeşinci',
    'on altıncı,onaltıncı',
    'on yedinci,onyedinci',
    'on sekizinci,onsekizinci',
    'on dokuzuncu,ondokuzuncu',
    'yirminci',
  ],
  rankLetters: '',
  ordinalsBehind: false,
  standIns: '',
};

export const denial: Denial = {
  negations: 'değil değildi değildir yok yoktu hiç hiçbir asla',
  denials: 'karşı reddetti reddetmek katılmadı olmadı olmayan etmedi istemedi vermedi gelmedi yapmadı hariç',
  restrictions: 'yalnızca sadece',
  untoldWho: String.raw`(?:ad(?:ı|ları|ını|larını)|isim(?:leri|lerini)?|ismi(?:ni)?|kimliği(?:ni)?|kimlikleri(?:ni)?|sahibi(?:ni)?|kim(?:in|ler|lerin)? ol\p{L}+|(?:hangi|kimin|kim) \p{L}+(?: \p{L}+){0,2}) (?:\p{L}+ ){0,3}(?:(?:veril|açıklan|bildiril|belirtil|paylaşıl|duyurul|yazıl|bilin)m[ae](?:di|dı|miş|mış|yor)|bilinm(?:i|e)yor|(?:açıkla|söyle|ver|belirt|paylaş|anma)m[ae](?:di|dı|dılar|diler)|(?:söylemekten|açıklamaktan|vermekten|anmaktan) kaçın\p{L}+|(?:söyleme|açıklama|verme)yi reddet\p{L}+|geçmedi|belli değil|gizli tutul\p{L}+)`,
  untoldOf: {
    time: String.raw`(?:tarih|zaman|takvim|gün|saat)\p{L}*`,
    place: String.raw`(?:yer|adres|mekan|mekân)(?:i|in|ini|ı|ın|ını|inin|ının)?`,
    number: String.raw`(?:sayı|rakam|miktar|tutar|oran)\p{L}*`,
    reason: String.raw`(?:neden|sebe[pb]|gerekçe)\p{L}*`,
    words: String.raw`(?:içeri[kğ]|ayrıntı|detay|yanıt|cevap|cevab|söyledikler|konuşma)\p{L}*`,
  },
  untoldNames: 'isim ismi ismini ad adı adını kimliği kimliğini',
  untold: String.raw`kimse bilmiyor|(?:açıkla|paylaş|belirt|duyur|bildir)(?:n|ıl|il|ul)?m(?:[ıiuü]yor|[ae]yacak|[ae]yecek|ayacağ|eyeceğ)\p{L}{0,4}|(?:açıklan|bildiril|paylaşıl|belirtil|belirlen|duyurul|yayımlan|yayınlan|kararlaştırıl|saptan|öğrenil|anlaşıl|işitil|duyul|kaydedil|netleş|kesinleş)[ae]?m[ae](?:dı|di|mış|miş|yacak|yecek|dığı|diği)\p{L}{0,3}|(?:açıkla|paylaş|belirt|duyur)m[ae]d[ıi]|(?:söyleme|açıklama|belirtme|verme|anlatma|paylaşma|bildirme)(?:kten kaçın\p{L}+|ktan kaçın\p{L}+|y[ıi] reddet\p{L}+|yi reddet\p{L}+)|(?:bilgi|ayrıntı|detay|gerekçe|neden|sebep|tarih|rakam|takvim|adres) (?:ver|göster|bildir|belirt|sun)(?:il)?m[ae](?:dı|di|mış|miş|den|dan|yen|yan)\p{L}{0,4}|(?:daha )?sonra (?:açıklan|duyurul|bildiril|belirlen)[ae]c[ae][kğ]\p{L}*|bilinmiyor\p{L}{0,3}|bilinm(?:edi|emekte)\p{L}*|belli (?:değil|olma(?:dı|mış))\p{L}*|gizli (?:tutul|kal)\p{L}*`,
  toldByOthers: String.raw`(?:ancak|ama|fakat) (?:\p{L}+ ){0,3}(?:kaynak|yetkili|haber|basın|diplomat|medya|gazete|belge)\p{L}*`,
  instead: 'ama ancak fakat',
  takenBack: String.raw`bu (?:rakam|sayı|haber|bilgi|iddia|tarih|açıklama)(?:lar)? (?:yanlış\p{L}*|doğru değil\p{L}*|yalanlandı|asılsız\p{L}*|geri (?:çekildi|alındı))|(?:açıklama|haber|iddia)\p{L}* geri (?:aldı|çekti)`,
  leftOut: { all: 'bütün|tüm|her|hepsi|herkes', before: '', behind: 'hariç|dışında|haricinde' },
  inVerbs: 'm[ae]y?|m',
};
