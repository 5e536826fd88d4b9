import { describe, expect, it } from 'vitest';
import { mayLieIn, periodOf } from '../../src/views/period.js';

describe('periodOf', () => {
  it.each([
    ['2025-10-08', { first: '2025-10-08', last: '2025-10-08' }],
    ['2024-02', { first: '2024-02-01', last: '2024-02-29' }],
    ['2023-02', { first: '2023-02-01', last: '2023-02-28' }],
    ['1900-02', { first: '1900-02-01', last: '1900-02-28' }],
    ['2025', { first: '2025-01-01', last: '2025-12-31' }],
    ['2023-02-29', null],
    ['2025-13', null],
    ['2025-00-01', null],
    ['autumn', null],
    ['', null],
  ])('of %j is %j', (value, period) => {
    expect(periodOf(value)).toEqual(period);
  });
});

describe('mayLieIn', () => {
  it.each([
    ['2025-10-08', '2025-10', '2025-10', true],
    ['2025-10', '2025-10-08', '2025-10-09', true],
    ['2025', '2025-06', null, true],
    ['2025-10-08', '2025-10-09', null, false],
    ['2025-10-08', null, '2025-10-07', false],
    ['2025-10-08', null, null, true],
    ['autumn', null, null, false],
  ])('%s from %j to %j: %j', (value, from, to, lies) => {
    expect(mayLieIn(value, from, to)).toBe(lies);
  });
});
