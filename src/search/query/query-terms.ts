import { fold } from '../../language/fold.js';
import { packOf } from '../../language/languages.js';
import type { QueryContext } from './query-context.js';
import type { UnitTerm } from './query.js';
import { inverseDocumentFrequency } from '../bm25.js';
import { entityTerm } from '../term.js';

/** What a term that is not the word itself counts. */
const STRENGTH = {
  form: 0.9,
  family: 0.7,
  synonym: 0.5,
  translation: 0.75,
  kin: 0.7,
  partOfExpression: 0.2,
  tellingPart: 0.5,
  near: 0.35,
  /** The bare figure for a word that ranks: it may as well count. */
  figure: 0.3,
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

/** Adds the other spellings of a place in an order: "6th" and "السادسة" for "sixth". @param rank 1 for the first */
export function addOrdinal(context: QueryContext, into: UnitTerms, rank: number, language: string): void {
  const { corpus, analyzerOf } = context;
  into.add(corpus.numberOf(String(rank)), STRENGTH.figure);
  for (const tag of new Set([language, ...corpus.languages])) {
    const { ordinals, ordinalEndings } = packOf(tag).numbers;
    const strength = tag === language ? STRENGTH.form : STRENGTH.translation;
    const words = (ordinals[rank - 1] ?? '').split(',').filter((word) => !word.includes(' '));
    for (const word of words) into.add(corpus.numberOf(analyzerOf(tag).stem(fold(word))), strength);
    // An ending that is set off by an apostrophe is no part of the word.
    const endings = /^[a-z|]+$/.test(ordinalEndings) ? ordinalEndings.split('|') : [];
    for (const ending of endings) into.add(corpus.numberOf(`${rank}${ending}`), strength);
  }
}

/** Adds other forms of a word that the stemmer left apart, and words of the same root. */
export function addFamily(context: QueryContext, into: UnitTerms, folded: string, language: string): void {
  const { stem, agglutinative } = context.analyzerOf(language);
  for (const { number, sure } of context.corpus.familyOf(stem(folded), agglutinative)) {
    if (sure) into.add(number, STRENGTH.family);
  }
  for (const other of context.wordKnowledge.derivedOf(folded, language)) {
    into.add(context.corpus.numberOf(other), STRENGTH.form);
  }
}

/**
 * Adds what is of a country to its name, and the other way round.
 * @returns whether it is either
 */
export function addKin(context: QueryContext, into: UnitTerms, folded: string, language: string): boolean {
  const kin = context.translations.kinOf(folded, language);
  for (const stem of kin) into.add(context.corpus.numberOf(stem), STRENGTH.kin);
  return kin.length > 0;
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

/** Shorter than this, a stem with "and" before it is more often another word. */
const SHORTEST_JOINED = 3;

/** The terms of a stem, and of it with "and" written onto it, where that is no part of a stem: so many clauses open. */
function writtenAs({ corpus }: QueryContext, stem: string, language: string): readonly number[] {
  const { prefixedAnd } = packOf(language).names;
  const written =
    prefixedAnd === '' || stem.length < SHORTEST_JOINED
      ? [stem]
      : [stem, ...prefixedAnd.split('|').map((and) => `${and}${stem}`)];
  return written.flatMap((each) => corpus.numberOf(each) ?? []);
}

/** Adds the words for a concept in the languages of the articles. */
export function addConcept(context: QueryContext, into: UnitTerms, concept: string, language: string): void {
  for (const tag of context.corpus.languages) {
    const whole = tag === language ? STRENGTH.synonym : STRENGTH.translation;
    for (const expression of context.thesaurus.expressionsOf(concept, tag)) {
      if (expression.length === 1) {
        const [stem = ''] = expression;
        // In one language the other forms of a word are as near.
        const numbers = tag === language ? [context.corpus.numberOf(stem)] : writtenAs(context, stem, tag);
        for (const number of numbers) into.add(number, whole);
      }
      if (expression.length > 1) addExpression(context, into, expression, tag, tag !== language);
    }
  }
}

/** What a word of a wordnet counts in another language: below the hand-made. `other`: a form of it that begins alike. */
const GENERAL = { word: 0.6, name: 0.85, other: 0.5, partOfExpression: 0.2 } as const;
const FIGURE = /^[0-9]/;
/** Forms that are taken for a word that the articles have in none that the stemmer joins. */
const MOST_FORMS = 3;

/**
 * Adds what a word of the general language is in the other languages of the articles.
 * @returns whether it is a name
 */
export function addTranslations(
  context: QueryContext,
  into: UnitTerms,
  folded: string,
  language: string,
): boolean {
  let isName = false;
  for (const translation of context.translations.of(folded, language)) {
    const { language: tag, expression } = translation;
    if (!context.corpus.languages.includes(tag)) continue;
    const [stem] = expression;
    if (stem === undefined) continue;
    // "Uç", a tip and one word for "lead", is written like "üç", three, once dots are off.
    if (FIGURE.test(stem) && !FIGURE.test(folded)) continue;
    if (expression.length > 1) {
      for (const part of expression)
        if (!context.analyzerOf(tag).isStopWord(part))
          into.add(context.corpus.numberOf(part), GENERAL.partOfExpression);
      continue;
    }
    const numbers = writtenAs(context, stem, tag);
    if (numbers.length > 0) {
      for (const number of numbers) into.add(number, translation.isName ? GENERAL.name : GENERAL.word);
      isName ||= translation.isName;
    } else if (!translation.isName) addForms(context, into, stem, tag);
  }
  return isName;
}

function addForms(context: QueryContext, into: UnitTerms, stem: string, language: string): void {
  const forms = context.corpus.familyOf(stem, context.analyzerOf(language).agglutinative);
  for (const { number, sure } of forms.slice(0, MOST_FORMS)) if (sure) into.add(number, GENERAL.other);
}

/** What another spelling of a name counts, and how much less for each difference in sound; never so little that it is not the name. */
const SPELLING = { same: 0.9, difference: 0.8, least: 0.55 } as const;

/**
 * Adds other spellings of a word that may be a name, whatever their script.
 * @param written the word as the question writes it
 * @param isCapital a capital in the question says that it is one
 * @returns whether a capital in the articles says that it is a name
 */
export function addSpellings(
  context: QueryContext,
  into: UnitTerms,
  written: string,
  folded: string,
  language: string,
  isCapital: boolean,
): boolean {
  const spellings = context.corpus.spellingsOf(written, folded, language, isCapital);
  for (const { number, difference } of spellings) {
    into.add(number, Math.max(SPELLING.least, SPELLING.same - SPELLING.difference * difference));
  }
  return spellings.some(({ told }) => told);
}

/** Adds the words of an expression. In another language, where the articles have all of them, the rarest stands for it. */
function addExpression(
  context: QueryContext,
  into: UnitTerms,
  expression: readonly string[],
  language: string,
  isTranslated: boolean,
): void {
  const { corpus, analyzerOf } = context;
  const numbers = expression
    .filter((stem) => !analyzerOf(language).isStopWord(stem))
    .map((stem) => corpus.numberOf(stem));
  const known = numbers.filter((number) => number !== undefined);
  const frequencyOf = (number: number): number => corpus.statistics.documentFrequency(number);
  const rarest = known.toSorted((a, b) => frequencyOf(a) - frequencyOf(b))[0];
  // Else the rarest word may be that of another expression.
  const isWhole = isTranslated && known.length === numbers.length && known.length > 1;
  for (const number of known)
    into.add(number, isWhole && number === rarest ? STRENGTH.tellingPart : STRENGTH.partOfExpression);
}

/** Adds an entity under its own term. */
export function addEntity(context: QueryContext, into: UnitTerms, id: string, strength = 1): void {
  into.add(context.corpus.numberOf(entityTerm(id)), strength);
}

/** A word of another language stands for many of the articles': together common, each may be rare. */
const MEAN_SHARE = 0.5;

/** How much terms tell that a unit may stand under, by how rare they are together. */
export function rarityOf(context: QueryContext, terms: readonly UnitTerm[]): number {
  const { statistics } = context.corpus;
  const meant = terms.filter(({ strength }) => strength >= 0.5);
  // Parts of expressions are common words, and would make the rarest expression one.
  const numbers = (meant.length > 0 ? meant : terms).map(({ number }) => number);
  const each = meant.map(({ number }) => inverseDocumentFrequency(statistics, [number]));
  const mean = each.reduce((sum, weight) => sum + weight, 0) / Math.max(1, each.length);
  return Math.max(inverseDocumentFrequency(statistics, numbers), mean * MEAN_SHARE);
}
