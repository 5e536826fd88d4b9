import { setImmediate } from 'node:timers/promises';
import { consider } from '../answer/consider.js';
import { createAnalyzers } from '../language/analyzer.js';
import { codeOf, primaryOf } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import type { Fact } from '../model/fact.js';
import { atOnce, inTurns } from '../steps.js';
import { mattersInSteps, type Matter } from '../views/matters.js';
import type { ViewIndex } from '../views/view-index.js';
import type { WithoutFacts } from './facts.js';
import {
  bestFirst,
  MOST_LOOKED_AT,
  MOST_LETTERS,
  questionCandidates,
  type QuestionCandidate,
} from './question-candidates.js';
import type { LookUp } from './snapshot-lookup.js';
import { toldSubjects, type Covering, type ToldSubjects } from './told-subjects.js';

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

/** Candidates that wait to be looked at; facts and articles that are read while somebody waits; matters. */
const MOST = {
  waiting: 200,
  atOnce: 5000,
  articlesAtOnce: 200,
  matters: 40,
} as const;
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
  const first = new Map<string, readonly QuestionCandidate[]>();
  const prepared = new Map<string, readonly QuestionCandidate[]>();
  const answered = new Map<string, boolean>();
  const isLarge = snapshot.facts.length > MOST.atOnce;
  let waiting: readonly string[] = [];
  let isLooking = false;
  let newest: ToldSubjects | null = null;
  let all: ToldSubjects | null = null;
  let preparing: Promise<void> = Promise.resolve();
  const wanted = new Set<string>();
  /** Those of all that there is, once it was read; till then those of the newest articles. */
  const candidatesIn = (language: string): readonly QuestionCandidate[] => {
    const known = prepared.get(language) ?? first.get(language);
    if (known !== undefined) return known;
    newest ??= atOnce(toldSubjects(isLarge ? newestOf(snapshot) : snapshot));
    const made = atOnce(questionCandidates(newest, [], language, analyzerOf(language).stem));
    first.set(language, made);
    return made;
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
  async function prepare(language: string): Promise<void> {
    await setImmediate();
    const pause = pausing();
    all ??= isLarge ? await inTurns(toldSubjects(snapshot), pause) : newest;
    if (all === null) return;
    const told = all;
    const make = async (matters: readonly Matter[]): Promise<void> => {
      const making = questionCandidates(told, matters, language, analyzerOf(language).stem);
      prepared.set(language, await inTurns(making, pause));
    };
    if (isLarge) await make([]);
    const index = await indexed?.();
    if (index === undefined || typeof index === 'string') return;
    const { facts } = index.snapshot;
    const found = await inTurns(mattersInSteps(index, { facts, given: [], language }), pause);
    await make(found.slice(0, MOST.matters));
  }

  /** Has a language prepared, once; one after the other. */
  function want(language: string): void {
    if (wanted.has(language)) return;
    wanted.add(language);
    // What cannot be read now is nothing to suggest; whoever looks at the facts is told of the failure.
    preparing = preparing.then(() => prepare(language)).catch(() => void wanted.delete(language));
  }

  return ({ text, language: tag, limit }) => {
    const language = codeOf(primaryOf(tag));
    want(language);
    const { isStopWord, stem } = analyzerOf(language);
    const typed = tokenize(text.slice(0, MOST_LETTERS)).map(({ folded }) => folded);
    const telling = typed.filter((word, at) => at === typed.length - 1 || !isStopWord(word));
    const best = bestFirst(candidatesIn(language), typed, { telling, stem }).slice(0, MOST_LOOKED_AT);
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
  const newest = articles
    .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
    .slice(0, MOST.articlesAtOnce);
  const byArticle = new Map(newest.map(({ id }) => [id, new Array<Fact>()]));
  for (const fact of facts) byArticle.get(fact.citation.article)?.push(fact);
  return { facts: [...byArticle.values()].flat().slice(0, MOST.atOnce), entities, articles: newest };
}

/** Lets others have their turn each time so many steps were done. */
function pausing(): () => Promise<void> {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps % IN_A_ROW === 0) await setImmediate();
  };
}
