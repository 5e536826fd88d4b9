import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { FakeDiscord } from '../../test/support/fake-discord/index.js';
import { percentile, spread } from '../bench/percentiles.js';
import { timeUsed, type TimeUsed } from '../bench/time-used.js';
import { lettersTyped } from '../interactions/letters-typed.js';
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
/** Letters that others type meanwhile into `/ask`, a second: each is answered while somebody waits to type the next. */
const LETTERS_PER_SECOND = 20;
/** Memory is looked at so often, in ms. */
const LOOK_EVERY = 1000;
const MIB = 1024 ** 2;

/** Members ask through the gateway, whether what was asked before is answered or not, and others type. Questions are the project's own. */
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
    const usedBefore = await timeUsed(scene.service().pid);
    const memory = watchMemory(scene);
    const began = performance.now();
    const asked = sentTimes();
    const ended = new AbortController();
    const typing = typeMeanwhile(discord, await lettersTyped(root), ended.signal);
    const puts: Promise<Put>[] = [];
    let late = 0;
    for (let n = 0; n < perSecond * seconds; n += 1) {
      const due = began + (1000 * n) / perSecond;
      const early = due - performance.now();
      if (early > 0) await delay(early);
      late = Math.max(late, performance.now() - due);
      const question = questions[n % questions.length] ?? '';
      puts.push(
        put(({ alter, ...send }) =>
          discord.slash(
            'ask',
            { question },
            { ...send, userId: newMember(), alter: (whole) => alter(asked.sent(whole)) },
          ),
        ),
      );
    }
    const askedFor = performance.now() - began;
    ended.abort();
    const done = await Promise.all(puts);
    const typed = await typing;
    await quiet(discord);
    const most = await memory.stop();
    const after = await residentMiB(scene);
    const used = await timeUsed(scene.service().pid);
    const each = (of: keyof TimeUsed): string => ((used[of] - usedBefore[of]) / done.length).toFixed(1);
    const { first, last } = responseTimes(scene, asked.at);
    const choices = responseTimes(scene, typed.at).first;
    const at = (times: readonly number[]): string =>
      [0.5, 0.99, 1].map((share) => `p${share * 100} ${percentile(times, share).toFixed(0)}`).join(', ');
    const note = [
      `first response ${at(first)} ms`,
      `what was shown in the end ${at(last)} ms`,
      `choices for ${typed.at.size} letters typed ${at(choices)} ms, none for ${typed.none}`,
      `memory ${before} MiB before, ${most} at most, ${after} after`,
      `each took ${each('whole')} ms of a core, ${each('main')} of them in the main thread`,
      `asked in ${(askedFor / 1000).toFixed(1)} s, the load itself up to ${late.toFixed(0)} ms late`,
    ].join('; ');
    return tally(`${perSecond} questions a second for ${seconds} s`, discord, done, { note });
  });
}

/** Keeps when each interaction was sent, by its token. */
function sentTimes() {
  const at = new Map<string, number>();
  return {
    at,
    sent: <Whole extends Readonly<Record<string, unknown>>>(whole: Whole): Whole => {
      at.set(String(whole['token']), performance.timeOrigin + performance.now());
      return whole;
    },
  };
}

/** What came of letters that were typed. */
interface TypedBeside {
  /** When each was sent, by its token. */
  readonly at: ReadonlyMap<string, number>;
  /** For how many of them there were no choices. */
  readonly none: number;
}

/** Members type letter by letter, in every language, until it is over. */
async function typeMeanwhile(
  discord: FakeDiscord,
  letters: readonly string[],
  over: AbortSignal,
): Promise<TypedBeside> {
  const typed = sentTimes();
  const offered: Promise<number>[] = [];
  for (let n = 0; !over.aborted; n += 1) {
    const send = { userId: newMember(), alter: typed.sent };
    const question = letters[n % letters.length] ?? '';
    offered.push(
      discord.autocomplete('ask', { question }, 'question', send).then(
        (choices) => choices.length,
        () => 0,
      ),
    );
    await delay(1000 / LETTERS_PER_SECOND);
  }
  return { at: typed.at, none: (await Promise.all(offered)).filter((count) => count === 0).length };
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

async function residentMiB(scene: Scene): Promise<number> {
  return Math.round(((await scene.service().resident()) ?? 0) / MIB);
}

const questionLine = z.object({ question: z.string().min(1) });

async function ownQuestions(root: string): Promise<string[]> {
  const lines = (await readFile(join(root, 'data/questions.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => questionLine.parse(JSON.parse(line)).question);
}
