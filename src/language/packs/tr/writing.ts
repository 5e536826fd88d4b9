import type { LanguageSigns, Orthography, Script, SentenceSigns } from '../../language-pack.js';

export const script: Script = { name: 'Latin', direction: 'ltr', sole: false };

export const signs: LanguageSigns = {
  words:
    /(?:^|[^\p{L}])(?:ve|bir|ile|ne|kim|kimler|kimdir|nerede|nedir|mi|mı|mu|mü|midir|için|hangi|kaç|kac|nasıl|nasil|icin|nicin|niye|kime|kimi|nerde|nereye|neden|niçin|zaman|nezaman|nezmn|zmn|acaba|kimle|kiminle|kimin|kimlerle|neyi|nerden|hangisi|hangileri|neler|nelerdir|neydi|kimdi|kimden|kimler[ei]|kimmiş|neye|neyden|neyle|nelere|neleri|neresi|neresinde|ötürü|dolayı|önce|sonra|hakkında|kadar|göre|gibi|veya|ise|diye|çok|daha|var|yok|mısın|misin|mısınız|misiniz|kaçta|kaçı|kaçtır|kacta|kaci|peki|lütfen|lutfen|noldu|olarak|bu|da|de)(?=[^\p{L}]|$)|\p{L}(?:[dt][ıü]|[dt](?:ı|i|u|ü)l[ae]r|[ıiuü]yor(?:lar|du)?|m[ıiuü]ş|acak(?:lar)?|ecek(?:ler)?)[?!.\s]*$|\p{Lu}\p{L}+['’](?:y[aeıiuü]|[dt][ae]n?|n?[ıiuü]n|[ıu]|n[ıu]|n?[ae]|y?l[ae]|nd[ae]n?)(?=[^\p{L}]|$)/giu,
  letters: /[ığşöüçĞŞİÖÜÇ]/u,
  closing:
    /\p{L}{2}(?:[dt][iıuü]|[dt][iıuü]l[ae]r|[iıuü]yor(?:l[ae]r|du)?|m[iıuü]ş|[ae]c[ae][kğ](?:l[ae]r)?)$/u,
  isPlain: null,
};

export const orthography: Orthography = {
  letters: { ı: 'i' },
  contractions: '',
  inWords: '',
  comma: '',
  semicolon: '',
  questionMark: '',
};

export const sentences: SentenceSigns = {
  abbreviations:
    'Sn|Av|Doç|Yrd|Org|Korg|Tümg|Tuğg|Alb|Yb|Bnb|Yzb|Uzm|Öğr|Gör|Bşk|Müd|Cad|Sok|Mah|Bkz|Örn|vb|s',
  closingAbbreviations: 'vb|s',
  openers:
    'Bu|Bunun|Buna|Ancak|Ayrıca|Fakat|Ama|O|Onlar|Öte|Daha|Ardından|Sonra|Böylece|Öğleden|Görüşmede|Toplantıda|Açıklamada',
  initials: '',
  hours: '',
  behindHours: '',
  ordinalDots: true,
  leaning: 'O|Bu|Onlar',
};
