import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import type { Steps } from '../../steps.js';
import { createFactTerms, type FactTerms, type FactTermsOptions } from './fact-terms.js';
import { createPostings } from './postings.js';
import type { Query } from '../query/query.js';
import { StreamStore } from './stream-store.js';
import type { PassageIndex } from './passage-index.js';
import type { Vocabulary } from './vocabulary.js';

/** Facts beside the passages: which facts name what, and where their sentences stand. Read-only once built. */
export interface FactIndex {
  /** By number, those of other snapshots among them. */
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

const NONE: ReadonlySet<string> = new Set();

/** Facts of an article in an index: their numbers are in a row, from `first`. */
export interface IndexedFacts {
  readonly facts: readonly Fact[];
  readonly first: number;
}

/** Indexes facts by what they name and say. Only grows, as the index of their passages does. */
export class GrowingFactIndex {
  readonly #vocabulary: Vocabulary;
  readonly #isInPassages: (term: number) => boolean;
  readonly #read: ReturnType<typeof createFactTerms>;
  readonly #postings = createPostings(1);
  readonly #terms = new FactTermStore();
  readonly #facts: Fact[] = [];
  /** For each fact the passage with its sentence. */
  readonly #places: (Passage | undefined)[] = [];

  /** @param growing the index of the passages that the facts are read of */
  constructor(
    { vocabulary, postings }: Pick<PassageIndex, 'vocabulary' | 'postings'>,
    knowledge: Pick<FactTermsOptions, 'analyzerOf' | 'thesaurus'>,
  ) {
    this.#vocabulary = vocabulary;
    this.#isInPassages = (term) => postings.find(vocabulary.termOf(term)).length > 0;
    this.#read = createFactTerms({ ...knowledge, vocabulary });
  }

  /** Takes the facts of an article in, whose passages are these; a fact a step. */
  *add(facts: readonly Fact[], passages: readonly Passage[]): Steps<IndexedFacts> {
    const first = this.#facts.length;
    for (const fact of facts) {
      const number = this.#facts.push(fact) - 1;
      const passage = passageAt(passages, fact);
      this.#places.push(passage);
      const terms = this.#read(fact, passage?.article.language ?? 'und');
      this.#terms.add(terms);
      // Found by its names or by what it is about; not by each word of what was said, which would be the sentence again.
      const distinct = [
        ...new Set([
          ...terms.names,
          ...[...terms.predicate].filter(this.#isInPassages).slice(0, 1),
          ...terms.rest.slice(0, terms.objectFrom),
        ]),
      ];
      this.#postings.add(
        number,
        distinct.map((term) => this.#vocabulary.termOf(term)),
        distinct.map(() => 1),
      );
      yield;
    }
    return { facts, first };
  }

  /** Lets go of memory that growing took in advance. */
  trim(): void {
    this.#terms.trim();
    this.#postings.trim();
  }

  /**
   * The index of a snapshot that has these of its facts, in this order.
   * @param wrong ids of facts that it has not
   */
  of(live: readonly IndexedFacts[], wrong: ReadonlySet<string> = NONE): FactIndex {
    const placeOf = new Uint32Array(this.#facts.length);
    let place = 0;
    for (const { facts, first } of live)
      for (const [at, { id }] of facts.entries()) if (!wrong.has(id)) placeOf[first + at] = place += 1;
    const isInOrder = live.every(({ first }, at) => first >= (live[at - 1]?.first ?? 0));
    const among = (slot: readonly number[]): readonly number[] => {
      const own = slot.filter((number) => (placeOf[number] ?? 0) > 0);
      return isInOrder ? own : own.sort((a, b) => (placeOf[a] ?? 0) - (placeOf[b] ?? 0));
    };
    const holding = (query: Query, unit: number): (readonly number[])[] =>
      (query.units[unit]?.terms ?? []).flatMap(({ number, strength }) =>
        strength < LEAST_STRENGTH
          ? []
          : this.#postings
              .find(this.#vocabulary.termOf(number))
              .flatMap((slot) => (slot === undefined ? [] : [among(slot)])),
      );
    return {
      facts: this.#facts,
      find(query) {
        const names = query.units.flatMap(({ isName }, unit) => (isName ? [unit] : []));
        const wanted = names.length > 0 ? names : query.units.map((_, unit) => unit);
        const rarest = wanted
          .map((unit) => holding(query, unit).filter(({ length }) => length > 0))
          .filter((lists) => lists.length > 0)
          .sort((a, b) => countOf(a) - countOf(b))
          // A fact stands under each of its names, but of words for its verb only under its own.
          .slice(0, names.length > 0 ? 1 : 2);
        return [...new Set(rarest.flat().flatMap((list) => list.slice(-MOST_FACTS)))].slice(-MOST_FACTS);
      },
      termsOf: (number) => this.#terms.of(number),
      passageOf: (number) => this.#places[number],
    };
  }
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

/**
 * The passage with the fact's sentence. Those of an article follow one another, so it is the last that starts no later than
 * the sentence, if any; found in halves, since one article can have 10,000s of both.
 */
function passageAt(passages: readonly Passage[], { citation }: Fact): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? Infinity) <= citation.start) low = middle + 1;
    else high = middle;
  }
  const last = passages[low - 1];
  return last !== undefined && last.article.id === citation.article && last.end >= citation.end
    ? last
    : undefined;
}
