import type { Modality } from '../../model/fact.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { Frame } from './frame.js';
import type { FrameGrammar, Placed } from './frame-reader.js';
import type { PrepositionWords } from './preposition-words.js';
import { gapBefore, isApart, partiesOf } from './prepositional-parties.js';
import { mayAct, withJoinedParties, type Party } from './party.js';

const REACH = 14;

/** Reads clauses by prepositions, and by what stands right beside the verb. */
export function prepositionGrammar(
  words: PrepositionWords,
  rest: Pick<FrameGrammar, 'whereMarkers' | 'bounds' | 'says'>,
): FrameGrammar {
  return {
    ...rest,
    partiesOf: (sentence) => partiesOf(sentence, words),
    place: (sentence, parties, frame, verb) => place(sentence, parties, frame, verb, words),
    around: (sentence, verb, form) => around(sentence, verb, form, words),
  };
}

function place(
  sentence: AnnotatedSentence,
  parties: readonly Party[],
  { light, other, pair }: Frame,
  verb: number,
  words: PrepositionWords,
): Placed | null {
  const { tokens } = sentence;
  const [behind, before] = [
    subjectBehind(sentence, parties, verb, words),
    subjectBefore(sentence, parties, verb, words),
  ];
  const place = words.subject === 'behind' ? (behind ?? before) : (before ?? behind);
  if (place === null) return null;
  const who = place.group;
  const end = Math.max(verb, who.at(-1)?.last ?? verb);
  let from = end + 1;
  for (const word of light) {
    let at = from;
    while (at < from + 4 && at < tokens.length && tokens[at]?.folded !== word) at += 1;
    if (tokens[at]?.folded !== word) return null;
    from = at + 1;
  }
  if (pair || other === null) return { who, others: [], what: null };
  if (other.slot === 'WHAT') return whatFrom(sentence, who, from, other.marker, words);
  const found = parties.findIndex(
    ({ first, marker }, at) =>
      first >= from &&
      !who.includes(
        parties[at] ?? {
          ref: { id: '', name: '', type: 'group' },
          first: 0,
          last: 0,
          marker: '',
          joined: false,
        },
      ) &&
      marker === other.marker &&
      isReached(sentence, from, first, other.marker === 'plain', words),
  );
  return found < 0 ? null : { who, others: withJoinedParties(parties, found), what: null };
}

/** Whether nothing between two positions begins another clause; what bears no preposition stands right there. */
function isReached(
  sentence: AnnotatedSentence,
  from: number,
  to: number,
  isPlain: boolean,
  words: PrepositionWords,
): boolean {
  if (to - from > (isPlain ? 1 : REACH)) return false;
  for (let at = from; at <= to; at += 1) {
    if (isApart(sentence, at)) return false;
    const folded = sentence.tokens[at]?.folded ?? '';
    if (at < to && words.subordinators.has(folded)) return false;
    if (isPlain && at < to && !words.between.has(folded) && !isDated(sentence, at)) return false;
  }
  return true;
}

function isDated({ dates }: AnnotatedSentence, at: number): boolean {
  return dates.some(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken);
}

interface Subject {
  readonly group: readonly Party[];
}

function subjectBehind(
  sentence: AnnotatedSentence,
  parties: readonly Party[],
  verb: number,
  words: PrepositionWords,
): Subject | null {
  let at = verb + 1;
  while (words.between.has(sentence.tokens[at]?.folded ?? '') || isDated(sentence, at)) at += 1;
  const found = parties.findIndex(({ first, marker }) => first === at && marker === 'plain');
  if (found < 0 || isApart(sentence, verb + 1)) return null;
  const group = withJoinedParties(parties, found).filter(mayAct);
  return group.length === 0 ? null : { group };
}

function subjectBefore(
  sentence: AnnotatedSentence,
  parties: readonly Party[],
  verb: number,
  words: PrepositionWords,
): Subject | null {
  let at = verb - 1;
  while (
    words.between.has(sentence.tokens[at]?.folded ?? '') ||
    words.denies.has(sentence.tokens[at]?.folded ?? '') ||
    words.futures.has(sentence.tokens[at]?.folded ?? '') ||
    isDated(sentence, at)
  )
    at -= 1;
  const last = parties.findIndex((one) => one.last === at);
  if (last < 0) return null;
  // An aside in commas may stand between the name and its verb; anything else parts them.
  for (let gap = at + 1; gap <= verb; gap += 1) if (isApart(sentence, gap)) return null;
  let start = last;
  while (start > 0 && parties[start]?.joined === true) start -= 1;
  const group = parties.slice(start, last + 1);
  const first = group[0]?.first ?? 0;
  const opener = sentence.tokens[first - 1]?.folded ?? '';
  const opens =
    first === 0 || isApart(sentence, first) || words.openers.has(opener) || isDated(sentence, first - 1);
  return opens && group[0]?.marker === 'plain' && group.every(mayAct) ? { group } : null;
}

/** What is asked for, rejected or agreed: behind its preposition, or right behind verb and subject, up to a stop. */
function whatFrom(
  sentence: AnnotatedSentence,
  who: readonly Party[],
  from: number,
  marker: string,
  words: PrepositionWords,
): Placed | null {
  const { tokens } = sentence;
  let first = from;
  while (
    first < tokens.length &&
    (words.between.has(tokens[first]?.folded ?? '') || isDated(sentence, first))
  )
    first += 1;
  const folded = tokens[first]?.folded ?? '';
  if (marker !== 'plain') {
    const written = folded.startsWith(marker) && folded.length > marker.length + 2;
    if (folded !== marker && !written) return null;
    if (folded === marker) first += 1;
  } else if (words.prepositions.has(folded)) return null;
  let last = first;
  while (
    last + 1 < tokens.length &&
    !/[.;!?…؛؟"“”«»–—]/u.test(gapBefore(sentence, last + 1)) &&
    !(isApart(sentence, last + 1) && last - first > 2)
  )
    last += 1;
  return first >= tokens.length || last === first || isApart(sentence, first)
    ? null
    : { who, others: [], what: { first, last } };
}

function around(
  sentence: AnnotatedSentence,
  verb: number,
  form: Modality,
  words: PrepositionWords,
): Modality | null {
  const { tokens, article, end } = sentence;
  if (sentence.mentions.some(({ firstToken, lastToken }) => firstToken <= verb && verb <= lastToken))
    return null;
  const before = tokens[verb - 1]?.folded ?? '';
  if (words.isNounLike(tokens[verb]?.folded ?? '') && !isVerbAt(sentence, verb)) return null;
  // An infinitive tells something only behind "is due to" and the like.
  if (form === 'conditional') return words.futures.has(before) ? 'planned' : null;
  if (tokens.some(({ folded }, at) => at !== verb && words.refutes.has(folded))) return null;
  if (/[?؟]/u.test(article.text.slice(end - 1, end))) return 'conditional';
  if (words.denies.has(before)) return 'denied';
  if (tokens.slice(0, verb).some(({ folded }) => words.conditions.has(folded))) return 'conditional';
  if (words.mayBe(before, tokens[verb]?.folded ?? '')) return 'conditional';
  if (words.futures.has(before)) return 'planned';
  if (!words.subordinators.has(before)) return form;
  const governor = tokens
    .slice(Math.max(0, verb - 5), verb - 1)
    .some(({ folded }) => words.plans.has(folded));
  // "He said that X met Y" is told as done where the verb is in the past.
  return form === 'stated' && !governor ? form : governor ? 'planned' : 'conditional';
}

/** Whether the tree takes a word for a verb. */
function isVerbAt({ tokens, start, reading }: AnnotatedSentence, at: number): boolean {
  const word = tokens[at];
  if (word === undefined) return false;
  const token = reading()?.tokens.findLast(
    (one) => one.start < word.end - start && one.end > word.start - start,
  );
  return token?.upos === 'VERB';
}
