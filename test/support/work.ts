import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll } from 'vitest';

/** Amounts of the same, each twice the one before. */
const AMOUNTS = [1, 2, 4, 8] as const;
const OWN = /\/src\//u;

/** Measures how work grows. */
export interface WorkCounter {
  /**
   * How much more work each of 1, 2, 4 and 8 times `size` takes than its share of the first: about 1 each where work grows
   * in proportion, up to 8 where it grows with the square. Work is how often each stretch of the project's own code ran, by
   * its length: a count, so neither the machine nor what else it does matters. What the engine does by itself (a regular
   * expression, a copy of a list) is no part of it.
   *
   * @param work does `size` of it
   */
  byAmount(work: (size: number) => void, size: number): number[];
}

/**
 * Counts work in the tests of the `describe` that it is called in: to begin takes longer than most work. All of them run
 * slower for it, since code that the engine has optimised does not count. What is to be counted must not have run before
 * in this process: how often a stretch within a function ran is known only where the function was compiled afterwards. So
 * it stands first in its file.
 */
export function countWork(): WorkCounter {
  const session = new Session();
  beforeAll(() => {
    session.connect();
    setFlagsFromString('--no-opt');
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });
  afterAll(() => {
    session.post('Profiler.stopPreciseCoverage');
    setFlagsFromString('--opt');
    session.disconnect();
  });
  return {
    byAmount(work, size) {
      // What is made once is made.
      work(size);
      // To ask takes longer than most work, and begins the count anew.
      workDone(session);
      const works = AMOUNTS.map((times) => {
        work(times * size);
        return workDone(session) / times;
      });
      const [first = 0] = works;
      return works.map((done) => done / first);
    },
  };
}

/** Work since this was last asked. */
function workDone(session: Session): number {
  let work = 0;
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error !== null) throw error;
    for (const { url, functions } of coverage.result) {
      if (OWN.test(url)) for (const { ranges } of functions) work += runsOf(ranges);
    }
  });
  return work;
}

/** How often each character of a function ran: ranges lie in one another, and the innermost counts. */
function runsOf(ranges: readonly Profiler.CoverageRange[]): number {
  const around: Profiler.CoverageRange[] = [];
  let runs = 0;
  for (const range of ranges) {
    while ((around.at(-1)?.endOffset ?? Infinity) <= range.startOffset) around.pop();
    const length = range.endOffset - range.startOffset;
    runs += length * (range.count - (around.at(-1)?.count ?? 0));
    around.push(range);
  }
  return runs;
}

/**
 * The most that a share may take beside the first. Some above 1: what is looked at up to a bound, such as the words before
 * a verb, is not yet there to look at in the smallest amount.
 */
export const IN_PROPORTION = 1.4;
