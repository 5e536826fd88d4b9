import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import { createFactTerms, type FactTerms } from './fact-terms.js';
import type { PassageIndex } from './passage-index.js';
import { createPostings } from './postings.js';
import type { Query } from '../query/query.js';
import { StreamStore } from './stream-store.js';

/** Facts beside the passages: which facts name what, and where their sentences stand. Read-only once built. */
export interface FactIndex {
  readonly facts: readonly Fact[];
  /** Numbers of the facts worth looking at: those that the query's rarest name, or else its rarest words, stand in. */
  find(query: Query): readonly number[];
  /** What a fact says, as numbers of terms. */
  termsOf(fact: number): FactTerms;
  /** The passage that holds a fact's whole sentence; undefined where none does. */
  passageOf(fact: number): Passage | undefined;
}

/** Most facts that are looked at for one question; of more the last read, which are the newest where files are dated. */
const MOST_FACTS = 200;
/** A term that stands for a unit more weakly than this does not make a fact one about it. */
const LEAST_STRENGTH = 0.5;

/** Indexes facts by what they name and say. `facts` are in the order of the passages' articles. */
export async function buildFactIndex(
  facts: readonly Fact[],
  index: PassageIndex,
  yieldIfDue: () => Promise<void> = async () => {},
): Promise<FactIndex> {
  const { passages, vocabulary } = index;
  const postings = createPostings(1);
  const stored = new FactTermStore();
  const termsOf = createFactTerms(index);
  const places = new Int32Array(facts.length);
  const passagesOf = passagesByArticle(passages);
  for (const [number, fact] of facts.entries()) {
    const place = passageAt(passages, passagesOf, fact);
    places[number] = place;
    const terms = termsOf(fact, passages[place]?.article.language ?? 'und');
    stored.add(terms);
    // Found by its names or by what it is about; not by each word of what was said, which would be the sentence again.
    const distinct = [
      ...new Set([...terms.names, ...terms.predicate.slice(0, 1), ...terms.rest.slice(0, terms.objectFrom)]),
    ];
    postings.add(
      number,
      distinct.map((term) => vocabulary.termOf(term)),
      distinct.map(() => 1),
    );
    await yieldIfDue();
  }
  stored.trim();
  postings.trim();
  const holding = (query: Query, unit: number): (readonly number[])[] =>
    (query.units[unit]?.terms ?? []).flatMap(({ number, strength }) =>
      strength < LEAST_STRENGTH
        ? []
        : postings.find(vocabulary.termOf(number)).filter((slot) => slot !== undefined),
    );
  return {
    facts,
    find(query) {
      const names = query.units.flatMap(({ isName }, unit) => (isName ? [unit] : []));
      const wanted = names.length > 0 ? names : query.units.map((_, unit) => unit);
      const rarest = wanted
        .map((unit) => holding(query, unit))
        .filter((lists) => lists.length > 0)
        .sort((a, b) => countOf(a) - countOf(b))
        // A fact stands under each of its names, but of words for its verb only under its own.
        .slice(0, names.length > 0 ? 1 : 2);
      return [...new Set(rarest.flat().flatMap((list) => list.slice(-MOST_FACTS)))].slice(-MOST_FACTS);
    },
    termsOf: (number) => stored.of(number),
    passageOf: (number) => passages[places[number] ?? -1],
  };
}

function countOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** Terms of facts end to end: the place of its predicate's, how many are names, how many stand before its object in words. */
class FactTermStore {
  readonly #streams = new StreamStore();
  readonly #predicates: FactTerms['predicate'][] = [];
  readonly #places = new Map<FactTerms['predicate'], number>();

  add({ names, predicate, rest, objectFrom }: FactTerms): void {
    let place = this.#places.get(predicate);
    if (place === undefined) {
      place = this.#predicates.push(predicate) - 1;
      this.#places.set(predicate, place);
    }
    this.#streams.add([place, names.length, objectFrom, ...names, ...rest]);
  }

  /** Lets go of memory that growing took in advance. */
  trim(): void {
    this.#streams.trim();
  }

  of(number: number): FactTerms {
    const stream = this.#streams.of(number);
    const [place = -1, names = 0, objectFrom = 0] = stream;
    return {
      names: stream.subarray(3, 3 + names),
      predicate: this.#predicates[place] ?? [],
      rest: stream.subarray(3 + names),
      objectFrom,
    };
  }
}

/** Ordinals of an article's passages; `end` is exclusive. */
interface Range {
  readonly first: number;
  readonly end: number;
}

function passagesByArticle(passages: readonly Passage[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  let first = 0;
  for (const [at, { article }] of passages.entries()) {
    if (passages[at + 1]?.article.id === article.id) continue;
    if (!ranges.has(article.id)) ranges.set(article.id, { first, end: at + 1 });
    first = at + 1;
  }
  return ranges;
}

/**
 * Ordinal of the passage with the fact's sentence, or -1. Passages of an article follow one another, so it is the last
 * that starts no later than the sentence, if any; found in halves, since one article can have 10,000s of both.
 */
function passageAt(
  passages: readonly Passage[],
  passagesOf: ReadonlyMap<string, Range>,
  { citation }: Fact,
): number {
  const range = passagesOf.get(citation.article);
  if (range === undefined) return -1;
  let low = range.first;
  let high = range.end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? Infinity) <= citation.start) low = middle + 1;
    else high = middle;
  }
  const last = low - 1;
  return last >= range.first && (passages[last]?.end ?? 0) >= citation.end ? last : -1;
}
