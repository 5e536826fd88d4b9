import {
  actorsUpTo,
  CLAUSE_TAKING,
  isFinite,
  isObject,
  phraseUpTo,
  placeOfPhraseUpTo,
  type Actors,
  type ClauseContext,
} from './coordination.js';
import { verbGroup } from './verb-group.js';
import {
  DETERMINERS,
  isAdverb,
  isFunctionWord,
  isQualifier,
  isTimeWord,
  PREPOSITIONS,
} from './word-lists.js';

/** Words looked back over for an opening comma. */
const ANTECEDENT_REACH = 30;

/** Who is named before a position as the subject of the verb behind it; null where the sentence does not say it plainly. */
export function subjectBefore(context: ClauseContext, from: number): Actors | null {
  const { words, phrases } = context;
  let at = from;
  let pastAside = false;
  for (let steps = 0; at >= 0 && steps < 6; steps += 1) {
    if (!pastAside) at = skipTime(context, at);
    const joint = pastAside ? 'space' : words.joint(at + 1);
    pastAside = false;
    const index = placeOfPhraseUpTo(context, at);
    const phrase = phrases[index];
    if (joint === 'comma' || (joint === 'bracket' && phrase === undefined)) {
      const opening = openingOf(context, at, joint);
      if (opening === null) return null;
      const aside = phraseUpTo(context, at);
      at = opening - 1;
      const told = phraseUpTo(context, at);
      // "the minister, Ron Dermer, took part"
      if (
        aside?.first === opening &&
        aside.named &&
        aside.ref.type === 'person' &&
        told?.named === false &&
        !told.plural
      ) {
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
      phraseUpTo(context, at - 1) !== undefined
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
  const sayer = group === null || group.form !== 'finite' ? null : subjectBefore(context, group.first - 1);
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
  const index = placeOfPhraseUpTo(context, relative - 1);
  const phrase = phrases[index];
  const word = words.word(relative);
  if (phrase === undefined) return word === 'who' ? subjectBefore(context, relative - 1) : null;
  const personal = phrase.ref.type === 'person' || (phrase.ref.type === 'group' && phrase.certain);
  if (word === 'who' && !personal)
    return isTail(context, phrase.first) ? subjectBefore(context, phrase.first - 2) : null;
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
  for (let at = end; at > Math.max(0, end - ANTECEDENT_REACH); at -= 1) {
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
