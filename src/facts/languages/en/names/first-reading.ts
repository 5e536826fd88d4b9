import type { Steps } from '../../../../steps.js';
import type { EntityMention } from '../../../annotated.js';
import { attachOffices } from '../roles/attach-offices.js';
import { findOffices, type Office } from '../roles/offices.js';
import { wordSet } from '../../folded-words.js';
import { KIND } from './sentence-kinds.js';
import { gapAfter, isCapital, isSpaced, wordAt, type SentenceWords } from '../../../sentence-words.js';
import type { PlacedWords } from '../../fact-language.js';
import type { KnownNames } from '../../../names/known-names.js';
import { indexMentions, mergeMentions } from '../../../names/mention-index.js';
import { findMinistries } from './ministries.js';
import { NEVER_NAMES, SPEECH_VERBS } from './name-words.js';
import { properNames } from './proper-names.js';
import { couldBePerson, findNameRuns, type NameRun } from './name-runs.js';
import type { NameCandidate, PeopleByName } from './name-table.js';

/** What names are read with. */
export interface NameKnowledge {
  readonly known: KnownNames;
  readonly people: PeopleByName;
}

/** A sentence's words with what they can open. */
export interface OpenedWords extends PlacedWords {
  /** Bits of `KIND`. */
  readonly kinds: number;
}

/** A sentence's known names, its offices, and the runs of capitals that could be names. */
export interface FirstReading extends OpenedWords {
  readonly mentions: readonly EntityMention[];
  readonly offices: readonly Office[];
  readonly runs: readonly FoundRun[];
}

interface FoundRun extends NameRun {
  /** Whether it could be a person's name by its words. */
  readonly personal: boolean;
}

/** The words that open a sentence with a capital and elsewhere are written without one: they are no names. */
export function* lowerCaseOpeners(sentences: readonly PlacedWords[]): Steps<Set<string>> {
  const openers = new Set<string>();
  for (const { words } of sentences) {
    const word = wordAt(words, 0);
    if (isCapital(words, 0) && !NEVER_NAMES.has(word)) openers.add(word);
  }
  const found = new Set<string>();
  for (const { words } of sentences) {
    yield;
    for (let at = 1; at < words.tokens.length; at += 1) {
      const word = wordAt(words, at);
      if (openers.has(word) && !isCapital(words, at)) found.add(word);
    }
  }
  return found;
}

/** Reads what a sentence has by itself: what is known, and what the article as a whole has to tell. */
export function readFirst(
  sentence: OpenedWords,
  lowerCase: ReadonlySet<string>,
  { known }: NameKnowledge,
): FirstReading {
  const { words, kinds } = sentence;
  const found = properNames(words, known, lowerCase);
  const ministries = (kinds & KIND.ministry) === 0 ? [] : findMinistries(words, indexMentions(found));
  const mentions = mergeMentions(found, ministries);
  const index = indexMentions(mentions);
  const offices = (kinds & KIND.office) === 0 ? [] : findOffices(words, index);
  const isTaken = (at: number): boolean =>
    index.covers(at) || offices.some(({ firstToken, titleLast }) => firstToken <= at && at <= titleLast);
  const runs = findNameRuns(words, isTaken, lowerCase).map((run) => ({
    ...run,
    personal: couldBePerson(words, run, known.adjectives),
  }));
  return { ...sentence, mentions, offices, runs };
}

/** The runs of a sentence that could be people, with what it tells of them. */
export function candidatesOf({ words, mentions, offices, runs }: FirstReading): NameCandidate[] {
  const personal = runs.filter((run) => run.personal);
  if (personal.length === 0) return [];
  const held =
    offices.length === 0 ? [] : attachOffices(words, offices, [...mentions.filter(isPerson), ...personal]);
  const named = new Set<unknown>(held.map(({ name }) => name));
  return personal.map((run) => ({
    words,
    run,
    evidence: named.has(run) ? 'office' : nameEvidenceOf(words, run),
  }));
}

/** Whether somebody is mentioned, rather than something. */
export function isPerson({ ref }: EntityMention): boolean {
  return ref.type === 'person';
}

/** What a sentence tells of a run of capitals, besides an office: whether it is a person. */
type NameEvidence = 'none' | 'speaks' | 'person';

const BEFORE_SPEECH = wordSet('has had also later then');

/** "X Y said" is some evidence, "X Y, 45," and "X Y, who" are plain. */
function nameEvidenceOf(words: SentenceWords, run: NameRun): NameEvidence {
  const { firstToken, lastToken, honorific } = run;
  if (honorific) return 'person';
  const gap = gapAfter(words, lastToken);
  const next = wordAt(words, lastToken + 1);
  if (gap === ', ' && /^[1-9][0-9]$/.test(next) && gapAfter(words, lastToken + 1).startsWith(','))
    return 'person';
  if (gap === ', ' && (next === 'who' || next === 'whose')) return 'person';
  const verb = BEFORE_SPEECH.has(next) ? wordAt(words, lastToken + 2) : next;
  if (isSpaced(words, lastToken) && SPEECH_VERBS.has(verb)) return 'speaks';
  return isSpaced(words, firstToken - 1) && SPEECH_VERBS.has(wordAt(words, firstToken - 1))
    ? 'speaks'
    : 'none';
}
