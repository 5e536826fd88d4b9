import type { EntityRef } from '../../../../model/entity.js';
import { fold } from '../../../../language/fold.js';
import type { EntityMention } from '../../../annotated.js';
import type { MentionsByToken } from '../../../names/mention-index.js';
import { HONORIFICS, NEVER_NAMES, NOT_PERSONAL } from '../names/name-words.js';
import { slugOf } from '../../../slug.js';
import {
  isCapital,
  isHyphened,
  isPossessive,
  isSpaced,
  phrase,
  wordAt,
  writtenAt,
  type SentenceWords,
} from '../../../sentence-words.js';
import {
  CORPORATE_HEADS,
  OFFICE_HEADS,
  TITLE_MODIFIERS,
  OF_NO_COUNTRY,
  TIMES_OF_OFFICE,
} from './office-words.js';
import { wordSet } from '../../folded-words.js';

/** Whose an office is, by what stands before its title. */
export interface OfficeOwner {
  readonly firstToken: number;
  readonly ref: EntityRef;
}

/** Offices of a city or region rather than of a state. */
export const OF_PLACES = wordSet('mayor governor');

/**
 * Finds whose an office is by the words before its title: a country, an organisation, a person in the possessive.
 *
 * @param title where the title starts
 * @param head its last word
 * @param free the first token that no earlier office has taken
 */
export function ownerBefore(
  words: SentenceWords,
  title: number,
  head: number,
  mentions: MentionsByToken,
  free: number,
): OfficeOwner | null {
  return (
    holderBefore(words, title, head, mentions, free) ?? companyBefore(words, title, head, mentions, free)
  );
}

/** "Egypt's", "US", "Hamas", "Netanyahu's" before the title. */
function holderBefore(
  words: SentenceWords,
  title: number,
  head: number,
  mentions: MentionsByToken,
  free: number,
): OfficeOwner | null {
  const mention = mentions.endingAt(title - 1);
  if (mention === undefined || mention.firstToken < free) return null;
  const possessive = isPossessive(words, title - 1);
  if (possessive) return mention.ref.type === 'group' ? null : mention;
  if (!isSpaced(words, title - 1)) return null;
  // "PGA of America CEO": the country is a part of the name.
  if (wordAt(words, mention.firstToken - 1) === 'of' && isCapital(words, mention.firstToken - 2)) return null;
  const { type } = mention.ref;
  // "Turkish economist", "American CEO": where they are from, not whose they are.
  if (type === 'country' && isAdjective(words, title - 1, mention) && OF_NO_COUNTRY.has(wordAt(words, head)))
    return null;
  const owns = type === 'country' || type === 'organization' || type === 'group';
  return owns || (type === 'place' && OF_PLACES.has(wordAt(words, head))) ? mention : null;
}

/** Whether a country is named by its adjective: by another word than its name starts with, as far as one can see. */
function isAdjective(words: SentenceWords, at: number, { ref }: EntityMention): boolean {
  const word = wordAt(words, at);
  return word !== fold(ref.name) && writtenAt(words, at) !== writtenAt(words, at).toUpperCase();
}

/** "Nestle CEO", "former Nordstrom executive": a name in capitals before an office of companies. */
function companyBefore(
  words: SentenceWords,
  title: number,
  head: number,
  mentions: MentionsByToken,
  free: number,
): OfficeOwner | null {
  const beside = isSpaced(words, title - 1) || isPossessive(words, title - 1);
  if (!CORPORATE_HEADS.has(wordAt(words, head)) || !beside) return null;
  let first = title;
  while (
    first > free &&
    (first === title || isSpaced(words, first - 1) || isHyphened(words, first - 1)) &&
    isCompanyWord(words, first - 1, mentions)
  )
    first -= 1;
  // The sentence's first word is written with a capital in any case.
  if (first === title || (first === 0 && title < 2)) return null;
  // "Institute of Technology economist": the name starts further ahead.
  if (/^(?:of|and|for)$/.test(wordAt(words, first - 1))) return null;
  if (isGeneric(words, first, title - 1)) return null;
  const name = phrase(words, first, title - 1);
  return { firstToken: first, ref: { id: slugOf(name), name, type: 'organization' } };
}

/** "City Hall spokesman": many are called so. */
function isGeneric(words: SentenceWords, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (!NOT_PERSONAL.has(wordAt(words, at))) return false;
  return true;
}

function isCompanyWord(words: SentenceWords, at: number, mentions: MentionsByToken): boolean {
  const word = wordAt(words, at);
  if (!isCapital(words, at) || mentions.covers(at) || NEVER_NAMES.has(word)) return false;
  if (at === 0 && TITLE_MODIFIERS.has(word)) return false;
  return !OFFICE_HEADS.has(word) && !TIMES_OF_OFFICE.has(word) && !HONORIFICS.has(word);
}
