import type { Modality } from '../../../../model/fact.js';
import type { ClauseWords } from '../grammar/clause-words.js';
import type { ClauseContext } from '../grammar/coordination.js';

/** Words from a noun to the verb of its clause. */
const PAST_REACH = 10;
/** Words from what was planned to what became of it. */
const FATE_REACH = 12;
const OPEN =
  /^(?:planned|scheduled|expected|arranged|proposed|cancelled|canceled|postponed|delayed|dismissed|denied|rumou?red|alleged|requested|based|led|supposed)$/u;

/** "The meeting planned for Monday did not take place": what became of what was planned; null where that is not told. */
export function fateOf(words: ClauseWords, from: number): Modality | null {
  for (let at = from; at < from + FATE_REACH && at < words.count; at += 1) {
    const joint = words.joint(at);
    if (joint === 'stop' || (joint === 'comma' && words.dateAt(at) === undefined)) return null;
    const word = words.word(at);
    if (/^(?:cancelled|canceled|postponed|scrapped|shelved|abandoned|delayed)$/u.test(word)) return 'denied';
    const isTold = /^(?:place|happen|happened|occur|held|materialise|materialize)$/u.test(word);
    const isNot =
      words.word(at - 1) !== '' && [1, 2, 3].some((back) => /^(?:not|never)$/u.test(words.word(at - back)));
    if (isTold) return isNot ? 'denied' : 'stated';
  }
  return null;
}

/** Whether some verb in the past follows a noun's phrase, and nothing that plans or calls off. */
export function isPastBehind({ words }: ClauseContext, noun: number): boolean {
  for (let at = noun + 1; at <= noun + PAST_REACH && at < words.count; at += 1) {
    if (words.joint(at) !== 'space') return false;
    const word = words.word(at);
    if (/^(?:is|are|was|were|will|would|may|might|could|has|have|had|to|that|who|which)$/u.test(word))
      return false;
    if (/^(?:came|took|went|led|brought|drew|ran|saw|gave|made|fell)$/u.test(word)) return true;
    if (word.endsWith('ed') && !words.isCapital(at)) return !OPEN.test(word);
  }
  return false;
}
