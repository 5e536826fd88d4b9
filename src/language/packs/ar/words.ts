import { stopwords } from '@orama/stopwords/arabic';
import type { Denial, NumberWords, StopWords } from '../../language-pack.js';

/** Words a question is put with; they say which kind of answer is wanted, not what it is about. */
const QUESTION_WORDS =
  'من ما ماذا متى أين كيف لماذا هل كم أي أية التي الذي الذين هو هي هم في على عن إلى مع مين ومين شكون منو لمين أين اين';

export const stopWords: StopWords = {
  // The package has a comma and a stroke among its words.
  words: [...stopwords.filter((word) => word !== '،' && word !== 'ـ'), ...QUESTION_WORDS.split(' ')],
  maySay: true,
};

export const numbers: NumberWords = {
  digits: {
    اثنان: '2',
    ثلاثة: '3',
    أربعة: '4',
    خمسة: '5',
    ستة: '6',
    سبعة: '7',
    ثمانية: '8',
    تسعة: '9',
    عشرة: '10',
    اثنين: '2',
    ثلاث: '3',
    أربع: '4',
    خمس: '5',
    ست: '6',
    سبع: '7',
    ثماني: '8',
    تسع: '9',
    عشر: '10',
  },
  others: 'واحد اثنتين عشرون عشرين ثلاثون ثلاثين مئة مائة ألف آلاف مليون ملايين مليار',
  ordinalEndings: '',
};

export const denial: Denial = {
  negations: 'لا لم لن ليس ليست ليسوا دون بدون',
  denials: 'غاب غياب رفض رفضت عارض عارضت فشل نفى نفت منع غير',
  restrictions: 'فقط سوى',
};
