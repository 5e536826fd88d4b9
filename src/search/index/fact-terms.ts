import { usualNames } from '../../language/all-languages.js';
import { BASE_LANGUAGE, packOf } from '../../language/languages.js';
import type { EntityRef } from '../../model/entity.js';
import type { Fact, FactKind } from '../../model/fact.js';
import type { AnalyzerOf } from '../../language/analyzer.js';
import type { Thesaurus } from '../../knowledge/thesaurus.js';
import { tokenize } from '../../language/tokenize.js';
import { entityTerm } from '../term.js';

/** Words that a question may use for a kind of fact whatever verb its sentence has. */
const KIND_WORDS: Readonly<Record<FactKind, string>> = {
  role: 'position',
  meeting: 'meet meeting talks',
  contact: 'call contact speak',
  talks: 'talks negotiation discuss attend',
  travel: 'travel visit go arrive',
  statement: 'say',
  agreement: 'agreement agree',
  demand: 'demand want',
  figure: '',
  event: '',
};

type Numbers = Uint32Array | readonly number[];

/** What a fact says, as distinct numbers of terms. */
export interface FactTerms {
  /** Of those it names: subject, object, participants, place. */
  readonly names: Numbers;
  /** Of its verb or title, with other words for the same. Shared by all facts of that predicate. */
  readonly predicate: Numbers;
  /** Of topics, unit, date, and last of its object in words, which come from `objectFrom` on. */
  readonly rest: Numbers;
  readonly objectFrom: number;
}

/** What facts are read into terms with. */
export interface FactTermsOptions {
  /** The number of a term; undefined where it has none, since no passage has it: then it stands for no question's word. */
  readonly numberOf: (term: string) => number | undefined;
  readonly analyzerOf: AnalyzerOf;
  readonly thesaurus: Thesaurus;
}

/** Makes a reader of facts into terms. The same verbs and names come again and again: each is read once. */
export function createFactTerms({
  numberOf,
  analyzerOf,
  thesaurus,
}: FactTermsOptions): (fact: Fact, language: string) => FactTerms {
  const numbersOf = (text: string, language: string): number[] => {
    const { stem, isStopWord } = analyzerOf(language);
    // Plain loops: of a large corpus there are 100,000s of facts.
    const numbers: number[] = [];
    for (const { folded } of tokenize(text)) {
      const number = isStopWord(folded) ? undefined : numberOf(stem(folded));
      if (number !== undefined) numbers.push(number);
    }
    return numbers;
  };
  /** Those of the words first. */
  const meant = (text: string, language: string): number[] => {
    const words = tokenize(text).map(({ folded }) => folded);
    const concepts = thesaurus.find(words, language).flatMap((match) => match.concepts);
    // A word of an expression is not the expression: "table" alone is not "sit at the table".
    const others = concepts
      .flatMap((concept) => thesaurus.expressionsOf(concept, language))
      .flatMap((expression) => (expression.length === 1 ? expression : []));
    return [...new Set([...numbersOf(text, language), ...others.flatMap((stem) => numberOf(stem) ?? [])])];
  };
  const predicates = once(meant);
  const names = once(numbersOf);
  return (fact, language) => {
    const { subject, object, participants, place, date, topics, unit } = fact;
    const inWords = typeof object === 'string' ? object : null;
    const named = new Set<number>();
    const addName = ({ id, name }: Pick<EntityRef, 'id' | 'name'>): void => {
      const number = numberOf(entityTerm(id));
      if (number !== undefined) named.add(number);
      for (const word of names(name, language)) named.add(word);
    };
    addName(subject);
    participants.forEach(addName);
    if (object !== null && typeof object !== 'string') addName(object);
    if (place !== null) addName(place);
    const beside = [topics.join(' '), unit ?? '', date === null ? '' : dateWords(date)].join(' ');
    const short = new Set(numbersOf(beside, language));
    return {
      names: [...named],
      predicate: predicates(`${fact.predicate} ${KIND_WORDS[fact.kind]}`, language),
      rest: [...new Set([...short, ...(inWords === null ? [] : numbersOf(inWords, language))])],
      objectFrom: short.size,
    };
  };
}

function once(read: (text: string, language: string) => number[]): typeof read {
  const known = new Map<string, number[]>();
  return (text, language) => {
    const key = `${language} ${text}`;
    const found = known.get(key) ?? read(text, language);
    known.set(key, found);
    return found;
  };
}

const MONTHS = usualNames(packOf(BASE_LANGUAGE).calendar.months);

/** The date as a question may name it, whatever words the article used ("Tuesday"). */
function dateWords({ value, words }: { readonly value: string; readonly words: string }): string {
  const [year = '', month = '', day = ''] = value.split('-');
  return `${words} ${day.replace(/^0/, '')} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
