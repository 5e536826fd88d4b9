import type { Article } from '../../model/article.js';
import type { ArticleTerms, PassageSpan } from '../index/article-terms.js';
import { countTerms, strengthOf } from '../index/posting-strength.js';
import { postingSlot } from '../index/postings.js';
import { Vocabulary } from '../index/vocabulary.js';
import { STOP } from '../term.js';
import { writePostings } from './posting-bytes.js';
import { dayNumber, type Segment, type SegmentArticle, type SegmentWord } from './segment.js';

/** An article as it is read: its passages and terms. */
export interface ReadArticle {
  readonly article: Pick<Article, 'language' | 'published'>;
  readonly stretches: readonly PassageSpan[];
  readonly terms: ArticleTerms;
}

/** The postings of a term in a segment. */
export interface TermPostings {
  readonly term: string;
  /** As `readPostings` reads them; places count from the segment's first ordinal. */
  readonly entries: Uint8Array;
}

const EMPTY = new Uint32Array(0);

/** Counts articles that come and go into a segment. */
export class SegmentBuilder {
  readonly #number: number;
  readonly #first: number;
  readonly #vocabulary = new Vocabulary();
  /** By the term's number: how many more passages have it, and their places by slot. */
  readonly #passagesWith: number[] = [0];
  readonly #places: number[][][] = [[]];
  readonly #words = new Map<string, Mutable<SegmentWord>>();
  readonly #articles: SegmentArticle[] = [];
  readonly #gone: number[] = [];
  readonly #languages = new Map<string, number>();
  #next: number;
  #documents = 0;
  #totalLength = 0;

  /** @param first ordinal of its first passage */
  constructor(number: number, first: number) {
    this.#number = number;
    this.#first = first;
    this.#next = first;
  }

  /** Ordinal of the next passage. */
  get next(): number {
    return this.#next;
  }

  /** Takes an article in. @returns the ordinal of its first passage */
  add(number: number, read: ReadArticle): number {
    const first = this.#next;
    this.#next += read.stretches.length;
    this.#articles.push({
      number,
      first,
      passages: read.stretches.length,
      day: dayNumber(read.article.published),
    });
    this.#count(read, 1, first);
    return first;
  }

  /** Takes an article out that an earlier segment took in. */
  remove(number: number, read: ReadArticle): void {
    this.#gone.push(number);
    this.#count(read, -1, null);
  }

  finish(): { readonly segment: Segment; readonly postings: readonly TermPostings[] } {
    const terms = this.#vocabulary.all();
    return {
      segment: {
        number: this.#number,
        first: this.#first,
        terms,
        passagesWith: Int32Array.from(terms, (_, at) => this.#passagesWith[at + 1] ?? 0),
        words: [...this.#words.values()],
        articles: this.#articles,
        gone: this.#gone,
        languages: Object.fromEntries(this.#languages),
        documents: this.#documents,
        totalLength: this.#totalLength,
      },
      postings: terms.flatMap((term, at) => {
        const slots = this.#places[at + 1] ?? [];
        return slots.length === 0 ? [] : [{ term, entries: writePostings(slots) }];
      }),
    };
  }

  /** @param first null: its passages are no longer posted */
  #count({ article, stretches, terms }: ReadArticle, sign: 1 | -1, first: number | null): void {
    const numbers = Uint32Array.from([STOP, ...terms.terms.map((term) => this.#numberOf(term))]);
    const own = (local: Uint32Array): Uint32Array => local.map((number) => numbers[number] ?? STOP);
    const title = own(terms.title);
    const headings = terms.headings.map(own);
    for (const at of stretches.keys()) {
      const stream = own(terms.stream.subarray(terms.starts[at], terms.starts[at + 1]));
      const heading = headings[terms.headingOf[at] ?? -1] ?? EMPTY;
      for (const [number, count] of countTerms(stream, title, heading)) {
        this.#passagesWith[number] = (this.#passagesWith[number] ?? 0) + sign;
        if (first === null) continue;
        const slots = (this.#places[number] ??= []);
        (slots[postingSlot(strengthOf(count, stream.length))] ??= []).push(first + at - this.#first);
      }
      this.#documents += sign;
      this.#totalLength += sign * stream.length;
    }
    if (stretches.length > 0) {
      const language = article.language.split('-')[0] ?? 'und';
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + sign);
    }
    for (const { folded, written, language, number, capital, small } of terms.words) {
      const key = `${language} ${folded}`;
      const term = number === STOP ? null : (terms.terms[number - 1] ?? null);
      const word = this.#words.get(key) ?? {
        folded,
        written,
        language,
        term,
        capital: 0,
        small: 0,
        articles: 0,
      };
      word.capital += sign * capital;
      word.small += sign * small;
      word.articles += sign;
      this.#words.set(key, word);
    }
  }

  #numberOf(term: string): number {
    const number = this.#vocabulary.add(term);
    if (number === this.#passagesWith.length) {
      this.#passagesWith.push(0);
      this.#places.push([]);
    }
    return number;
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
