import type { Passage } from '../../model/passage.js';
import type { FactOfArticle } from '../../search/index/fact-index.js';
import type { Candidate } from '../../search/index/passage-index.js';
import type { PassagePlaces } from '../../search/stored/passage-places.js';
import { readPostings } from '../../search/stored/posting-bytes.js';
import { scorePostings, type SegmentPostings } from '../../search/stored/score-postings.js';
import {
  nothingBrought,
  searchStored,
  type Brought,
  type StoredSnapshot,
  type Lacking,
} from '../../search/stored/stored-search.js';
import { readFact } from './article-bytes.js';
import type { HeldArticles } from './held-articles.js';
import type { KeptAnswers } from './kept-answers.js';
import type { FactRow, PassageReader } from './passage-store.js';
import type { PostingCache, SegmentPlace } from './posting-cache.js';

/** What answering, and all else that looks something up, does its work over. */
export type SearchedStore = ReturnType<typeof searchStored>;

/** Does work over what a stored snapshot is searched by: `app/snapshot-lookup.ts`. */
export type LookUpStored = <Found>(work: (searched: SearchedStore) => Found) => Promise<Found>;

/** A snapshot, and where what is looked for comes from. */
export interface StoredParts {
  readonly snapshot: StoredSnapshot;
  readonly store: PassageReader;
  readonly postings: PostingCache;
  readonly articles: HeldArticles;
  /** Facts that were looked up by whom they name or by their day. */
  readonly told: KeptAnswers<readonly FactRow[]>;
  readonly generation: number;
  readonly places: PassagePlaces;
  readonly segments: readonly SegmentPlace[];
  readonly termOf: (number: number) => string;
}

/** Candidates among which are nearly all that are read closely, so that their facts are wanted next. */
const LIKELY_READ = 24;

/** Work asks for one thing after another at most so often; more is a fault. */
const MOST_ROUNDS = 50;

/** Looks up by doing the work again until nothing was wanted. */
export function lookUpStored(
  snapshot: StoredSnapshot,
  bring: (wanted: readonly Lacking[], brought: Brought) => Promise<void>,
): LookUpStored {
  return async (work) => {
    const brought = nothingBrought();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const wanted = new Map<string, Lacking>();
      const found = work(
        searchStored(snapshot, brought, (each) => wanted.set(`${each.kind} ${each.key}`, each)),
      );
      if (wanted.size === 0) return found;
      // Each round needs what the one before told.
      // oxlint-disable-next-line no-await-in-loop
      await bring([...wanted.values()], brought);
    }
    throw new Error(`what was looked for was not there after ${MOST_ROUNDS} times`);
  };
}

/** Brings what is wanted. */
export async function bringWanted(
  parts: StoredParts,
  wanted: readonly Lacking[],
  brought: Brought,
): Promise<void> {
  const postings = await postingsFor(parts, wanted);
  await Promise.all(
    wanted.map((each) => {
      if (each.kind === 'candidates') return bringCandidates(parts, each, { postings, brought });
      if (each.kind === 'passages') return bringPassages(parts, each, { postings, brought });
      if (each.kind === 'facts') return bringFacts(parts, each, brought);
      return each.kind === 'naming' ? bringNaming(parts, each, brought) : bringFigures(parts, each, brought);
    }),
  );
}

interface Bringing {
  readonly postings: ReadonlyMap<string, readonly SegmentPostings[]>;
  readonly brought: Brought;
}

/** Postings of all terms that are asked for, at once. */
function postingsFor(
  { postings, segments, termOf }: StoredParts,
  wanted: readonly Lacking[],
): Promise<ReadonlyMap<string, readonly SegmentPostings[]>> {
  const numbers = new Set(
    wanted.flatMap((each) => {
      if (each.kind === 'passages') return [each.term];
      if (each.kind !== 'candidates') return [];
      return each.query.units.flatMap(({ terms }) => terms.map(({ number }) => number));
    }),
  );
  const terms = [...numbers].map(termOf);
  return terms.length === 0 ? Promise.resolve(new Map()) : postings.of(terms, segments);
}

async function bringCandidates(
  { places, store, generation, articles, termOf }: StoredParts,
  { query, key }: Extract<Lacking, { kind: 'candidates' }>,
  { postings, brought }: Bringing,
): Promise<void> {
  const within = query.within === null ? null : await store.numberOf(query.within, generation);
  const isNowhere = query.within !== null && within === null;
  const ordinals = isNowhere
    ? []
    : scorePostings(query, { places, within, postingsOf: (term) => postings.get(termOf(term)) ?? [] });
  const numbers = ordinals.flatMap((ordinal) => places.articleAt(ordinal)?.number ?? []);
  const held = await articles.of(numbers);
  const candidates: Candidate[] = [];
  const weights = new Map<number, number>();
  for (const [number, article] of held) {
    brought.articles.set(number, article);
    weights.set(number, article.weightOf(query.units));
  }
  for (const ordinal of ordinals) {
    const weight = weights.get(places.articleAt(ordinal)?.number ?? -1);
    if (weight !== undefined) candidates.push({ ordinal, articleWeight: weight });
  }
  await articles.bringFacts([
    ...new Set(
      candidates
        .slice(0, LIKELY_READ)
        .flatMap(({ ordinal }) => held.get(places.articleAt(ordinal)?.number ?? -1) ?? []),
    ),
  ]);
  brought.candidates.set(key, candidates);
}

async function bringFacts(
  { articles }: StoredParts,
  { article }: Extract<Lacking, { kind: 'facts' }>,
  brought: Brought,
): Promise<void> {
  const held = brought.articles.get(article);
  if (held !== undefined) await articles.bringFacts([held]);
}

async function bringPassages(
  { places, articles, termOf }: StoredParts,
  { term, most, key }: Extract<Lacking, { kind: 'passages' }>,
  { postings, brought }: Bringing,
): Promise<void> {
  const bySlot: number[][] = [];
  for (const { first, entries } of postings.get(termOf(term)) ?? []) {
    readPostings(entries, (place, slot) => {
      const own = (bySlot[slot] ??= []);
      if (own.length < most && places.articleAt(first + place) !== undefined) own.push(first + place);
    });
  }
  const ordinals = bySlot.flat().slice(0, most);
  const held = await articles.of(ordinals.flatMap((ordinal) => places.articleAt(ordinal)?.number ?? []));
  const passages: Passage[] = [];
  for (const ordinal of ordinals) {
    const number = places.articleAt(ordinal)?.number ?? -1;
    const article = held.get(number);
    const passage = article?.passageAt(ordinal);
    if (article === undefined || passage === undefined) continue;
    brought.articles.set(number, article);
    passages.push(passage);
  }
  brought.passages.set(key, passages);
}

async function bringNaming(
  { store, generation, told }: StoredParts,
  { entities, key }: Extract<Lacking, { kind: 'naming' }>,
  brought: Brought,
): Promise<void> {
  const rows = await told.of(`naming ${key}`, () => store.naming(entities, generation));
  brought.naming.set(
    key,
    rows.map(({ fact }) => readFact(fact)),
  );
}

async function bringFigures(
  { store, articles, generation, told }: StoredParts,
  { day, key }: Extract<Lacking, { kind: 'figures' }>,
  brought: Brought,
): Promise<void> {
  const rows = await told.of(`figures ${key}`, () => store.figuresOf(day, generation));
  const held = await articles.of(rows.map(({ article }) => article));
  brought.figures.set(
    key,
    rows.flatMap(({ article, fact }: FactRow): FactOfArticle[] => {
      const of = held.get(article)?.article;
      return of === undefined ? [] : [{ fact: readFact(fact), article: of }];
    }),
  );
}
