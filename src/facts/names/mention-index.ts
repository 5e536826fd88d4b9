import type { EntityMention } from '../annotated.js';

/** The mentions of a sentence by token. */
export interface MentionsByToken {
  startingAt(token: number): EntityMention | undefined;
  endingAt(token: number): EntityMention | undefined;
  covers(token: number): boolean;
}

const NOTHING: MentionsByToken = {
  startingAt: () => undefined,
  endingAt: () => undefined,
  covers: () => false,
};

/** Mentions of a sentence up to which going through them is faster than a map; real ones seldom have more. */
const FEW = 16;

/** Looks mentions up by token. */
export function indexMentions(mentions: readonly EntityMention[]): MentionsByToken {
  if (mentions.length === 0) return NOTHING;
  if (mentions.length > FEW) return indexMany(mentions);
  return {
    startingAt: (token) => mentions.find(({ firstToken }) => firstToken === token),
    endingAt: (token) => mentions.find(({ lastToken }) => lastToken === token),
    covers: (token) =>
      mentions.some(({ firstToken, lastToken }) => firstToken <= token && token <= lastToken),
  };
}

function indexMany(mentions: readonly EntityMention[]): MentionsByToken {
  const starting = new Map<number, EntityMention>();
  const ending = new Map<number, EntityMention>();
  const covered = new Set<number>();
  for (const mention of mentions) {
    const { firstToken, lastToken } = mention;
    if (!starting.has(firstToken)) starting.set(firstToken, mention);
    if (!ending.has(lastToken)) ending.set(lastToken, mention);
    for (let token = firstToken; token <= lastToken; token += 1) covered.add(token);
  }
  return {
    startingAt: (token) => starting.get(token),
    endingAt: (token) => ending.get(token),
    covers: (token) => covered.has(token),
  };
}

/** Adds mentions to others, in the order of the text; those that are covered by an added one give way. */
export function mergeMentions(
  mentions: readonly EntityMention[],
  added: readonly EntityMention[],
): readonly EntityMention[] {
  if (added.length === 0) return mentions;
  const kept = mentions.filter((one) =>
    added.every((other) => one.lastToken < other.firstToken || other.lastToken < one.firstToken),
  );
  return [...kept, ...added].toSorted((one, other) => one.firstToken - other.firstToken);
}
