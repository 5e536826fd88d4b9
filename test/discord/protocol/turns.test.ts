import { describe, expect, it } from 'vitest';
import { createInteractionHandler } from '../../../src/discord/protocol/handle-interaction.js';
import { createMemoryActionStates } from '../../../src/store/memory/action-states.js';
import { createLogRecorder } from '../../support/discord-bot.js';
import { recordedCalls } from './some-calls.js';
import { aReply, command, typing } from './some-interactions.js';

const MADE = Date.UTC(2026, 0, 2);
const idOf = (ms: number, n: number): string => String((BigInt(ms - 1_420_070_400_000) << 22n) + BigInt(n));

/** A door where each interaction takes so many ms of this thread until its first wait. */
function aDoor(each: number) {
  const time = { passed: 0 };
  const begun: string[] = [];
  const waiting: (() => void)[] = [];
  const { logger, lines } = createLogRecorder();
  const away: string[] = [];
  const run = createInteractionHandler({
    turnedAway: (why) => away.push(why),
    clock: () => new Date(MADE + time.passed),
    now: () => time.passed,
    chat: {
      async dispatch({ caller }) {
        begun.push(caller.userId);
        time.passed += each;
        await new Promise<void>((resolve) => waiting.push(resolve));
        return aReply;
      },
      deferral: () => null,
      complete: async () => [{ name: 'Who?', value: 'Who?' }],
    },
    states: createMemoryActionStates({ now: () => 0 }),
    logger,
    deferAfterMs: 60_000,
  });
  let n = 0;
  /** An interaction that was made at this time comes now; what it is answered with. */
  const come = async (made: number, what: typeof command | typeof typing = command) => {
    const calls = recordedCalls();
    n += 1;
    const member = { user: { id: String(n) }, permissions: '0' };
    await run({ ...what, member, id: idOf(MADE + made, n) }, () => calls);
    return calls.made.map(({ call, with: told }) => `${call} ${String(told)}`);
  };
  const many = (count: number, made: number): Promise<string[][]> =>
    Promise.all(Array.from({ length: count }, () => come(made)));
  const answerAll = (): void => {
    for (const answer of waiting.splice(0)) answer();
  };
  return { come, many, answerAll, begun, time, lines, away, run };
}

/** Resolves after what waits for its turn had some more of them. */
const afterTurns = async (turns: number): Promise<void> => {
  for (let n = 0; n < turns; n += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('interactions that come faster than they can be begun with', () => {
  it('have their turns as they came, some at a time', async () => {
    const door = aDoor(3);
    const told = door.many(9, 0);
    // Those behind wait for what else this thread has to do.
    const before: number[] = [];
    await new Promise<void>((resolve) => {
      const look = (): void => {
        before.push(door.begun.length);
        if (door.begun.length < 9) setImmediate(look);
        else resolve();
      };
      setImmediate(look);
    });
    expect(Math.min(...before)).toBeLessThan(3);
    expect(door.begun).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    door.answerAll();
    expect(await told).toEqual(Array.from({ length: 9 }, () => ['reply Here.']));
  });

  it('are told that too much is asked, the newest first, and what waited in vain is passed over', async () => {
    const door = aDoor(10);
    void door.many(31, 0);
    await afterTurns(40);
    expect(door.begun).toHaveLength(31);
    const order: string[] = [];
    const told = async (name: string, made: number): Promise<void> => {
      const [call = 'nothing'] = await door.come(made);
      order.push(`${name}: ${call.slice(0, 20)}`);
    };
    door.time.passed = 3000;
    await Promise.all([told('in vain', 100), told('older', 2200), told('newer', 2900)]);
    expect(order).toEqual(['in vain: nothing', 'newer: reply Many are askin', 'older: reply Many are askin']);
    expect(door.begun).toHaveLength(31);
    expect(door.lines).toMatchObject([{ level: 'warn', facts: { count: 1 } }]);
    expect(door.away).toEqual(['late', 'busy', 'busy']);
  });

  it('are counted where they cannot be read', async () => {
    const door = aDoor(0);
    await door.run({ id: idOf(MADE, 1), type: 99 }, () => recordedCalls());
    expect(door.away).toEqual(['unreadable']);
  });

  it('offer nothing to whoever types meanwhile, at once', async () => {
    const door = aDoor(0);
    void door.many(31, 0);
    await afterTurns(2);
    expect(await door.come(0, typing)).toEqual(['choices 1']);
    door.time.passed = 1000;
    expect(await door.come(0, typing)).toEqual(['choices 0']);
  });
});
