import type { FactPattern } from '../../model/fact-pattern.js';
import { eachInSteps, type Steps } from '../../steps.js';
import type { AnnotatedSentence, EntityMention, RoleMention } from '../annotated.js';
import type { Attribution } from '../../model/attribution.js';
import type { SayingTimes } from '../attribution/date-of-saying.js';
import type { SpokenSentence } from '../attribution/spoken-sentence.js';
import type { OwnDates } from '../../language/dates/date-language.js';
import type { LeadingWords } from '../delegation-leaders.js';
import type { SentenceReader } from '../draft-fact.js';
import type { KnownNames } from '../names/known-names.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import type { SentenceWords } from '../sentence-words.js';

/** A sentence's words and where it stands. */
export interface PlacedWords {
  readonly words: SentenceWords;
  readonly place: Pick<AnnotatedSentence, 'block' | 'section'>;
  /** Its tree, read when first asked for. */
  readonly reading: () => SentenceReading | null;
}

/** Who and what a sentence names, and the offices it gives them. */
export interface SentenceNames {
  readonly mentions: readonly EntityMention[];
  readonly roles: readonly RoleMention[];
}

/** Reads the names of an article's sentences, in reading order, about a sentence a step. */
export type NameReader = (sentences: readonly PlacedWords[]) => Steps<readonly SentenceNames[]>;

/**
 * Finds who an article's claims come from, in reading order of the cues.
 *
 * @param sentences in reading order
 */
export type AttributionFinder = (text: string, sentences: readonly SpokenSentence[]) => Steps<Attribution[]>;

/** What reading facts needs to know of a language: one module a language, listed in `fact-languages.ts`. */
export interface FactLanguage {
  /** Makes a reader of names from those that are known: how they are written, and what else stands for them. */
  readonly names: (known: KnownNames) => NameReader;
  /** Dates that are words, or leave the year out; null: only those in full are read. */
  readonly dates: OwnDates | null;
  readonly attributions: AttributionFinder;
  readonly saying: SayingTimes;
  readonly leading: LeadingWords;
  /** A sentence that puts right what an article said before: what it tells is not so. Null: there are no such words. */
  readonly corrects: RegExp | null;
  /** How a sentence begins that says of what the one before tells that it is not so ("The claim was false"). */
  readonly refutesBefore: RegExp | null;
  /** Makes the readers of what sentences tell, by the wordings of the language and by whatever else there is. */
  readonly readers: (patterns: readonly FactPattern[]) => readonly SentenceReader[];
}

/**
 * No facts are read in this language: a whole answer, and a start for one that reads some. What is known is still found,
 * with endings or particles on it, and so are dates in full.
 */
export const noFacts: FactLanguage = {
  names:
    ({ inflected }) =>
    (sentences) =>
      eachInSteps(sentences, ({ words }) => ({ mentions: inflected(words), roles: [] })),
  dates: null,
  saying: { beside: new Set(), bounds: new Set(), passesOn: new Set(), citing: null },
  leading: { before: new Set(), behind: new Set(), delegations: [] },
  attributions: () => eachInSteps<never, Attribution>([], (none) => none),
  corrects: null,
  refutesBefore: null,
  readers: () => [],
};
