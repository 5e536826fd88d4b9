import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from './percentiles.js';
import type { LayOutCorpus, ServiceCorpus } from './service-corpus.js';
import { startService, type ServicePlaces, type StartedService } from './start-service.js';

/** How a start went, in ms from starting the process. */
export interface StartFigures {
  readonly readyMs: number;
  /** Until its facts are read as well. A small corpus is ready with them. */
  readonly factsMs: number;
}

/** Resident memory of one process, in bytes or null where the system does not tell, after so many questions. */
export interface MemoryAfter {
  readonly questions: number;
  readonly resident: number | null;
}

/** The built service on some articles; medians, times in ms, memory in bytes or null where the system does not tell. */
export interface ServiceFigures {
  readonly articles: number;
  readonly passages: number;
  /** With nothing saved of an earlier start. */
  readonly first: StartFigures;
  /** With all that an earlier start saved, and nothing changed. */
  readonly again: StartFigures;
  /** Resident memory once the facts are read: of starts with nothing saved, and of those with all of it. */
  readonly resident: { readonly first: number | null; readonly again: number | null };
  /** A reload where nothing changed, and where one article did. */
  readonly reloadMs: { readonly unchanged: number; readonly changed: number };
  /** One process after more and more questions over HTTP, one after another. */
  readonly memory: readonly MemoryAfter[];
}

/** Figures, or what kept the service from starting. */
export type ServiceMeasured =
  | { readonly kind: 'measured'; readonly figures: ServiceFigures }
  | { readonly kind: 'failed'; readonly reason: string };

/** Options of measuring; `now` in ms from any fixed point. */
export interface MeasureServiceOptions {
  /** The project's folder, built. */
  readonly root: string;
  readonly now: () => number;
  readonly layOut: LayOutCorpus;
  /** Questions to ask, again and again from the first. */
  readonly questions: readonly string[];
  /** After how many of them memory is looked at, ascending. */
  readonly asked: readonly number[];
  /** Starts of a kind, and reloads of a kind. */
  readonly times: number;
}

/** Measures the built service without Discord, with articles, a database and saved analyses of its own. */
export async function measureService({
  root,
  now,
  layOut,
  questions,
  asked,
  times,
}: MeasureServiceOptions): Promise<ServiceMeasured> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  try {
    const corpus = await layOut(folder);
    const placesOf = (name: string): ServicePlaces => ({
      root,
      corpus: corpus.path,
      cache: join(folder, `cache-${name}`),
      database: join(folder, `${name}.db`),
    });
    const start = async (name: string): Promise<StartedService> => {
      const service = await startService(placesOf(name), now);
      if (service === null) throw new NotReady('the service did not become ready in time');
      return service;
    };
    const first = await inTurn(times, (n) => started(() => start(`new-${n}`)));
    const again = await inTurn(times, () => started(() => start('new-0')));
    const service = await start('new-0');
    try {
      const { articles, passages } = await service.factsRead();
      const unchanged = await inTurn(times, async () => (await service.reload()).ms);
      const changed = await inTurn(times, (n) => reloadChanged(service, corpus, n));
      return {
        kind: 'measured',
        figures: {
          articles,
          passages,
          first: medianStart(first),
          again: medianStart(again),
          resident: { first: medianResident(first), again: medianResident(again) },
          reloadMs: { unchanged: median(unchanged) ?? 0, changed: median(changed) ?? 0 },
          memory: await memoryAfter(service, questions, asked),
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

type Started = StartFigures & { readonly resident: number | null };

/** A start that is ended again. */
async function started(start: () => Promise<StartedService>): Promise<Started> {
  const service = await start();
  try {
    const { readyMs } = service;
    const { factsMs } = await service.factsRead();
    return { readyMs, factsMs, resident: await service.resident() };
  } finally {
    await service.stop();
  }
}

async function reloadChanged(service: StartedService, corpus: ServiceCorpus, n: number): Promise<number> {
  await corpus.addParagraph(n);
  const { ms, changed } = await service.reload();
  if (changed !== 1) throw new Error(`${changed} articles changed, and not one`);
  return ms;
}

async function memoryAfter(
  service: StartedService,
  questions: readonly string[],
  counts: readonly number[],
): Promise<MemoryAfter[]> {
  const after: MemoryAfter[] = [];
  let done = 0;
  for (const count of counts) {
    for (; done < count; done += 1) {
      const question = questions[done % questions.length];
      if (question !== undefined) await service.ask(question);
    }
    after.push({ questions: count, resident: await service.resident() });
  }
  return after;
}

/** One after another, from 0. */
async function inTurn<T>(times: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 0; n < times; n += 1) results.push(await work(n));
  return results;
}

function medianStart(starts: readonly Started[]): StartFigures {
  return {
    readyMs: median(starts.map(({ readyMs }) => readyMs)) ?? 0,
    factsMs: median(starts.map(({ factsMs }) => factsMs)) ?? 0,
  };
}

function medianResident(starts: readonly Started[]): number | null {
  return median(starts.flatMap(({ resident }) => (resident === null ? [] : [resident])));
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
