import {
  gapAfter,
  isCapital,
  isHyphened,
  isSpaced,
  wordAt,
  writtenAt,
  type SentenceWords,
} from '../../../sentence-words.js';
import { HONORIFICS, NEVER_NAMES, NOT_PERSONAL, PARTICLES } from './name-words.js';
import { wordSet } from '../../folded-words.js';

/** Capitalised words in a row that nothing known covers: perhaps a name. Token positions are both inclusive. */
export interface NameRun {
  readonly firstToken: number;
  readonly lastToken: number;
  /** "Mr", "Dr", "Sheikh" before it. */
  readonly honorific: boolean;
}

const SUFFIXES = wordSet('led era like run born free made wide only held');
const ALSO_NAMES = wordSet('will may april june august');
const MOST_WORDS = 5;

/**
 * Finds runs of capitalised words among those that `isTaken` leaves free.
 *
 * @param lowerCase folded words that the article also writes in lower case
 */
export function findNameRuns(
  words: SentenceWords,
  isTaken: (at: number) => boolean,
  lowerCase: ReadonlySet<string>,
): NameRun[] {
  const runs: NameRun[] = [];
  const isNamePart = (at: number): boolean => {
    if (!isCapital(words, at) || isTaken(at)) return false;
    const word = wordAt(words, at);
    // "Will Smith", "Theresa May": a name only beside another.
    if (ALSO_NAMES.has(word)) return isBesideCapital(words, at);
    return !NEVER_NAMES.has(word) && (at > 0 || !lowerCase.has(word));
  };
  for (let at = 0; at < words.tokens.length; at += 1) {
    const opens = isNamePart(at) || opensWithParticle(words, at, isNamePart);
    if (!opens) continue;
    let last = at;
    while (last + 1 < words.tokens.length && goesOn(words, last, isNamePart)) last += 1;
    runs.push(withoutHonorific(words, at, last));
    at = last;
  }
  return runs;
}

/** "Ban Ki-moon", "Kim Jong-un": a given name's second half is short and in lower case. */
function isSecondHalf(words: SentenceWords, at: number): boolean {
  if (!isHyphened(words, at - 1) || isHyphened(words, at) || isCapital(words, at)) return false;
  return /^[a-z]{2,4}$/.test(wordAt(words, at)) && !SUFFIXES.has(wordAt(words, at));
}

function isBesideCapital(words: SentenceWords, at: number): boolean {
  const isName = (other: number): boolean =>
    isCapital(words, other) &&
    !NEVER_NAMES.has(wordAt(words, other)) &&
    !ALSO_NAMES.has(wordAt(words, other));
  return (isSpaced(words, at) && isName(at + 1)) || (at > 1 && isSpaced(words, at - 1) && isName(at - 1));
}

/** "al-Ansari", "bin Salman" as somebody is called later on. */
function opensWithParticle(words: SentenceWords, at: number, isNamePart: (at: number) => boolean): boolean {
  // The capital first: it is the cheaper to look for.
  if (!isCapital(words, at + 1) || isCapital(words, at)) return false;
  return PARTICLES.has(wordAt(words, at)) && isNamePart(at + 1) && isJoined(words, at);
}

function goesOn(words: SentenceWords, last: number, isNamePart: (at: number) => boolean): boolean {
  if (!isJoined(words, last)) return false;
  if (isNamePart(last + 1) || isSecondHalf(words, last + 1)) return true;
  const particle = PARTICLES.has(wordAt(words, last + 1)) && !isCapital(words, last + 1);
  if (!particle || !isJoined(words, last + 1)) return false;
  // Two particles may follow each other: "von der Leyen".
  return isNamePart(last + 2) || (PARTICLES.has(wordAt(words, last + 2)) && isNamePart(last + 3));
}

function isJoined(words: SentenceWords, at: number): boolean {
  if (isSpaced(words, at) || isHyphened(words, at)) return true;
  if (gapAfter(words, at) !== '. ') return false;
  return writtenAt(words, at).length === 1 || HONORIFICS.has(wordAt(words, at));
}

function withoutHonorific(words: SentenceWords, first: number, last: number): NameRun {
  let from = first;
  while (from < last && HONORIFICS.has(wordAt(words, from))) from += 1;
  return { firstToken: from, lastToken: last, honorific: from > first };
}

/** Whether a run could be a person's name by its words alone. */
export function couldBePerson(
  words: SentenceWords,
  { firstToken, lastToken }: NameRun,
  adjectives: ReadonlySet<string>,
): boolean {
  if (lastToken - firstToken >= MOST_WORDS) return false;
  for (let at = firstToken; at <= lastToken; at += 1) {
    const word = wordAt(words, at);
    const written = writtenAt(words, at);
    if (NOT_PERSONAL.has(word) || adjectives.has(word) || /[0-9]/.test(word)) return false;
    if (HONORIFICS.has(word) && word !== 'lord') return false;
    if (written.length > 2 && written === written.toUpperCase()) return false;
  }
  // "D-Connecticut" is a party's seat.
  if (writtenAt(words, firstToken).length === 1 && isHyphened(words, firstToken)) return false;
  return writtenAt(words, lastToken).length > 1;
}
