import { describe, expect, it } from 'vitest';
import { measureEngine, type Instruments } from '../../../lab/bench/measure-engine.js';
import type { Engine } from '../../../lab/bench/engines.js';

/** A clock that questions turn forward themselves. */
function aBench(msPerQuestion: number) {
  let time = 0;
  const asked: string[] = [];
  const phases: string[] = [];
  const weights = [
    { heap: 100, resident: 1000 },
    { heap: 350, resident: 1500 },
  ];
  const engine: Engine = {
    name: 'slow',
    build: async () => {
      time += 7;
      return {
        ask: (question) => {
          asked.push(question);
          time += msPerQuestion;
          return 1;
        },
        texts: null,
      };
    },
  };
  const instruments: Instruments = {
    now: () => time,
    memory: () => weights.shift() ?? { heap: 0, resident: 0 },
    report: (phase) => phases.push(phase),
    budgetMs: 1000,
  };
  return { engine, instruments, asked, phases };
}

const work = { makeArticles: async () => [], warmUp: ['w'], questions: ['a', 'b', 'c'] };

describe('measuring an engine', () => {
  it('gives build time, memory on top and the time of each question, warm-up left out', async () => {
    const { engine, instruments, asked, phases } = aBench(10);
    expect(await measureEngine(engine, work, instruments)).toEqual({
      buildMs: 7,
      memory: { heap: 250, resident: 500 },
      timing: { questions: 3, perSecond: 100, p50: 10, p99: 10 },
    });
    expect(asked).toEqual(['w', 'a', 'b', 'c']);
    expect(phases).toEqual(['building', 'asking']);
  });

  it('stops asking once the time is up', async () => {
    const { engine, instruments } = aBench(600);
    const { timing } = await measureEngine(engine, { ...work, warmUp: [] }, instruments);
    expect(timing?.questions).toBe(2);
  });

  it('has no timing where warming up took it all', async () => {
    const { engine, instruments } = aBench(5000);
    expect((await measureEngine(engine, work, instruments)).timing).toBeNull();
  });
});
