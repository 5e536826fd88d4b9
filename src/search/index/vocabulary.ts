import { isEntityTerm } from '../term.js';

/** Terms by number, and in the order of their letters, wherever they are kept. */
export interface TermsInOrder {
  numberOf(term: string): number | undefined;
  /** Empty where the number has none. */
  termOf(number: number): string;
  /** Whether the term is an entity's. */
  isEntity(number: number): boolean;
  /** Terms that begin so, in the order of their letters. */
  beginningWith(letters: string): string[];
}

/** Terms by number, from 1. Grows while an index is built; a term keeps its number. */
export class Vocabulary implements TermsInOrder {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [''];
  #sorted: string[] | null = null;

  /** The number of a term, given to it now where it has none. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.length;
    this.#numbers.set(term, number);
    this.#terms.push(term);
    this.#sorted = null;
    return number;
  }

  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** How many numbers are given, one above the highest. */
  get size(): number {
    return this.#terms.length;
  }

  /** Every term, in the order of their numbers from 1. */
  all(): string[] {
    return this.#terms.slice(1);
  }

  /** Whether the term is an entity's. */
  isEntity(number: number): boolean {
    return isEntityTerm(this.#terms[number] ?? '');
  }

  /** Terms that begin so, in the order of their letters. */
  beginningWith(letters: string): string[] {
    const sorted = (this.#sorted ??= [...this.#numbers.keys()].sort());
    const from = firstNotBefore(sorted, letters);
    let to = from;
    while (sorted[to]?.startsWith(letters) === true) to += 1;
    return sorted.slice(from, to);
  }
}

function firstNotBefore(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
