import type { HappeningWords } from '../../happening-words.js';

export const happenings: HappeningWords = {
  another: 'başka diğer önceki daha önce evvelki sonraki defalarca tekrar yeniden ikinci üçüncü kez sık',
  notDone: String.raw`iptal (?:edil(?:di|miş|diğ)\p{L}*|ett?i\p{L}*|oldu)|ertele(?:n?di|nmiş|ndiğ)\p{L}*|gerçekleş(?:me|tiril(?:me|eme))\p{L}*|(?:yap|düzenle)(?:ıl|n)(?:a?m[ae])(?:dı|di|yacak|yecek|mış|miş)\p{L}*|(?:katıl|git|gel)m[ae]y?(?:ecek|acak)\p{L}*|(?:katıl|git|gel)m[ae]d[ıi]\p{L}*|suya düş\p{L}*|(?:daveti|çağrıyı) (?:geri çevir|reddet)\p{L}*|hayata geç(?:iril)?e?m[ei]\p{L}*`,
  was: String.raw`kimdi|kimlerdi|idi|\p{L}+(?:y?[dt][ıiuü])|önce`,
  counted: {
    people: 'kişi kişinin kişiyi kişiye insan insanın',
    dead: 'ölü ölüm can',
    hostages: 'rehine rehinenin rehineyi rehineler esir',
    prisoners: 'mahkum mahkumun mahkumu mahkumlar mahkûm tutuklu tutuklunun tutuklular tutsak',
    bodies: 'ceset cesedi cenaze cenazesi naaş',
    trucks: 'tır tırın kamyon kamyonun tırlar kamyonlar',
  },
};
