import type { FactKind, Modality } from '../model/fact.js';
import { fold } from '../language/fold.js';
import { isDay } from './period.js';
import type { Voices } from './voices.js';
import { createAnalyzers } from '../language/analyzer.js';
import { groupBy, objectKey, participantsKey, participantsOf, type Stand } from './claim.js';
import { thingOf } from './figure-things.js';
import { toCitedFact, type CitedFact } from './happenings.js';

/**
 * How the sentences of several articles stand to one another. Only what has the same unit or thing and the same day
 * is called the same or differing; `apart` is of one unit, but of other days or things, and no contradiction.
 */
export interface Finding {
  /** `agree`: independent sources do; `one-voice`: several articles say the same, and all are one source. */
  readonly kind: 'agree' | 'one-voice' | 'figures-differ' | 'claims-differ' | 'dates-differ' | 'apart';
  readonly about: FactKind;
  /** Of figures: their unit, in the words of the first. */
  readonly unit: string | null;
  /** One for each side, of at least two articles; of what is one voice, only its first. */
  readonly sides: readonly CitedFact[];
  /** Further articles that say the same as a side, and are no source of their own: copies, or of its publisher. */
  readonly copies: number;
}

const MOST_FINDINGS = 20;
const MOST_SIDES = 6;

/** Where articles agree and differ, the differences first. */
export function findDifferences(stands: readonly Stand[], voices: Voices): Finding[] {
  const analyzerOf = createAnalyzers();
  const compared: Compared = { voices, thing: (stand) => thingOf(stand, analyzerOf) };
  const figures = stands.filter(
    ({ fact }) => fact.kind === 'figure' && fact.value !== undefined && TOLD_SO.has(fact.modality),
  );
  const encounters = stands.filter(
    ({ fact }) => ENCOUNTERS.has(fact.kind) && participantsOf(fact).length > 1,
  );
  const findings = [
    ...figuresOfOneThing(figures, compared),
    ...claimsOfOneDay(encounters, compared),
    ...datesOfOneAgreement(encounters),
    ...figuresApart(figures, compared),
  ];
  return findings
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .slice(0, MOST_FINDINGS)
    .map(({ copies = 0, ...finding }) => ({
      ...finding,
      copies,
      sides: finding.sides.slice(0, MOST_SIDES).map(toCitedFact),
    }));
}

/** What figures and claims are compared by. */
interface Compared {
  readonly voices: Voices;
  readonly thing: (stand: Stand) => string;
}

const ORDER: readonly Finding['kind'][] = [
  'figures-differ',
  'claims-differ',
  'dates-differ',
  'agree',
  'one-voice',
  'apart',
];
const ENCOUNTERS: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks', 'agreement']);

/** What a sentence itself puts forward; a denied or conditional figure is not its own. */
const TOLD_SO: ReadonlySet<Modality> = new Set(['stated', 'planned']);

/** A finding before its sides are made ready to be shown. */
type FoundDifference = Omit<Finding, 'sides' | 'copies'> & {
  readonly sides: readonly Stand[];
  readonly copies?: number;
};

type SourcedFact = Stand['fact'];

function dayOf({ date }: SourcedFact): string | null {
  return date !== null && isDay(date.value) ? date.value : null;
}

/** Figures with the same unit, of the same thing and the same day, in several articles. */
function figuresOfOneThing(figures: readonly Stand[], { voices, thing }: Compared): FoundDifference[] {
  const dated = figures.filter(({ fact }) => dayOf(fact) !== null);
  return groupBy(dated, (stand) =>
    JSON.stringify([thing(stand), dayOf(stand.fact), stand.fact.modality]),
  ).flatMap((same): FoundDifference[] => {
    const sides = oneEach(same, ({ fact, article }) => `${fact.value} ${article.id}`);
    if (articlesOf(sides) < 2) return [];
    const values = new Set(sides.map(({ fact }) => fact.value));
    const unit = sides[0]?.fact.unit ?? null;
    if (values.size === 1) return agreement('figure', unit, sides, voices);
    const differing = oneEach(sides, ({ fact }) => String(fact.value));
    // Two figures of one article are its own affair, such as a number corrected in the next sentence.
    return articlesOf(differing) < 2
      ? []
      : [{ kind: 'figures-differ', about: 'figure', unit, sides: differing }];
  });
}

/** What several articles say alike: an agreement where they are independent, and told as one voice where they are not. */
function agreement(
  about: FactKind,
  unit: string | null,
  stands: readonly Stand[],
  voices: Voices,
): FoundDifference[] {
  const articles = oneEach(stands, byArticle);
  if (articles.length < 2) return [];
  const sides = voices.voicesOf(articles).flatMap(([first]) => first ?? []);
  const kind = sides.length > 1 ? 'agree' : 'one-voice';
  return [{ kind, about, unit, sides, copies: articles.length - sides.length }];
}

/** Meetings, calls, talks and agreements of the same people on the same day, in several articles. */
function claimsOfOneDay(encounters: readonly Stand[], { voices }: Compared): FoundDifference[] {
  const dated = encounters.filter(({ fact }) => dayOf(fact) !== null);
  const keyOf = ({ fact }: Stand): string =>
    JSON.stringify([fact.kind === 'talks' ? 'meeting' : fact.kind, dayOf(fact), participantsKey(fact)]);
  return groupBy(dated, keyOf).flatMap((same): FoundDifference[] => {
    const about = same[0]?.fact.kind ?? 'meeting';
    const stated = same.filter(({ fact }) => fact.modality === 'stated');
    const [denied] = same.filter(({ fact }) => fact.modality === 'denied');
    const against = (source: Stand): boolean =>
      denied !== undefined && source.article.id !== denied.article.id && mayBeIn(source.fact, denied.fact);
    const claims = oneEach(stated.filter(against), byArticle);
    const [first] = stated;
    const agreeing = stated.filter(({ fact }) => first !== undefined && mayBeIn(fact, first.fact));
    return [
      ...(denied !== undefined && claims.length > 0
        ? [{ kind: 'claims-differ' as const, about, unit: null, sides: [...claims, denied] }]
        : []),
      ...agreement(about, null, agreeing, voices),
    ];
  });
}

/** Whether two may have been in one place: in the same, or in one that is not named. */
export function mayBeIn(a: SourcedFact, b: SourcedFact): boolean {
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
function figuresApart(figures: readonly Stand[], { thing }: Compared): FoundDifference[] {
  return groupBy(figures, ({ fact }) => fold(fact.unit ?? '')).flatMap((ofUnit) => {
    const sides = oneEach(ofUnit, (stand) =>
      JSON.stringify([stand.fact.value, thing(stand), stand.fact.date?.value]),
    );
    const things = new Set(sides.map((stand) => JSON.stringify([thing(stand), dayOf(stand.fact)])));
    const values = new Set(sides.map(({ fact }) => fact.value));
    if (things.size < 2 || values.size < 2 || articlesOf(sides) < 2) return [];
    const unit = sides[0]?.fact.unit ?? null;
    return [{ kind: 'apart' as const, about: 'figure' as const, unit, sides }];
  });
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
