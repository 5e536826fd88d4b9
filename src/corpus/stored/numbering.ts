import type { Numbered, PassageWriter } from './passage-store.js';

/** Of so many articles all terms that have a number are read at once, in place of those of one article after another. */
const MANY_ARTICLES = 200;

/** Numbers of terms, or of words: those that the store gave, and the next for what has none. */
export class Numbering {
  readonly #kind: Numbered;
  readonly #writer: Pick<PassageWriter, 'numbersOf'>;
  readonly #numbers = new Map<string, number>();
  #knowsAll = false;
  #next: number;

  private constructor(kind: Numbered, writer: Pick<PassageWriter, 'numbersOf'>, next: number) {
    this.#kind = kind;
    this.#writer = writer;
    this.#next = next;
  }

  /** @param articles how many are to be numbered */
  static async open(
    kind: Numbered,
    writer: Pick<PassageWriter, 'numbersOf'>,
    { next, articles }: { readonly next: number; readonly articles: number },
  ): Promise<Numbering> {
    const numbering = new Numbering(kind, writer, next);
    if (articles >= MANY_ARTICLES) {
      numbering.#take(await writer.numbersOf(kind, null));
      numbering.#knowsAll = true;
    }
    return numbering;
  }

  /** One above the highest that was given. */
  get next(): number {
    return this.#next;
  }

  /** The number of each; what has none is given one. */
  async of(texts: readonly string[]): Promise<Uint32Array> {
    const unknown = this.#knowsAll ? [] : texts.filter((text) => !this.#numbers.has(text));
    if (unknown.length > 0) this.#take(await this.#writer.numbersOf(this.#kind, unknown));
    return Uint32Array.from(texts, (text) => this.#numberOf(text));
  }

  #take(rows: Awaited<ReturnType<PassageWriter['numbersOf']>>): void {
    for (const { text, number } of rows) this.#numbers.set(text, number);
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#next;
    this.#next += 1;
    this.#numbers.set(text, number);
    return number;
  }
}
