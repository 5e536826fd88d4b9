import { expect, it } from 'vitest';
import { MADE_TEXTS } from '../../../lab/bench/made-sizes.js';

it.each(MADE_TEXTS)('makes $name in parts that grow with their share', ({ make }) => {
  const prose = 'The delegations met in Doha. ';
  const [eighth, half, whole] = [1, 4, 8].map((eighths) => make(eighths, prose).length);
  expect((half ?? 0) / (eighth ?? 1)).toBeCloseTo(4, 0);
  expect((whole ?? 0) / (eighth ?? 1)).toBeCloseTo(8, 0);
});
