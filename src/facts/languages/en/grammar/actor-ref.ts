import type { EntityMention } from '../../../annotated.js';
import { clauseText, type ClauseWords } from './clause-words.js';
import type { EntityRef, EntityType } from '../../../../model/entity.js';
import {
  BODY_WORDS,
  DETERMINERS,
  isActor,
  isPluralActor,
  isQualifier,
  STAND_INS,
  TITLES,
} from './word-lists.js';
import { slugOf } from '../../../slug.js';
import { wordSet } from '../../folded-words.js';

/** A stretch of words that may name somebody; token positions, inclusive. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  /** The last entity named in it. */
  readonly mention: EntityMention | null;
  /** The first word written with a capital, or -1. */
  readonly firstCapital: number;
}

/** Whom a stretch names; `named` tells a name from an office or a group, `certain` a known one from mere capitals. */
export interface ActorName {
  readonly ref: EntityRef;
  readonly named: boolean;
  readonly certain: boolean;
}

/** Whom a stretch of words names. Null for nobody. */
export function actorRef(
  words: ClauseWords,
  { first, last, mention, firstCapital }: Stretch,
): ActorName | null {
  if (mention !== null && mention.lastToken === last) return { ref: mention.ref, named: true, certain: true };
  const head = words.word(last);
  if (mention !== null && STAND_INS.has(head)) return { ref: mention.ref, named: true, certain: true };
  if (firstCapital >= 0 && words.isCapital(last) && !isActor(head)) {
    const from = nameStart(words, mention === null ? firstCapital : mention.lastToken + 1, last);
    return properName(words, from, last, from > first && isTitleBefore(words, from));
  }
  if (!isActor(head)) return null;
  const from = withoutDeterminer(words, first, last);
  const name = clauseText(words, from, last);
  const type = BODY_WORDS.has(head) ? 'organization' : isPluralActor(head) ? 'group' : singular(head);
  const allCapitals = firstCapital >= 0 && words.isCapital(last) && BODY_WORDS.has(head);
  return { ref: { id: slugOf(name), name, type }, named: allCapitals && last > from, certain: true };
}

/** Leaves out the offices before a name ("Foreign Minister Oskar Fischer"). */
function nameStart(words: ClauseWords, from: number, last: number): number {
  let start = from;
  for (let at = from; at < last; at += 1) {
    const word = words.word(at);
    const joined = words.joint(at + 1) === 'possessive';
    if (joined || ((isActor(word) || TITLES.has(word)) && !BODY_WORDS.has(word)) || !words.isCapital(at))
      start = at + 1;
  }
  while (start < last && (isQualifier(words.word(start)) || DETERMINERS.has(words.word(start)))) start += 1;
  return start;
}

function isTitleBefore(words: ClauseWords, from: number): boolean {
  const before = words.word(from - 1);
  return TITLES.has(before) || (isActor(before) && !BODY_WORDS.has(before));
}

function properName(words: ClauseWords, from: number, last: number, titled: boolean): ActorName {
  const name = clauseText(words, from, last);
  const body = BODY_WORDS.has(words.word(last)) || /^\p{Lu}{2,}$/u.test(name);
  const type: EntityType = titled ? 'person' : body ? 'organization' : last > from ? 'person' : 'group';
  return { ref: { id: slugOf(name), name, type }, named: true, certain: titled || body };
}

function withoutDeterminer(words: ClauseWords, first: number, last: number): number {
  return first < last && /^(?:the|an?|this|that|these|those)$/u.test(words.word(first)) ? first + 1 : first;
}

const COLLECTIVES = wordSet(
  'group movement faction opposition coalition side team delegation bloc community tribe',
);

function singular(head: string): EntityType {
  return COLLECTIVES.has(head) ? 'group' : 'person';
}
