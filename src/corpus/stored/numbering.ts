import type { Numbered, PassageWriter } from './passage-store.js';

/** Of so many articles all terms that have a number are read at once, in place of those of one article after another. */
const MANY_ARTICLES = 200;

/** Numbers that are taken in in one step. */
const NUMBERS_A_STEP = 10_000;

/** What is to be numbered. */
interface NumberingOptions {
  /** One above the highest that was given. */
  readonly next: number;
  /** How many articles have what is numbered. */
  readonly articles: number;
  readonly yieldIfDue: () => Promise<void>;
}

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

  static async open(
    kind: Numbered,
    writer: Pick<PassageWriter, 'numbersOf'>,
    { next, articles, yieldIfDue }: NumberingOptions,
  ): Promise<Numbering> {
    const numbering = new Numbering(kind, writer, next);
    if (articles >= MANY_ARTICLES) {
      for (const { text, number } of await writer.numbersOf(kind, null)) {
        numbering.#numbers.set(text, number);
        if (number % NUMBERS_A_STEP === 0) await yieldIfDue();
      }
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
    if (unknown.length > 0)
      for (const { text, number } of await this.#writer.numbersOf(this.#kind, unknown))
        this.#numbers.set(text, number);
    const numbers = new Uint32Array(texts.length);
    for (const [at, text] of texts.entries()) numbers[at] = this.#numberOf(text);
    return numbers;
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
