import type { Steps } from '../../../../steps.js';
import type { SpanOffsets } from '../../../../language/sentences.js';
import type { Attribution } from '../../../../model/attribution.js';
import type { NamedPerson, SpokenSentence } from '../../../attribution/spoken-sentence.js';
import { isReadable } from '../../../sentence-words.js';

const PERSON = /^(?:he|she)$/iu;
const BODY = /^it$/iu;
const MANY = /^they$|^them$/iu;
/** Two words or more with capitals: a name that is not among the known ones. */
const NAME = /\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)+/gu;
/** Sentences before in which a pronoun finds whom it stands for. */
const SENTENCES_BACK = 3;
/** As many attributions before are looked at. */
const NEAR = 12;

/**
 * Says whom "he said" and "they said" stand for where one reading is left: the source of the attribution before in the
 * sentences before, and nobody else is named from there on. Else it stays unknown, since a claim under a wrong name is
 * worse than one under none.
 */
export function* resolveSpeakers(
  text: string,
  sentences: readonly SpokenSentence[],
  found: readonly Attribution[],
): Steps<Attribution[]> {
  const resolved: Attribution[] = [];
  let at = 0;
  for (const attribution of found) {
    yield;
    while ((sentences[at]?.end ?? Infinity) <= attribution.cue.start) at += 1;
    const named = attribution.named ?? antecedent(text, sentences, at, attribution, resolved.slice(-NEAR));
    resolved.push(named === attribution.named ? attribution : { ...attribution, named });
  }
  return resolved;
}

function antecedent(
  text: string,
  sentences: readonly SpokenSentence[],
  at: number,
  { source }: Attribution,
  earlier: readonly Attribution[],
): SpanOffsets | null {
  const pronoun = text.slice(source.start, source.end);
  const many = MANY.test(pronoun);
  const body = BODY.test(pronoun);
  if (!many && !body && !PERSON.test(pronoun)) return null;
  const sentence = sentences[at];
  if (sentence === undefined) return null;
  const from = Math.max(0, at - SENTENCES_BACK);
  const reach = sentences.slice(from, at + 1);
  // What is not read may name anybody.
  if (reach.some((one) => !isReadable(one))) return null;
  const start = reach[0]?.start ?? sentence.start;
  // The pronoun's own sentence may only name whom it stands for.
  const sources = earlier.filter(
    (one) => one.source.start >= start && one.source.start < (many ? source.start : sentence.start),
  );
  const spoken = sources.findLast(({ named }) => named !== null)?.named ?? null;
  if (spoken === null || sources.some(({ named }) => named !== null && !sameWords(text, named, spoken)))
    return null;
  if (isPlural(text, spoken) !== many) return null;
  if (isBody(text, spoken) !== body && !many) return null;
  if (many || body) return spoken;
  const since = reach.filter(({ end }) => end > spoken.start);
  return namesAnotherPerson(text, since, source.start, spoken) ? null : spoken;
}

function sameWords(text: string, a: SpanOffsets, b: SpanOffsets): boolean {
  const last = (span: SpanOffsets): string => text.slice(span.start, span.end).split(' ').at(-1) ?? '';
  return last(a) === last(b);
}

function isPlural(text: string, span: SpanOffsets): boolean {
  const words = text.slice(span.start, span.end);
  return / and /u.test(words) || /^(?:\p{Ll}+s|media|people|police)$/u.test(headOf(words));
}

/** "it": the body that spoke, told by its last word. */
function isBody(text: string, { start, end }: SpanOffsets): boolean {
  const head = headOf(text.slice(start, end));
  return (
    /^\p{Lu}{2,}\d*$/u.test(head) ||
    /^(?:ministry|army|military|government|office|agency|company|group|movement|statement|report|council|court|party|union|organi[sz]ation|authority|committee|department|bureau|embassy|presidency|network|channel|newspaper|broadcaster|post|tally)$/iu.test(
      head,
    )
  );
}

function headOf(words: string): string {
  return (words.split(/ (?:of|in|from|for|at|with|by) /u)[0] ?? words).split(' ').at(-1) ?? words;
}

/** Whether anybody but `spoken` is named before the pronoun. */
function namesAnotherPerson(
  text: string,
  sentences: readonly SpokenSentence[],
  before: number,
  spoken: SpanOffsets,
): boolean {
  const people: NamedPerson[] = sentences.flatMap((sentence) => [...(sentence.people ?? [])]);
  const self = people.find(({ start, end }) => start < spoken.end && end > spoken.start)?.id ?? null;
  if (people.some((person) => person.start < before && person.id !== self && !overlap(person, spoken)))
    return true;
  return sentences.some((sentence) => {
    const words = text.slice(sentence.start, Math.min(sentence.end, before));
    return [...words.matchAll(NAME)].some(({ 0: name, index }) => {
      const span = { start: sentence.start + index, end: sentence.start + index + name.length };
      if (overlap(span, spoken) || people.some((person) => overlap(person, span))) return false;
      return !/(?:^|\s)(?:in|at|from|to|near)(?: the)? $/iu.test(words.slice(Math.max(0, index - 10), index));
    });
  });
}

function overlap(a: SpanOffsets, b: SpanOffsets): boolean {
  return a.start < b.end && b.start < a.end;
}
