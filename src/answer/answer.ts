import type { Answer } from '../model/answer.js';
import type { Snapshot } from '../model/snapshot.js';
import type { FactIndex } from '../search/fact-index.js';
import type { PassageIndex } from '../search/passage-index.js';
import { rank, type Hit } from '../search/rank.js';
import { analyzeQuestion } from './analyze-question.js';
import { cite } from './cite.js';
import { decide, type Decision } from './decide.js';
import { findExactFacts, type ExactFact } from './exact-fact.js';
import { relatedQuestions } from './related.js';

/** A snapshot with the indexes of its passages and facts: all that answering needs. */
export interface Searchable extends Snapshot {
  readonly index: PassageIndex;
  readonly factIndex: FactIndex;
}

/** How a question is to be answered. */
export interface AnswerOptions {
  /** ISO date: articles after it are left out. */
  readonly asOf?: string | null;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  /** Whether facts may lead an answer; they do unless told otherwise. */
  readonly facts?: boolean;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
}

const CITED = { answered: 5, abstained: 3 } as const;
/** Further citations are worth showing only where they come near the first. */
const NEAR_THE_BEST = 0.55;

/**
 * Answers a question from a snapshot with cited, verbatim quotations, or abstains and says why. Pure but for the clock:
 * the same snapshot and question give the same answer. Takes any text, however odd, and does not throw on it.
 */
export function answer(
  question: string,
  snapshot: Searchable,
  { asOf = null, threshold, facts: useFacts = true, now }: AnswerOptions,
): Answer {
  const began = now();
  const analyzed = analyzeQuestion(snapshot.index, question, asOf);
  const common = {
    question,
    asOf,
    language: analyzed.query.language,
    snapshot: snapshot.version,
    related: [],
  };
  const elapsed = (): number => Math.round((now() - began) * 1000) / 1000;
  if (snapshot.passages.length === 0) {
    return {
      ...common,
      facts: [],
      status: 'abstained',
      reason: 'empty-corpus',
      confidence: 0,
      citations: [],
      elapsedMs: elapsed(),
    };
  }
  const found = rank(snapshot.index, analyzed.query);
  const exact = useFacts ? findExactFacts(snapshot.factIndex, analyzed.query, found) : [];
  const hits = leadWith(exact, found);
  const facts = exact.map(({ fact }) => fact);
  const decision = trustFacts(exact, decide(analyzed, hits, threshold));
  const confidence = Math.round(decision.confidence * 1000) / 1000;
  if (!decision.answer) {
    const citations = cite(hits, CITED.abstained, false);
    const related = relatedQuestions(snapshot.index, analyzed.query, hits);
    return {
      ...common,
      facts: [],
      status: 'abstained',
      reason: decision.reason,
      confidence,
      citations,
      related,
      elapsedMs: elapsed(),
    };
  }
  const citations = cite(nearTheBest(hits), CITED.answered, true);
  return { ...common, facts, status: 'answered', confidence, citations, elapsedMs: elapsed() };
}

function nearTheBest(hits: readonly Hit[]): Hit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= best * NEAR_THE_BEST);
}

/** Puts the sentences of exact facts before the other hits, with the words that answer as their stretches. */
function leadWith(exact: readonly ExactFact[], hits: readonly Hit[]): readonly Hit[] {
  const best = hits[0]?.score ?? 0;
  const leading = exact.map(({ hit, words }): Hit => {
    const spans = words.map((span) => ({ ...span, strength: 1 }));
    const window = spans.length === 0 ? hit.window : { ...hit.window, spans };
    return { ...hit, window, score: Math.max(hit.score, best) };
  });
  return [...leading, ...hits.filter((hit) => !exact.some((fact) => fact.hit === hit))];
}

/** How often an exact fact is right, as measured (docs/quality.md). */
const FACT_CONFIDENCE = 0.85;

/** A fact that says just what is asked is as sure as facts are, however little else speaks for its sentence. */
function trustFacts(exact: readonly ExactFact[], decision: Decision): Decision {
  if (exact.length === 0 || (!decision.answer && decision.reason === 'not-a-question')) return decision;
  return { answer: true, confidence: Math.max(decision.confidence, FACT_CONFIDENCE) };
}
