import { EVIDENCE_FEATURES, type EvidenceFeature } from '../../../src/answer/evidence.js';
import type { ConfidenceExample } from '../../../lab/learn/confidence-examples.js';
import type { RankingExample } from '../../../lab/learn/ranking-examples.js';
import { RANKING_FEATURES, type RankingFeature } from '../../../src/search/ranking/weights.js';

type Some<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** A question whose windows have these features and no others; `right` are positions. */
export function rankingExample(
  windows: readonly Some<RankingFeature>[],
  right: Pick<RankingExample, 'inPassage' | 'holding'>,
): RankingExample {
  return {
    set: 'own',
    article: 'a',
    features: Float32Array.from(
      windows.flatMap((values) => RANKING_FEATURES.map(({ name }) => values[name] ?? 0)),
    ),
    windows: windows.length,
    ...right,
  };
}

/** A question with this evidence and no other. */
export function confidenceExample(
  values: Some<EvidenceFeature>,
  given: Partial<ConfidenceExample> = {},
): ConfidenceExample {
  return {
    set: 'own',
    article: 'a',
    evidence: Float64Array.from(EVIDENCE_FEATURES, ({ name }) => values[name] ?? 0),
    answerable: true,
    found: 'quotation',
    ceiling: null,
    ...given,
  };
}
