import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exists, readPublished } from '../../src/sources/published-date.js';

describe('a publication date', () => {
  it.each([
    ['2025-10-07', '2025-10-07'],
    ['2025/10/07', '2025-10-07'],
    ['2025/1/7', '2025-01-07'],
    ['2024-02-29', '2024-02-29'],
    ['2025-10-07T12:30:00Z', '2025-10-07T12:30:00Z'],
    ['2025-10-07T12:30+03:00', '2025-10-07T12:30+03:00'],
    ['2025-10-07 12:30:15.250', '2025-10-07T12:30:15.250'],
  ])('is read from %s as %s', (written, read) => {
    expect(readPublished(written)).toBe(read);
  });

  it.each([
    '2025-02-30',
    '2023-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025/10/32',
    '2025-10-07T24:00:00Z',
    '2025-10-07T12:60:00Z',
    '2025-02-30T12:00:00Z',
    '07.10.2025',
    '10/07/2025',
    '7 October 2025',
    '2025',
    '20251007',
    'yesterday',
    '',
  ])('is not read from "%s"', (written) => {
    expect(readPublished(written)).toBeNull();
  });

  it('of the calendar is always read, with hyphens or slashes', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(exists(iso)).toBe(true);
        expect(readPublished(iso)).toBe(iso);
        expect(readPublished(iso.replaceAll('-', '/'))).toBe(iso);
      }),
    );
  });

  it('that is read is one of the calendar', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part, part, (year, month, day) => {
        const read = readPublished(`${year}-${month}-${day}`);
        expect(read).toBe(read === null ? null : new Date(read).toISOString().slice(0, 10));
      }),
    );
  });
});
