import { clauseText, type ClauseWords } from './clause-words.js';
import type { ActorPhrase } from './actor-phrase.js';
import { slugOf } from '../../../slug.js';
import { actorsFrom, clauseContext, isFinite, type ClauseContext } from './coordination.js';
import { DETERMINERS, isAdverb, isFunctionWord } from './word-lists.js';

/** Words before and behind the noun that its phrase takes in, at most. */
const BEFORE = 5;
const BEHIND = 6;

/**
 * The same clause, with noun phrases about these nouns among those who may be a subject: "the ceasefire took effect",
 * "the second phase of negotiations has begun".
 */
export function withNouns(context: ClauseContext, nouns: ReadonlySet<string>): ClauseContext {
  const made =
    context.withNouns.get(nouns) ??
    clauseContext(context.words, context.lexicon, () => phrasesWithNouns(context, nouns));
  context.withNouns.set(nouns, made);
  return made;
}

function phrasesWithNouns(context: ClauseContext, nouns: ReadonlySet<string>): readonly ActorPhrase[] {
  const { words } = context;
  const found: ActorPhrase[] = [];
  for (let at = (found.at(-1)?.last ?? -1) + 1; at < words.count; at += 1) {
    if (!nouns.has(words.word(at)) || words.joint(at + 1) === 'hyphen') continue;
    const phrase = nounPhrase(context, at);
    found.push(phrase);
    at = phrase.last;
  }
  const kept = context.phrases.filter(
    ({ first, last }) => !found.some((noun) => first <= noun.last && last >= noun.first),
  );
  return [...kept, ...found].sort((one, other) => one.first - other.first);
}

/** The phrase about a noun. */
export function nounPhrase(context: ClauseContext, noun: number): ActorPhrase {
  const { words } = context;
  let first = noun;
  while (
    first > 0 &&
    noun - first < BEFORE &&
    !DETERMINERS.has(words.word(first)) &&
    leadsOn(context, first - 1)
  )
    first -= 1;
  const start = first < noun && /^(?:the|an?|this|that|its|no)$/u.test(words.word(first)) ? first + 1 : first;
  const last = complementEnd(context, noun);
  const name = clauseText(words, start, last.named);
  const ref = { id: slugOf(name), name, type: 'group' } as const;
  return { first, last: last.whole, head: noun, ref, plural: false, named: true, certain: true };
}

function leadsOn(context: ClauseContext, at: number): boolean {
  const { words } = context;
  const joint = words.joint(at + 1);
  if (joint === 'hyphen' || joint === 'possessive') return true;
  if (joint !== 'space') return false;
  if (DETERMINERS.has(words.word(at))) return true;
  return !isFunctionWord(words.word(at)) && !isAdverb(words.word(at)) && !isFinite(context, at);
}

/** The end of "of negotiations", which is part of the name, and of "between A and B", which is not. */
function complementEnd(
  context: ClauseContext,
  noun: number,
): { readonly named: number; readonly whole: number } {
  const { words } = context;
  const link = words.joint(noun + 1) === 'space' ? words.word(noun + 1) : '';
  if (link === 'between') {
    const whole = actorsFrom(context, noun + 2)?.last ?? noun;
    return { named: noun, whole };
  }
  if (link !== 'of') return { named: noun, whole: noun };
  let last = noun;
  for (let at = noun + 2; at <= noun + BEHIND && words.joint(at) === 'space'; at += 1) {
    if (
      !DETERMINERS.has(words.word(at)) &&
      (isFunctionWord(words.word(at)) || isFinite(context, at) || isAdverb(words.word(at)))
    )
      break;
    if (!DETERMINERS.has(words.word(at))) last = at;
  }
  return { named: last, whole: last };
}

/** Those between whom a noun phrase is ("a ceasefire between A and B"); null where it does not say. */
export function partiesOf(context: ClauseContext, { head }: ActorPhrase): ReturnType<typeof actorsFrom> {
  return context.words.word(head + 1) === 'between' ? actorsFrom(context, head + 2) : null;
}

/** The noun phrase with an article that ends before a position ("a 20-point plan" before "that"); null for none. */
export function nounPhraseBefore(words: ClauseWords, end: number): string | null {
  for (let at = end - 1; at > end - BEFORE - 2 && at >= 0; at -= 1) {
    const joint = words.joint(at + 1);
    if (at < end - 1 && joint !== 'space' && joint !== 'hyphen') return null;
    if (DETERMINERS.has(words.word(at))) return clauseText(words, at, end - 1);
    if (isFunctionWord(words.word(at))) return null;
  }
  return null;
}
