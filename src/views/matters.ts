import type { WordMeaning } from '../knowledge/word-meanings.js';
import type { AnalyzerOf } from '../language/analyzer.js';
import { languageOfQuestion } from '../language/language.js';
import { lazily } from '../language/lazily.js';
import { BASE_LANGUAGE, LANGUAGES, packOf, primaryOf } from '../language/languages.js';
import { tokenize, type Token } from '../language/tokenize.js';
import { FACT_KINDS, type Fact } from '../model/fact.js';
import { atOnce, type Steps } from '../steps.js';
import { nameOfMatter, type MatterName } from './matter-names.js';
import { entitiesOf, type ViewIndex } from './view-index.js';

/** Something that facts are about beside those who are known by name. */
export interface Matter {
  /** What it is called, as it is shown. */
  readonly words: string;
  /** How many facts say it, in whatever language. */
  readonly facts: number;
  readonly meaning: WordMeaning;
  /** Folded words that name it, in any language. */
  readonly named: readonly string[];
  /** Matters that several facts say with it: trucks with aid. */
  readonly beside: readonly WordMeaning[];
}

/** What matters are looked for in. */
export interface MattersRequest {
  readonly facts: readonly Fact[];
  /** Words for matters that are counted whatever the facts are about, in the language they are shown in. */
  readonly given: readonly string[];
  /** BCP 47 tag of the language that they are called in. */
  readonly language: string;
}

/**
 * Letters that a word has at least; the facts by which it is a matter; and how much it tells in general
 * (`WordKnowledge.telling`): "officials" and "number" are no matter of anything.
 */
const LEAST = { letters: 3, facts: 2, telling: 0.8 };
/** Matters that are counted, and facts by which it is told how one is written. */
const MOST = { counted: 200, read: 200 } as const;

/** A matter that is counted: how facts name it, by language, with how often. */
interface Candidate {
  readonly meaning: WordMeaning;
  /** Of those that are given, as it is written there. */
  readonly given: string | null;
  readonly heads: Map<string, Map<string, number>>;
  facts: number;
  /** Of some facts that say it, the sentences in the language it is called in. */
  readonly sentences: string[];
  readonly beside: Map<WordMeaning, number>;
}

/** What facts are about, most first, each in the words of one language: a matter is one, whatever language it is told in. */
export function mattersOf(index: ViewIndex, request: MattersRequest): Matter[] {
  return atOnce(mattersInSteps(index, request));
}

/** The same in steps of a fact each: of a large corpus it takes long. */
export function* mattersInSteps(
  index: ViewIndex,
  { facts, given, language: tag }: MattersRequest,
): Steps<Matter[]> {
  const language = primaryOf(tag);
  const candidates = yield* candidatesOf(index, facts, given, language);
  const byMeaning = new Map(candidates.map((candidate) => [candidate.meaning, candidate]));
  const saying = index.saying([...byMeaning.keys()]);
  for (const fact of facts) {
    yield;
    const said = saying(fact);
    for (const meaning of said) {
      const candidate = byMeaning.get(meaning);
      if (candidate === undefined) continue;
      candidate.facts += 1;
      for (const other of said)
        if (other !== meaning) candidate.beside.set(other, (candidate.beside.get(other) ?? 0) + 1);
      const { sentences } = candidate;
      const isOwn = index.languageOf(fact) === language;
      if (isOwn && sentences.length < MOST.read) sentences.push(fact.citation.quote);
    }
  }
  const called = (candidate: Candidate): MatterName =>
    candidate.given === null
      ? nameOfMatter(candidate, language, index)
      : { text: candidate.given, isOwn: true };
  const told = candidates
    .filter((candidate) => candidate.facts >= LEAST.facts)
    .map((candidate) => ({ candidate, name: called(candidate) }));
  const own = told.filter(({ name }) => name.isOwn);
  // Where nothing is known of the language, the words of the articles are better than none.
  const shown = (own.length > 0 ? own : told).toSorted((a, b) => b.candidate.facts - a.candidate.facts);
  const byName = new Map<string, Matter>();
  for (const { candidate, name } of shown)
    if (!byName.has(name.text)) byName.set(name.text, matterOf(candidate, name.text, index));
  return [...byName.values()];
}

function matterOf(
  { meaning, facts, heads, beside }: Candidate,
  words: string,
  { meanings }: ViewIndex,
): Matter {
  const listed = meaning.concepts
    .slice(0, 1)
    .flatMap((concept) => LANGUAGES.flatMap((language) => meanings.written(concept, language)));
  const inFacts = [...heads.values()].flatMap((forms) => [...forms.keys()]);
  return {
    words,
    facts,
    meaning,
    named: [...new Set([words, ...listed, ...inFacts].flatMap(foldedIn))],
    beside: [...beside].flatMap(([other, times]) => (times >= LEAST.facts ? [other] : [])),
  };
}

/** The heads of what facts are about, the most frequent first, behind those that are given; each meaning once. */
function* candidatesOf(
  index: ViewIndex,
  facts: readonly Fact[],
  given: readonly string[],
  language: string,
): Steps<Candidate[]> {
  const found = new Map<string, Candidate & { named: number }>();
  const add = (head: Head, isGiven: boolean): void => {
    const key = keyOfMeaning(head.meaning);
    const known = found.get(key) ?? {
      // A word of several meanings is counted by its first.
      meaning: index.meanings.ofConcept(key) ?? head.meaning,
      given: isGiven ? head.text : null,
      heads: new Map<string, Map<string, number>>(),
      facts: 0,
      sentences: [],
      beside: new Map<WordMeaning, number>(),
      named: 0,
    };
    found.set(key, known);
    known.named += 1;
    const forms = known.heads.get(head.language) ?? new Map<string, number>();
    known.heads.set(head.language, forms.set(head.text, (forms.get(head.text) ?? 0) + 1));
  };
  for (const phrase of given) for (const head of headsOf(phrase, language, index)) add(head, true);
  const isNoMatter = noMatters(index, facts);
  for (const fact of facts) {
    yield;
    const heads = phrasesOf(fact).flatMap((phrase) =>
      headsOf(phrase, languageOfPhrase(phrase, index.languageOf(fact)), index),
    );
    // A figure has its unit for an object as well.
    const once = new Map(heads.map((head) => [`${head.language} ${head.folded}`, head]));
    for (const head of once.values()) if (!isNoMatter(head)) add(head, false);
  }
  return [...found.values()]
    .filter(({ named, given: own }) => own !== null || named >= LEAST.facts)
    .toSorted((a, b) => Number(b.given !== null) - Number(a.given !== null) || b.named - a.named)
    .slice(0, MOST.counted);
}

/** A topic is told in the base language, whatever the sentence is in. */
function languageOfPhrase(phrase: string, ofFact: string): string {
  const script = packOf(languageOfQuestion(phrase)).script.name;
  return script === packOf(ofFact).script.name ? ofFact : BASE_LANGUAGE;
}

/** The word or expression that a phrase is about. */
interface Head {
  /** As it is written. */
  readonly text: string;
  readonly folded: string;
  readonly language: string;
  readonly meaning: WordMeaning;
}

/** What each stretch between particles and figures is about: "release", "hostages" of "release of 250 hostages". */
function headsOf(
  phrase: string,
  language: string,
  { analyzerOf, meanings }: Pick<ViewIndex, 'analyzerOf' | 'meanings'>,
): Head[] {
  const { isStopWord } = analyzerOf(language);
  const stretches: Token[][] = [[]];
  for (const token of tokenize(phrase)) {
    if (isStopWord(token.folded) || /\p{N}/u.test(token.folded)) stretches.push([]);
    else stretches.at(-1)?.push(token);
  }
  return stretches.flatMap((tokens) => {
    const meant = meanings.read(
      tokens.map(({ folded }) => folded),
      language,
    );
    const expression = meant.find(({ first, last }) => last > first);
    // What describes a thing stands before it, or behind.
    const head = expression ?? (packOf(language).numbers.ordinalsBehind ? meant[0] : meant.at(-1));
    const [first, last] = head === undefined ? [] : [tokens[head.first], tokens[head.last]];
    if (head === undefined || first === undefined || last === undefined) return [];
    const folded = head.words.join(' ');
    return folded.length < LEAST.letters
      ? []
      : [{ text: phrase.slice(first.start, last.end), folded, language, meaning: head }];
  });
}

function keyOfMeaning({ concepts: [concept], language, words, ways }: WordMeaning): string {
  const [stems = words] = ways.get(language) ?? [];
  return concept ?? `${language} ${stems.join(' ')}`;
}

/** Tells what is no matter: names, dates and kinds of facts, which are counted by themselves; measures; words that tell too little. */
function noMatters(index: ViewIndex, facts: readonly Fact[]): (head: Head) => boolean {
  const { meanings, analyzerOf, wordKnowledge } = index;
  const kinds = new Set(FACT_KINDS.flatMap((kind) => meanings.read([kind], BASE_LANGUAGE)).map(keyOfMeaning));
  const names = wordsOfNames(facts, analyzerOf);
  const measuresIn = measures(analyzerOf);
  return ({ folded, language, meaning }) => {
    const [concept] = meaning.concepts;
    const stem = analyzerOf(language).stem(folded);
    if (kinds.has(keyOfMeaning(meaning)) || measuresIn(language).has(stem)) return true;
    if (concept === undefined) return names.has(stem) || tellsLittle(folded, language);
    const [inBase = folded] = meanings.written(concept, BASE_LANGUAGE);
    return !meanings.mayBeMatter(concept) || tellsLittle(inBase, BASE_LANGUAGE);
  };

  function tellsLittle(words: string, language: string): boolean {
    return !words.includes(' ') && wordKnowledge.telling(words, language) < LEAST.telling;
  }
}

/** Stems of what time, money, ways or people in general are counted in, by language. */
function measures(analyzerOf: AnalyzerOf): (language: string) => ReadonlySet<string> {
  return lazily((language: string) => {
    const { calendar, numbers } = packOf(language);
    const listed = [calendar.units, numbers.people, numbers.money, numbers.distance, numbers.occasions];
    return new Set(listed.flatMap(foldedIn).map(analyzerOf(language).stem));
  });
}

function foldedIn(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** Stems of the words of names and of dates. */
function wordsOfNames(facts: readonly Fact[], analyzerOf: AnalyzerOf): ReadonlySet<string> {
  const names = new Map(facts.flatMap(entitiesOf).map(({ id, name, type }) => [id, { name, type }]));
  const { stem } = analyzerOf(BASE_LANGUAGE);
  return new Set([
    ...[...names.values()].flatMap(({ name, type }) => (type === 'group' ? [] : foldedIn(name))).map(stem),
    ...facts.flatMap(({ date }) => (date === null ? [] : foldedIn(date.words))).map(stem),
  ]);
}

/** What a fact is about beside those who are known by name. */
function phrasesOf({ kind, topics, object, subject, unit }: Fact): string[] {
  // What somebody said is about anything; a group without a capital is a word, and nobody's name; who speaks is a source.
  const counted = kind === 'figure' ? [unit, typeof object === 'string' ? object : undefined] : [];
  const isWord = kind !== 'statement' && /^(?!\p{Lu})\p{L}[\p{L}\s'’-]*$/u.test(subject.name);
  const group = subject.type === 'group' && isWord ? subject.name : undefined;
  return [...topics, ...counted, group].filter((phrase) => phrase !== undefined);
}
