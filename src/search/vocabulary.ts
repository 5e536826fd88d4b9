/** Number of a stop word in a stream of terms. */
export const STOP = 0;

/** Terms by number, from 1, with the number of passages each stands in. Grows while an index is built. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [''];
  readonly #passages: number[] = [0];

  /** The number of a term, given to it now where it has none. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.length;
    this.#numbers.set(term, number);
    this.#terms.push(term);
    this.#passages.push(0);
    return number;
  }

  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** Whether the term is an entity's. */
  isEntity(number: number): boolean {
    return this.#terms[number]?.startsWith('@') ?? false;
  }

  countPassage(number: number): void {
    this.#passages[number] = (this.#passages[number] ?? 0) + 1;
  }

  /** Number of passages that hold the term in their text, title or section. */
  passagesWith(number: number): number {
    return this.#passages[number] ?? 0;
  }

  get size(): number {
    return this.#terms.length;
  }
}
