import { setTimeout as delay } from 'node:timers/promises';
import type { FakeDiscord } from '../../test/support/fake-discord/index.js';
import { ask, newMember, put, quiet, tally, type Put } from './asking.js';
import type { FaultCount } from './fault-count.js';
import { inScene } from './scene.js';

/** One frame in so many is malformed. */
const ONE_IN = 100;
const AT_ONCE = 10;

type Payload = Readonly<Record<string, unknown>>;

/** What nobody can read, by turns: cut JSON, other JSON, an unknown op, bytes, an event that is no object. */
const GARBAGE: readonly ((discord: FakeDiscord) => void)[] = [
  (discord) => discord.sendFrame('{"op":0,"t":"INTERACTION_CREATE","s":'),
  (discord) => discord.sendFrame('[[[[[['),
  (discord) => discord.sendFrame({ op: 99, d: { anything: true } }),
  (discord) => discord.sendBytes(new Uint8Array([0x78, 0x9c, 1, 2, 3])),
  (discord) => discord.sendFrame({ op: 0, t: 'INTERACTION_CREATE', s: 'seven', d: 'text' }),
  (discord) => discord.dispatch('INTERACTION_CREATE', null),
  (discord) => discord.dispatch('MESSAGE_CREATE', { id: 7, content: [] }),
];

/** One interaction in a hundred has a field missing or of another type, and as many frames are nothing at all. */
export async function malformedFrames(root: string, frames: number): Promise<FaultCount[]> {
  return await inScene({ root, small: true }, async ({ discord, log }) => {
    const whole: Promise<Put>[] = [];
    const broken: Promise<Put>[] = [];
    for (let n = 1; n <= frames; n += 1) {
      if (n % ONE_IN === 0) broken.push(askBroken(discord));
      else whole.push(ask(discord));
      if (n % ONE_IN === ONE_IN / 2) GARBAGE[Math.floor(n / ONE_IN) % GARBAGE.length]?.(discord);
      if (n % AT_ONCE === 0) await Promise.all([whole.at(-1), delay(20)]);
    }
    const [read, unread] = [await Promise.all(whole), await Promise.all(broken)];
    await quiet(discord);
    const counted = tally('a frame in a hundred is malformed', discord, read, {
      note: `${Math.floor(frames / ONE_IN)} frames that were nothing; ${discord.gateway().identifies - 1} sessions begun anew; ${log.length} lines of the log`,
    });
    return [counted, tally('what was malformed itself', discord, unread)];
  });
}

/** An interaction with one of its fields away, null, or of another type. */
function askBroken(discord: FakeDiscord): Promise<Put> {
  return put((send) =>
    discord.slash(
      'ask',
      { question: 'Who is Jared Kushner?' },
      {
        ...send,
        userId: newMember(),
        timeoutMs: 3000,
        alter(whole: Payload) {
          send.alter(whole);
          const names = Object.keys(whole).filter((name) => name !== 'token');
          const name = names[Math.floor(Math.random() * names.length)] ?? 'data';
          const { [name]: _gone, ...rest } = whole;
          const values = [undefined, null, 7, 'text', [], {}];
          const value = values[Math.floor(Math.random() * values.length)];
          return value === undefined ? rest : { ...rest, [name]: value };
        },
      },
    ),
  );
}
