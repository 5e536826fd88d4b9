import type { CitedArticle } from '../model/answer.js';
import type { Article } from '../model/article.js';
import type { Fact, FactKind } from '../model/fact.js';
import { fold } from '../language/fold.js';
import { linkToQuote } from '../model/text-fragment.js';
import type { ViewIndex } from './view-index.js';
import { isDay } from './period.js';

/** A sentence that tells something, with the fact read from it. */
export interface CitedFact {
  /** Exactly the fact's sentence; offsets are in `fact.citation`. */
  readonly fact: Fact;
  readonly article: CitedArticle;
  /** Address of the exact sentence, or null where the article has none. */
  readonly link: string | null;
}

/** Something told, once, however many articles tell it. */
export interface Happening {
  /** What leads: the fact of the first source. */
  readonly fact: Fact;
  /** The kinds of fact that its sentence tells. */
  readonly kinds: readonly FactKind[];
  /** A sentence of each article that tells it, the earliest published first; at most `MOST_SOURCES`. */
  readonly sources: readonly CitedFact[];
  /** Articles that tell it in all. */
  readonly articles: number;
}

const MOST_SOURCES = 10;

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
}

/** A fact where it stands; null where its article may not be quoted as of the date. */
export function standOf(index: ViewIndex, fact: Fact, asOf: string | null): Stand | null {
  const article = index.articleOf(fact, asOf);
  return article === null ? null : { fact, article };
}

/** A fact as it is shown. */
export function toCitedFact({ fact, article }: Stand): CitedFact {
  return { fact, article: citedArticle(article), link: linkToQuote(article, fact.citation) };
}

/** A claim as it is shown. */
export function toHappening({ fact, kinds, stands }: Claim): Happening {
  return { fact, kinds, sources: stands.slice(0, MOST_SOURCES).map(toCitedFact), articles: stands.length };
}

/** What a citation says of an article. */
export function citedArticle({
  id,
  title,
  publisher,
  url,
  published,
  language,
  sources,
}: Article): CitedArticle {
  return { id, title, publisher, url, published, language, sources };
}

/**
 * Facts as they are told of: the same claim of several articles once with all its sources, and several facts of one
 * sentence, date and modality once with all their kinds. The order of the facts is kept.
 */
export function claimsOf(index: ViewIndex, facts: readonly Fact[], asOf: string | null): Claim[] {
  const claims = groupBy(facts, claimOf).flatMap((same): Claim[] => {
    const stands = same
      .flatMap((fact) => standOf(index, fact, asOf) ?? [])
      .sort((a, b) => byPublished(a.article, b.article));
    const [first] = stands;
    return first === undefined
      ? []
      : [{ fact: first.fact, kinds: [first.fact.kind], stands: oneAnArticle(stands) }];
  });
  return groupBySentence(claims).flatMap((same) => {
    const [lead, ...others] = same.toSorted((a, b) => rankOfKind(a.fact.kind) - rankOfKind(b.fact.kind));
    if (lead === undefined || others.length === 0) return lead ?? [];
    const ofSentence = same.filter(({ fact }) => sentenceOf(fact) === sentenceOf(lead.fact));
    const kinds = [...new Set([lead, ...ofSentence].flatMap((each) => each.kinds))];
    const stands = oneAnArticle([lead, ...same].flatMap((each) => each.stands));
    return { fact: lead.fact, kinds, stands };
  });
}

/** The same, made ready to be shown. */
export function happeningsOf(index: ViewIndex, facts: readonly Fact[], asOf: string | null): Happening[] {
  return claimsOf(index, facts, asOf).map(toHappening);
}

/**
 * Claims with each sentence of an article once: by its foremost kind, dated before undated, stated before what is not.
 * The kinds are those that the sentence tells in that way. In the order of the sentences' first claims.
 */
export function oneASentence(claims: readonly Claim[]): Claim[] {
  return groupBy(claims, ({ fact }) => placeOfHappening(fact)).flatMap((same) => {
    const [lead] = same.toSorted(
      ({ fact: a }, { fact: b }) =>
        rankOfKind(a.kind) - rankOfKind(b.kind) ||
        Number(a.date === null) - Number(b.date === null) ||
        Number(a.modality !== 'stated') - Number(b.modality !== 'stated'),
    );
    if (lead === undefined) return [];
    const alike = same.filter(({ fact }) => fact.modality === lead.fact.modality);
    return { ...lead, kinds: [...new Set([lead, ...alike].flatMap(({ kinds }) => kinds))] };
  });
}

/** Where a fact's sentence stands. */
export function placeOfHappening({ citation }: Fact): string {
  return JSON.stringify([citation.article, citation.start]);
}

/** What rests on a sentence in common, together, in the order of the first. */
function groupBySentence(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  const groupOf = new Map<string, Claim[]>();
  for (const each of claims) {
    const sentences = each.stands.map(({ fact }) => sentenceOf(fact));
    let group = sentences.map((sentence) => groupOf.get(sentence)).find((known) => known !== undefined);
    if (group === undefined) groups.push((group = []));
    group.push(each);
    for (const sentence of sentences) groupOf.set(sentence, groupOf.get(sentence) ?? group);
  }
  return groups;
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
export function participantsKey({ subject, object, participants }: Fact): string {
  const others = object !== null && typeof object !== 'string' ? [object] : [];
  const all = participants.length > 0 ? participants : [subject, ...others];
  return [...new Set(all.map(({ id }) => id))].sort().join(' ');
}

/** What two facts must share to be one claim. Only a known day makes two sentences tell of one happening. */
function claimOf(fact: Fact): string {
  const { kind, subject, modality, date, place, value, unit, citation } = fact;
  const what = [kind, modality];
  const day = date !== null && isDay(date.value) ? date.value : null;
  if (kind === 'role')
    return JSON.stringify([...what, subject.id, fold(fact.predicate), objectKey(fact), date?.value]);
  const sentence = JSON.stringify([
    ...what,
    subject.id,
    fact.predicate,
    objectKey(fact),
    value,
    citation.quote,
  ]);
  if (day === null || kind === 'statement') return sentence;
  if (kind === 'meeting' || kind === 'contact' || kind === 'talks' || kind === 'agreement')
    return JSON.stringify([...what, day, participantsKey(fact)]);
  if (kind === 'travel') return JSON.stringify([...what, day, subject.id, place?.id ?? objectKey(fact)]);
  return JSON.stringify([
    ...what,
    day,
    subject.id,
    fold(fact.predicate),
    objectKey(fact),
    place?.id,
    value,
    unit,
  ]);
}

function sentenceOf({ citation, date, modality }: Fact): string {
  return JSON.stringify([citation.article, citation.start, date?.value, modality]);
}

/** The first of each article: a second sentence of the same article adds no witness. */
function oneAnArticle(stands: readonly Stand[]): Stand[] {
  if (stands.length < 2) return [...stands];
  return [...new Map(stands.toReversed().map((stand) => [stand.article.id, stand])).values()].toReversed();
}
