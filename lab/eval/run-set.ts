import { asGiven, type AsGiven } from './as-given.js';
import { answer } from '../../src/answer/answer-question.js';
import { buildSnapshot, type BuiltSnapshot } from '../../src/corpus/build.js';
import type { Knowledge } from '../../src/corpus/prepared-knowledge.js';
import { primaryOf } from '../../src/language/languages.js';
import type { Answer } from '../../src/model/answer.js';
import type { Passage } from '../../src/model/passage.js';
import type { EvalSet } from './load-set.js';
import type { EvalQuestion } from './question-set.js';
import { firstOfEachArticle, measure, type Judged, type Measures, type MeasuredQuote } from './measure.js';
import type { PeerHit, Peer, PeerDocument } from './peers/peer.js';
import { createQuoteWindow } from './quote-window.js';
import { reliability, type ReliabilityBin } from './reliability.js';

/** One engine on one set. Times in milliseconds. */
export interface EngineResult {
  readonly engine: string;
  /** Questions put to it: all of the set, or fewer where the time for them was up. */
  readonly asked: number;
  readonly measures: Measures;
  readonly buildMs: number;
  readonly msPerQuestion: number;
}

/** Parley on one set, with what the others need to stand beside it. */
export interface ParleyResult {
  readonly result: EngineResult;
  readonly judged: readonly Judged[];
  readonly reliability: readonly ReliabilityBin[];
  readonly given: AsGiven;
  readonly passages: readonly Passage[];
}

/** How this project's own rows are named. */
export const PARLEY = 'Parley';
const WITHOUT_FACTS = `${PARLEY}, facts left out`;

/** Milliseconds from any fixed point. */
export type Now = () => number;

/** What Parley's run needs besides the set. */
export interface ParleyRun {
  readonly now: Now;
  readonly clock: () => Date;
  /** Whether facts may lead answers. */
  readonly facts: boolean;
}

/** Answers every question of a set and measures. */
export async function runParley(
  set: EvalSet,
  knowledge: Knowledge,
  { now, clock, facts }: ParleyRun,
): Promise<ParleyResult> {
  const began = now();
  const snapshot = await buildSnapshot(set.articles, knowledge, { clock });
  const built = now();
  const judged = judgeAnswers(set.questions, snapshot, { now, facts });
  const result = {
    engine: facts ? PARLEY : WITHOUT_FACTS,
    asked: judged.length,
    measures: measure(judged),
    buildMs: built - began,
    msPerQuestion: (now() - built) / Math.max(1, judged.length),
  };
  const languages = new Map(set.articles.map(({ id, language }) => [id, primaryOf(language)]));
  return {
    result,
    judged,
    reliability: reliability(judged),
    given: asGiven(judged, (article) => languages.get(article)),
    passages: snapshot.passages,
  };
}

/** Answers questions from a snapshot. */
export function judgeAnswers(
  questions: readonly EvalQuestion[],
  snapshot: BuiltSnapshot,
  { now, facts }: Pick<ParleyRun, 'now' | 'facts'>,
): (Judged & { readonly answer: Answer })[] {
  return questions.map((question) => ({
    question,
    answer: answer(question.question, snapshot, { asOf: question.asOf ?? null, facts, now }),
  }));
}

/** How many documents of a library are looked at: enough for ten articles, and to leave out those after `asOf`. */
const FOUND = { article: 20, passage: 100 } as const;

/** What a peer's run needs besides the set. */
export interface PeerRun {
  /** Parley's passages of the set, the documents where the set says so. */
  readonly passages: readonly Passage[];
  readonly now: Now;
  /** Longest that its questions may take together, in ms: some searches take seconds each on a large set. */
  readonly budgetMs: number;
}

/** Puts the same questions to a search library. Its documents are whole articles or Parley's passages. */
export async function runPeer(
  peer: Peer,
  set: EvalSet,
  { passages, now, budgetMs }: PeerRun,
): Promise<EngineResult> {
  const { language, unit, format } = set.source;
  const places = placesOf(set, passages);
  const began = now();
  const search = await peer.build([...places.values()], language);
  const built = now();
  const answers: { question: EvalQuestion; found: readonly PeerHit[] }[] = [];
  for (const question of scattered(set.questions)) {
    if (now() - built > budgetMs) break;
    answers.push({ question, found: await search(question.question, FOUND[unit]) });
  }
  const searched = now() - built;
  const quoteWindow = createQuoteWindow(language);
  const quoted = (place: Place, question: string): MeasuredQuote => {
    const { start, end } = quoteWindow(question, place);
    return { ...place, quote: place.text.slice(start, end) };
  };
  const judged = answers.map(({ question, found }): Judged => {
    const hits = found.flatMap(({ id }) => {
      const place = places.get(id);
      return place === undefined || isAfter(place.published, question.asOf) ? [] : [place];
    });
    // Of news an article ranks by its best passage.
    const ranked = format === 'news' ? firstOfEachArticle(hits, 10) : hits;
    const citations = ranked.map((place, n) => (n < 3 ? quoted(place, question.question) : place));
    const best = found[0];
    return { question, answer: { status: null, confidence: best === undefined ? 0 : best.score, citations } };
  });
  return {
    engine: peer.name,
    asked: judged.length,
    measures: measure(judged),
    buildMs: built - began,
    msPerQuestion: searched / Math.max(1, judged.length),
  };
}

/** The same questions spread over the set, so that the first few stand for all. */
function scattered<T>(items: readonly T[]): T[] {
  const step = 7;
  return Array.from({ length: step }, (_, from) => items.filter((_item, n) => n % step === from)).flat();
}

interface Place extends PeerDocument, MeasuredQuote {
  readonly published: string | null;
}

function placesOf(set: EvalSet, passages: readonly Passage[]): Map<string, Place> {
  const spans =
    set.source.unit === 'passage'
      ? passages.map(({ article, start, end }) => ({ article, start, end }))
      : set.articles.map((article) => ({ article, start: 0, end: article.text.length }));
  return new Map(
    spans.map(({ article, start, end }, n) => [
      String(n),
      {
        id: String(n),
        title: article.title ?? '',
        text: article.text.slice(start, end),
        published: article.published,
        article: { id: article.id },
        start,
        end,
        quote: '',
      },
    ]),
  );
}

function isAfter(published: string | null, asOf: string | null | undefined): boolean {
  return published !== null && typeof asOf === 'string' && published.slice(0, 10) > asOf;
}
