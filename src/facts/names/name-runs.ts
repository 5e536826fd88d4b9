import {
  gapAfter,
  isCapital,
  isHyphened,
  isSpaced,
  wordAt,
  writtenAt,
  type SentenceWords,
} from '../sentence-words.js';
import type { ArticleCase } from './known-mentions.js';
import { HONORIFICS, NEVER_NAMES, NOT_PERSONAL, PARTICLES } from './name-words.js';

/** Capitalised words in a row that nothing known covers: perhaps a name. Token positions are both inclusive. */
export interface NameRun {
  readonly firstToken: number;
  readonly lastToken: number;
  /** "Mr", "Dr", "Sheikh" before it. */
  readonly honorific: boolean;
}

const MOST_WORDS = 5;

/** Finds runs of capitalised words among those that `isTaken` leaves free. */
export function findNameRuns(
  words: SentenceWords,
  isTaken: (at: number) => boolean,
  article: ArticleCase,
): NameRun[] {
  const runs: NameRun[] = [];
  const isNamePart = (at: number): boolean =>
    isCapital(words, at) &&
    !isTaken(at) &&
    !NEVER_NAMES.has(wordAt(words, at)) &&
    (at > 0 || !article.lowerCase.has(wordAt(words, at)));
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

/** "al-Ansari", "bin Salman" as somebody is called later on. */
function opensWithParticle(words: SentenceWords, at: number, isNamePart: (at: number) => boolean): boolean {
  return (
    PARTICLES.has(wordAt(words, at)) && !isCapital(words, at) && isNamePart(at + 1) && isJoined(words, at)
  );
}

function goesOn(words: SentenceWords, last: number, isNamePart: (at: number) => boolean): boolean {
  if (!isJoined(words, last)) return false;
  if (isNamePart(last + 1)) return true;
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
