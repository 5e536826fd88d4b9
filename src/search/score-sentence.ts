import { ROLE_NOUNS } from './answer-words.js';
import { findAnswerSpans, type AnswerSpan } from './answer-spans.js';
import type { Query } from './query.js';
import type { ReadSentence } from './read-passage.js';
import { nearness } from './score-passage.js';

/** What the second stage sees of a sentence; each part about 0..1. */
export interface SentenceFeatures {
  /** Weight of the units the sentence holds, as a share of the question's. */
  readonly coverage: number;
  readonly nearness: number;
  /** The strongest stretch of the kind asked for. */
  readonly evidence: number;
  /** For "who is X": how plainly the sentence says what X is. */
  readonly definition: number;
  /** 1 for a very short sentence, falling to 0 at ten words. */
  readonly brevity: number;
}

/** A sentence with its score's parts and the stretches that may answer. */
export interface ScoredSentence {
  readonly sentence: ReadSentence;
  readonly features: SentenceFeatures;
  readonly spans: readonly AnswerSpan[];
  /** Units of the query it holds. */
  readonly units: ReadonlySet<number>;
}

/** Scores one sentence of an article's `text` against a query. */
export function scoreSentence(query: Query, sentence: ReadSentence, text: string): ScoredSentence {
  const positions = query.units.map((): number[] => []);
  sentence.tokens.forEach(({ units }, position) => {
    for (const unit of units) positions[unit]?.push(position);
  });
  const units = new Set(positions.flatMap((at, unit) => (at.length > 0 ? [unit] : [])));
  const total = Math.max(
    Number.EPSILON,
    query.units.reduce((sum, { weight }) => sum + weight, 0),
  );
  const covered = [...units].reduce((sum, unit) => sum + (query.units[unit]?.weight ?? 0), 0);
  const spans = findAnswerSpans(query.kind, sentence, text);
  return {
    sentence,
    spans,
    units,
    features: {
      coverage: covered / total,
      nearness: nearness(positions, query.units) / total,
      evidence: spans.reduce((best, { strength }) => Math.max(best, strength), 0),
      definition: asksWhoSomebodyIs(query) ? definitionOf(sentence, text) : 0,
      brevity: Math.max(0, 1 - sentence.tokens.length / 10),
    },
  };
}

/** "Who is X?", "What is X?": nothing but names. */
export function asksWhoSomebodyIs(query: Query): boolean {
  return (
    (query.kind === 'who' || query.kind === 'what') &&
    query.units.length > 0 &&
    query.units.every((u) => u.isName)
  );
}

const APPOSITION =
  /^(?:\s*\([^)]{1,40}\))?,\s+(?:an?\s|the\s|former\s|who\s|\p{Ll})|^\s+(?:is|was|serves|heads|leads)\s/u;

/** Whether the name is followed by an apposition or a form of "is", or stands right behind an office. */
function definitionOf(sentence: ReadSentence, text: string): number {
  let best = 0;
  sentence.tokens.forEach((token, position) => {
    if (token.units.length === 0) return;
    const after = text.slice(token.end, token.end + 80);
    const before = sentence.tokens.slice(Math.max(0, position - 7), position);
    const office = before.some(({ folded }) => ROLE_NOUNS.has(folded));
    const following = sentence.tokens
      .slice(position + 1, position + 7)
      .some(({ folded }) => ROLE_NOUNS.has(folded));
    if (APPOSITION.test(after)) best = Math.max(best, following ? 1 : 0.5);
    if (office) best = Math.max(best, 0.9);
  });
  return best;
}
