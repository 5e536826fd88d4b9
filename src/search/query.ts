import type { Entity } from '../model/entity.js';
import type { PassageIndex } from './passage-index.js';

/** What the question asks for. */
export type AnswerKind =
  'who' | 'when' | 'where' | 'how-many' | 'how-much' | 'why' | 'how' | 'what' | 'yes-no' | 'list' | 'latest';

/** One thing the question speaks of: a word or a name, with every term it may stand under in the index. */
export interface QueryUnit {
  /** As the question writes it. */
  readonly words: string;
  /** Numbers of its terms in the index; empty where the articles do not have it. */
  readonly terms: readonly number[];
  /** How much it tells: the inverse document frequency of its terms. */
  readonly weight: number;
  readonly entity: Entity | null;
  /** A name: an entity, or capitalised inside the question. */
  readonly isName: boolean;
}

/** The analysed form of a question. */
export interface Query {
  readonly language: string;
  readonly kind: AnswerKind;
  readonly units: readonly QueryUnit[];
  /** Stems and entity terms of the question, so that its own words are not taken for the answer. */
  readonly ownTerms: ReadonlySet<number>;
  /** ISO date: articles after it are left out. */
  readonly asOf: string | null;
}

/** Inverse document frequency of a set of terms that count as one (Robertson and Spärck Jones, with BM25's +1). */
export function weightOf(index: PassageIndex, terms: readonly number[]): number {
  const total = index.passages.length;
  const holding = Math.min(
    total,
    terms.reduce((sum, term) => sum + index.vocabulary.passagesWith(term), 0),
  );
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
}
