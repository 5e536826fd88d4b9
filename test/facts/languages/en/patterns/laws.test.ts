import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../support/read-sentences.js';
import { countWork, IN_PROPORTION } from '../../../../support/work.js';

const WORDS =
  'Fidan Kalin Hamas Israel the minister officials and , who met will not agreed to meet talks between with in Cairo on Tuesday if denied that said he it was to be released by demanded ceasefire began , . “ ” ( ) of a no two leaders'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

describe('the work of reading by patterns', () => {
  const counter = countWork();

  it('is in proportion to the length of a sentence', () => {
    const read = (times: number): void =>
      void factsOf('Fidan, Kalin and the minister met , who said he met '.repeat(times));
    expect(Math.max(...counter.byAmount(read, 3))).toBeLessThanOrEqual(IN_PROPORTION);
  });
});

describe('reading by patterns', () => {
  it('never fails, and cites what it read', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { citation, participants, subject } of factsOf(text)) {
          expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
          expect(new Set(participants.map(({ id }) => id)).size).toBe(participants.length);
          expect(subject.id).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same facts and ids each time', () => {
    const text = 'Fidan met Haniyeh and Kalin spoke with Witkoff in Cairo.';
    expect(factsOf(text)).toEqual(factsOf(text));
    expect(new Set(factsOf(text).map(({ id }) => id)).size).toBe(factsOf(text).length);
  });
});
