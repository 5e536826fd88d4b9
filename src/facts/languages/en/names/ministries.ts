import type { EntityMention } from '../../../annotated.js';
import { isPossessive, isSpaced, wordAt, type SentenceWords } from '../../../sentence-words.js';
import { wordSet } from '../../folded-words.js';
import type { MentionsByToken } from '../../../names/mention-index.js';

const MINISTRY_FIELDS = wordSet(
  'foreign health defense defence interior finance energy justice education economy culture transport trade agriculture labor labour housing information communications tourism',
);
const BRITISH: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['labor', 'labour'],
]);

/**
 * Finds the ministries of countries, however they are written: "Iran's Foreign Ministry", "the Iranian foreign ministry" and
 * "the Ministry of Foreign Affairs of Iran" are one, named as the gazetteer names its own ("Qatar's foreign ministry").
 */
export function findMinistries(words: SentenceWords, mentions: MentionsByToken): EntityMention[] {
  const found: EntityMention[] = [];
  for (let at = 0; at < words.tokens.length; at += 1) {
    if (wordAt(words, at) !== 'ministry' || mentions.covers(at)) continue;
    const ministry = fieldBefore(words, at, mentions) ?? fieldBehind(words, at, mentions);
    if (ministry !== null) found.push(ministry);
  }
  return found;
}

function fieldBefore(words: SentenceWords, at: number, mentions: MentionsByToken): EntityMention | null {
  const field = wordAt(words, at - 1);
  if (!MINISTRY_FIELDS.has(field) || !isSpaced(words, at - 1)) return null;
  const country = countryAt(mentions.endingAt(at - 2));
  if (country !== null && (isSpaced(words, at - 2) || isPossessive(words, at - 2))) {
    return ministryOf(words, country, field, country.firstToken, at);
  }
  const behind = ofCountry(words, at, mentions);
  return behind === null ? null : ministryOf(words, behind, field, at - 1, behind.lastToken);
}

/** "Ministry of Foreign Affairs", with its country before or behind. */
function fieldBehind(words: SentenceWords, at: number, mentions: MentionsByToken): EntityMention | null {
  const field = wordAt(words, at + 2);
  if (wordAt(words, at + 1) !== 'of' || !MINISTRY_FIELDS.has(field)) return null;
  const last = wordAt(words, at + 3) === 'affairs' ? at + 3 : at + 2;
  const country = countryAt(mentions.endingAt(at - 1));
  if (country !== null) return ministryOf(words, country, field, country.firstToken, last);
  const behind = ofCountry(words, last, mentions);
  return behind === null ? null : ministryOf(words, behind, field, at, behind.lastToken);
}

function ofCountry(words: SentenceWords, last: number, mentions: MentionsByToken): EntityMention | null {
  if (wordAt(words, last + 1) !== 'of' || !isSpaced(words, last)) return null;
  return countryAt(mentions.startingAt(last + 2));
}

function countryAt(mention: EntityMention | undefined): EntityMention | null {
  return mention?.ref.type === 'country' ? mention : null;
}

function ministryOf(
  words: SentenceWords,
  { ref }: EntityMention,
  field: string,
  firstToken: number,
  lastToken: number,
): EntityMention {
  const kind = BRITISH.get(field) ?? field;
  return {
    ref: { id: `${ref.id}-${kind}-ministry`, name: `${ref.name}'s ${kind} ministry`, type: 'organization' },
    firstToken,
    lastToken,
    start: words.tokens[firstToken]?.start ?? words.start,
    end: words.tokens[lastToken]?.end ?? words.end,
    how: 'name',
  };
}
