import type { EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import { createAnalyzers, type Analyzer } from '../language/analyzer.js';
import { fold } from '../language/fold.js';
import { languageOfQuestion } from '../language/language.js';
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
    facts: current(index.factsOf(entity.id)),
    near: [],
  });
  if (match.kind === 'found' && !match.mended) return ofEntity(match.entity);
  const facts = current(factsWith(index, wanted));
  if (facts.length === 0 && match.kind === 'found') return ofEntity(match.entity);
  const near = facts.length === 0 && match.kind === 'unknown' ? match.near : [];
  return { about: { kind: 'words', words: wanted }, facts, near };
}

/** Whether a fact is about somebody or something known by this name, else about these words. */
export function factsMatching(index: ViewIndex, about: string): (fact: Fact) => boolean {
  const match = index.names.find(about);
  if (match.kind === 'unknown' || match.mended) return withWords(index, about);
  const { id } = match.entity;
  return (fact) => entitiesOf(fact).some((entity) => entity.id === id);
}

function factsWith(index: ViewIndex, text: string): readonly Fact[] {
  return index.snapshot.facts.filter(withWords(index, text));
}

/** Whether all the names and the telling words of a text stand in a fact; of a text without any they stand in none. */
function withWords(index: ViewIndex, text: string): (fact: Fact) => boolean {
  const { entities, rest } = index.names.namedIn(text);
  const analyzer = createAnalyzers()(languageOfQuestion(text));
  const beginnings = rest
    .filter((word) => !analyzer.isStopWord(word))
    .map((word) => beginningOf(analyzer, word));
  if (entities.length + beginnings.length === 0) return () => false;
  return (fact) => {
    const words = index.wordsOf(fact);
    return (
      beginnings.every((beginning) => hasWordFrom(words, beginning)) &&
      entities.every(
        ({ id, name }) => entitiesOf(fact).some((ref) => ref.id === id) || hasWordFrom(words, fold(name)),
      )
    );
  };
}

const SHORTEST = 4;
/** Scripts that write particles onto the word, so that a word may begin inside another. */
const WRITES_PARTICLES = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** What all forms of a word begin with: the part it shares with its stem ("hostag" of "hostages"). */
function beginningOf(analyzer: Analyzer, word: string): string {
  const stem = analyzer.stem(word);
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
