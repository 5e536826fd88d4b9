import type { FactIndex } from '../search/index/fact-index.js';
import type { PassageIndex } from '../search/index/passage-index.js';
import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import { ANSWER_THRESHOLD } from './confidence.js';
import { decide, type Decision } from './decide.js';
import { findExactFacts, type ExactFact } from './exact-fact.js';
import { UNREAD } from './event-reading.js';
import { findHits, type ReadHit } from './read-hits.js';

/** The indexes of a snapshot's passages and facts: all that answering needs. */
export interface Searchable {
  /** Of the snapshot. */
  readonly version: string;
  readonly index: PassageIndex;
  readonly factIndex: FactIndex;
}

/** How a question is to be considered. */
export interface ConsiderOptions {
  /** ISO date: articles after it are left out. */
  readonly asOf?: string | null;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  /** Whether facts may lead an answer; they do unless told otherwise. */
  readonly facts?: boolean;
  /** Id of the only article that is looked in; all of them are unless told otherwise. */
  readonly within?: string | null;
}

/** A question as it was read, what was found for it, and whether that answers it. */
export interface Considered {
  readonly analyzed: AnalyzedQuestion;
  /** By the passages alone, best first. */
  readonly found: readonly ReadHit[];
  /** Facts that say just what is asked, best first. */
  readonly exact: readonly ExactFact[];
  /** What is quoted, best first: the sentences of exact facts lead. */
  readonly hits: readonly ReadHit[];
  readonly decision: Decision;
}

/** Reads a question, retrieves and decides: all of an answer but its form. */
export function consider(
  question: string,
  { index, factIndex }: Pick<Searchable, 'index' | 'factIndex'>,
  { asOf = null, threshold = ANSWER_THRESHOLD, facts = true, within = null }: ConsiderOptions,
): Considered {
  const read = index.questionOf(question, asOf);
  const analyzed = within === null ? read : { ...read, query: { ...read.query, within } };
  const found = findHits(index, analyzed);
  // Who did it for somebody is told by no fact.
  const exact =
    facts && (analyzed.asked?.beneficiaries.length ?? 0) === 0
      ? findExactFacts(factIndex, analyzed.query, found).filter((fact) => !isContradicted(fact, found))
      : [];
  const hits = leadWith(exact, found);
  const decision = decide(analyzed, hits, threshold);
  return {
    analyzed,
    found,
    exact,
    hits,
    decision: exact.length === 0 ? decision : trustFacts(decision, threshold),
  };
}

/** The clause that says what happened gives something else: the fact is of another clause of its sentence. */
function isContradicted({ hit, words, fact: { citation } }: ExactFact, found: readonly ReadHit[]): boolean {
  const event = found.find(
    ({ passage, window }) => passage === hit.passage && window.start === hit.window.start,
  )?.event;
  if (event === undefined || event.isFilled === 0 || words.length === 0) return false;
  // What another sentence gives may be of another meeting, and says nothing of this one.
  const beside = (event.spans ?? []).filter(({ start }) => start >= citation.start && start < citation.end);
  return (
    beside.length > 0 &&
    !words.some(({ start, end }) => beside.some((span) => span.start < end && start < span.end))
  );
}

/** Puts the sentences of exact facts before the other hits, with the words that answer as their stretches. */
function leadWith(exact: readonly ExactFact[], hits: readonly ReadHit[]): readonly ReadHit[] {
  const best = hits[0]?.score ?? 0;
  const leading = exact.map(({ hit, words }): ReadHit => {
    const spans = words.map((span) => ({ ...span, strength: 1, isRead: true }));
    const window = spans.length === 0 ? hit.window : { ...hit.window, spans };
    return { ...hit, event: UNREAD, window, score: Math.max(hit.score, best) };
  });
  return [...leading, ...hits.filter((hit) => !exact.some((fact) => fact.hit === hit))];
}

/** Set by hand, below the share of exact facts that were right on the project's own questions (docs/quality.md). */
const FACT_CONFIDENCE = 0.85;

/** A fact that says just what is asked is as sure as facts are, however little else speaks for its sentence. */
function trustFacts(decision: Decision, threshold: number): Decision {
  if (!decision.answer && decision.reason === 'not-a-question') return decision;
  const confidence = Math.max(decision.confidence, FACT_CONFIDENCE);
  return confidence >= threshold
    ? { answer: true, confidence }
    : { answer: false, confidence, reason: 'not-stated' };
}
