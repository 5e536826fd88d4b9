import type { FactKind, Modality } from '../model/fact.js';
import { fold } from '../language/fold.js';
import { isDay } from './period.js';
import { groupBy, objectKey, participantsKey, type Stand } from './claim.js';
import { toCitedFact, type CitedFact } from './happenings.js';

/**
 * How the sentences of several articles stand to one another. Only what has the same unit or thing and the same day
 * is called the same or differing; `apart` is of one unit, but of other days or things, and no contradiction.
 */
export interface Finding {
  readonly kind: 'agree' | 'figures-differ' | 'claims-differ' | 'dates-differ' | 'apart';
  readonly about: FactKind;
  /** Of figures: their unit, in the words of the first. */
  readonly unit: string | null;
  /** One for each side, of at least two articles. */
  readonly sides: readonly CitedFact[];
}

const MOST_FINDINGS = 20;
const MOST_SIDES = 6;

/** Where articles agree and differ, the differences first. */
export function findDifferences(stands: readonly Stand[]): Finding[] {
  const figures = stands.filter(
    ({ fact }) => fact.kind === 'figure' && fact.value !== undefined && TOLD_SO.has(fact.modality),
  );
  const encounters = stands.filter(
    ({ fact }) => ENCOUNTERS.has(fact.kind) && participantsOf(fact).length > 1,
  );
  const findings = [
    ...figuresOfOneThing(figures),
    ...claimsOfOneDay(encounters),
    ...datesOfOneAgreement(encounters),
    ...figuresApart(figures),
  ];
  return findings
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .slice(0, MOST_FINDINGS)
    .map((finding) => ({ ...finding, sides: finding.sides.slice(0, MOST_SIDES).map(toCitedFact) }));
}

const ORDER: readonly Finding['kind'][] = [
  'figures-differ',
  'claims-differ',
  'dates-differ',
  'agree',
  'apart',
];
const ENCOUNTERS: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks', 'agreement']);

/** What a sentence itself puts forward; a denied or conditional figure is not its own. */
const TOLD_SO: ReadonlySet<Modality> = new Set(['stated', 'planned']);

/** A finding before its sides are made ready to be shown. */
type FoundDifference = Omit<Finding, 'sides'> & { readonly sides: readonly Stand[] };

type SourcedFact = Stand['fact'];

function participantsOf(fact: SourcedFact): string[] {
  return participantsKey(fact).split(' ');
}

function dayOf({ date }: SourcedFact): string | null {
  return date !== null && isDay(date.value) ? date.value : null;
}

/** Figures with the same unit, of the same thing and the same day, in several articles. */
function figuresOfOneThing(figures: readonly Stand[]): FoundDifference[] {
  const dated = figures.filter(({ fact }) => dayOf(fact) !== null);
  return groupBy(dated, ({ fact }) => JSON.stringify([thingOf(fact), dayOf(fact), fact.modality])).flatMap(
    (same): FoundDifference[] => {
      const sides = oneEach(same, ({ fact, article }) => `${fact.value} ${article.id}`);
      if (articlesOf(sides) < 2) return [];
      const values = new Set(sides.map(({ fact }) => fact.value));
      const unit = sides[0]?.fact.unit ?? null;
      if (values.size === 1)
        return [{ kind: 'agree', about: 'figure', unit, sides: oneEach(sides, byArticle) }];
      const differing = oneEach(sides, ({ fact }) => String(fact.value));
      // Two figures of one article are its own affair, such as a number corrected in the next sentence.
      return articlesOf(differing) < 2
        ? []
        : [{ kind: 'figures-differ', about: 'figure', unit, sides: differing }];
    },
  );
}

/** Meetings, calls, talks and agreements of the same people on the same day, in several articles. */
function claimsOfOneDay(encounters: readonly Stand[]): FoundDifference[] {
  const dated = encounters.filter(({ fact }) => dayOf(fact) !== null);
  const keyOf = ({ fact }: Stand): string => JSON.stringify([fact.kind, dayOf(fact), participantsKey(fact)]);
  return groupBy(dated, keyOf).flatMap((same): FoundDifference[] => {
    const about = same[0]?.fact.kind ?? 'meeting';
    const stated = same.filter(({ fact }) => fact.modality === 'stated');
    const [denied] = same.filter(({ fact }) => fact.modality === 'denied');
    const against = (source: Stand): boolean =>
      denied !== undefined && source.article.id !== denied.article.id && mayBeIn(source.fact, denied.fact);
    const claims = oneEach(stated.filter(against), byArticle);
    const [first] = stated;
    const agreeing = oneEach(
      stated.filter(({ fact }) => first !== undefined && mayBeIn(fact, first.fact)),
      byArticle,
    );
    return [
      ...(denied !== undefined && claims.length > 0
        ? [{ kind: 'claims-differ' as const, about, unit: null, sides: [...claims, denied] }]
        : []),
      ...(agreeing.length > 1 ? [{ kind: 'agree' as const, about, unit: null, sides: agreeing }] : []),
    ];
  });
}

/** Whether two may have been in one place: in the same, or in one that is not named. */
function mayBeIn(a: SourcedFact, b: SourcedFact): boolean {
  return a.place === null || b.place === null || a.place.id === b.place.id;
}

/** One agreement, of the same parties on the same thing, that articles date differently. */
function datesOfOneAgreement(encounters: readonly Stand[]): FoundDifference[] {
  const agreements = encounters.filter(
    ({ fact }) =>
      fact.kind === 'agreement' &&
      fact.modality === 'stated' &&
      dayOf(fact) !== null &&
      objectKey(fact) !== '',
  );
  const keyOf = ({ fact }: Stand): string =>
    JSON.stringify([fold(fact.predicate), objectKey(fact), participantsKey(fact), fact.place?.id]);
  return groupBy(agreements, keyOf).flatMap((same) => {
    const sides = oneEach(same, ({ fact }) => dayOf(fact) ?? '');
    return sides.length > 1 && articlesOf(sides) > 1
      ? [{ kind: 'dates-differ' as const, about: 'agreement' as const, unit: null, sides }]
      : [];
  });
}

/** Figures with one unit that are of other days or things, or of days not known: they stand beside one another. */
function figuresApart(figures: readonly Stand[]): FoundDifference[] {
  return groupBy(figures, ({ fact }) => fold(fact.unit ?? '')).flatMap((ofUnit) => {
    const sides = oneEach(ofUnit, ({ fact }) =>
      JSON.stringify([fact.value, thingOf(fact), fact.date?.value]),
    );
    const things = new Set(sides.map(({ fact }) => JSON.stringify([thingOf(fact), dayOf(fact)])));
    const values = new Set(sides.map(({ fact }) => fact.value));
    if (things.size < 2 || values.size < 2 || articlesOf(sides) < 2) return [];
    const unit = sides[0]?.fact.unit ?? null;
    return [{ kind: 'apart' as const, about: 'figure' as const, unit, sides }];
  });
}

/** What a figure counts: its unit, and whose and what it is. */
export function thingOf(fact: SourcedFact): string {
  return JSON.stringify([fold(fact.unit ?? ''), fact.subject.id, fold(fact.predicate), objectKey(fact)]);
}

function byArticle({ article }: Stand): string {
  return article.id;
}

function articlesOf(sources: readonly Stand[]): number {
  return new Set(sources.map(byArticle)).size;
}

function oneEach(sources: readonly Stand[], keyOf: (source: Stand) => string): Stand[] {
  return groupBy(sources, keyOf).flatMap(([first]) => first ?? []);
}
