/** Number of a stop word in a stream of terms. */
export const STOP = 0;

/** What words of one family share: a beginning of a share of the word's letters, with so much more behind it. */
const FAMILY = { letters: 4, share: 0.7, longest: 4, most: 8, surely: 6 } as const;
/**
 * In a language of many endings the first five letters tell a word about as well as its analysis does (Can et al. 2008,
 * "Information retrieval on Turkish texts").
 */
const AGGLUTINATIVE_FAMILY = { letters: 5, longest: 7, most: 24 } as const;

const LATIN = /^[a-z]/;

/** A term that begins like another. */
export interface Relative {
  readonly number: number;
  /** Whether it is likely to be a form of the same word. */
  readonly sure: boolean;
}

/** Terms by number, from 1, with the number of passages each stands in. Grows while an index is built. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [''];
  readonly #passages: number[] = [0];
  #sorted: string[] | null = null;

  /** The number of a term, given to it now where it has none. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.length;
    this.#numbers.set(term, number);
    this.#terms.push(term);
    this.#passages.push(0);
    this.#sorted = null;
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

  /**
   * Terms that begin like `term` and are about as long: forms of one word that the stemmer left apart. The
   * term itself is not among them; the commonest come first.
   *
   * @param agglutinative the term's language writes endings upon endings
   */
  familyOf(term: string, agglutinative = false): Relative[] {
    const { longest, most } = agglutinative ? AGGLUTINATIVE_FAMILY : FAMILY;
    const letters = agglutinative
      ? Math.max(FAMILY.letters, Math.min(AGGLUTINATIVE_FAMILY.letters, term.length))
      : Math.max(FAMILY.letters, Math.ceil(term.length * FAMILY.share));
    if (term.length < FAMILY.letters || term.startsWith('@') || /[0-9]/.test(term)) return [];
    const beginning = term.slice(0, letters);
    const sorted = (this.#sorted ??= [...this.#numbers.keys()].sort());
    const family: Relative[] = [];
    for (let at = firstNotBefore(sorted, beginning); at < sorted.length; at += 1) {
      const other = sorted[at] ?? '';
      if (!other.startsWith(beginning)) break;
      const longer = Math.max(other.length, term.length);
      if (other === term || longer - Math.min(other.length, term.length) > longest) continue;
      if (agglutinative || letters >= longer * (FAMILY.share - 0.15))
        family.push({
          number: this.#numbers.get(other) ?? STOP,
          sure: agglutinative || !isOtherShort(term, other),
        });
    }
    return family.sort((a, b) => this.passagesWith(b.number) - this.passagesWith(a.number)).slice(0, most);
  }
}

/**
 * Short words that end differently may be two words ("truck" and "truce", "media" and "mediate"), unless the one is the
 * other's past ("build" and "built") or, where stems are short, goes on with it.
 */
function isOtherShort(term: string, other: string): boolean {
  if (Math.min(term.length, other.length) >= FAMILY.surely) return false;
  if (!LATIN.test(term) && (term.startsWith(other) || other.startsWith(term))) return false;
  return !(/[dt]$/.test(term) && /[dt]$/.test(other) && term.slice(0, -1) === other.slice(0, -1));
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
