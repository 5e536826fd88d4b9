import type { VoiceForms } from '../../language-pack.js';

/** What a verb that asks ends in: "-di", "-miş", "-iyor", "-ecek". */
const TENSE = /(?:[dt][iu]|m[iu]s(?:t[iu])?|[iu]yor(?:d[iu])?|y?[ae]c[ae]k(?:t[iu])?)(?:l[ae]r)?$/;
/** "-il-", "-in-", "-n-" between a root and an ending of a verb. */
const PASSIVE = /^[iu]?[ln](?=d[iu]|m[iu]s|m[ae]|[iu]yor|[ae]c[ae]|[ae]n|[iae]r|[iu]p)/;
/** "Etmek", which softens. */
const DO = /^et(?=[dt]i|mis|iyor)|^ed(?=iyor|ecek)/;
const DONE = /^edil/;

/** Whether a folded Turkish word is the passive of a verb: "imzalandığını" of "imzaladı". */
function isTurkishPassiveOf(folded: string, verb: string): boolean {
  if (DO.test(verb)) return DONE.test(folded);
  const root = verb.replace(TENSE, '');
  return root !== verb && folded.startsWith(root) && PASSIVE.test(folded.slice(root.length));
}

export const voice: VoiceForms = {
  isPassiveOf: isTurkishPassiveOf,
  helpers: '',
  doerMarks: 'tarafından',
  marksBehind: true,
  doerHints:
    'aracılığıyla eliyle vasıtasıyla öncülüğünde liderliğinde başkanlığında sahipliğinde arabuluculuğunda girişimiyle imzasıyla',
  bareVerbs: '',
  standIns: 'o onlar kendisi kendileri ikili ikisi',
  definite: '',
  otherParts: 'ile tarafından için hakkında gibi kadar adına göre karşı yerine dışında ve',
  companionEndings: 'y?l[ae]',
  doneToEndings: '[yn]?[ıiuüae]',
};
