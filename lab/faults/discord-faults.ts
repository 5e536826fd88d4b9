import { setTimeout as delay } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { FakeDiscord } from '../../test/support/fake-discord/index.js';
import { ask, newMember, put, quiet, tally, type Put } from './asking.js';
import { countsOf, type FaultCount } from './fault-count.js';
import { startRestProxy, type RestProxy, type RestTrouble } from './rest-proxy.js';
import { inScene, type Scene } from './scene.js';

const QUESTIONS_A_CUT = 4;

/** The gateway is cut while questions are under way: by turns so that the session may be taken up, and so that it is forgotten. */
export async function gatewayCuts(root: string, cuts: number): Promise<FaultCount[]> {
  const counts: FaultCount[] = [];
  for (const resumable of [true, false]) {
    const times = Math.ceil(cuts / 2);
    counts.push(
      await inScene({ root, small: true }, async ({ discord }) => {
        const puts: Promise<Put>[] = [];
        for (let cut = 0; cut < times; cut += 1) {
          for (let n = 0; n < QUESTIONS_A_CUT; n += 1) puts.push(ask(discord));
          await delay(Math.random() * 25);
          discord.dropConnections({ resumable });
          // Some ask while nobody is there.
          await delay(Math.random() * 25);
          puts.push(ask(discord));
          await connected(discord);
          await delay(50);
        }
        const done = await Promise.all(puts);
        await quiet(discord);
        const { resumes, identifies, sessions } = discord.gateway();
        const note = `${times} cuts, ${resumes} resumed, ${identifies - 1} sessions begun anew, ${sessions} at the end`;
        return tally(`gateway cut, session ${resumable ? 'kept' : 'forgotten'}`, discord, done, { note });
      }),
    );
  }
  return counts;
}

async function connected(discord: FakeDiscord): Promise<void> {
  for (let ms = 0; ms < 30_000 && !discord.connected(); ms += 10) await delay(10);
}

/** What every tenth call meets, by turns. */
const TROUBLES: readonly RestTrouble[] = [
  { kind: 'status', status: 429, carriedOut: false },
  { kind: 'status', status: 500, carriedOut: false },
  { kind: 'status', status: 502, carriedOut: true },
  { kind: 'cut', carriedOut: false },
  { kind: 'cut', carriedOut: true },
];

const moderator = { permissions: PermissionFlagsBits.ManageGuild };

/** Every tenth call over REST fails, also after Discord has done what it asks for. Every fifth act is answered by a promise first. */
export async function restFailures(root: string, questions: number): Promise<FaultCount> {
  return await behindProxy(
    root,
    (n) => (n % 10 === 0 ? (TROUBLES[(n / 10) % TROUBLES.length] ?? null) : null),
    async ({ discord, log }, proxy) => {
      const done = await inTurns(questions, 10, (n) =>
        n % 5 === 0 ? put((send) => discord.slash('reload', {}, { ...send, ...moderator })) : ask(discord),
      );
      await quiet(discord);
      const note = `${proxy.met()} calls failed; ${inWords(log)}`;
      return tally('429, 5xx or a cut connection on every tenth call', discord, done, { note });
    },
  );
}

/** What Discord says of every call comes 4 s late, though it carried it out at once. */
export async function lateAnswers(root: string, questions: number): Promise<FaultCount> {
  return await behindProxy(
    root,
    (_, { method }) => (method === 'POST' ? { kind: 'slow answer', ms: 4000 } : null),
    async ({ discord }) => {
      const done = await inTurns(questions, 20, () => ask(discord));
      await quiet(discord, 6000);
      return tally('Discord answers calls 4 s late', discord, done);
    },
  );
}

/** The whole process stands still for 2.5 s, again and again, while members ask. */
export async function pauses(root: string, times: number): Promise<FaultCount> {
  return await inScene({ root, small: true }, async ({ discord, service, log }) => {
    const puts: Promise<Put>[] = [];
    for (let n = 0; n < times; n += 1) {
      for (let each = 0; each < QUESTIONS_A_CUT; each += 1) puts.push(ask(discord));
      process.kill(service().pid, 'SIGSTOP');
      puts.push(ask(discord));
      await delay(2500);
      process.kill(service().pid, 'SIGCONT');
      await delay(300);
    }
    const done = await Promise.all(puts);
    await quiet(discord);
    return tally('the process stands still for 2.5 s', discord, done, {
      note: `${times} times; ${inWords(log)}`,
    });
  });
}

/** Every interaction and every message is delivered twice. */
export async function deliveredTwice(root: string, questions: number): Promise<FaultCount[]> {
  return await inScene({ root, small: true }, async ({ discord, log }) => {
    const twice = (act: Parameters<typeof put>[0]): Promise<Put> =>
      put((send) =>
        act({
          ...send,
          alter(whole) {
            const sent = send.alter(whole);
            discord.dispatch('INTERACTION_CREATE', sent);
            return sent;
          },
        }),
      );
    const asked = await inTurns(questions, 10, (n) => {
      const userId = newMember();
      return twice((send) =>
        n % 2 === 0
          ? discord.slash('ask', { question: 'Who is Jared Kushner?' }, { ...send, userId })
          : discord.slash('subscribe to', { about: 'Jared Kushner', where: 'private' }, { ...send, userId }),
      );
    });
    await quiet(discord);
    const refused = discord.requests.filter(
      ({ path, status }) => path.includes('/callback') && status >= 400,
    );
    const greeted = discord.sent.length;
    const subscribed = Math.floor(questions / 2);
    const interactions = tally('every interaction delivered twice', discord, asked, {
      doubled: Math.max(0, greeted - subscribed),
      note: `${refused.length} calls that Discord had to refuse; ${greeted} greetings for ${subscribed} subscriptions; ${inWords(log)}`,
    });
    discord.takeBreaches();
    const before = discord.sent.length;
    for (let n = 0; n < questions; n += 1) {
      discord.say(`<@${discord.applicationId}> Who is Jared Kushner?`, {
        userId: newMember(),
        deliveries: 2,
      });
      await delay(20);
    }
    await quiet(discord);
    const said = discord.sent.length - before;
    return [
      interactions,
      {
        fault: 'every message delivered twice',
        asked: questions,
        once: Math.min(said, questions),
        unanswered: Math.max(0, questions - said),
        lost: 0,
        doubled: Math.max(0, said - questions),
        saw: new Map([['the answer', said]]),
        note: '',
      },
    ];
  });
}

function inWords(log: readonly string[]): string {
  const counts = [...countsOf(log)].map(([message, count]) => `"${message}" ${count}`);
  return counts.length === 0 ? 'the log says nothing' : `the log says ${counts.join(', ')}`;
}

async function behindProxy<T>(
  root: string,
  troubleOf: Parameters<typeof startRestProxy>[1],
  work: (scene: Scene, proxy: RestProxy) => Promise<T>,
): Promise<T> {
  let proxy: RestProxy | null = null;
  try {
    return await inScene(
      {
        root,
        small: true,
        async beside(discord) {
          proxy = await startRestProxy(discord.apiBase, troubleOf);
          return { DISCORD_API_BASE: proxy.apiBase };
        },
      },
      (scene) => {
        if (proxy === null) throw new Error('there is no proxy');
        return work(scene, proxy);
      },
    );
  } finally {
    await closed(proxy);
  }
}

async function closed(proxy: RestProxy | null): Promise<void> {
  await proxy?.close();
}

/** Does `work` so many times, `atOnce` at a time. */
async function inTurns(
  times: number,
  atOnce: number,
  work: (n: number) => Promise<Put>,
): Promise<readonly Put[]> {
  const done: Put[] = [];
  let at = 0;
  const one = async (): Promise<void> => {
    while (at < times) done.push(await work(at++));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return done;
}
