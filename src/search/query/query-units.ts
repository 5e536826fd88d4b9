import { wordsOf } from '../../language/all-languages.js';
import { codeOf, packOf, perLanguage } from '../../language/languages.js';
import { fold } from '../../language/fold.js';
import { inNormalForm } from '../../language/normal-form.js';
import { askingWordsOf } from './answer-kind.js';
import type { QueryContext } from './query-context.js';
import type { AnswerKind, QueryUnit } from './query.js';
import type { Mention } from '../../knowledge/entity-matcher.js';
import type { ConceptMatch } from '../../knowledge/thesaurus.js';
import type { Token } from '../../language/tokenize.js';
import { SentenceTold } from '../spans/sentence-told.js';
import { isSmallPart } from './small-parts.js';
import { CAUSING, KIND_NOUNS } from './question-signs.js';
import { asksForFormer, crosses, findNamedOffices, type NamedOffice } from './office-holders.js';
import {
  addConcept,
  addEntity,
  addFamily,
  addKin,
  addNear,
  addOrdinal,
  addSpellings,
  addTranslations,
  addWord,
  rarityOf,
  UnitTerms,
} from './query-terms.js';

/** What a unit of another kind weighs beside a plain word. */
const SHARE = {
  /** A name's single words count beside the name, so that "Hamas politburo" also finds "Hamas". */
  namePart: 0.3,
  /** Words that name the kind of answer ("what year"): their absence from a passage says little. */
  kindNoun: 0.3,
  /** A word that no article has may be put another way there. */
  unknownWord: 0.5,
  /** A name tells more than a word as rare. */
  name: 1.1,
  /** A concept put in stop words alone. */
  commonWord: 0.35,
} as const;
/** Kinds of answer whose question words say nothing of what is asked about; "which minister" does. */
const KINDS_ASKED: ReadonlySet<AnswerKind> = new Set(['when', 'where', 'how-long', 'why', 'how']);
/** What counts for a name without being it. */
const STANDS_FOR = {
  /** Who holds the office named beside it, and a capital's country where one is. */
  office: 0.85,
  /** A capital's country elsewhere: too little to count as the name. */
  country: 0.3,
  /** The people of a country or organisation, where people are asked for. */
  people: 0.4,
} as const;
/** The question as it is read for its units. */
export interface QuestionText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: string;
  readonly kind: AnswerKind;
}

/** What a question speaks of. */
export interface ReadUnits {
  readonly units: readonly QueryUnit[];
  /** Ids of the people who hold an office that it names, or held it before where that is asked. */
  readonly expected: ReadonlySet<string>;
  /** Whoever held an office before is asked for. */
  readonly former: boolean;
}

/** The units of a question: its names, and its words with all that means the same, weighted by rarity. */
export function readUnits(context: QueryContext, question: QuestionText): ReadUnits {
  const { text, tokens, language } = question;
  const mentions = context.matchEntities(text, tokens);
  const words = tokens.map(({ folded }) => folded);
  const concepts = context.thesaurus.find(words, language).filter((concept) => !crosses(mentions, concept));
  const former = asksForFormer(tokens, mentions, context.analyzerOf(language));
  const offices = findNamedOffices(context.offices, mentions, concepts, former);
  const shouted = text === text.toUpperCase();
  const { ordinals } = new SentenceTold({ text, tokens, start: 0, end: text.length }, language);
  const units: QueryUnit[] = [];
  const asking = askingWordsOf(text, language);
  const isAsking = ({ start, end }: Token): boolean =>
    asking !== null && start >= asking.start && end <= asking.end;
  for (let position = 0; position < tokens.length; position += 1) {
    const mention = mentions.find(({ firstToken }) => firstToken === position);
    if (mention !== undefined) {
      units.push(...readName(context, question, mention, offices));
      position = mention.lastToken;
      continue;
    }
    if (isSmallPart(context, question, position)) continue;
    const here = tokens[position];
    // "What led the envoy to leave" speaks of leaving.
    if (question.kind === 'why' && here !== undefined && isAsking(here) && CAUSING.has(here.folded)) continue;
    const concept = concepts.find(({ first }) => first === position);
    const last = concept?.last ?? position;
    const unit = readWords(context, question, {
      first: position,
      last,
      concept,
      offices,
      capitalsTell: position > 0 && !shouted,
      asks: tokens.slice(position, last + 1).every(isAsking),
      rank:
        ordinals.find(({ firstToken, lastToken }) => firstToken <= position && position <= lastToken)
          ?.value ?? null,
    });
    if (unit !== null) units.push(unit);
    position = last;
  }
  return {
    units: units.filter((unit, at) => units.findIndex(({ words }) => words === unit.words) === at),
    expected: new Set(offices.flatMap(({ holders }) => holders.map(({ id }) => id))),
    former,
  };
}

/** A name; and its single words, where it has several and the articles have them. */
function readName(
  context: QueryContext,
  { tokens, language, kind }: QuestionText,
  mention: Mention,
  offices: readonly NamedOffice[],
): QueryUnit[] {
  const { entity, firstToken, lastToken } = mention;
  const found = new UnitTerms();
  addEntity(context, found, entity.id);
  const own = found.list();
  for (const { id, strength } of standingFor(context, mention, offices, kind)) {
    addEntity(context, found, id, strength);
  }
  const terms = found.list();
  const weight = rarityOf(context, own.length > 0 ? own : terms);
  const name: QueryUnit = {
    words: entity.id,
    terms,
    known: terms.length > 0,
    weight: weight * SHARE.name,
    entity,
    isName: true,
  };
  if (firstToken === lastToken) return [name];
  const parts = tokens.slice(firstToken, lastToken + 1).flatMap(({ folded }) => {
    if (context.analyzerOf(language).isStopWord(folded)) return [];
    const words = new UnitTerms();
    addWord(context, words, folded, language);
    const listed = words.list();
    const partWeight = rarityOf(context, listed) * SHARE.namePart;
    return listed.length === 0
      ? []
      : [
          {
            words: folded,
            terms: listed,
            known: true,
            weight: partWeight,
            entity: null,
            isName: false,
            isNamePart: true,
          },
        ];
  });
  return [name, ...parts];
}

/** The country behind a capital, its people where people are asked for, and who holds an office named beside it. */
function standingFor(
  context: QueryContext,
  mention: Mention,
  offices: readonly NamedOffice[],
  kind: AnswerKind,
): { id: string; strength: number }[] {
  const country = context.offices.standsFor(mention.entity);
  const holders = offices.filter(({ of }) => of === mention).flatMap((office) => office.holders);
  const people = kind === 'who' ? context.offices.peopleOf(mention.entity) : [];
  const countryStrength = holders.length > 0 ? STANDS_FOR.office : STANDS_FOR.country;
  return [
    ...people.map(({ id }) => ({ id, strength: STANDS_FOR.people })),
    ...(country === null ? [] : [{ id: country.id, strength: countryStrength }]),
    ...holders.map(({ id }) => ({ id, strength: STANDS_FOR.office })),
  ];
}

/** Words that tell nothing as they are written here, and something with other marks above their letters. */
const SMALL_AS_WRITTEN = perLanguage(
  ({ stopWords }) => new Set([...stopWords.asWritten.split(' '), ...wordsOf(stopWords.asWritten)]),
);

/** Where a word or an expression stands in the question, and what is known of it. */
interface WordsAt {
  readonly first: number;
  readonly last: number;
  readonly concept: ConceptMatch | undefined;
  readonly offices: readonly NamedOffice[];
  /** A capital is the sign of a name here. */
  readonly capitalsTell: boolean;
  /** It is what asks ("ne zaman"), and no matter of what is asked about. */
  readonly asks: boolean;
  /** Its place in an order ("sixth"), 1 for the first; null where it says none. */
  readonly rank: number | null;
}

function readWords(
  context: QueryContext,
  question: QuestionText,
  { first, last, concept, offices, capitalsTell, asks, rank }: WordsAt,
): QueryUnit | null {
  const { text, tokens, language } = question;
  const { isStopWord } = context.analyzerOf(language);
  const words = tokens.slice(first, last + 1);
  const small = SMALL_AS_WRITTEN[codeOf(language)];
  const telling = words.filter(
    ({ folded, start, end }) =>
      !isStopWord(folded) && !small.has(inNormalForm(text.slice(start, end), 'NFC').toLowerCase()),
  );
  // Words too common to be looked for may mean something together; alone a small word is taken for another's form.
  const maySay = words.length > 1 && !asks && concept !== undefined && packOf(language).stopWords.maySay;
  if (telling.length === 0 && !maySay) return null;
  const found = new UnitTerms();
  for (const { folded } of telling) addWord(context, found, folded, language);
  const own = found.list();
  for (const { folded } of telling) addFamily(context, found, folded, language);
  if (rank !== null) addOrdinal(context, found, rank, language);
  const isExpression = telling.length > 1;
  for (const id of concept?.concepts ?? []) addConcept(context, found, id, language);
  // The lexicon knows the senses of its subject alone: a word may stand for another.
  if (concept !== undefined && !isExpression)
    for (const { folded } of telling) addTranslations(context, found, folded, language);
  const named = offices.filter(({ office }) => office === concept);
  for (const { holders } of named) {
    for (const { id } of holders) addEntity(context, found, id, STANDS_FOR.office);
  }
  const capital = words.some(({ start, end }) => /^\p{Lu}/u.test(text.slice(start, end)));
  const [only] = telling;
  const isCountry =
    only !== undefined && telling.length === 1 && addKin(context, found, only.folded, language);
  const sounds = concept === undefined && soundsLikeName(context, found, telling, question, capitalsTell);
  const told =
    isCountry ||
    sounds ||
    (concept === undefined &&
      only !== undefined &&
      telling.length === 1 &&
      context.corpus.isName(only.folded));
  const meant = found.list();
  const known = meant.length > 0;
  const isName = rank === null && ((capitalsTell && capital && concept === undefined) || told);
  // A name that no article has is not found by words like it.
  if (known || !isName) for (const { folded } of telling) addNear(context, found, folded, language);
  const terms = found.list();
  const share =
    (isName ? SHARE.name : known ? 1 : SHARE.unknownWord) *
    ((asks && KINDS_ASKED.has(question.kind)) || words.every(({ folded }) => KIND_NOUNS.test(folded))
      ? SHARE.kindNoun
      : 1) *
    (telling.length === 0 ? SHARE.commonWord : 1) *
    (capital ? 1 : tellingMost(context, telling, language));
  const weight = rarityOf(context, own.length > 0 ? own : meant) * share;
  const written = words.map(({ folded }) => folded).join(' ');
  return {
    words: written,
    terms,
    known,
    weight,
    entity: null,
    isName,
    isOffice: named.length > 0,
    isCountry,
  };
}

/** Adds other spellings of words that may be names; whether they are. */
function soundsLikeName(
  context: QueryContext,
  into: UnitTerms,
  words: readonly Token[],
  { text, language }: QuestionText,
  capitalsTell: boolean,
): boolean {
  let told = false;
  for (const { start, end, folded } of words) {
    const asWritten = text.slice(start, end);
    // A mended word is not as it was written.
    const written = fold(asWritten) === folded ? asWritten : folded;
    if (addTranslations(context, into, folded, language)) told = true;
    const isCapital = capitalsTell && /^\p{Lu}/u.test(asWritten);
    if (addSpellings(context, into, written, folded, language, isCapital)) told = true;
  }
  return told;
}

/** How much the rarest of some words tells in general. */
function tellingMost(context: QueryContext, words: readonly Token[], language: string): number {
  if (words.length === 0) return 1;
  return Math.max(...words.map(({ folded }) => context.wordKnowledge.telling(folded, language)));
}
