import type { Article } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import { encounterOf } from '../../search/index/fact-index.js';
import { writeStreams } from '../../search/stored/passage-streams.js';
import { SegmentBuilder } from '../../search/stored/segment-builder.js';
import { dayNumber, type NumberedWord } from '../../search/stored/segment.js';
import { STOP } from '../../search/term.js';
import type { ReadTerms } from '../analyse.js';
import {
  readCounted,
  readStreams,
  readWords,
  writeFacts,
  writeMetadata,
  writeWords,
} from './article-bytes.js';
import { Numbering } from './numbering.js';
import type {
  EncounterRow,
  FigureRow,
  KnownArticle,
  PassageWriter,
  WholeArticleRow,
} from './passage-store.js';
import { writeSegment } from './segment-bytes.js';

/** Passages that are written at once: what an end in between loses at most, some seconds' work. */
const BATCH = 50_000;

/** What was read of an article that comes. */
interface Arrived {
  readonly fingerprint: string;
  readonly key: string;
  readonly read: ReadTerms;
  readonly facts: readonly Fact[];
}

/** Writes articles that come and go, many at once. */
export class ArticleBatches {
  readonly #writer: PassageWriter;
  readonly #terms: Numbering;
  readonly #words: Numbering;
  #article: number;
  #batch: Batch;

  private constructor(
    writer: PassageWriter,
    next: Awaited<ReturnType<PassageWriter['next']>>,
    { terms, words }: { readonly terms: Numbering; readonly words: Numbering },
  ) {
    this.#writer = writer;
    this.#terms = terms;
    this.#words = words;
    this.#article = next.article;
    this.#batch = new Batch(next.segment, next.ordinal);
  }

  /** @param articles how many come */
  static async open(writer: PassageWriter, articles: number): Promise<ArticleBatches> {
    const next = await writer.next();
    const terms = await Numbering.open('term', writer, { next: next.term, articles });
    const words = await Numbering.open('word', writer, { next: next.word, articles });
    return new ArticleBatches(writer, next, { terms, words });
  }

  async add(article: Article, { fingerprint, key, read, facts }: Arrived): Promise<void> {
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
    const row = {
      number,
      id: article.id,
      fingerprint,
      key,
      file: article.file,
      line: article.line,
      passages: stretches.length,
      factCount: facts.length,
      day: dayNumber(article.published),
      metadata: writeMetadata(article),
      content: JSON.stringify(article),
      facts: writeFacts(facts, article, stretches),
      streams: writeStreams(stretches, terms, numbers),
      words: writeWords(terms.words, words),
    };
    const first = this.#batch.builder.add(number, {
      article,
      streams: readStreams(row),
      words: readWords(row.words),
    });
    this.#batch.articles.push({ ...row, first });
    this.#batch.passages += stretches.length;
    for (const fact of facts) this.#batch.tell(number, fact);
    if (this.#batch.passages >= BATCH) await this.write();
  }

  /** Takes articles out that are stored. */
  async remove(gone: readonly KnownArticle[]): Promise<void> {
    for (const row of await this.#writer.whole(gone.map(({ number }) => number))) {
      this.#batch.builder.remove(row.number, readCounted(row));
      this.#batch.gone.push(row.number);
    }
  }

  /** Writes those that were not written yet. */
  async write(): Promise<void> {
    const { segment: number, builder, articles, gone, passages, newTerms, newWords } = this.#batch;
    if (articles.length === 0 && gone.length === 0) return;
    const { segment, postings } = builder.finish({ newTerms, newWords });
    await this.#writer.write({
      segment: {
        number,
        merged: [],
        documents: passages,
        next: {
          article: this.#article,
          ordinal: builder.next,
          term: this.#terms.next,
          word: this.#words.next,
        },
        content: writeSegment(segment),
      },
      numbered: {
        term: new Map(Array.from(newTerms, ([own, term]) => [term, own])),
        word: new Map(newWords.map((word) => [wordKey(word), word.number])),
      },
      postings,
      articles,
      encounters: this.#batch.encounters,
      figures: this.#batch.figures,
      gone,
    });
    this.#batch = new Batch(number + 1, builder.next);
  }
}

/** What is written at once. */
class Batch {
  readonly builder: SegmentBuilder;
  readonly newTerms = new Map<number, string>();
  readonly newWords: NumberedWord[] = [];
  readonly articles: WholeArticleRow[] = [];
  readonly encounters: EncounterRow[] = [];
  readonly figures: FigureRow[] = [];
  readonly gone: number[] = [];
  readonly segment: number;
  passages = 0;

  constructor(segment: number, ordinal: number) {
    this.segment = segment;
    this.builder = new SegmentBuilder(segment, ordinal);
  }

  /** Takes in a fact that is looked up by more than its passage. */
  tell(article: number, fact: Fact): void {
    const encounter = encounterOf(fact);
    if (encounter !== null) {
      const names = [...new Set([fact.subject, ...fact.participants].map(({ id }) => id))];
      this.encounters.push({ ...encounter, article, names });
    }
    if (fact.kind === 'figure' && fact.date !== null)
      this.figures.push({ article, day: fact.date.value, fact: JSON.stringify(fact) });
  }
}

function wordKey({ language, folded }: Pick<NumberedWord, 'language' | 'folded'>): string {
  return `${language} ${folded}`;
}
