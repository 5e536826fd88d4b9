import type { Steps } from '../../steps.js';
import { countTerms, strengthOf } from './posting-strength.js';
import { postingSlot, type Postings } from './postings.js';
import type { Vocabulary } from './vocabulary.js';

/** Terms handed on before others may have their turn. */
const AT_A_TIME = 256;

/** Postings of many passages, put together by the numbers of their terms before the engine is given them: it knows terms by their letters. */
export class BulkPostings {
  /** By number of the term. */
  readonly #lists: ((number[] | undefined)[] | undefined)[] = [];

  /** Adds a passage, whose ordinal is above all before it, with its terms in order and those of what stands above it. */
  add(ordinal: number, stream: Uint32Array, above: readonly Uint32Array[]): void {
    for (const [number, count] of countTerms(stream, ...above)) {
      const slot = postingSlot(strengthOf(count, stream.length));
      const lists = (this.#lists[number] ??= []);
      const list = lists[slot];
      if (list === undefined) lists[slot] = [ordinal];
      else list.push(ordinal);
    }
  }

  /** Gives the engine all of them; it may have none of their terms. */
  *into(postings: Postings, vocabulary: Pick<Vocabulary, 'termOf'>): Steps<void> {
    for (const [number, slots] of this.#lists.entries()) {
      if (slots !== undefined) postings.addList(vocabulary.termOf(number), slots);
      if (number % AT_A_TIME === 0) yield;
    }
  }
}
