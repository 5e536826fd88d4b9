import { stopwords } from '@orama/stopwords/turkish';
import type { Denial, NumberWords, StopWords } from '../../pack.js';

/** Words a question is put with; they say which kind of answer is wanted, not what it is about. */
const QUESTION_WORDS =
  'kim kimin kimi kime kimler kimdir kimlerdir ne nedir neler neyi nerede nereye nereden neresi hangi hangisi kaç kaçta nasıl niçin neden zaman mi mı mu mü midir mıdır mudur müdür olarak tarafından';

export const stopWords: StopWords = {
  words: [...stopwords, ...QUESTION_WORDS.split(' ')],
  maySay: true,
};

export const numbers: NumberWords = {
  digits: {
    iki: '2',
    uc: '3',
    dort: '4',
    bes: '5',
    alti: '6',
    yedi: '7',
    sekiz: '8',
    dokuz: '9',
    yirmi: '20',
    otuz: '30',
    kirk: '40',
    elli: '50',
  },
  others: 'sifir altmis yetmis seksen doksan yuz bin milyon milyar',
};

export const denial: Denial = {
  negations: 'degil degildi degildir yok yoktu hic hicbir asla',
  denials: 'karsi reddetti reddetmek katilmadi olmadi olmayan etmedi istemedi vermedi gelmedi yapmadi haric',
  restrictions: 'yalnizca sadece',
};
