import { createEntityMatcher } from '../../knowledge/entity-matcher.js';
import { nameVariants } from '../../knowledge/name-variants.js';
import { createThesaurus, type Concept } from '../../knowledge/thesaurus.js';
import { createAnalyzers } from '../../language/analyzer.js';
import { packOf } from '../../language/languages.js';
import { isNegation, isRestriction } from '../../language/negation.js';
import { createOpposites } from '../../language/opposites.js';
import { tokenize, type Token } from '../../language/tokenize.js';
import { foldWord, wordSet } from '../../language/word-sets.js';
import { createWordKnowledge } from '../../language/word-knowledge.js';
import type { Entity } from '../../model/entity.js';
import { askingWordsOf } from '../../search/query/answer-kind.js';
import { cleanQuestion } from '../../search/query/clean-question.js';

/** What questions that are alike have in common: the same text for each of them. Pure, and the same after a restart. */
export type QuestionLikeness = (question: string) => string;

/** What is known of names and words, whatever the articles are; nothing where left out. */
export interface LikenessKnowledge {
  readonly entities?: readonly Entity[];
  readonly concepts?: readonly Concept[];
}

/** A word of a question, as it counts. */
interface Term {
  readonly token: Token;
  /** What is the same in questions that are alike; null where it tells nothing. */
  readonly key: string | null;
  readonly is: 'name' | 'setting' | 'word';
}

/**
 * Questions are alike that ask for the same kind of answer (who, when, how many) in the same words that bear meaning, in any
 * order: folded and stemmed, without greetings and stop words; but "not", "only", "before" and their like tell them apart. Somebody is the
 * same by any name that the gazetteer lists, and so are words that the lexicon holds for interchangeable ("negotiations", and a slip of it);
 * where nothing else would be lost, "at the talks" tells nothing. It goes by none of what the articles know: an article that is added must
 * not part questions that were counted together.
 */
export function likenessByWords({ entities = [], concepts = [] }: LikenessKnowledge = {}): QuestionLikeness {
  const analyzerOf = createAnalyzers();
  const opposites = createOpposites(analyzerOf);
  const knowledge = createWordKnowledge(analyzerOf);
  const matchEntities = createEntityMatcher(entities);
  const thesaurus = createThesaurus(concepts, analyzerOf);
  const alike = new Map(concepts.flatMap(({ id, alike: how }) => (how === undefined ? [] : [[id, how]])));
  // Slips are mended to these words alone: any other near word may be another thing, or somebody's name.
  const interchangeable = createThesaurus(
    concepts.filter(({ id }) => alike.has(id)),
    analyzerOf,
  );

  const isListed = (folded: string, language: string): boolean =>
    concepts.some(({ words }) => words.get(language)?.some((word) => foldWord(word) === folded));

  /** The interchangeable meaning of one word, if it has any. */
  function conceptOf(folded: string, language: string): string | null {
    const found = thesaurus.find([folded], language)[0]?.concepts.find((id) => alike.has(id));
    if (found !== undefined) return found;
    const isKnown = thesaurus.find([folded], language).length > 0 || knowledge.isWord(folded, language);
    const mended = isKnown || folded.length < SLIP ? null : interchangeable.mend(folded, language);
    return mended === null ? null : (interchangeable.find([mended], language)[0]?.concepts[0] ?? null);
  }

  function tellsApart(folded: string, language: string): boolean {
    const { isStopWord } = analyzerOf(language);
    return (
      isNegation(folded) ||
      isRestriction(folded) ||
      opposites.othersOf(folded, language).length > 0 ||
      opposites.contrariesOf(folded, language).some(isStopWord)
    );
  }

  function termsOf(text: string, language: string): readonly Term[] {
    const { stem, isStopWord } = analyzerOf(language);
    const tokens = tokenize(text);
    const words = tokens.map(({ folded }) => folded);
    const names = matchEntities(text, tokens);
    // Several words of one meaning are left as they are: "chief negotiator" is not "talks".
    const expressions = thesaurus.find(words, language).filter(({ first, last }) => last > first);
    return tokens.map((token, at): Term => {
      const name = names.find(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken);
      if (name !== undefined)
        return { token, key: name.firstToken === at ? `@${name.entity.id}` : null, is: 'name' };
      const { folded } = token;
      const apart = tellsApart(folded, language);
      if (isStopWord(folded) && !apart) return { token, key: null, is: 'word' };
      const inExpression = expressions.some(({ first, last }) => first <= at && at <= last);
      const concept = apart || inExpression || /\p{N}/u.test(folded) ? null : conceptOf(folded, language);
      if (concept === null) return { token, key: stem(folded), is: 'word' };
      return { token, key: `#${concept}`, is: alike.get(concept) === 'setting' ? 'setting' : 'word' };
    });
  }

  /** Whether a word says where or when something was, as "at the talks" does. */
  function isSetting(terms: readonly Term[], at: number, language: string): boolean {
    const { words, particles, endings } = marksOfSetting(language);
    const folded = terms[at]?.token.folded ?? '';
    if (terms[at]?.is !== 'setting') return false;
    if ([...particles].some((particle) => folded.startsWith(particle))) return true;
    if ([...endings].some((ending) => folded.endsWith(ending))) return true;
    const before = terms.slice(0, at).toReversed();
    const small = before.slice(
      0,
      before.findIndex(({ key }) => key !== null),
    );
    return (before.every(({ key }) => key === null) ? before : small).some(({ token }) =>
      words.has(token.folded),
    );
  }

  return (question) => {
    const { text, language } = cleanQuestion(question, analyzerOf);
    const { stem } = analyzerOf(language);
    const asking = askingWordsOf(text, language);
    const all = termsOf(text, language).filter(
      // What asks for an age names it.
      ({ token }) => asking?.kind !== 'how-old' || token.start < asking.start || asking.end <= token.start,
    );
    const meant = all.filter(({ key }) => key !== null);
    const others = meant.filter((term) => term.is === 'word');
    const hasName = meant.some(({ is }) => is === 'name');
    const isAge = ({ token: { folded } }: Term): boolean => {
      const forms = [folded, ...nameVariants(folded)];
      const { ages } = packOf(language).calendar;
      // A word for somebody's child is one for being so old as well, in some languages.
      return forms.some((form) => wordSet(ages).has(form)) && !forms.some((form) => isListed(form, language));
    };
    const [only, ...more] = others;
    const asksAge = hasName && only !== undefined && more.length === 0 && isAge(only);
    if (asksAge && (asking === null || asking.kind === 'what'))
      return keyed(
        'how-old',
        meant.filter((term) => term.is === 'name'),
      );
    const needed =
      hasName && others.length > 0
        ? all.filter((term, at) => term.key !== null && !isSetting(all, at, language))
        : meant;
    // Of stop words alone, all count: "Why?" and "Who?" are different questions.
    const kind = asking?.kind ?? 'what';
    if (meant.length > 0) return keyed(kind, needed);
    return keyed(
      kind,
      all.map((term) => ({ ...term, key: stem(term.token.folded) })),
    );
  };
}

/** Letters of a word from which on it may be a slip of another. */
const SLIP = 6;

/** What marks where something is, in a language; folded. */
function marksOfSetting(language: string) {
  const { words, particles, endings } = packOf(language).answers.places.at;
  return { words: wordSet(words), particles: wordSet(particles), endings: wordSet(endings) };
}

function keyed(kind: string, terms: readonly Term[]): string {
  const keys = new Set(terms.flatMap(({ key }) => key ?? []));
  return [kind, ...[...keys].toSorted(byCodeUnits)].join(' ');
}

function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
