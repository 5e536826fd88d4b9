import type { EntityRef } from '../../../../model/entity.js';
import { clauseText, type ClauseWords } from '../grammar/clause-words.js';
import type { ActorPhrase } from '../grammar/actor-phrase.js';
import { actorsFrom, isFinite, type Actors, type ClauseContext } from '../grammar/coordination.js';
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isTimeWord,
  PREPOSITIONS,
  STAND_INS,
} from '../grammar/word-lists.js';
import { endOfClause, skipAdjunct } from './adjuncts.js';
import { placeAt } from './place-phrase.js';
import type { Element } from './compile.js';

/** What a wording took behind its verb or noun. */
export interface Tail {
  readonly object: Actors | null;
  readonly what: string | null;
  readonly where: EntityRef | null;
  readonly end: number;
  readonly none: boolean;
  /** The last noun of the wording itself ("a ceasefire agreement"): its first and last word. */
  readonly noun: { readonly first: number; readonly last: number } | null;
}

const ADJUNCTS = 4;
/** Words between an article and its noun ("a first and private meeting"). */
const MODIFIERS = 6;

/** Matches what a wording wants behind its verb or noun, with adjuncts in between. */
export function matchAll(context: ClauseContext, elements: readonly Element[], from: number): Tail | null {
  let tail: Tail = { object: null, what: null, where: null, end: from - 1, none: false, noun: null };
  for (const [position, element] of elements.entries()) {
    const following = elements[position + 1];
    const next =
      'slot' in element && element.slot === 'WHAT' && following !== undefined
        ? whatUpTo(context, following, tail)
        : withAdjuncts(context, element, tail);
    if (next === null) return null;
    tail = next;
  }
  return tail;
}

/** "discussed the truce with …": the matter ends where the next word of the wording stands. */
function whatUpTo(context: ClauseContext, following: Element, tail: Tail): Tail | null {
  if (!('words' in following)) return null;
  const { words } = context;
  const from = tail.end + 1;
  const end = endOfClause(context, from);
  for (let at = from + 1; at <= end; at += 1) {
    if (following.words.has(words.word(at)))
      return { ...tail, what: clauseText(words, tail.noun?.first ?? from, at - 1), end: at - 1 };
  }
  return null;
}

function withAdjuncts(context: ClauseContext, element: Element, tail: Tail): Tail | null {
  let at: number | null = tail.end + 1;
  for (let skipped = 0; at !== null && skipped <= ADJUNCTS; skipped += 1) {
    const found = matchElement(context, element, at, tail);
    if (found !== null) return found;
    at = skipAdjunct(context.words, at);
  }
  return null;
}

function matchElement(context: ClauseContext, element: Element, at: number, tail: Tail): Tail | null {
  const { words } = context;
  if ('words' in element)
    return element.loose
      ? matchNoun(context, element.words, at, tail)
      : matchWord(context, element.words, at, tail);
  const joint = words.joint(at);
  if (joint !== 'space' && !(joint === 'quote' && element.slot === 'WHAT')) return null;
  if (element.slot === 'WHO' || element.slot === 'PERSON') {
    const actors = actorsFrom(context, at);
    if (actors === null || actors.phrases.some(({ ref }) => ref.type === 'place')) return null;
    if (element.slot === 'PERSON' && !actors.phrases.every(isSomebody)) return null;
    const phrases = tail.object === null ? actors.phrases : [...tail.object.phrases, ...actors.phrases];
    return { ...tail, object: { ...actors, phrases }, end: actors.last };
  }
  if (element.slot === 'WHERE') {
    const place = placeAt(words, at, !PREPOSITIONS.has(words.word(at - 1)));
    return place === null ? null : { ...tail, where: place.ref, end: place.last };
  }
  const word = words.word(at);
  if (PREPOSITIONS.has(word) && word !== 'to' && !PREPOSITIONS.has(words.word(at - 1))) return null;
  // "Which Hamas demanded and Israel refused": what is demanded stands before it.
  if (/^(?:it|him|them|me|us|her|and|or|but|nor)$/u.test(word) || words.dateAt(at) !== undefined) return null;
  if (AUXILIARIES.has(word) && words.word(at - 1) !== 'to') return null;
  const end = endOfClause(context, at);
  if (end < at || (at === end && (PREPOSITIONS.has(words.word(at)) || isAdverb(words.word(at))))) return null;
  return { ...tail, what: clauseText(words, tail.noun?.first ?? at, end), end };
}

function matchWord(
  { words }: ClauseContext,
  wanted: ReadonlySet<string>,
  at: number,
  tail: Tail,
): Tail | null {
  // "on Wednesday" is no "on WHAT".
  const time = words.dateAt(at + 1) !== undefined || isTimeWord(words.word(at + 1));
  return wanted.has(words.word(at)) && words.joint(at) === 'space' && !time ? { ...tail, end: at } : null;
}

function matchNoun(
  context: ClauseContext,
  wanted: ReadonlySet<string>,
  from: number,
  tail: Tail,
): Tail | null {
  const { words } = context;
  let none = tail.none;
  for (let at = from; at < Math.min(words.count, from + MODIFIERS); at += 1) {
    const joint = words.joint(at);
    if (
      joint !== 'space' &&
      joint !== 'hyphen' &&
      !(joint === 'comma' && at > from) &&
      joint !== 'possessive'
    )
      return null;
    const word = words.word(at);
    if (wanted.has(word)) {
      if (words.joint(at + 1) === 'hyphen') return null;
      const noun =
        word.endsWith('ing') && word !== 'meeting' && word !== 'crossing'
          ? null
          : { first: from, last: wholeOf(words, wanted, at) };
      return { ...tail, end: noun?.last ?? at, none, noun };
    }
    if (word === 'no') none = true;
    if (word !== 'of' && word !== 'and' && PREPOSITIONS.has(word)) return null;
    // "expressed doubt that talks …": the noun is of another clause.
    if (word === 'that' && at > from) return null;
    if (
      AUXILIARIES.has(word) ||
      (isFinite(context, at) && /^(?:past|present)$/u.test(context.lexicon.get(word)?.shape ?? ''))
    )
      return null;
  }
  return null;
}

/** "a round of the talks" is named whole. */
function wholeOf(words: ClauseWords, wanted: ReadonlySet<string>, part: number): number {
  if (words.word(part + 1) !== 'of') return part;
  const article = DETERMINERS.has(words.word(part + 2)) ? part + 3 : part + 2;
  return wanted.has(words.word(article)) ? article : part;
}

/** People and those who act as one; no country, no place, and no name that may be anything. */
export function isSomebody({ ref, certain }: ActorPhrase): boolean {
  return ref.type !== 'country' && ref.type !== 'place' && certain;
}

/** Somebody, or a delegation, which counts as whom it is of. */
export function isTraveller(words: ClauseWords, phrase: ActorPhrase): boolean {
  return isSomebody(phrase) || (phrase.certain && STAND_INS.has(words.word(phrase.head)));
}

/** Somebody known, or a full name. */
export function isSure({ ref, certain }: Pick<ActorPhrase, 'ref' | 'certain'>): boolean {
  return certain || (ref.type === 'person' && ref.name.includes(' '));
}
