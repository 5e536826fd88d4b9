import type { Article } from '../../model/article.js';
import type { Steps } from '../../steps.js';
import { countTerms, strengthOf } from '../index/posting-strength.js';
import { postingSlot, SLOTS } from '../index/postings.js';
import type { PassageTerms } from './passage-terms.js';
import { writePostings } from './posting-bytes.js';
import { dayNumber, type NumberedWord, type Segment, type SegmentArticle } from './segment.js';

/** Words of an article by their numbers, and how often each stands inside a sentence with a capital, and without. */
export interface ArticleWords {
  readonly numbers: Uint32Array;
  readonly capital: Uint32Array;
  readonly small: Uint32Array;
}

/** An article as it is counted: its passages and their terms, and its words. */
export interface CountedArticle {
  readonly article: Pick<Article, 'language' | 'published'>;
  readonly passages: readonly PassageTerms[];
  readonly words: ArticleWords;
}

/** The postings of a term in a segment. */
export interface TermPostings {
  readonly term: number;
  /** As `readPostings` reads them; places count from the segment's first ordinal. */
  readonly entries: Uint8Array;
}

/** How often a word is written, as it changes. */
interface ChangingWord {
  capital: number;
  small: number;
  articles: number;
}

/** Terms whose postings are written in one step. */
const TERMS_A_STEP = 500;

/** How many more passages have a term, as it changes. */
interface ChangingTerm {
  passages: number;
  /** Where those are that came and in which slot, as `place * SLOTS + slot`, in the order of their places. */
  readonly posted: number[];
}

/** Counts articles that come and go into a segment. */
export class SegmentBuilder {
  readonly #number: number;
  readonly #first: number;
  /** By the term's number. */
  readonly #terms = new Map<number, ChangingTerm>();
  readonly #words = new Map<number, ChangingWord>();
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
  add(number: number, read: CountedArticle): number {
    const first = this.#next;
    const passages = read.passages.length;
    this.#next += passages;
    this.#articles.push({ number, first, passages, day: dayNumber(read.article.published) });
    this.#count(read, 1, first);
    return first;
  }

  /** Takes an article out that an earlier segment took in. */
  remove(number: number, read: CountedArticle): void {
    this.#gone.push(number);
    this.#count(read, -1, null);
  }

  /** @param came terms and words that no earlier segment had */
  *finish(came: {
    readonly newTerms: ReadonlyMap<number, string>;
    readonly newWords: readonly NumberedWord[];
  }): Steps<{
    readonly segment: Segment;
    readonly postings: readonly TermPostings[];
  }> {
    const terms = ascending(this.#terms);
    const passagesWith = Int32Array.from(terms, (term) => this.#terms.get(term)?.passages ?? 0);
    yield;
    const words = yield* this.#finishWords();
    const postings: TermPostings[] = [];
    for (const term of terms) {
      const posted = this.#terms.get(term)?.posted ?? [];
      if (posted.length === 0) continue;
      postings.push({ term, entries: writePostings(bySlot(posted)) });
      if (postings.length % TERMS_A_STEP === 0) yield;
    }
    return {
      segment: {
        ...came,
        number: this.#number,
        first: this.#first,
        terms,
        passagesWith,
        words,
        articles: this.#articles,
        gone: this.#gone,
        languages: Object.fromEntries(this.#languages),
        documents: this.#documents,
        totalLength: this.#totalLength,
      },
      postings,
    };
  }

  *#finishWords(): Steps<Segment['words']> {
    const numbers = ascending(this.#words);
    const countsOf = (count: keyof ChangingWord): Int32Array =>
      Int32Array.from(numbers, (word) => this.#words.get(word)?.[count] ?? 0);
    yield;
    const capital = countsOf('capital');
    yield;
    const small = countsOf('small');
    yield;
    return { numbers, capital, small, articles: countsOf('articles') };
  }

  /** @param first null: its passages are no longer posted */
  #count({ article, passages, words }: CountedArticle, sign: 1 | -1, first: number | null): void {
    for (const [at, { stream, title, heading }] of passages.entries()) {
      for (const [term, count] of countTerms(stream, title, heading)) {
        let changing = this.#terms.get(term);
        if (changing === undefined) this.#terms.set(term, (changing = { passages: 0, posted: [] }));
        changing.passages += sign;
        if (first === null) continue;
        const place = first + at - this.#first;
        changing.posted.push(place * SLOTS + postingSlot(strengthOf(count, stream.length)));
      }
      this.#documents += sign;
      this.#totalLength += sign * stream.length;
    }
    if (passages.length > 0) {
      const language = article.language.split('-')[0] ?? 'und';
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + sign);
    }
    for (const [at, number] of words.numbers.entries()) {
      let word = this.#words.get(number);
      if (word === undefined) this.#words.set(number, (word = { capital: 0, small: 0, articles: 0 }));
      word.capital += sign * (words.capital[at] ?? 0);
      word.small += sign * (words.small[at] ?? 0);
      word.articles += sign;
    }
  }
}

function bySlot(posted: readonly number[]): number[][] {
  const slots: number[][] = [];
  for (const posting of posted) (slots[posting % SLOTS] ??= []).push(Math.floor(posting / SLOTS));
  return slots;
}

function ascending(numbered: ReadonlyMap<number, unknown>): Uint32Array {
  return Uint32Array.from(numbered.keys()).sort();
}
