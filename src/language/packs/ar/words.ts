import { stopwords } from '@orama/stopwords/arabic';
import type { Denial, NumberWords, StopWords } from '../../pack.js';

/** Words a question is put with; they say which kind of answer is wanted, not what it is about. */
const QUESTION_WORDS = 'من ما ماذا متى أين كيف لماذا هل كم أي أية التي الذي الذين هو هي هم في على عن إلى مع';

export const stopWords: StopWords = {
  words: [...stopwords, ...QUESTION_WORDS.split(' ')],
  maySay: true,
};

export const numbers: NumberWords = {
  digits: {
    اثنان: '2',
    ثلاثه: '3',
    اربعه: '4',
    خمسه: '5',
    سته: '6',
    سبعه: '7',
    ثمانيه: '8',
    تسعه: '9',
    عشره: '10',
    اثنين: '2',
    ثلاث: '3',
    اربع: '4',
    خمس: '5',
    ست: '6',
    سبع: '7',
    ثماني: '8',
    تسع: '9',
    عشر: '10',
  },
  others: 'واحد اثنتين عشرون عشرين ثلاثون ثلاثين مئه مايه الف الاف مليون ملايين مليار',
};

export const denial: Denial = {
  negations: 'لا لم لن ليس ليست ليسوا دون بدون',
  denials: 'غاب غياب رفض رفضت عارض عارضت فشل نفي نفت منع غير',
  restrictions: 'فقط سوي',
};
