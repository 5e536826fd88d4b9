import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** Amounts of the same, each twice the one before. */
const AMOUNTS = [1, 2, 4, 8] as const;
const OWN = /\/src\//u;

/**
 * How much more work each of 1, 2, 4 and 8 times `size` takes than its share of the first: about 1 each where work grows
 * in proportion, up to 8 where it grows with the square. Work is how often each stretch of the project's own code ran, by
 * its length: a count, so neither the machine nor what else it does matters. What the engine does by itself (a regular
 * expression, a copy of a list) is no part of it.
 *
 * @param work does `size` of it
 */
export function workByAmount(work: (size: number) => void, size: number): number[] {
  const session = new Session();
  session.connect();
  // Code that the engine has optimised does not count.
  setFlagsFromString('--no-opt');
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    // What is made once is made.
    work(size);
    // To ask takes longer than most work, and begins the count anew.
    workDone(session);
    const works = AMOUNTS.map((times) => {
      work(times * size);
      return workDone(session) / times;
    });
    session.post('Profiler.stopPreciseCoverage');
    const [first = 0] = works;
    return works.map((done) => done / first);
  } finally {
    setFlagsFromString('--opt');
    session.disconnect();
  }
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
