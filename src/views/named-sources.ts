import { tokenize } from '../language/tokenize.js';
import { wordsOfAll } from '../language/all-languages.js';
import type { EntityRef } from '../model/entity.js';
import type { FactKind } from '../model/fact.js';
import { groupBy, type Stand } from './claim.js';
import type { FoundDifference } from './find-differences.js';
import type { Voices } from './voices.js';

/** What tells sources apart, and what figures count. */
export interface Sources {
  readonly voices: Voices;
  /** What a figure's unit is compared by. */
  readonly unitOf: (stand: Stand) => string;
}

const ARTICLES = wordsOfAll(({ names }) => names.articles);

/** Who a sentence says it comes from, as it is compared; null where the article says it itself. */
function namedSource({ fact: { attribution } }: Stand): string | null {
  if (attribution === null) return null;
  const words = tokenize(attribution.source).map(({ folded }) => folded);
  return words.filter((word, at) => at > 0 || !ARTICLES.has(word)).join(' ');
}

/** Whom and what a text names. */
export type NamedIn = (text: string) => readonly EntityRef[];

/** Who counts, in the words of a sentence; null where it does not say. */
export function counterOf({ fact: { attribution } }: Stand): string | null {
  return attribution?.source ?? null;
}

/** The same as it is compared: an organisation by whatever name and in any language, else by its words. */
export function counterKey(stand: Stand, namedIn: NamedIn): string | null {
  const source = counterOf(stand);
  if (source === null) return null;
  const named = namedIn(source).filter(({ type }) => type === 'organization');
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 ? only.id : namedSource(stand);
}

/**
 * Whether two sentences are of two tellings: of two articles, or within one of two sources that are named, or of a source and
 * the article, or two that a source is named in each. What an article says by itself and corrects is its own affair.
 */
export function areApart(a: Stand, b: Stand): boolean {
  if (a.article.id !== b.article.id || namedSource(a) !== namedSource(b)) return true;
  return namedSource(a) !== null && a.fact.citation.start !== b.fact.citation.start;
}

/**
 * What several sources say alike: an agreement where they are independent, and told as one voice where they are not. Within
 * an article the sources are those it names, which it cannot confirm itself.
 */
export function agreement(
  about: FactKind,
  unit: string | null,
  stands: readonly Stand[],
  { voices }: Sources,
): FoundDifference[] {
  const told = oneEach(stands, (stand) => JSON.stringify([stand.article.id, namedSource(stand)]));
  // What an article says beside what its sources say is no further source.
  const sources = groupBy(told, ({ article }) => article.id).flatMap((own) => {
    const named = own.filter((stand) => namedSource(stand) !== null);
    return named.length > 0 ? named : own;
  });
  if (sources.length < 2) return [];
  const sides = voicesAmong(sources, voices);
  const kind = sides.length > 1 ? 'agree' : 'one-voice';
  const articles = new Set(sources.map(({ article }) => article.id)).size;
  if (kind === 'one-voice' && articles < 2) return [];
  const copies = articles - new Set(sides.map(({ article }) => article.id)).size;
  return [{ kind, about, unit, sides, copies }];
}

/** The first of each voice: articles that are one voice are one, but for the sources that one article names apart. */
function voicesAmong(sources: readonly Stand[], voices: Voices): Stand[] {
  const firsts: Stand[] = [];
  for (const group of voices.voicesOf(sources)) {
    const [first] = group;
    const own = group.filter(({ article }) => article.id === first?.article.id);
    firsts.push(...oneEach(own, (stand) => namedSource(stand) ?? ''));
  }
  // One source that two articles name is one, whoever prints it.
  return oneEach(firsts, (stand) => namedSource(stand) ?? JSON.stringify(stand.article.id));
}

/** The first with each key. */
export function oneEach(sources: readonly Stand[], keyOf: (source: Stand) => string): Stand[] {
  return groupBy(sources, keyOf).flatMap(([first]) => first ?? []);
}
