import type { Article } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import type { IndexedFact } from '../index/fact-index.js';
import { passageOfFact } from '../index/fact-index.js';
import type { FactTerms } from '../index/fact-terms.js';
import type { ArticleTerms, PassageSpan } from '../index/article-terms.js';
import type { QueryUnit } from '../query/query.js';
import { STOP } from '../term.js';

/** An article as it is stored. */
export interface StoredArticle {
  readonly number: number;
  /** Ordinal of its first passage. */
  readonly first: number;
  readonly article: Article;
  readonly stretches: readonly PassageSpan[];
  readonly terms: Omit<ArticleTerms, 'words'>;
}

/** What an article's terms and facts are read with. */
export interface HoldOptions {
  /** The number of a term of the articles. */
  readonly numberOf: (term: string) => number | undefined;
  readonly readFact: (fact: Fact, language: string) => FactTerms;
  /** Told of each passage and the terms of it in order. */
  readonly onPassage: (passage: Passage, stream: Uint32Array) => void;
}

const EMPTY = new Uint32Array(0);

/** A stored article in memory, its terms by the numbers that they have here. */
export class HeldArticle {
  readonly number: number;
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly title: Uint32Array;
  /** About how much memory it takes, in bytes. */
  readonly bytes: number;
  readonly #first: number;
  readonly #streams: readonly Uint32Array[];
  readonly #headings: readonly Uint32Array[];
  readonly #headingOf: Int32Array;
  readonly #options: HoldOptions;
  readonly #terms: ReadonlySet<number>;
  #facts: readonly Fact[] | null = null;
  #indexed: readonly IndexedFact[] | null = null;

  constructor(stored: StoredArticle, options: HoldOptions) {
    const { article, first, stretches, terms } = stored;
    const numbers = Uint32Array.from([STOP, ...terms.terms.map((term) => options.numberOf(term) ?? STOP)]);
    const here = (local: Uint32Array): Uint32Array => local.map((number) => numbers[number] ?? STOP);
    const stream = here(terms.stream);
    this.#terms = new Set(numbers);
    this.#options = options;
    this.number = stored.number;
    this.#first = first;
    this.article = article;
    this.passages = stretches.map((stretch, at) => ({ ...stretch, article, ordinal: first + at }));
    this.title = here(terms.title);
    this.#streams = stretches.map((_, at) => stream.subarray(terms.starts[at], terms.starts[at + 1]));
    for (const [at, passage] of this.passages.entries())
      options.onPassage(passage, this.#streams[at] ?? EMPTY);
    this.#headings = terms.headings.map(here);
    this.#headingOf = terms.headingOf;
    this.bytes =
      article.text.length * 2 + stream.length * 4 + terms.terms.length * 32 + stretches.length * 300;
  }

  passageAt(ordinal: number): Passage | undefined {
    return this.passages[ordinal - this.#first];
  }

  streamOf(ordinal: number): Uint32Array {
    return this.#streams[ordinal - this.#first] ?? EMPTY;
  }

  sectionOf(ordinal: number): Uint32Array {
    return this.#headings[this.#headingOf[ordinal - this.#first] ?? -1] ?? EMPTY;
  }

  /** Weight of the units that it holds anywhere, each by the first of its terms that it has; in single precision. */
  weightOf(units: readonly QueryUnit[]): number {
    return units.reduce((sum, { terms, weight }) => {
      const term = terms.find(({ number }) => this.#terms.has(number));
      return term === undefined ? sum : Math.fround(sum + weight * term.strength);
    }, 0);
  }

  /** Its facts; null where they were not brought yet. */
  get facts(): readonly Fact[] | null {
    return this.#facts;
  }

  /** Takes its facts, once. */
  give(facts: readonly Fact[]): void {
    this.#facts ??= facts;
  }

  /** Of these the ones that stand in a passage, with their terms. */
  indexedFacts(): readonly IndexedFact[] {
    return (this.#indexed ??= (this.#facts ?? []).flatMap((fact) => {
      const passage = passageOfFact(this.passages, fact);
      if (passage === undefined) return [];
      return [{ fact, passage, terms: this.#options.readFact(fact, this.article.language) }];
    }));
  }
}
