import type { QuestionForms } from '../../language-pack.js';

/** Whose name may be asked for ("sözcünün adı ne"), before endings. */
const PERSONS =
  'bakan|başkan|sözcü|elçi|büyükelçi|temsilci|lider|komutan|yetkili|müzakereci|arabulucu|hakim|hâkim|yargıç|savcı|avukat|rehine|asker|gazeteci|danışman|diplomat|kişi|kadın|adam|vali|müsteşar|sekreter|kaptan|pilot|zanlı|şüpheli|saldırgan|kurban|yorumcu|muhabir|yazar|uzman|profesör|general|milletvekili|senatör|kral|emir|cumhurbaşkan|başbakan';

export const questions: QuestionForms = {
  kinds: [
    {
      kind: 'when',
      asks: String.raw`ne zaman(?:dır|dan|lar|ki|a kadar|a dek)?|hangi (?:tarih|yıl|gün|ay|hafta|saat)(?:l[ae]r)?(?:[dt][ae]n?|[ae]|n?[ıiuü]|y[ae])?|kaç yılında|kaçıncı (?:yüzyıl|gün|yıl|ay|hafta)d[ae]|(?:saat|ayın) kaç\p{L}*|kaçta(?! kaç)`,
    },
    { kind: 'how-old', asks: String.raw`kaç yaşında\p{L}*|yaşı kaç` },
    {
      kind: 'how-long',
      asks: String.raw`ne kadar (?:süre\p{L}*|sürdü\p{L}*|sürecek\p{L}*|sürüyor\p{L}*|sürmüş\p{L}*|uzun sür\p{L}*|kal(?:dı|acak|mış|ıyor)\p{L}*|otur(?:du|acak|muş)\p{L}*|bekle(?:di|yecek|miş)\p{L}*|dayan(?:dı|acak)\p{L}*|görüş(?:tü|ecek|müş|üyor)\p{L}*|konuş(?:tu|acak|muş|uyor)\p{L}*|zaman(?:dır|da)?|vakit)|kaç (?:gün|hafta|ay|saat|dakika|yıl|sene)(?:[dt][ıiuü]r|[dt][ae]n beri)?(?![dt][ae] bir)`,
    },
    {
      kind: 'how-many',
      asks: String.raw`(?:ne kadarı|kaçta kaç|yüzde kaç)\p{L}*|(?:ne|hangi) oranda`,
    },
    { kind: 'how-much', asks: 'ne kadar|ne kadardır|ne kadara|kaça|kaç paraya' },
    { kind: 'how-many', asks: 'kaç|kaçtır|kaçıncı|kaçı|kaçar|yüzde kaç|ne sıklıkla|ne sıklıkta' },
    {
      kind: 'where',
      asks: 'nerede|nereye|nereden|nereyi|nereleri|nereli|neresi|neresidir|neresinde|neresine|neresinden|nerededir|nerelerde|nerelere|nerelerden|hangi (?:ülke|ülkede|ülkeye|ülkeden|ülkelerde|ülkelere|ülkeleri|şehir|şehirde|şehre|şehirden|şehirlerde|şehirlere|şehirleri|kent|kentte|kente|kentten|kentlerde|kentlere|kentleri|yerde|yere|yerlerde|başkent|başkentte|başkente|ilde|ilçede|ilçeye|köyde|köye|mahallede|otelde|otele|salonda|binada|bölgede|bölgeye|bölgelerde|adada|limanda|limana|limandan|havalimanında|havaalanında|kapıdan)',
    },
    {
      kind: 'who',
      asks: String.raw`kim|kimin|kimi|kime|kimle|kiminle|kimden|kimler|kimlerle|kimleri|kimlerin|kimlere|kimlerden|kimdi|kimmiş|kimeydi|kimdendi|kimleydi|kimlerdi|kimlermiş|kimdir|kimlerdir|hangi (?:isim|isimler|${PERSONS})(?:l[ae]r)?(?:l[ae])?|(?:${PERSONS})\p{L}* (?:ad(?:ı|ları)|ism(?:i)|isimleri)(?: ne\p{L}*)?`,
    },
    {
      kind: 'why',
      asks: 'neden|nedendir|neden (?:ötürü|dolayı)|neyden (?:ötürü|dolayı)|niçin|niye|ne diye|ne (?:sebeple|sebepten|gerekçeyle|amaçla|yüzden|için|uğruna)|hangi (?:nedenle|nedenlerle|sebeple|sebepten|gerekçeyle|gerekçelerle|amaçla)|neye dayanarak|nedeni|nedenleri|sebebi|sebepleri',
    },
    { kind: 'how', asks: 'nasıl' },
    {
      kind: 'what',
      asks: 'ne|nedir|neydi|neymiş|nelerdir|neler|nelere|nelerden|nelerle|neleri|neyi|neyin|neye|neyden|neyle|hangi|hangisi|hangileri|hangisidir',
    },
    { kind: 'yes-no', asks: 'mi|mı|mu|mü|midir|mıdır|mudur|müdür' },
  ],
  nameThatAsks: String.raw`Kim(?=['’]\p{Ll}|\s\p{Lu})`,
  wordFirst: false,
  politeOpening: '',
  pleasantries: 'merhaba|selam|teşekkür(?:ler)?(?: ederim)?|sağ ?ol',
  afterPleasantries: 'ederim|bot',
  latest:
    'son durum|en son|en yeni|şu an|şu anda|su an|su anda|şimdi|halen|şimdiye kadar|bugüne kadar|güncel|guncel',
  whoIs: String.raw`.{2,60}\skim(?:dir|di)\s*\??$`,
  several: String.raw`konuş\p{L}*|görüşülen|konular\p{L}*|gündem\p{L}*|maddeler\p{L}*|şartlar\p{L}*|koşullar\p{L}*|içer\p{L}*|kapsa\p{L}*|ele al\p{L}*`,
  soFar: '(?:şimdiye|bugüne|şu ana) (?:kadar|dek|değin)|şimdiden|hâlihazırda',
  ahead: String.raw`\p{L}+(?:acak|ecek|acağı|eceği)\p{L}*|planlan(?:an|ıyor|dı|mıştı)\p{L}*|bekleni(?:yor|yordu)|öngörül(?:en|üyor)\p{L}*`,
  offices: 'görev görevi makam unvan unvanı',
  speech: 'dedi demiş söyledi söylemiş anlattı',
  sources: ['göre'],
  former: 'eski önceki evvelki selefi sabık',
  beforeSomebody: 'önce evvel',
  howMany: 'kaç kaçı',
  causing: '',
  kindNouns:
    'yıl yılda yılında tarih tarihte tarihinde zaman gün günü günde saat saatte ay ayda isim isimler ismi adı kişi kişinin kişiler kişilik şehir şehirde kent kentte ülke ülkede yer yerde',
  whatYear: 'hangi yil|kac yilinda',
  whatHour: 'saat kac|hangi saat|(?<!ayin )kacta(?! kac)',
  whatShare: String.raw`yüzde kaç|yüzde kaçı|yüzde|oran|oranı|oranda|ne kadarı\p{L}*|kaçta kaç\p{L}*`,
  whatChange: String.raw`kaç kat\p{L}*|kaç misli\p{L}*|ne kadar (?:art|azal|yüksel|düş|büyü|küçül|geril)\p{L}*|ne oranda (?:art|azal|yüksel|düş|büyü|küçül|geril)\p{L}*`,
  whatSum: String.raw`ne kadar para|kaç (?:para|dolar|avro|euro|lira)\p{L}*|(?:ne kadara|kaça|kaç paraya)(?!\p{L})|ne kadar (?:\p{L}+ ){0,3}(?:öde|harca)\p{L}*|(?:maliyeti|fiyatı|bedeli) (?:ne kadar|kaç|nedir|neydi)\p{L}*`,
  whatDistance: String.raw`ne kadar (?:uzak|uzun)\p{L}*|kaç (?:kilometre|km|metre|mil)\p{L}*`,
  whatLength: String.raw`uzunlu\p{L}*|ne kadar uzun`,
  whatRate: 'ne sıklıkla|ne sıklıkta|ne kadar sık',
  now: 'şu an|şu anda|su anda|şimdi|şimdiki|halen|hâlen|halihazırda|hâlihazırda|halihazirda|şu sıra|şu sıralar|bugün|bugünkü|günümüzde|artık|mevcut|şimdiye kadar|şimdiye dek|bugüne kadar|bugüne dek',
  saysNow: String.raw`şu an(?:da|ki)?|şimdi|şimdiki|halen|hâlen|halihazırda|hâlihazırda|bugün|bugünkü|artık|mevcut|şimdiye (?:kadar|dek)|bugüne (?:kadar|dek)|bu (?:hafta|ay|sabah|akşam)\p{L}{0,3}`,
  members: {
    before: '',
    behind: String.raw`hangi (?:ülkelerden|devletlerden|taraflardan|gruplardan|üyelerden) oluş(?:uyor|ur|tu|maktadır)|(?:üyeleri|ülkeleri) (?:kim|ne|hangi ülkeler|hangi)\p{L}*|hangi ülkeler(?:dir)?`,
  },
  besides: {
    before: '',
    behind: String.raw`(?:['’]?[nd]?[ıiuü]n)? (?:dışında|haricinde|hariç|yanı sıra)|(?:['’]?[dt][ae]n)? başka`,
  },
  whatCountry: String.raw`hangi ülke\p{L}*`,
  whatCity: String.raw`hangi (?:şehi?r|kent|kasaba|köy|ilçe|başkent)\p{L}*`,
  whereTo: String.raw`nere(?:ye|lere)|hangi \p{L}+(?<=[^dt])[ea]`,
  whereFrom: String.raw`nere(?:den|lerden)|hangi \p{L}+[dt][ea]n`,
};
