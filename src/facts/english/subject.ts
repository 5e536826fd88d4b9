import type { Modality } from '../../model/fact.js';
import { weaker } from '../modality.js';
import {
  CLAUSE_TAKING,
  actorsUpTo,
  isFinite,
  isObject,
  type Actors,
  type ClauseContext,
} from './coordination.js';
import { BEFORE_INFINITIVE, GOING, OBJECT_CONTROL } from './governors.js';
import { verbGroup, type VerbGroup } from './verb-group.js';
import type { VerbShape } from './verb-lexicon.js';
import {
  BE,
  DETERMINERS,
  isAdverb,
  isFunctionWord,
  isQualifier,
  isTimeWord,
  NEGATIONS,
  PREPOSITIONS,
} from './word-lists.js';

/** The subject of a verb, and the group (its own, or that of the verb governing it) whose subject it is. */
export interface Subject {
  readonly actors: Actors;
  readonly group: VerbGroup;
  /** What the verbs between the subject and the verb make of it ("refused to meet"). */
  readonly modality: Modality;
}

/** Verbs passed on the way to a subject, at most. */
const DEPTH = 3;
/** Words looked back over for an opening comma, a preposition or the verb before. */
const REACH = 30;

/** Finds who is the subject of a verb group; null where the sentence does not say it plainly. */
export function subjectOf(context: ClauseContext, group: VerbGroup, depth = 0): Subject | null {
  if (depth > DEPTH) return null;
  if (group.form === 'infinitive') return ofInfinitive(context, group, depth);
  if (group.form !== 'finite') return null;
  const actors = before(context, group.first - 1);
  if (actors !== null) return { actors, group, modality: group.modality };
  return ofJoinedVerb(context, group, depth);
}

function before(context: ClauseContext, from: number): Actors | null {
  const { words, phrases } = context;
  let at = from;
  let pastAside = false;
  for (let steps = 0; at >= 0 && steps < 6; steps += 1) {
    if (!pastAside) at = skipTime(context, at);
    const joint = pastAside ? 'space' : words.joint(at + 1);
    pastAside = false;
    const index = phrases.findIndex((phrase) => phrase.last === at);
    const phrase = phrases[index];
    if (joint === 'comma' || (joint === 'bracket' && phrase === undefined)) {
      const opening = openingOf(context, at, joint);
      if (opening === null) return null;
      const aside = phrases.find((inner) => inner.first === opening && inner.last === at);
      at = opening - 1;
      const told = phrases.find((outer) => outer.last === at);
      // "the minister, Ron Dermer, took part"
      if (aside?.named === true && aside.ref.type === 'person' && told?.named === false && !told.plural) {
        return { first: told.first, last: from, phrases: [aside] };
      }
      pastAside = true;
      continue;
    }
    if (joint !== 'space' && phrase === undefined) return null;
    if (phrase === undefined && /^(?:he|she|it|they)$/u.test(words.word(at))) return sayerOf(context, at);
    if (/^(?:who|which|that)$/u.test(words.word(at))) return antecedent(context, at);
    if (phrase !== undefined) {
      const preposition = words.word(phrase.first - 1);
      if (!isTail(context, phrase.first))
        return isObject(context, phrase) ? null : actorsUpTo(context, index);
      if (preposition === 'with' || preposition === 'to') return null;
      at = phrase.first - 2;
      continue;
    }
    // "Palestinians held in Israeli prisons"
    if (
      /participle/u.test(context.lexicon.get(words.word(at))?.shape ?? '') &&
      phrases.some(({ last }) => last === at - 1)
    ) {
      at -= 1;
      continue;
    }
    const tail = prepositionBefore(context, at);
    if (tail === null) return null;
    at = tail - 1;
  }
  return null;
}

/** "Hamas said it was seeking …": who speaks of "it" is meant, where the pronoun fits. */
function sayerOf(context: ClauseContext, pronoun: number): Actors | null {
  const { words, lexicon } = context;
  let at = pronoun - 1;
  if (words.joint(pronoun) !== 'space') return null;
  if (words.word(at) === 'that') at -= 1;
  at = skipTime(context, at);
  const reading = lexicon.get(words.word(at));
  if (reading === undefined || !CLAUSE_TAKING.has(reading.base)) return null;
  const group = verbGroup(words, at, reading.shape);
  const sayer = group === null || group.form !== 'finite' ? null : before(context, group.first - 1);
  const [only] = sayer?.phrases ?? [];
  if (sayer === null || only === undefined) return null;
  const word = words.word(pronoun);
  const many = sayer.phrases.length > 1 || only.plural;
  if (word === 'they') return many ? sayer : null;
  if (many) return null;
  return (word === 'it') === (only.ref.type !== 'person')
    ? { ...sayer, first: pronoun, last: pronoun }
    : null;
}

/** Whom a "who", "which" or "that" stands for. */
function antecedent(context: ClauseContext, relative: number): Actors | null {
  const { words, phrases } = context;
  const index = phrases.findIndex(({ last }) => last === relative - 1);
  const phrase = phrases[index];
  const word = words.word(relative);
  if (phrase === undefined) return word === 'who' ? before(context, relative - 1) : null;
  const personal = phrase.ref.type === 'person' || (phrase.ref.type === 'group' && phrase.certain);
  if (word === 'who' && !personal)
    return isTail(context, phrase.first) ? before(context, phrase.first - 2) : null;
  const named = phrases[index - 1];
  // "Michael Flynn, a former adviser who …"
  if (
    !phrase.named &&
    named?.named === true &&
    named.last === phrase.first - 1 &&
    words.joint(phrase.first) === 'comma'
  ) {
    return { first: named.first, last: phrase.last, phrases: [named] };
  }
  return word === 'that' ? { ...phrase, phrases: [phrase] } : actorsUpTo(context, index);
}

/** "a number of officials" are the officials. */
const COUNTS =
  /^(?:number|group|majority|dozens|hundreds|thousands|some|many|most|all|both|several|one|two|three)$/u;

/** Whether the phrase that begins there hangs on a preposition ("by civil servant Sue Gray"). */
function isTail({ words, lexicon }: ClauseContext, first: number): boolean {
  let at = first;
  for (let steps = 0; steps < 4 && at > 0 && words.joint(at) === 'space'; steps += 1) {
    const before = words.word(at - 1);
    if (PREPOSITIONS.has(before)) {
      if (before === 'of' && COUNTS.test(words.word(at - 2))) return false;
      return (
        !/^(?:after|before|since|until)$/u.test(before) && !/^(?:along|together)$/u.test(words.word(at - 2))
      );
    }
    const unknown =
      !isFunctionWord(before) && !lexicon.has(before) && !isAdverb(before) && !words.isCapital(at - 1);
    if (!unknown && !isQualifier(before)) return false;
    at -= 1;
  }
  return false;
}

/** Back over adverbs and times ("on Tuesday", "last week") that stand between subject and verb. */
function skipTime({ words }: ClauseContext, from: number): number {
  let at = from;
  while (at >= 0 && words.joint(at + 1) === 'space') {
    const date = words.dateAt(at);
    if (date !== undefined) at = date.firstToken - 1;
    else if (
      isTimeWord(words.word(at)) ||
      (isAdverb(words.word(at)) && !words.isCapital(at)) ||
      /^(?:[0-9]+|both)$/u.test(words.word(at))
    )
      at -= 1;
    else if (at < from && /^(?:on|in|of|early|late)$/u.test(words.word(at))) at -= 1;
    else break;
  }
  return at;
}

/** Where the aside that ends at a comma (or bracket) began; null where it is no aside. */
function openingOf(context: ClauseContext, end: number, kind: 'comma' | 'bracket'): number | null {
  const { words } = context;
  for (let at = end; at > Math.max(0, end - REACH); at -= 1) {
    const joint = words.joint(at);
    if (joint === kind && at > 0) return at;
    if (joint === 'stop' || joint === 'quote') return null;
  }
  return null;
}

/** Back to the preposition of a tail without names ("officials at the talks"). */
function prepositionBefore(context: ClauseContext, from: number): number | null {
  const { words } = context;
  for (let at = from; at > from - 6 && at > 0; at -= 1) {
    if (words.joint(at + 1) !== 'space' && at !== from) return null;
    const word = words.word(at);
    if (/^(?:in|at|of|from|on|for|behind)$/u.test(word)) return at;
    if (isFunctionWord(word) && !PREPOSITIONS.has(word) && !DETERMINERS.has(word)) return null;
    if (isFinite(context, at)) return null;
  }
  return null;
}

/** "X arrived in Cairo and met Y": the verb before the "and" has the subject. */
function ofJoinedVerb(context: ClauseContext, group: VerbGroup, depth: number): Subject | null {
  const { words } = context;
  let at = group.first - 1;
  while (isAdverb(words.word(at)) && words.joint(at + 1) !== 'stop') at -= 1;
  if (!/^(?:and|but|then)$/u.test(words.word(at))) return null;
  const verb = verbBefore(context, at);
  if (verb === null) return null;
  const found = subjectOf(context, verb, depth + 1);
  if (found === null) return null;
  const inherits = group.first === group.at && group.barePresent;
  return {
    ...found,
    group: { ...group, barePresent: false },
    // "will travel and meet": the second verb shares the auxiliaries of the first.
    modality:
      inherits || verb.form === 'infinitive' ? weaker(group.modality, found.modality) : group.modality,
  };
}

/** The nearest verb before a position in the same stretch of the sentence. */
function verbBefore(context: ClauseContext, from: number): VerbGroup | null {
  const { words, lexicon } = context;
  for (let at = from - 1; at > Math.max(-1, from - REACH); at -= 1) {
    const joint = words.joint(at + 1);
    if (joint === 'stop' || joint === 'quote') return null;
    if (words.isCapital(at)) continue;
    const reading = lexicon.get(words.word(at));
    if (reading === undefined || reading.shape === 'gerund') continue;
    const group = verbGroup(words, at, reading.shape);
    if (
      group !== null &&
      (group.form === 'finite' || group.form === 'infinitive') &&
      !isNoun(context, at, group, reading.shape)
    )
      return group;
  }
  return null;
}

/** "the attack", "for talks": a word that could be a verb but is not. */
function isNoun({ words }: ClauseContext, at: number, group: VerbGroup, shape: VerbShape): boolean {
  if (shape !== 'base' && shape !== 'present') return false;
  return group.first === at && !words.mentionAt(at - 1) && !words.word(at - 1).endsWith('s');
}

function ofInfinitive(context: ClauseContext, group: VerbGroup, depth: number): Subject | null {
  const { words, phrases, lexicon } = context;
  let at = group.first - 1;
  let denied = false;
  while (NEGATIONS.has(words.word(at)) || isAdverb(words.word(at))) {
    denied ||= NEGATIONS.has(words.word(at));
    at -= 1;
  }
  if (words.joint(at + 1) !== 'space') return null;
  const own: Modality = denied ? 'denied' : group.modality;
  const word = words.word(at);
  if (BE.has(word)) return governed(context, at, 'past', weaker(own, 'planned'), depth);
  const effect = BEFORE_INFINITIVE.get(word);
  if (effect !== undefined) {
    const shape = lexicon.get(word)?.shape ?? 'participle';
    return governed(context, at, shape, weaker(own, effect), depth);
  }
  // "urged Hamas to accept": what is wanted of somebody is a demand, no deed.
  const object = phrases.find((phrase) => phrase.last === at);
  const controller = lexicon.get(words.word((object?.first ?? 0) - 1));
  if (controller !== undefined && OBJECT_CONTROL.has(controller.base)) return null;
  const going = verbBefore(context, group.first);
  if (going === null || !GOING.has(lexicon.get(words.word(going.at))?.base ?? '')) return null;
  const found = subjectOf(context, going, depth + 1);
  return found === null ? null : { ...found, modality: weaker(weaker(own, 'planned'), found.modality) };
}

function governed(
  context: ClauseContext,
  at: number,
  shape: VerbShape,
  modality: Modality,
  depth: number,
): Subject | null {
  const group = verbGroup(context.words, at, shape);
  if (group === null) return null;
  const asFinite: VerbGroup = group.form === 'participle' ? { ...group, form: 'finite' } : group;
  const found = subjectOf(context, asFinite, depth + 1);
  return found === null ? null : { ...found, modality: weaker(modality, found.modality) };
}
