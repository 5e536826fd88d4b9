import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import { carryOut, createLink, type CallOutcome } from '../../src/runtime/link.js';

/** An interface of a test: the link has never heard of it. */
interface Kitchen {
  readonly oven: { bake(dough: string, minutes: number): Promise<string>; burn(): Promise<never> };
  readonly pantry: { list(): Promise<readonly number[]>; empty(): Promise<readonly number[]> };
}

const kitchen: Kitchen = {
  oven: {
    bake: async (dough, minutes) => `${dough}, ${minutes} min`,
    burn: async () => {
      throw new TypeError('burnt', { cause: () => 'a function cannot be sent' });
    },
  },
  pantry: {
    list: async () => Array.from({ length: 601 }, (_, at) => at),
    empty: async () => [],
  },
};

/** Both ends; what goes over is cloned, as between threads. */
function linked() {
  const outcomes: CallOutcome[] = [];
  let turns = 0;
  const link = createLink<Kitchen>({
    replyWithinMs: 600_000,
    onSilence: () => {},
    post: (call) =>
      void carryOut(kitchen, structuredClone(call), {
        send: (outcome) => {
          outcomes.push(structuredClone(outcome));
          link.receive(structuredClone(outcome));
        },
        yieldTurn: async () => void (turns += 1),
      }),
  });
  return { link, outcomes, turns: () => turns };
}

describe('a link', () => {
  it('carries calls and what comes of them, whatever the methods are called', async () => {
    const { remote } = linked().link;
    const both = [remote.oven.bake('bread', 40), remote.oven.bake('buns', 15)];
    expect(await Promise.all(both)).toEqual(['bread, 40 min', 'buns, 15 min']);
  });

  it('brings a long list in parts, and others have their turn between', async () => {
    const { link, outcomes, turns } = linked();
    expect(await link.remote.pantry.list()).toEqual(await kitchen.pantry.list());
    expect(outcomes).toHaveLength(3);
    expect(turns()).toBe(2);
    expect(await link.remote.pantry.empty()).toEqual([]);
  });

  it('carries faults as a message and a stack', async () => {
    const burning = linked().link.remote.oven.burn();
    await expect(burning).rejects.toThrow('burnt');
    await expect(burning).rejects.toMatchObject({ stack: expect.stringContaining('link.test') });
  });

  it('says so where the other end has no such room or method', async () => {
    const said: CallOutcome[] = [];
    const effects = { send: (outcome: CallOutcome) => said.push(outcome), yieldTurn: async () => {} };
    const call = { kind: 'call', id: 1, room: 'oven', method: 'freeze', args: [] } as const;
    await carryOut(kitchen, call, effects);
    await carryOut(kitchen, { ...call, room: 'cellar' }, effects);
    expect(said.map((outcome) => !outcome.ok && outcome.error.message)).toEqual([
      expect.stringContaining('freeze'),
      expect.stringContaining('cellar'),
    ]);
  });

  it('that is closed fails what is in flight and what comes later', async () => {
    const posted: number[] = [];
    const link = createLink<Kitchen>({
      post: ({ id }) => posted.push(id),
      replyWithinMs: 600_000,
      onSilence: () => {},
    });
    const inFlight = link.remote.oven.bake('bread', 40);
    link.close(new AppError('internal', 'the kitchen is closed'));
    await expect(inFlight).rejects.toThrow('the kitchen is closed');
    await expect(link.remote.oven.bake('buns', 15)).rejects.toThrow('the kitchen is closed');
    expect(posted).toHaveLength(1);
  });

  it('has rooms that may be awaited as values', async () => {
    const oven = await Promise.resolve(linked().link.remote.oven);
    expect(await oven.bake('bread', 40)).toBe('bread, 40 min');
  });
});
