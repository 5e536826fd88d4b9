import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endsWithThis } from '../ends-with-this.js';
import { entryBeside } from '../../src/start-worker.js';
import { messageSchema, type Job, type Message } from './engine-process.js';

export type Figures = Extract<Message, { kind: 'figures' }>;

/** Figures of one engine at one size, or why there are none. */
export type EngineRun =
  | { readonly kind: 'measured'; readonly engine: string; readonly size: number; readonly figures: Figures }
  | { readonly kind: 'skipped'; readonly engine: string; readonly size: number; readonly reason: string };

/** Limits on one run, in ms. */
export interface RunLimits {
  readonly buildMs: number;
}

/** The most a process may hold, in MiB; an engine that wants more fails visibly. */
const HEAP_LIMIT = 8192;
/** For loading the corpus, and for the last question asked in time, in ms. */
const GRACE = { loading: 120_000, asking: 60_000 } as const;

/** Measures in a process of its own, so that one engine's memory and compiled code are no other's. */
export async function runEngine(job: Job, limits: RunLimits): Promise<EngineRun> {
  const { engine, size, budgetMs } = job;
  const module = entryBeside(import.meta.url, 'engine-process');
  const script = `const { main } = await import(${JSON.stringify(module.href)}); await main();`;
  const child = endsWithThis(
    spawn(
      process.execPath,
      [
        ...withoutProgram(process.execArgv),
        '--expose-gc',
        `--max-old-space-size=${HEAP_LIMIT}`,
        '--input-type=module',
        '-e',
        script,
        '--',
        JSON.stringify(job),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    ),
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
  let late: string | null = null;
  const stopAfter = (ms: number, reason: string): NodeJS.Timeout =>
    setTimeout(() => {
      late = reason;
      child.kill('SIGKILL');
    }, ms);
  let timer = stopAfter(GRACE.loading, 'the corpus took too long to load');
  let figures: Figures | null = null;
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const message = messageSchema.parse(JSON.parse(line));
    if (message.kind === 'figures') figures = message;
    else {
      clearTimeout(timer);
      timer =
        message.phase === 'building'
          ? stopAfter(limits.buildMs, `build took more than ${Math.round(limits.buildMs / 1000)} s`)
          : stopAfter(budgetMs + GRACE.asking, 'one question took more than a minute');
    }
  }
  const code = await ended;
  clearTimeout(timer);
  if (figures !== null) return { kind: 'measured', engine, size, figures };
  const failure = /^.*(?:Error|FATAL).*$/m.exec(complaint)?.[0] ?? `ended with ${code}`;
  return { kind: 'skipped', engine, size, reason: late ?? failure };
}

/** Node's own options of this process (a loader, say) without a program given on the command line. */
function withoutProgram(options: readonly string[]): string[] {
  const kept: string[] = [];
  for (let n = 0; n < options.length; n += 1) {
    const option = options[n] ?? '';
    if (option === '-e' || option === '--eval') n += 1;
    else if (!option.startsWith('--input-type')) kept.push(option);
  }
  return kept;
}
