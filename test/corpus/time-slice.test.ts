import { describe, expect, it } from 'vitest';
import { createTimeSlice } from '../../src/corpus/time-slice.js';

describe('a breather', () => {
  it('gives way once its slice of time is used up, and then starts another', async () => {
    let now = 100;
    let turns = 0;
    let waited = 2;
    const yieldIfDue = createTimeSlice({
      now: () => now,
      yieldTurn: async () => {
        turns += 1;
        now += waited;
      },
      sliceMs: 8,
    });
    const turnsAfter = async (ms: number): Promise<number> => {
      now += ms;
      await yieldIfDue();
      return turns;
    };
    expect(await turnsAfter(7)).toBe(0);
    expect(await turnsAfter(1)).toBe(1);
    expect(await turnsAfter(7)).toBe(1);
    expect(await turnsAfter(20)).toBe(2);
    // Others were long at it: so is the next slice, but no longer than the event loop may be held.
    waited = 500;
    expect(await turnsAfter(8)).toBe(3);
    waited = 2;
    expect(await turnsAfter(19)).toBe(3);
    expect(await turnsAfter(1)).toBe(4);
    expect(await turnsAfter(8)).toBe(5);
  });
});
