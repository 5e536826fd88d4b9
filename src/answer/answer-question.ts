import type { Answer } from '../model/answer.js';
import type { AskedAfter } from '../model/asked-after.js';
import type { ReadHit } from './read-hits.js';
import { cite } from './cite.js';
import { consider, type ConsiderOptions, type Searchable } from './consider.js';
import { considerAfter, type ConsideredAfter } from './follow-up/consider-after.js';
import { supportOf } from './support.js';
import { relatedQuestions } from './related.js';

/** How a question is to be answered. */
export interface AnswerOptions extends ConsiderOptions {
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  /** What it is asked after, where it may lean on that. */
  readonly after?: AskedAfter | null;
  /** The least confidence, 0..1, that words of an answer are marked with; default: `SURE_TO_MARK`. */
  readonly marksFrom?: number;
}

const CITED = { answered: 5, abstained: 3 } as const;
/**
 * Below this confidence no word of an answer is marked: on nine sets of real news and the project's own questions half of such marks were
 * wrong, and one in six above it (docs/ranking.md). The quotation may be right all the same, and a wrong name in bold does harm.
 */
const SURE_TO_MARK = 0.85;
/** Further citations are worth showing only where they come near the first. */
const NEAR_THE_BEST = 0.55;

/**
 * Answers a question from a snapshot with cited, verbatim quotations, or abstains and says why. Pure but for the clock:
 * the same snapshot and question give the same answer. Takes any text, however odd, and does not throw on it.
 */
export function answer(
  question: string,
  snapshot: Searchable,
  { now, after = null, ...options }: AnswerOptions,
): Answer {
  const began = now();
  const given = answerOf(
    question,
    considerAsked(question, snapshot, { after, ...options }),
    snapshot,
    options,
  );
  return { ...given, elapsedMs: Math.round((now() - began) * 1000) / 1000 };
}

/** Reads a question, alone or as it leans on the one it is asked after, retrieves and decides. */
export function considerAsked(
  question: string,
  snapshot: Searchable,
  { after = null, ...options }: Omit<AnswerOptions, 'now'>,
): ConsideredAfter {
  return after === null
    ? { considered: consider(question, snapshot, options), readAs: null, either: [] }
    : considerAfter(question, after, snapshot, options);
}

/** Makes the answer of what was considered; `elapsedMs` is 0. */
export function answerOf(
  question: string,
  { considered, readAs, either }: ConsideredAfter,
  snapshot: Searchable,
  options: ConsiderOptions & Pick<AnswerOptions, 'marksFrom'>,
): Answer {
  const { analyzed, exact, hits, decision } = considered;
  const common = {
    question,
    asOf: options.asOf ?? null,
    language: analyzed.query.language,
    snapshot: snapshot.version,
    facts: [],
    related: [],
    ...(analyzed.rest === null ? {} : { leftOut: analyzed.rest }),
    ...(readAs === null ? {} : { readAs }),
    ...(either.length === 0 ? {} : { mayMean: either }),
    elapsedMs: 0,
  };
  if (snapshot.index.statistics.documents === 0) {
    return {
      ...common,
      status: 'abstained',
      reason: 'empty-corpus',
      confidence: 0,
      citations: [],
    };
  }
  const { readings } = snapshot.index;
  const confidence = Math.round(decision.confidence * 1000) / 1000;
  if (!decision.answer) {
    const citations = cite(hits, { limit: CITED.abstained, marks: false, readings });
    const related =
      either.length > 0 ? either.slice(0, 3) : relatedQuestions(snapshot.index, analyzed.query, hits);
    return {
      ...common,
      status: 'abstained',
      reason: decision.reason,
      confidence,
      citations,
      related,
    };
  }
  const marks = confidence >= (options.marksFrom ?? SURE_TO_MARK);
  const citations = cite(nearTheBest(hits), { limit: CITED.answered, marks, readings });
  const facts = exact.map(({ fact }) => fact);
  const support = supportOf(analyzed.query, hits, citations);
  return {
    ...common,
    facts,
    ...(support.length === 0 ? {} : { support }),
    status: 'answered',
    confidence,
    citations,
  };
}

function nearTheBest(hits: readonly ReadHit[]): ReadHit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= best * NEAR_THE_BEST);
}
