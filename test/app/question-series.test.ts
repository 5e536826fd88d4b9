import { describe, expect, it } from 'vitest';
import { createQuestionSeries, HOURS_KEPT } from '../../src/app/question-series.js';
import { anAbstention, anAnswer } from '../support/answers.js';
import { fakeServices } from '../support/services.js';

const HOUR = 3_600_000;

/** A series over services that take as long, and end, as a test says. */
function aSeries() {
  const time = { ms: Date.parse('2025-10-13T12:30:00Z') };
  let next: 'answered' | 'abstained' | 'failed' = 'answered';
  let takes = 0;
  const series = createQuestionSeries({ now: () => time.ms, clock: () => new Date(time.ms) });
  const { answering } = series.counted(
    fakeServices({
      async ask() {
        time.ms += takes;
        if (next === 'failed') throw new Error('lost');
        return next === 'answered' ? anAnswer() : anAbstention();
      },
    }),
  );
  const ask = async (outcome: typeof next, ms: number, again = false): Promise<void> => {
    [next, takes] = [outcome, ms];
    await answering.ask('Who?', { again }).catch(() => {});
  };
  return { series, ask, time };
}

describe('questions hour by hour', () => {
  it('are counted by how they ended, with the time that half and nearly all of them took', async () => {
    const { series, ask, time } = aSeries();
    for (let asked = 0; asked < 18; asked += 1) await ask('answered', 10);
    await ask('abstained', 100);
    await ask('abstained', 400);
    await ask('failed', 5000);
    await ask('answered', 9000, true);
    time.ms += 2 * HOUR;
    await ask('answered', 7);
    const hours = series.hours();
    expect(hours.map(({ from }) => from.slice(11, 13))).toEqual(['12', '13', '14']);
    expect(hours[0]).toMatchObject({ answered: 18, abstained: 2, failed: 1 });
    expect((hours[0]?.half ?? 0) / 10).toBeCloseTo(1, 1);
    expect((hours[0]?.most ?? 0) / 100).toBeCloseTo(1, 1);
    expect(hours[1]).toMatchObject({ answered: 0, half: null, most: null });
    expect(hours[2]).toMatchObject({ answered: 1, abstained: 0 });
  });

  it('are those of two days at most, however long it runs', async () => {
    const { series, ask, time } = aSeries();
    await ask('answered', 1);
    for (let hour = 0; hour < 3 * HOURS_KEPT; hour += 1) {
      time.ms += HOUR;
      await ask('abstained', 1);
    }
    const hours = series.hours();
    expect(hours).toHaveLength(HOURS_KEPT);
    expect(hours.every(({ answered, abstained }) => answered === 0 && abstained === 1)).toBe(true);
  });
});
