import type { Modality } from '../../model/fact.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { FactFrame } from './frame.js';
import type { FrameGrammar, Placed } from './frame-reader.js';
import type { PrepositionWords } from './preposition-words.js';
import { lookAt, partiesBetween, type SentenceLook } from './sentence-look.js';
import { isOfDate, past, thingAt, whatBefore, whatFrom } from './prepositional-matter.js';
import { isApart, prepositionalPartiesOf } from './prepositional-parties.js';
import { withJoinedParties, type Party } from './party.js';
import { placeHappening } from './prepositional-happenings.js';
import {
  partiesActingBefore,
  partiesActingBehind,
  subjectCarried,
  subjectTold,
} from './prepositional-subjects.js';

const REACH = 14;
/** Places and days between a verb and whoever it is done to, at most. */
const MOST_PLACES = 3;

/** Reads clauses by prepositions, and by what stands right beside the verb. */
export function prepositionGrammar(
  words: PrepositionWords,
  rest: Pick<FrameGrammar, 'whereMarkers' | 'bounds' | 'says' | 'that' | 'parts' | 'media'>,
): FrameGrammar {
  return {
    ...rest,
    look: (sentence) => lookAt(sentence, prepositionalPartiesOf(sentence, words), words),
    place: (look, frame, verb, before) => place(look, frame, verb, words, before),
    around: (look, verb, form) => around(look, verb, form, words),
    wasPlanned: (look, verb) => wasPlanned(look, verb, words),
    aroundNoun: (look, noun) => aroundNoun(look, noun, words),
  };
}

function place(
  look: SentenceLook,
  frame: FactFrame,
  verb: number,
  words: PrepositionWords,
  told: readonly Party[],
): Placed | null {
  if (frame.nouns.length > 0) return placeHappening(look, frame, verb, words);
  const behind = partiesActingBehind(look, verb, words);
  const before = partiesActingBefore(look, verb, words);
  const [first, second] = words.subject === 'behind' ? [behind, before] : [before, behind];
  const placed = first === null ? null : placeBeside(look, frame, verb, first, words);
  const other = placed ?? (second === null ? null : placeBeside(look, frame, verb, second, words));
  const isLeft = first === null && second === null;
  if (other !== null || !(isLeft || (frame.other?.marker === 'plain' && second === null))) return other;
  const carried = subjectCarried(look, verb, words) ?? subjectTold(look, verb, words, told);
  const done = carried === null ? null : placeBeside(look, frame, verb, carried, words);
  // "Arrived and met X the premier of Z": X met him.
  const last = done?.others.at(-1)?.last;
  const isWhole = isLeft || (last !== undefined && endsBehind(look, last + 1, words));
  // Day and place before the verb are of what was done first.
  return isWhole && done !== null
    ? { ...done, within: { first: verb, last: look.sentence.tokens.length } }
    : null;
}

/** What else a verb is about, once it is known who acts. */
function placeBeside(
  look: SentenceLook,
  { light, other, pair }: FactFrame,
  verb: number,
  who: readonly Party[],
  words: PrepositionWords,
): Placed | null {
  const { tokens } = look.sentence;
  let from = Math.max(verb, who.at(-1)?.last ?? verb) + 1;
  for (const lights of light) {
    let at = from;
    while (at < from + 4 && !lights.has(tokens[at]?.folded ?? '') && isPassed(look, at, words)) at += 1;
    if (!lights.has(tokens[at]?.folded ?? '')) return null;
    from = at + 1;
  }
  if (pair && !endsBehind(look, from, words)) return null;
  if (pair || other === null)
    return { who, others: [], what: light.length === 0 ? null : thingAt(look, from - 1, words) };
  if (other.slot === 'WHAT') {
    const found = whatFrom(look, who, from, other.marker, words);
    if (found === null) return whatBefore(look, who, verb, other.marker, words);
    // "X agreed with Y on …".
    const first = found.what?.first ?? from;
    const company = partiesBetween(look, from, first - 1).filter(
      (party) => words.happenings.withs.has(party.marker) && party.marker.length > 1,
    );
    return {
      ...found,
      others: company
        .flatMap((party) => withJoinedParties(look.parties, look.placeByFirst.get(party.first) ?? -1))
        .filter(({ last }) => last < first),
    };
  }
  if (other.marker === 'plain') from = pastPlaces(look, from, words);
  const found = partiesBetween(look, from, from + REACH).find(
    (party) =>
      !who.includes(party) &&
      party.marker === other.marker &&
      isReached(look, from, party.first, other.marker === 'plain', words),
  );
  if (found === undefined) return null;
  return {
    who,
    others: withJoinedParties(look.parties, look.placeByFirst.get(found.first) ?? -1),
    what: null,
  };
}

/**
 * Of "X and Y met" nobody else is told: nothing but a day, a place or the end stands behind. In "X and Y met the premier of Z"
 * whoever follows took part, named or not.
 */
function endsBehind(look: SentenceLook, from: number, words: PrepositionWords): boolean {
  const { sentence, dated } = look;
  // Where who acts stands before the verb, whoever else takes part bears a preposition.
  if (words.subject === 'before') {
    const reach = sentence.tokens.slice(from, from + REACH);
    const end = reach.findIndex((_, place) => isApart(sentence, from + place));
    const clause = end < 0 ? reach : reach.slice(0, end);
    return !clause.some(({ folded }) => words.happenings.withs.has(folded));
  }
  const at = pastPlaces(
    look,
    past(look, from, 1, (folded) => words.between.has(folded)),
    words,
  );
  if (at >= sentence.tokens.length || isApart(sentence, at) || dated.has(at)) return true;
  const folded = sentence.tokens[at]?.folded ?? '';
  const isWith = words.happenings.withs.has(folded);
  if (words.leads.has(folded)) return true;
  return !isWith && (words.prepositions.has(folded) || words.subordinators.has(folded));
}

/** Past days and places that stand between a verb and whoever it is done to ("met in Doha today, Tuesday, X"). */
function pastPlaces(look: SentenceLook, from: number, words: PrepositionWords): number {
  const { sentence, dated, placeByFirst, parties } = look;
  let at = from;
  for (let steps = 0; steps < MOST_PLACES; steps += 1) {
    at = past(look, at, 1, (folded) => words.between.has(folded));
    const isMarked = words.wheres.has(sentence.tokens[at]?.folded ?? '');
    const party = parties[placeByFirst.get(isMarked ? at + 1 : at) ?? -1];
    const isPlace = party !== undefined && words.wheres.has(party.marker) && party.ref.type === 'place';
    if (!isPlace || (isApart(sentence, at) && !isOfDate(dated, at))) break;
    at = party.last + 1;
  }
  return at;
}

/** A day, a small word, or what a preposition begins, may stand between a verb and what goes with it. */
function isPassed({ sentence, dated }: SentenceLook, at: number, words: PrepositionWords): boolean {
  const folded = sentence.tokens[at]?.folded ?? '';
  const isMarked = (word: string): boolean =>
    words.prepositions.has(word) || words.prefixes.has(word.charAt(0));
  return (
    dated.has(at) ||
    words.between.has(folded) ||
    isMarked(folded) ||
    words.prepositions.has(sentence.tokens[at - 1]?.folded ?? '')
  );
}

/** Whether nothing between two positions begins another clause; what bears no preposition stands right there. */
function isReached(
  { sentence, dated }: SentenceLook,
  from: number,
  to: number,
  isPlain: boolean,
  words: PrepositionWords,
): boolean {
  if (to - from > (isPlain ? 1 : REACH)) return false;
  for (let at = from; at <= to; at += 1) {
    if (isApart(sentence, at) && !isOfDate(dated, at)) return false;
    const folded = sentence.tokens[at]?.folded ?? '';
    if (at < to && words.subordinators.has(folded)) return false;
    if (isPlain && at < to && !words.between.has(folded) && !dated.has(at)) return false;
  }
  return true;
}

/** What was planned and called off did not happen. */
function around(look: SentenceLook, verb: number, form: Modality, words: PrepositionWords): Modality | null {
  const told = toldAround(look, verb, form, words);
  const isOff = told === 'planned' && wasPlanned(look, verb, words) && isCalledOff(look, verb, words);
  return isOff ? 'denied' : told;
}

function toldAround(
  look: SentenceLook,
  verb: number,
  form: Modality,
  words: PrepositionWords,
): Modality | null {
  const { sentence, mentions } = look;
  const { tokens } = sentence;
  if (mentions.covers(verb)) return null;
  const folded = tokens[verb]?.folded ?? '';
  const before = tokens[verb - 1]?.folded ?? '';
  if (words.isNounLike(folded) && !isVerbAt(sentence, verb)) return null;
  // "Nearly met": they did not.
  if (
    tokens.slice(Math.max(0, verb - words.nearlyReach), verb).some((token) => words.nearly.has(token.folded))
  )
    return null;
  // An infinitive tells something only behind "is due to" and the like.
  if (form === 'conditional') return words.futures.has(before) ? 'planned' : null;
  if (look.isRefuted && !words.refutes.has(folded)) return null;
  if (look.isQuestion) return 'conditional';
  if (words.denies.has(before)) return 'denied';
  if (look.condition < verb || words.mayBe(before, folded)) return 'conditional';
  if (words.futures.has(before)) return 'planned';
  if (!words.subordinators.has(before)) return form;
  const isPlan = tokens.slice(Math.max(0, verb - 5), verb - 1).some((token) => words.plans.has(token.folded));
  // "He said that X met Y" is told as done where the verb is in the past.
  return isPlan ? 'planned' : form === 'stated' ? form : 'conditional';
}

/** Words from "was" to the verb of what was planned, at most. */
const PAST_PLAN = 6;

/** "Was to meet", "it had been planned that X meet": it stands in the past that it was to come. */
function wasPlanned({ sentence }: SentenceLook, verb: number, { was }: PrepositionWords): boolean {
  return sentence.tokens.slice(Math.max(0, verb - PAST_PLAN), verb).some(({ folded }) => was.has(folded));
}

/** "But it was called off": what was planned did not come. */
function isCalledOff(
  { sentence }: SentenceLook,
  verb: number,
  { but, calledOff }: PrepositionWords,
): boolean {
  const behind = sentence.tokens.slice(verb + 1);
  const from = behind.findIndex(({ folded }) => but.test(folded));
  return from >= 0 && behind.slice(from).some(({ folded }) => calledOff.has(folded));
}

/** A noun tells by itself where the sentence takes it as given ("after a meeting"), and nothing is denied, planned or asked. */
function aroundNoun(look: SentenceLook, noun: number, words: PrepositionWords): Modality | null {
  const { sentence, isQuestion, isRefuted, condition } = look;
  const { tokens } = sentence;
  const { given, givenBefore } = words.happenings;
  const before = tokens[noun - 1]?.folded ?? '';
  const folded = tokens[noun]?.folded ?? '';
  const isGiven = givenBefore.has(before) || new RegExp(`^${words.and}?[${given}]`, 'u').test(folded);
  if (!isGiven || isQuestion || isRefuted || condition < Infinity) return null;
  const isOpen = tokens.some(
    ({ folded: word }) => words.denies.has(word) || words.plans.has(word) || words.futures.has(word),
  );
  return isOpen ? null : 'stated';
}

/** Whether the tree takes a word for a verb. */
function isVerbAt({ tokens, start, reading }: AnnotatedSentence, at: number): boolean {
  const word = tokens[at];
  if (word === undefined) return false;
  const token = reading()?.tokens.findLast(
    (one) => one.start < word.end - start && one.end > word.start - start,
  );
  return token?.upos === 'VERB';
}
