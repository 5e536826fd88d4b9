import { describe, expect, it } from 'vitest';
import { promisingServices } from '../../src/chat/promising.js';
import { anAnswer } from '../support/answers.js';
import { fakeServices } from '../support/services.js';

const queue = { isFull: () => false, isLong: () => false };

describe('what an interaction is promised', () => {
  it('comes while what it asked for is still under way, however little waits before it', async () => {
    const made: string[] = [];
    let end = (): void => {};
    const services = promisingServices(
      fakeServices({
        ask: async (question) => {
          await new Promise<void>((resolve) => (end = resolve));
          return anAnswer({ question });
        },
      }),
      {
        queue,
        promise() {
          made.push('promised');
          end();
        },
        afterMs: 1,
      },
    );
    expect((await services.answering.ask('Who?')).question).toBe('Who?');
    expect(made).toEqual(['promised']);
  });

  it('is nothing where it is there at once, fails at once, or tells of the service itself', async () => {
    const made: string[] = [];
    const services = promisingServices(fakeServices({ suggest: () => Promise.reject(new Error('away')) }), {
      queue: { ...queue, isLong: () => made.length > 0 },
      promise: () => made.push('promised'),
      afterMs: 60_000,
    });
    await services.answering.ask('Who?');
    await expect(services.answering.suggest({ text: '', language: 'en', limit: 1 })).rejects.toThrow('away');
    made.push('nothing more');
    await services.operations.summary();
    expect(made).toEqual(['nothing more']);
  });
});
