/**
 * What scoring must know of all documents together, apart from where each term stands. The documents are passages;
 * terms are numbered by the vocabulary.
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

/** Statistics that are reckoned document by document. */
export class CountedStatistics implements TermStatistics {
  documents: number;
  totalLength: number;
  #frequencies: Uint32Array;

  /** @param before those that are gone on from; they stay as they are */
  constructor(before: CountedStatistics | null = null) {
    this.documents = before?.documents ?? 0;
    this.totalLength = before?.totalLength ?? 0;
    this.#frequencies = before === null ? new Uint32Array(1024) : before.#frequencies.slice();
  }

  /** Counts a document. `terms` are distinct. */
  add(terms: Iterable<number>, length: number): void {
    this.documents += 1;
    this.totalLength += length;
    for (const term of terms) {
      if (term >= this.#frequencies.length) this.#grow(term);
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
    }
  }

  /** Takes a document out that was counted. */
  remove(terms: Iterable<number>, length: number): void {
    this.documents -= 1;
    this.totalLength -= length;
    for (const term of terms) this.#frequencies[term] = (this.#frequencies[term] ?? 0) - 1;
  }

  documentFrequency(term: number): number {
    return this.#frequencies[term] ?? 0;
  }

  #grow(term: number): void {
    const larger = new Uint32Array(Math.max(this.#frequencies.length * 2, term + 1));
    larger.set(this.#frequencies);
    this.#frequencies = larger;
  }
}
