import type { EntityMention } from '../../../annotated.js';
import { clauseText, type ClauseWords } from './clause-words.js';
import type { EntityRef } from '../../../../model/entity.js';
import type { VerbLexicon } from './verb-lexicon.js';
import { slugOf } from '../../../slug.js';
import { actorRef } from './actor-ref.js';
import {
  DETERMINERS,
  isActor,
  isAdverb,
  isFunctionWord,
  isPluralActor,
  isQualifier,
  isTimeWord,
  STAND_INS,
} from './word-lists.js';

/** A noun phrase for somebody who can act: "Egypt's intelligence chief Hassan Rashad", "senior officials". */
export interface ActorPhrase {
  /** Token positions, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** The word the phrase is about: its last name or noun, before any "of …". */
  readonly head: number;
  readonly ref: EntityRef;
  readonly plural: boolean;
  /** A name of its own, not only an office ("the foreign minister"). */
  readonly named: boolean;
  /** Known to be somebody: an entity, an office, a name with a title; not only words in capitals. */
  readonly certain: boolean;
}

/** Unknown words allowed before a noun for people ("water", "trade" in "trade officials"). */
const UNKNOWN_RUN = 3;
const LONGEST = 24;

interface Run {
  last: number;
  lastMention: EntityMention | null;
  firstCapital: number;
  endsInActor: boolean;
  names: number;
  /** Two countries before one noun ("Hungarian and Romanian officials"). */
  shared: boolean;
}

/** All such phrases of a sentence, in reading order, not overlapping. */
export function actorPhrases(words: ClauseWords, lexicon: VerbLexicon): readonly ActorPhrase[] {
  const phrases: ActorPhrase[] = [];
  for (let at = 0; at < words.count;) {
    const phrase = phraseFrom(words, lexicon, at, 0);
    if (phrase !== null) phrases.push(phrase);
    at = phrase === null ? at + 1 : phrase.last + 1;
  }
  return phrases;
}

function phraseFrom(
  words: ClauseWords,
  lexicon: VerbLexicon,
  first: number,
  depth: number,
): ActorPhrase | null {
  const opening = words.mentionAt(first);
  if (opening !== undefined && opening.firstToken !== first) return null;
  if (opening === undefined && isFunctionWord(words.word(first)) && !DETERMINERS.has(words.word(first)))
    return null;
  // "at least 11 people": a bound is told as a figure, and nobody is called by half of it.
  if (words.word(first) === 'least' || words.word(first - 1) === 'least') return null;
  const run: Run = {
    last: -1,
    lastMention: null,
    firstCapital: -1,
    endsInActor: false,
    names: 0,
    shared: false,
  };
  let at = first;
  while (at < words.count && at - first < LONGEST) {
    if (at > first && isAbbreviation(words, at)) at += 1;
    else if (at > first && !joins(words, at)) break;
    const next = step(words, lexicon, at, first, run);
    if (next === null) break;
    at = next;
  }
  if (run.last < 0 || isModifier(words, lexicon, run)) return null;
  const last = closeBracket(words, run.last);
  const told = actorRef(words, {
    first,
    last: run.last,
    mention: run.shared ? null : run.lastMention,
    firstCapital: run.firstCapital,
  });
  if (told === null) return null;
  const phrase: ActorPhrase = {
    first,
    last,
    head: run.last,
    ref: told.ref,
    named: told.named,
    certain: told.certain,
    plural: (run.endsInActor || told.ref.type === 'group') && isPluralActor(words.word(run.last)),
  };
  return depth < 2 && run.endsInActor && !told.named ? withComplement(words, lexicon, phrase, depth) : phrase;
}

/** One step along the phrase: the position after what belongs to it, or null where it ends. */
function step(words: ClauseWords, lexicon: VerbLexicon, at: number, first: number, run: Run): number | null {
  const mention = words.mentionAt(at);
  if (mention !== undefined) {
    if (mention.how === 'pronoun' && at !== first) return null;
    // Two people side by side are two phrases.
    if (run.lastMention?.ref.type === 'person' && run.last === run.lastMention.lastToken) return null;
    Object.assign(run, { last: mention.lastToken, lastMention: mention, endsInActor: false });
    if (run.firstCapital < 0) run.firstCapital = at;
    return mention.lastToken + 1;
  }
  const word = words.word(at);
  if (words.dateAt(at) !== undefined) return null;
  // "a plan that the envoy proposed"
  if (word === 'that' && (words.isCapital(at + 1) || DETERMINERS.has(words.word(at + 1)))) return null;
  const inName = words.joint(at) === 'hyphen' && words.isCapital(at);
  if (DETERMINERS.has(word) && !inName)
    return at === first || words.joint(at) === 'possessive' || run.last < 0 ? at + 1 : null;
  const capital = words.isCapital(at);
  if (word === 'and' && isFirstName(run, at - 1) && sharesNoun(words, at)) {
    run.shared = true;
    return at + 1;
  }
  if (isFunctionWord(word) || (capital && isTimeWord(word))) return null;
  const afterPerson =
    run.lastMention?.ref.type === 'person' && run.last === at - 1 && words.joint(at) === 'space';
  if (afterPerson && !isActor(word)) return null;
  if (isActor(word)) {
    run.last = at;
    run.endsInActor = true;
    if (capital && run.firstCapital < 0) run.firstCapital = at;
    return at + 1;
  }
  if (capital) {
    // The first word of a sentence is written so whatever it is.
    if (
      at === 0 &&
      !words.isCapital(at + 1) &&
      words.word(at + 1) !== '' &&
      !actorAhead(words, lexicon, at + 1)
    ) {
      if (isActorless(words, at)) return null;
    }
    run.last = at;
    run.endsInActor = false;
    run.names += 1;
    if (run.firstCapital < 0) run.firstCapital = at;
    return at + 1;
  }
  if (words.joint(at) === 'hyphen' || words.joint(at + 1) === 'hyphen') return at + 1;
  return isQualifier(word) || actorAhead(words, lexicon, at) ? at + 1 : null;
}

/** "Trump's call", "US-backed", "court approval": the phrase only says of what kind the next word is. */
function isModifier(words: ClauseWords, lexicon: VerbLexicon, { last, lastMention }: Run): boolean {
  const joint = words.joint(last + 1);
  if (joint === 'possessive' || joint === 'hyphen') return true;
  if (joint !== 'space' || words.isCapital(last + 1)) return false;
  const next = words.word(last + 1);
  const known = lastMention?.lastToken === last;
  if (known && lastMention.ref.type === 'person') return false;
  // "Worldwide Cost of Living": the name goes on.
  if (next === 'of' && !known && words.isCapital(last) && !isActor(words.word(last))) return true;
  return (
    !isFunctionWord(next) &&
    !isAdverb(next) &&
    !isTimeWord(next) &&
    !next.endsWith('ed') &&
    !lexicon.has(next)
  );
}

function isFirstName({ last, names, lastMention }: Run, at: number): boolean {
  if (last !== at) return false;
  return lastMention === null ? names === 1 : names <= 1 && lastMention.ref.type === 'country';
}

const DEMONYM = /(?:i|an|ish|ese|ch|ic|eek|wiss)$/u;

/** "Hungarian and Romanian officials", "Prime and Foreign Ministers" are one phrase. */
function sharesNoun(words: ClauseWords, and: number): boolean {
  const paired = DEMONYM.test(words.word(and - 1)) && DEMONYM.test(words.word(and + 1));
  if (!paired || !words.isCapital(and + 1)) return false;
  let at = and + 2;
  while (isQualifier(words.word(at)) && words.joint(at) === 'space') at += 1;
  return isActor(words.word(at)) && words.joint(at) === 'space';
}

function isActorless(words: ClauseWords, at: number): boolean {
  return /(?:ing|ed|ly)$/u.test(words.word(at)) || words.word(at).length < 3;
}

function joins(words: ClauseWords, at: number): boolean {
  const joint = words.joint(at);
  return joint === 'space' || joint === 'hyphen' || joint === 'possessive';
}

/** Whether an unknown word only leads up to a noun for people ("water" in "water officials"). */
function actorAhead(words: ClauseWords, lexicon: VerbLexicon, from: number): boolean {
  for (let at = from; at < from + UNKNOWN_RUN + 1 && at < words.count; at += 1) {
    if (at > from && !joins(words, at)) return false;
    const word = words.word(at);
    if (isActor(word) && at > from) return true;
    if (words.isCapital(at) || isFunctionWord(word) || isTimeWord(word)) return false;
    // What ends so is more often a verb than a part of a name.
    if (!isQualifier(word) && /(?:ed|ing|s|ly)$/u.test(word) && words.joint(at + 1) !== 'hyphen')
      return false;
    if (!isQualifier(word) && lexicon.has(word)) return false;
  }
  return false;
}

/** "the … Cooperation (APEC) forum": the phrase goes on behind the bracket. */
function isAbbreviation(words: ClauseWords, at: number): boolean {
  const inBrackets = words.joint(at) === 'bracket' && words.joint(at + 1) === 'bracket';
  return inBrackets && words.isCapital(at) && isActor(words.word(at + 1));
}

/** "(AKK)" behind a name belongs to it. */
function closeBracket(words: ClauseWords, last: number): number {
  const opens = words.joint(last + 1) === 'bracket' && words.joint(last + 2) === 'bracket';
  return opens && words.isCapital(last + 1) ? last + 1 : last;
}

/** "leaders of Romania's new government", "the head of MIT", "Special Envoy for the Middle East Steve Witkoff". */
function withComplement(
  words: ClauseWords,
  lexicon: VerbLexicon,
  phrase: ActorPhrase,
  depth: number,
): ActorPhrase {
  const link = words.word(phrase.last + 1);
  if (link !== 'of' && link !== 'for' && link !== 'from') return phrase;
  if (words.joint(phrase.last + 1) !== 'space') return phrase;
  const inner = phraseFrom(words, lexicon, phrase.last + 2, depth + 1);
  if (inner === null) return phrase;
  const standIn = STAND_INS.has(words.word(phrase.head)) && inner.named;
  const isPerson = inner.ref.type === 'person' && inner.named;
  if (isPerson && !phrase.plural)
    return { ...phrase, last: inner.last, head: inner.head, ref: inner.ref, named: true };
  if (standIn) return { ...phrase, last: inner.last, ref: inner.ref, named: true };
  if (link !== 'of' && !phrase.plural) return phrase;
  const group = isGroupOf(words.word(phrase.head)) ? { ...inner, first: phrase.first } : null;
  if (group !== null) return { ...group, plural: true };
  const last = phrase.plural ? joinedLast(words, lexicon, inner, depth) : inner.last;
  const start = /^(?:the|an?)$/u.test(words.word(phrase.first)) ? phrase.first + 1 : phrase.first;
  const name = clauseText(words, start, last);
  return { ...phrase, last, ref: { id: slugOf(name), name, type: phrase.ref.type } };
}

/** "a group of diplomats" are the diplomats. */
function isGroupOf(word: string): boolean {
  return word === 'group' || word === 'number';
}

/** "officials from Egypt and Qatar": both belong to the officials. */
function joinedLast(words: ClauseWords, lexicon: VerbLexicon, inner: ActorPhrase, depth: number): number {
  if (inner.ref.type === 'person' || words.word(inner.last + 1) !== 'and') return inner.last;
  const other = phraseFrom(words, lexicon, inner.last + 2, depth + 1);
  return other !== null && other.named && other.ref.type === inner.ref.type ? other.last : inner.last;
}
