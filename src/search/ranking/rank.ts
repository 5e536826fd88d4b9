import type { Passage } from '../../model/passage.js';
import { addWeighted, vectorOf, valuesOf, type FeatureValues } from '../feature.js';
import type { PassageIndex } from '../index/passage-index.js';
import { isOfOtherRank } from '../ordinal-binding.js';
import type { PassageReading } from '../passage-reading.js';
import type { Query } from '../query/query.js';
import { readPassage, type ReadSentence } from '../read-passage.js';
import { createPassageScorer, PASSAGE_FEATURES, type ScoredPassage } from './passage-features.js';
import { listsOf, recencyAmong, REQUEST_FEATURES, type RequestContext } from './request-features.js';
import { WEIGHTS, type Weights } from './weights.js';
import { timeApartOf } from './time-apart.js';
import type { Window } from './windows.js';
import { scoreWindows, WINDOW_FEATURES, type ScoredWindow } from './window-features.js';

/** How many passages are read closely. */
const READ_CLOSELY = 12;

/** A window of a passage that could be quoted, with its score and what that is the weighted sum of. */
export interface Hit {
  readonly passage: Passage;
  readonly reading: PassageReading;
  readonly sentences: readonly ReadSentence[];
  readonly window: ScoredWindow;
  /** Of `PASSAGE_FEATURES` and `REQUEST_FEATURES`; those of `WINDOW_FEATURES` are the window's. */
  readonly passageValues: FeatureValues;
  readonly requestValues: FeatureValues;
  /** How strongly the passage, its heading and title and what stands beside it match each unit of the query. */
  readonly strengths: readonly number[];
  readonly score: number;
}

/** Second stage: scores the candidates, reads the best closely and ranks every window of theirs, best first. */
export function rank(index: PassageIndex, query: Query, weights: Weights = WEIGHTS): Hit[] {
  const selected = selectForReading(index, query, weights);
  const recencyOf = recencyAmong(
    query,
    selected.map(({ passage }) => passage),
  );
  const requestWeights = vectorOf(REQUEST_FEATURES, weights);
  const windowWeights = vectorOf(WINDOW_FEATURES, weights);
  const hits: Hit[] = [];
  for (const { passage, values, strengths, score } of selected) {
    const { text } = passage.article;
    const reading = index.readings.of(passage);
    const sentences = readPassage(query, reading);
    const recency = recencyOf(passage);
    const itemsIn = listsOf(query, sentences, text);
    const timeApart = timeApartOf(query, passage, reading);
    const ordinalApart = (window: Window): boolean =>
      isOfOtherRank(query, sentences.slice(window.first, window.last + 1), text, window);
    for (const window of scoreWindows(query, sentences, reading.windows(), text)) {
      const requestValues = valuesOf<RequestContext>(REQUEST_FEATURES, {
        window,
        recency,
        itemsIn,
        timeApart,
        ordinalApart,
      });
      hits.push({
        passage,
        reading,
        sentences,
        window,
        passageValues: values,
        requestValues,
        strengths,
        score:
          addWeighted(score, requestValues, requestWeights) + addWeighted(0, window.values, windowWeights),
      });
    }
  }
  const placeOf = ({ passage }: Hit): number => index.placeOf(passage.ordinal);
  return hits.sort((a, b) => b.score - a.score || placeOf(a) - placeOf(b) || a.window.start - b.window.start);
}

/** The passages that `rank` reads closely: what it looks at without reading them is enough to tell. */
export function passagesToRead(index: PassageIndex, query: Query): readonly Passage[] {
  return selectForReading(index, query, WEIGHTS).map(({ passage }) => passage);
}

/** The passages that are worth reading closely, by what shows without reading. */
function selectForReading(index: PassageIndex, query: Query, weights: Weights) {
  const scorePassage = createPassageScorer(index, query);
  const placeOf = ({ passage }: { readonly passage: Passage }): number => index.placeOf(passage.ordinal);
  const passageWeights = vectorOf(PASSAGE_FEATURES, weights);
  const known = index.scored?.get(query);
  const scored = known ?? new Map<number, ScoredPassage>();
  if (known === undefined) index.scored?.set(query, scored);
  return index
    .candidatesOf(query)
    .flatMap(({ ordinal, articleWeight }) => {
      const passage = index.passageAt(ordinal);
      if (passage === undefined) return [];
      const found = scored.get(ordinal) ?? scorePassage(ordinal, articleWeight);
      scored.set(ordinal, found);
      const { values, strengths } = found;
      return [{ passage, values, strengths, score: addWeighted(0, values, passageWeights) }];
    })
    .sort((a, b) => b.score - a.score || placeOf(a) - placeOf(b))
    .slice(0, READ_CLOSELY);
}
