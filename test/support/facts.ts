import type { Article } from '../../src/model/article.js';
import type { Entity, EntityRef } from '../../src/model/entity.js';
import type { Fact } from '../../src/model/fact.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { indexForViews, type ViewIndex } from '../../src/views/view-index.js';
import { articleOf } from './corpus.js';

export const fidan: EntityRef = { id: 'hakan-fidan', name: 'Hakan Fidan', type: 'person' };
export const kalin: EntityRef = { id: 'ibrahim-kalin', name: 'Ibrahim Kalin', type: 'person' };
export const witkoff: EntityRef = { id: 'steve-witkoff', name: 'Steve Witkoff', type: 'person' };
export const haniyeh: EntityRef = { id: 'ismail-haniyeh', name: 'Ismail Haniyeh', type: 'person' };
export const qatar: EntityRef = { id: 'qatar', name: 'Qatar', type: 'country' };
export const hamas: EntityRef = { id: 'hamas', name: 'Hamas', type: 'organization' };
export const israel: EntityRef = { id: 'israel', name: 'Israel', type: 'country' };
export const ankara: EntityRef = { id: 'ankara', name: 'Ankara', type: 'place' };

const entity = (ref: EntityRef, aliases: readonly string[] = []): Entity => ({ ...ref, aliases, roles: [] });

/** A gazetteer of the public figures above. */
const gazetteer: readonly Entity[] = [
  entity(fidan, ['Fidan', 'هاكان فيدان']),
  entity(kalin, ['Kalin', 'İbrahim Kalın']),
  entity(witkoff, ['Witkoff']),
  entity(haniyeh, ['Haniyeh']),
  entity(qatar, ['Katar', 'قطر']),
  entity(hamas, ['حماس']),
  entity(israel, ['İsrail']),
  entity(ankara),
];

/** What a test gives of a fact: the rest is filled in. */
export type GivenFact = Partial<Omit<Fact, 'citation' | 'date'>> & {
  /** The sentence; one that stands in the text twice is cited where it first stands. */
  readonly quote: string;
  readonly date?: string | null;
};

export interface GivenArticle extends Partial<Omit<Article, 'text'>> {
  readonly facts?: readonly GivenFact[];
  /** Text besides the facts' sentences. */
  readonly more?: string;
}

/** A snapshot of hand-made facts: each article's text is its facts' sentences. */
export function factSnapshot(
  given: readonly GivenArticle[],
  entities: readonly Entity[] = gazetteer,
): Snapshot {
  const articles: Article[] = [];
  const facts: Fact[] = [];
  for (const [at, { facts: own = [], more = '', ...rest }] of given.entries()) {
    const id = rest.id ?? `a${at + 1}`;
    const sentences = [...new Set(own.map(({ quote }) => quote))];
    const text = [...sentences, more].filter(Boolean).join('\n\n') || 'Nothing.';
    const article = articleOf(text, { published: '2025-10-08', publisher: 'Parley', ...rest, id, text });
    articles.push(article);
    for (const [n, fact] of own.entries()) facts.push(factOf(fact, article, n));
  }
  return { version: 'v1', builtAt: '2025-10-13T12:00:00Z', articles, passages: [], entities, facts };
}

function factOf({ quote, date = null, ...given }: GivenFact, article: Article, n: number): Fact {
  const start = article.text.indexOf(quote);
  return {
    id: `${article.id}@${start}:${n}`,
    kind: 'meeting',
    subject: fidan,
    predicate: 'meet',
    object: null,
    participants: [],
    place: null,
    topics: [],
    attribution: null,
    modality: 'stated',
    ...given,
    date: date === null ? null : { value: date, words: date },
    citation: { article: article.id, start, end: start + quote.length, quote },
  };
}

/** The same, indexed. */
export function factIndex(given: readonly GivenArticle[], entities?: readonly Entity[]): Promise<ViewIndex> {
  return indexForViews(factSnapshot(given, entities));
}
