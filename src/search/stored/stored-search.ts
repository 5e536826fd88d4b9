import type { Fact } from '../../model/fact.js';
import type { Passage } from '../../model/passage.js';
import { keyOfComparison } from '../index/comparison.js';
import type { Encounter, FactIndex, FactOfArticle } from '../index/fact-index.js';
import type { Candidate, KeptScores, PassageIndex } from '../index/passage-index.js';
import type { Vocabulary } from '../index/vocabulary.js';
import type { PassageReading, PassageReadings } from '../passage-reading.js';
import type { Query } from '../query/query.js';
import type { QueryContext } from '../query/query-context.js';
import type { TermStatistics } from '../statistics.js';
import type { HeldArticle } from './held-article.js';
import type { PassageTerms } from './passage-terms.js';

/** Something that is not in memory and was looked for; `key` tells it from others. */
export type Lacking = { readonly key: string } & (
  | { readonly kind: 'candidates'; readonly query: Query }
  | { readonly kind: 'passages'; readonly term: number; readonly most: number }
  | { readonly kind: 'encounters'; readonly entities: readonly string[] }
  | { readonly kind: 'comparable' }
  /** The terms of a passage. */
  | { readonly kind: 'terms'; readonly ordinal: number }
  /** The words of a passage's article. */
  | { readonly kind: 'body'; readonly ordinal: number }
  /** The facts of a passage. */
  | { readonly kind: 'facts'; readonly ordinal: number }
  | { readonly kind: 'article'; readonly id: string }
);

/** What was brought of it, by its keys. */
export interface Brought {
  readonly candidates: Map<string, readonly Candidate[]>;
  readonly passages: Map<string, readonly Passage[]>;
  readonly encounters: Map<string, readonly Encounter[]>;
  readonly comparable: Map<string, readonly FactOfArticle[]>;
  /** By their ids, with their words and facts; null where there is none. */
  readonly byId: Map<string, HeldArticle | null>;
  /** Articles of all passages of which something was brought, by the number of each. */
  readonly articles: Map<number, HeldArticle>;
  /** What tells which of them are read is looked at again once these are there. */
  readonly scored: KeptScores;
}

/** A snapshot that is stored, as far as it is in memory. */
export interface StoredSnapshot extends QueryContext {
  readonly version: string;
  readonly vocabulary: Pick<Vocabulary, 'numberOf' | 'termOf'>;
  readonly statistics: TermStatistics;
  readonly readings: PassageReadings;
  readonly questionOf: PassageIndex['questionOf'];
  /** Number of the article that has a passage; undefined where the snapshot has it not. */
  readonly articleAt: (ordinal: number) => number | undefined;
  /** Ids of facts that are marked as wrong: it has none of them. */
  readonly wrongFacts: ReadonlySet<string>;
  readonly hasFacts: boolean;
}

const EMPTY = new Uint32Array(0);
const NO_TERMS: PassageTerms = { stream: new Uint32Array(0), title: EMPTY, heading: EMPTY };
/** Of a passage whose words were not brought. */
const NOT_READ: PassageReading = {
  sentences: [],
  windows: () => [],
  datesOf: () => ({ dates: [], ends: [], unclear: false }),
  attributions: () => [],
};

/** Nothing yet. */
export function nothingBrought(): Brought {
  return {
    candidates: new Map(),
    passages: new Map(),
    encounters: new Map(),
    comparable: new Map(),
    byId: new Map(),
    articles: new Map(),
    scored: new WeakMap(),
  };
}

/**
 * A stored snapshot to be searched over what was brought of it. What is looked for and was not brought is empty, and `want`
 * is told of it: whatever comes of the work then is of no use, and it is to be done again once that is there.
 */
export function searchStored(
  snapshot: StoredSnapshot,
  brought: Brought,
  want: (wanted: Lacking) => void,
): { readonly version: string; readonly index: PassageIndex; readonly factIndex: FactIndex } {
  const { version, wrongFacts, hasFacts, articleAt, ...context } = snapshot;
  const holding = (ordinal: number): HeldArticle | undefined => {
    const number = articleAt(ordinal);
    return number === undefined ? undefined : brought.articles.get(number);
  };
  const isRight = ({ id }: Fact): boolean => !wrongFacts.has(id);
  const found = <T>(kept: ReadonlyMap<string, readonly T[]>, wanted: Lacking): readonly T[] => {
    const known = kept.get(wanted.key);
    if (known === undefined) want(wanted);
    return known ?? [];
  };
  const termsOf = (ordinal: number): PassageTerms => {
    const terms = holding(ordinal)?.terms.get(ordinal);
    if (terms === undefined) want({ kind: 'terms', ordinal, key: String(ordinal) });
    return terms ?? NO_TERMS;
  };
  /** Whether the words of a passage's article are there. */
  const hasBody = (ordinal: number): boolean => {
    if (holding(ordinal)?.hasBody === true) return true;
    want({ kind: 'body', ordinal, key: String(ordinal) });
    return false;
  };
  const lookAtFacts = (ordinal: number): void => {
    if (holding(ordinal)?.hasFactsOf(ordinal) !== true)
      want({ kind: 'facts', ordinal, key: String(ordinal) });
  };
  return {
    version,
    index: {
      ...context,
      scored: brought.scored,
      readings: {
        ...context.readings,
        of(passage) {
          // Both are asked for at once.
          const [isThere, { stream }] = [hasBody(passage.ordinal), termsOf(passage.ordinal)];
          return isThere && stream !== NO_TERMS.stream ? context.readings.of(passage) : NOT_READ;
        },
      },
      candidatesOf: (query) =>
        found(brought.candidates, { kind: 'candidates', query, key: keyOfQuery(query) }),
      passagesWith: (term, most) =>
        found(brought.passages, { kind: 'passages', term, most, key: `${term} ${most}` }),
      passageAt: (ordinal) => holding(ordinal)?.passageAt(ordinal),
      placeOf: (ordinal) => (articleAt(ordinal) === undefined ? 0 : ordinal + 1),
      streamOf: (ordinal) => termsOf(ordinal).stream,
      titleOf: (ordinal) => termsOf(ordinal).title,
      sectionOf: (ordinal) => termsOf(ordinal).heading,
    },
    factIndex: {
      within(passages) {
        const inOrder = [...passages].sort((a, b) => a.ordinal - b.ordinal);
        for (const { ordinal } of inOrder) {
          hasBody(ordinal);
          lookAtFacts(ordinal);
        }
        const articles = new Set(inOrder.flatMap(({ ordinal }) => holding(ordinal) ?? []));
        return [...articles].flatMap((held) =>
          held.factsWithin(passages).filter(({ fact }) => isRight(fact)),
        );
      },
      encounters: (entities) =>
        found(brought.encounters, { kind: 'encounters', entities, key: entities.join(' ') }),
      comparable: (comparison) =>
        found(brought.comparable, { kind: 'comparable', key: keyOfComparison(comparison) }).filter(
          ({ fact }) => isRight(fact),
        ),
      ofArticle(id) {
        const held = brought.byId.get(id);
        if (held === undefined) want({ kind: 'article', id, key: id });
        if (held === undefined || held === null) return [];
        return held.facts().flatMap((fact) => (isRight(fact) ? [{ fact, article: held.article }] : []));
      },
      isEmpty: !hasFacts,
    },
  };
}

/** All of a query that its candidates depend on. */
function keyOfQuery({ units, asOf, within }: Query): string {
  return JSON.stringify([units.map(({ weight, terms }) => [weight, terms]), asOf, within]);
}
