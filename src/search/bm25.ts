import type { TermStatistics } from './statistics.js';

/*
 * BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"): a term's weight is its
 * inverse document frequency times its saturated frequency. Every weight of a term in the house is made here.
 */

/** Saturation (k1) and how much length counts (b). */
const BM25 = { k1: 1.2, b: 0.6 } as const;

/** Inverse document frequency of terms that count as one (Robertson and Spärck Jones, with BM25's +1); above 0. */
export function inverseDocumentFrequency(statistics: TermStatistics, terms: readonly number[]): number {
  const { documents } = statistics;
  const holding = Math.min(
    documents,
    terms.reduce((sum, term) => sum + statistics.documentFrequency(term), 0),
  );
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** A document's length beside the average, damped: a long document must hold a term more often to count as much. */
export function relativeLength(length: number, average: number): number {
  return 1 - BM25.b + (BM25.b * length) / average;
}

/**
 * How often a term stands in a text, on a scale of 0..1 on which each further time adds less.
 * @param relative the text's relative length
 * @param k1 how often a term must stand in a text of average length to reach one half
 */
export function saturatedFrequency(count: number, relative = 1, k1: number = BM25.k1): number {
  return count / (count + k1 * relative);
}
