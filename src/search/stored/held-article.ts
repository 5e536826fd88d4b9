import type { Article } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import type { IndexedFact } from '../index/fact-index.js';
import type { FactTerms } from '../index/fact-terms.js';
import type { PassageStreams } from './passage-streams.js';

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

/** A fact as it is stored, and the place of its passage among those of its article; null where it stands in none. */
export interface PlacedFact {
  readonly passage: number | null;
  readonly fact: () => Fact;
}

/** An article's words and facts. */
export interface ArticleBody {
  readonly article: Article;
  readonly facts: readonly PlacedFact[];
  /** About how much memory it takes, in bytes. */
  readonly bytes: number;
}

/** A stored article in memory: where its passages stand and their terms, and, once they were brought, its words and facts. */
export class HeldArticle {
  readonly number: number;
  readonly #first: number;
  readonly #streams: PassageStreams;
  readonly #readFact: (fact: Fact, language: string) => FactTerms;
  #article: Article = { ...UNREAD };
  #body: ArticleBody | null = null;
  #passages: readonly Passage[];
  #indexed: (IndexedFact | null | undefined)[] = [];

  /** @param first ordinal of its first passage */
  constructor(
    {
      number,
      first,
      streams,
    }: { readonly number: number; readonly first: number; readonly streams: PassageStreams },
    readFact: (fact: Fact, language: string) => FactTerms,
  ) {
    this.number = number;
    this.#first = first;
    this.#streams = streams;
    this.#readFact = readFact;
    this.#passages = this.#laidOut();
  }

  /** Without a word while its body was not brought. */
  get article(): Article {
    return this.#article;
  }

  get passages(): readonly Passage[] {
    return this.#passages;
  }

  /** Whether its words and facts were brought. */
  get isWhole(): boolean {
    return this.#body !== null;
  }

  /** Takes its words and facts; its passages are others from then on. */
  give(body: ArticleBody): void {
    if (this.#body !== null) return;
    this.#body = body;
    this.#article = body.article;
    this.#passages = this.#laidOut();
  }

  passageAt(ordinal: number): Passage | undefined {
    return this.#passages[ordinal - this.#first];
  }

  streamOf(ordinal: number): Uint32Array {
    return this.#streams.of(ordinal - this.#first);
  }

  sectionOf(ordinal: number): Uint32Array {
    return this.#streams.headingAbove(ordinal - this.#first);
  }

  get title(): Uint32Array {
    return this.#streams.title;
  }

  /** Numbers of all its terms. */
  get terms(): Uint32Array {
    return this.#streams.terms;
  }

  /** All its facts that were brought. */
  facts(): readonly Fact[] {
    return (this.#body?.facts ?? []).map(({ fact }) => fact());
  }

  /** Of these the ones that stand in some of its passages, with their terms. */
  factsWithin(passages: ReadonlySet<Passage>): readonly IndexedFact[] {
    return (this.#body?.facts ?? []).flatMap(({ passage: place, fact }, at) => {
      const passage = this.#passages[place ?? -1];
      if (passage === undefined || !passages.has(passage)) return [];
      return (this.#indexed[at] ??= {
        fact: fact(),
        passage,
        terms: this.#readFact(fact(), this.#article.language),
      });
    });
  }

  #laidOut(): readonly Passage[] {
    return this.#streams.stretches.map((stretch, at) => ({
      ...stretch,
      article: this.#article,
      ordinal: this.#first + at,
    }));
  }
}
