import type { EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { WordMeaning } from '../knowledge/word-meanings.js';
import type { AnalyzerOf } from '../language/analyzer.js';
import { fold } from '../language/fold.js';
import { entitiesOf, type ViewIndex } from './view-index.js';

/** What a view is about: somebody or something known, words, or all there is. */
export type About =
  | { readonly kind: 'everything' }
  | { readonly kind: 'entity'; readonly entity: EntityRef }
  | { readonly kind: 'words'; readonly words: string };

/** What a view is about, with the facts on it that may be quoted, in the snapshot's order. */
export interface FactsAbout {
  readonly about: About;
  readonly facts: readonly Fact[];
  /** Who may have been meant, where there is no fact. */
  readonly near: readonly EntityRef[];
}

/**
 * The facts about somebody or something, or about words: those in which all the names and the telling words stand. A
 * name that is misspelt counts only where the words as written are in no fact.
 */
export function factsAbout(index: ViewIndex, about: string | null, asOf: string | null): FactsAbout {
  const current = (facts: readonly Fact[]): Fact[] =>
    facts.filter((fact) => index.articleOf(fact, asOf) !== null);
  const wanted = about?.trim() ?? '';
  if (wanted === '') {
    return { about: { kind: 'everything' }, facts: current(index.snapshot.facts), near: [] };
  }
  const match = index.names.find(wanted);
  const ofEntity = (entity: EntityRef): FactsAbout => ({
    about: { kind: 'entity', entity },
    facts: current(
      entity.type === 'place'
        ? index.snapshot.facts.filter(ofNamed(index, entity))
        : index.factsOf(entity.id),
    ),
    near: [],
  });
  if (match.kind === 'found' && !match.mended && !isWordOnly(index, wanted, match.entity))
    return ofEntity(match.entity);
  const facts = current(factsWith(index, wanted));
  if (facts.length === 0 && match.kind === 'found') return ofEntity(match.entity);
  const near = facts.length === 0 && match.kind === 'unknown' ? match.near : [];
  return { about: { kind: 'words', words: wanted }, facts, near };
}

/** Whether a fact is about somebody or something known by this name, else about these words. */
export function factsMatching(index: ViewIndex, about: string): (fact: Fact) => boolean {
  const match = index.names.find(about);
  if (match.kind === 'unknown' || match.mended || isWordOnly(index, about, match.entity))
    return withWords(index, about);
  return ofNamed(index, match.entity);
}

/** Whether a text is part of a name, and a word that means something by itself: "soldiers" are not those of one army alone. */
function isWordOnly({ names, meanings }: ViewIndex, text: string, { id, type }: EntityRef): boolean {
  if (type === 'person' || text.trim() === id) return false;
  const { entities, rest } = names.namedIn(text);
  const meant = meanings.read(rest);
  return entities.length === 0 && meant.length > 0 && meant.every(({ concepts }) => concepts.length > 0);
}

/**
 * Whether a fact is about somebody or something known. About a place is also what a sentence says of it that no fact puts there:
 * "150 people left through Rafah".
 */
function ofNamed(index: ViewIndex, entity: EntityRef): (fact: Fact) => boolean {
  return entity.type === 'place' ? namedThere(index, entity) : (fact) => involves(fact, entity);
}

/** Whether somebody or something is in a fact, or is named in its sentence. */
function namedThere(index: ViewIndex, entity: EntityRef): (fact: Fact) => boolean {
  const names = namesOf(index, entity).map(fold);
  const isNamedIn = (quote: string): boolean =>
    index.names.namedIn(quote).entities.some(({ id }) => id === entity.id);
  return (fact) => {
    if (involves(fact, entity)) return true;
    const words = index.wordsOf(fact);
    return names.some((name) => words.includes(name)) && isNamedIn(fact.citation.quote);
  };
}

function namesOf({ snapshot }: ViewIndex, { id, name }: EntityRef): readonly string[] {
  return [name, ...(snapshot.entities.find((entity) => entity.id === id)?.aliases ?? [])];
}

function factsWith(index: ViewIndex, text: string): readonly Fact[] {
  return index.snapshot.facts.filter(withWords(index, text));
}

/**
 * Whether all the names and the telling words of a text stand in a fact, or what says the same in the language of its sentence; of a
 * text without any they stand in none.
 */
function withWords(index: ViewIndex, text: string): (fact: Fact) => boolean {
  const { entities, rest } = index.names.namedIn(text);
  const meant = index.meanings.read(rest);
  if (entities.length + meant.length === 0) return () => false;
  const said = index.saying(meant);
  const named = entities.map((entity) => namedThere(index, entity));
  const beginnings = new Map(meant.map((meaning) => [meaning, beginningOf(meaning, index.analyzerOf)]));
  return (fact) => {
    if (!named.every((isAbout) => isAbout(fact))) return false;
    const words = index.wordsOf(fact);
    const saidThere = said(fact);
    return meant.every((meaning) => {
      const beginning = beginnings.get(meaning) ?? null;
      return saidThere.has(meaning) || (beginning !== null && hasWordFrom(words, beginning));
    });
  };
}

function involves(fact: Fact, { id }: EntityRef): boolean {
  return entitiesOf(fact).some((entity) => entity.id === id);
}

const SHORTEST = 4;
/** Scripts that write particles onto the word, so that a word may begin inside another. */
const WRITES_PARTICLES = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * What all forms of a word begin with: the part it shares with its stem ("hostag" of "hostages"). Null for what the lexicon knows: there
 * the words of every language are those of one meaning, and the same facts come in whichever it is asked.
 */
function beginningOf(
  { words: [word = ''], language, concepts }: WordMeaning,
  analyzerOf: AnalyzerOf,
): string | null {
  if (concepts.length > 0) return null;
  const stem = analyzerOf(language).stem(word);
  if (WRITES_PARTICLES.test(word)) return stem.length >= SHORTEST - 1 && word.includes(stem) ? stem : word;
  let shared = 0;
  while (shared < stem.length && stem[shared] === word[shared]) shared += 1;
  return shared < SHORTEST ? word : word.slice(0, shared);
}

/** Whether a word of a folded text begins so. */
function hasWordFrom(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || WRITES_PARTICLES.test(beginning) || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))
      return true;
  }
  return false;
}
