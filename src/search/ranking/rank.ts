import type { Passage } from '../../model/passage.js';
import { gatherCandidates } from './candidates.js';
import { createListReader } from '../list-items.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Query } from '../query/query.js';
import { readPassage, type ReadSentence } from '../read-passage.js';
import { createPassageScorer, type PassageFeatures } from './passage-features.js';
import { scoreWindows, type ScoredWindow } from './window-features.js';
import { PASSAGE_FEATURES, weigh, WEIGHTS, WINDOW_FEATURES, type Features, type Weights } from './weights.js';

/** How many passages are read closely. */
const READ_CLOSELY = 12;

/** A window of a passage that could be quoted, with its score and the parts of it. */
export interface Hit {
  readonly passage: Passage;
  readonly sentences: readonly ReadSentence[];
  readonly window: ScoredWindow;
  readonly parts: PassageFeatures;
  /** How new its article is, where the newest is asked for. */
  readonly recency: number;
  /** How much of a list it shows, where several things are asked for. */
  readonly items: number;
  /** How strongly the passage, its heading and title and what stands beside it hold each unit of the query. */
  readonly held: readonly number[];
  readonly score: number;
}

/** All features of a hit. */
export function featuresOf({ parts, window, recency, items }: Hit): Features {
  return { ...parts, ...window.features, recency, items };
}

/** Second stage: scores the candidates, reads the best closely and ranks every window of theirs, best first. */
export function rank(index: PassageIndex, query: Query, weights: Weights = WEIGHTS): Hit[] {
  const selected = selectForReading(index, query, weights);
  const recencyOf = recencyAmong(
    query,
    selected.map(({ passage }) => passage),
  );
  const hits: Hit[] = [];
  for (const { passage, parts, held, score } of selected) {
    const sentences = readPassage(index, query, passage);
    const recency = recencyOf(passage);
    const base = score + weights.recency * recency;
    const itemsIn = query.several ? createListReader(sentences, passage.article.text) : () => 0;
    for (const window of scoreWindows(query, sentences, passage.article.text)) {
      const items = itemsIn(window);
      const total = base + weights.items * items + weigh(window.features, WINDOW_FEATURES, weights);
      hits.push({ passage, sentences, window, parts, recency, items, held, score: total });
    }
  }
  return hits.sort(
    (a, b) => b.score - a.score || a.passage.ordinal - b.passage.ordinal || a.window.start - b.window.start,
  );
}

/** The passages that are worth reading closely, by what shows without reading. */
function selectForReading(index: PassageIndex, query: Query, weights: Weights) {
  const scorePassage = createPassageScorer(index, query);
  return gatherCandidates(index, query)
    .flatMap(({ ordinal, articleWeight }) => {
      const passage = index.passages[ordinal];
      if (passage === undefined) return [];
      const { features: parts, held } = scorePassage(ordinal, articleWeight);
      return [{ passage, parts, held, score: weigh(parts, PASSAGE_FEATURES, weights) }];
    })
    .sort((a, b) => b.score - a.score || a.passage.ordinal - b.passage.ordinal)
    .slice(0, READ_CLOSELY);
}

/** How new an article is among those found, where the newest is asked for. */
function recencyAmong({ latest }: Query, passages: readonly Passage[]): (passage: Passage) => number {
  if (!latest) return () => 0;
  const days = (passage: Passage): number | null => {
    const time = Date.parse(passage.article.published ?? '');
    return Number.isNaN(time) ? null : time / 86_400_000;
  };
  const dated = passages.map(days).filter((day) => day !== null);
  const newest = dated.reduce((a, b) => Math.max(a, b), -Infinity);
  const oldest = dated.reduce((a, b) => Math.min(a, b), Infinity);
  return (passage) => {
    const day = days(passage);
    return day === null ? 0 : newest === oldest ? 1 : (day - oldest) / (newest - oldest);
  };
}
