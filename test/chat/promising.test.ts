import { describe, expect, it } from 'vitest';
import { defineCommand, type Handling } from '../../src/chat/command.js';
import { everyone } from '../../src/chat/precondition.js';
import { promisingServices } from '../../src/chat/promising.js';
import { sharedOptions } from '../../src/chat/view-options.js';
import { anAnswer } from '../support/answers.js';
import { fakeServices } from '../support/services.js';
import { aCall, aCommand, fine, setUpWith } from './a-chat.js';

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

  it.each([
    ['public', 'slow', {}, true],
    ['public', 'slow', { private: 'no' }, true],
    ['private', 'slow', { private: 'yes' }, true],
    // What it says is for one alone, as far as anybody can know.
    ['private', 'list', {}, true],
    // Asked for nothing that others wait for, or asked while nobody waits.
    [null, 'help', {}, true],
    [null, 'slow', {}, false],
  ])('is a %s reply of /%s %o where others wait before it (%s)', async (promised, name, options, isLong) => {
    const asks = async ({ services }: Handling): Promise<typeof fine> => {
      await services.answering.ask('Who?');
      return fine;
    };
    const { chat } = setUpWith(
      { queue: { isFull: () => false, isLong: () => isLong } },
      defineCommand({
        name: 'slow',
        description: () => 'Slow',
        options: { private: sharedOptions.private },
        preconditions: [everyone],
        run: asks,
      }),
      aCommand({ name: 'list', run: asks }),
      aCommand({ name: 'help' }),
    );
    const made: unknown[] = [];
    const outcome = await chat.dispatch(
      aCall(name, options),
      async () => false,
      (visibility) => made.push(visibility),
    );
    expect(outcome).toBe(fine);
    expect(made).toEqual(promised === null ? [] : [promised]);
  });
});
