import type { Article } from '../model/article.js';
import type { Fact, FactKind } from '../model/fact.js';
import { fold } from '../language/fold.js';

/** Which of a sentence's facts stands for it: what happened before what is said about it. */
const KIND_ORDER: readonly FactKind[] = [
  'meeting',
  'talks',
  'contact',
  'agreement',
  'travel',
  'event',
  'demand',
  'statement',
  'role',
  'figure',
];

/** The predicate of who took part in talks that somebody else held, in every language. */
export const ATTEND = 'take part';

/** The order in which kinds are told of. */
export function rankOfKind(kind: FactKind): number {
  return KIND_ORDER.indexOf(kind);
}

/** A fact with its article, before it is made ready to be shown. */
export interface Stand {
  readonly fact: Fact;
  readonly article: Article;
}

/** Something told, before it is made ready to be shown: most of what is found is not. */
export interface Claim {
  readonly fact: Fact;
  readonly kinds: readonly FactKind[];
  /** One of each article, the earliest published first; at least one. */
  readonly stands: readonly Stand[];
  /** Its last day, where it went on for several. */
  readonly until?: string;
  /** Sentences like it that are told of together with it, such as others of the same speaker and day. */
  readonly alike?: number;
}

/** Where a fact's sentence stands. */
export function placeOfHappening({ citation }: Fact): string {
  return JSON.stringify([citation.article, citation.start]);
}

/** Earlier dates first, unknown ones last. */
export function byPublished(
  a: Pick<Article, 'published' | 'id'>,
  b: Pick<Article, 'published' | 'id'>,
): number {
  if (a.published === b.published) return a.id < b.id ? -1 : Number(a.id > b.id);
  if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
  return a.published < b.published ? -1 : 1;
}

/** Items that share a key, in the order of their first. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** The object of a fact as it is compared. */
export function objectKey({ object }: Fact): string {
  if (object === null) return '';
  return typeof object === 'string' ? fold(object) : object.id;
}

/** Who takes part, as it is compared: everybody once, whatever the order. */
export function participantsKey(fact: Fact): string {
  return participantsOf(fact).sort().join(' ');
}

/** The ids of everybody who takes part, each once. */
export function participantsOf({ subject, object, participants }: Fact): string[] {
  const others = object !== null && typeof object !== 'string' ? [object] : [];
  const all = participants.length > 0 ? participants : [subject, ...others];
  return [...new Set(all.map(({ id }) => id))];
}

/** The first of each article: a second sentence of the same article adds no witness. */
export function oneAnArticle(stands: readonly Stand[]): Stand[] {
  const seen = new Set<string>();
  return stands.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}

/** Several claims as one, told by the first of them. */
export function asOne(claims: readonly [Claim, ...Claim[]]): Claim {
  const [first] = claims;
  return {
    ...first,
    kinds: [...new Set(claims.flatMap(({ kinds }) => kinds))],
    stands: oneAnArticle(claims.flatMap(({ stands }) => stands)),
  };
}
