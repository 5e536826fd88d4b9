import type { Article } from '../../model/article.js';
import type { EntityMention, RoleMention } from '../annotated.js';
import { attachOffices, type NameSpan } from '../roles/attach-offices.js';
import { findForeignRoles } from '../roles/foreign-offices.js';
import { findOffices, type Office } from '../roles/offices.js';
import { toRoleMentions } from '../roles/role-mentions.js';
import { KIND } from '../sentence-kinds.js';
import { isCapital, wordAt, type SentenceWords } from '../sentence-words.js';
import { introduce, nothingIntroduced, resolveDescriptions } from './descriptions.js';
import { evidenceOf } from './evidence.js';
import { findGroups } from './groups.js';
import type { ArticleCase, KnownNames } from './known-mentions.js';
import { indexMentions, mergeMentions } from './mention-index.js';
import { findMinistries } from './ministries.js';
import { NEVER_NAMES } from './name-words.js';
import { mentionAgain, type NamedSentence } from './named-sentence.js';
import { couldBePerson, findNameRuns, type NameRun } from './name-runs.js';
import { tabulateNames, type NameCandidate, type NameTable, type PeopleByName } from './name-table.js';
import { foldedRun, tabulateOrganisations, type OrganisationTable } from './organisations.js';
import { readQuotations } from './quotations.js';
import { resolvePronouns, type Genders } from './pronouns.js';

/** What names are read with. */
export interface NameKnowledge {
  readonly known: KnownNames;
  readonly people: PeopleByName;
  /** Folded words for what is of a country. */
  readonly adjectives: ReadonlySet<string>;
}

/** A sentence's words and where it stands. */
export interface PlacedWords {
  readonly words: SentenceWords;
  /** What its words can open, as bits of `KIND`. */
  readonly kinds: number;
  readonly place: NamedSentence['place'];
}

/** Who and what a sentence names, and the offices it gives them. */
export interface SentenceNames {
  readonly mentions: readonly EntityMention[];
  readonly roles: readonly RoleMention[];
}

/** What the first reading of an article has found. */
interface Found {
  readonly people: NameTable;
  readonly organisations: OrganisationTable;
  readonly namedInFull: ReadonlySet<string>;
}

interface FirstReading extends PlacedWords {
  readonly mentions: readonly EntityMention[];
  readonly offices: readonly Office[];
  readonly runs: readonly FoundRun[];
}

interface FoundRun extends NameRun {
  /** Whether it could be a person's name by its words. */
  readonly personal: boolean;
}

/** Sentences back to which "the official" may reach. */
const REACH = 4;

/**
 * Reads the names of an article. A first reading gathers what is known and what could be names; from all of it together
 * it is settled who the article introduces; a second reading gives every sentence its names, then its pronouns.
 */
export function readNames(
  { language }: Pick<Article, 'language'>,
  sentences: readonly PlacedWords[],
  knowledge: NameKnowledge,
): SentenceNames[] {
  const english = /^(?:en|und)\b/.test(language);
  const article: ArticleCase = { english, lowerCase: english ? lowerCaseOpeners(sentences) : new Set() };
  if (!english) {
    return sentences.map(({ words }) => {
      const mentions = knowledge.known(words, article);
      return { mentions, roles: findForeignRoles(language, words, mentions, indexMentions(mentions)) };
    });
  }
  const read = sentences.map((sentence) => readFirst(sentence, article, knowledge));
  const candidates = read.flatMap((sentence) => candidatesOf(sentence));
  const people = tabulateNames(candidates, knowledge.people);
  const runs = read.flatMap(({ words, runs: found }) => found.map((run) => ({ words, run })));
  const organisations = tabulateOrganisations(runs);
  const found: Found = { people, organisations, namedInFull: namedInFull(read) };
  return withReferences(read.map((sentence) => readAgain(sentence, found, knowledge)));
}

/** Ids of the known entities that the article names by more than one word. */
function namedInFull(read: readonly FirstReading[]): Set<string> {
  const ids = new Set<string>();
  for (const { mentions } of read) {
    for (const { ref, firstToken, lastToken } of mentions) if (lastToken > firstToken) ids.add(ref.id);
  }
  return ids;
}

/** The words that open a sentence with a capital and elsewhere are written without one: they are no names. */
function lowerCaseOpeners(sentences: readonly PlacedWords[]): Set<string> {
  const openers = new Set<string>();
  for (const { words } of sentences) {
    const word = wordAt(words, 0);
    if (isCapital(words, 0) && !NEVER_NAMES.has(word)) openers.add(word);
  }
  const found = new Set<string>();
  for (const { words } of sentences) {
    for (let at = 1; at < words.tokens.length; at += 1) {
      const word = wordAt(words, at);
      if (openers.has(word) && !isCapital(words, at)) found.add(word);
    }
  }
  return found;
}

function readFirst(
  sentence: PlacedWords,
  article: ArticleCase,
  { known, adjectives }: NameKnowledge,
): FirstReading {
  const { words, kinds } = sentence;
  const found = known(words, article);
  const ministries = (kinds & KIND.ministry) === 0 ? [] : findMinistries(words, indexMentions(found));
  const mentions = mergeMentions(found, ministries);
  const index = indexMentions(mentions);
  const offices = (kinds & KIND.office) === 0 ? [] : findOffices(words, index);
  const isTaken = (at: number): boolean =>
    index.covers(at) || offices.some(({ firstToken, titleLast }) => firstToken <= at && at <= titleLast);
  const runs = findNameRuns(words, isTaken, article).map((run) => ({
    ...run,
    personal: couldBePerson(words, run, adjectives),
  }));
  return { ...sentence, mentions, offices, runs };
}

function candidatesOf({ words, mentions, offices, runs }: FirstReading): NameCandidate[] {
  const personal = runs.filter((run) => run.personal);
  if (personal.length === 0) return [];
  const held =
    offices.length === 0 ? [] : attachOffices(words, offices, [...mentions.filter(isPerson), ...personal]);
  const named = new Set<unknown>(held.map(({ name }) => name));
  return personal.map((run) => ({
    words,
    run,
    evidence: named.has(run) ? 'office' : evidenceOf(words, run),
  }));
}

function isPerson({ ref }: EntityMention): boolean {
  return ref.type === 'person';
}

function readAgain(
  { words, kinds, place, mentions: known, offices, runs }: FirstReading,
  { people, organisations, namedInFull: inFull }: Found,
  { adjectives }: NameKnowledge,
): NamedSentence {
  const harvested: EntityMention[] = [];
  const openRuns: NameSpan[] = [];
  for (const run of runs) {
    const { firstToken, lastToken } = run;
    const person = run.personal ? people.resolve(words, run) : null;
    const organisation = person === null ? organisations.get(foldedRun(words, run)) : undefined;
    if (person !== null) harvested.push(mentionAgain(words, person.ref, firstToken, lastToken, person.how));
    else if (organisation !== undefined)
      harvested.push(mentionAgain(words, organisation, firstToken, lastToken, 'name'));
    else openRuns.push(run);
  }
  // One word that names a place, or somebody of the gazetteer, and is also the surname of somebody the article introduces.
  const isDoubtful = ({ firstToken, lastToken, ref }: EntityMention): boolean => {
    if (firstToken !== lastToken || ref.type === 'organization' || inFull.has(ref.id)) return false;
    const word = wordAt(words, lastToken);
    return !adjectives.has(word) && people.isSurnameOfOther(word, ref.id);
  };
  const doubtful = known.filter(isDoubtful);
  openRuns.push(...doubtful);
  const sure = doubtful.length === 0 ? known : known.filter((mention) => !isDoubtful(mention));
  const named = mergeMentions(sure, harvested);
  const groups = (kinds & KIND.group) === 0 ? [] : findGroups(words, indexMentions(named));
  const mentions = mergeMentions(named, groups);
  const held = offices.length === 0 ? [] : attachOffices(words, offices, mentions.filter(isPerson));
  const openOffices = offices.filter((office) => held.every((one) => one.office.head !== office.head));
  return {
    words,
    kinds,
    quoted: [],
    place,
    mentions,
    openRuns,
    openOffices,
    roles: toRoleMentions(words, held, mentions),
  };
}

function withReferences(sentences: readonly NamedSentence[]): SentenceNames[] {
  const introduced = nothingIntroduced();
  const genders: Genders = new Map();
  const done: NamedSentence[] = [];
  let open = false;
  for (const [index, read] of sentences.entries()) {
    const block = done.at(-1)?.place.block;
    const quotations = readQuotations(read.words, open && block === read.place.block);
    open = quotations.open;
    const sentence = { ...read, quoted: quotations.tokens };
    const descriptions =
      (sentence.kinds & (KIND.again | KIND.office)) === 0
        ? []
        : resolveDescriptions(sentence, introduced, done.slice(Math.max(0, index - REACH)));
    const described = { ...sentence, mentions: mergeMentions(sentence.mentions, descriptions) };
    const earlier = done.at(-1);
    const before = earlier !== undefined && isNear(earlier, sentence) ? earlier : null;
    const pronouns = (sentence.kinds & KIND.pronoun) === 0 ? [] : resolvePronouns(described, before, genders);
    done.push({ ...described, mentions: mergeMentions(described.mentions, pronouns) });
    introduce(introduced, sentence);
  }
  return done;
}

function isNear(earlier: NamedSentence, { place }: NamedSentence): boolean {
  return (
    earlier.place.block === place.block ||
    (place.block.kind === 'paragraph' && earlier.place.section === place.section)
  );
}
