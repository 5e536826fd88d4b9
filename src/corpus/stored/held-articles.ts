import type { Fact } from '../../model/fact.js';
import type { FactTerms } from '../../search/index/fact-terms.js';
import { HeldArticle } from '../../search/stored/held-article.js';
import { readStoredBody, readStreams } from './article-bytes.js';
import type { PassageReader } from './passage-store.js';

/** Articles kept in memory, in bytes: those that are found again and again. */
const MOST_BYTES = 12 * 1024 * 1024;
/** About what an article takes beside its bytes, and each of its terms and passages when they are read. */
const BESIDE = { article: 1000, byte: 6 } as const;

/** What articles are read with. */
export interface HoldOptions {
  readonly readFact: (fact: Fact, language: string) => FactTerms;
  /** Told of each whose words were brought. */
  readonly onRead: (held: HeldArticle) => void;
}

/** What an article takes of memory. */
interface Kept {
  readonly held: HeldArticle;
  bytes: number;
}

/** Articles that were read of the store, kept for when they are asked for again. A changed article has another number. */
export class HeldArticles {
  readonly #store: Pick<PassageReader, 'articles' | 'bodies'>;
  readonly #options: HoldOptions;
  readonly #kept = new Map<number, Kept>();
  #bytes = 0;

  constructor(store: Pick<PassageReader, 'articles' | 'bodies'>, options: HoldOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** Articles by their numbers, perhaps without their words; one that is not stored is left out. */
  async of(numbers: readonly number[]): Promise<ReadonlyMap<number, HeldArticle>> {
    const found = new Map<number, HeldArticle>();
    const lacking: number[] = [];
    for (const number of new Set(numbers)) {
      const kept = this.#kept.get(number);
      if (kept === undefined) {
        lacking.push(number);
        continue;
      }
      found.set(number, kept.held);
      // Behind all others: those that were asked for longest ago go first.
      this.#kept.delete(number);
      this.#kept.set(number, kept);
    }
    for (const row of lacking.length === 0 ? [] : await this.#store.articles(lacking)) {
      const { number, first } = row;
      const known = this.#kept.get(number)?.held;
      const held =
        known ?? new HeldArticle({ number, first, streams: readStreams(row) }, this.#options.readFact);
      found.set(number, held);
      if (known === undefined) this.#keep(held, BESIDE.article + row.streams.length * BESIDE.byte);
    }
    return found;
  }

  /** The same with their words and facts. */
  async whole(numbers: readonly number[]): Promise<ReadonlyMap<number, HeldArticle>> {
    const found = await this.of(numbers);
    await this.bring([...found.values()]);
    return found;
  }

  /** Brings the words and facts of those that have none yet. */
  async bring(articles: readonly HeldArticle[]): Promise<void> {
    const lacking = new Map(articles.flatMap((held) => (held.isWhole ? [] : [[held.number, held] as const])));
    if (lacking.size === 0) return;
    for (const row of await this.#store.bodies([...lacking.keys()])) {
      const held = lacking.get(row.number);
      // Another question may have had it brought meanwhile.
      if (held === undefined || held.isWhole) continue;
      const body = readStoredBody(row);
      held.give(body);
      this.#options.onRead(held);
      const kept = this.#kept.get(row.number);
      if (kept?.held !== held) continue;
      kept.bytes += body.bytes;
      this.#bytes += body.bytes;
    }
    this.#letGo();
  }

  #keep(held: HeldArticle, bytes: number): void {
    this.#kept.set(held.number, { held, bytes });
    this.#bytes += bytes;
    this.#letGo();
  }

  #letGo(): void {
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#kept.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}
