import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfNames, readName } from '../../src/knowledge/name-sounds.js';

const sameName = (a: string, b: string): boolean => differenceOfNames(readName(a), readName(b)) !== null;

describe('a name', () => {
  it.each([
    ['Araghchi', 'Araqchi', 'Erakçi', 'عراقجي', "עראקצ'י"],
    ['Pashinyan', 'Paşinyan', 'باشينيان', 'פשיניאן'],
    ['Umerov', 'عمروف', 'أوميروف', 'אומרוב'],
    ['Darwish', 'Derviş', 'درويش', 'דרוויש'],
    ['Muhammad', 'Mohammed', 'محمد', 'מוחמד'],
    ['Blinken', 'بلينكن', 'בלינקן'],
    ['Istanbul', 'İstanbul', 'إسطنبول', 'איסטנבול'],
    ['McGurk', 'ماكغورك', 'מקגורק'],
    ['Khartoum', 'Hartum', 'خرطوم', 'חרטום'],
    ['Erdoğan', 'Erdogan', 'أردوغان', 'ארדואן'],
    ['Aliyev', 'علييف'],
  ])('%s is the same in every script', (name, ...others) => {
    for (const other of others) expect([other, sameName(name, other)]).toEqual([other, true]);
  });

  it.each([
    ['Putin', 'Patton'],
    ['Araghchi', 'Larijani'],
    ['Lavrov', 'لابيد'],
    ['Borrell', 'بايدن'],
    ['Ali', 'علا'],
    ['Bin', 'بن'],
    ['Grossi', 'קרישה'],
  ])('%s is not %s', (name, other) => {
    expect(sameName(name, other)).toBe(false);
  });

  it('is no word of more letters than any name has, however they are read', () => {
    expect(readName('Araghchi'.repeat(12)).length).toBeGreaterThan(0);
    for (const letters of ['abcdefghij', 'عراقجي', "אראקצ'י"])
      expect(readName(letters.repeat(5000))).toEqual([]);
  });

  it('is never told by two consonants alone', () => {
    expect(sameName('Sami', 'سم')).toBe(false);
    expect(sameName('Doha', 'دح')).toBe(false);
  });

  it('is the same as itself, in whatever letters, and reading it ends', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant('و'.repeat(60))),
        (word) => {
          const readings = readName(word);
          expect(readings.length).toBeLessThanOrEqual(32);
          const tells = readings.some(({ skeleton }) => skeleton.length > 2);
          expect(tells ? differenceOfNames(readings, readings) : 0).toBe(0);
        },
      ),
    );
  });
});
