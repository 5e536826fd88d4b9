/** How much is kept of what members leave behind, so that no flood of it fills a disk. */
export interface CommunityBounds {
  readonly gapsOfServer: number;
  readonly gapsInAll: number;
  readonly watchesOfMember: number;
  readonly watchesInAll: number;
  readonly feedbackOfServer: number;
  readonly feedbackInAll: number;
}

export const COMMUNITY_BOUNDS: CommunityBounds = Object.freeze({
  gapsOfServer: 500,
  gapsInAll: 5000,
  watchesOfMember: 50,
  watchesInAll: 10_000,
  feedbackOfServer: 1000,
  feedbackInAll: 20_000,
});

/** Characters of a question and of a member's words; what is longer is cut. */
const MOST_WORDS = 1000;

/** Words as they are kept: whole letters, and not too many of them. */
export function keptWords(text: string): string {
  return text.slice(0, MOST_WORDS).toWellFormed();
}

/** How a claim stands so many ms after it was made: a platform knows a message that is sent twice for a few minutes. */
export function standingOfClaim(ms: number): 'held' | 'free' | 'lost' {
  if (ms < CLAIM_HELD_MS) return 'held';
  return ms < CLAIM_LOST_MS ? 'free' : 'lost';
}

/** How long a claim is its owner's alone, and when it is too old to be taken again, in ms. */
export const CLAIM_HELD_MS = 60_000;
export const CLAIM_LOST_MS = 180_000;
