import { HeldArticle, type HoldOptions } from '../../search/stored/held-article.js';
import { readFacts, readStoredArticle } from './article-bytes.js';
import type { PassageReader } from './passage-store.js';

/** Articles kept in memory, in bytes: those that are found again and again. */
const MOST_BYTES = 48 * 1024 * 1024;

/** Articles that were read of the store, kept for when they are asked for again. A changed article has another number. */
export class HeldArticles {
  readonly #store: Pick<PassageReader, 'articles' | 'facts'>;
  readonly #options: HoldOptions;
  readonly #kept = new Map<number, HeldArticle>();
  #bytes = 0;

  constructor(store: Pick<PassageReader, 'articles' | 'facts'>, options: HoldOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** Articles by their numbers; one that is not stored is left out. */
  async of(numbers: readonly number[]): Promise<ReadonlyMap<number, HeldArticle>> {
    const found = new Map<number, HeldArticle>();
    const lacking: number[] = [];
    for (const number of new Set(numbers)) {
      const kept = this.#kept.get(number);
      if (kept === undefined) lacking.push(number);
      else found.set(number, kept);
    }
    for (const row of lacking.length === 0 ? [] : await this.#store.articles(lacking))
      found.set(row.number, new HeldArticle(readStoredArticle(row), this.#options));
    for (const [number, held] of found) this.#keep(number, held);
    return found;
  }

  /** Brings the facts of articles that have none yet. */
  async bringFacts(articles: readonly HeldArticle[]): Promise<void> {
    const lacking = new Map(
      articles.flatMap((held) => (held.facts === null ? [[held.number, held] as const] : [])),
    );
    if (lacking.size === 0) return;
    for (const { number, facts } of await this.#store.facts([...lacking.keys()]))
      lacking.get(number)?.give(readFacts(facts));
  }

  /** Behind all others; those that were asked for longest ago go where there are too many. */
  #keep(number: number, held: HeldArticle): void {
    if (!this.#kept.delete(number)) this.#bytes += held.bytes;
    this.#kept.set(number, held);
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#kept.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}
