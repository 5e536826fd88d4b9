import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';

it('takes the day of a meeting from its own sentence, and not from the next, which tells of another', () => {
  const question = 'Recep Tayyip Erdogan ile Muhammad Ismail Darwish ne zaman görüştü?';
  const found = answer(question, shippedSnapshot, { now: () => 0 });
  const [first] = found.citations;
  expect(first?.highlights.map(([start, end]) => first.quote.slice(start, end))).toEqual(['29 Ocak 2025']);
});
