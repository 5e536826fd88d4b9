import type { Fact } from '../../model/fact.js';
import type { FactTerms } from '../../search/index/fact-terms.js';
import { HeldArticle } from '../../search/stored/held-article.js';
import { readPassageTerms } from '../../search/stored/passage-terms.js';
import type { ArticlePlace } from '../../search/stored/segment.js';
import { readArticleBody, readFacts } from './article-bytes.js';
import type { PassageReader } from './passage-store.js';

/** Articles kept in memory, in bytes: those that are found again and again. */
const MOST_BYTES = 12 * 1024 * 1024;
/** About what an article takes beside its bytes, a passage's terms beside their numbers, a term, a letter, and a passage or block of a text. */
const TAKES = { article: 700, passage: 400, term: 4, letter: 2, block: 60 } as const;

/** What articles are read with. */
export interface HoldOptions {
  readonly readFact: (fact: Fact, language: string) => FactTerms;
  /** Told of each whose words were brought. */
  readonly onRead: (held: HeldArticle) => void;
}

/** What is read of articles. */
type ArticleReader = Pick<PassageReader, 'passages' | 'bodies' | 'factsOf' | 'allFacts'>;

/** What an article takes of memory. */
interface Kept {
  readonly held: HeldArticle;
  bytes: number;
}

/** Articles that were read of the store, as far as they were asked for, kept for when they are asked for again. A changed article has another number. */
export class HeldArticles {
  readonly #store: ArticleReader;
  readonly #options: HoldOptions;
  readonly #kept = new Map<number, Kept>();
  #bytes = 0;

  constructor(store: ArticleReader, options: HoldOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** An article, perhaps with nothing but its passages' numbers yet. */
  of(article: ArticlePlace): HeldArticle {
    const { number } = article;
    const kept = this.#kept.get(number) ?? {
      held: new HeldArticle(article, this.#options.readFact),
      bytes: TAKES.article,
    };
    // Behind all others: those that were asked for longest ago go first.
    if (!this.#kept.delete(number)) this.#bytes += kept.bytes;
    this.#kept.set(number, kept);
    this.#letGo();
    return kept.held;
  }

  /** Brings the terms of passages that were not brought yet, by their ordinals. */
  async bringTerms(passages: ReadonlyMap<number, HeldArticle>): Promise<void> {
    const lacking = [...passages].flatMap(([ordinal, { terms }]) => (terms.has(ordinal) ? [] : [ordinal]));
    if (lacking.length === 0) return;
    for (const { ordinal, terms } of await this.#store.passages(lacking)) {
      const held = passages.get(ordinal);
      // Another question may have had it brought meanwhile.
      if (held === undefined || held.terms.has(ordinal)) continue;
      const read = readPassageTerms(terms);
      held.giveTerms(ordinal, read);
      this.#grow(held, TAKES.passage + read.stream.length * TAKES.term);
    }
    this.#letGo();
  }

  /** Brings the words of those that have none yet. */
  async bringBodies(articles: readonly HeldArticle[]): Promise<void> {
    const lacking = new Map(articles.flatMap((held) => (held.hasBody ? [] : [[held.number, held] as const])));
    if (lacking.size === 0) return;
    for (const row of await this.#store.bodies([...lacking.keys()])) {
      const held = lacking.get(row.number);
      if (held === undefined || held.hasBody) continue;
      const body = readArticleBody(row);
      held.giveBody(body);
      this.#options.onRead(held);
      const parts = body.article.blocks.length + held.size;
      this.#grow(held, row.content.length * TAKES.letter + parts * TAKES.block);
    }
    this.#letGo();
  }

  /** Brings the facts of passages whose facts were not brought yet, by their ordinals. */
  async bringFacts(passages: ReadonlyMap<number, HeldArticle>): Promise<void> {
    const lacking = new Map([...passages].filter(([ordinal, held]) => !held.hasFactsOf(ordinal)));
    if (lacking.size === 0) return;
    const rows = await this.#store.factsOf([...lacking.keys()]);
    const found = new Map(rows.map(({ ordinal, facts }) => [ordinal, facts]));
    for (const [ordinal, held] of lacking) {
      if (held.hasFactsOf(ordinal)) continue;
      const facts = found.get(ordinal) ?? '';
      held.giveFactsOf(ordinal, readFacts(facts));
      this.#grow(held, facts.length * TAKES.letter);
    }
    this.#letGo();
  }

  /** Brings the words and all facts of articles. */
  async bringWhole(articles: readonly HeldArticle[]): Promise<void> {
    const lacking = new Map(
      articles.flatMap((held) => (held.hasAllFacts ? [] : [[held.number, held] as const])),
    );
    const [rows] = await Promise.all([
      lacking.size === 0 ? [] : this.#store.allFacts([...lacking.keys()]),
      this.bringBodies(articles),
    ]);
    const texts = new Map<number, string[]>();
    for (const { number, facts } of rows) texts.set(number, [...(texts.get(number) ?? []), facts]);
    for (const [number, held] of lacking) {
      if (held.hasAllFacts) continue;
      const own = texts.get(number) ?? [];
      held.giveAllFacts(own.flatMap(readFacts).sort((one, other) => one.at - other.at));
      this.#grow(held, own.reduce((sum, { length }) => sum + length, 0) * TAKES.letter);
    }
    this.#letGo();
  }

  /** @param held one that may have been let go of meanwhile */
  #grow(held: HeldArticle, bytes: number): void {
    const kept = this.#kept.get(held.number);
    if (kept?.held !== held) return;
    kept.bytes += bytes;
    this.#bytes += bytes;
  }

  #letGo(): void {
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#kept.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}
