import type { VoiceForms } from '../../language-pack.js';

/** The sign of "u" behind the first letter, which no verb of the past has that tells who did it. */
const OPENS_WITH_U = /^\p{L}(?=\p{M}*\u064F)/u;
/** Of the present, where others have it too. */
const PRESENT = /^[يتنا]/u;
/** Who did it, behind a verb of the past. */
const PERSON = /(?:ت|وا|تا|ا)$/u;

/** Whether an Arabic word is the passive of a verb of the past: "كُتبت" of "كتب". What has no vowel signs may be either. */
function isArabicPassiveOf(folded: string, verb: string, written: string): boolean {
  const bare = folded.replace(PERSON, '');
  return !PRESENT.test(verb) && OPENS_WITH_U.test(written) && bare === verb.replace(PERSON, '');
}

/** Verbs of three letters, and those that open as only verbs do. */
const VERBS = String.raw`(?!م)\p{L}{3}|است\p{L}{3}|ا[قجعنشتفلح]ت\p{L}{2}|\p{L}{3,5}ت`;

export const voice: VoiceForms = {
  isPassiveOf: isArabicPassiveOf,
  helpers: 'تم تمت يتم سيتم جرى جرت يجري سيجري',
  doerMarks: 'من قبل|على يد|على أيدي|بواسطة|من طرف|من جانب|بيد',
  marksBehind: false,
  doerHints: 'برعاية بوساطة برئاسة بقيادة بمبادرة عبر',
  bareVerbs: VERBS,
  standIns: '',
  definite: '',
  otherParts: '',
  companionEndings: '',
  doneToEndings: '',
};
