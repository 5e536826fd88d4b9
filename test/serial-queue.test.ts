import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSerialQueue } from '../src/serial-queue.js';

describe('a serial queue', () => {
  it('never has two pieces of work going, keeps their order, and goes on behind one that failed', async () => {
    const pieces = fc.array(fc.record({ pauses: fc.nat({ max: 3 }), fails: fc.boolean() }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(pieces, async (given) => {
        const queue = createSerialQueue();
        const seen: string[] = [];
        const ended = await Promise.allSettled(
          given.map(({ pauses, fails }, at) =>
            queue.add(async () => {
              seen.push(`begins ${at}`);
              for (let pause = 0; pause < pauses; pause += 1) await Promise.resolve();
              seen.push(`ends ${at}`);
              if (fails) throw new Error(`failed ${at}`);
              return at;
            }),
          ),
        );
        expect(seen).toEqual(given.flatMap((_, at) => [`begins ${at}`, `ends ${at}`]));
        expect(ended.map(({ status }) => status === 'rejected')).toEqual(given.map(({ fails }) => fails));
      }),
    );
  });

  it('is idle once all that was added is done, and what that added', async () => {
    const queue = createSerialQueue();
    const done: string[] = [];
    void queue.add(async () => {
      done.push('first');
      void queue.add(async () => void done.push('second'));
    });
    void queue.add(() => Promise.reject(new Error('failed'))).catch(() => undefined);
    await queue.idle();
    expect(done).toEqual(['first', 'second']);
    await queue.idle();
  });
});
