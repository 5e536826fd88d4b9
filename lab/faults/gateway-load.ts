import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { percentile, spread } from '../bench/percentiles.js';
import { newMember, put, quiet, tally, type Put } from './asking.js';
import type { FaultCount } from './fault-count.js';
import { inScene, type Scene } from './scene.js';

/** A load: so many questions a second for so many seconds. */
export interface Load {
  readonly perSecond: number;
  readonly seconds: number;
}

/** Questions that are asked, again and again; all are asked once before, since what is read of a passage is kept for the next. */
const QUESTIONS = 60;
/** Memory is looked at so often, in ms. */
const LOOK_EVERY = 1000;
const MIB = 1024 ** 2;

/** Members ask through the gateway, whether what was asked before is answered or not. Questions are the project's own. */
export async function loadGateway(root: string, { perSecond, seconds }: Load): Promise<FaultCount> {
  const questions = spread(await ownQuestions(root), QUESTIONS);
  return await inScene({ root }, async (scene) => {
    const { discord } = scene;
    for (let n = 0; n < questions.length; n += 10) {
      await Promise.all(
        questions.slice(n, n + 10).map((question) => put((send) => discord.slash('ask', { question }, send))),
      );
    }
    await quiet(discord);
    const before = await residentMiB(scene);
    const usedBefore = await timeUsed(scene);
    const memory = watchMemory(scene);
    const began = performance.now();
    /** When each was sent, by its token. */
    const sentAt = new Map<string, number>();
    const puts: Promise<Put>[] = [];
    let late = 0;
    for (let n = 0; n < perSecond * seconds; n += 1) {
      const due = began + (1000 * n) / perSecond;
      const early = due - performance.now();
      if (early > 0) await delay(early);
      late = Math.max(late, performance.now() - due);
      const question = questions[n % questions.length] ?? '';
      puts.push(
        put((send) =>
          discord.slash(
            'ask',
            { question },
            {
              ...send,
              userId: newMember(),
              alter(whole) {
                const sent = send.alter(whole);
                sentAt.set(String(whole['token']), performance.timeOrigin + performance.now());
                return sent;
              },
            },
          ),
        ),
      );
    }
    const askedFor = performance.now() - began;
    const done = await Promise.all(puts);
    await quiet(discord);
    const most = await memory.stop();
    const after = await residentMiB(scene);
    const used = await timeUsed(scene);
    const each = (of: keyof TimeUsed): string => ((used[of] - usedBefore[of]) / done.length).toFixed(1);
    const { first, last } = responseTimes(scene, sentAt);
    const at = (times: readonly number[]): string =>
      [0.5, 0.99, 1].map((share) => `p${share * 100} ${percentile(times, share).toFixed(0)}`).join(', ');
    const note = [
      `first response ${at(first)} ms`,
      `what was shown in the end ${at(last)} ms`,
      `memory ${before} MiB before, ${most} at most, ${after} after`,
      `each took ${each('whole')} ms of a core, ${each('main')} of them in the main thread`,
      `asked in ${(askedFor / 1000).toFixed(1)} s, the load itself up to ${late.toFixed(0)} ms late`,
    ].join('; ');
    return tally(`${perSecond} questions a second for ${seconds} s`, discord, done, { note });
  });
}

/** From each interaction to the first response, and to the last call that changed what is shown; in ms, sorted. */
function responseTimes({ discord }: Scene, sentAt: ReadonlyMap<string, number>) {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { path, status, at } of discord.requests) {
    const token = decodeURIComponent(path.split('/')[3] ?? '');
    const sent = sentAt.get(token);
    if (sent === undefined || status < 200 || status >= 300) continue;
    if (!first.has(token)) first.set(token, at - sent);
    last.set(token, at - sent);
  }
  const sorted = (times: ReadonlyMap<string, number>): number[] =>
    [...times.values()].toSorted((a, b) => a - b);
  return { first: sorted(first), last: sorted(last) };
}

function watchMemory(scene: Scene): { readonly stop: () => Promise<number> } {
  let most = 0;
  const ended = new AbortController();
  const looking = (async () => {
    while (!ended.signal.aborted) {
      most = Math.max(most, await residentMiB(scene));
      await delay(LOOK_EVERY);
    }
  })();
  return {
    async stop() {
      ended.abort();
      await looking;
      return most;
    },
  };
}

/** Processor time of the service so far, in ms. */
interface TimeUsed {
  readonly whole: number;
  /** By the thread that Discord's frames and calls go through. */
  readonly main: number;
}

/** Zeros where the system does not tell. It tells in hundredths of a second. */
async function timeUsed(scene: Scene): Promise<TimeUsed> {
  const { pid } = scene.service();
  const of = async (path: string): Promise<number> => {
    const text = await readFile(path, 'utf8').catch(() => '');
    // User and system time are the 14th and 15th; the name before them may hold anything.
    const [user = 0, system = 0] = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return 10 * (user + system);
  };
  return { whole: await of(`/proc/${pid}/stat`), main: await of(`/proc/${pid}/task/${pid}/stat`) };
}

async function residentMiB(scene: Scene): Promise<number> {
  return Math.round(((await scene.service().resident()) ?? 0) / MIB);
}

const questionLine = z.object({ question: z.string().min(1) });

async function ownQuestions(root: string): Promise<string[]> {
  const lines = (await readFile(join(root, 'data/questions.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => questionLine.parse(JSON.parse(line)).question);
}
