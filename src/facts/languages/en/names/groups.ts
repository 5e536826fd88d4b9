import type { EntityMention } from '../../../annotated.js';
import {
  gapAfter,
  isCapital,
  isHyphened,
  isSpaced,
  phrase,
  wordAt,
  type SentenceWords,
} from '../../../sentence-words.js';
import type { MentionsByToken } from '../../../names/mention-index.js';
import {
  GROUP_HEADS,
  GROUP_MODIFIERS,
  NEVER_NAMES,
  PLAIN_GROUPS,
  SINGULAR_HEADS,
  SPEECH_VERBS,
} from './name-words.js';
import { slugOf } from '../../../slug.js';
import { wordSet } from '../../folded-words.js';

/**
 * Finds groups and people without a name that act and speak: "Turkish security sources", "a Hamas official", "health
 * officials in Doha". The name is the phrase as written, without its article; it takes in the country it starts with.
 */
export function findGroups(words: SentenceWords, mentions: MentionsByToken): EntityMention[] {
  const groups: EntityMention[] = [];
  let free = 0;
  for (let head = 0; head < words.tokens.length; head += 1) {
    if (!GROUP_HEADS.has(wordAt(words, head)) || mentions.covers(head)) continue;
    const first = groupStart(words, head, free, mentions);
    if (!isGroup(words, first, head, mentions)) continue;
    // "Health officials in Doha" are Doha's; where "Egyptian officials in Cairo" are is no part of who they are.
    const owned = mentions.startingAt(first) !== undefined || first === head;
    const last = owned ? head : placeBehind(words, head, mentions);
    free = last + 1;
    groups.push(groupMention(words, first, last));
    head = last;
  }
  return groups;
}

function groupStart(words: SentenceWords, head: number, free: number, mentions: MentionsByToken): number {
  let first = head;
  let owned = false;
  while (first > free && (isSpaced(words, first - 1) || isHyphened(words, first - 1))) {
    const before = first - 1;
    const mention = mentions.endingAt(before);
    if (mention !== undefined) {
      if (owned || mention.ref.type === 'person' || mention.firstToken < free) break;
      owned = true;
      first = mention.firstToken;
      continue;
    }
    const word = wordAt(words, before);
    // "Siskiyou County officials": the owner is not known, and belongs to the name.
    const named = isCapital(words, before) && isOwner(words, before, owned) && !mentions.covers(before);
    if (!GROUP_MODIFIERS.has(word) && !named) break;
    first = before;
  }
  // "Out-of-state doctors": half a compound is none.
  while (first < head && isHyphened(words, first - 1)) first += 1;
  return first;
}

/** The first word of a sentence has a capital in any case; "North" and "New" need a name behind. */
function isOwner(words: SentenceWords, at: number, owned: boolean): boolean {
  const opensName = !owned && isCapital(words, at + 1);
  if (NEVER_NAMES.has(wordAt(words, at)))
    return opensName && /^(?:north|south|east|west|new)$/.test(wordAt(words, at));
  return at > 0 || opensName;
}

function isGroup(words: SentenceWords, first: number, head: number, mentions: MentionsByToken): boolean {
  // "Global Witness" is a name.
  if (isCapital(words, head) && first < head && isCapital(words, head - 1) && head - 1 > 0) return false;
  const word = wordAt(words, head);
  // "Official" is an adjective as often: only with "a Hamas" or "a senior" before it is it somebody.
  if (SINGULAR_HEADS.has(word)) {
    const adjective = word === 'official' && isSpaced(words, head) && first === head;
    return first < head && !adjective && !describes(words, first) && endsPhrase(words, head, mentions);
  }
  // "Media office": before a noun it is a part of something else.
  if (word === 'media' && !endsPhrase(words, head, mentions)) return false;
  // "Department of Homeland Security officials": the owner's name starts further ahead.
  if (first < head && /^(?:of|and)$/.test(wordAt(words, first - 1)) && isCapital(words, first - 2))
    return false;
  return first < head || PLAIN_GROUPS.has(word);
}

const BEFORE_DESCRIPTION = wordSet('is was as became and');
const BEHIND = wordSet(
  'who that with in from on close familiar has had was is will would could and or but to as at by for of involved also briefed speaking went came spoke met left held gave took',
);

/** "An official visit": the word is an adjective before a noun. */
function endsPhrase(words: SentenceWords, head: number, mentions: MentionsByToken): boolean {
  if (!isSpaced(words, head)) return true;
  const next = wordAt(words, head + 1);
  if (mentions.startingAt(head + 1) !== undefined) return false;
  return BEHIND.has(next) || SPEECH_VERBS.has(next) || next.endsWith('ed');
}

/** "X, a senior diplomat," and "X is a senior diplomat" tell what somebody named is. */
function describes(words: SentenceWords, first: number): boolean {
  const article = first - 1;
  const before = wordAt(words, article - 1);
  if (BEFORE_DESCRIPTION.has(before)) return true;
  return gapAfter(words, article - 1) === ', ' && isCapital(words, article - 1);
}

function placeBehind(words: SentenceWords, head: number, mentions: MentionsByToken): number {
  const place = mentions.startingAt(head + 2);
  const beside = isSpaced(words, head) && isSpaced(words, head + 1) && wordAt(words, head + 1) === 'in';
  const named = place?.ref.type === 'place' || place?.ref.type === 'country';
  return beside && named && place !== undefined ? place.lastToken : head;
}

function groupMention(words: SentenceWords, firstToken: number, lastToken: number): EntityMention {
  const name = phrase(words, firstToken, lastToken).replace(/\s+/gu, ' ');
  return {
    ref: { id: slugOf(name), name, type: 'group' },
    firstToken,
    lastToken,
    start: words.tokens[firstToken]?.start ?? words.start,
    end: words.tokens[lastToken]?.end ?? words.end,
    how: 'name',
  };
}
