import type { Modality } from '../../model/fact.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { FactFrame } from './frame.js';
import type { FrameGrammar, Placed } from './frame-reader.js';
import { LED_REACH } from './other-doer.js';
import type { PrepositionWords } from './preposition-words.js';
import { lookAt, partiesBetween, type SentenceLook } from './sentence-look.js';
import { BETWEEN, isOfDate, past, thingAt, whatBefore, whatFrom } from './prepositional-matter.js';
import { isApart, prepositionalPartiesOf } from './prepositional-parties.js';
import { mayAct, withJoinedParties, type Party } from './party.js';
import { placeHappening } from './prepositional-happenings.js';

const REACH = 14;
/** Words between commas that say who somebody is, at most. */
const LONGEST_ASIDE = 10;
/** Those joined to one group, at most. */
const LONGEST_GROUP = 8;

/** Reads clauses by prepositions, and by what stands right beside the verb. */
export function prepositionGrammar(
  words: PrepositionWords,
  rest: Pick<FrameGrammar, 'whereMarkers' | 'bounds' | 'says' | 'that' | 'parts'>,
): FrameGrammar {
  return {
    ...rest,
    look: (sentence) => lookAt(sentence, prepositionalPartiesOf(sentence, words), words),
    place: (look, frame, verb) => place(look, frame, verb, words),
    around: (look, verb, form) => around(look, verb, form, words),
    aroundNoun: (look, noun) => aroundNoun(look, noun, words),
  };
}

function place(look: SentenceLook, frame: FactFrame, verb: number, words: PrepositionWords): Placed | null {
  if (frame.nouns.length > 0) return placeHappening(look, frame, verb, words);
  const behind = subjectBehind(look, verb, words);
  const before = subjectBefore(look, verb, words);
  const [first, second] = words.subject === 'behind' ? [behind, before] : [before, behind];
  const placed = first === null ? null : placeBeside(look, frame, verb, first, words);
  return placed ?? (second === null ? null : placeBeside(look, frame, verb, second, words));
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

function subjectBehind(look: SentenceLook, verb: number, words: PrepositionWords): readonly Party[] | null {
  if (isApart(look.sentence, verb + 1)) return null;
  const at = past(look, verb + 1, 1, (folded) => words.between.has(folded));
  const found = look.placeByFirst.get(at) ?? behindPlace(look, at, words);
  const party = look.parties[found ?? -1];
  if (found === undefined || party?.marker !== 'plain') return null;
  const group = withJoinedParties(look.parties, found).filter(mayAct);
  return group.length === 0 ? null : group;
}

/** "In the meeting took part X": who acts stands behind a noun with its article, or a day, that a preposition begins. */
function behindPlace(
  { sentence, dated, placeByFirst, parties }: SentenceLook,
  from: number,
  words: PrepositionWords,
): number | undefined {
  const { tokens } = sentence;
  const opening = tokens[from]?.folded ?? '';
  const isOpened = words.prepositions.has(opening) || words.prefixes.has(opening.charAt(0));
  if (!isOpened) return undefined;
  for (let at = from + 1; at <= from + BETWEEN; at += 1) {
    if (isApart(sentence, at) && !isOfDate(dated, at)) return undefined;
    const place = placeByFirst.get(at);
    if (place === undefined) continue;
    const before = tokens[at - 1]?.folded ?? '';
    const isClosed = dated.has(at - 1) || before.startsWith(words.happenings.article);
    if (parties[place]?.marker !== 'plain') continue;
    return isClosed ? place : undefined;
  }
  return undefined;
}

function subjectBefore(look: SentenceLook, verb: number, words: PrepositionWords): readonly Party[] | null {
  const { sentence, parties, dated } = look;
  const isPassed = (folded: string): boolean =>
    words.between.has(folded) || words.denies.has(folded) || words.futures.has(folded);
  const at = past(look, verb - 1, -1, isPassed);
  const described = isApart(sentence, at + 1) ? beforeAside(look, at, words) : undefined;
  const near = described ?? look.placeByLast.get(at) ?? beforeOthers(look, at, words);
  const last = near === undefined ? undefined : ledBy(look, near, words);
  if (last === undefined) return null;
  // "A delegation, led by X, arrived".
  const isAside = last !== near || described !== undefined;
  for (let gap = at + 1; gap <= verb; gap += 1) if (isApart(sentence, gap) && !isAside) return null;
  let start = last;
  while (start > 0 && last - start < LONGEST_GROUP && parties[start]?.joined === true) start -= 1;
  const group = parties.slice(start, last + 1);
  const first = group[0]?.first ?? 0;
  const opener = sentence.tokens[first - 1]?.folded ?? '';
  const opens = first === 0 || isApart(sentence, first) || words.openers.has(opener) || dated.has(first - 1);
  return opens && group[0]?.marker === 'plain' && group.every(mayAct) ? group : null;
}

/**
 * "X, the prime minister of Y, met", "the prime minister of Y, X, met": who acts stands before what commas set off, or is what
 * they set off behind an office.
 */
function beforeAside(
  { sentence, placeByLast, parties }: SentenceLook,
  at: number,
  words: PrepositionWords,
): number | undefined {
  let first = at;
  while (first > 0 && at - first < LONGEST_ASIDE && !isApart(sentence, first)) first -= 1;
  if (!isApart(sentence, first) || first === 0) return undefined;
  const inside = placeByLast.get(at);
  // The office and its comma are part of whoever is named behind it.
  if (inside !== undefined && (parties[inside]?.first ?? first) < first) return inside;
  const isOffice = words.offices.headOf(sentence.tokens[first]?.folded ?? '') !== null;
  return isOffice ? placeByLast.get(first - 1) : undefined;
}

/** "A delegation of X, led by Y, arrived": whose delegation it is acts, and not who leads it. */
function ledBy({ sentence, parties }: SentenceLook, place: number, words: PrepositionWords): number {
  const [body, leader] = [parties[place - 1], parties[place]];
  if (body?.isDelegation !== true || leader === undefined || leader.first - body.last > LED_REACH)
    return place;
  for (let at = body.last + 1; at < leader.first; at += 1)
    if (words.leads.has(sentence.tokens[at]?.folded ?? '')) return place - 1;
  return place;
}

/** "Hamas and other factions agreed": those whom nobody names stand between a party and the verb. */
function beforeOthers(
  { sentence, placeByLast }: SentenceLook,
  at: number,
  { and }: PrepositionWords,
): number | undefined {
  for (let last = at - 1; last >= at - MOST_OTHERS; last -= 1) {
    const place = placeByLast.get(last);
    if (place === undefined) continue;
    const next = sentence.tokens[last + 1]?.folded ?? '';
    return next.startsWith(and) && next.length > 3 ? place : undefined;
  }
  return undefined;
}

/** Words of "and other factions". */
const MOST_OTHERS = 3;

function around(look: SentenceLook, verb: number, form: Modality, words: PrepositionWords): Modality | null {
  const { sentence, mentions } = look;
  const { tokens } = sentence;
  if (mentions.covers(verb)) return null;
  const folded = tokens[verb]?.folded ?? '';
  const before = tokens[verb - 1]?.folded ?? '';
  if (words.isNounLike(folded) && !isVerbAt(sentence, verb)) return null;
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
