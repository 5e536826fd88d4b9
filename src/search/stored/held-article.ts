import type { Article } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import type { IndexedFact } from '../index/fact-index.js';
import type { FactTerms } from '../index/fact-terms.js';
import type { PassageSpans } from './passage-spans.js';
import type { PassageTerms } from './passage-terms.js';
import type { ArticlePlace } from './segment.js';

/** What an article is told apart by while its words were not brought: it has none. */
const UNREAD: Article = {
  id: '',
  title: null,
  publisher: null,
  url: null,
  published: null,
  language: 'und',
  authors: [],
  sources: [],
  text: '',
  blocks: [],
  file: '',
  line: null,
};

/** Where a passage stands while that was not brought. */
const NOWHERE = { start: 0, end: 0, section: null } as const;

/** A fact of an article, read when it is looked at: of those of a passage that is few. */
export interface StoredFact {
  /** Its place among the facts of its article. */
  readonly at: number;
  readonly read: () => Fact;
}

/** An article's words, and where its passages stand in them. */
export interface ArticleBody {
  readonly article: Article;
  readonly spans: PassageSpans;
}

/** A stored article in memory, as far as it was brought: terms of some of its passages, its words, facts of some of its passages or all of them. */
export class HeldArticle {
  readonly number: number;
  /** Ordinal of its first passage. */
  readonly first: number;
  /** How many passages it has. */
  readonly size: number;
  /** Terms of those of its passages that were brought, by their ordinals. */
  readonly terms = new Map<number, PassageTerms>();
  readonly #readFact: (fact: Fact, language: string) => FactTerms;
  #article: Article = { ...UNREAD };
  #body: ArticleBody | null = null;
  #passages: (Passage | undefined)[] = [];
  /** Facts of those of its passages whose facts were brought, by their ordinals. */
  readonly #factsOf = new Map<number, readonly StoredFact[]>();
  #allFacts: readonly StoredFact[] | null = null;
  readonly #indexed = new Map<number, IndexedFact>();

  constructor(
    { number, first, passages }: ArticlePlace,
    readFact: (fact: Fact, language: string) => FactTerms,
  ) {
    this.number = number;
    this.first = first;
    this.size = passages;
    this.#readFact = readFact;
  }

  /** Without a word while its body was not brought. */
  get article(): Article {
    return this.#article;
  }

  /** All of its passages. */
  passages(): readonly Passage[] {
    return Array.from({ length: this.size }, (_, at) => this.#passage(at));
  }

  /** Whether its words were brought. */
  get hasBody(): boolean {
    return this.#body !== null;
  }

  /** Whether all its facts were brought. */
  get hasAllFacts(): boolean {
    return this.#allFacts !== null;
  }

  /** Takes its words; its passages are others from then on. */
  giveBody(body: ArticleBody): void {
    if (this.#body !== null) return;
    this.#body = body;
    this.#article = body.article;
    // Those are of an article with its words.
    this.#passages = [];
  }

  /** Takes the terms of a passage. */
  giveTerms(ordinal: number, terms: PassageTerms): void {
    const [known] = this.terms.values();
    // All have one title, which is compared with a question once.
    this.terms.set(ordinal, known === undefined ? terms : { ...terms, title: known.title });
  }

  /** Takes the facts of a passage, in their order. */
  giveFactsOf(ordinal: number, facts: readonly StoredFact[]): void {
    this.#factsOf.set(ordinal, facts);
  }

  /** Takes all its facts, in their order. */
  giveAllFacts(facts: readonly StoredFact[]): void {
    this.#allFacts = facts;
  }

  /** Whether a passage is one of its own. */
  has(ordinal: number): boolean {
    return ordinal >= this.first && ordinal < this.first + this.size;
  }

  passageAt(ordinal: number): Passage | undefined {
    return this.has(ordinal) ? this.#passage(ordinal - this.first) : undefined;
  }

  /** All its facts, where they were brought. */
  facts(): readonly Fact[] {
    return (this.#allFacts ?? []).map(({ read }) => read());
  }

  hasFactsOf(ordinal: number): boolean {
    return this.#factsOf.has(ordinal);
  }

  /** The facts of some of its passages, as far as they were brought, in their order, with their terms. */
  factsWithin(passages: ReadonlySet<Passage>): readonly IndexedFact[] {
    if (!this.hasBody) return [];
    const found: { readonly at: number; readonly indexed: IndexedFact }[] = [];
    for (const passage of passages) {
      if (this.passageAt(passage.ordinal) !== passage) continue;
      for (const fact of this.#factsOf.get(passage.ordinal) ?? [])
        found.push({ at: fact.at, indexed: this.#indexedFact(fact, passage) });
    }
    return found.sort((one, other) => one.at - other.at).map(({ indexed }) => indexed);
  }

  #indexedFact({ at, read }: StoredFact, passage: Passage): IndexedFact {
    const known = this.#indexed.get(at);
    if (known !== undefined) return known;
    const fact = read();
    const indexed = { fact, passage, terms: this.#readFact(fact, this.#article.language) };
    this.#indexed.set(at, indexed);
    return indexed;
  }

  #passage(place: number): Passage {
    return (this.#passages[place] ??= {
      ...(this.#body?.spans.of(place) ?? NOWHERE),
      article: this.#article,
      ordinal: this.first + place,
    });
  }
}
