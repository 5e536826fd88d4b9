/**
 * A piece of work that can pause: it yields between steps, each of them short, and returns its result at the end. So
 * the same work is done at once (`atOnce`) or gives way to others in between (`inTurns`).
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Awaits `yieldIfDue` between the steps. */
export async function inTurns<T>(steps: Steps<T>, yieldIfDue: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // One step after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    await yieldIfDue();
  }
}

/** Like `items.flatMap(work)`, each item a step: for lists as long as an article. */
export function* flatInSteps<T, R>(items: Iterable<T>, work: (item: T) => Iterable<R>): Steps<R[]> {
  const done: R[] = [];
  for (const item of items) {
    for (const found of work(item)) done.push(found);
    yield;
  }
  return done;
}

/** Like `items.map(work)`, each item a step. */
export function* eachInSteps<T, R>(items: Iterable<T>, work: (item: T, index: number) => R): Steps<R[]> {
  const done: R[] = [];
  for (const item of items) {
    done.push(work(item, done.length));
    yield;
  }
  return done;
}
