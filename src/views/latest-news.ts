import { publishedBy, type Article } from '../model/article.js';
import type { EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { CitedArticle } from '../model/answer.js';
import { entitiesOf, type ViewIndex } from './view-index.js';
import { thingOf } from './find-differences.js';
import { firstSentence, type QuotedSentence } from './first-sentence.js';
import { isDay } from './period.js';
import { byPublished, objectKey, participantsKey, rankOfKind } from './claim.js';
import {
  citedArticle,
  claimsOf,
  oneASentence,
  standOf,
  toCitedFact,
  toHappenings,
  happeningsOf,
  type CitedFact,
  type Happening,
} from './happenings.js';

export interface LatestRequest {
  readonly asOf: string | null;
}

/** What one of the newest articles says: its foremost facts, or where none was read, its first sentence. */
export interface NewestArticle {
  readonly article: CitedArticle;
  readonly happenings: readonly Happening[];
  readonly opening: QuotedSentence | null;
}

/** A figure of the same unit and thing that is another on a later day. */
export interface MovedFigure {
  readonly before: CitedFact;
  readonly now: CitedFact;
}

/** What the newest dated articles say, and what is new in them against those before. */
export interface LatestNews {
  readonly asOf: string | null;
  /** The day the newest were published; null where no article has a date. */
  readonly day: string | null;
  readonly articles: readonly NewestArticle[];
  /** Articles of that day in all. */
  readonly total: number;
  /** The newest day before it; null where there is none, and then nothing is called new. */
  readonly before: string | null;
  readonly agreements: readonly Happening[];
  readonly figures: readonly MovedFigure[];
  /** People named in no article before, each with a sentence that names them. */
  readonly people: readonly { readonly person: EntityRef; readonly told: Happening }[];
  readonly snapshot: string;
}

const MOST = { articles: 5, lines: 3, changes: 5, people: 8 };

/** What the newest articles say and what changed. Undated articles are never the newest; they count as before. */
export function latestNews(index: ViewIndex, { asOf }: LatestRequest): LatestNews {
  const { snapshot } = index;
  const admitted = snapshot.articles.filter((article) => publishedBy(article, asOf));
  const days = [...new Set(admitted.flatMap((article) => dayOf(article) ?? []))].sort();
  const [before = null, day = null] = days.length > 1 ? days.slice(-2) : [null, days[0] ?? null];
  const newest = admitted.filter((article) => day !== null && dayOf(article) === day).sort(byPublished);
  const ids = new Set(newest.map(({ id }) => id));
  const current = snapshot.facts.filter((fact) => index.articleOf(fact, asOf) !== null);
  const [now, past] = [
    current.filter(({ citation }) => ids.has(citation.article)),
    current.filter(({ citation }) => !ids.has(citation.article)),
  ];
  const compared = before === null ? { now: [], past: [] } : { now, past };
  return {
    asOf,
    day,
    articles: newest.slice(0, MOST.articles).map((article) => newestArticle(index, article, now, asOf)),
    total: newest.length,
    before,
    agreements: newAgreements(index, compared, asOf),
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

interface Compared {
  readonly now: readonly Fact[];
  readonly past: readonly Fact[];
}

function dayOf({ published }: Article): string | null {
  return published === null ? null : published.slice(0, 10);
}

function newestArticle(
  index: ViewIndex,
  article: Article,
  facts: readonly Fact[],
  asOf: string | null,
): NewestArticle {
  const own = facts.filter(({ citation }) => citation.article === article.id);
  const happenings = oneASentence(claimsOf(index, own, asOf))
    .sort((a, b) => rankOfKind(a.fact.kind) - rankOfKind(b.fact.kind))
    .slice(0, MOST.lines);
  return {
    article: citedArticle(article),
    happenings: toHappenings(index, happenings),
    opening: happenings.length > 0 ? null : firstSentence(article),
  };
}

/** Agreements whose parties have none of that kind in the articles before. */
function newAgreements(index: ViewIndex, { now, past }: Compared, asOf: string | null): Happening[] {
  const isAgreement = ({ kind, modality }: Fact): boolean => kind === 'agreement' && modality === 'stated';
  const keyOf = (fact: Fact): string => `${participantsKey(fact)} ${objectKey(fact)}`;
  const known = new Set(past.filter(isAgreement).map(keyOf));
  const fresh = now.filter((fact) => isAgreement(fact) && !known.has(keyOf(fact)));
  return happeningsOf(index, fresh, asOf).slice(0, MOST.changes);
}

/** Figures with the same unit and of the same thing as one of an earlier day, and another value. */
function movedFigures(index: ViewIndex, { now, past }: Compared, asOf: string | null): MovedFigure[] {
  const figures = (facts: readonly Fact[]): Fact[] =>
    facts.filter(
      ({ kind, value, date, modality }) =>
        kind === 'figure' &&
        value !== undefined &&
        date !== null &&
        isDay(date.value) &&
        modality === 'stated',
    );
  const dateOf = (fact: Fact): string => fact.date?.value ?? '';
  const earlier = new Map<string, Fact>();
  for (const fact of figures(past).sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))) {
    earlier.set(thingOf(fact), fact);
  }
  return figures(now)
    .flatMap((fact) => {
      const old = earlier.get(thingOf(fact));
      if (old === undefined || old.value === fact.value || dateOf(old) >= dateOf(fact)) return [];
      const [before, after] = [standOf(index, old, asOf), standOf(index, fact, asOf)];
      return before === null || after === null
        ? []
        : [{ before: toCitedFact(before), now: toCitedFact(after) }];
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
