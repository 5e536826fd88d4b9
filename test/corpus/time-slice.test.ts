import { describe, expect, it } from 'vitest';
import { createTimeSlice } from '../../src/corpus/time-slice.js';

describe('a breather', () => {
  it('gives way once its slice of time is used up, and then starts another', async () => {
    let now = 100;
    let turns = 0;
    const yieldIfDue = createTimeSlice({
      now: () => now,
      yieldTurn: async () => {
        turns += 1;
        now += 50;
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
  });
});
