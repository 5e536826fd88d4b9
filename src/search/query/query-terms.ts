import type { QueryContext } from './query-context.js';
import type { UnitTerm } from './query.js';
import { entityTerm } from '../term.js';

/** What a term that is not the word itself counts. */
const STRENGTH = {
  form: 0.9,
  family: 0.7,
  synonym: 0.5,
  translation: 0.9,
  partOfExpression: 0.2,
  near: 0.35,
} as const;

/** Terms under which a query unit may stand, each once with the greatest strength it was given. */
export class UnitTerms {
  readonly #strengths = new Map<number, number>();

  add(number: number | undefined, strength: number): void {
    if (number === undefined) return;
    this.#strengths.set(number, Math.max(strength, this.#strengths.get(number) ?? 0));
  }

  list(): UnitTerm[] {
    return [...this.#strengths].map(([number, strength]) => ({ number, strength }));
  }
}

/**
 * Adds the stems of a word, by its own language's analyzer and by those of the articles' languages, and of its forms with
 * and without particles.
 */
export function addWord(context: QueryContext, into: UnitTerms, folded: string, language: string): void {
  for (const tag of new Set([language, ...context.corpus.languages])) {
    into.add(context.corpus.numberOf(context.analyzerOf(tag).stem(folded)), 1);
  }
  const { stem, forms } = context.analyzerOf(language);
  for (const form of forms(folded)) {
    if (context.corpus.spelling.knows(form)) into.add(context.corpus.numberOf(stem(form)), STRENGTH.form);
  }
}

/** Adds other forms of a word that the stemmer left apart. */
export function addFamily(context: QueryContext, into: UnitTerms, folded: string, language: string): void {
  const { stem, agglutinative } = context.analyzerOf(language);
  for (const { number, sure } of context.corpus.familyOf(stem(folded), agglutinative)) {
    if (sure) into.add(number, STRENGTH.family);
  }
}

/** Adds words of the general language that may be put for a word, and what may be another form of it. */
export function addNear(context: QueryContext, into: UnitTerms, folded: string, language: string): void {
  const { stem, agglutinative } = context.analyzerOf(language);
  for (const { number, sure } of context.corpus.familyOf(stem(folded), agglutinative)) {
    if (!sure) into.add(number, STRENGTH.near);
  }
  for (const stem of context.wordKnowledge.nearTo(folded, language)) {
    into.add(context.corpus.numberOf(stem), STRENGTH.near);
  }
}

/** Adds the words for a concept in the languages of the articles. */
export function addConcept(context: QueryContext, into: UnitTerms, concept: string, language: string): void {
  for (const tag of context.corpus.languages) {
    const whole = tag === language ? STRENGTH.synonym : STRENGTH.translation;
    for (const expression of context.thesaurus.expressionsOf(concept, tag)) {
      for (const stem of expression) {
        if (expression.length > 1 && context.analyzerOf(tag).isStopWord(stem)) continue;
        into.add(context.corpus.numberOf(stem), expression.length === 1 ? whole : STRENGTH.partOfExpression);
      }
    }
  }
}

/** Adds an entity under its own term. */
export function addEntity(context: QueryContext, into: UnitTerms, id: string, strength = 1): void {
  into.add(context.corpus.numberOf(entityTerm(id)), strength);
}
