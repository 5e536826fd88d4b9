import type { FactFrame } from './frame.js';
import type { Placed } from './frame-reader.js';
import { happeningAt, type FitsNoun } from './happening-nouns.js';
import { mayAct, withJoinedParties, type Party } from './party.js';
import type { PrepositionWords } from './preposition-words.js';
import { gapBefore, isApart } from './prepositional-parties.js';
import { STOPPING } from './marks.js';
import type { SentenceLook } from './sentence-look.js';

/** Words between a noun and its verb; between a noun and those of whom it is; behind a noun that its place and day stand within. */
const REACH = { verb: 12, parties: 5, detail: 12, light: 8 } as const;

/** A noun with its article and "and"; prepositions that are written onto it may be let pass. */
function nounFitting({ article, and, given }: PrepositionWords['happenings'], isGiven = false): FitsNoun {
  const opening = new RegExp(`^${and}?${isGiven ? `[${given}]?` : ''}(?:${article})?`, 'u');
  return (folded, noun, isFirst) => {
    if (folded === noun) return 1;
    if (!isFirst || !folded.endsWith(noun)) return 0;
    const length = folded.length - noun.length;
    return opening.exec(folded)?.[0].length === length || folded.slice(0, length) === and ? length + 1 : 0;
  };
}

/** What happens: the noun behind its verb, or the one that opens the verb's clause; and those between whom it is. */
export function placeHappening(
  look: SentenceLook,
  frame: FactFrame,
  verb: number,
  words: PrepositionWords,
): Placed | null {
  if (frame.isNoun) return placeNoun(look, frame, verb, words);
  const thing = happeningBehind(look, frame, verb, words) ?? happeningBefore(look, frame, verb, words);
  if (thing === null || !hasLight(look, frame, Math.max(verb, thing.last) + 1)) return null;
  const who = frame.between ? partiesOf(look, thing.last, words, false) : [thing];
  return who.length === 0 ? null : { who, others: [], what: null };
}

/** "After a meeting of X and Y": those who meet stand behind the noun. */
function placeNoun(
  look: SentenceLook,
  { nouns }: FactFrame,
  at: number,
  words: PrepositionWords,
): Placed | null {
  const noun = happeningAt(look.sentence, nouns, at, nounFitting(words.happenings, true));
  if (noun === null) return null;
  const isDefinite = new RegExp(`^${words.happenings.and}?${words.happenings.article}`, 'u').test(
    look.sentence.tokens[noun.first]?.folded ?? '',
  );
  const who = partiesOf(look, noun.last, words, !isDefinite);
  const last = who.at(-1)?.last;
  return last === undefined
    ? null
    : { who, others: [], what: null, within: { first: noun.first, last: last + REACH.detail } };
}

function hasLight({ sentence }: SentenceLook, { light }: FactFrame, from: number): boolean {
  let at = from;
  for (const words of light) {
    const end = Math.min(at + REACH.light, sentence.tokens.length);
    while (at < end && !words.has(sentence.tokens[at]?.folded ?? '')) at += 1;
    if (at >= end) return false;
    at += 1;
  }
  return true;
}

function happeningBehind(
  { sentence, dated }: SentenceLook,
  { nouns, between }: FactFrame,
  verb: number,
  words: PrepositionWords,
): Party | null {
  const fits = nounFitting(words.happenings);
  for (let at = verb + 1; at <= verb + REACH.parties; at += 1) {
    if (isApart(sentence, at)) return null;
    const noun = happeningAt(sentence, nouns, at, fits);
    if (noun !== null) return between || isSubject(sentence, verb, noun, words) ? noun : null;
    if (!dated.has(at) && !words.between.has(sentence.tokens[at]?.folded ?? '')) return null;
  }
  return null;
}

/** "Held a summit" and "a summit was held" are written alike: what has an article is what was held. */
function isSubject(
  { tokens }: SentenceLook['sentence'],
  verb: number,
  { first, last }: Party,
  { happenings: { article, and, takesObject } }: PrepositionWords,
): boolean {
  if (!takesObject.test(tokens[verb]?.folded ?? '')) return true;
  const isDefinite = new RegExp(`^${and}?${article}`, 'u');
  return isDefinite.test(tokens[first]?.folded ?? '') || isDefinite.test(tokens[last]?.folded ?? '');
}

/** "The truce in Gaza began": between noun and verb stands only what a preposition or the noun's own words begin. */
function happeningBefore(
  { sentence, dated }: SentenceLook,
  { nouns }: FactFrame,
  verb: number,
  words: PrepositionWords,
): Party | null {
  const fits = nounFitting(words.happenings);
  let found: Party | null = null;
  for (let at = verb - 1; at >= Math.max(0, verb - REACH.verb); at -= 1) {
    if (isApart(sentence, at + 1) && !dated.has(at) && !dated.has(at + 1)) break;
    const folded = sentence.tokens[at]?.folded ?? '';
    if (words.subordinators.has(folded)) break;
    const noun = happeningAt(sentence, nouns, at, fits);
    if (noun === null) continue;
    const before = sentence.tokens[at - 1]?.folded ?? '';
    const opens = at === 0 || isApart(sentence, at) || words.openers.has(before) || dated.has(at - 1);
    if (opens && !words.prepositions.has(before)) found = noun;
  }
  return found;
}

/** Of whom talks are: "between X and Y", "of X and Y", "of X with Y". */
function partiesOf(
  { sentence, parties, placeByFirst, dated }: SentenceLook,
  noun: number,
  { happenings, prepositions }: PrepositionWords,
  isBare: boolean,
): readonly Party[] {
  for (let at = noun + 1; at <= noun + REACH.parties; at += 1) {
    if (STOPPING.test(gapBefore(sentence, at))) return [];
    const place = placeByFirst.get(at);
    const party = parties[place ?? -1];
    const folded = sentence.tokens[at]?.folded ?? '';
    if (place === undefined || party === undefined) {
      if (prepositions.has(folded) && folded !== happenings.between && !dated.has(at)) return [];
      continue;
    }
    const isBetween = party.marker === happenings.between;
    if (!isBetween && (!isBare || party.marker !== 'plain' || at > noun + 1)) return [];
    const group = withJoinedParties(parties, place);
    const last = group.at(-1);
    const next = parties[place + group.length];
    const isNext =
      last !== undefined &&
      next !== undefined &&
      next.first <= last.last + 2 &&
      (isBetween ? next.marker === happenings.and2 : happenings.withs.has(next.marker));
    const all = isNext ? [...group, ...withJoinedParties(parties, place + group.length)] : group;
    return all.every(mayAct) ? all : [];
  }
  return [];
}
