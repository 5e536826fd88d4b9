import type { Denial, NumberWords, StopWords } from '../../language-pack.js';

export const stopWords: StopWords = {
  // No well-kept package has Hebrew beside the others, so the function words stand here.
  words:
    'של את על אל עם לא כי גם או אם הוא היא הם הן זה זו זאת אלה אלו יש אין היה היתה הייתה היו יהיה אני אתה אנחנו אשר כמו רק עוד כל בין לפני אחרי עד מן מה מי מתי איפה היכן איך למה מדוע כמה האם איזה איזו אילו לו לה להם שלו שלה שלהם אך אבל כאשר כדי ידי אצל תחת מול נגד בתוך'.split(
      ' ',
    ),
  maySay: true,
};

export const numbers: NumberWords = {
  digits: {
    שניים: '2',
    שלושה: '3',
    ארבעה: '4',
    חמישה: '5',
    שישה: '6',
    שבעה: '7',
    שמונה: '8',
    תשעה: '9',
    עשרה: '10',
    שתיים: '2',
    שלוש: '3',
    ארבע: '4',
    חמש: '5',
    שש: '6',
    שבע: '7',
  },
  others: 'אחד שני שתי תשע עשר מאה מאות אלף אלפים מיליון מיליונים מיליארד',
  ordinalEndings: '',
};

export const denial: Denial = {
  negations: 'לא אין אינו אינה אינם מעולם בלי ללא',
  denials: 'נעדר היעדר סירב דחה התנגד התנגדו מנע נכשל',
  restrictions: 'רק',
};
