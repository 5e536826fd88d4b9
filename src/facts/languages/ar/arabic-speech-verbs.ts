import { wordSet } from '../folded-words.js';

/** Verbs of saying. */
export const ARABIC_SPEECH = wordSet(
  'نفى نفت قال قالت قالوا اعلن اعلنت اكد اكدت اوضح اوضحت ذكر ذكرت افاد افادت اضاف اضافت صرح صرحت شدد شددت حذر حذرت كشف كشفت راى رات اعتبر اعتبرت اشار اشارت كتب كتبت فكتب فكتبت اورد اوردت تابع زعم زعمت لفت',
);

/** What begins the thing said. */
export const THAT = wordSet('ان بان انه انها انهم بانه بانها بانهم');

/** "قالت", she said, is a form of "قال". */
export function baseOfSpeech(verb: string): string {
  const bare = verb.replace(/(?:ت|وا)$/u, '');
  return bare.length > 2 && ARABIC_SPEECH.has(bare) ? bare : verb;
}
