import type { Article } from '../../model/article.js';
import type { Entity } from '../../model/entity.js';
import type { Passage } from '../../model/passage.js';
import { SpellingWords } from '../../language/spelling.js';
import { tokenize } from '../../language/tokenize.js';
import type { QueryKnowledge } from '../query/query-knowledge.js';
import { CountedStatistics } from '../statistics.js';
import type { Steps } from '../../steps.js';
import { STOP } from '../term.js';
import type { ArticleTerms, PassageSpan } from './article-terms.js';
import { BulkPostings } from './bulk-postings.js';
import { runAt, runsOf, spanOf, wordColumns, wordOf, type IndexColumns } from './index-columns.js';
import { NameSpellings } from './name-spellings.js';
import { countTerms, strengthOf } from './posting-strength.js';
import { createPostings } from './postings.js';
import { StreamStore } from './stream-store.js';
import { Vocabulary } from './vocabulary.js';
import { WordTable, type SpellingCounts } from './word-table.js';

/** An article in an index: its passages have ordinals in a row. */
export interface IndexedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Its words by number, and how often each is written with a capital and without. */
  readonly words: Uint32Array;
  readonly capital: Uint32Array;
  readonly small: Uint32Array;
}

/** What is counted of the articles that are answered from. */
export interface LiveCounts {
  readonly statistics: CountedStatistics;
  readonly words: SpellingCounts;
}

const EMPTY = new Uint32Array(0);
const NO_WORD = { folded: '', written: '', language: 'und', number: STOP };
/** Words or terms taken in before others may have their turn. */
const AT_A_TIME = 1024;

/**
 * Terms, streams, postings and words of articles. Only grows: whoever looks into it knows which of its articles count, and
 * nothing that was looked at changes. So a changed article costs no more than itself, and an earlier snapshot goes on.
 */
export class GrowingIndex {
  readonly vocabulary = new Vocabulary();
  readonly postings = createPostings();
  readonly words = new WordTable();
  readonly spelling = new SpellingWords();
  readonly names: NameSpellings;
  /** By ordinal. */
  readonly passages: Passage[] = [];
  /** For each passage the number of its article, from 0. */
  readonly articleOf: number[] = [];
  readonly #streams = new StreamStore();
  readonly #titles: Uint32Array[] = [];
  readonly #sections: Uint32Array[] = [];
  #articles = 0;

  constructor(knowledge: QueryKnowledge, entities: readonly Entity[]) {
    this.names = new NameSpellings(knowledge, this.words);
    for (const { name, aliases } of entities) {
      for (const { folded } of [name, ...aliases].flatMap(tokenize)) this.spelling.learn(folded);
    }
  }

  /** Takes an article in. `stretches` are what `terms` were read of. */
  add(article: Article, stretches: readonly PassageSpan[], terms: ArticleTerms): IndexedArticle {
    const numbers = Uint32Array.from([STOP, ...terms.terms.map((term) => this.vocabulary.add(term))]);
    const globally = (local: Uint32Array): Uint32Array => local.map((number) => numbers[number] ?? STOP);
    const title = globally(terms.title);
    const headings = terms.headings.map(globally);
    const passages = stretches.map((stretch, at) => {
      const stream = globally(terms.stream.subarray(terms.starts[at], terms.starts[at + 1]));
      const heading = headings[terms.headingOf[at] ?? -1] ?? EMPTY;
      const ordinal = this.passages.length;
      const passage = { ...stretch, article, ordinal };
      this.#keep(passage, stream, { title, heading });
      this.#post(ordinal, stream, countTerms(stream, title, heading));
      return passage;
    });
    if (passages.length > 0) this.#articles += 1;
    const words = terms.words.map((word) => {
      this.spelling.learn(word.folded);
      return this.words.add({
        folded: word.folded,
        written: word.written,
        language: word.language,
        number: numbers[word.number] ?? STOP,
      });
    });
    return {
      article,
      passages,
      words: Uint32Array.from(words),
      capital: Uint32Array.from(terms.words, ({ capital }) => capital),
      small: Uint32Array.from(terms.words, ({ small }) => small),
    };
  }

  /** What it has of some of its articles, in columns. */
  columnsOf(articles: readonly IndexedArticle[]): IndexColumns {
    const passages = articles.flatMap(({ passages: own }) => own);
    const sections = new Map<Uint32Array, { readonly place: number; readonly text: string }>();
    const placeOf = ({ section, ordinal }: Passage): number => {
      if (section === null) return -1;
      const terms = this.sectionOf(ordinal);
      const known = sections.get(terms) ?? { place: sections.size, text: section };
      sections.set(terms, known);
      return known.place;
    };
    const words = Array.from({ length: this.words.size }, (_, at) => this.words.wordAt(at) ?? NO_WORD);
    return {
      terms: this.vocabulary.all(),
      words: wordColumns(words),
      passages: Uint32Array.from(articles, ({ passages: own }) => own.length),
      titles: runsOf(articles.map(({ passages: [first] }) => this.titleOf(first?.ordinal ?? -1))),
      ownWords: runsOf(articles.map((article) => article.words)),
      capital: runsOf(articles.map(({ capital }) => capital)),
      small: runsOf(articles.map(({ small }) => small)),
      starts: Uint32Array.from(passages, ({ start }) => start),
      ends: Uint32Array.from(passages, ({ end }) => end),
      streams: runsOf(passages.map(({ ordinal }) => this.streamOf(ordinal))),
      sectionOf: Int32Array.from(passages, placeOf),
      sections: {
        texts: [...sections.values()].map(({ text }) => text),
        terms: runsOf([...sections.keys()]),
      },
    };
  }

  /**
   * Takes in what columns have of articles, into an index that has none: for less than half of the work of `add`, one after another.
   * @param articles those of the columns, in their order; null where one is not wanted
   * @returns what was taken in, in the same order
   */
  *takeIn(columns: IndexColumns, articles: readonly (Article | null)[]): Steps<(IndexedArticle | null)[]> {
    for (const term of columns.terms) this.vocabulary.add(term);
    for (let at = 0; at < columns.words.folded.length; at += 1) {
      const word = wordOf(columns, at);
      this.words.add(word);
      this.spelling.learn(word.folded);
      if (at % AT_A_TIME === 0) yield;
    }
    const sections = columns.sections.texts.map((_, at) => runAt(columns.sections.terms, at).slice());
    const posted = new BulkPostings();
    const taken: (IndexedArticle | null)[] = [];
    let next = 0;
    for (const [at, article] of articles.entries()) {
      const from = next;
      next += columns.passages[at] ?? 0;
      if (article === null) {
        taken.push(null);
        continue;
      }
      const title = runAt(columns.titles, at).slice();
      const passages: Passage[] = [];
      for (let place = from; place < next; place += 1) {
        const stream = runAt(columns.streams, place);
        const heading = sections[columns.sectionOf[place] ?? -1] ?? EMPTY;
        const passage = { ...spanOf(columns, place), article, ordinal: this.passages.length };
        this.#keep(passage, stream, { title, heading });
        posted.add(passage.ordinal, stream, [title, heading]);
        passages.push(passage);
      }
      if (passages.length > 0) this.#articles += 1;
      taken.push({
        article,
        passages,
        words: runAt(columns.ownWords, at).slice(),
        capital: runAt(columns.capital, at).slice(),
        small: runAt(columns.small, at).slice(),
      });
      yield;
    }
    yield* posted.into(this.postings, this.vocabulary);
    return taken;
  }

  /** Counts articles that are answered from. `before` stays as it is. */
  count(
    before: LiveCounts | null,
    { added, removed }: { added: readonly IndexedArticle[]; removed: readonly IndexedArticle[] },
  ): LiveCounts {
    const statistics = new CountedStatistics(before?.statistics ?? null);
    const size = this.words.size;
    const counts = {
      capital: grown(before?.words.capital, size),
      small: grown(before?.words.small, size),
      articles: grown(before?.words.articles, size),
    };
    const addWords = ({ words, capital, small }: IndexedArticle, sign: 1 | -1): void => {
      for (const [at, word] of words.entries()) {
        counts.capital[word] = (counts.capital[word] ?? 0) + sign * (capital[at] ?? 0);
        counts.small[word] = (counts.small[word] ?? 0) + sign * (small[at] ?? 0);
        counts.articles[word] = (counts.articles[word] ?? 0) + sign;
      }
    };
    for (const article of removed) {
      addWords(article, -1);
      for (const { ordinal } of article.passages)
        statistics.remove(this.termsOf(ordinal), this.streamOf(ordinal).length);
    }
    for (const article of added) {
      addWords(article, 1);
      for (const { ordinal } of article.passages)
        statistics.add(this.termsOf(ordinal), this.streamOf(ordinal).length);
    }
    return { statistics, words: counts };
  }

  /** Lets go of memory that growing took in advance. */
  trim(): void {
    this.#streams.trim();
    this.postings.trim();
  }

  /** Terms of a passage in order; `STOP` for stop words. */
  streamOf(ordinal: number): Uint32Array {
    return this.#streams.of(ordinal);
  }

  /** Distinct terms of the title of a passage's article. */
  titleOf(ordinal: number): Uint32Array {
    return this.#titles[ordinal] ?? EMPTY;
  }

  /** Distinct terms of the heading above a passage. */
  sectionOf(ordinal: number): Uint32Array {
    return this.#sections[ordinal] ?? EMPTY;
  }

  /** Distinct terms of a passage, its title and its heading. */
  termsOf(ordinal: number): Iterable<number> {
    return countTerms(this.streamOf(ordinal), this.titleOf(ordinal), this.sectionOf(ordinal)).keys();
  }

  #keep(passage: Passage, stream: Uint32Array, above: { title: Uint32Array; heading: Uint32Array }): void {
    this.#streams.add(stream);
    this.#titles.push(above.title);
    this.#sections.push(above.heading);
    this.articleOf.push(this.#articles);
    this.passages.push(passage);
  }

  #post(ordinal: number, stream: Uint32Array, counts: ReadonlyMap<number, number>): void {
    const terms: string[] = [];
    const strengths: number[] = [];
    for (const [number, count] of counts) {
      terms.push(this.vocabulary.termOf(number));
      strengths.push(strengthOf(count, stream.length));
    }
    this.postings.add(ordinal, terms, strengths);
  }
}

function grown(before: Uint32Array | undefined, size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  if (before !== undefined) numbers.set(before);
  return numbers;
}
