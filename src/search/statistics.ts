/**
 * What scoring must know of all documents together, apart from where each term stands. The documents are passages;
 * terms are numbered by the vocabulary, which the segments of an index share.
 */
export interface TermStatistics {
  readonly documents: number;
  /** Words of all documents together, stop words among them. */
  readonly totalLength: number;
  /** Number of documents with the term in their text, title or heading. */
  documentFrequency(term: number): number;
}

/** Mean number of words of a document; 1 where there is none. */
export function averageLengthOf({ documents, totalLength }: TermStatistics): number {
  return documents === 0 ? 1 : totalLength / documents;
}

/** Statistics that grow while documents are indexed. */
export class GrowingStatistics implements TermStatistics {
  documents = 0;
  totalLength = 0;
  readonly #frequencies: number[] = [];

  /** Counts a document. `terms` are distinct. */
  add(terms: Iterable<number>, length: number): void {
    this.documents += 1;
    this.totalLength += length;
    for (const term of terms) {
      while (this.#frequencies.length <= term) this.#frequencies.push(0);
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
    }
  }

  documentFrequency(term: number): number {
    return this.#frequencies[term] ?? 0;
  }
}

/** The statistics of several segments as of one. No document is in two of them. */
export function sumStatistics(segments: readonly TermStatistics[]): TermStatistics {
  const sum = (read: (segment: TermStatistics) => number): number =>
    segments.reduce((total, segment) => total + read(segment), 0);
  return {
    documents: sum(({ documents }) => documents),
    totalLength: sum(({ totalLength }) => totalLength),
    documentFrequency: (term) => sum((segment) => segment.documentFrequency(term)),
  };
}
