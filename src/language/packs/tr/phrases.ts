import type { PhraseForms } from '../../language-pack.js';

/** Hours as an answer has them: towards one, past one, at one. */
const TO_HOUR =
  "(?:on bir[ei]|on iki(?:ye|yi)|bir[ei]|iki(?:ye|yi)|üç[eü]|dörd[eü]|beş[ei]|altı(?:ya|yı)|yedi(?:ye|yi)|sekiz[ei]|dokuz[au]|on[au]|gece yarısın[ae]|gece yarısını|[0-9]{1,2}[’'](?:[yn]?[aeıiuü]))";
const AT_HOUR =
  "(?:on birde|on ikide|birde|ikide|üçte|dörtte|beşte|altıda|yedide|sekizde|dokuzda|onda|[0-9]{1,2}[’'][dt][ae])";
const HOUR = '(?:on bir|on iki|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|[0-9]{1,2})';
const PART =
  '(?:sabaha karşı|sabah|öğleden sonra|öğleden önce|öğlen|öğle|akşamüstü|akşam|gece yarısı|gece|saat)';
const MINUTES = '(?:çeyrek|yirmi beş|yirmi|beş|on|[0-9]{1,2})(?: dakika)?';
const COUNT = '(?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|on beş|yirmi|birkaç|[0-9]{1,3})';
const UNITS = '(?:gün|hafta|ay|yıl|saat|dakika)';
const TURN = '(?:geçen|geçtiğimiz|bu|gelecek|önümüzdeki)';
const SMALL = '(?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on)';
const WHOLE = '(?:ikide|üçte|dörtte|beşte|altıda|yedide|sekizde|dokuzda|onda|yirmide|yüzde(?= bir))';
/** What a part bears behind its number. */
const ENDING = '(?:y?[ıiuü]|s[ıiuü]|n?[ıiuü]n[ıiuüae]?|s?[ıiuü]n[ıiuüae]n?|s?[ıiuü]n[dt][ae]n?|s?[ıiuü]yle)?';

export const phrases: PhraseForms = {
  hours: [
    `(?:${PART} )*${TO_HOUR} ${MINUTES} (?:geçe|kala|geçiyordu|varken|var)`,
    `(?:${PART} )+${AT_HOUR}(?! ${SMALL}(?:[ıiuü]|s[ıiuü])?(?!\\p{L}))`,
    `(?:${PART} )*${HOUR} buçukta`,
    `(?:${PART} )+${HOUR} buçuk`,
    '(?<!\\p{L})gece yarısı(?:nda|ndan sonra|ndan önce)?',
  ].join('|'),
  bareHours: '',
  zones: '',
  days: [
    'öbür gün|öbürsü gün|ertesi (?:gün|sabah|akşam|gece|hafta|ay|yıl)|önceki (?:akşam|gece|hafta)',
    `(?:${TURN} )?hafta sonu(?:nda|na|ndan)?`,
    '(?:ay|yıl) (?:sonunda|başında|ortasında|sonuna kadar)',
    `(?:${TURN} )?(?:ayın|haftanın|yılın) (?:başında|sonunda|ortasında)`,
    `${TURN} (?:ayın|haftanın|yılın) (?:ilk|son) \\p{L}+`,
    `(?:\\p{L}{3,}(?:[dt][ae]n) )?${COUNT}(?: buçuk)? ${UNITS} (?:sonra|önce|evvel)`,
    `hafta (?:sonunda|başında|ortasında|başına kadar)`,
    `\\p{L}{3,} (?:arifesinde|öncesinde|gününde)`,
    'haftaya(?: (?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)(?: günü)?)?',
    'bayramda|ramazanda|baharda|ilkbaharda|sonbaharda|yazın|kışın|güzün',
  ].join('|'),
  looseDays: `${COUNT}(?: buçuk)? ${UNITS} içinde`,
  shares: [
    `${WHOLE} ${SMALL}${ENDING}`,
    `(?:her )?${SMALL} (?:kişiden|haneden|evden|aileden|\\p{L}+[dt][ae]n) (?:${SMALL})${ENDING}(?= (?:kartı|evi|oyu))`,
    '(?<=\\p{L}n )(?:ancak |yaklaşık |neredeyse )?(?:yarıs[ıi](?:n[ıiae]|n[dt]an?|n[ıi]n)?|çeyreğ[iı](?:n[ıi]|nin)?)',
  ].join('|'),
  multiples: `${HOUR}(?: buçuk)? (?:kat(?:ı(?:na|nı|ndan|ydı)?|tır)?|misli(?:ne|ni)?)(?!\\p{L})`,
};
