import type { Modality } from '../../model/fact.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { FactFrame } from './frame.js';
import type { FrameGrammar, Placed } from './frame-reader.js';
import type { PrepositionWords } from './preposition-words.js';
import { lookAt, partiesBetween, type SentenceLook } from './sentence-look.js';
import { STOPPING } from './marks.js';
import { gapBefore, isApart, prepositionalPartiesOf } from './prepositional-parties.js';
import { mayAct, withJoinedParties, type Party } from './party.js';

const REACH = 14;
/** Words between a subject and its verb, those joined to one group, words of what is asked for: at most. */
const BETWEEN = 6;
const LONGEST_GROUP = 8;
const LONGEST_MATTER = 30;

/** Reads clauses by prepositions, and by what stands right beside the verb. */
export function prepositionGrammar(
  words: PrepositionWords,
  rest: Pick<FrameGrammar, 'whereMarkers' | 'bounds' | 'says' | 'that'>,
): FrameGrammar {
  return {
    ...rest,
    look: (sentence) => lookAt(sentence, prepositionalPartiesOf(sentence, words), words),
    place: (look, frame, verb) => place(look, frame, verb, words),
    around: (look, verb, form) => around(look, verb, form, words),
  };
}

function place(
  look: SentenceLook,
  { light, other, pair }: FactFrame,
  verb: number,
  words: PrepositionWords,
): Placed | null {
  const { tokens } = look.sentence;
  const behind = subjectBehind(look, verb, words);
  const before = subjectBefore(look, verb, words);
  const who = words.subject === 'behind' ? (behind ?? before) : (before ?? behind);
  if (who === null) return null;
  let from = Math.max(verb, who.at(-1)?.last ?? verb) + 1;
  for (const word of light) {
    let at = from;
    while (at < from + 4 && at < tokens.length && tokens[at]?.folded !== word) at += 1;
    if (tokens[at]?.folded !== word) return null;
    from = at + 1;
  }
  if (pair || other === null) return { who, others: [], what: null };
  if (other.slot === 'WHAT') return whatFrom(look, who, from, other.marker, words);
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

/** "On Sunday, 23 November 2025, with …": commas around a date part no clauses. */
function isOfDate(dated: SentenceLook['dated'], at: number): boolean {
  return dated.has(at) || dated.has(at - 1);
}

/** Past words that stand between subject and verb, times among them. */
function past(
  { sentence, dated }: SentenceLook,
  from: number,
  step: 1 | -1,
  isPassed: (folded: string) => boolean,
): number {
  let at = from;
  while (Math.abs(at - from) < BETWEEN && (dated.has(at) || isPassed(sentence.tokens[at]?.folded ?? '')))
    at += step;
  return at;
}

function subjectBehind(look: SentenceLook, verb: number, words: PrepositionWords): readonly Party[] | null {
  const at = past(look, verb + 1, 1, (folded) => words.between.has(folded));
  const found = look.placeByFirst.get(at);
  const party = look.parties[found ?? -1];
  if (found === undefined || party?.marker !== 'plain' || isApart(look.sentence, verb + 1)) return null;
  const group = withJoinedParties(look.parties, found).filter(mayAct);
  return group.length === 0 ? null : group;
}

function subjectBefore(look: SentenceLook, verb: number, words: PrepositionWords): readonly Party[] | null {
  const { sentence, parties, dated } = look;
  const isPassed = (folded: string): boolean =>
    words.between.has(folded) || words.denies.has(folded) || words.futures.has(folded);
  const at = past(look, verb - 1, -1, isPassed);
  const last = look.placeByLast.get(at) ?? beforeOthers(look, at, words);
  if (last === undefined) return null;
  for (let gap = at + 1; gap <= verb; gap += 1) if (isApart(sentence, gap)) return null;
  let start = last;
  while (start > 0 && last - start < LONGEST_GROUP && parties[start]?.joined === true) start -= 1;
  const group = parties.slice(start, last + 1);
  const first = group[0]?.first ?? 0;
  const opener = sentence.tokens[first - 1]?.folded ?? '';
  const opens = first === 0 || isApart(sentence, first) || words.openers.has(opener) || dated.has(first - 1);
  return opens && group[0]?.marker === 'plain' && group.every(mayAct) ? group : null;
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

/** What is asked for, rejected or agreed: behind its preposition, or right behind verb and subject, up to a stop. */
function whatFrom(
  look: SentenceLook,
  who: readonly Party[],
  from: number,
  marker: string,
  words: PrepositionWords,
): Placed | null {
  const { sentence } = look;
  const { tokens } = sentence;
  let first = past(look, from, 1, (folded) => words.between.has(folded));
  const folded = tokens[first]?.folded ?? '';
  if (marker !== 'plain') {
    const written = folded.startsWith(marker) && folded.length > marker.length + 2;
    if (folded !== marker && !written) return null;
    if (folded === marker) first += 1;
  } else if (words.prepositions.has(folded)) return null;
  let last = first;
  while (
    last + 1 < tokens.length &&
    last - first < LONGEST_MATTER &&
    !STOPPING.test(gapBefore(sentence, last + 1)) &&
    !(isApart(sentence, last + 1) && last - first > 2)
  )
    last += 1;
  // Cut short before a quotation it says nothing whole.
  if (/["“«„]/u.test(gapBefore(sentence, last + 1)) && last + 1 < tokens.length) return null;
  const isParted = isApart(sentence, first) && !isOfDate(look.dated, first);
  return first >= tokens.length || last === first || isParted
    ? null
    : { who, others: [], what: { first, last } };
}

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

/** Whether the tree takes a word for a verb. */
function isVerbAt({ tokens, start, reading }: AnnotatedSentence, at: number): boolean {
  const word = tokens[at];
  if (word === undefined) return false;
  const token = reading()?.tokens.findLast(
    (one) => one.start < word.end - start && one.end > word.start - start,
  );
  return token?.upos === 'VERB';
}
