import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../src/app/cooldown.js';

function at(options: { questions: number; seconds: number; capacity?: number }) {
  let now = 1_000_000;
  const cooldown = createCooldown({ ...options, clock: () => now });
  return { take: (id = 'ada') => cooldown.take(id), pass: (seconds: number) => (now += seconds * 1000) };
}

describe('createCooldown', () => {
  it('allows so many in a stretch of time and then says how long to wait', () => {
    const { take, pass } = at({ questions: 2, seconds: 10 });
    expect(take()).toEqual({ allowed: true });
    pass(4);
    expect(take()).toEqual({ allowed: true });
    pass(1);
    expect(take()).toEqual({ allowed: false, retryAfterSeconds: 5 });
    pass(4.9);
    expect(take()).toEqual({ allowed: false, retryAfterSeconds: 1 });
    pass(0.1);
    expect(take()).toEqual({ allowed: true });
    expect(take()).toEqual({ allowed: false, retryAfterSeconds: 4 });
  });

  it('counts each member apart', () => {
    const { take } = at({ questions: 1, seconds: 10 });
    expect(take('ada').allowed).toBe(true);
    expect(take('bob').allowed).toBe(true);
    expect(take('ada').allowed).toBe(false);
  });

  it('does not count refusals', () => {
    const { take, pass } = at({ questions: 1, seconds: 10 });
    take();
    pass(9);
    expect(take().allowed).toBe(false);
    pass(1);
    expect(take().allowed).toBe(true);
  });

  it.each([
    { questions: 0, seconds: 10 },
    { questions: 5, seconds: 0 },
  ])('is off with %o', (options) => {
    const { take } = at(options);
    expect(Array.from({ length: 20 }, () => take().allowed)).not.toContain(false);
  });

  it('forgets the longest known when it knows too many', () => {
    const { take } = at({ questions: 1, seconds: 10, capacity: 2 });
    for (const id of ['a', 'b', 'c']) take(id);
    expect(take('c').allowed).toBe(false);
    expect(take('a').allowed).toBe(true);
  });
});
