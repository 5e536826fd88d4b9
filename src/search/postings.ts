import { Index } from 'flexsearch';

/** Slots of FlexSearch's score table: postings of a term come back strongest first, in this many steps. */
const SLOTS = 12;

/** Which units hold a term, strongest first. */
export interface Postings {
  /**
   * Adds a unit with its distinct terms.
   * @param strengths how much each of the terms tells about the unit, 0..1
   */
  add(ordinal: number, terms: string[], strengths: readonly number[]): void;
  /** Ordinals of at most `limit` units with the term, strongest first. */
  find(term: string, limit: number): readonly number[];
}

/**
 * Postings kept in a FlexSearch index. FlexSearch asks for every word of a query and ranks by position; a question
 * has words that no passage has, so terms are looked up one by one and weighted by us, with FlexSearch's score
 * table holding the strength of each posting. Its encoders fold Latin script only, hence our own analyzer.
 */
export function createPostings(): Postings {
  // FlexSearch takes a text and encodes it: what is to be added waits here, already in terms.
  let waiting: { readonly terms: string[]; readonly strengths: readonly number[] } | null = null;
  const index = new Index({
    tokenize: 'strict',
    resolution: SLOTS,
    fastupdate: false,
    encode: (text: string) => waiting?.terms ?? [text],
    score: (_terms, _term, position) => {
      const strength = waiting?.strengths[position] ?? 0;
      return Math.min(SLOTS - 1, Math.floor((1 - strength) * SLOTS));
    },
  });
  return {
    add(ordinal, terms, strengths) {
      waiting = { terms, strengths };
      index.add(ordinal, 'terms');
      waiting = null;
    },
    find(term, limit) {
      const found: number[] = [];
      for (const id of index.search(term, { limit })) if (typeof id === 'number') found.push(id);
      return found;
    },
  };
}
