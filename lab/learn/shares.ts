import { REAL_NEWS } from '../eval/catalogue.js';

/** What a question of a set counts beside one of another set. */
export interface Share {
  readonly ranking: number;
  readonly confidence: number;
}

const FEW: Share = { ranking: 0.2, confidence: 0.1 };

/**
 * The sets that can be learned from, by their name in `eval`, and what a question of each counts. The project's own
 * questions are few and what the rest is for, so each of them counts more. The news quiz is left out: its labels are weak.
 */
export const SHARES: ReadonlyMap<string, Share> = new Map([
  ['own', { ranking: 2, confidence: 10 }],
  ['seeds', { ranking: 2, confidence: 8 }],
  ['xquad-en', { ranking: 1, confidence: 0.25 }],
  ['xquad-tr', { ranking: 0.7, confidence: 0.25 }],
  ['xquad-ar', { ranking: 0.7, confidence: 0.25 }],
  ['squad2', { ranking: 0.4, confidence: 0.4 }],
  ['tquad', FEW],
  ['arcd', FEW],
  ['parashoot', FEW],
  ['cases', { ranking: 0, confidence: 4 }],
  ['made-cases', { ranking: 0, confidence: 1.5 }],
  ...REAL_NEWS.map((subject): [string, Share] => [`real-${subject}`, { ranking: 3, confidence: 8 }]),
]);

/** What a question of a set counts; nothing where the set is not learned from. */
export function shareOf(set: string): Share {
  return SHARES.get(set) ?? { ranking: 0, confidence: 0 };
}
