import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from './percentiles.js';
import { startService, type ServicePlaces, type StartedService } from './start-service.js';

/** The built service on the shipped articles; times in ms, memory in bytes or null where the system does not tell. */
export interface ServiceFigures {
  /** From starting the process to ready, with nothing saved of an earlier start; the median of `TIMES`. */
  readonly readyMs: number;
  /** The same with all that an earlier start saved. */
  readonly readyAgainMs: number;
  /** Resident memory once ready, the median of the starts with nothing saved. */
  readonly resident: number | null;
  /** A reload where nothing changed, and where one article did; medians of `TIMES`. */
  readonly reloadMs: { readonly unchanged: number; readonly changed: number };
  /** Resident memory of one process after so many questions over HTTP, one after another. */
  readonly afterQuestions: { readonly questions: number; readonly resident: number | null };
}

/** Options of measuring; `now` in ms from any fixed point. */
export interface MeasureServiceOptions {
  /** The project's folder, built. */
  readonly root: string;
  readonly now: () => number;
  /** Questions to ask, again and again from the first. */
  readonly questions: readonly string[];
  /** How many are asked before memory is looked at. */
  readonly asked?: number;
  /** Starts of a kind, and reloads of a kind. */
  readonly times?: number;
}

/** What a median is of. */
export const TIMES = 5;
const ASKED = 2000;

/**
 * Measures the built service without Discord, on a copy of the shipped articles, with a database and saved analyses of its
 * own.
 * @returns figures, or what kept it from starting
 */
export async function measureService({
  root,
  now,
  questions,
  asked = ASKED,
  times = TIMES,
}: MeasureServiceOptions): Promise<
  { kind: 'measured'; figures: ServiceFigures } | { kind: 'failed'; reason: string }
> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  try {
    const corpus = join(folder, 'articles');
    await cp(join(root, 'data/articles'), corpus, { recursive: true });
    const placesOf = (name: string): ServicePlaces => ({
      root,
      corpus,
      cache: join(folder, `cache-${name}`),
      database: join(folder, `${name}.db`),
    });
    const start = async (name: string): Promise<StartedService> => {
      const service = await startService(placesOf(name), now);
      if (service === null) throw new NotReady('the service did not become ready within two minutes');
      return service;
    };
    const first = await inTurn(times, (n) => started(() => start(`new-${n}`)));
    const again = await inTurn(times, () => started(() => start('new-0')));
    const service = await start('new-0');
    try {
      const unchanged = await inTurn(times, async () => (await service.reload()).ms);
      const changed = await inTurn(times, (n) => reloadChanged(service, corpus, n));
      await ask(service, questions, asked);
      const resident = median(first.flatMap((each) => (each.resident === null ? [] : [each.resident])));
      return {
        kind: 'measured',
        figures: {
          readyMs: median(first.map(({ readyMs }) => readyMs)) ?? 0,
          readyAgainMs: median(again.map(({ readyMs }) => readyMs)) ?? 0,
          resident,
          reloadMs: { unchanged: median(unchanged) ?? 0, changed: median(changed) ?? 0 },
          afterQuestions: { questions: asked, resident: await service.resident() },
        },
      };
    } finally {
      await service.stop();
    }
  } catch (error) {
    if (error instanceof NotReady) return { kind: 'failed', reason: error.message };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The service did not start, which leaves its figures out and no others. */
class NotReady extends Error {}

/** A start that is ended again. */
async function started(start: () => Promise<StartedService>) {
  const service = await start();
  try {
    return { readyMs: service.readyMs, resident: await service.resident() };
  } finally {
    await service.stop();
  }
}

/** Writes a paragraph more into an article, always the same article, and reloads. */
async function reloadChanged(service: StartedService, corpus: string, n: number): Promise<number> {
  const [article = ''] = (await readdir(corpus)).filter((name) => name.endsWith('.md')).sort();
  await appendFile(
    join(corpus, article),
    `\nThe delegations met again in Doha, ${n + 2} days after the last time.\n`,
  );
  const { ms, changed } = await service.reload();
  if (changed !== 1) throw new Error(`${changed} articles changed, and not one`);
  return ms;
}

async function ask(service: StartedService, questions: readonly string[], count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const question = questions[n % questions.length];
    if (question !== undefined) await service.ask(question);
  }
}

/** One after another, from 0. */
async function inTurn<T>(times: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 0; n < times; n += 1) results.push(await work(n));
  return results;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
