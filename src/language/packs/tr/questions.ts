import type { QuestionForms } from '../../language-pack.js';

export const questions: QuestionForms = {
  kinds: [
    {
      kind: 'when',
      asks: 'ne zaman|ne zamandır|hangi (?:tarihte|tarihler|yıl|yılda|yıllarda|gün|ay|ayda)|kaç yılında|kaçıncı yüzyılda|saat kaçta',
    },
    { kind: 'how-old', asks: String.raw`kaç yaşında\p{L}*|yaşı kaç` },
    {
      kind: 'how-long',
      asks: 'ne kadar süre|ne kadar sürdü|ne kadar sürecek|kaç (?:gün|hafta|ay|saat|dakika|yıl)',
    },
    { kind: 'how-much', asks: 'ne kadar|ne kadardır|ne kadara|kaça|kaç paraya' },
    { kind: 'how-many', asks: 'kaç|kaçtır|kaçıncı|kaçı|yüzde kaç|ne sıklıkla|ne sıklıkta' },
    {
      kind: 'where',
      asks: 'nerede|nereye|nereden|neresi|neresidir|nerededir|nerelerde|hangi (?:ülke|ülkede|ülkeye|şehir|şehirde|şehre|kent|kentte|kente|yerde|başkentte|ilde|ilçede)',
    },
    {
      kind: 'who',
      asks: 'kim|kimin|kimi|kime|kimle|kiminle|kimden|kimler|kimlerle|kimleri|kimlerin|kimdir|kimlerdir|hangi (?:bakan|bakanlar|bakanla|lider|liderler|liderle|yetkili|yetkililer|başkan|başkanla|isim|isimler|kişi|kişiler|elçi|temsilci|büyükelçi|diplomat|komutan)',
    },
    { kind: 'why', asks: 'neden|niçin|niye|ne diye|ne sebeple|nedeni|sebebi' },
    { kind: 'how', asks: 'nasıl' },
    {
      kind: 'what',
      asks: 'ne|nedir|neydi|nelerdir|neler|neyi|neyin|hangi|hangisi|hangileri|hangisidir',
    },
    { kind: 'yes-no', asks: 'mi|mı|mu|mü|midir|mıdır|mudur|müdür' },
  ],
  wordFirst: false,
  politeOpening: '',
  pleasantries: 'merhaba|selam|teşekkür(?:ler)?(?: ederim)?|sağ ?ol',
  afterPleasantries: 'ederim|bot',
  latest:
    'son durum|en son|en yeni|şu an|şu anda|su an|su anda|şimdi|halen|şimdiye kadar|bugüne kadar|güncel|guncel',
  whoIs: String.raw`.{2,60}\skim(?:dir|di)\s*\??$`,
  several: String.raw`konuş\p{L}*|görüşülen|konular\p{L}*|gündem\p{L}*|maddeler\p{L}*|şartlar\p{L}*|koşullar\p{L}*|içer\p{L}*|kapsa\p{L}*|ele al\p{L}*`,
  ahead: String.raw`\p{L}+(?:acak|ecek|acağı|eceği)\p{L}*`,
  offices: 'görev görevi makam unvan unvanı',
  speech: 'dedi demiş söyledi söylemiş anlattı',
  sources: ['göre'],
  howMany: 'kaç kaçı',
  kindNouns:
    'yıl yılda yılında tarih tarihte tarihinde zaman gün günü günde ay ayda isim isimler ismi adı kişi kişinin kişiler kişilik şehir şehirde kent kentte ülke ülkede yer yerde',
  whatYear: 'hangi yil|kac yilinda',
  whatHour: 'saat kac',
  whatShare: 'yüzde kaç|yüzde kaçı|yüzde|oran|oranı',
  whatSum: String.raw`ne kadar para|kaç (?:para|dolar|avro|euro|lira)\p{L}*|(?:ne kadara|kaça|kaç paraya)(?!\p{L})|ne kadar (?:\p{L}+ ){0,3}(?:öde|harca)\p{L}*|(?:maliyeti|fiyatı|bedeli) (?:ne kadar|kaç|nedir|neydi)\p{L}*`,
  whatDistance: String.raw`ne kadar (?:uzak|uzun)\p{L}*|kaç (?:kilometre|km|metre|mil)\p{L}*`,
  whatRate: 'ne sıklıkla|ne sıklıkta|ne kadar sık',
  now: 'şu an|şu anda|su anda|şimdi|şimdiki|halen|bugün|bugünkü|artık|mevcut|şimdiye kadar|bugüne kadar',
};
