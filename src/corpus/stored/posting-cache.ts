import type { SegmentPostings } from '../../search/stored/posting-bytes.js';
import type { PassageReader } from './passage-store.js';

/** A segment that a snapshot has, and the ordinal that its places count from. */
export interface SegmentPlace {
  readonly number: number;
  readonly first: number;
}

/** What is kept of a term: its postings by segment. One without any is kept as well. */
interface KeptTerm {
  readonly entries: Map<number, Uint8Array | null>;
  bytes: number;
}

/** Postings kept in memory, in bytes: those of the words that are asked for again and again. */
const MOST_BYTES = 24 * 1024 * 1024;
/** About what a term takes beside its postings. */
const TERM_BYTES = 200;

/** Postings of terms, read once and kept for when they are asked for again. Segments never change, so that nothing kept is ever old. */
export class PostingCache {
  readonly #store: Pick<PassageReader, 'postings'>;
  readonly #kept = new Map<number, KeptTerm>();
  #bytes = 0;

  constructor(store: Pick<PassageReader, 'postings'>) {
    this.#store = store;
  }

  /** Postings of some terms in some segments, by term, in the segments' order. */
  async of(
    terms: readonly number[],
    segments: readonly SegmentPlace[],
  ): Promise<ReadonlyMap<number, readonly SegmentPostings[]>> {
    const lacking = terms.filter((term) => this.#lacks(term, segments));
    if (lacking.length > 0) await this.#bring(lacking, segments);
    const found = new Map(
      terms.map((term) => [
        term,
        segments.flatMap(({ number, first }) => {
          const entries = this.#kept.get(term)?.entries.get(number);
          return entries === undefined || entries === null ? [] : [{ first, entries }];
        }),
      ]),
    );
    this.#touch(terms);
    this.#letGo();
    return found;
  }

  #lacks(term: number, segments: readonly SegmentPlace[]): boolean {
    const kept = this.#kept.get(term);
    return kept === undefined || segments.some(({ number }) => !kept.entries.has(number));
  }

  async #bring(terms: readonly number[], segments: readonly SegmentPlace[]): Promise<void> {
    // New terms in all segments; those that are kept only in segments that came since.
    const since = segments.filter(({ number }) =>
      terms.some((term) => this.#kept.get(term)?.entries.has(number) !== true),
    );
    const rows = await this.#store.postings(
      terms,
      since.map(({ number }) => number),
    );
    for (const term of terms) {
      const kept = this.#kept.get(term) ?? { entries: new Map(), bytes: TERM_BYTES };
      if (!this.#kept.has(term)) this.#bytes += kept.bytes;
      this.#kept.set(term, kept);
      for (const { number } of since) if (!kept.entries.has(number)) kept.entries.set(number, null);
    }
    for (const { term, segment, entries } of rows) {
      const kept = this.#kept.get(term);
      if (kept === undefined || kept.entries.get(segment) !== null) continue;
      kept.entries.set(segment, entries);
      kept.bytes += entries.length;
      this.#bytes += entries.length;
    }
  }

  /** Puts terms behind all others: those that were asked for longest ago go first. */
  #touch(terms: readonly number[]): void {
    for (const term of terms) {
      const kept = this.#kept.get(term);
      if (kept === undefined) continue;
      this.#kept.delete(term);
      this.#kept.set(term, kept);
    }
  }

  #letGo(): void {
    for (const [term, { bytes }] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#kept.delete(term);
      this.#bytes -= bytes;
    }
  }
}
