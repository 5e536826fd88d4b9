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

/** Facts of an article, of which few are looked at. */
export interface PlacedFacts {
  /** Of each the place of its passage among those of its article; null where it stands in none. */
  readonly places: readonly (number | null)[];
  readonly factAt: (at: number) => Fact;
}

/** An article's words and facts. */
export interface ArticleBody {
  readonly article: Article;
  readonly facts: PlacedFacts;
  /** About how much memory it takes, in bytes. */
  readonly bytes: number;
}

/** A stored article in memory: where its passages stand and their terms, and, once they were brought, its words and facts. */
export class HeldArticle {
  readonly number: number;
  /** Ordinal of its first passage. */
  readonly first: number;
  readonly streams: PassageStreams;
  readonly #readFact: (fact: Fact, language: string) => FactTerms;
  #article: Article = { ...UNREAD };
  #body: ArticleBody | null = null;
  #passages: (Passage | undefined)[] = [];
  readonly #indexed = new Map<number, IndexedFact>();

  constructor(
    {
      number,
      first,
      streams,
    }: { readonly number: number; readonly first: number; readonly streams: PassageStreams },
    readFact: (fact: Fact, language: string) => FactTerms,
  ) {
    this.number = number;
    this.first = first;
    this.streams = streams;
    this.#readFact = readFact;
  }

  /** Without a word while its body was not brought. */
  get article(): Article {
    return this.#article;
  }

  /** All of its passages. */
  passages(): readonly Passage[] {
    return Array.from({ length: this.streams.size }, (_, at) => this.#passage(at));
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
    // Those are of an article with its words.
    this.#passages = [];
  }

  passageAt(ordinal: number): Passage | undefined {
    const place = ordinal - this.first;
    return place >= 0 && place < this.streams.size ? this.#passage(place) : undefined;
  }

  streamOf(ordinal: number): Uint32Array {
    return this.streams.of(ordinal - this.first);
  }

  sectionOf(ordinal: number): Uint32Array {
    return this.streams.headingAbove(ordinal - this.first);
  }

  get title(): Uint32Array {
    return this.streams.title;
  }

  /** All its facts that were brought. */
  facts(): readonly Fact[] {
    const facts = this.#body?.facts;
    return facts === undefined ? [] : facts.places.map((_, at) => facts.factAt(at));
  }

  /** Of these the ones that stand in some of its passages, with their terms. */
  factsWithin(passages: ReadonlySet<Passage>): readonly IndexedFact[] {
    const facts = this.#body?.facts;
    if (facts === undefined) return [];
    return facts.places.flatMap((place, at) => {
      const passage = this.#passages[place ?? -1];
      return passage !== undefined && passages.has(passage) ? [this.#indexedFact(facts, at, passage)] : [];
    });
  }

  #indexedFact({ factAt }: PlacedFacts, at: number, passage: Passage): IndexedFact {
    const known = this.#indexed.get(at);
    if (known !== undefined) return known;
    const fact = factAt(at);
    const indexed = { fact, passage, terms: this.#readFact(fact, this.#article.language) };
    this.#indexed.set(at, indexed);
    return indexed;
  }

  #passage(place: number): Passage {
    return (this.#passages[place] ??= {
      ...this.streams.spanOf(place),
      article: this.#article,
      ordinal: this.first + place,
    });
  }
}
