import { Index } from 'flexsearch';

/** Slots of FlexSearch's score table: postings of a term come back strongest first, in this many steps. */
export const SLOTS = 12;

/** The slot of a posting's strength, 0..1. */
export function postingSlot(strength: number, slots = SLOTS): number {
  return Math.min(slots - 1, Math.floor((1 - strength) * slots));
}

/** Which units hold a term, strongest first. */
export interface Postings {
  /**
   * Adds a unit with its distinct terms.
   * @param strengths how much each of the terms tells about the unit, 0..1
   */
  add(ordinal: number, terms: string[], strengths: readonly number[]): void;
  /**
   * Adds all units of a term at once, ascending in each slot; the term may have none yet. To be told of a term a hundred thousand times
   * takes the engine as many looks into its table.
   */
  addList(term: string, slots: readonly (readonly number[] | undefined)[]): void;
  /** Ordinals of the units with the term by slot: the strongest in slot 0. Views that must not be written to. */
  find(term: string): readonly (readonly number[] | undefined)[];
  /** Lets go of memory that growing took in advance: a list of few units has room for many more. To be called once all are added. */
  trim(): void;
}

/**
 * Postings kept in a FlexSearch index. FlexSearch asks for every word of a query and ranks by position; a question
 * has words that no passage has, so terms are looked up one by one and weighted by us, with FlexSearch's score
 * table holding the strength of each posting. Its encoders fold Latin script only, hence our own analyzer.
 *
 * @param slots in how many steps of strength; 1 where strength does not matter
 */
export function createPostings(slots = SLOTS): Postings {
  // FlexSearch takes a text and encodes it: what is to be added waits here, already in terms.
  let waiting: { readonly terms: string[]; readonly strengths: readonly number[] } | null = null;
  const index = new Index({
    tokenize: 'strict',
    resolution: slots,
    fastupdate: false,
    encode: (text: string) => waiting?.terms ?? [text],
    score: (_terms, _term, position) => postingSlot(waiting?.strengths[position] ?? 0, slots),
  });
  return {
    add(ordinal, terms, strengths) {
      waiting = { terms, strengths };
      index.add(ordinal, 'terms');
      waiting = null;
    },
    addList: (term, slots) => tableOf(index).set(term, slots),
    // Unresolved, the slots come as they lie, without a copy of what may be thousands of ordinals.
    find: (term) => slotsOf(index.search(term, { resolve: false })),
    trim: () => trimLists(index),
  };
}

/** Only numbers were added as ids, which FlexSearch's types cannot say. */
function slotsOf({
  result,
}: {
  readonly result: readonly (readonly (number | string)[] | undefined)[];
}): readonly (readonly number[] | undefined)[] {
  // Not `filter`: slots without a posting are holes of an array, which it would close up.
  return Array.from(result, (slot) => (isSlot(slot) ? slot : undefined));
}

function isSlot(slot: readonly (number | string)[] | undefined): slot is readonly number[] {
  return slot !== undefined && typeof slot[0] !== 'string';
}

/** FlexSearch's own table of slots by term, which its types leave out; its `import` fills it in the same way, out of JSON. */
function tableOf(index: object): Map<unknown, unknown> {
  if ('map' in index && index.map instanceof Map) return index.map;
  throw new Error('FlexSearch keeps its postings in another way');
}

/** Puts lists of just the right size in place of FlexSearch's own. */
function trimLists(index: object): void {
  const table = tableOf(index);
  for (const [term, slots] of table) {
    if (Array.isArray(slots)) table.set(term, slots.map(cutToLongest));
  }
}

function cutToLongest(list: unknown): unknown {
  return Array.isArray(list) ? list.slice() : list;
}
