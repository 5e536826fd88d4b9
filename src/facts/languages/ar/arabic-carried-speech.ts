import type { CarriedSpeech } from '../../attribution/carried-speech.js';
import type { Word } from '../../attribution/speech-words.js';
import { wordSet } from '../folded-words.js';
import { baseOfSpeech, ARABIC_SPEECH, THAT } from './arabic-speech-verbs.js';

/** Verbs of saying that go on with what somebody says, beside those of saying. */
const GOING_ON = wordSet(
  'تابعت اضافوا اكدوا اوضحوا ذكروا اشاروا شددوا حذروا اعتبروا كشفوا لفتت نوه نوهت نبه نبهت اردف اردفت استطرد استطردت استدرك ختم ختمت خلص خلصت رجح رجحت توقع توقعت جزم استبعد استبعدت اقر اقرت اعترف اعترفت',
);
/** What may stand between the verb and "that": a preposition that it wants. */
const LINKS = wordSet('الى على من عن');
/** What else may: when, where and in what it was said. */
const ASIDES = wordSet('في خلال عبر ايضا كذلك عقب بعد اليوم امس وفقا بحسب');
/** "Saying", behind another verb. */
const SAYING = wordSet('قائلا قائلة قائلين بالقول');
/** Words of an aside, at most. */
const LONGEST_ASIDE = 7;

/** "وأضاف أن …", "وقالت في بيان إن …": who said it is left out. */
export function arabicCarriedSpeech(words: readonly Word[]): CarriedSpeech | null {
  const verb = words[0]?.folded.replace(/^[وف](?=.{3})/u, '') ?? '';
  if (!ARABIC_SPEECH.has(verb) && !GOING_ON.has(verb)) return null;
  const content = contentBehind(words);
  if (content < 0 || content >= words.length) return null;
  return {
    cue: { first: 0, last: 0 },
    verb: baseOfSpeech(verb),
    content: { first: content, last: words.length - 1 },
    form: arabicVerbForm(verb),
  };
}

/** The first word of what is said, where nobody's name may stand before it; -1 where it is not so. */
function contentBehind(words: readonly Word[]): number {
  const [, next, after] = words;
  if (next?.gap === 'colon' || next?.gap === 'quote') return 1;
  if (next === undefined || next.gap !== 'none') return -1;
  if (THAT.has(next.folded)) return 2;
  if (SAYING.has(next.folded))
    return after?.gap === 'colon' || after?.gap === 'quote' ? 2 : THAT.has(after?.folded ?? '') ? 3 : -1;
  if (LINKS.has(next.folded) && after?.gap === 'none' && THAT.has(after.folded)) return 3;
  if (!ASIDES.has(next.folded)) return -1;
  for (let at = 2; at <= LONGEST_ASIDE; at += 1) {
    const word = words[at];
    if (word === undefined || word.gap === 'comma' || word.gap === 'stop') return -1;
    if (word.gap === 'colon' || word.gap === 'quote') return at;
    if (THAT.has(word.folded)) return at + 1;
  }
  return -1;
}

/** Verbs whose own last letter looks like hers. */
const ENDS_LIKE_HERS = wordSet('لفت');

/** Whom a verb of the past goes with: her, them, or him. */
export function arabicVerbForm(folded: string): string {
  const verb = folded.replace(/^[وف](?=.{3})/u, '');
  if (verb.endsWith('وا')) return 'they';
  return verb.endsWith('ت') && !ENDS_LIKE_HERS.has(verb) ? 'she' : 'he';
}
