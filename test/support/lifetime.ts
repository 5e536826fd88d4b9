import { afterAll } from 'vitest';

/** Where the end of something is left to: that of the test (`onTestFinished`), or of all that share it. Last in, first out. */
export type AtEnd = (end: () => void | Promise<void>) => void;

/** What tests that change nothing of it share: the first that wants it starts it, and it ends after the last of them. */
export function shared<T>(start: (atEnd: AtEnd) => Promise<T>): () => Promise<T> {
  const ends: (() => void | Promise<void>)[] = [];
  let started: Promise<T> | undefined;
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  return () => (started ??= start((end) => void ends.push(end)));
}
