import { describe, expect, it } from 'vitest';
import { createInteractionHandler } from '../../../src/discord/protocol/handle-interaction.js';
import { createWaitingTimes } from '../../../src/discord/protocol/waiting-times.js';
import { createMemoryActionStates } from '../../../src/store/memory/action-states.js';
import { createLogRecorder } from '../../support/discord-bot.js';
import { recordedCalls } from './some-calls.js';
import { aReply, command } from './some-interactions.js';

const MADE = Date.UTC(2026, 0, 2);
/** As Discord makes ids, with the time in ms that it is made. */
const idOf = (ms: number, n = 0): string => String((BigInt(ms - 1_420_070_400_000) << 22n) + BigInt(n));

/** A machine whose clock is `off` ms before Discord's. */
function aMachine(off = 0) {
  const time = { passed: 0, off };
  const given = { clock: () => new Date(MADE + time.passed + time.off), now: () => time.passed };
  return { time, given, waiting: createWaitingTimes(given) };
}

describe('the time that a member has waited', () => {
  it.each([0, -90_000, 90_000])('is what the quickest did not take, with a clock %i ms off', (off) => {
    const { time, waiting } = aMachine(off);
    expect(waiting.of(idOf(MADE))).toBe(0);
    time.passed = 2500;
    expect(waiting.of(idOf(MADE))).toBe(2500);
    expect(waiting.of(idOf(MADE + 2400))).toBe(100);
    expect(waiting.of(idOf(MADE + 2500))).toBe(0);
  });

  it('is none after the clock was set anew, or where an id tells nothing', () => {
    const { time, waiting } = aMachine();
    expect(waiting.of('77')).toBe(0);
    waiting.of(idOf(MADE));
    expect(waiting.of('77')).toBe(0);
    expect(waiting.of('of another kind')).toBe(0);
    time.passed = 500;
    expect(waiting.of(idOf(MADE))).toBe(500);
    time.passed = 0;
    time.off = 60_000;
    expect(waiting.of(idOf(MADE))).toBe(0);
    time.passed = 1000;
    expect(waiting.of(idOf(MADE))).toBe(1000);
  });

  it('forgets what was quick minutes ago: two clocks drift apart', () => {
    const { time, waiting } = aMachine();
    for (let minute = 0; minute < 60; minute += 1) {
      time.passed = minute * 60_001;
      // This machine's is quicker by 100 ms a minute.
      expect(waiting.of(idOf(MADE + time.passed - 100 * minute))).toBeLessThan(300);
    }
  });
});

describe('an interaction that comes late', () => {
  function aDoor() {
    const { time, given } = aMachine();
    const { logger, lines } = createLogRecorder();
    const dispatched: string[] = [];
    const never: (() => void)[] = [];
    const run = createInteractionHandler({
      ...given,
      chat: {
        async dispatch(interaction) {
          dispatched.push(interaction.kind);
          if (time.passed === 0) await new Promise<void>((resolve) => never.push(resolve));
          return aReply;
        },
        deferral: () => null,
        complete: async () => [],
      },
      states: createMemoryActionStates({ now: () => 0 }),
      logger,
      deferAfterMs: 2000,
    });
    let n = 0;
    const come = async (made: number): Promise<unknown[]> => {
      const calls = recordedCalls();
      n += 1;
      await run({ ...command, id: idOf(made, n) }, () => calls);
      return calls.made.map(({ call }) => call);
    };
    /** The same, and nobody waits for what comes of it: resolves once it is under way. */
    const begin = async (made: number): Promise<void> => {
      void come(made);
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { come, begin, time, dispatched, lines, never };
  }

  it('is promised an answer before anything else is done', async () => {
    const { come, begin, time } = aDoor();
    await begin(MADE);
    time.passed = 2400;
    expect(await come(MADE)).toEqual(['defer', 'edit']);
    expect(await come(MADE + 2300)).toEqual(['reply']);
  });

  it('is told that too much is asked, where many are under way', async () => {
    const { come, begin, time, dispatched } = aDoor();
    for (let each = 0; each < 40; each += 1) await begin(MADE);
    time.passed = 1200;
    expect(await come(MADE)).toEqual(['reply']);
    expect(dispatched).toHaveLength(40);
  });

  it('is passed over where Discord has told the member that nothing comes: nothing is done without a word', async () => {
    const { come, begin, time, dispatched, lines } = aDoor();
    await begin(MADE);
    time.passed = 3100;
    for (let n = 0; n < 3; n += 1) expect(await come(MADE)).toEqual([]);
    expect(dispatched).toHaveLength(1);
    expect(lines).toMatchObject([{ level: 'warn', facts: { ms: 3100, count: 1 } }]);
    time.passed = 4200;
    await come(MADE);
    // How many there were, and no line for each.
    expect(lines.slice(1)).toMatchObject([{ level: 'warn', facts: { ms: 4200, count: 3 } }]);
  });
});
