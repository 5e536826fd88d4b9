import { setImmediate } from 'node:timers/promises';
import { consider } from '../answer/consider.js';
import { createAnalyzers } from '../language/analyzer.js';
import type { LanguageCode } from '../language/languages.js';
import type { Fact } from '../model/fact.js';
import { inTurns } from '../steps.js';
import { mattersInSteps, type Matter } from '../views/matters.js';
import type { ViewIndex } from '../views/view-index.js';
import type { WithoutFacts } from './facts.js';
import { questionCandidates } from './question-candidates.js';
import { indexQuestions, type QuestionIndex } from './question-index.js';
import type { LookUp } from './snapshot-lookup.js';
import { toldSubjects, type Covering, type ToldSubjects } from './told-subjects.js';

/** What may be suggested of one snapshot, for somebody else to look through. */
export interface Suggestible {
  /** What is there soon: of a large corpus that of its newest articles; no matters. */
  newest(language: LanguageCode): Promise<QuestionIndex>;
  /** All of it, and what the facts are about. */
  all(language: LanguageCode): Promise<QuestionIndex>;
  /** Whether a question is answered; found out behind what else there is to do. */
  isAnswered(question: string): Promise<boolean>;
}

/** What it takes to tell what may be suggested. */
export interface SuggestibleOptions {
  /** Finds out whether a question is answered. */
  readonly lookUp: LookUp;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  /** The facts as views know them, for matters; without facts, and where left out, none are suggested. */
  readonly indexed?: (() => Promise<ViewIndex | WithoutFacts>) | undefined;
}

/** Facts and articles of a large corpus that are read soon; matters. */
const MOST = {
  soon: 5000,
  articlesSoon: 200,
  matters: 40,
} as const;
/** Facts that are read in a row before others have their turn. */
const IN_A_ROW = 200;

/** Makes of a snapshot what may be suggested, piece by piece, between other work. */
export function suggestibleIn(
  snapshot: Covering,
  { threshold, lookUp, indexed }: SuggestibleOptions,
): Suggestible {
  const analyzerOf = createAnalyzers();
  const isLarge = snapshot.facts.length > MOST.soon;
  let soon: Promise<ToldSubjects> | null = null;
  let whole: Promise<ToldSubjects> | null = null;
  const toldSoon = (): Promise<ToldSubjects> =>
    (soon ??= inTurns(toldSubjects(isLarge ? newestOf(snapshot) : snapshot), pausing()));
  const toldInAll = (): Promise<ToldSubjects> =>
    isLarge ? (whole ??= inTurns(toldSubjects(snapshot), pausing())) : toldSoon();

  async function made(
    told: ToldSubjects,
    matters: readonly Matter[],
    language: LanguageCode,
  ): Promise<QuestionIndex> {
    const pause = pausing();
    const making = questionCandidates(told, matters, language, analyzerOf(language).stem);
    return inTurns(indexQuestions(await inTurns(making, pause)), pause);
  }

  async function mattersIn(language: LanguageCode): Promise<readonly Matter[]> {
    const index = await indexed?.();
    if (index === undefined || typeof index === 'string') return [];
    const { facts } = index.snapshot;
    const found = await inTurns(mattersInSteps(index, { facts, given: [], language }), pausing());
    return found.slice(0, MOST.matters);
  }

  return {
    newest: async (language) => made(await toldSoon(), [], language),
    async all(language) {
      const told = await toldInAll();
      return made(told, await mattersIn(language), language);
    },
    async isAnswered(question) {
      // Whoever asks has their turn first.
      await setImmediate();
      try {
        return await lookUp((searchable) => consider(question, searchable, { threshold }).decision.answer);
      } catch {
        // What cannot even be considered is nothing to suggest; whoever asks it is told of the failure.
        return false;
      }
    },
  };
}

/** What the newest articles tell, of as many facts as are read soon. */
function newestOf({ facts, entities, articles }: Covering): Covering {
  const newest = articles
    .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
    .slice(0, MOST.articlesSoon);
  const byArticle = new Map(newest.map(({ id }) => [id, new Array<Fact>()]));
  for (const fact of facts) byArticle.get(fact.citation.article)?.push(fact);
  return { facts: [...byArticle.values()].flat().slice(0, MOST.soon), entities, articles: newest };
}

/** Lets others have their turn each time so many steps were done. */
function pausing(): () => Promise<void> {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps % IN_A_ROW === 0) await setImmediate();
  };
}
