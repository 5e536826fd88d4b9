/** Letters that Unicode decomposition leaves alone but that people type as plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  // Arabic: letters that are written for one another.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ـ: '',
  ء: '',
  // Hebrew: final forms.
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};

const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;
/** Printable ASCII, where folding is lower case. */
const ASCII = /^[ -~]*$/;

/**
 * Folds case, diacritics, compatibility forms and letters written for one another, so that `Kalın`, `KALIN` and
 * `Kalin` are one, in Latin, Arabic and Hebrew script alike. The result is for comparing, never for showing.
 */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
