import { setImmediate } from 'node:timers/promises';
import { consider } from '../answer/consider.js';
import { QUESTION_TEXTS } from '../answer/question-texts.js';
import { nameIn } from '../knowledge/name-in-language.js';
import { createAnalyzers } from '../language/analyzer.js';
import { codeOf, primaryOf } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import type { Fact } from '../model/fact.js';
import { atOnce, inTurns } from '../steps.js';
import { mattersInSteps, type Matter } from '../views/matters.js';
import type { ViewIndex } from '../views/view-index.js';
import type { WithoutFacts } from './facts.js';
import type { LookUp } from './snapshot-lookup.js';
import { toldSubjects, type Covered, type Covering, type ToldSubjects } from './told-subjects.js';

/** What somebody has typed of a question so far, and in which language it is to be completed (BCP 47). */
export interface SuggestRequest {
  readonly text: string;
  readonly language: string;
  readonly limit: number;
}

/** How questions are suggested. */
export interface SuggestOptions {
  /** Finds out whether a question is answered. */
  readonly lookUp: LookUp;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  /** The facts as views know them, for matters; without facts, and where left out, none are suggested. */
  readonly indexed?: (() => Promise<ViewIndex | WithoutFacts>) | undefined;
}

/** Folded words that something is found by, and where other forms count as well, their stems. */
interface Findable {
  readonly words: readonly string[];
  readonly stemmed?: ReadonlySet<string>;
}

/** A question that may be suggested, found by its own words and by all names of whom it names. */
interface Candidate extends Findable {
  readonly text: string;
  /** What it is found by beside one of its own words: what is told together with it. */
  readonly beside?: Findable;
  /** A fact states what it asks for, so that it is offered before it was looked at. */
  readonly isStated: boolean;
}

/** Candidates that are looked at for one text, that wait to be looked at; facts that are read while somebody waits; letters of a question; matters. */
const MOST = { tried: 60, waiting: 200, atOnce: 5000, letters: 100, matters: 40 } as const;
/** Facts that are read in a row before others have their turn. */
const IN_A_ROW = 200;

/**
 * Suggests questions that the articles of one snapshot answer, and headings that are answered as they stand. Nobody who
 * types waits for whether they are: that is found out piece by piece, between other work, for what is typed for, and
 * remembered. Until then, what a fact states is taken to be answered, and nothing else. Of a large corpus the newest
 * articles are what is suggested at first, and all of it once it was read, between other work as well.
 */
export function createSuggestions(
  snapshot: Covering,
  { threshold, lookUp, indexed }: SuggestOptions,
): (request: SuggestRequest) => readonly string[] {
  const analyzerOf = createAnalyzers();
  const byLanguage = new Map<string, readonly Candidate[]>();
  const matters = new Map<string, readonly Matter[]>();
  const answered = new Map<string, boolean>();
  const isLarge = snapshot.facts.length > MOST.atOnce;
  let waiting: readonly string[] = [];
  let isLooking = false;
  let told: ToldSubjects | null = null;
  let preparing: Promise<void> = Promise.resolve();
  const wanted = new Set<string>();
  const candidatesIn = (language: string): readonly Candidate[] => {
    told ??= atOnce(toldSubjects(isLarge ? newestOf(snapshot) : snapshot));
    const known =
      byLanguage.get(language) ??
      candidatesOf(told, matters.get(language) ?? [], language, analyzerOf(language).stem);
    byLanguage.set(language, known);
    return known;
  };

  /** Looks at what waits, a question at a time, so that those that members ask need not wait for more than one. */
  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    // Not before what is known was told.
    await setImmediate();
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      waiting = waiting.slice(1);
      answered.set(next, await isAnswered(next));
      await setImmediate();
    }
    isLooking = false;
  }

  async function isAnswered(question: string): Promise<boolean> {
    try {
      return await lookUp((searchable) => consider(question, searchable, { threshold }).decision.answer);
    } catch {
      // What cannot even be considered is nothing to suggest; whoever asks it is told of the failure.
      return false;
    }
  }

  /** Reads all that a large corpus tells, and what the facts of any are about. */
  async function prepare(language: string, isFirst: boolean): Promise<void> {
    await setImmediate();
    const pause = pausing();
    if (isFirst && isLarge) {
      told = await inTurns(toldSubjects(snapshot), pause);
      byLanguage.clear();
    }
    const index = await indexed?.();
    if (index === undefined || typeof index === 'string') return;
    const { facts } = index.snapshot;
    const found = await inTurns(mattersInSteps(index, { facts, given: [], language }), pause);
    matters.set(language, found.slice(0, MOST.matters));
    byLanguage.delete(language);
  }

  /** Has a language prepared, once; one after the other. */
  function want(language: string): void {
    if (wanted.has(language)) return;
    const isFirst = wanted.size === 0;
    wanted.add(language);
    // What cannot be read now is nothing to suggest; whoever looks at the facts is told of the failure.
    preparing = preparing.then(() => prepare(language, isFirst)).catch(() => void wanted.delete(language));
  }

  return ({ text, language: tag, limit }) => {
    const language = codeOf(primaryOf(tag));
    want(language);
    const { isStopWord, stem } = analyzerOf(language);
    const typed = tokenize(text.slice(0, MOST.letters)).map(({ folded }) => folded);
    const telling = typed.filter((word, at) => at === typed.length - 1 || !isStopWord(word));
    const best = bestFirst(candidatesIn(language), typed, { telling, stem }).slice(0, MOST.tried);
    const unknown = best.map((candidate) => candidate.text).filter((question) => !answered.has(question));
    // What was typed last is looked at first.
    waiting = [...new Set([...unknown, ...waiting])].slice(0, MOST.waiting);
    if (unknown.length > 0) void look();
    return best
      .filter((candidate) => answered.get(candidate.text) ?? candidate.isStated)
      .slice(0, limit)
      .map((candidate) => candidate.text);
  };
}

/** What the newest articles tell, of as many facts as are read while somebody waits. */
function newestOf({ facts, entities, articles }: Covering): Covering {
  const byArticle = new Map<string, Fact[]>();
  for (const fact of facts) {
    const known = byArticle.get(fact.citation.article);
    if (known === undefined) byArticle.set(fact.citation.article, [fact]);
    else known.push(fact);
  }
  const newest = articles
    .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
    .slice(0, MOST.atOnce);
  const told = newest.flatMap(({ id }) => byArticle.get(id) ?? []);
  return { facts: told.slice(0, MOST.atOnce), entities, articles: newest };
}

/** Lets others have their turn each time so many steps were done. */
function pausing(): () => Promise<void> {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps % IN_A_ROW === 0) await setImmediate();
  };
}

/** Those that have every telling word that was typed, in any form, the last one perhaps in part; those with more of the others first. */
function bestFirst(
  candidates: readonly Candidate[],
  typed: readonly string[],
  { telling, stem }: { readonly telling: readonly string[]; readonly stem: (folded: string) => string },
): readonly Candidate[] {
  if (typed.length === 0) return candidates.slice(0, MOST.tried);
  const stems = new Map(typed.map((word) => [word, stem(word)]));
  const isAmong = ({ words, stemmed }: Findable, word: string): boolean =>
    words.some((each) => each.startsWith(word)) || stemmed?.has(stems.get(word) ?? word) === true;
  const scored = candidates.flatMap((candidate) => {
    const { beside } = candidate;
    const own = new Set(typed.filter((word) => isAmong(candidate, word)));
    const isFound =
      telling.some((word) => own.has(word)) &&
      telling.every((word) => own.has(word) || (beside !== undefined && isAmong(beside, word)));
    return isFound ? [{ candidate, score: own.size }] : [];
  });
  return scored.toSorted((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}

/** All that may be suggested in a language: meetings, people, matters and headings in turns, the first of each first. */
function candidatesOf(
  { meetings, covered, headings }: ToldSubjects,
  matters: readonly Matter[],
  language: string,
  stem: (folded: string) => string,
): Candidate[] {
  const texts = QUESTION_TEXTS[codeOf(language)];
  const candidate = (text: string, about: readonly Covered[], isStated: boolean): Candidate => ({
    text,
    words: [...foldedWords(text), ...about.flatMap(({ words }) => words)],
    isStated,
  });
  const nameOf = ({ entity }: Covered): string => nameIn(entity, language);
  const all = inTurn([
    meetings.map(({ one, other, kind }) =>
      candidate(
        (kind === 'when' ? texts.whenMet : texts.whereMet)(nameOf(one), nameOf(other)),
        [one, other],
        true,
      ),
    ),
    covered.flatMap((about) =>
      about.entity.type === 'person' ? [candidate(texts.whoIs(nameOf(about)), [about], about.hasOffice)] : [],
    ),
    matters.flatMap((matter) => ofMatter(matter, matters, language, stem)),
    covered.flatMap((about) =>
      about.entity.type === 'person' ? [] : [candidate(texts.whatIsNew(nameOf(about)), [about], false)],
    ),
    headings
      .filter((heading) => heading.language === language)
      .map(({ title }) => candidate(title, [], false)),
  ]);
  return [...new Map(all.map((each) => [each.text, each])).values()].filter(
    ({ text }) => text.length <= MOST.letters,
  );
}

/** What may be asked of a matter, found by every word for it in any language. */
function ofMatter(
  { words, named, beside }: Matter,
  all: readonly Matter[],
  language: string,
  stem: (folded: string) => string,
): Candidate[] {
  const texts = QUESTION_TEXTS[codeOf(language)];
  const findable = (found: readonly string[]): Findable => ({
    words: found,
    stemmed: new Set(found.map(stem)),
  });
  const others = all.flatMap((other) => (beside.includes(other.meaning) ? other.named : []));
  return [texts.whoSpoke, texts.whatIsNew].map((ask) => {
    const text = ask(words);
    const own = findable([...foldedWords(text), ...named]);
    return { ...own, text, beside: findable(others), isStated: false };
  });
}

function foldedWords(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** One of each list, and again, until all are empty. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
