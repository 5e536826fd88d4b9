import { SpellingWords } from '../../language/spelling.js';
import { tokenize } from '../../language/tokenize.js';
import type { Entity } from '../../model/entity.js';
import type { WordsOfArticles } from '../index/corpus-vocabulary.js';
import { NameSpellings } from '../index/name-spellings.js';
import { WordTable, type SpellingCounts } from '../index/word-table.js';
import type { QueryKnowledge } from '../query/query-knowledge.js';
import type { TermStatistics } from '../statistics.js';
import type { Segment } from './segment.js';
import { StoredVocabulary } from './stored-vocabulary.js';

/** What is counted of the articles that are answered from. Stays as it is. */
export interface StoredCounts {
  readonly statistics: TermStatistics;
  readonly words: SpellingCounts;
  /** Of the articles. */
  readonly languages: readonly string[];
}

/** Terms and words of all segments that were taken in. Only grows: what was counted before goes on. */
export class StoredWords implements WordsOfArticles {
  readonly vocabulary = new StoredVocabulary();
  readonly words = new WordTable();
  readonly spelling = new SpellingWords();
  readonly names: NameSpellings;
  #passagesWith: Int32Array = new Int32Array(1024);
  #capital: Int32Array = new Int32Array(1024);
  #small: Int32Array = new Int32Array(1024);
  #articles: Int32Array = new Int32Array(1024);
  readonly #languages = new Map<string, number>();
  #learned = 0;
  #documents = 0;
  #totalLength = 0;

  constructor(knowledge: QueryKnowledge, entities: readonly Entity[]) {
    this.names = new NameSpellings(knowledge, this.words);
    for (const { name, aliases } of entities) {
      for (const { folded } of [name, ...aliases].flatMap(tokenize)) this.spelling.learn(folded);
    }
  }

  /** Takes a segment in, the earlier before the later. */
  take(segment: Segment): void {
    this.#documents += segment.documents;
    this.#totalLength += segment.totalLength;
    for (const [language, more] of Object.entries(segment.languages))
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + more);
    for (const [number, term] of segment.newTerms) this.vocabulary.set(number, term);
    for (const { number, term, ...word } of segment.newWords)
      this.words.set(number, { ...word, number: term });
    const { numbers, capital, small, articles } = segment.words;
    const terms = segment.terms.at(-1) ?? 0;
    this.#passagesWith = roomFor(this.#passagesWith, terms);
    addTo(this.#passagesWith, segment.terms, segment.passagesWith);
    const words = numbers.at(-1) ?? 0;
    this.#capital = roomFor(this.#capital, words);
    addTo(this.#capital, numbers, capital);
    this.#small = roomFor(this.#small, words);
    addTo(this.#small, numbers, small);
    this.#articles = roomFor(this.#articles, words);
    addTo(this.#articles, numbers, articles);
  }

  /** What is counted of all that was taken in so far. */
  counted(): StoredCounts {
    // In the order in which they came, which is not that of the segments where some were merged.
    for (; this.#learned < this.words.size; this.#learned += 1) {
      const word = this.words.wordAt(this.#learned);
      if (word !== undefined) this.spelling.learn(word.folded);
    }
    this.vocabulary.sort();
    const passagesWith = Uint32Array.from(this.#passagesWith);
    return {
      statistics: {
        documents: this.#documents,
        totalLength: this.#totalLength,
        documentFrequency: (term) => passagesWith[term] ?? 0,
      },
      words: {
        capital: Uint32Array.from(this.#capital),
        small: Uint32Array.from(this.#small),
        articles: Uint32Array.from(this.#articles),
      },
      languages: [...this.#languages].flatMap(([language, articles]) => (articles > 0 ? [language] : [])),
    };
  }
}

/** Adds to each of some places, which ascend and all have room. */
function addTo(sums: Int32Array, places: Uint32Array, more: Int32Array): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    sums[place] = (sums[place] ?? 0) + (more[at] ?? 0);
  }
}

function roomFor(numbers: Int32Array, at: number): Int32Array {
  if (at < numbers.length) return numbers;
  const larger = new Int32Array(Math.max(Math.ceil(numbers.length * 1.5), at + 1));
  larger.set(numbers);
  return larger;
}
