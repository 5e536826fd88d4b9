import type { Segment, SegmentArticle } from './segment.js';

/** Which passages a snapshot has, by their ordinals, and of which articles. Stays as it is. */
export class PassagePlaces {
  /** By their first ordinals, ascending. */
  readonly #articles: readonly SegmentArticle[];
  readonly #firsts: Uint32Array;
  readonly #isGone: ReadonlySet<number>;
  /** One above the highest ordinal. */
  readonly size: number;

  private constructor(articles: readonly SegmentArticle[], isGone: ReadonlySet<number>) {
    this.#articles = articles;
    this.#firsts = Uint32Array.from(articles, ({ first }) => first);
    this.#isGone = isGone;
    const last = articles.at(-1);
    this.size = last === undefined ? 0 : last.first + last.passages;
  }

  static readonly none = new PassagePlaces([], new Set());

  /** Those of a later snapshot. Articles without a passage have no place. */
  with(segments: readonly Pick<Segment, 'articles' | 'gone'>[]): PassagePlaces {
    const added = segments.flatMap(({ articles }) => articles.filter(({ passages }) => passages > 0));
    const gone = new Set([...this.#isGone, ...segments.flatMap((segment) => segment.gone)]);
    const all = [...this.#articles, ...added].sort((a, b) => a.first - b.first);
    return new PassagePlaces(all, gone);
  }

  /** The article of a passage; undefined where the snapshot has it not. */
  articleAt(ordinal: number): SegmentArticle | undefined {
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? Infinity) <= ordinal) low = middle + 1;
      else high = middle;
    }
    const article = this.#articles[low - 1];
    if (article === undefined || ordinal >= article.first + article.passages) return undefined;
    return this.#isGone.has(article.number) ? undefined : article;
  }
}
