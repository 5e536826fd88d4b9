import type { Article, ArticleMetadata } from '../../model/article.js';
import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import type { Steps } from '../../steps.js';
import { isComparedUnder, type Comparison } from './comparison.js';
import { createFactTerms, type FactTerms, type FactTermsOptions } from './fact-terms.js';
import { StreamStore } from './stream-store.js';

/** A fact that stands in a passage, and what it says as numbers of terms. */
export interface IndexedFact {
  readonly fact: Fact;
  /** The passage that holds its whole sentence. */
  readonly passage: Passage;
  readonly terms: FactTerms;
}

/** Facts beside the passages, looked up by what an answer asks of them. Read-only once built. */
export interface FactIndex {
  /** Those whose whole sentence one of the passages holds, in the snapshot's order. */
  within(passages: ReadonlySet<Passage>): readonly IndexedFact[];
  /** What meetings, calls and talks are like that name all of some entities, by their ids, as who does it or takes part. */
  encounters(entities: readonly string[]): readonly Encounter[];
  /** Facts that are compared under the same, each with its article. */
  comparable(comparison: Comparison): readonly FactOfArticle[];
  /** Those of an article, by its id. */
  ofArticle(article: string): readonly FactOfArticle[];
  /** It has none, perhaps since they are still being read. */
  readonly isEmpty: boolean;
}

/** A fact with what is told of the article that it was read of. */
export interface FactOfArticle {
  readonly fact: Fact;
  readonly article: ArticleMetadata;
}

/** What is known of two or more who met, called or talked, whoever they are. */
export interface Encounter {
  readonly id: Fact['id'];
  readonly modality: Fact['modality'];
  readonly isDated: boolean;
  readonly isPlaced: boolean;
}

const ENCOUNTERS: ReadonlySet<Fact['kind']> = new Set(['meeting', 'contact', 'talks']);

/** Predicates of who only was there, for themselves or somebody else: that two took part in talks is no meeting of the two. */
const ATTENDING: ReadonlySet<string> = new Set(['take part', 'represent']);

/** A fact as what is looked for by whom it names; null where it is none of what people do together. */
export function encounterOf({ id, kind, predicate, modality, date, place }: Fact): Encounter | null {
  return ENCOUNTERS.has(kind) && !ATTENDING.has(predicate)
    ? { id, modality, isDated: date !== null, isPlaced: place !== null }
    : null;
}

/** Facts of an article in an index: their numbers are in a row, from `first`. */
export interface ArticleFacts {
  /** Null where it has no passage, and so no fact. */
  readonly article: Article | null;
  readonly facts: readonly Fact[];
  readonly first: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Indexes facts by the passages that hold them. Only grows, as the index of their passages does. */
export class GrowingFactIndex {
  readonly #read: ReturnType<typeof createFactTerms>;
  readonly #terms = new FactTermStore();
  readonly #facts: Fact[] = [];
  /** For each passage with facts their numbers, by its ordinal. */
  readonly #numbers = new Map<number, number[]>();

  constructor(options: FactTermsOptions) {
    this.#read = createFactTerms(options);
  }

  /** Takes the facts of an article in, whose passages are these; a fact a step. */
  *add(facts: readonly Fact[], passages: readonly Passage[]): Steps<ArticleFacts> {
    const first = this.#facts.length;
    for (const fact of facts) {
      const number = this.#facts.push(fact) - 1;
      const passage = passageOfFact(passages, fact);
      this.#terms.add(this.#read(fact, passage?.article.language ?? 'und'));
      if (passage !== undefined) {
        const known = this.#numbers.get(passage.ordinal);
        if (known === undefined) this.#numbers.set(passage.ordinal, [number]);
        else known.push(number);
      }
      yield;
    }
    return { article: passages[0]?.article ?? null, facts, first };
  }

  /** Lets go of memory that growing took in advance. */
  trim(): void {
    this.#terms.trim();
  }

  /**
   * The index of a snapshot that has these of its facts, in this order.
   * @param wrong ids of facts that it has not
   */
  of(live: readonly ArticleFacts[], wrong: ReadonlySet<string> = NONE): FactIndex {
    const placeOf = new Uint32Array(this.#facts.length);
    const byArticle = new Map<string, ArticleFacts>();
    let place = 0;
    for (const own of live) {
      for (const [at, { id, citation }] of own.facts.entries()) {
        if (!wrong.has(id)) placeOf[own.first + at] = place += 1;
        byArticle.set(citation.article, own);
      }
    }
    const all = [...byArticle.values()];
    const told = ({ article, facts }: ArticleFacts, isWanted: (fact: Fact) => boolean): FactOfArticle[] =>
      article === null
        ? []
        : facts.filter((fact) => !wrong.has(fact.id) && isWanted(fact)).map((fact) => ({ fact, article }));
    return {
      within: (passages) =>
        [...passages]
          .flatMap((passage) =>
            (this.#numbers.get(passage.ordinal) ?? []).map((number) => ({ number, passage })),
          )
          .filter(({ number }) => (placeOf[number] ?? 0) > 0)
          .sort((a, b) => (placeOf[a.number] ?? 0) - (placeOf[b.number] ?? 0))
          .flatMap(({ number, passage }) => {
            const fact = this.#facts[number];
            return fact === undefined ? [] : [{ fact, passage, terms: this.#terms.of(number) }];
          }),
      encounters(entities) {
        const isNamed = ({ subject, participants }: Fact, entity: string): boolean =>
          subject.id === entity || participants.some(({ id }) => id === entity);
        return all.flatMap(({ facts }) =>
          facts.flatMap((fact) => {
            const encounter = encounterOf(fact);
            const isWanted = encounter !== null && !wrong.has(fact.id);
            return isWanted && entities.every((entity) => isNamed(fact, entity)) ? [encounter] : [];
          }),
        );
      },
      comparable: (comparison) =>
        all.flatMap((own) => told(own, (fact) => isComparedUnder(fact, comparison))),
      ofArticle: (article) => {
        const own = byArticle.get(article);
        return own === undefined ? [] : told(own, () => true);
      },
      isEmpty: place === 0,
    };
  }
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
export function passageOfFact(passages: readonly Passage[], { citation }: Fact): Passage | undefined {
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
