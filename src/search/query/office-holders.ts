import type { Analyzer } from '../../language/analyzer.js';
import { BASE_LANGUAGE } from '../../language/languages.js';
import type { Entity, Role } from '../../model/entity.js';
import type { Mention } from '../../knowledge/entity-matcher.js';
import type { ConceptMatch, Thesaurus } from '../../knowledge/thesaurus.js';
import { tokenize, type Token } from '../../language/tokenize.js';
import { DEPUTIES, OFFICE_MODIFIERS, ROLE_NOUNS } from '../answer-words.js';
import type { Query } from './query.js';
import { BEFORE_SOMEBODY, FORMER } from './question-signs.js';

/** Who holds the offices that a question names in place of a person ("Ankara's top diplomat"). */
export interface Offices {
  /**
   * Holders of an office named by concepts, of a country or organisation or its capital.
   * @param former those who held it and do no more
   */
  holdersOf(concepts: readonly string[], of: Entity, former?: boolean): readonly Entity[];
  /** Everybody with an office of a country or organisation. */
  peopleOf(of: Entity): readonly Entity[];
  /** What a place stands for in the language of diplomacy: its country, where it is a capital. */
  standsFor(place: Entity): Entity | null;
}

/** Reads the roles of the gazetteer; an office's title means what the lexicon says it does. */
export function readOffices(thesaurus: Thesaurus, entities: readonly Entity[]): Offices {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const holders = new Map<string, Entity[]>();
  const formerHolders = new Map<string, Entity[]>();
  const people = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const { title, of, until } of entity.roles) {
      if (of === null) continue;
      if (entity.type === 'person') people.set(of, [...new Set([...(people.get(of) ?? []), entity])]);
      // Who held an office is not meant by it now.
      const among = until === undefined ? holders : formerHolders;
      const words = officeIn(tokenize(title).map(({ folded }) => folded));
      for (const concept of new Set(
        thesaurus
          .find(words, BASE_LANGUAGE)
          // A "chief negotiator" is a negotiator, and no chief.
          .flatMap(({ concepts, last }) => (last === words.length - 1 ? concepts : [])),
      )) {
        const key = `${concept} ${of}`;
        among.set(key, [...new Set([...(among.get(key) ?? []), entity])]);
      }
    }
  }
  const standsFor = (place: Entity): Entity | null => {
    const capital = place.roles.find(({ title }) => title === 'capital');
    return byId.get(capital?.of ?? '') ?? null;
  };
  return {
    standsFor,
    peopleOf: ({ id }) => people.get(id) ?? [],
    holdersOf(concepts, of, former = false) {
      const country = standsFor(of) ?? of;
      const among = former ? formerHolders : holders;
      return concepts.flatMap((concept) => among.get(`${concept} ${country.id}`) ?? []);
    },
  };
}

/** The words of a title that say which office it is, without what it is of; none of whoever stands below its holder. */
function officeIn(title: readonly string[]): readonly string[] {
  // Titles of the gazetteer are English. The head of something within is not the head of it all.
  if (title.includes('of') || title.some((word) => DEPUTIES.has(word))) return [];
  const matter = title.findIndex((word, at) => at > 0 && MATTERS.has(word));
  return title.slice(0, matter < 0 ? title.length : matter);
}

/** Before what an office is for. */
const MATTERS: ReadonlySet<string> = new Set(['for', 'to']);

/** Words between an office and the country or organisation it is of ("the top diplomat of Türkiye"). */
const REACH = 3;

/** An office that a question names in place of a person, with who holds it. */
export interface NamedOffice {
  readonly office: ConceptMatch;
  readonly of: Mention;
  readonly holders: readonly Entity[];
}

/** Words between "former" and its office at most, and how many of them may be none that belongs to an office. */
const FORMER_REACH = { words: 4, others: 1 } as const;

/**
 * Whether whoever held an office before is asked for: "the former minister", "who was minister before X". Where somebody's name is
 * followed by more, something else may have been before it; in a language of endings "before" stands behind the name.
 */
export function asksForFormer(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { isStopWord, agglutinative }: Pick<Analyzer, 'isStopWord' | 'agglutinative'>,
): boolean {
  const roles = tokens.flatMap(({ folded }, at) => (ROLE_NOUNS.has(folded) ? [at] : []));
  const isOfOffice = (at: number): boolean =>
    OFFICE_MODIFIERS.has(tokens[at]?.folded ?? '') ||
    mentions.some(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken);
  /** Whether "former" stands on one side of an office's noun, with nothing between them that ends its phrase. */
  const isBeside = (role: number, step: 1 | -1): boolean => {
    let others = 0;
    for (let far = 1; far <= FORMER_REACH.words; far += 1) {
      const at = role + step * far;
      const word = tokens[at]?.folded;
      if (word === undefined) return false;
      if (FORMER.has(word)) return true;
      if (isOfOffice(at)) continue;
      others += 1;
      // Behind an office its own words may follow ("رئيس المخابرات المصرية السابق").
      if (isStopWord(word) || (step < 0 && others > FORMER_REACH.others)) return false;
    }
    return false;
  };
  const isBefore = (at: number): boolean => BEFORE_SOMEBODY.has(tokens[at]?.folded ?? '');
  return roles.some(
    (role) =>
      isBeside(role, -1) ||
      isBeside(role, 1) ||
      mentions.some(
        ({ entity, firstToken, lastToken }) =>
          entity.type === 'person' &&
          (agglutinative
            ? isBefore(lastToken + 1)
            : lastToken === tokens.length - 1 && isBefore(firstToken - 1)),
      ),
  );
}

/**
 * Finds the offices named beside a country, its capital or an organisation ("Ankara's top diplomat").
 * @param former those who held them before are meant
 */
export function findNamedOffices(
  offices: Offices,
  mentions: readonly Mention[],
  concepts: readonly ConceptMatch[],
  former = false,
): NamedOffice[] {
  return concepts.flatMap((office) => {
    if (crosses(mentions, office)) return [];
    return mentions.flatMap((of) => {
      const behind = office.first > of.lastToken && office.first <= of.lastToken + REACH;
      const before = office.last < of.firstToken && office.last >= of.firstToken - REACH;
      const holders = behind || before ? offices.holdersOf(office.concepts, of.entity, former) : [];
      return holders.length === 0 ? [] : [{ office, of, holders }];
    });
  });
}

/** Whether an expression overlaps a name: then the words are the name's. */
export function crosses(
  mentions: readonly Mention[],
  { first, last }: Pick<ConceptMatch, 'first' | 'last'>,
): boolean {
  return mentions.some(({ firstToken, lastToken }) => firstToken <= last && lastToken >= first);
}

/**
 * Whether somebody is listed to have held all offices that they have of what a question is about until before it is asked,
 * where it asks who holds one and not who did.
 */
export function heldBefore(
  { units, asOf, former, was, askedTime }: Pick<Query, 'units' | 'asOf' | 'former' | 'was' | 'askedTime'>,
  { roles }: Entity,
): boolean {
  if (former || was || askedTime !== null) return false;
  const owners = new Set(units.flatMap(({ entity }) => (entity === null ? [] : [entity.id])));
  const there = roles.filter(({ of }) => of !== null && owners.has(of));
  const isOver = ({ until }: Role): boolean =>
    until !== undefined && (asOf === null || until < asOf.slice(0, until.length));
  return there.length > 0 && there.every(isOver);
}
