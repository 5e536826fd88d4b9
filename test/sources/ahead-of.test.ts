import { describe, expect, it } from 'vitest';
import { aheadOf, type AheadOptions } from '../../src/sources/ahead-of.js';

/** Works on numbers; what was begun, and what was given, in turn. */
async function worked(items: readonly number[], options: AheadOptions<number>) {
  const happened: string[] = [];
  const given: (readonly [number, number])[] = [];
  const work = async (item: number): Promise<number> => {
    happened.push(`begin ${item}`);
    return item * 10;
  };
  for await (const each of aheadOf(items, work, options)) {
    happened.push(`give ${each[0]}`);
    given.push(each);
  }
  return { happened, given };
}

describe('work that is begun before its turn', () => {
  it('gives each item with its result, in order', async () => {
    const { given } = await worked([3, 1, 2], { most: 2 });
    expect(given).toEqual([
      [3, 30],
      [1, 10],
      [2, 20],
    ]);
    expect((await worked([], { most: 2 })).given).toEqual([]);
  });

  it('is so many items ahead and no more', async () => {
    const { happened } = await worked([1, 2, 3], { most: 2 });
    expect(happened).toEqual(['begin 1', 'begin 2', 'give 1', 'begin 3', 'give 2', 'give 3']);
  });

  it('weighs no more than it may together, and an item that weighs more is worked on alone', async () => {
    const { happened } = await worked([1, 2, 9, 1], { most: 5, weight: 3, weigh: (item) => item });
    expect(happened).toEqual([
      'begin 1',
      'begin 2',
      'give 1',
      'give 2',
      'begin 9',
      'give 9',
      'begin 1',
      'give 1',
    ]);
  });
});
