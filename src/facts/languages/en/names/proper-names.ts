import type { EntityMention } from '../../../annotated.js';
import type { KnownNames } from '../../../names/known-names.js';
import { isCapital, isSpaced, wordAt, writtenAt, type SentenceWords } from '../../../sentence-words.js';
import { wordSet } from '../../folded-words.js';
import { OFFICE_HEADS, TITLE_MODIFIERS } from '../roles/office-words.js';
import { HONORIFICS, NEVER_NAMES } from './name-words.js';

const LONG_CAPITALS = /^\p{Lu}{4,}$/u;
const SHORT_CAPITALS = /^(?:\p{Lu}\.?){2,4}$/u;
/** Somebody sent to a country. */
const SENT = wordSet('ambassador envoy representative');
const PARTS_OF_WORLD = wordSet(
  'north south east west northern southern eastern western central latin new upper lower greater',
);

/**
 * Finds the known names of an English sentence: written with a capital, where it is somebody or some place, and no part
 * of a longer name.
 *
 * @param lowerCase folded words that the article also writes in lower case
 */
export function properNames(
  words: SentenceWords,
  { plain, adjectives }: KnownNames,
  lowerCase: ReadonlySet<string>,
): readonly EntityMention[] {
  const found = plain(words);
  if (found.length === 0) return found;
  const written = found.filter((mention) => isNamed(words, mention) || !isProper(mention));
  return written.filter((mention) => !isPartOfLongerName(words, mention, written, lowerCase, adjectives));
}

/** People, countries and places are written with a capital: a "turkey" or the city of "nice" is not named by it. */
function isProper({ ref }: EntityMention): boolean {
  return ref.type === 'person' || ref.type === 'country' || ref.type === 'place';
}

function isNamed(words: SentenceWords, { firstToken, lastToken }: EntityMention): boolean {
  for (let at = firstToken; at <= lastToken; at += 1) if (isCapital(words, at)) return true;
  // "the us": the matcher has seen to it.
  return lastToken === firstToken && wordAt(words, firstToken - 1) === 'the';
}

function isPost(words: SentenceWords, at: number): boolean {
  return /^(?:to|in|for)$/.test(wordAt(words, at - 1)) && SENT.has(wordAt(words, at - 2));
}

/**
 * Whether one word that names somebody or something is part of another's name: "Melania Trump", "Michael Jordan",
 * "Kuwait Airways".
 */
function isPartOfLongerName(
  words: SentenceWords,
  mention: EntityMention,
  all: readonly EntityMention[],
  lowerCase: ReadonlySet<string>,
  adjectives: ReadonlySet<string>,
): boolean {
  const { firstToken, lastToken, ref } = mention;
  if (firstToken !== lastToken || !isProper(mention)) return false;
  const word = wordAt(words, firstToken);
  if (adjectives.has(word)) return false;
  // "USA TODAY"
  if (SHORT_CAPITALS.test(writtenAt(words, firstToken))) {
    return (
      isSpaced(words, lastToken) &&
      LONG_CAPITALS.test(writtenAt(words, lastToken + 1)) &&
      !LONG_CAPITALS.test(writtenAt(words, firstToken - 1))
    );
  }
  // "Ambassador to Syria Robert Ford": where somebody is sent to, and their name behind it.
  if (ref.type === 'country' && isPost(words, firstToken)) return false;
  const isFree = (at: number): boolean =>
    isNamePart(words, at, lowerCase) && !all.some((other) => other.firstToken <= at && at <= other.lastToken);
  const before = firstToken - 1;
  // "Latin America", "Northern Ireland", "New Mexico"
  if (
    ref.type === 'country' &&
    isSpaced(words, before) &&
    isCapital(words, before) &&
    PARTS_OF_WORLD.has(wordAt(words, before))
  )
    return true;
  if (before >= 0 && isSpaced(words, before) && isFree(before) && !adjectives.has(wordAt(words, before)))
    return true;
  if (!isSpaced(words, lastToken) || !isFree(lastToken + 1)) return false;
  // "Kalin Tuesday" was sorted out above; behind a country an office may follow ("Israel Defense Minister").
  return ref.type !== 'place' || !adjectives.has(wordAt(words, lastToken + 1));
}

function isNamePart(words: SentenceWords, at: number, lowerCase: ReadonlySet<string>): boolean {
  const word = wordAt(words, at);
  if (word === '' || !isCapital(words, at) || NEVER_NAMES.has(word) || HONORIFICS.has(word)) return false;
  if (OFFICE_HEADS.has(word) || TITLE_MODIFIERS.has(word)) return false;
  return at > 0 || !lowerCase.has(word);
}
