import type { Modality } from '../../../../model/fact.js';
import type { ClauseWords } from './clause-words.js';
import { BEFORE_CLAUSE, CONDITIONS, TIME_CLAUSES } from './governors.js';
import type { VerbGroup } from './verb-group.js';

const STRENGTH: Readonly<Record<Modality, number>> = { stated: 0, planned: 1, conditional: 2, denied: 3 };
/** "no meeting", "none of the officials", "neither side". */
const NO_SUBJECT = /^(?:no|none|neither|nobody|nor)$/u;
/** Words back from a clause within which the verb that governs it is looked for. */
const GOVERNOR_REACH = 4;

/** The one of two that is further from done; a plan that is denied is denied. */
export function weaker(one: Modality, other: Modality): Modality {
  return STRENGTH[one] >= STRENGTH[other] ? one : other;
}

/**
 * Whether a clause tells something as done, planned, denied or only on a condition, by its verb group, by the word that
 * opens the clause ("if", "until") and by the verb that governs it ("denied that", "hoped").
 *
 * @param subjectFirst token position where its subject begins
 */
export function clauseModality(words: ClauseWords, group: VerbGroup, subjectFirst: number): Modality {
  const { sentence } = words;
  let modality = group.modality;
  if (sentence.article.text.charAt(sentence.end - 1) === '?') modality = weaker(modality, 'conditional');
  if (NO_SUBJECT.test(words.word(subjectFirst)) || NO_SUBJECT.test(words.word(subjectFirst - 1)))
    return 'denied';
  const opener = words.word(subjectFirst - 1);
  if (CONDITIONS.has(opener) || /^(?:should|had|were)$/u.test(opener)) return 'conditional';
  if (TIME_CLAUSES.has(opener) && group.barePresent) modality = weaker(modality, 'planned');
  modality = weaker(modality, governing(words, subjectFirst));
  return modality !== 'stated' && modality !== 'denied' && hasCondition(words) ? 'conditional' : modality;
}

/** What the verb before a clause makes of it: "denied that Israel …", "hoped the two …". */
function governing(words: ClauseWords, subjectFirst: number): Modality {
  const opener = words.word(subjectFirst - 1);
  const from = opener === 'that' ? subjectFirst - 2 : subjectFirst - 1;
  const reach = opener === 'that' ? GOVERNOR_REACH : 1;
  for (let at = from; at > from - reach && at >= 0; at -= 1) {
    if (at < from && words.joint(at + 1) !== 'space') break;
    const found = BEFORE_CLAUSE.get(words.word(at));
    // "did not deny that …" says nothing either way.
    if (found !== undefined) return words.joint(subjectFirst) === 'comma' ? 'stated' : found;
  }
  return 'stated';
}

/** "Israel will withdraw if Hamas agrees". */
function hasCondition(words: ClauseWords): boolean {
  for (let at = 0; at < words.count; at += 1) {
    const word = words.word(at);
    if (word === 'unless') return true;
    if (word === 'if' && !/^(?:as|even|what)$/u.test(words.word(at - 1))) return true;
  }
  return false;
}
