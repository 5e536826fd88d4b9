import { publishedBy, type ArticleMetadata } from '../model/article.js';
import type { EntityRef } from '../model/entity.js';
import { FACT_KINDS, type Fact, type FactKind } from '../model/fact.js';
import { createAnalyzers, type AnalyzerOf } from '../language/analyzer.js';
import { languageOfQuestion } from '../language/language.js';
import { createWordKnowledge } from '../language/word-knowledge.js';
import { tokenize } from '../language/tokenize.js';
import { rankOfKind } from './claim.js';
import { entitiesOf, type ViewIndex } from './view-index.js';

/** What is wanted of the coverage; `matters` are words that are counted beside those that the facts are about. */
export interface CoverageRequest {
  readonly asOf: string | null;
  readonly matters: readonly string[];
  /** The most of each list. */
  readonly limit: number;
}

/** Somebody or something with how many facts name it. */
export interface CoveredName {
  readonly entity: EntityRef;
  readonly facts: number;
}

/** What facts there are, counted by what they are about; most first, months in order. */
export interface FactCoverage {
  readonly facts: number;
  readonly people: readonly CoveredName[];
  /** Organisations and countries. */
  readonly parties: readonly CoveredName[];
  readonly matters: readonly { readonly words: string; readonly facts: number }[];
  readonly kinds: readonly { readonly kind: FactKind; readonly facts: number }[];
  /** By the dates that sentences tell; what has no month is left out. */
  readonly months: readonly { readonly month: string; readonly facts: number }[];
  readonly snapshot: string;
}

/**
 * Letters that a word has at least, and that all its forms begin with; the facts by which it is a matter; and how much
 * it tells in general (`WordKnowledge.telling`): "officials" and "number" are no matter of anything.
 */
const LEAST = { letters: 3, beginning: 4, facts: 2, telling: 0.8 };
/** Matters that are counted. */
const MOST_COUNTED = 200;
/** Of an ISO date, year and month. */
const MONTH = 7;

/** What the facts cover. */
export function coverage(index: ViewIndex, { asOf, matters, limit }: CoverageRequest): FactCoverage {
  const facts = index.snapshot.facts.filter((fact) => index.articleOf(fact, asOf) !== null);
  const named = new Map<string, { readonly entity: EntityRef; facts: number }>();
  const kinds = new Map<FactKind, number>();
  const months = new Map<string, number>();
  for (const fact of facts) {
    for (const entity of entitiesOf(fact)) {
      const known = named.get(entity.id) ?? { entity, facts: 0 };
      known.facts += 1;
      named.set(entity.id, known);
    }
    count(kinds, fact.kind);
    const month = fact.date?.value.slice(0, MONTH);
    if (month?.length === MONTH) count(months, month);
  }
  const names = [...named.values()].sort(byFacts);
  const ofType = (...types: readonly EntityRef['type'][]): CoveredName[] =>
    names.filter(({ entity }) => types.includes(entity.type)).slice(0, limit);
  return {
    facts: facts.length,
    people: ofType('person'),
    parties: ofType('organization', 'country'),
    matters: mattersOf(index, facts, matters).slice(0, limit),
    kinds: [...kinds]
      .map(([kind, facts]) => ({ kind, facts }))
      .sort((a, b) => b.facts - a.facts || rankOfKind(a.kind) - rankOfKind(b.kind)),
    months: [...months]
      .map(([month, facts]) => ({ month, facts }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    snapshot: index.snapshot.version,
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byFacts(a: { readonly facts: number }, b: { readonly facts: number }): number {
  return b.facts - a.facts;
}

/** A word that may be a matter, and what its forms begin with. */
interface Candidate {
  readonly words: string;
  readonly beginning: string;
  facts: number;
}

/** Words that facts are about, with how many facts have one of their forms in them. */
function mattersOf(
  index: ViewIndex,
  facts: readonly Fact[],
  given: readonly string[],
): { readonly words: string; readonly facts: number }[] {
  const candidates = candidatesOf(facts, given);
  const byStart = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const start = candidate.beginning.slice(0, LEAST.letters);
    byStart.set(start, [...(byStart.get(start) ?? []), candidate]);
  }
  for (const fact of facts) {
    const seen = new Set<Candidate>();
    for (const word of index.wordsOf(fact).split(/[^\p{L}\p{N}]+/u)) {
      for (const candidate of byStart.get(word.slice(0, LEAST.letters)) ?? [])
        if (isFormOf(word, candidate)) seen.add(candidate);
    }
    for (const candidate of seen) candidate.facts += 1;
  }
  return candidates
    .filter(({ facts }) => facts >= LEAST.facts)
    .map(({ words, facts }) => ({ words, facts }))
    .sort(byFacts);
}

/** The heads of what facts are about, the most frequent first, and one of those that share their beginning. */
function candidatesOf(facts: readonly Fact[], given: readonly string[]): Candidate[] {
  const analyzerOf = createAnalyzers();
  const headsIn = (phrases: readonly string[]): string[] =>
    phrases.flatMap((phrase) => headsOf(phrase, analyzerOf));
  const heads = new Map<string, number>();
  for (const fact of facts) for (const head of new Set(headsIn(phrasesOf(fact)))) count(heads, head);
  const knowledge = createWordKnowledge(analyzerOf);
  const found = [...heads]
    .filter(([, phrases]) => phrases >= LEAST.facts)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([head]) => (knowledge.telling(head, languageOfQuestion(head)) < LEAST.telling ? [] : [head]));
  const nameWords = [...wordsOfNames(facts)];
  const byBeginning = new Map<string, Candidate>();
  for (const word of [...headsIn(given), ...found].slice(0, MOST_COUNTED)) {
    const stem = analyzerOf(languageOfQuestion(word)).stem(word);
    const beginning = sharedStart(word, stem);
    if (byBeginning.has(beginning)) continue;
    if (nameWords.some((name) => isFormOf(name, { words: word, beginning }))) continue;
    byBeginning.set(beginning, { words: word, beginning, facts: 0 });
  }
  return [...byBeginning.values()];
}

/** Whether a folded word is a form of a matter. */
function isFormOf(word: string, { words, beginning }: Pick<Candidate, 'words' | 'beginning'>): boolean {
  return word === words || (beginning.length >= LEAST.beginning && word.startsWith(beginning));
}

/** Words of names, of dates and of the kinds of facts, which are counted by themselves. */
function wordsOfNames(facts: readonly Fact[]): ReadonlySet<string> {
  const names = new Map(facts.flatMap(entitiesOf).map(({ id, name, type }) => [id, { name, type }]));
  const words = [...names.values()].flatMap(({ name, type }) => (type === 'group' ? [] : tokenize(name)));
  const dates = facts.flatMap(({ date }) => (date === null ? [] : tokenize(date.words)));
  return new Set<string>([...[...words, ...dates].map(({ folded }) => folded), ...FACT_KINDS]);
}

/** What a fact is about beside those who are known by name. */
function phrasesOf({ kind, topics, object, subject, unit }: Fact): string[] {
  // What somebody said is about anything; a group without a capital is a word, and nobody's name; who speaks is a source.
  const counted = kind === 'figure' ? [unit, typeof object === 'string' ? object : undefined] : [];
  const isWord = kind !== 'statement' && /^\p{Ll}[\p{L}\s'’-]*$/u.test(subject.name);
  const group = subject.type === 'group' && isWord ? subject.name : undefined;
  return [...topics, ...counted, group].filter((phrase) => phrase !== undefined);
}

/** The last word of each stretch between particles and figures: "release", "hostages" of "release of 250 hostages". */
function headsOf(phrase: string, analyzerOf: AnalyzerOf): string[] {
  const analyzer = analyzerOf(languageOfQuestion(phrase));
  const heads: string[] = [];
  let last: string | null = null;
  for (const token of tokenize(phrase)) {
    const isParticle = analyzer.isStopWord(token.folded) || /\p{N}/u.test(token.folded);
    if (!isParticle) {
      last = token.folded;
      continue;
    }
    if (last !== null) heads.push(last);
    last = null;
  }
  if (last !== null) heads.push(last);
  return heads.filter((head) => head.length >= LEAST.letters);
}

function sharedStart(word: string, stem: string): string {
  let shared = 0;
  while (shared < stem.length && stem[shared] === word[shared]) shared += 1;
  return shared < LEAST.beginning ? word : word.slice(0, shared);
}

/** What articles there are, counted; most first. */
export interface ArticleCoverage {
  readonly articles: number;
  /** ISO days of the oldest and the newest; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
  readonly undated: number;
  /** By BCP 47 tag. */
  readonly languages: readonly { readonly language: string; readonly articles: number }[];
  /** Null: unknown. */
  readonly publishers: readonly { readonly publisher: string | null; readonly articles: number }[];
}

/** What articles cover, by what is known of them beside their text. */
export function articleCoverage(all: readonly ArticleMetadata[], asOf: string | null): ArticleCoverage {
  const articles = all.filter((article) => publishedBy(article, asOf));
  const languages = new Map<string, number>();
  const publishers = new Map<string | null, number>();
  for (const { language, publisher } of articles) {
    count(languages, language);
    count(publishers, publisher);
  }
  const days = articles.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  return {
    articles: articles.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    undated: articles.length - days.length,
    languages: [...languages]
      .map(([language, articles]) => ({ language, articles }))
      .sort((a, b) => b.articles - a.articles),
    publishers: [...publishers]
      .map(([publisher, articles]) => ({ publisher, articles }))
      .sort((a, b) => b.articles - a.articles),
  };
}
