import type { EntityRef } from '../../../../model/entity.js';
import type { Fact, Modality } from '../../../../model/fact.js';
import { dateOfFact } from '../../../dates/date-of-fact.js';
import type { ClauseWords } from '../grammar/clause-words.js';
import { wordSet } from '../../folded-words.js';
import type { ClauseContext } from '../grammar/coordination.js';
import {
  isBound,
  isDecidedOn,
  isOfMatter,
  isOfParticiple,
  isOfPlan,
  isOfRelative,
  yearOfNamed,
} from './days-of-others.js';
import { placeAt } from './place-phrase.js';
import { isFinite, phraseFrom } from '../grammar/coordination.js';
import { isAdverb, isFunctionWord, isTimeWord, PREPOSITIONS, SUBORDINATORS } from '../grammar/word-lists.js';

const CLAUSE_STARTS = wordSet(
  'according because although though while but after before when whereas since unless if',
);

/** Behind a comma these are the subject of another clause ("agreed to a swap, they remained far apart"). */
const OPENING_SUBJECTS = wordSet('he she it they we you there some many most others');

const NOTHING = [0, -1] as const;

/** Past one word or phrase of time, place or manner; null where none stands there. */
export function skipAdjunct(words: ClauseWords, at: number): number | null {
  if (at >= words.count) return null;
  const joint = words.joint(at);
  if (joint !== 'space' && joint !== 'comma') return null;
  const date = words.dateAt(at);
  if (date !== undefined) return date.lastToken + 1;
  const word = words.word(at);
  if (isTimeWord(word) || (isAdverb(word) && !words.isCapital(at))) return at + 1;
  if (/^(?:on|in|at|late|early|for|near|this|last|next|during|by|the)$/u.test(word)) {
    if (words.dateAt(at + 1) !== undefined || isTimeWord(words.word(at + 1))) return at + 1;
  }
  if (/^(?:in|at|near|outside)$/u.test(word)) {
    const place = placeAt(words, at + 1);
    if (place !== null) return afterCountry(words, place.last);
  }
  if (
    word === 'for' &&
    words.word(at + 1) === 'the' &&
    /^(?:first|second|third|last)$/u.test(words.word(at + 2))
  ) {
    return at + 4;
  }
  if (word === 'by' && /^(?:phone|telephone|video)$/u.test(words.word(at + 1))) return at + 2;
  if (word === 'in' && /^(?:person|private|principle|secret|public)$/u.test(words.word(at + 1)))
    return at + 2;
  return /^[0-9]+$/u.test(word) && isTimeWord(words.word(at + 1)) ? at + 2 : null;
}

/** "Sharm el-Sheikh, Egypt,": the country belongs to the place. */
function afterCountry(words: ClauseWords, last: number): number {
  const country = words.joint(last + 1) === 'comma' ? words.mentionAt(last + 1) : undefined;
  return country?.ref.type === 'country' ? country.lastToken + 1 : last + 1;
}

/** The last word of the clause that goes on from a position. */
export function endOfClause(context: ClauseContext, from: number): number {
  return (
    firstFrom(context.clauseStarts, context.words.count, from + 1, (at) => startsClause(context, at)) - 1
  );
}

/** Whether the clause before ends ahead of this word. */
function startsClause(context: ClauseContext, at: number): boolean {
  const { words } = context;
  const joint = words.joint(at);
  if (joint === 'stop' || (joint === 'quote' && isFinite(context, at))) return true;
  const word = words.word(at);
  if (CLAUSE_STARTS.has(word)) return true;
  if (joint === 'comma' && opensClause(context, at)) return true;
  return word === 'and' && isFinite(context, at + 1);
}

/**
 * The first position from one on that is as wanted, else `count`. What was found is kept for all positions on the way:
 * each verb of a sentence asks for the end of its clause, which may be that of the whole sentence.
 */
function firstFrom(known: number[], count: number, from: number, isWanted: (at: number) => boolean): number {
  let found = from;
  while (found < count && known[found] === undefined && !isWanted(found)) found += 1;
  found = Math.min(known[found] ?? found, count);
  for (let at = from; at <= found && known[at] === undefined; at += 1) known[at] = found;
  return found;
}

function opensClause(context: ClauseContext, at: number): boolean {
  const { words, lexicon } = context;
  const word = words.word(at);
  // ", on 8 October": only a time.
  if (words.dateAt(at + 1) !== undefined && PREPOSITIONS.has(word)) return false;
  if (
    SUBORDINATORS.has(word) ||
    word.endsWith('ing') ||
    /^(?:despite|amid|in|as|with|on|to|citing|even)$/u.test(word)
  )
    return true;
  const skip = word === 'and' ? at + 1 : at;
  if (isFinite(context, skip) || OPENING_SUBJECTS.has(words.word(skip))) return true;
  const phrase = phraseFrom(context, skip);
  let next = (phrase?.last ?? skip) + 1;
  while (isAdverb(words.word(next))) next += 1;
  if (phrase !== undefined && isFinite(context, next)) return true;
  // ", officials said", ", the agency reported"
  for (let ahead = skip; ahead < skip + 6 && ahead < words.count; ahead += 1) {
    if (lexicon.get(words.word(ahead))?.base === 'say' || lexicon.get(words.word(ahead))?.base === 'report')
      return true;
    if (ahead > skip && words.joint(ahead) !== 'space' && words.joint(ahead) !== 'possessive') return false;
  }
  return false;
}

/** The last word before another clause or verb begins: what stands up to it belongs to this verb. */
export function reachOf(context: ClauseContext, from: number): number {
  const end = endOfClause(context, from);
  const stop = firstFrom(
    context.reachEnds,
    context.words.count,
    from,
    (at) => SUBORDINATORS.has(context.words.word(at)) || isFinite(context, at),
  );
  return Math.min(stop - 1, end);
}

/** Where a wording was found; token positions. */
interface FoundAdjunct {
  readonly anchor: number;
  readonly end: number;
  readonly matter: boolean;
  readonly beside?: boolean;
  /** Where the wording begins; its noun, where it is one. */
  readonly at?: number;
  readonly present?: boolean;
  readonly wasToCome?: boolean;
  readonly subject: { readonly first: number; readonly last: number };
}

/** Where what hangs on a verb is looked for: behind it, then behind all that the wording took. */
function stretches(
  context: ClauseContext,
  { anchor, end, matter, beside = false }: FoundAdjunct,
): readonly (readonly [number, number])[] {
  if (beside) return [[end + 1, besideUpTo(context.words, end + 1)]];
  const from = behindLeader(context, Math.max(anchor, end) + 1);
  // "… are to be freed, according to the text of 5 May": what opens another clause ends this one.
  const clauseFrom = (first: number): readonly [number, number] =>
    CLAUSE_STARTS.has(context.words.word(first)) ? NOTHING : [first, reachOf(context, first)];
  return [matter ? NOTHING : clauseFrom(anchor + 1), clauseFrom(from)];
}

/** "Met a delegation led by X in Doha": past who leads it. */
function behindLeader(context: ClauseContext, at: number): number {
  const { words } = context;
  const first = words.joint(at) === 'comma' || words.joint(at) === 'space' ? at : -1;
  if (!/^(?:led|headed|chaired)$/u.test(words.word(first)) || words.word(first + 1) !== 'by') return at;
  const leader = phraseFrom(context, first + 2);
  return leader === undefined ? at : leader.last + 1;
}

/** The last word of the times and places that stand one behind the other from a position on. */
function besideUpTo(words: ClauseWords, from: number): number {
  let at = from;
  for (let next = skipAdjunct(words, at); next !== null; next = skipAdjunct(words, at)) at = next;
  return at - 1;
}

/** The place that a clause states: behind its verb, else at the head of the sentence. */
export function adjunctPlace(context: ClauseContext, found: FoundAdjunct): Fact['place'] {
  const { words } = context;
  for (const [from, to] of [
    ...stretches(context, found),
    ...(found.beside === true || !opens(context, 1, found.subject.first)
      ? []
      : [[0, Math.min(1, found.subject.first - 1)] as const]),
  ]) {
    const place = placeBetween(words, from, to);
    if (place !== null) return { id: place.id, name: place.name };
  }
  return null;
}

function placeBetween(words: ClauseWords, from: number, to: number): EntityRef | null {
  for (let at = from; at < to; at += 1) {
    if (!/^(?:in|at|near|outside)$/u.test(words.word(at)) || words.joint(at + 1) !== 'space') continue;
    const place = placeAt(words, at + 1);
    if (place !== null) return place.ref;
  }
  return null;
}

/** They open a clause whose time is another than that of the clause around it. */
const TIMES_APART = wordSet('after before since until till');

/**
 * Whether what stands at the head of a sentence is of this clause: "on Sunday, the ministry said the two had met" is not, nor is "in 2015,
 * months after the war began, envoys met" of the war.
 */
function opens(context: ClauseContext, last: number, subject: number): boolean {
  for (let at = last + 1; at < subject; at += 1) {
    const aside = endOfAside(context, at, subject);
    if (aside === 'inside') return false;
    if (aside !== null) at = aside;
    else if (isFinite(context, at)) return false;
  }
  return true;
}

/** The last word of a clause set off by commas that tells of another time and starts here; `inside` where it has the subject; else null. */
function endOfAside({ words }: ClauseContext, at: number, subject: number): number | 'inside' | null {
  if (!TIMES_APART.has(words.word(at))) return null;
  for (let next = at + 1; next <= subject; next += 1) if (words.joint(next) === 'comma') return next - 1;
  return 'inside';
}

/** What may stand before the date that opens a sentence: "At noon on Friday,", "In Doha in the early hours of Monday,". */
const BEFORE_OPENING_DATE = wordSet('at on in by the of around shortly about and but then');

function isAtHead(words: ClauseWords, date: number): boolean {
  if (date <= 2) return true;
  for (let at = 0; at < date; at += 1) {
    const word = words.word(at);
    const isPlace = words.isCapital(at) && at > 0 && !isFunctionWord(word);
    if (!isPlace && !isTimeWord(word) && !isAdverb(word) && !BEFORE_OPENING_DATE.has(word)) return false;
    if (at > 0 && words.joint(at) !== 'space' && words.joint(at) !== 'hyphen') return false;
  }
  return true;
}

/**
 * The date that a clause states: behind its verb, between subject and verb, else at the head of the sentence.
 * `ofMatter`: the day of what the verb is about is its own as well ("took part in the meeting of 28 January").
 */
export function adjunctDate(
  context: ClauseContext,
  found: FoundAdjunct & { readonly modality: Modality; readonly ofMatter: boolean },
): Fact['date'] {
  const { subject, anchor } = found;
  const named = found.beside === true && found.at !== undefined ? yearOfNamed(context.words, found.at) : null;
  if (named !== null) return named;
  const modality = found.present === true && found.modality === 'stated' ? null : found.modality;
  const dates = context.words.sentence.dates.filter(({ isBounded }) => !isBounded);
  const behind = stretches(context, found).map(([from, to]) =>
    dates.find(
      ({ firstToken }) =>
        firstToken >= from &&
        firstToken <= to &&
        !isBound(context.words, firstToken) &&
        !isOfParticiple(
          context.words,
          behindLeader(context, Math.max(found.anchor, found.end) + 1),
          firstToken,
        ) &&
        (found.ofMatter || !isOfMatter(context.words, firstToken)),
    ),
  );
  if (found.beside === true) return dateOfFact(behind[0], modality, found.wasToCome);
  const date =
    behind[0] ??
    behind[1] ??
    dates.find(
      ({ firstToken }) =>
        firstToken > subject.last &&
        firstToken < anchor &&
        !isOfPlan(context.words, firstToken) &&
        !isOfRelative(context.words, subject.last, firstToken, anchor),
    ) ??
    dates.find(
      ({ firstToken, lastToken }) =>
        isAtHead(context.words, firstToken) &&
        lastToken < subject.first &&
        opens(context, lastToken, subject.first) &&
        !isDecidedOn(context.words, subject.last, anchor),
    );
  return dateOfFact(date, modality, found.wasToCome);
}
