import type { Article } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { LoadStep, Rejection } from '../../model/snapshot.js';
import { createSegmenters } from '../../language/sentences.js';
import { createArticleReader } from '../../search/index/article-terms.js';
import { SegmentBuilder } from '../../search/stored/segment-builder.js';
import { dayNumber } from '../../search/stored/segment.js';
import { inTurns } from '../../steps.js';
import { fingerprintOf, keyOf, type ReadTerms } from '../analyse.js';
import { readerOf, versionOf } from '../build.js';
import { articlesStandingFor, keepEarlierVersions } from '../keep-earlier.js';
import { passagesInSteps } from '../passages.js';
import type { PreparedKnowledge } from '../prepared-knowledge.js';
import { readWholeArticle, writeArticle } from './article-bytes.js';
import { mergeSmallSegments } from './merge-small.js';
import type {
  FactRow,
  KnownArticle,
  PassageStore,
  PassageWriter,
  StoredGeneration,
  WholeArticleRow,
} from './passage-store.js';
import { writeSegment } from './segment-bytes.js';

/** Articles to be stored, and how. */
export interface StoreCorpusOptions {
  readonly store: PassageStore;
  readonly knowledge: PreparedKnowledge;
  /** Reads the articles; not called where another process has stored the same meanwhile. */
  readonly read: () => Promise<{
    readonly articles: readonly Article[];
    readonly rejected: readonly Rejection[];
  }>;
  /** Of what they are read from, now: the same while that does not change. */
  readonly state: () => Promise<string>;
  readonly wrongFacts: ReadonlySet<string>;
  /** True: even where most of the articles would go. */
  readonly force: boolean;
  readonly yieldIfDue: () => Promise<void>;
  readonly onStep: (step: LoadStep) => void;
}

/** What became of them: ids of articles. */
export type StoredCorpus =
  | {
      readonly kind: 'stored';
      readonly generation: StoredGeneration;
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly removed: readonly string[];
    }
  /** It is stored already, as this process or another left it. */
  | { readonly kind: 'unchanged'; readonly generation: StoredGeneration }
  /** Less than half of the articles would be left; nothing was changed. `removed`: those that would have gone. */
  | {
      readonly kind: 'refused';
      readonly generation: StoredGeneration;
      readonly removed: readonly string[];
      readonly before: number;
      readonly after: number;
    };

/** Passages that are written at once: what an end in between loses at most, some seconds' work. */
const BATCH = 20_000;

/** An article with what is to be written of it. */
interface Arriving {
  readonly article: Article;
  readonly fingerprint: string;
  readonly key: string;
  /** The one in whose place it comes. */
  readonly before: KnownArticle | undefined;
}

/**
 * Brings what is stored to what was read: articles that came or changed are analysed and written, those that went are taken out, and
 * a new generation is made of it at the end. Where that was ended in between, it goes on where it was. Waits until no
 * other process does the same, unless all is there already.
 */
export async function storeCorpus(options: StoreCorpusOptions): Promise<StoredCorpus> {
  const { store, force } = options;
  const before = await options.state();
  const stands = await store.newest();
  if (stands?.state === before) return { kind: 'unchanged', generation: stands };
  const writer = await store.open();
  try {
    // What changed while another wrote is not told by what there was before.
    const state = await options.state();
    const finished = await store.newest();
    if (finished?.state === state) return { kind: 'unchanged', generation: finished };
    const { articles, rejected } = await options.read();
    const known = await writer.known();
    const byId = new Map(known.map((each) => [each.id, each]));
    const standing = articlesStandingFor(rejected, known);
    const own = new Set([...articles, ...standing].map(({ id }) => id));
    const gone = known.filter(({ id }) => !own.has(id));
    if (!force && finished !== null && own.size * 2 < known.length) {
      const removed = gone.map(({ id }) => id);
      return { kind: 'refused', generation: finished, removed, before: known.length, after: own.size };
    }
    const prints = new Map<string, string>();
    const arriving: Arriving[] = [];
    for (const article of keepEarlierVersions<Article | KnownArticle>(articles, standing)) {
      if (!('text' in article)) {
        prints.set(article.id, article.fingerprint);
        continue;
      }
      const fingerprint = fingerprintOf(article);
      const key = keyOf(fingerprint, article);
      prints.set(article.id, fingerprint);
      const before = byId.get(article.id);
      if (before?.key !== key) arriving.push({ article, fingerprint, key, before });
    }
    await writeAll(writer, options, arriving, gone);
    await mergeSmallSegments(writer);
    const stored = await writer.known();
    const generation = await writer.finish({
      version: versionOf(prints, options.knowledge, options.wrongFacts),
      state,
      articles: stored.length,
      passages: stored.reduce((sum, { passages }) => sum + passages, 0),
      facts: stored.reduce((sum, { factCount }) => sum + factCount, 0),
    });
    await writer.sweep();
    return {
      kind: 'stored',
      generation,
      added: arriving.filter(({ before }) => before === undefined).map(({ article }) => article.id),
      changed: arriving.filter(({ before }) => before !== undefined).map(({ article }) => article.id),
      removed: gone.map(({ id }) => id),
    };
  } finally {
    await writer.close();
  }
}

async function writeAll(
  writer: PassageWriter,
  options: StoreCorpusOptions,
  arriving: readonly Arriving[],
  gone: readonly KnownArticle[],
): Promise<void> {
  const { knowledge, yieldIfDue: pause, onStep } = options;
  const segmenterOf = createSegmenters();
  const readTerms = createArticleReader(knowledge.query);
  const readFacts = knowledge.createFactReader(
    await readerOf(
      knowledge,
      arriving.map(({ article }) => article),
      { pause, keeps: true },
    ),
  );
  let batch = await openBatch(writer);
  let done = 0;
  for (const { article, fingerprint, key, before } of arriving) {
    const stretches = await inTurns(passagesInSteps(article, segmenterOf), pause);
    const read = { stretches, terms: await inTurns(readTerms(article, stretches), pause) };
    const facts = await inTurns(readFacts(article), pause);
    if (before !== undefined) await takeOut(batch, writer, [before]);
    batch.add(article, { fingerprint, key, read, facts });
    if (batch.passages >= BATCH) {
      await batch.write(writer);
      batch = await openBatch(writer);
    }
    done += 1;
    onStep({ phase: 'articles', done, of: arriving.length });
  }
  for (let from = 0; from < gone.length; from += AT_ONCE) {
    await takeOut(batch, writer, gone.slice(from, from + AT_ONCE));
    await pause();
  }
  await batch.write(writer);
}

/** Articles that went and are read back at once, to count what they had. */
const AT_ONCE = 50;

async function takeOut(
  batch: Batch,
  writer: Pick<PassageWriter, 'whole'>,
  gone: readonly KnownArticle[],
): Promise<void> {
  for (const row of await writer.whole(gone.map(({ number }) => number)))
    batch.remove(row.number, readWholeArticle(row));
}

async function openBatch(writer: PassageWriter): Promise<Batch> {
  return new Batch(await writer.next());
}

/** What is written at once. */
class Batch {
  readonly #builder: SegmentBuilder;
  readonly #articles: WholeArticleRow[] = [];
  readonly #facts: FactRow[] = [];
  readonly #gone: number[] = [];
  readonly #segment: number;
  #nextArticle: number;
  passages = 0;

  constructor(next: { readonly article: number; readonly ordinal: number; readonly segment: number }) {
    this.#segment = next.segment;
    this.#nextArticle = next.article;
    this.#builder = new SegmentBuilder(next.segment, next.ordinal);
  }

  add(
    article: Article,
    given: {
      readonly fingerprint: string;
      readonly key: string;
      readonly read: ReadTerms;
      readonly facts: readonly Fact[];
    },
  ): void {
    const { fingerprint, key, read, facts } = given;
    const number = this.#nextArticle;
    this.#nextArticle += 1;
    const first = this.#builder.add(number, { article, ...read });
    this.passages += read.stretches.length;
    this.#articles.push({
      number,
      id: article.id,
      fingerprint,
      key,
      file: article.file,
      line: article.line,
      first,
      passages: read.stretches.length,
      factCount: facts.length,
      day: dayNumber(article.published),
      ...writeArticle(article, read, facts),
    });
    for (const fact of facts) {
      const row = factRowOf(number, fact);
      if (row !== null) this.#facts.push(row);
    }
  }

  remove(number: number, read: Parameters<SegmentBuilder['remove']>[1]): void {
    this.#builder.remove(number, read);
    this.#gone.push(number);
  }

  async write(writer: PassageWriter): Promise<void> {
    if (this.#articles.length === 0 && this.#gone.length === 0) return;
    const { segment, postings } = this.#builder.finish();
    await writer.write({
      segment: {
        number: this.#segment,
        merged: [],
        documents: this.passages,
        next: { article: this.#nextArticle, ordinal: this.#builder.next },
        content: writeSegment(segment),
      },
      postings,
      articles: this.#articles,
      facts: this.#facts,
      gone: this.#gone,
    });
  }
}

const ENCOUNTERS: ReadonlySet<Fact['kind']> = new Set(['meeting', 'contact', 'talks']);

/** Of a fact that is looked up by more than its passage; null for all others. */
function factRowOf(article: number, fact: Fact): FactRow | null {
  const figureOf = fact.kind === 'figure' ? (fact.date?.value ?? null) : null;
  if (figureOf === null && !ENCOUNTERS.has(fact.kind)) return null;
  const names = [...new Set([fact.subject, ...fact.participants].map(({ id }) => id))];
  return { article, names, figureOf, fact: JSON.stringify(fact) };
}
