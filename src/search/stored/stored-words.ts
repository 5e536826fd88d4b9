import { SpellingWords } from '../../language/spelling.js';
import { tokenize } from '../../language/tokenize.js';
import type { Entity } from '../../model/entity.js';
import type { WordsOfArticles } from '../index/corpus-vocabulary.js';
import { NameSpellings } from '../index/name-spellings.js';
import { Vocabulary } from '../index/vocabulary.js';
import { WordTable, type SpellingCounts } from '../index/word-table.js';
import type { QueryKnowledge } from '../query/query-knowledge.js';
import type { TermStatistics } from '../statistics.js';
import { STOP } from '../term.js';
import type { Segment } from './segment.js';

/** What is counted of the articles that are answered from. Stays as it is. */
export interface StoredCounts {
  readonly statistics: TermStatistics;
  readonly words: SpellingCounts;
  /** Of the articles. */
  readonly languages: readonly string[];
}

/** Terms and words of all segments that were taken in. Only grows: what was counted before goes on. */
export class StoredWords implements WordsOfArticles {
  readonly vocabulary = new Vocabulary();
  readonly words = new WordTable();
  readonly spelling = new SpellingWords();
  readonly names: NameSpellings;
  #passagesWith: Int32Array = new Int32Array(1024);
  #capital: Int32Array = new Int32Array(1024);
  #small: Int32Array = new Int32Array(1024);
  #articles: Int32Array = new Int32Array(1024);
  readonly #languages = new Map<string, number>();
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
    for (const [at, term] of segment.terms.entries()) {
      const number = this.vocabulary.add(term);
      this.#passagesWith = roomFor(this.#passagesWith, number);
      this.#passagesWith[number] = (this.#passagesWith[number] ?? 0) + (segment.passagesWith[at] ?? 0);
    }
    for (const { folded, written, language, term, capital, small, articles } of segment.words) {
      this.spelling.learn(folded);
      const number = term === null ? STOP : this.vocabulary.add(term);
      const at = this.words.add({ folded, written, language, number });
      this.#capital = added(this.#capital, at, capital);
      this.#small = added(this.#small, at, small);
      this.#articles = added(this.#articles, at, articles);
    }
  }

  /** What is counted of all that was taken in so far. */
  counted(): StoredCounts {
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

function added(numbers: Int32Array, at: number, more: number): Int32Array {
  const room = roomFor(numbers, at);
  room[at] = (room[at] ?? 0) + more;
  return room;
}

function roomFor(numbers: Int32Array, at: number): Int32Array {
  if (at < numbers.length) return numbers;
  const larger = new Int32Array(Math.max(numbers.length * 2, at + 1));
  larger.set(numbers);
  return larger;
}
