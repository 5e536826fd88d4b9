import { describe, expect, it } from 'vitest';
import { keeping } from '../src/kept.js';

describe('what is kept', () => {
  it('is made once', () => {
    const made: string[] = [];
    const of = keeping((key: string) => made.push(key), { most: 10 });
    expect([of('a'), of('a'), of('b'), of('a')]).toEqual([1, 1, 2, 1]);
    expect(made).toEqual(['a', 'b']);
  });

  it('goes where it grows too heavy, the one asked for longest ago first', () => {
    const made: number[] = [];
    const of = keeping(
      (key: number) => {
        made.push(key);
        return key;
      },
      { most: 10, weigh: (key) => key },
    );
    for (const key of [4, 5, 4, 3, 4, 5]) of(key);
    expect(made).toEqual([4, 5, 3, 5]);
  });

  it('may be one value that is heavier than all that is allowed', () => {
    let made = 0;
    const of = keeping(() => (made += 1), { most: 1, weigh: () => 5 });
    expect([of('a'), of('a')]).toEqual([1, 1]);
  });
});
