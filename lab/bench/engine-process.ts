import * as fs from 'node:fs/promises';
import * as z from 'zod';
import { readKnowledge } from '../eval/shipped-knowledge.js';
import { projectRoot } from '../../src/project-root.js';
import { loadBenchArticles } from './bench-data.js';
import { makeBenchCorpus } from './bench-corpus.js';
import { createEngines } from './engines.js';
import { measureEngine, type Memory } from './measure-engine.js';

/** What a process is told to measure. */
const jobSchema = z.object({
  engine: z.string(),
  size: z.number(),
  warmUp: z.array(z.string()).readonly(),
  questions: z.array(z.string()).readonly(),
  /** Longest that the questions may take together, in ms. */
  budgetMs: z.number(),
});
export type Job = z.output<typeof jobSchema>;

const memorySchema = z.object({ heap: z.number(), resident: z.number() });

/** What it writes, a line each. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phase'), phase: z.enum(['building', 'asking']) }),
  z.object({
    kind: z.literal('figures'),
    articles: z.number(),
    repeated: z.number(),
    passages: z.number(),
    buildMs: z.number(),
    memory: memorySchema,
    timing: z
      .object({ questions: z.number(), perSecond: z.number(), p50: z.number(), p99: z.number() })
      .nullable(),
  }),
]);
export type Message = z.output<typeof messageSchema>;

/** Measures one engine at one size in this process, which is started for it alone (`--expose-gc`). */
export async function main(): Promise<void> {
  const {
    engine: name,
    size,
    budgetMs,
    warmUp,
    questions,
  } = jobSchema.parse(JSON.parse(process.argv.at(-1) ?? ''));
  const send = (message: Message): boolean => process.stdout.write(`${JSON.stringify(message)}\n`);
  const root = projectRoot();
  const now = (): number => performance.now();
  const engine = createEngines(await readKnowledge(root, fs), now).find((one) => one.name === name);
  if (engine === undefined) throw new Error(`there is no engine "${name}"`);
  let made = { articles: 0, repeated: 0, passages: 0 };
  const makeArticles = async () => {
    const { articles: source } = await loadBenchArticles(root, fs);
    const { articles, repeated, passages } = await makeBenchCorpus(source, size);
    made = { articles: articles.length, repeated, passages };
    return articles;
  };
  const figures = await measureEngine(
    engine,
    { makeArticles, warmUp, questions },
    { now, memory, report: (phase) => send({ kind: 'phase', phase }), budgetMs },
  );
  send({ kind: 'figures', ...made, ...figures });
}

function memory(): Memory {
  // Twice: what finalizers let go of is collected the second time.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}
