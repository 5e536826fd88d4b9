import type { Entity } from '../../model/entity.js';
import { createEntityMatcher } from '../../knowledge/entity-matcher.js';
import type { EntityMention } from '../annotated.js';
import { isCapital, isSpaced, wordAt, writtenAt, type SentenceWords } from '../sentence-words.js';
import { OFFICE_HEADS, OFFICE_MODIFIERS } from '../languages/en/roles/office-words.js';
import { wordSet } from '../languages/folded-words.js';
import { HONORIFICS, NEVER_NAMES } from '../languages/en/names/name-words.js';
import type { World } from './world.js';

/** Finds the names of the gazetteer, and of the world's countries, in a sentence. */
export type KnownNames = (words: SentenceWords, article: ArticleCase) => readonly EntityMention[];

/** How an article writes its words. */
export interface ArticleCase {
  /** Whether the article is in English, whose names take no endings. */
  readonly english: boolean;
  /** Folded words that the article also writes in lower case. */
  readonly lowerCase: ReadonlySet<string>;
}

const LONG_CAPITALS = /^\p{Lu}{4,}$/u;
const NONE: readonly never[] = [];
const PARTS_OF_WORLD = wordSet(
  'north south east west northern southern eastern western central latin new upper lower greater',
);
const SHORT_CAPITALS = /^(?:\p{Lu}\.?){2,4}$/u;

/** Makes a finder of known names. Where names of several entities are one, the gazetteer's comes first. */
export function createKnownNames(gazetteer: readonly Entity[], world: World): KnownNames {
  const entities = [...gazetteer, ...world.entities];
  const matchInflected = createEntityMatcher(entities);
  const matchExact = createEntityMatcher(entities, { inflected: false });
  return (words, article) => {
    const match = article.english ? matchExact : matchInflected;
    const matches = match(words.text, words.tokens);
    if (matches.length === 0) return NONE;
    const found = matches.map(({ entity, firstToken, lastToken }) => ({
      ref: { id: entity.id, name: entity.name, type: entity.type },
      firstToken,
      lastToken,
      start: words.tokens[firstToken]?.start ?? words.start,
      end: words.tokens[lastToken]?.end ?? words.end,
      how: 'name' as const,
    }));
    if (!article.english) return found;
    const written = found.filter((mention) => isNamed(words, mention) || !isProper(mention));
    return written.filter(
      (mention) => !isPartOfLongerName(words, mention, written, article, world.adjectives),
    );
  };
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

/**
 * Whether one word that names somebody or something is part of another's name: "Melania Trump", "Michael Jordan",
 * "Kuwait Airways".
 */
function isPartOfLongerName(
  words: SentenceWords,
  mention: EntityMention,
  all: readonly EntityMention[],
  article: ArticleCase,
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
  const isFree = (at: number): boolean =>
    isNamePart(words, at, article) && !all.some((other) => other.firstToken <= at && at <= other.lastToken);
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

function isNamePart(words: SentenceWords, at: number, { lowerCase }: ArticleCase): boolean {
  const word = wordAt(words, at);
  if (word === '' || !isCapital(words, at) || NEVER_NAMES.has(word) || HONORIFICS.has(word)) return false;
  if (OFFICE_HEADS.has(word) || OFFICE_MODIFIERS.has(word)) return false;
  return at > 0 || !lowerCase.has(word);
}
