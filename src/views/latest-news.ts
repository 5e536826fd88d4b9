import { publishedBy, type Article } from '../model/article.js';
import type { EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import { citedArticle, type CitedArticle } from '../model/answer.js';
import { entitiesOf, type ViewIndex } from './view-index.js';
import { createAnalyzers } from '../language/analyzer.js';
import { thingOf } from './figure-things.js';
import { firstSentence, type QuotedSentence } from './first-sentence.js';
import { isDay } from './period.js';
import { byPublished, objectKey, participantsKey, rankOfKind, type Stand } from './claim.js';
import {
  claimsOf,
  oneASentence,
  standOf,
  toCitedFact,
  toHappenings,
  happeningsOf,
  type CitedFact,
  type Happening,
} from './happenings.js';

/** Up to which day, and since which; null is open, and since the newest day then. ISO days. */
export interface LatestRequest {
  readonly asOf: string | null;
  readonly since: string | null;
}

/** What one of the newest articles says: its foremost facts, or where none was read, its first sentence. */
export interface NewestArticle {
  readonly article: CitedArticle;
  readonly happenings: readonly Happening[];
  readonly opening: QuotedSentence | null;
  /** Further articles of these days that print the same text. */
  readonly copies: number;
}

/** A figure of the same unit and thing that is another on a later day. */
export interface MovedFigure {
  readonly before: CitedFact;
  readonly now: CitedFact;
}

/** What the newest dated articles say, and what is new in them against those before. */
export interface LatestNews {
  readonly asOf: string | null;
  readonly since: string | null;
  /** The day the newest were published; null where no article has a date, or none of the days that are wanted. */
  readonly day: string | null;
  /** Of that day, or of all since the day that was asked for, then the newest first; each text once. */
  readonly articles: readonly NewestArticle[];
  /** Texts there are in all. */
  readonly total: number;
  /** The newest day before it; null where there is none, and then nothing is called new. */
  readonly before: string | null;
  readonly agreements: readonly Happening[];
  /** Agreements told of that are none, or not for sure: planned, conditional, denied, or told otherwise elsewhere. */
  readonly unsettled: readonly Happening[];
  readonly figures: readonly MovedFigure[];
  /** People named in no article before, each with a sentence that names them. */
  readonly people: readonly { readonly person: EntityRef; readonly told: Happening }[];
  readonly snapshot: string;
}

/** `compared`: articles that are looked at for copies; beyond so many a page would be read by nobody. */
const MOST = { articles: 5, lines: 3, changes: 5, people: 8, compared: 60 };

/**
 * What the newest articles say and what changed. Undated articles are never the newest; they count as before.
 *
 * @param today the latest day that an article may be of: a day still to come is a slip, and no news
 */
export function latestNews(index: ViewIndex, { asOf, since }: LatestRequest, today: string): LatestNews {
  const { snapshot } = index;
  const admitted = snapshot.articles.filter(
    (article) => publishedBy(article, asOf) && publishedBy(article, today),
  );
  const days = [...new Set(admitted.flatMap((article) => dayOf(article) ?? []))].sort();
  const start = since ?? days.at(-1) ?? '';
  const before = days.findLast((each) => each < start) ?? null;
  const day = days.findLast((each) => each >= start) ?? null;
  const newest = admitted.filter((article) => (dayOf(article) ?? '') >= start && dayOf(article) !== null);
  const texts = withoutCopies(index, newest.sort(since === null ? byPublished : newestFirst));
  const ids = new Set(newest.map(({ id }) => id));
  const known = new Set(admitted.map(({ id }) => id));
  const current = snapshot.facts.filter(({ citation }) => known.has(citation.article));
  const [now, past] = [
    current.filter(({ citation }) => ids.has(citation.article)),
    current.filter(({ citation }) => !ids.has(citation.article)),
  ];
  const compared = before === null ? { now: [], past: [] } : { now, past };
  return {
    asOf,
    since,
    day,
    articles: texts.slice(0, MOST.articles).map((text) => newestArticle(index, text, now, asOf)),
    total: texts.length,
    before,
    ...newAgreements(index, compared, asOf),
    figures: movedFigures(index, compared, asOf),
    people: newPeople(
      index,
      compared,
      admitted.filter(({ id }) => !ids.has(id)),
      asOf,
    ),
    snapshot: snapshot.version,
  };
}

/** Ids of articles that came late, whatever day they are of. */
export interface AddedRequest {
  readonly added: readonly string[];
}

/** What articles say that came late; those that went meanwhile are left out, and each text is told once. */
export interface AddedArticles {
  readonly articles: readonly NewestArticle[];
  /** Texts there are in all. */
  readonly total: number;
}

/** What articles say that came late, as the newest are told. */
export function addedArticles(index: ViewIndex, { added }: AddedRequest): AddedArticles {
  const wanted = new Set(added);
  const texts = withoutCopies(
    index,
    index.snapshot.articles.filter(({ id }) => wanted.has(id)).sort(newestFirst),
  );
  const facts = index.snapshot.facts.filter(({ citation }) => wanted.has(citation.article));
  return {
    articles: texts.slice(0, MOST.articles).map((text) => newestArticle(index, text, facts, null)),
    total: texts.length,
  };
}

interface Compared {
  readonly now: readonly Fact[];
  readonly past: readonly Fact[];
}

function dayOf({ published }: Article): string | null {
  return published === null ? null : published.slice(0, 10);
}

function newestFirst(a: Article, b: Article): number {
  const [one, other] = [dayOf(a) ?? '', dayOf(b) ?? ''];
  return one === other ? byPublished(a, b) : one < other ? 1 : -1;
}

/** A text, by the first article that prints it. */
interface PrintedText {
  readonly article: Article;
  copies: number;
}

function withoutCopies(index: ViewIndex, articles: readonly Article[]): PrintedText[] {
  const texts: PrintedText[] = [];
  for (const [at, article] of articles.entries()) {
    const same =
      at < MOST.compared ? texts.find((text) => index.areCopies(text.article, article)) : undefined;
    if (same === undefined) texts.push({ article, copies: 0 });
    else same.copies += 1;
  }
  return texts;
}

function newestArticle(
  index: ViewIndex,
  { article, copies }: PrintedText,
  facts: readonly Fact[],
  asOf: string | null,
): NewestArticle {
  const own = facts.filter(({ citation }) => citation.article === article.id);
  const happenings = oneASentence(claimsOf(index, own, asOf))
    .sort((a, b) => rankOfKind(a.fact.kind) - rankOfKind(b.fact.kind))
    .slice(0, MOST.lines);
  return {
    article: citedArticle(article),
    happenings: toHappenings(index, happenings, asOf),
    opening: happenings.length > 0 ? null : firstSentence(article),
    copies,
  };
}

/** Agreements whose parties have none of that kind in the articles before: those stated, and apart those that are not settled. */
function newAgreements(
  index: ViewIndex,
  { now, past }: Compared,
  asOf: string | null,
): Pick<LatestNews, 'agreements' | 'unsettled'> {
  const isAgreement = ({ kind }: Fact): boolean => kind === 'agreement';
  const isStated = ({ modality }: Fact): boolean => modality === 'stated';
  const keyOf = (fact: Fact): string => `${participantsKey(fact)} ${objectKey(fact)}`;
  const known = new Set(past.filter((fact) => isAgreement(fact) && isStated(fact)).map(keyOf));
  const fresh = now.filter((fact) => isAgreement(fact) && !known.has(keyOf(fact)));
  const others = [...now, ...past].filter((fact) => isAgreement(fact) && !isStated(fact));
  const isSettled = (fact: Fact): boolean =>
    isStated(fact) && !others.some((other) => other.modality !== 'planned' && isSameAgreement(fact, other));
  const told = (facts: readonly Fact[]): Happening[] =>
    happeningsOf(index, facts, asOf).slice(0, MOST.changes);
  return {
    agreements: told(fresh.filter(isSettled)),
    unsettled: told(fresh.filter((fact) => !isSettled(fact))),
  };
}

/** Letters of an object from which on it tells what an agreement is on. */
const TELLING = 4;

/** Whether two are told of the same parties and on the same: one may go on with what is said of it. */
function isSameAgreement(a: Fact, b: Fact): boolean {
  if (participantsKey(a) !== participantsKey(b)) return false;
  const [short = '', long = ''] = [objectKey(a), objectKey(b)].toSorted((x, y) => x.length - y.length);
  return short === long || (short.length >= TELLING && long.startsWith(`${short} `));
}

/** Figures with the same unit and of the same thing as one of an earlier day, and another value. */
function movedFigures(index: ViewIndex, { now, past }: Compared, asOf: string | null): MovedFigure[] {
  const analyzerOf = createAnalyzers();
  const figures = (facts: readonly Fact[]): Stand[] =>
    facts
      .filter(
        ({ kind, value, date, modality }) =>
          kind === 'figure' &&
          value !== undefined &&
          date !== null &&
          isDay(date.value) &&
          modality === 'stated',
      )
      .flatMap((fact) => standOf(index, fact, asOf) ?? []);
  const dateOf = ({ fact }: Stand): string => fact.date?.value ?? '';
  const earlier = new Map<string, Stand>();
  for (const stand of figures(past).sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)))
    earlier.set(thingOf(stand, analyzerOf), stand);
  return figures(now)
    .flatMap((stand) => {
      const old = earlier.get(thingOf(stand, analyzerOf));
      if (old === undefined || old.fact.value === stand.fact.value || dateOf(old) >= dateOf(stand)) return [];
      return [{ before: toCitedFact(old), now: toCitedFact(stand) }];
    })
    .slice(0, MOST.changes);
}

/** People of the newest facts whom no article before names, by fact or by any of their names. */
function newPeople(
  index: ViewIndex,
  { now, past }: Compared,
  before: readonly Article[],
  asOf: string | null,
): LatestNews['people'] {
  const known = new Set(past.flatMap((fact) => entitiesOf(fact).map(({ id }) => id)));
  const people = new Map<string, { person: EntityRef; facts: Fact[] }>();
  for (const fact of now) {
    for (const person of entitiesOf(fact)) {
      if (person.type !== 'person' || known.has(person.id)) continue;
      const entry = people.get(person.id) ?? { person, facts: [] };
      entry.facts.push(fact);
      people.set(person.id, entry);
    }
  }
  const aliases = new Map(
    index.snapshot.entities.map((entity) => [entity.id, [entity.name, ...entity.aliases]]),
  );
  return [...people.values()]
    .slice(0, MOST.people)
    .filter(({ person }) => {
      const names = aliases.get(person.id) ?? [person.name];
      return !before.some(({ text }) => names.some((name) => text.includes(name)));
    })
    .flatMap(({ person, facts }) => {
      const [told] = happeningsOf(index, facts, asOf).sort(
        (a, b) => rankOfKind(a.fact.kind) - rankOfKind(b.fact.kind),
      );
      return told === undefined ? [] : [{ person, told }];
    });
}
