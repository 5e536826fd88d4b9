import type { Answer } from '../model/answer.js';
import type { Snapshot } from '../model/snapshot.js';
import type { PassageIndex } from '../search/passage-index.js';
import { rank, type Hit } from '../search/rank.js';
import { analyzeQuestion } from './analyze-question.js';
import { cite } from './cite.js';
import { decide } from './decide.js';
import { relatedQuestions } from './related.js';

/** A snapshot with the index of its passages: all that answering needs. */
export interface Searchable extends Snapshot {
  readonly index: PassageIndex;
}

/** How a question is to be answered. */
export interface AnswerOptions {
  /** ISO date: articles after it are left out. */
  readonly asOf?: string | null;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
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
  { asOf = null, threshold, now }: AnswerOptions,
): Answer {
  const began = now();
  const analyzed = analyzeQuestion(snapshot.index, question, asOf);
  const common = {
    question,
    asOf,
    language: analyzed.query.language,
    snapshot: snapshot.version,
    facts: [],
    related: [],
  };
  const elapsed = (): number => Math.round((now() - began) * 1000) / 1000;
  if (snapshot.passages.length === 0) {
    return {
      ...common,
      status: 'abstained',
      reason: 'empty-corpus',
      confidence: 0,
      citations: [],
      elapsedMs: elapsed(),
    };
  }
  const hits = rank(snapshot.index, analyzed.query);
  const decision = decide(analyzed, hits, threshold);
  const confidence = Math.round(decision.confidence * 1000) / 1000;
  if (!decision.answer) {
    const citations = cite(hits, CITED.abstained, false);
    const related = relatedQuestions(snapshot.index, analyzed.query, hits);
    return {
      ...common,
      status: 'abstained',
      reason: decision.reason,
      confidence,
      citations,
      related,
      elapsedMs: elapsed(),
    };
  }
  const citations = cite(nearTheBest(hits), CITED.answered, true);
  return { ...common, status: 'answered', confidence, citations, elapsedMs: elapsed() };
}

function nearTheBest(hits: readonly Hit[]): Hit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= best * NEAR_THE_BEST);
}
