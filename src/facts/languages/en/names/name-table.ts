import type { Entity, EntityRef } from '../../../../model/entity.js';
import type { Steps } from '../../../../steps.js';
import { KIN, OFFICE_HEADS } from '../roles/office-words.js';
import { isSpaced, phrase, wordAt, type SentenceWords } from '../../../sentence-words.js';
import { wordSet } from '../../folded-words.js';
import { PARTICLES } from './name-words.js';
import type { NameRun } from './name-runs.js';
import { slugOf } from '../../../slug.js';

/** A run of capitals of an article with what its sentence tells of it. */
export interface NameCandidate {
  readonly words: SentenceWords;
  readonly run: NameRun;
  /** An office, an age or "who" stands with it; or somebody of that name speaks; or neither. */
  readonly evidence: 'none' | 'speaks' | 'person' | 'office';
}

/** The people an article introduces beside those of the gazetteer. */
export interface NameTable {
  /** Who a run names, and how: by the full name or by a part of it; null where that is open. */
  resolve(words: SentenceWords, run: NameRun): { ref: EntityRef; how: 'name' | 'surname' } | null;
  /** Whether the article introduces somebody of this folded surname who is not that entity. */
  isSurnameOfOther(folded: string, id: string): boolean;
}

const GIVEN_NAME_TITLES = wordSet(
  'king queen prince princess pope emperor sultan captain director author coach',
);

interface Known {
  readonly ref: EntityRef;
  readonly parts: readonly string[];
}

/** Folded words of a run, without initials ("J."). */
function partsOf(words: SentenceWords, { firstToken, lastToken }: NameRun): string[] {
  const parts: string[] = [];
  for (let at = firstToken; at <= lastToken; at += 1) {
    const word = wordAt(words, at);
    if (word.length > 1 || at === firstToken) parts.push(word);
  }
  return parts;
}

function isFullName(parts: readonly string[]): boolean {
  return parts.filter((part) => !PARTICLES.has(part)).length > 1;
}

/**
 * Takes as people the runs that the article tells to be: by an office, a form of address, an age; or those who speak
 * and are called by the surname elsewhere. Two people of one surname leave it open.
 */
export function* tabulateNames(
  candidates: readonly NameCandidate[],
  gazetteer: PeopleByName,
): Steps<NameTable> {
  const people = new Map<string, Known>();
  const loneWords = new Map<string, number>();
  for (const { words, run } of candidates) {
    yield;
    const word = wordAt(words, run.lastToken);
    if (isLone(run)) loneWords.set(word, (loneWords.get(word) ?? 0) + 1);
  }
  for (const { words, run, evidence } of candidates) {
    yield;
    const parts = partsOf(words, run);
    if (!isFullName(parts)) continue;
    const surname = parts.at(-1) ?? '';
    const strong =
      evidence === 'office' || evidence === 'person' || (evidence === 'speaks' && loneWords.has(surname));
    if (strong) addPerson(people, parts, nameOf(words, run), gazetteer);
  }
  const otherNames = yield* fullNames(candidates);
  const bySurname = new Map<string, Known[]>();
  const add = (surname: string, person: Known): void => {
    const others = bySurname.get(surname) ?? [];
    if (others.length < 2 && others.every(({ ref }) => ref.id !== person.ref.id))
      bySurname.set(surname, [...others, person]);
  };
  for (const person of people.values()) add(person.parts.at(-1) ?? '', person);
  yield* addTitled(candidates, loneWords, bySurname);
  return {
    isSurnameOfOther: (folded, id) => bySurname.get(folded)?.some(({ ref }) => ref.id !== id) ?? false,
    resolve(words, run) {
      const parts = partsOf(words, run);
      const full = people.get(keyOf(parts));
      if (full !== undefined && isFullName(parts)) return { ref: full.ref, how: 'name' };
      if (isFullName(parts)) return null;
      const surnamed = bySurname.get(parts.at(-1) ?? '') ?? [];
      const [only] = surnamed;
      if (only === undefined || surnamed.length > 1) return null;
      // Somebody else of that surname, though nothing tells that it is a person, may be meant as well.
      const keys = otherNames.get(parts.at(-1) ?? '');
      if (keys !== undefined && [...keys].some((key) => people.get(key)?.ref.id !== only.ref.id)) return null;
      return { ref: only.ref, how: only.parts.length > 1 ? 'surname' : 'name' };
    },
  };
}

/** First and last words of all full names, by the last. */
function* fullNames(candidates: readonly NameCandidate[]): Steps<Map<string, Set<string>>> {
  const names = new Map<string, Set<string>>();
  for (const { words, run } of candidates) {
    yield;
    const parts = partsOf(words, run);
    const surname = parts.at(-1) ?? '';
    if (isFullName(parts)) names.set(surname, (names.get(surname) ?? new Set()).add(keyOf(parts)));
  }
  return names;
}

/** "Foreign Minister Araghchi" of somebody the article never names in full, but more than once. */
function* addTitled(
  candidates: readonly NameCandidate[],
  loneWords: ReadonlyMap<string, number>,
  bySurname: Map<string, Known[]>,
): Steps<void> {
  for (const { words, run, evidence } of candidates) {
    yield;
    const surname = wordAt(words, run.lastToken);
    if (evidence !== 'office' || !isTitled(words, run) || (loneWords.get(surname) ?? 0) < 2) continue;
    if (isFullName(partsOf(words, run)) || bySurname.has(surname)) continue;
    const name = nameOf(words, run);
    bySurname.set(surname, [{ ref: { id: slugOf(name), name, type: 'person' }, parts: [surname] }]);
  }
}

/** Right behind an office; a brother or a queen is called by the given name, which tells nobody apart. */
function isTitled(words: SentenceWords, { firstToken }: NameRun): boolean {
  const title = wordAt(words, firstToken - 1);
  return (
    isSpaced(words, firstToken - 1) &&
    OFFICE_HEADS.has(title) &&
    !KIN.has(title) &&
    !GIVEN_NAME_TITLES.has(title)
  );
}

function isLone({ firstToken, lastToken }: NameRun): boolean {
  return lastToken - firstToken < 1;
}

/** First and last word: "Joseph R. Biden" and "Joseph Robinette Biden" are one person. */
function keyOf(parts: readonly string[]): string {
  return `${parts[0] ?? ''} ${parts.at(-1) ?? ''}`;
}

function nameOf(words: SentenceWords, { firstToken, lastToken }: NameRun): string {
  return phrase(words, firstToken, lastToken)
    .replace(/(?<=\s)\p{Lu}\.?\s/gu, '')
    .replace(/\s+/gu, ' ');
}

function addPerson(
  people: Map<string, Known>,
  parts: readonly string[],
  name: string,
  gazetteer: PeopleByName,
): void {
  const key = keyOf(parts);
  const earlier = people.get(key);
  if (earlier !== undefined && earlier.parts.length >= parts.length) return;
  const known = gazetteer.find(parts[0] ?? '', parts.at(-1) ?? '');
  const ref = known ?? { id: slugOf(name), name, type: 'person' as const };
  people.set(key, { ref, parts });
}

/** The gazetteer's people by first and last name. */
export interface PeopleByName {
  find(first: string, last: string): EntityRef | null;
}

/** Lists the gazetteer's people by the first and last words of their names, folded. */
export function peopleByName(
  entities: readonly Entity[],
  foldedWords: (name: string) => readonly string[],
): PeopleByName {
  const people = new Map<string, EntityRef>();
  for (const { id, name, type, aliases } of entities) {
    if (type !== 'person') continue;
    for (const one of [name, ...aliases]) {
      const parts = foldedWords(one);
      if (parts.length > 1) people.set(keyOf(parts), { id, name, type });
    }
  }
  return { find: (first, last) => people.get(`${first} ${last}`) ?? null };
}
