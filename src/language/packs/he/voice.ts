import type { VoiceForms } from '../../language-pack.js';

/** Who did it, behind a verb of the past. */
const PERSON = /(?<=[א-ת]{3})(?:ה|ו|ת)$/;
/** Verbs whose form with נ says that two do it to one another. */
const MUTUAL: ReadonlySet<string> = new Set(['פגש', 'לחמ']);
/** Verbs whose passive is in הת־. */
const MADE_SO: ReadonlySet<string> = new Set(['קיבל', 'ביקש']);

/** Whether a folded Hebrew word is the passive of a verb of the past: "נחתם" of "חתם", "הועבר" of "העביר", "גובש" of "גיבש". */
function isHebrewPassiveOf(folded: string, verb: string): boolean {
  const active = verb.replace(PERSON, '');
  const passive = folded.replace(PERSON, '');
  if (active.length < 3) return false;
  const caused = /^ה(.+)י(.)$/.exec(active);
  if (caused !== null) return passive === `הו${caused[1] ?? ''}${caused[2] ?? ''}`;
  const rest = active.slice(2);
  if (active.charAt(1) === 'י')
    return (
      passive === `${active.charAt(0)}ו${rest}` ||
      (MADE_SO.has(active) && passive === `הת${active.charAt(0)}${rest}`)
    );
  return !MUTUAL.has(active) && passive === `נ${active}`;
}

export const voice: VoiceForms = {
  isPassiveOf: isHebrewPassiveOf,
  helpers: '',
  doerMarks: 'על ידי|בידי|ע["״]י|על־ידי|מטעם',
  marksBehind: false,
  doerHints: 'בתיווך בחסות בראשות בהובלת ביוזמת באמצעות',
  bareVerbs: '',
  standIns: 'הוא היא הם הן השניים שניהם והוא והיא והם',
  definite: String.raw`[ושב]?ה\p{L}{2,}`,
  otherParts: '',
  companionEndings: '',
  doneToEndings: '',
};
