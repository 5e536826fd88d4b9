import type { Article } from '../../model/article.js';
import { writeSpans } from '../../search/stored/passage-spans.js';
import { termsOfPassages, writePassageTerms } from '../../search/stored/passage-terms.js';
import { SegmentBuilder } from '../../search/stored/segment-builder.js';
import { dayNumber, type NumberedWord } from '../../search/stored/segment.js';
import { STOP } from '../../search/term.js';
import { inTurns } from '../../steps.js';
import type { AnalysedArticle } from './analyse-here.js';
import { readCounted, readWords, writeWords } from './article-bytes.js';
import { Numbering } from './numbering.js';
import type {
  EncounterRow,
  ComparableRow,
  KnownArticle,
  NextNumbers,
  PassageWriter,
  WholeArticleRow,
} from './passage-store.js';
import { writeSegment } from './segment-bytes.js';

/** Passages that are written at once: what an end in between loses at most, some seconds' work. */
const BATCH = 50_000;

/** An article that comes: what came of it, and what tells it from others. */
interface Arrived extends AnalysedArticle {
  readonly fingerprint: string;
  readonly key: string;
}

/** How articles are written. */
interface BatchesOptions {
  readonly writer: PassageWriter;
  /** How many come. */
  readonly articles: number;
  readonly yieldIfDue: () => Promise<void>;
}

/** Writes articles that come and go, many at once. */
export class ArticleBatches {
  readonly #writer: PassageWriter;
  readonly #terms: Numbering;
  readonly #words: Numbering;
  readonly #yieldIfDue: () => Promise<void>;
  #article: number;
  #batch: Batch;
  /** The batch before: while the database takes it, the next articles come. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    { writer, yieldIfDue }: BatchesOptions,
    next: Awaited<ReturnType<PassageWriter['next']>>,
    { terms, words }: { readonly terms: Numbering; readonly words: Numbering },
  ) {
    this.#writer = writer;
    this.#yieldIfDue = yieldIfDue;
    this.#terms = terms;
    this.#words = words;
    this.#article = next.article;
    this.#batch = new Batch(next.segment, next.ordinal);
  }

  static async open(options: BatchesOptions): Promise<ArticleBatches> {
    const { writer } = options;
    const next = await writer.next();
    const terms = await Numbering.open('term', writer, { ...options, next: next.term });
    const words = await Numbering.open('word', writer, { ...options, next: next.word });
    return new ArticleBatches(options, next, { terms, words });
  }

  async add(article: Article, { read, encounters, comparable, ...rest }: Arrived): Promise<void> {
    const { stretches, terms } = read;
    const known = { terms: this.#terms.next, words: this.#words.next };
    const numbers = await this.#terms.of(terms.terms);
    const words = await this.#words.of(terms.words.map(wordKey));
    for (const [at, number] of numbers.entries())
      if (number >= known.terms) this.#batch.newTerms.set(number, terms.terms[at] ?? '');
    for (const [at, { number: term, folded, written, language }] of terms.words.entries()) {
      const number = words[at] ?? 0;
      if (number >= known.words)
        this.#batch.newWords.push({ number, folded, written, language, term: numbers[term - 1] ?? STOP });
    }
    const number = this.#article;
    this.#article += 1;
    const ofPassages = termsOfPassages(terms, numbers);
    const row = {
      ...rest,
      number,
      id: article.id,
      file: article.file,
      line: article.line,
      passages: stretches.length,
      day: dayNumber(article.published),
      spans: writeSpans(stretches),
      passageTerms: ofPassages.map(writePassageTerms),
      words: writeWords(terms.words, words),
    };
    const first = this.#batch.builder.add(number, {
      article,
      passages: ofPassages,
      words: readWords(row.words),
    });
    this.#batch.articles.push({ ...row, first });
    this.#batch.passages += stretches.length;
    for (const encounter of encounters) this.#batch.encounters.push({ ...encounter, article: number });
    for (const row of comparable) this.#batch.comparable.push({ ...row, article: number });
    if (this.#batch.passages >= BATCH) await this.#begin();
  }

  /** Takes articles out that are stored. */
  async remove(gone: readonly KnownArticle[]): Promise<void> {
    for (const row of await this.#writer.counted(gone.map(({ number }) => number))) {
      this.#batch.builder.remove(row.number, readCounted(row));
      this.#batch.gone.push(row.number);
    }
  }

  /** Writes those that were not written yet. */
  async write(): Promise<void> {
    await this.#begin();
    await this.#writing;
  }

  /** Resolves once nothing is being written. Never rejects. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  /** Begins to write them, once those before are written. */
  async #begin(): Promise<void> {
    const batch = this.#batch;
    if (batch.articles.length === 0 && batch.gone.length === 0) return;
    const { next: ordinal } = batch.builder;
    const next = { article: this.#article, ordinal, term: this.#terms.next, word: this.#words.next };
    this.#batch = new Batch(batch.segment + 1, ordinal);
    await this.#writing;
    this.#writing = this.#put(batch, next);
    // Told to whoever waits for it.
    this.#writing.catch(() => undefined);
  }

  async #put(
    { segment: number, builder, passages, newTerms, newWords, ...batch }: Batch,
    next: NextNumbers,
  ): Promise<void> {
    const { segment, postings } = await inTurns(builder.finish({ newTerms, newWords }), this.#yieldIfDue);
    const content = await inTurns(writeSegment(segment), this.#yieldIfDue);
    const numberedTerms = new Map(Array.from(newTerms, ([own, term]) => [term, own]));
    await this.#yieldIfDue();
    const numberedWords = new Map(newWords.map((word) => [wordKey(word), word.number]));
    await this.#yieldIfDue();
    await this.#writer.write({
      ...batch,
      segment: { number, merged: [], documents: passages, next, content },
      numbered: { term: numberedTerms, word: numberedWords },
      postings,
    });
  }
}

/** What is written at once. */
class Batch {
  readonly builder: SegmentBuilder;
  readonly newTerms = new Map<number, string>();
  readonly newWords: NumberedWord[] = [];
  readonly articles: WholeArticleRow[] = [];
  readonly encounters: EncounterRow[] = [];
  readonly comparable: ComparableRow[] = [];
  readonly gone: number[] = [];
  readonly segment: number;
  passages = 0;

  constructor(segment: number, ordinal: number) {
    this.segment = segment;
    this.builder = new SegmentBuilder(segment, ordinal);
  }
}

function wordKey({ language, folded }: Pick<NumberedWord, 'language' | 'folded'>): string {
  return `${language} ${folded}`;
}
