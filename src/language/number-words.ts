/** Number words as digits, folded, in English, Turkish, Arabic and Hebrew; "one" and its like are left as words. */
const NUMBERS: Readonly<Record<string, string>> = {
  ...listed(2, 'two three four five six seven eight nine ten eleven twelve'),
  ...listed(2, 'iki uc dort bes alti yedi sekiz dokuz'),
  ...listed(2, 'اثنان ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره'),
  ...listed(2, 'اثنين ثلاث اربع خمس ست سبع ثماني تسع عشر'),
  ...listed(2, 'שניימ שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה'),
  ...listed(2, 'שתיימ שלוש ארבע חמש שש שבע'),
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  yirmi: '20',
  otuz: '30',
  kirk: '40',
  elli: '50',
};

function listed(from: number, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, String(from + index)]));
}

/** The digits of a number word, or the word itself: "five" and "5" are one term. */
export function digitsOf(folded: string): string {
  return Object.hasOwn(NUMBERS, folded) ? (NUMBERS[folded] ?? folded) : folded;
}
