import type { Fact } from '../model/fact.js';
import { rankOfKind } from './claim.js';
import { factsMatching } from './facts-about.js';
import { claimsOf, oneASentence, toHappenings, type Happening } from './happenings.js';
import type { ViewIndex } from './view-index.js';

/** Which articles say something about which of these; ids or words, as somebody looks them up. */
export interface TellingRequest {
  readonly about: readonly string[];
  /** Ids. */
  readonly articles: readonly string[];
}

/** The articles that tell a fact about each, in the order of the request; ids. */
export interface TellingArticles {
  readonly articles: readonly (readonly string[])[];
}

/** Of articles, those that tell something about each of these. */
export function articlesTelling(index: ViewIndex, { about, articles }: TellingRequest): TellingArticles {
  const facts = factsIn(index, articles);
  return {
    articles: about.map((each) => {
      const matches = factsMatching(index, each);
      return [...new Set(facts.filter(matches).map(({ citation }) => citation.article))];
    }),
  };
}

/** What is wanted of some articles. */
export interface NewsRequest {
  readonly about: string;
  readonly articles: readonly string[];
  /** Articles of which something is quoted. */
  readonly limit: number;
}

/** What articles say about somebody or something: the foremost sentence of each. */
export interface NewsAbout {
  readonly told: readonly Happening[];
  /** Articles that say something in all. */
  readonly articles: number;
}

/** What articles say about somebody or something, stated before planned and denied. */
export function newsAbout(index: ViewIndex, { about, articles, limit }: NewsRequest): NewsAbout {
  const facts = factsIn(index, articles).filter(factsMatching(index, about));
  const claims = oneASentence(claimsOf(index, facts, null)).sort(
    (a, b) =>
      Number(a.fact.modality !== 'stated') - Number(b.fact.modality !== 'stated') ||
      rankOfKind(a.fact.kind) - rankOfKind(b.fact.kind),
  );
  const seen = new Set<string>();
  // A sentence that two articles print is quoted once.
  const first = claims.filter(({ stands }) => {
    const unseen = stands.some(({ article }) => !seen.has(article.id));
    for (const { article } of stands) seen.add(article.id);
    return unseen;
  });
  return { told: toHappenings(index, first.slice(0, limit), null), articles: seen.size };
}

function factsIn(index: ViewIndex, articles: readonly string[]): readonly Fact[] {
  const wanted = new Set(articles);
  return index.snapshot.facts.filter(({ citation }) => wanted.has(citation.article));
}
