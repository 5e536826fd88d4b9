import { CONFIDENCE_PARTS, type ConfidencePart } from '../../../src/answer/confidence.js';
import type { ConfidenceExample } from '../../../lab/learn/confidence-examples.js';
import { FEATURES, type RankingExample } from '../../../lab/learn/ranking-examples.js';
import type { Features } from '../../../src/search/ranking/weights.js';

type Some<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** A question whose windows have these features and no others; `right` are positions. */
export function rankingExample(
  windows: readonly Some<keyof Features>[],
  right: Pick<RankingExample, 'inPassage' | 'holding'>,
): RankingExample {
  return {
    set: 'own',
    article: 'a',
    features: Float32Array.from(windows.flatMap((values) => FEATURES.map((name) => values[name] ?? 0))),
    windows: windows.length,
    ...right,
  };
}

/** A question with this evidence and no other. */
export function confidenceExample(
  values: Some<ConfidencePart>,
  given: Partial<ConfidenceExample> = {},
): ConfidenceExample {
  return {
    set: 'own',
    article: 'a',
    evidence: Float64Array.from(CONFIDENCE_PARTS, (part) => values[part] ?? 0),
    answerable: true,
    found: 'quotation',
    ceiling: null,
    ...given,
  };
}
