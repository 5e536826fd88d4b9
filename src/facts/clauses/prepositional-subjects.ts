import type { Party } from './party.js';
import { mayAct, withJoinedParties } from './party.js';
import { LED_REACH } from './other-doer.js';
import { BETWEEN, isOfDate, past } from './prepositional-matter.js';
import type { PrepositionWords } from './preposition-words.js';
import { gapBefore, isApart } from './prepositional-parties.js';
import { STOPPING } from './marks.js';
import type { SentenceLook } from './sentence-look.js';

/** Words between commas that say who somebody is, at most. */
const LONGEST_ASIDE = 10;
/** Those joined to one group, at most. */
const LONGEST_GROUP = 8;
/** Words before a comma that may be somebody's name. */
const LONGEST_NAME = 3;

/** Who acts, right behind the verb. */
export function partiesActingBehind(
  look: SentenceLook,
  verb: number,
  words: PrepositionWords,
): readonly Party[] | null {
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

/** Who acts, before the verb. */
export function partiesActingBefore(
  look: SentenceLook,
  verb: number,
  words: PrepositionWords,
): readonly Party[] | null {
  const { sentence, parties, dated } = look;
  const isPassed = (folded: string): boolean =>
    words.between.has(folded) ||
    words.denies.has(folded) ||
    words.futures.has(folded) ||
    words.was.has(folded);
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
  if (group.length > 1 && isBehindName(look, first, words)) return null;
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

/** "Smith, X and Y met": the first of them is no name that is known, and without them it would be another meeting. */
function isBehindName(
  { sentence, dated, placeByLast, parties }: SentenceLook,
  first: number,
  words: PrepositionWords,
): boolean {
  if (first === 0 || !isApart(sentence, first) || dated.has(first - 1)) return false;
  const party = parties[placeByLast.get(first - 1) ?? -1];
  let start = first - 1;
  while (start > 0 && !isApart(sentence, start) && first - start <= LONGEST_NAME) start -= 1;
  const opening = sentence.tokens[start]?.folded ?? '';
  if (first - start > LONGEST_NAME || words.sources.has(opening) || words.prepositions.has(opening))
    return false;
  if (party !== undefined) return party.marker === 'plain' && party.first === start;
  const read = sentence.reading()?.tokens ?? [];
  const last = (sentence.tokens[first - 1]?.end ?? 0) - sentence.start;
  return read.find((token) => token.start < last && token.end >= last)?.upos === 'PROPN';
}

/**
 * "X arrived in Doha and met Y": who does what "and" joins is whoever did what stands before, which the sentence's tree tells; null
 * where it names several or nobody that is known.
 */
export function subjectCarried(
  { sentence, parties }: SentenceLook,
  verb: number,
  words: PrepositionWords,
): readonly Party[] | null {
  const token = sentence.tokens[verb];
  const reading = sentence.reading();
  if (token === undefined || reading === null || !token.folded.startsWith(words.and)) return null;
  const offset = token.start - sentence.start;
  const clause = reading.clauses.find(({ predicate }) => {
    const at = reading.tokens[predicate];
    return at !== undefined && at.end > offset && at.start < token.end - sentence.start;
  });
  if (clause === undefined || clause.isPassive || clause.link !== 'conj') return null;
  const above = reading.clauses[clause.parent];
  // What stands behind the verb is done to, unless it is told of whoever came first.
  const isOwn = clause.agents.some((agent) => (reading.tokens[agent]?.start ?? -1) > offset);
  const agents = isOwn && above !== undefined && !above.isPassive ? above.agents : clause.agents;
  const who = parties.filter(({ first, last }) => {
    const from = (sentence.tokens[first]?.start ?? 0) - sentence.start;
    const to = (sentence.tokens[last]?.end ?? 0) - sentence.start;
    return agents.some((agent) => {
      const start = reading.tokens[agent]?.start ?? -1;
      return start >= from && start < to;
    });
  });
  const [one] = who;
  const isOne = one !== undefined && one.last < verb && one.marker === 'plain' && mayAct(one);
  return isOne && agents.length === 1 ? [one] : null;
}

/** The same by whoever did what the verb before tells, where nobody else is named between and "and" is written onto the verb. */
export function subjectTold(
  { sentence, parties }: SentenceLook,
  verb: number,
  { and, subject }: PrepositionWords,
  told: readonly Party[],
): readonly Party[] | null {
  const last = told.at(-1)?.last;
  const folded = sentence.tokens[verb]?.folded ?? '';
  if (subject !== 'behind' || last === undefined || last >= verb || !folded.startsWith(and)) return null;
  for (let at = last + 1; at <= verb; at += 1) if (STOPPING.test(gapBefore(sentence, at))) return null;
  const isOther = parties.some(({ first, marker }) => first > last && first < verb && marker === 'plain');
  return isOther ? null : told;
}
