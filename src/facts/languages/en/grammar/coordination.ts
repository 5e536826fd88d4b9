import type { ClauseWords } from './clause-words.js';
import type { ActorPhrase } from './actor-phrase.js';
import type { VerbLexicon } from './verb-lexicon.js';
import { AUXILIARIES, isActor, isAdverb, PREPOSITIONS } from './word-lists.js';
import { wordSet } from '../../folded-words.js';

/** Somebody, or several joined by "and"; token positions, both inclusive. */
export interface Actors {
  readonly first: number;
  readonly last: number;
  /** In reading order. */
  readonly phrases: readonly ActorPhrase[];
}

/** What the readers of one sentence's clauses share. */
export interface ClauseContext {
  readonly words: ClauseWords;
  /** In reading order. */
  readonly phrases: readonly ActorPhrase[];
  /** Places among the phrases by the position of their first and of their last word. */
  readonly placesOfPhrases: {
    readonly first: ReadonlyMap<number, number>;
    readonly last: ReadonlyMap<number, number>;
  };
  readonly lexicon: VerbLexicon;
  /** Those named from a position on, once looked for. */
  readonly found: Map<number, Actors | null>;
  /** For a position the next one at which a clause starts, and at which a verb's reach ends; once looked for. */
  readonly clauseStarts: number[];
  readonly reachEnds: number[];
  /** The same clause with phrases about these nouns, once looked for. */
  readonly withNouns: Map<ReadonlySet<string>, ClauseContext>;
}

/** What readers of one sentence's clauses share; its phrases are looked for when first asked for. */
export function clauseContext(
  words: ClauseWords,
  lexicon: VerbLexicon,
  findPhrases: () => readonly ActorPhrase[],
): ClauseContext {
  let phrases: readonly ActorPhrase[] | undefined;
  let places: ClauseContext['placesOfPhrases'] | undefined;
  return {
    words,
    lexicon,
    found: new Map(),
    clauseStarts: [],
    reachEnds: [],
    withNouns: new Map(),
    get phrases() {
      return (phrases ??= findPhrases());
    },
    get placesOfPhrases() {
      return (places ??= placesOf(this.phrases));
    },
  };
}

function placesOf(phrases: readonly ActorPhrase[]): ClauseContext['placesOfPhrases'] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [place, phrase] of phrases.entries()) {
    if (!first.has(phrase.first)) first.set(phrase.first, place);
    if (!last.has(phrase.last)) last.set(phrase.last, place);
  }
  return { first, last };
}

/** Verbs after which a clause of its own begins, so that "said A and B met" has A among those who met. */
export const CLAUSE_TAKING = wordSet(
  'say announce report confirm add claim state note believe know tell think hope deny',
);

/** Whether a word is a verb that has a subject ("met", "will"). */
export function isFinite({ words, lexicon }: ClauseContext, at: number): boolean {
  const word = words.word(at);
  if (AUXILIARIES.has(word)) return true;
  if (words.mentionAt(at) !== undefined || words.isCapital(at)) return false;
  const reading = lexicon.get(word);
  if (reading === undefined || reading.shape === 'gerund' || reading.shape === 'base') return false;
  return reading.shape !== 'present' || followsSubject(words, at - 1);
}

/** "Egypt talks" has a verb, "indirect talks" a noun. */
function followsSubject(words: ClauseWords, before: number): boolean {
  const word = words.word(before);
  if (words.joint(before + 1) !== 'space') return words.joint(before + 1) !== 'hyphen';
  return (
    words.isCapital(before) ||
    isActor(word) ||
    isAdverb(word) ||
    words.mentionAt(before) !== undefined ||
    /^(?:who|which|that|he|she|it|and|but)$/u.test(word)
  );
}

/** The phrase that begins with the word at a position. */
export function phraseFrom(
  { phrases, placesOfPhrases }: ClauseContext,
  first: number,
): ActorPhrase | undefined {
  return phrases[placesOfPhrases.first.get(first) ?? -1];
}

/** Place of the phrase that ends with the word at a position, or -1. */
export function placeOfPhraseUpTo({ placesOfPhrases }: ClauseContext, last: number): number {
  return placesOfPhrases.last.get(last) ?? -1;
}

/** The phrase that ends with the word at a position. */
export function phraseUpTo(context: ClauseContext, last: number): ActorPhrase | undefined {
  return context.phrases[placeOfPhraseUpTo(context, last)];
}

/** Those who are named from a position on: "A, head of B, C and D". Null where nobody is. */
export function actorsFrom(context: ClauseContext, first: number): Actors | null {
  const known = context.found.get(first);
  if (known !== undefined) return known;
  const actors = readActors(context, first);
  context.found.set(first, actors);
  return actors;
}

function readActors(context: ClauseContext, first: number): Actors | null {
  const { words } = context;
  const opening = phraseFrom(context, first);
  if (opening === undefined) return null;
  let found: ActorPhrase[] = [opening];
  let last = opening.last;
  let listed: ActorPhrase[] = [];
  for (let at = opening.last + 1; at < words.count;) {
    const link = linkAt(words, at);
    const next = phraseFrom(context, link.next);
    // "hosted Harry and Meghan's dinner"
    if (link.kind === 'and' && next === undefined && words.isCapital(link.next)) return null;
    if (link.kind === 'none' || next === undefined) break;
    if (link.kind === 'of') {
      if (found.at(-1)?.ref.type !== 'person' || listed.length > 0) break;
      last = next.last;
    } else if (link.kind === 'comma' && isApposition(found.at(-1), listed, next)) {
      if (next.named) found = [...found.slice(0, -1), next];
      last = next.last;
    } else if (link.kind === 'comma') {
      listed = [...listed, next];
    } else {
      if (words.word(first - 1) !== 'between' && startsClause(context, next)) break;
      found = [...found, ...listed, next];
      listed = [];
      last = next.last;
    }
    at = next.last + 1;
  }
  return { first, last, phrases: found };
}

/** "X, the head of Y" and "the head of Y, X" are one person each. */
function isApposition(
  before: ActorPhrase | undefined,
  listed: readonly ActorPhrase[],
  next: ActorPhrase,
): boolean {
  if (before === undefined || listed.length > 0 || before.plural || next.plural) return false;
  const people = before.ref.type === 'person' || next.ref.type === 'person';
  return people && before.named !== next.named;
}

interface Joining {
  readonly kind: 'and' | 'comma' | 'of' | 'none';
  readonly next: number;
}

const NONE: Joining = { kind: 'none', next: -1 };

function linkAt(words: ClauseWords, at: number): Joining {
  const joint = words.joint(at);
  if (joint !== 'space' && joint !== 'comma') return NONE;
  const word = words.word(at);
  if (word === 'and' || word === 'plus') return { kind: 'and', next: at + 1 };
  if (word === 'as' && words.word(at + 1) === 'well' && words.word(at + 2) === 'as')
    return { kind: 'and', next: at + 3 };
  if (/^(?:along|together)$/u.test(word) && words.word(at + 1) === 'with')
    return { kind: 'and', next: at + 2 };
  if (word === 'of' && joint === 'space') return { kind: 'of', next: at + 1 };
  return joint === 'comma' ? { kind: 'comma', next: at } : NONE;
}

/** "… met Haniyeh and Trump said …": what follows the "and" has a verb of its own. */
function startsClause(context: ClauseContext, next: ActorPhrase): boolean {
  let at = next.last + 1;
  if (context.words.joint(at) !== 'space') return false;
  while (isAdverb(context.words.word(at))) at += 1;
  return isFinite(context, at);
}

/** Those who are named up to the phrase at that index: the subject that it is the last of. */
export function actorsUpTo(context: ClauseContext, index: number): Actors | null {
  const { words, phrases } = context;
  const end = phrases[index];
  if (end === undefined) return null;
  let found: ActorPhrase[] = [end];
  let first = end.first;
  let inList = false;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = phrases[at];
    const joined = before === undefined ? null : joinBetween(words, before, first, inList);
    if (before === undefined || joined === null || !mayBeSubject(context, before)) break;
    inList = true;
    const top = found[0];
    if (
      joined === 'comma' &&
      top !== undefined &&
      before.named !== top.named &&
      isApposition(before, [], top)
    ) {
      found = [before.named ? before : top, ...found.slice(1)];
    } else found = [before, ...found];
    first = before.first;
  }
  return { first, last: end.last, phrases: found };
}

function joinBetween(
  words: ClauseWords,
  before: ActorPhrase,
  first: number,
  inList: boolean,
): 'and' | 'comma' | null {
  const link = words.word(first - 1);
  if (link === 'and' && before.last === first - 2) return 'and';
  if (link === 'as' && words.word(first - 2) === 'well' && before.last === first - 4) return 'and';
  if (link === 'with' && /^(?:along|together)$/u.test(words.word(first - 2)) && before.last === first - 3)
    return 'and';
  return inList && words.joint(first) === 'comma' && before.last === first - 1 ? 'comma' : null;
}

/** The object of a verb or preposition is no subject of the next verb. */
function mayBeSubject(context: ClauseContext, phrase: ActorPhrase): boolean {
  const { words } = context;
  if (phrase.first === 0 || words.joint(phrase.first) !== 'space') return true;
  const before = words.word(phrase.first - 1);
  if (PREPOSITIONS.has(before) && !/^(?:after|before|since|until)$/u.test(before)) return false;
  return !isObject(context, phrase);
}

/** Whether a phrase stands right behind a verb that takes an object ("met Hamas …"). */
export function isObject({ words, lexicon }: ClauseContext, phrase: ActorPhrase): boolean {
  if (phrase.first === 0 || words.joint(phrase.first) !== 'space') return false;
  const verb = lexicon.get(words.word(phrase.first - 1));
  if (verb === undefined || CLAUSE_TAKING.has(verb.base)) return false;
  const helper = words.word(phrase.first - 2);
  return verb.shape !== 'base' || helper === 'to' || AUXILIARIES.has(helper);
}
