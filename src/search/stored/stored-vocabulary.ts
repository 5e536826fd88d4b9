import { StringTable } from '../../language/string-table.js';
import type { TermsInOrder } from '../index/vocabulary.js';
import { isEntityTerm } from '../term.js';

const ENTITY = '@'.charCodeAt(0);

/** Terms by the numbers that the store gave them, from 1. Only grows. */
export class StoredVocabulary implements TermsInOrder {
  readonly #terms = new StringTable();
  /** All numbers in the order of their terms' letters, as far as they were sorted. */
  #sorted: Uint32Array = new Uint32Array(0);
  /** Numbers that came since. */
  #unsorted: number[] = [];

  set(number: number, term: string): void {
    this.#terms.set(number, term);
    this.#unsorted.push(number);
  }

  /** One above the highest number. */
  get size(): number {
    return this.#terms.size;
  }

  numberOf(term: string): number | undefined {
    return this.#terms.numberOf(term);
  }

  termOf(number: number): string {
    return this.#terms.textOf(number);
  }

  isEntity(number: number): boolean {
    return this.#terms.firstOf(number) === ENTITY && isEntityTerm(this.#terms.textOf(number));
  }

  beginningWith(letters: string): string[] {
    this.sort();
    const from = this.#firstNotBefore(letters);
    const found: string[] = [];
    for (let at = from; at < this.#sorted.length; at += 1) {
      const number = this.#sorted[at] ?? 0;
      if (this.#terms.compareBeginning(number, letters) !== 0) break;
      found.push(this.#terms.textOf(number));
    }
    return found;
  }

  /** Puts those that came since among the others: what the first look would else wait for. */
  sort(): void {
    if (this.#unsorted.length === 0) return;
    const more = this.#unsorted.sort((a, b) => this.#terms.compare(a, b));
    const before = this.#sorted;
    const all = new Uint32Array(before.length + more.length);
    let [at, from] = [0, 0];
    for (const number of more) {
      // Few come to many: of those before, the ones between two of them are moved at once.
      const to = this.#firstNotLess(before, number, from);
      all.set(before.subarray(from, to), at);
      at += to - from;
      all[at] = number;
      at += 1;
      from = to;
    }
    all.set(before.subarray(from), at);
    this.#sorted = all;
    this.#unsorted = [];
  }

  #firstNotLess(sorted: Uint32Array, number: number, from: number): number {
    let low = from;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#terms.compare(sorted[middle] ?? 0, number) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #firstNotBefore(letters: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#terms.compareBeginning(this.#sorted[middle] ?? 0, letters) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
