import type { Passage } from '../../model/passage.js';
import type { Encounter, FactOfArticle } from '../../search/index/fact-index.js';
import type { HeldArticle } from '../../search/stored/held-article.js';
import type { PassagePlaces } from '../../search/stored/passage-places.js';
import { readPostings, type SegmentPostings } from '../../search/stored/posting-bytes.js';
import type { PostingScorer } from '../../search/stored/score-postings.js';
import {
  nothingBrought,
  searchStored,
  type Brought,
  type StoredSnapshot,
  type Lacking,
} from '../../search/stored/stored-search.js';
import { passagesToRead } from '../../search/ranking/rank.js';
import { readFact, readMetadata } from './article-bytes.js';
import type { HeldArticles } from './held-articles.js';
import type { KeptAnswers } from './kept-answers.js';
import type { PassageReader } from './passage-store.js';
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
  /** Encounters that were looked up by whom they name. */
  readonly encounters: KeptAnswers<readonly Encounter[]>;
  /** Where articles stand that were looked up by their ids; null where there is none. */
  readonly placesById: KeptAnswers<Awaited<ReturnType<PassageReader['placeOf']>>>;
  /** Facts that were looked up by what they are compared by. */
  readonly comparable: KeptAnswers<readonly FactOfArticle[]>;
  readonly generation: number;
  readonly places: PassagePlaces;
  readonly scorer: PostingScorer;
  readonly segments: readonly SegmentPlace[];
}

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
  await Promise.all([
    ...wanted.map((each) => {
      switch (each.kind) {
        case 'candidates':
          return bringCandidates(parts, each, { postings, brought });
        case 'passages':
          return bringPassages(parts, each, { postings, brought });
        case 'article':
          return bringArticle(parts, each, brought);
        case 'encounters':
          return bringEncounters(parts, each, brought);
        case 'comparable':
          return bringComparable(parts, each, brought);
        default:
          return undefined;
      }
    }),
    bringParts(parts, wanted, brought),
  ]);
}

/** The articles of some passages, by the ordinals of these: throughout a question the same, though others were let go of meanwhile. */
function holding(
  { places, articles }: StoredParts,
  ordinals: Iterable<number>,
  brought: Brought,
): ReadonlyMap<number, HeldArticle> {
  const found = new Map<number, HeldArticle>();
  for (const ordinal of ordinals) {
    const article = places.articleAt(ordinal);
    if (article === undefined) continue;
    const held = brought.articles.get(article.number) ?? articles.of(article);
    brought.articles.set(article.number, held);
    found.set(ordinal, held);
  }
  return found;
}

/** What is lacking of passages, all of a kind at once. */
async function bringParts(parts: StoredParts, wanted: readonly Lacking[], brought: Brought): Promise<void> {
  const { articles } = parts;
  const lacking = (kind: 'terms' | 'body' | 'facts'): ReadonlyMap<number, HeldArticle> =>
    holding(
      parts,
      wanted.flatMap((each) => (each.kind === kind && 'ordinal' in each ? [each.ordinal] : [])),
      brought,
    );
  await Promise.all([
    articles.bringTerms(lacking('terms')),
    articles.bringBodies([...lacking('body').values()]),
    articles.bringFacts(lacking('facts')),
  ]);
}

interface Bringing {
  readonly postings: ReadonlyMap<number, readonly SegmentPostings[]>;
  readonly brought: Brought;
}

/** Postings of all terms that are asked for, at once. */
function postingsFor(
  { postings, segments }: StoredParts,
  wanted: readonly Lacking[],
): Promise<ReadonlyMap<number, readonly SegmentPostings[]>> {
  const numbers = new Set(
    wanted.flatMap((each) => {
      if (each.kind === 'passages') return [each.term];
      if (each.kind !== 'candidates') return [];
      return each.query.units.flatMap(({ terms }) => terms.map(({ number }) => number));
    }),
  );
  return numbers.size === 0 ? Promise.resolve(new Map()) : postings.of([...numbers], segments);
}

async function bringCandidates(
  parts: StoredParts,
  { query, key }: Extract<Lacking, { kind: 'candidates' }>,
  { postings, brought }: Bringing,
): Promise<void> {
  const { scorer, store, generation, articles, snapshot } = parts;
  const within = query.within === null ? null : await store.placeOf(query.within, generation);
  const isNowhere = query.within !== null && within === null;
  const candidates = isNowhere
    ? []
    : scorer.best(query, {
        within: within?.number ?? null,
        postingsOf: (term) => postings.get(term) ?? [],
      });
  const held = holding(
    parts,
    candidates.map(({ ordinal }) => ordinal),
    brought,
  );
  // What stands beside a passage in its article is looked at with it.
  const near = [...held].flatMap(([ordinal, article]) =>
    [ordinal - 1, ordinal, ordinal + 1].flatMap((each) =>
      article.has(each) ? [[each, article] as const] : [],
    ),
  );
  await articles.bringTerms(new Map(near));
  brought.candidates.set(key, candidates);
  // Of most no word is read: of the others they are brought with them, as they would be asked for next.
  const { index } = searchStored(snapshot, brought, () => {});
  const read = holding(
    parts,
    passagesToRead(index, query).map(({ ordinal }) => ordinal),
    brought,
  );
  await Promise.all([articles.bringBodies([...read.values()]), articles.bringFacts(read)]);
}

async function bringArticle(
  { articles, store, generation, placesById }: StoredParts,
  { id }: Extract<Lacking, { kind: 'article' }>,
  brought: Brought,
): Promise<void> {
  const place = await placesById.of(id, () => store.placeOf(id, generation));
  const held = place === null ? null : (brought.articles.get(place.number) ?? articles.of(place));
  if (held !== null) {
    brought.articles.set(held.number, held);
    await articles.bringWhole([held]);
  }
  brought.byId.set(id, held);
}

async function bringPassages(
  parts: StoredParts,
  { term, most, key }: Extract<Lacking, { kind: 'passages' }>,
  { postings, brought }: Bringing,
): Promise<void> {
  const { places, articles } = parts;
  const bySlot: number[][] = [];
  for (const { first, entries } of postings.get(term) ?? []) {
    readPostings(entries, (place, slot) => {
      const own = (bySlot[slot] ??= []);
      if (own.length < most && places.articleAt(first + place) !== undefined) own.push(first + place);
    });
  }
  const held = holding(parts, bySlot.flat().slice(0, most), brought);
  await Promise.all([articles.bringTerms(held), articles.bringBodies([...held.values()])]);
  const passages = [...held].flatMap(([ordinal, article]): Passage[] => {
    const passage = article.passageAt(ordinal);
    return passage === undefined ? [] : [passage];
  });
  brought.passages.set(key, passages);
}

async function bringEncounters(
  { store, generation, encounters, snapshot }: StoredParts,
  { entities, key }: Extract<Lacking, { kind: 'encounters' }>,
  brought: Brought,
): Promise<void> {
  const wrong = [...snapshot.wrongFacts];
  const found = await encounters.of(key, () => store.encounters(entities, generation, wrong));
  brought.encounters.set(key, found);
}

async function bringComparable(
  { store, generation, comparable }: StoredParts,
  { key }: Extract<Lacking, { kind: 'comparable' }>,
  brought: Brought,
): Promise<void> {
  const read = async (): Promise<readonly FactOfArticle[]> =>
    (await store.comparable(key, generation)).map(({ fact, metadata }) => ({
      fact: readFact(fact),
      article: readMetadata(metadata),
    }));
  brought.comparable.set(key, await comparable.of(key, read));
}
