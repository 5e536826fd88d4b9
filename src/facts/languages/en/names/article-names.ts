import { tokenize } from '../../../../language/tokenize.js';
import { eachInSteps, flatInSteps, type Steps } from '../../../../steps.js';
import type { EntityMention } from '../../../annotated.js';
import { attachOffices, type OfficeName } from '../roles/attach-offices.js';
import { toRoleMentions } from '../roles/role-mentions.js';
import { createSentenceKinds, KIND } from './sentence-kinds.js';
import { wordAt } from '../../../sentence-words.js';
import { introduce, nothingIntroduced, resolveDescriptions } from './descriptions.js';
import {
  candidatesOf,
  isPerson,
  lowerCaseOpeners,
  readFirst,
  type FirstReading,
  type NameKnowledge,
} from './first-reading.js';
import { findGroups } from './groups.js';
import { indexMentions, mergeMentions } from '../../../names/mention-index.js';
import { mentionAgain, type NamedSentence } from './named-sentence.js';
import { peopleByName, tabulateNames, type NameTable } from './name-table.js';
import type { NameReader, SentenceNames } from '../../fact-language.js';
import type { KnownNames } from '../../../names/known-names.js';
import { foldedRun, tabulateOrganisations, type OrganisationTable } from './organisations.js';
import { resolvePronouns, type Genders } from './pronouns.js';
import { readQuotations } from './quoted-stretches.js';

/** What the first reading of an article has found. */
interface FoundName {
  readonly people: NameTable;
  readonly organisations: OrganisationTable;
  readonly namedInFull: ReadonlySet<string>;
}

/** Sentences back to which "the official" may reach. */
const DESCRIPTION_REACH = 4;

/**
 * Makes a reader of the names of an article. A first reading gathers what is known and what could be names; from all of
 * it together it is settled who the article introduces; a second reading gives every sentence its names, then its
 * pronouns.
 */
export function createNameReader(known: KnownNames): NameReader {
  const kindsOf = createSentenceKinds();
  const people = peopleByName(known.gazetteer, (name) => tokenize(name).map(({ folded }) => folded));
  const knowledge: NameKnowledge = { known, people };
  return function* (sentences) {
    const lowerCase = yield* lowerCaseOpeners(sentences);
    const read = yield* eachInSteps(sentences, (sentence) =>
      readFirst({ ...sentence, kinds: kindsOf(sentence.words) }, lowerCase, knowledge),
    );
    const candidates = yield* flatInSteps(read, candidatesOf);
    const runs = yield* flatInSteps(read, ({ words, runs: found }) => found.map((run) => ({ words, run })));
    const found: FoundName = {
      people: yield* tabulateNames(candidates, people),
      organisations: yield* tabulateOrganisations(runs),
      namedInFull: yield* namedInFull(read),
    };
    const named = yield* eachInSteps(read, (sentence) => readAgain(sentence, found, knowledge));
    return yield* withReferences(named);
  };
}

/** Ids of the known entities that the article names by more than one word. */
function* namedInFull(read: readonly FirstReading[]): Steps<Set<string>> {
  const ids = new Set<string>();
  for (const { mentions } of read) {
    yield;
    for (const { ref, firstToken, lastToken } of mentions) if (lastToken > firstToken) ids.add(ref.id);
  }
  return ids;
}

function readAgain(
  { words, kinds, place, mentions: known, offices, runs }: FirstReading,
  { people, organisations, namedInFull: inFull }: FoundName,
  { known: { adjectives } }: NameKnowledge,
): NamedSentence {
  const harvested: EntityMention[] = [];
  const openRuns: OfficeName[] = [];
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

function* withReferences(sentences: readonly NamedSentence[]): Steps<SentenceNames[]> {
  const introduced = nothingIntroduced();
  const genders: Genders = new Map();
  const done: NamedSentence[] = [];
  let open = false;
  for (const [index, read] of sentences.entries()) {
    yield;
    const block = done.at(-1)?.place.block;
    const quotations = readQuotations(read.words, open && block === read.place.block);
    open = quotations.open;
    const sentence = { ...read, quoted: quotations.tokens };
    const descriptions =
      (sentence.kinds & (KIND.again | KIND.office)) === 0
        ? []
        : resolveDescriptions(sentence, introduced, done.slice(Math.max(0, index - DESCRIPTION_REACH)));
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
