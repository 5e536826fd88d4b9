import { answer } from '../../answer/answer.js';
import { buildSnapshot } from '../../corpus/build.js';
import type { Entity } from '../../model/entity.js';
import type { Passage } from '../../model/passage.js';
import type { EvalSet } from './load-set.js';
import { firstOfEachArticle, measure, type Judged, type Measures, type Quoted } from './measure.js';
import type { Found, Peer, PeerDocument } from './peers/peer.js';
import { createQuoteWindow } from './quote-window.js';
import { reliability, type ReliabilityBin } from './reliability.js';

/** One engine on one set. Times in milliseconds. */
export interface EngineResult {
  readonly engine: string;
  readonly measures: Measures;
  readonly buildMs: number;
  readonly msPerQuestion: number;
}

/** Parley on one set, with what the others need to stand beside it. */
export interface ParleyResult {
  readonly result: EngineResult;
  readonly judged: readonly Judged[];
  readonly reliability: readonly ReliabilityBin[];
  readonly passages: readonly Passage[];
}

/** Milliseconds from any fixed point. */
export type Now = () => number;

/** Answers every question of a set and measures. */
export async function runParley(
  set: EvalSet,
  entities: readonly Entity[],
  now: Now,
  clock: () => Date,
): Promise<ParleyResult> {
  const began = now();
  const snapshot = await buildSnapshot(set.articles, entities, { clock });
  const built = now();
  const judged = set.questions.map((question) => ({
    question,
    answer: answer(question.question, snapshot, { asOf: question.asOf ?? null, now }),
  }));
  const result = {
    engine: 'Parley',
    measures: measure(judged),
    buildMs: built - began,
    msPerQuestion: (now() - built) / Math.max(1, judged.length),
  };
  return { result, judged, reliability: reliability(judged), passages: snapshot.passages };
}

/** How many documents of a library are looked at: enough for ten articles, and to leave out those after `asOf`. */
const FOUND = { article: 20, passage: 100 } as const;

/** Puts the same questions to a search library. Its documents are whole articles or Parley's passages. */
export async function runPeer(
  peer: Peer,
  set: EvalSet,
  passages: readonly Passage[],
  now: Now,
): Promise<EngineResult> {
  const { language, unit } = set.source;
  const places = placesOf(set, passages);
  const began = now();
  const search = await peer.build([...places.values()], language);
  const built = now();
  const found: (readonly Found[])[] = [];
  for (const { question } of set.questions) found.push(await search(question, FOUND[unit]));
  const searched = now() - built;
  const quoteWindow = createQuoteWindow(language);
  const judged = set.questions.map((question, n): Judged => {
    const hits = (found[n] ?? []).flatMap(({ id, score }) => {
      const place = places.get(id);
      return place === undefined || isAfter(place.published, question.asOf) ? [] : [{ ...place, score }];
    });
    // For news an article ranks by its best passage, as Parley's own citations of it are counted once.
    const ranked = set.source.format === 'news' ? firstOfEachArticle(hits, 10) : hits;
    const citations = ranked.map((place, rank) => (rank < 3 ? quoted(place, question.question) : place));
    return { question, answer: { status: null, confidence: confidenceOf(hits), citations } };
  });
  return {
    engine: peer.name,
    measures: measure(judged),
    buildMs: built - began,
    msPerQuestion: searched / Math.max(1, set.questions.length),
  };

  function quoted(place: Place, question: string): Quoted {
    const { start, end } = quoteWindow(question, place);
    return { ...place, quote: place.text.slice(start, end) };
  }
}

interface Place extends PeerDocument, Quoted {
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

function confidenceOf(hits: readonly { readonly score: number | null }[]): number | null {
  const best = hits[0];
  return best === undefined ? 0 : best.score;
}
