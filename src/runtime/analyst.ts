import type { Worker } from 'node:worker_threads';
import { termsOfColumns, type TermColumns } from '../corpus/analysis-records.js';
import type { Knowledge } from '../corpus/prepared-knowledge.js';
import type { AnalysedArticle } from '../corpus/stored/analyse-here.js';
import type { Article } from '../model/article.js';
import { patience } from './patience.js';

/** What a thread that analyses articles is started with: what it is to know beside them. */
export interface AnalysisStart {
  readonly knowledge: Pick<Knowledge, 'entities' | 'concepts' | 'patterns'>;
  /** Folder of the models that sentences are parsed with, and what tells these from others; null, undefined: there are none. */
  readonly parsers: string | null;
  readonly fingerprint: string | undefined;
  /** Of all articles that may come. */
  readonly languages: readonly string[];
}

/** What came of an article, as a thread tells it: its words in columns. */
export type AnalysedInColumns = Omit<AnalysedArticle, 'read'> & { readonly columns: TermColumns };

/** How analysts work; times in ms. */
export interface AnalystOptions {
  readonly start: () => Worker;
  /** Longest that a thread may be silent over a batch, and how much longer where it has to start first. */
  readonly within: number;
  readonly starting: number;
  /** Told of a thread that failed, and why. @returns whether another may be started in its place */
  readonly onFailure: (reason: string) => boolean;
}

/** Articles that are waited for. */
interface Waiting {
  readonly articles: readonly Article[];
  readonly settle: (analysed: readonly AnalysedArticle[] | null) => void;
  failures: number;
}

/** How often a thread may fail over the same articles: another time that may have been for another reason. */
const MOST_FAILURES = 2;

/** A thread that analyses one batch of articles after another. Where it ends, hangs or runs out of memory, another takes its place. */
export class Analyst {
  readonly #options: AnalystOptions;
  readonly #waiting: Waiting[] = [];
  #thread: Worker | null = null;
  #endPatience = (): void => {};
  #isOver = false;

  constructor(options: AnalystOptions) {
    this.#options = options;
  }

  /** What came of articles, in their order; null where threads fail over them, or no more are to be started. Never rejects. */
  analyse(articles: readonly Article[]): Promise<readonly AnalysedArticle[] | null> {
    return new Promise((settle) => {
      if (this.#isOver) return settle(null);
      this.#waiting.push({ articles, settle, failures: 0 });
      if (this.#thread === null) return this.#begin();
      this.#thread.postMessage(articles, []);
      if (this.#waiting.length === 1) this.#wait(this.#options.within);
    });
  }

  /** Ends it; what is waited for is null. */
  async close(): Promise<void> {
    this.#giveUp();
    await this.#end();
  }

  #begin(): void {
    const thread = this.#options.start();
    this.#thread = thread;
    thread
      .on('message', (analysed: readonly AnalysedInColumns[]) => this.#take(thread, analysed))
      .on('error', (error) => this.#failed(thread, error.message))
      .on('exit', () => this.#failed(thread, 'it ended'));
    for (const { articles } of this.#waiting) thread.postMessage(articles, []);
    this.#wait(this.#options.starting + this.#options.within);
  }

  #take(thread: Worker, analysed: readonly AnalysedInColumns[]): void {
    if (thread !== this.#thread) return;
    const done = this.#waiting.shift();
    if (this.#waiting.length > 0) this.#wait(this.#options.within);
    else this.#endPatience();
    done?.settle(analysed.map(({ columns, ...rest }) => ({ ...rest, read: termsOfColumns(columns) })));
  }

  #failed(thread: Worker, reason: string): void {
    if (thread !== this.#thread) return;
    void this.#end();
    const [first] = this.#waiting;
    // What it was at; the rest was not looked at.
    if (first !== undefined) {
      first.failures += 1;
      if (first.failures >= MOST_FAILURES) {
        this.#waiting.shift();
        first.settle(null);
      }
    }
    if (!this.#options.onFailure(reason)) this.#giveUp();
    else if (this.#waiting.length > 0) this.#begin();
  }

  #giveUp(): void {
    this.#isOver = true;
    for (const { settle } of this.#waiting.splice(0)) settle(null);
  }

  #wait(ms: number): void {
    this.#endPatience();
    const thread = this.#thread;
    this.#endPatience = patience(ms, () => {
      if (thread !== null) this.#failed(thread, 'it took too long');
    });
  }

  async #end(): Promise<void> {
    this.#endPatience();
    const ended = this.#thread;
    this.#thread = null;
    await ended?.terminate();
  }
}
