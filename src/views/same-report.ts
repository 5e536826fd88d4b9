import { fold } from '../language/fold.js';
import { primaryOf } from '../language/languages.js';
import type { Article } from '../model/article.js';
import type { EntityRef } from '../model/entity.js';
import type { Stand } from './claim.js';

/** Tells whether two articles in two languages are one report, by all in it that no language changes. */
export type SameReport = (a: Stand, b: Stand) => boolean;

/** What two share at least, of all that either has; and how many names, since a few may be the same by chance. */
const LEAST = { share: 0.8, names: 3 };
/** Digits, with what parts thousands and decimals. */
const NUMBER = /\d+(?:[.,\u066b\u066c]\d+)*/gu;
const PARTING = /[.,\u066b\u066c]/gu;

/** What of an article stands in every language. */
interface Unchanging {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Ids of the organisations that are told as its publishers. */
  readonly publishers: ReadonlySet<string>;
}

/**
 * Makes what compares reports across languages: one where both name the same source, and nearly all names and figures of one
 * are those of the other. Each article is read once.
 */
export function createSameReport(namedIn: (text: string) => readonly EntityRef[]): SameReport {
  const read = new Map<Article, Unchanging>();
  const bodiesIn = (text: string): string[] =>
    namedIn(text).flatMap(({ id, type }) => (type === 'organization' ? [id] : []));
  const unchangingOf = (article: Article): Unchanging => {
    const known = read.get(article) ?? {
      names: new Set(namedIn(article.text).map(({ id }) => id)),
      numbers: new Set((fold(article.text).match(NUMBER) ?? []).map((each) => each.replaceAll(PARTING, ''))),
      publishers: new Set(
        [article.publisher, ...article.sources.map(({ publisher }) => publisher)].flatMap((name) =>
          bodiesIn(name ?? ''),
        ),
      ),
    };
    read.set(article, known);
    return known;
  };
  const sourcesOf = ({ fact: { attribution }, article }: Stand): ReadonlySet<string> =>
    new Set([
      ...[attribution?.source, attribution?.via?.source].flatMap((source) => bodiesIn(source ?? '')),
      ...unchangingOf(article).publishers,
    ]);
  return (a, b) => {
    if (primaryOf(a.article.language) === primaryOf(b.article.language)) return false;
    const others = sourcesOf(b);
    if (![...sourcesOf(a)].some((source) => others.has(source))) return false;
    const [one, other] = [unchangingOf(a.article), unchangingOf(b.article)];
    return (
      Math.min(one.names.size, other.names.size) >= LEAST.names &&
      shareOf(one.names, other.names) >= LEAST.share &&
      shareOf(one.numbers, other.numbers) >= LEAST.share
    );
  };
}

/** What two sets share of all that either has; all, where both are empty. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((each) => b.has(each)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}
