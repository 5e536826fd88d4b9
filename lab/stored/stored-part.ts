import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod';
import { askingOver } from '../../src/app/ask-in-steps.js';
import { lookUpIn } from '../../src/app/snapshot-lookup.js';
import { buildSnapshot } from '../../src/corpus/build.js';
import { prepareKnowledge, type PreparedKnowledge } from '../../src/corpus/prepared-knowledge.js';
import type { PassageStore } from '../../src/corpus/stored/passage-store.js';
import { openStoredCorpus } from '../../src/corpus/stored/stored-corpus.js';
import {
  storeCorpus,
  type ArticleSigns,
  type StoreCorpusOptions,
} from '../../src/corpus/stored/store-corpus.js';
import { createTimeSlice } from '../../src/corpus/time-slice.js';
import type { Answer } from '../../src/model/answer.js';
import type { Article } from '../../src/model/article.js';
import { projectRoot } from '../../src/project-root.js';
import { analyseInThreads, createStartAnalysing } from '../../src/runtime/analyse-in-threads.js';
import { readFileItems } from '../../src/sources/read-file.js';
import { openPostgresPassages } from '../../src/store/postgres/passages/postgres-passages.js';
import { makeBenchCorpus } from '../bench/bench-corpus.js';
import { loadBenchArticles } from '../bench/bench-data.js';
import { sumUp } from '../bench/percentiles.js';
import { readKnowledge } from '../eval/shipped-knowledge.js';

/** What a process is told to measure, so that the memory of one part is no other's. */
export const partSchema = z.object({
  part: z.enum(['store', 'ask stored', 'add', 'ask in memory']),
  url: z.string(),
  passages: z.number(),
  /** Threads that analyse articles; 0: they are analysed in the thread that writes. */
  threads: z.number(),
  warmUp: z.array(z.string()).readonly(),
  questions: z.array(z.string()).readonly(),
});
export type Part = z.output<typeof partSchema>;

/** What it writes: milliseconds, mebibytes, and what each question was answered with. */
export const measuredSchema = z.object({
  articles: z.number().optional(),
  passages: z.number().optional(),
  ms: z.number(),
  p50: z.number().optional(),
  p99: z.number().optional(),
  /** Processor time of an answer, of all threads, at the median: what other programs do at the same time is no part of it. */
  processor: z.number().optional(),
  /** Longest that the thread that writes was held up. */
  heldUp: z.number().optional(),
  residentMb: z.number(),
  answers: z.array(z.object({ first: z.string(), whole: z.string() })).optional(),
});
export type Measured = z.output<typeof measuredSchema>;

const now = (): number => performance.now();
const clock = (): Date => new Date();
const yieldIfDue = createTimeSlice({ now, yieldTurn: () => nextTurn() });

/** Does one part and writes what was measured, as JSON. */
export async function main(): Promise<void> {
  const part = partSchema.parse(JSON.parse(process.argv.at(-1) ?? ''));
  const root = projectRoot();
  const knowledge = prepareKnowledge(await readKnowledge(root, fs));
  const make = async (): Promise<readonly Article[]> => {
    const { articles } = await loadBenchArticles(root, fs);
    return (await makeBenchCorpus(articles, part.passages)).articles;
  };
  const measured = await measure(part, { ...part, knowledge, make });
  process.stdout.write(
    JSON.stringify({
      ...measured,
      residentMb: Math.round(process.memoryUsage().rss / 1024 ** 2),
    } satisfies Measured),
  );
}

interface Given {
  readonly knowledge: PreparedKnowledge;
  readonly make: () => Promise<readonly Article[]>;
  readonly threads: number;
  readonly warmUp: readonly string[];
  readonly questions: readonly string[];
}

async function measure(part: Part, given: Given): Promise<Omit<Measured, 'residentMb'>> {
  if (part.part === 'ask in memory') return inMemory(given);
  const store = await openPostgresPassages({ url: part.url, kind: `bench${part.passages}` });
  try {
    switch (part.part) {
      case 'store':
        return await stored(store, given);
      case 'add':
        return await added(store, given);
      default:
        return await askStored(store, given);
    }
  } finally {
    await store.close();
  }
}

async function stored(
  store: PassageStore,
  { knowledge, make, threads }: Given,
): Promise<Omit<Measured, 'residentMb'>> {
  const articles = await make();
  const analyse = analyseInThreads({
    start: createStartAnalysing(),
    threads,
    knowledge,
    parsers: join(projectRoot(), 'data/parser'),
    yieldIfDue,
    complain: (text) => void process.stderr.write(`parley: ${text}\n`),
  });
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const began = now();
  const done = await put(store, { knowledge, signs: new WeakMap(), analyse }, articles, 'all');
  return { ms: now() - began, heldUp: delays.max / 1e6, ...done };
}

async function put(
  store: PassageStore,
  known: Pick<StoreCorpusOptions, 'knowledge' | 'signs' | 'analyse'>,
  articles: readonly Article[],
  state: string,
): Promise<{ readonly articles: number; readonly passages: number }> {
  const outcome = await storeCorpus({
    ...known,
    store,
    state: async () => state,
    read: async () => ({ articles, rejected: [] }),
    wrongFacts: new Set(),
    force: true,
    yieldIfDue,
    onStep: ({ done }) => void (done % 1000 === 0 && process.stderr.write(`parley: ${done} articles\n`)),
  });
  if (outcome.kind === 'refused') throw new Error('it was refused');
  return { articles: outcome.generation.articles, passages: outcome.generation.passages };
}

async function askStored(
  store: PassageStore,
  { knowledge, warmUp, questions }: Given,
): Promise<Omit<Measured, 'residentMb'>> {
  const began = now();
  const view = await openStoredCorpus({ store, knowledge, clock, yieldIfDue }).advance(new Set());
  const ms = now() - began;
  if (view === null) throw new Error('nothing is stored');
  const ask = askingOver(view.lookUp, { now });
  for (const question of warmUp) await ask(question);
  return { ms, ...(await timed(questions, ask)) };
}

async function inMemory({
  knowledge,
  make,
  warmUp,
  questions,
}: Given): Promise<Omit<Measured, 'residentMb'>> {
  const articles = await make();
  const began = now();
  const snapshot = await buildSnapshot(articles, knowledge, { clock });
  const ms = now() - began;
  const ask = askingOver(lookUpIn(snapshot), { now });
  for (const question of warmUp) await ask(question);
  return { ms, ...(await timed(questions, ask)) };
}

/** One article more, until it is answered from by a process that held the rest. */
async function added(store: PassageStore, { knowledge, make }: Given): Promise<Omit<Measured, 'residentMb'>> {
  const reader = openStoredCorpus({ store, knowledge, clock, yieldIfDue });
  await reader.advance(new Set());
  const articles = await make();
  // A service that runs knows its articles from the reload before.
  const signs = new WeakMap<Article, ArticleSigns>();
  await put(store, { knowledge, signs }, articles, 'again');
  const item = JSON.stringify({
    id: `added-${Date.now()}`,
    title: 'Talks go on',
    language: 'en',
    published: '2026-07-01',
    text: 'Delegations met in the harbour of Zorbania on Wednesday and agreed to go on with the talks there.',
  });
  const more: Article[] = [];
  for await (const read of readFileItems('added.jsonl', Buffer.from(item)))
    if (read.kind === 'article') more.push(read.article);
  const began = now();
  await put(store, { knowledge, signs }, [...articles, ...more], `with ${more[0]?.id ?? ''}`);
  const view = await reader.advance(new Set());
  if (view === null) throw new Error('nothing is stored');
  const answer = await askingOver(view.lookUp, { now })('Where did the delegations of Zorbania meet?');
  const ms = now() - began;
  if (!answer.citations.some(({ article }) => article.id === more[0]?.id))
    throw new Error('what was added is not found');
  await put(store, { knowledge, signs }, articles, 'all');
  return { ms };
}

async function timed(
  questions: readonly string[],
  ask: (question: string) => Promise<Answer>,
): Promise<Pick<Measured, 'p50' | 'p99' | 'processor' | 'answers'>> {
  const times: number[] = [];
  const processor: number[] = [];
  const answers = [];
  for (const question of questions) {
    const [began, used] = [now(), process.cpuUsage()];
    const { elapsedMs: _elapsed, snapshot: _snapshot, ...answer } = await ask(question);
    times.push(now() - began);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
    const [first] = answer.citations;
    answers.push({
      first: `${first?.article.id} ${first?.start} ${first?.quote}`,
      whole: JSON.stringify(answer),
    });
  }
  const timing = sumUp(times);
  return {
    p50: timing?.p50 ?? 0,
    p99: timing?.p99 ?? 0,
    processor: sumUp(processor)?.p50 ?? 0,
    answers,
  };
}
