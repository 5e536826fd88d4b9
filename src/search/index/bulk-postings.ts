import type { Steps } from '../../steps.js';
import { STOP } from '../term.js';
import { strengthOf } from './posting-strength.js';
import { postingSlot, type Postings } from './postings.js';
import type { Vocabulary } from './vocabulary.js';

/** Terms handed on before others may have their turn. */
const AT_A_TIME = 256;

/** Postings of many passages, put together by the numbers of their terms before the engine is given them: it knows terms by their letters. */
export class BulkPostings {
  /** By number of the term. */
  readonly #lists: ((number[] | undefined)[] | undefined)[] = [];

  /** While a passage is counted one more than how often it has each term; else 0. A table for each passage would take as long as all else. */
  readonly #counts: Uint32Array;

  /** @param size one above the highest number of a term */
  constructor(size: number) {
    this.#counts = new Uint32Array(size);
  }

  /** Adds a passage, whose ordinal is above all before it, with its terms in order and those of what stands above it. */
  add(ordinal: number, stream: Uint32Array, above: readonly Uint32Array[]): void {
    const touched: number[] = [];
    const touch = (number: number): void => {
      if (number === STOP || this.#counts[number] !== 0) return;
      touched.push(number);
      this.#counts[number] = 1;
    };
    for (const number of stream) {
      touch(number);
      if (number !== STOP) this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    }
    for (const terms of above) for (const number of terms) touch(number);
    for (const number of touched) {
      const count = (this.#counts[number] ?? 0) - 1;
      this.#counts[number] = 0;
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
