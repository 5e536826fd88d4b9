import type { Attribution } from '../../../../model/attribution.js';
import type { Word } from '../../../attribution/speech-words.js';
import { DENYING, POSSIBLE, WOULD } from '../grammar/word-lists.js';
import { isSpeechAdverb, SPOKEN_AUXILIARIES, SPOKEN_BE, SPOKEN_FUTURE } from './word-classes.js';
import { wordSet } from '../../folded-words.js';

/** A verb with its auxiliaries and adverbs, by position. */
export interface SpeechVerbGroup {
  readonly first: number;
  readonly verb: number;
  /** A form of "be" right before a participle. */
  readonly passive: boolean;
  /** "to say": nobody has said it. */
  readonly infinitive: boolean;
  readonly modality: Attribution['modality'];
}

/** Verbs that carry on with "to say", so that it was said. */
const CARRIES_ON = wordSet('went goes continued continues going');

/** Reads the group that ends with a verb. */
export function speechVerbGroupAt(words: readonly Word[], verb: number): SpeechVerbGroup {
  let first = verb;
  let infinitive = false;
  while (first > 0 && words[first]?.gap === 'none') {
    const before = words[first - 1];
    if (before === undefined || before.quotation !== words[verb]?.quotation) break;
    if (before.folded === 'to') infinitive = true;
    else if (!SPOKEN_AUXILIARIES.has(before.folded) && !isGroupAdverb(words, first - 1)) {
      if (infinitive && CARRIES_ON.has(before.folded)) infinitive = false;
      else if (!(before.folded === 'on' && CARRIES_ON.has(words[first - 2]?.folded ?? ''))) break;
    }
    first -= 1;
  }
  const inside = words.slice(first, verb).map(({ folded }) => folded);
  const has = (kinds: ReadonlySet<string>): boolean => inside.some((folded) => kinds.has(folded));
  return {
    first,
    verb,
    passive: isPassive(words, first, verb),
    infinitive,
    modality: has(DENYING)
      ? 'denied'
      : has(SPOKEN_FUTURE)
        ? 'planned'
        : has(POSSIBLE) || has(WOULD)
          ? 'conditional'
          : 'stated',
  };
}

/** A capital inside a sentence is a name's ("Kelly said"). */
function isGroupAdverb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isSpeechAdverb(word.folded) && (!word.capital || at === 0);
}

function isPassive(words: readonly Word[], first: number, verb: number): boolean {
  for (let at = verb - 1; at >= first; at -= 1) {
    const folded = words[at]?.folded ?? '';
    if (SPOKEN_BE.has(folded)) return true;
    if (SPOKEN_AUXILIARIES.has(folded)) return false;
  }
  // "he's told" is left open: read as "has".
  return false;
}
