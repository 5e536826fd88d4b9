import type { Modality } from '../../../../model/fact.js';
import type { ClauseWords } from './clause-words.js';
import { BE, DO, FUTURE, HAVE, isAdverb, MODALS, DENYING, POSSIBLE, WOULD } from './word-lists.js';
import type { VerbShape } from './verb-lexicon.js';

/** A verb with its auxiliaries: "was not expected to be received". */
export interface VerbGroup {
  /** Token position of the verb itself, and of the first word of the group. */
  readonly at: number;
  readonly first: number;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  /** In the present tense without any auxiliary, as future time is told after "when" and "until". */
  readonly barePresent: boolean;
  /** What its own auxiliaries say. */
  readonly modality: Modality;
}

/** Reads leftward from a verb of that shape; null where the word cannot be a verb here ("the attack"). */
export function verbGroup(words: ClauseWords, at: number, shape: VerbShape): VerbGroup | null {
  let first = at;
  let be = false;
  let have = false;
  let helped = false;
  let modality: Modality = 'stated';
  let would = false;
  let infinitive = false;
  for (let position = at - 1; position >= 0 && words.joint(position + 1) === 'space'; position -= 1) {
    const word = words.word(position);
    if (DENYING.has(word)) {
      // "not only met" met.
      if (!/^(?:just|only|merely|simply)$/u.test(words.word(position + 1))) modality = 'denied';
    } else if (word === 'to' && shape !== 'past' && !helped) {
      if (!(be || have) && shape !== 'base') break;
      infinitive = true;
      first = position;
      break;
    } else if (isAdverb(word) && !words.isCapital(position)) {
      // "Nearly met": they did not.
      if (position === at - 1 && /^(?:nearly|almost)$/u.test(word) && modality === 'stated')
        modality = 'denied';
      continue;
    } else if (!(BE.has(word) || HAVE.has(word) || DO.has(word) || MODALS.has(word))) break;
    first = position;
    if (BE.has(word) && !have && !helped) be = true;
    else if (HAVE.has(word) && !helped) have = true;
    else helped = true;
    if (BE.has(word)) continue;
    if (FUTURE.has(word) && modality === 'stated') modality = 'planned';
    if (POSSIBLE.has(word) && modality === 'stated') modality = 'conditional';
    if (WOULD.has(word)) would = true;
  }
  if (would && modality === 'stated') modality = have ? 'conditional' : 'planned';
  const finite = be || have || helped;
  const passive = be && (shape === 'participle' || shape === 'past-or-participle');
  const form = infinitive ? 'infinitive' : formOf(shape, finite, be);
  if (form === null) return null;
  const barePresent = !finite && (shape === 'base' || shape === 'present');
  return { at, first, form, passive, barePresent, modality };
}

function formOf(shape: VerbShape, finite: boolean, be: boolean): VerbGroup['form'] | null {
  if (shape === 'gerund') return be ? 'finite' : 'gerund';
  if (shape === 'participle') return finite ? 'finite' : 'participle';
  // "is visit", "was call": a noun.
  if (shape === 'base' || shape === 'present') return be ? null : 'finite';
  return 'finite';
}
