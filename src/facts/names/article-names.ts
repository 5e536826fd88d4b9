import type { Article } from '../../model/article.js';
import type { EntityMention, RoleMention } from '../annotated.js';
import { attachOffices } from '../roles/attach-offices.js';
import { findOffices, type Office } from '../roles/offices.js';
import { toRoleMentions } from '../roles/role-mentions.js';
import { isCapital, wordAt, type SentenceWords } from '../sentence-words.js';
import { introduce, nothingIntroduced, resolveDescriptions } from './descriptions.js';
import { evidenceOf } from './evidence.js';
import { findGroups } from './groups.js';
import type { ArticleCase, KnownNames } from './known-mentions.js';
import { indexMentions, mergeMentions } from './mention-index.js';
import { findMinistries } from './ministries.js';
import { mentionAgain, type NamedSentence } from './named-sentence.js';
import { couldBePerson, findNameRuns, type NameRun } from './name-runs.js';
import { tabulateNames, type NameCandidate, type NameTable, type PeopleByName } from './name-table.js';
import { foldedRun, tabulateOrganisations, type OrganisationTable } from './organisations.js';
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
  readonly place: NamedSentence['place'];
}

/** Who and what a sentence names, and the offices it gives them. */
export interface SentenceNames {
  readonly mentions: readonly EntityMention[];
  readonly roles: readonly RoleMention[];
}

interface FirstReading extends PlacedWords {
  readonly mentions: readonly EntityMention[];
  readonly offices: readonly Office[];
  readonly runs: readonly NameRun[];
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
  const article: ArticleCase = { english, lowerCase: english ? lowerCaseWords(sentences) : new Set() };
  if (!english) {
    return sentences.map(({ words }) => ({ mentions: knowledge.known(words, article), roles: [] }));
  }
  const read = sentences.map((sentence) => readFirst(sentence, article, knowledge));
  const candidates = read.flatMap((sentence) => candidatesOf(sentence, knowledge));
  const people = tabulateNames(candidates, knowledge.people);
  const runs = read.flatMap(({ words, runs: found }) => found.map((run) => ({ words, run })));
  const organisations = tabulateOrganisations(runs);
  return withReferences(read.map((sentence) => readAgain(sentence, people, organisations, knowledge)));
}

function lowerCaseWords(sentences: readonly PlacedWords[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of sentences) {
    for (let at = 0; at < words.tokens.length; at += 1)
      if (!isCapital(words, at)) found.add(wordAt(words, at));
  }
  return found;
}

function readFirst(sentence: PlacedWords, article: ArticleCase, { known }: NameKnowledge): FirstReading {
  const { words } = sentence;
  const found = known(words, article);
  const mentions = mergeMentions(found, findMinistries(words, indexMentions(found)));
  const index = indexMentions(mentions);
  const offices = findOffices(words, index);
  const isTitle = (at: number): boolean =>
    offices.some(({ firstToken, titleLast }) => firstToken <= at && at <= titleLast);
  const runs = findNameRuns(words, (at) => index.covers(at) || isTitle(at), article);
  return { ...sentence, mentions, offices, runs };
}

function candidatesOf(
  { words, mentions, offices, runs }: FirstReading,
  { adjectives }: NameKnowledge,
): NameCandidate[] {
  const personal = runs.filter((run) => couldBePerson(words, run, adjectives));
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
  { words, place, mentions: known, offices, runs }: FirstReading,
  people: NameTable,
  organisations: OrganisationTable,
  { adjectives }: NameKnowledge,
): NamedSentence {
  const harvested: EntityMention[] = [];
  const openRuns: NameRun[] = [];
  for (const run of runs) {
    const { firstToken, lastToken } = run;
    const person = couldBePerson(words, run, adjectives) ? people.resolve(words, run) : null;
    const organisation = person === null ? organisations.get(foldedRun(words, run)) : undefined;
    if (person !== null) harvested.push(mentionAgain(words, person.ref, firstToken, lastToken, person.how));
    else if (organisation !== undefined)
      harvested.push(mentionAgain(words, organisation, firstToken, lastToken, 'name'));
    else openRuns.push(run);
  }
  const named = mergeMentions(withoutDoubt(known, people, adjectives, words), harvested);
  const mentions = mergeMentions(named, findGroups(words, indexMentions(named)));
  const held = attachOffices(words, offices, mentions.filter(isPerson));
  const openOffices = offices.filter((office) => held.every((one) => one.office.head !== office.head));
  return { words, place, mentions, openRuns, openOffices, roles: toRoleMentions(words, held, mentions) };
}

/** One word that names a place, or somebody of the gazetteer, and is also the surname of somebody the article introduces. */
function withoutDoubt(
  mentions: readonly EntityMention[],
  people: NameTable,
  adjectives: ReadonlySet<string>,
  words: SentenceWords,
): readonly EntityMention[] {
  return mentions.filter(({ firstToken, lastToken, ref }) => {
    const word = wordAt(words, lastToken);
    const single = firstToken === lastToken && ref.type !== 'organization' && !adjectives.has(word);
    return !single || !people.hasSurname(word);
  });
}

function withReferences(sentences: readonly NamedSentence[]): SentenceNames[] {
  const introduced = nothingIntroduced();
  const genders: Genders = new Map();
  const done: NamedSentence[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const descriptions = resolveDescriptions(sentence, introduced, done.slice(Math.max(0, index - REACH)));
    const described = { ...sentence, mentions: mergeMentions(sentence.mentions, descriptions) };
    const earlier = done.at(-1);
    const before = earlier !== undefined && isNear(earlier, sentence) ? earlier : null;
    const pronouns = resolvePronouns(described, before, genders);
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
