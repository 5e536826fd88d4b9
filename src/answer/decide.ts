import type { AbstentionReason } from '../model/answer.js';
import type { Hit } from '../search/rank.js';
import type { AnalyzedQuestion } from './analyze-question.js';
import { evidenceOf, type Evidence } from './evidence.js';

/** Below this confidence Parley abstains. */
export const ANSWER_THRESHOLD = 0.5;

/** Whether to answer, and how sure. */
export type Decision =
  | { readonly answer: true; readonly confidence: number }
  | { readonly answer: false; readonly confidence: number; readonly reason: AbstentionReason };

/** Weights of a logistic regression on the evidence, set on question sets that have unanswerable questions. */
const CONFIDENCE = {
  windowCoverage: 0.32,
  bm25: 0.8,
  title: 2.35,
  namesMissing: -0.73,
  namesMissingHere: -0.82,
  entitiesMissing: -0.11,
  entitiesMissingHere: -0.9,
  personsApart: -0.64,
  unknown: -1.68,
  heaviestMissing: -1.75,
  kindShown: 0.24,
  kindMissing: -0.81,
  definition: 1.6,
  lead: 2.43,
  brevity: -1.08,
  isQuestion: 0.25,
} as const satisfies Partial<Record<keyof Evidence, number>>;
const BIAS = -0.8;
/** Confidence is held below the threshold where something asked for is plainly missing. */
const CEILING = { unknownName: ANSWER_THRESHOLD / 2, missingKind: ANSWER_THRESHOLD * 0.9 } as const;
/** Kinds of answer that cannot be without an outward sign: no figure, no answer to "how many". */
const STRICT_KINDS: ReadonlySet<string> = new Set(['when', 'how-many', 'how-long', 'how-old']);

/** Decides on the best hit. `hits` are best first. */
export function decide(analyzed: AnalyzedQuestion, hits: readonly Hit[]): Decision {
  const { query, isQuestion, isPleasantry } = analyzed;
  if (query.units.length === 0 || isPleasantry)
    return { answer: false, confidence: 0, reason: 'not-a-question' };
  const missingName = query.units.some(({ isName, terms }) => isName && terms.length === 0);
  const [best, ...others] = hits;
  if (best === undefined) {
    const reason = missingName ? 'names-not-in-articles' : isQuestion ? 'nothing-relevant' : 'not-a-question';
    return { answer: false, confidence: 0, reason };
  }
  const evidence = evidenceOf(analyzed, [best, ...others]);
  const confidence = confidenceOf(evidence);
  if (missingName) {
    return {
      answer: false,
      confidence: Math.min(confidence, CEILING.unknownName),
      reason: 'names-not-in-articles',
    };
  }
  if (evidence.kindMissing === 1 && STRICT_KINDS.has(query.kind)) {
    return { answer: false, confidence: Math.min(confidence, CEILING.missingKind), reason: 'not-stated' };
  }
  if (confidence >= ANSWER_THRESHOLD) return { answer: true, confidence };
  return { answer: false, confidence, reason: reasonOf(evidence) };
}

function reasonOf(evidence: Evidence): AbstentionReason {
  if (evidence.isQuestion === 0 && evidence.coverage < 0.6) return 'not-a-question';
  return evidence.coverage >= 0.5 ? 'not-stated' : 'nothing-relevant';
}

function confidenceOf(evidence: Evidence): number {
  let z = BIAS;
  for (const [name, value] of Object.entries(evidence)) if (isPart(name)) z += CONFIDENCE[name] * value;
  return 1 / (1 + Math.exp(-z));
}

function isPart(name: string): name is keyof typeof CONFIDENCE {
  return name in CONFIDENCE;
}
