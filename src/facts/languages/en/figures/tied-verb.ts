import type { Modality } from '../../../../model/fact.js';
import { BEFORE_INFINITIVE, CONDITIONS } from '../grammar/governors.js';
import { BE, FUTURE, DENYING, POSSIBLE, WOULD } from '../grammar/word-lists.js';
import { opensWithPlan, weaker } from '../grammar/modality.js';
import { gapAfter, isSpaced, wordAt, type SentenceWords } from '../../../sentence-words.js';
import { BEFORE_TIED_VERB, BASE_FORMS } from './count-words.js';

/** The verb that ties a figure to what happens to it. */
export interface TiedVerb {
  readonly base: string;
  /** Token position; before the figure for an object ("release 50 hostages"). */
  readonly at: number;
}

/** A figure's place in its sentence: from its qualifier through the counted noun. Token positions are inclusive. */
export interface FigureSpan {
  readonly first: number;
  readonly last: number;
}

/** Words of a clause that are looked at on either side. */
const CLAUSE_REACH = 8;
const BETWEEN = /^(?:the|a|an|of|its|his|her|their)$/;
const EXPECTED = /^(?:expected|due|set|planned|scheduled|to)$/;
/** With these an infinitive is done, or being done. */
const DOING = /^(?:continued|began|managed|helped|used|started|had|able)$/;

/** The verb behind ("were released", "taken on"), else the one right before ("release 50 hostages"). */
export function tiedVerb(words: SentenceWords, { first, last }: FigureSpan): TiedVerb | null {
  let behind = last + 1;
  let helped = false;
  while (BEFORE_TIED_VERB.has(wordAt(words, behind)) && isSpaced(words, behind - 1)) {
    helped = true;
    behind += 1;
  }
  const after = isSpaced(words, behind - 1) ? wordAt(words, behind) : '';
  const base = BASE_FORMS.get(after);
  // "The exchange of 1,950 Palestinians gives": several give, and one gives.
  const isOfOne = !helped && /[^s]s$/u.test(after) && after !== base && /[^s]s$/u.test(wordAt(words, last));
  if (base !== undefined && !isOfOne && (helped || after !== base)) return { base, at: behind };
  for (let at = first - 1; at >= Math.max(0, first - 2) && isSpaced(words, at); at -= 1) {
    const verb = BASE_FORMS.get(wordAt(words, at));
    // "A plan of 20 points": nobody plans these.
    const isNoun = verb === 'plan' && wordAt(words, first - 1) === 'of';
    if (verb !== undefined) return isNoun ? null : { base: verb, at };
    if (!BETWEEN.test(wordAt(words, at))) break;
  }
  return null;
}

/** Whether a clause tells its figure as fact, plan or condition, or denies it: by the words around figure and verb. */
export function figureModality(
  words: SentenceWords,
  { first, last }: FigureSpan,
  verb: TiedVerb | null,
): Modality {
  const start = verb === null ? first : Math.min(verb.at, first);
  let modality: Modality = verb !== null && verb.at < first ? infinitive(words, verb.at) : 'stated';
  for (let at = start - 1; at >= Math.max(0, start - CLAUSE_REACH) && !isApart(words, at); at -= 1) {
    modality = weaker(modality, auxiliary(wordAt(words, at)));
  }
  // "Under the plan, Hamas releases 48 hostages".
  const isNow =
    verb !== null &&
    BASE_FORMS.get(wordAt(words, verb.at)) === verb.base &&
    /(?:[^s]s|e)$/u.test(wordAt(words, verb.at));
  if (isNow && opensWithPlan((at) => wordAt(words, at), start)) modality = weaker(modality, 'planned');
  const end = verb === null ? last + CLAUSE_REACH / 2 : Math.max(verb.at, last);
  for (let at = last + 1; at <= end && !isApart(words, at - 1); at += 1) {
    const word = wordAt(words, at);
    modality = weaker(
      modality,
      EXPECTED.test(word) && (word !== 'to' || verb !== null) ? 'planned' : auxiliary(word),
    );
  }
  return modality;
}

function isApart(words: SentenceWords, at: number): boolean {
  return /[,;:()“”"–—]/u.test(gapAfter(words, at));
}

/** "Is to release", "agreed to release": told as still to come, whatever governs it. */
function infinitive(words: SentenceWords, verb: number): Modality {
  if (wordAt(words, verb - 1) !== 'to') return 'stated';
  const governor = wordAt(words, verb - 2);
  if (DOING.test(governor)) return 'stated';
  return BE.has(governor) ? 'planned' : (BEFORE_INFINITIVE.get(governor) ?? 'planned');
}

function auxiliary(word: string): Modality {
  if (DENYING.has(word)) return 'denied';
  if (POSSIBLE.has(word) || CONDITIONS.has(word)) return 'conditional';
  return FUTURE.has(word) || WOULD.has(word) ? 'planned' : 'stated';
}
