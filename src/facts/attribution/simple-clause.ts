import { datelineLength } from '../../language/dateline.js';
import type { SpanOffsets } from '../../language/sentences.js';
import { flatInSteps } from '../../steps.js';
import type { Attribution } from '../../model/attribution.js';
import type { AttributionFinder } from '../languages/fact-language.js';
import type { CarryingForms, LastSpeaker } from './carried-speech.js';
import { blocksOf, quotationsOf } from './quotations.js';
import { speechWords, spanOfRun, type Word, type WordRun } from './speech-words.js';

/** An attribution found by a simple pattern among the words of a sentence. Positions are of words, inclusive. */
export interface SimpleClause {
  readonly source: WordRun;
  readonly cue: WordRun;
  readonly verb: string;
  readonly content: WordRun;
  /** Where the name is shorter than its words, because a case or a preposition is written onto it. */
  readonly named?: SpanOffsets;
  /** The words name somebody else than whom they are of: "X's office". */
  readonly isOfAnother?: boolean;
  /** The words tell where it comes from, but cut what is said in two, or say it beside who said it: no statement is made of it. */
  readonly isAside?: boolean;
}

/** Finds attributions in the words of a sentence: of who said it, and of who tells of that. */
export type SimpleClauseReader = (words: readonly Word[]) => readonly SimpleClause[];

/** Longest name looked at, in words. */
const LONGEST_SOURCE = 9;

/**
 * Finds the attributions of a language read by simple patterns, the plainest forms of them.
 *
 * @param carrying where the language leaves out who goes on speaking; whose words nobody knows are then of nobody named
 */
export function simpleAttributions(
  read: SimpleClauseReader,
  carrying: CarryingForms | null = null,
): AttributionFinder {
  return function* (text, sentences) {
    const quotations = yield* quotationsOf(text, blocksOf(sentences));
    let last: LastSpeaker | null = null;
    return yield* flatInSteps(sentences, (sentence): readonly Attribution[] => {
      const from = sentence.start + datelineLength(text.slice(sentence.start, sentence.end));
      const words = speechWords(text, sentence, quotations, () => true).filter(({ start }) => start >= from);
      const found = read(words)
        .map((clause) => toAttribution(words, clause, quotations))
        .toSorted((one, other) => one.cue.start - other.cue.start);
      const carried = found.length > 0 ? null : (carrying?.read(words) ?? null);
      if (carried === null) {
        last = carrying === null ? null : speakerAlone(found, words, carrying);
        return found;
      }
      const named: SpanOffsets | null = last?.form === carried.form ? last.named : null;
      last = named === null ? null : { named, form: carried.form };
      const cue = spanOfRun(words, carried.cue);
      const contents = [withQuotation(spanOfRun(words, carried.content), quotations)];
      return [{ kind: 'speech', source: cue, named, cue, verb: carried.verb, contents, modality: 'stated' }];
    });
  };
}

function toAttribution(
  words: readonly Word[],
  clause: SimpleClause,
  quotations: readonly SpanOffsets[],
): Attribution {
  const source = spanOfRun(words, clause.source);
  return {
    kind: clause.isAside === true ? 'finding' : 'speech',
    source,
    named: clause.named ?? source,
    isOfAnother: clause.isOfAnother ?? false,
    cue: spanOfRun(words, clause.cue),
    verb: clause.verb,
    contents: [withQuotation(spanOfRun(words, clause.content), quotations)],
    modality: 'stated',
  };
}

/** Who speaks in a sentence in which nobody else does. */
function speakerAlone(
  found: readonly Attribution[],
  words: readonly Word[],
  { formOf }: CarryingForms,
): LastSpeaker | null {
  const [only, ...others] = found;
  if (only === undefined || others.length > 0 || only.kind !== 'speech' || only.named === null) return null;
  const verb = words.find(({ start }) => start === only.cue.start);
  return verb === undefined || only.isOfAnother === true
    ? null
    : { named: only.named, form: formOf(verb.folded) };
}

/** The run from `first` up to the first gap or word that ends a name; null where there is none, or it is too long. */
export function nameFrom(
  words: readonly Word[],
  first: number,
  ends: (word: Word, at: number) => boolean,
): WordRun | null {
  let last = first - 1;
  for (let at = first; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || (at > first && word.gap !== 'none') || ends(word, at)) break;
    last = at;
  }
  return last < first || last - first >= LONGEST_SOURCE ? null : { first, last };
}

/** What is left of a sentence beside "according to X": behind it where it comes first, else before it. */
export function restOf(words: readonly Word[], clause: WordRun): WordRun | null {
  const last = words.length - 1;
  if (clause.first === 0) return clause.last < last ? { first: clause.last + 1, last } : null;
  return { first: 0, last: clause.first - 1 };
}

function withQuotation(span: SpanOffsets, quotations: readonly SpanOffsets[]): SpanOffsets {
  const first = quotations.find(({ start, end }) => start < span.start && end > span.start);
  const last = quotations.find(({ start, end }) => start < span.end && end >= span.end);
  return { start: first?.start ?? span.start, end: last?.end ?? span.end };
}
