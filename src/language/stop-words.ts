import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as turkish } from '@orama/stopwords/turkish';
import { fold } from './fold.js';

/** Words a question is put with; they say which kind of answer is wanted, not what it is about. */
const QUESTION_WORDS = {
  en: 'who whom whose what when where which why how many much long often old please know happen also us whos whats wheres wich wat',
  tr: 'kim kimin kimi kime kimler kimdir kimlerdir ne nedir neler neyi nerede nereye nereden neresi hangi hangisi kaç kaçta nasıl niçin neden zaman mi mı mu mü midir mıdır mudur müdür olarak tarafından',
  ar: 'من ما ماذا متى أين كيف لماذا هل كم أي أية التي الذي الذين هو هي هم في على عن إلى مع',
} as const;

/** No well-kept package has Hebrew beside the others, so the function words stand here. */
const HEBREW =
  'של את על אל עם לא כי גם או אם הוא היא הם הן זה זו זאת אלה אלו יש אין היה היתה הייתה היו יהיה אני אתה אנחנו אשר כמו רק עוד כל בין לפני אחרי עד מן מה מי מתי איפה היכן איך למה מדוע כמה האם איזה איזו אילו לו לה להם שלו שלה שלהם אך אבל כאשר כדי ידי אצל תחת מול נגד בתוך';

/** Stop words by language tag, folded. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  switch (language) {
    case 'en':
      return folded([...english, ...QUESTION_WORDS.en.split(' ')]);
    case 'tr':
      return folded([...turkish, ...QUESTION_WORDS.tr.split(' ')]);
    case 'ar':
      return folded([...arabic, ...QUESTION_WORDS.ar.split(' ')]);
    case 'he':
      return folded(HEBREW.split(' '));
    default:
      return new Set();
  }
}

function folded(words: readonly string[]): ReadonlySet<string> {
  // A contraction is one word without its apostrophe, as the tokenizer writes it ("didnt").
  return new Set(words.map((word) => fold(word).replace(/['’]/gu, '')));
}
