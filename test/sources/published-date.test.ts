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
    ['2025-10-07 23:30:00 -05:00', '2025-10-07T23:30:00-05:00'],
    ['2025-10-07T12:30:00+0300', '2025-10-07T12:30:00+03:00'],
    ['2025-10-07 12:30:00 +03', '2025-10-07T12:30:00+03:00'],
    ['2025-10-07t12:30:00z', '2025-10-07T12:30:00Z'],
    ['2025-10-07 12:30 UTC', '2025-10-07T12:30Z'],
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

  it('is one that programs read, where it has a time', () => {
    const part = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    const zone = fc.constantFrom('', 'Z', ' UTC', '+03:00', ' -0500', ' +03', '-1100');
    fc.assert(
      fc.property(part, part, part, zone, (hour, minute, second, behind) => {
        const read = readPublished(`2025-10-07 ${hour}:${minute}:${second}${behind}`);
        expect(read === null || Date.parse(read) > 0).toBe(true);
      }),
    );
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
