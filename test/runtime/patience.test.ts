import { expect, it } from 'vitest';
import { patience } from '../../src/runtime/patience.js';

/** What is waited for, a stretch after the other; each ends when it is told to. */
function someWaits() {
  const waits: { readonly ms: number; readonly work: () => void }[] = [];
  let ended = 0;
  return {
    waits,
    ended: () => ended,
    after: (ms: number, work: () => void) => {
      waits.push({ ms, work });
      return () => void (ended += 1);
    },
  };
}

it('loses a stretch of its patience, and not all, where the process stood still', () => {
  const { waits, after } = someWaits();
  let overs = 0;
  patience(2500, () => (overs += 1), after);
  // However long it took until the first wait was over.
  waits[0]?.work();
  expect([waits.map(({ ms }) => ms), overs]).toEqual([[1000, 1000], 0]);
  waits[1]?.work();
  waits[2]?.work();
  expect([waits.map(({ ms }) => ms), overs]).toEqual([[1000, 1000, 500], 1]);
});

it('is over at once where there is none, and ends the stretch that is waited', () => {
  const { waits, after, ended } = someWaits();
  let overs = 0;
  patience(0, () => (overs += 1), after);
  waits[0]?.work();
  expect([waits.map(({ ms }) => ms), overs]).toEqual([[0], 1]);
  const end = patience(5000, () => (overs += 1), after);
  waits[1]?.work();
  end();
  expect([ended(), overs]).toEqual([1, 1]);
});
