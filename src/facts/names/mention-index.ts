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

/** Looks mentions up by token; few as they are in a sentence, going through them is faster than a map. */
export function indexMentions(mentions: readonly EntityMention[]): MentionsByToken {
  if (mentions.length === 0) return NOTHING;
  return {
    startingAt: (token) => mentions.find(({ firstToken }) => firstToken === token),
    endingAt: (token) => mentions.find(({ lastToken }) => lastToken === token),
    covers: (token) =>
      mentions.some(({ firstToken, lastToken }) => firstToken <= token && token <= lastToken),
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
