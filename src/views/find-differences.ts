import type { FactKind, Modality } from '../model/fact.js';
import { createAnalyzers } from '../language/analyzer.js';
import { fold } from '../language/fold.js';
import { groupBy, objectKey, participantsKey, participantsOf, type Stand } from './claim.js';
import { figuresApart, figuresOfOneThing, tellsOfAThing } from './figure-differences.js';
import { countedThing, thingOf } from './figure-things.js';
import type { QuotedSentence } from './first-sentence.js';
import { dayOfHappening } from './happening-groups.js';
import { toCitedFact, type CitedFact } from './happenings.js';
import { agreement, areApart, oneEach, type Sources } from './named-sources.js';
import type { ViewIndex } from './view-index.js';

/**
 * How the sentences of several sources stand to one another. Only what has the same unit or thing and the same kind of day
 * is called the same or differing; `apart` is of one unit, but of other days or things, and no contradiction.
 */
export interface Finding {
  /**
   * `agree`: independent sources do; `one-voice`: several articles say the same, and all are one source; `not-done`: what one
   * plans, another says did not come about.
   */
  readonly kind:
    | 'agree'
    | 'one-voice'
    | 'figures-differ'
    | 'claims-differ'
    | 'not-done'
    | 'dates-differ'
    | 'apart';
  readonly about: FactKind;
  /** Of figures: their unit, in the words of the first. */
  readonly unit: string | null;
  /** One for each side; of what is one voice, only its first. */
  readonly sides: readonly CitedFact[];
  /** Of what is not done: sentences that say so of which no fact was read. */
  readonly calledOff: readonly QuotedSentence[];
  /** Further articles that say the same as a side, and are no source of their own: copies, or of its publisher. */
  readonly copies: number;
}

const MOST_FINDINGS = 20;
const MOST_SIDES = 6;

/** Where sources agree and differ, the differences first. */
export function findDifferences(
  stands: readonly Stand[],
  index: ViewIndex,
  asOf: string | null = null,
): Finding[] {
  const analyzerOf = createAnalyzers();
  const compared = {
    voices: index,
    clues: index,
    thing: (stand: Stand) => thingOf(stand, analyzerOf),
    unitOf: ({ fact }: Stand) => countedThing(fact) ?? fold(fact.unit ?? ''),
  };
  const figures = stands.filter(
    ({ fact }) => fact.kind === 'figure' && fact.value !== undefined && TOLD_SO.has(fact.modality),
  );
  const encounters = stands.filter(
    ({ fact }) => ENCOUNTERS.has(fact.kind) && participantsOf(fact).length > 1,
  );
  const findings = [
    ...figuresOfOneThing(figures.filter(tellsOfAThing), compared),
    ...claimsOfOneDay(encounters, compared),
    ...plansNotDone(stands, index, asOf),
    ...datesOfOneAgreement(encounters),
    ...figuresApart(figures, compared),
  ];
  return findings
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .slice(0, MOST_FINDINGS)
    .map(({ copies = 0, calledOff = [], ...finding }) => ({
      ...finding,
      copies,
      calledOff,
      sides: finding.sides.slice(0, MOST_SIDES).map(toCitedFact),
    }));
}

const ORDER: readonly Finding['kind'][] = [
  'figures-differ',
  'claims-differ',
  'not-done',
  'dates-differ',
  'agree',
  'one-voice',
  'apart',
];
const ENCOUNTERS: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks', 'agreement']);

/** What a sentence itself puts forward; a denied or conditional figure is not its own. */
const TOLD_SO: ReadonlySet<Modality> = new Set(['stated', 'planned']);

/** A finding before its sides are made ready to be shown. */
export type FoundDifference = Omit<Finding, 'sides' | 'copies' | 'calledOff'> & {
  readonly sides: readonly Stand[];
  readonly copies?: number;
  readonly calledOff?: readonly QuotedSentence[];
};

type SourcedFact = Stand['fact'];

/** Meetings, calls, talks and agreements of the same people on the same day, of several sources. */
function claimsOfOneDay(encounters: readonly Stand[], sources: Sources): FoundDifference[] {
  const dated = encounters.filter(({ fact }) => dayOfHappening(fact) !== null);
  return groupBy(dated, encounterKey).flatMap((same): FoundDifference[] => {
    const about = same[0]?.fact.kind ?? 'meeting';
    const stated = same.filter(({ fact }) => fact.modality === 'stated');
    const [denied] = same.filter(({ fact }) => fact.modality === 'denied');
    const against = (source: Stand): boolean =>
      denied !== undefined && areApart(source, denied) && mayBeIn(source.fact, denied.fact);
    const claims = oneEach(stated.filter(against), byArticle);
    const [first] = stated;
    const agreeing = stated.filter(({ fact }) => first !== undefined && mayBeIn(fact, first.fact));
    return [
      ...(denied !== undefined && claims.length > 0
        ? [{ kind: 'claims-differ' as const, about, unit: null, sides: [...claims, denied] }]
        : []),
      // Within one article it is one telling, whoever it names beside it.
      ...agreement(about, null, oneEach(agreeing, byArticle), sources),
    ];
  });
}

function encounterKey({ fact }: Stand): string {
  return JSON.stringify([
    fact.kind === 'talks' ? 'meeting' : fact.kind,
    dayOfHappening(fact),
    participantsKey(fact),
  ]);
}

/**
 * Plans of one day and the same people, with what denies them or says that they were called off, in the same article as well:
 * who plans something and who tells that it was not done do not contradict each other.
 */
function plansNotDone(stands: readonly Stand[], index: ViewIndex, asOf: string | null): FoundDifference[] {
  const denied = stands.filter(({ fact }) => fact.modality === 'denied' && fact.date !== null);
  const found = groupBy(stands, encounterKey).flatMap((same): FoundDifference[] => {
    const calledOff = new Map(
      same.flatMap(({ fact }) =>
        index.calledOff(fact, asOf).map((off) => [`${off.article.id} ${off.start}`, off] as const),
      ),
    );
    const plans = same.filter(({ fact }) => fact.modality === 'planned' || calledOff.size > 0);
    const [first] = plans;
    if (first === undefined) return [];
    const against = denied.filter(
      (stand) => encounterKey(stand) === encounterKey(first) && mayBeIn(stand.fact, first.fact),
    );
    if (against.length + calledOff.size === 0) return [];
    const shown = plans.filter(({ fact }) => fact.modality !== 'denied');
    const sides = [...oneEach(shown, bySentence), ...oneEach(against, bySentence)];
    const { kind } = first.fact;
    return [{ kind: 'not-done', about: kind, unit: null, sides, calledOff: [...calledOff.values()] }];
  });
  // What is planned with a day and without is called off in one sentence: told once.
  const told = new Set<string>();
  return found.filter(({ sides, calledOff = [] }) => {
    const keys = calledOff.map(({ article, start }) => `${article.id} ${start}`);
    const isTold = keys.length > 0 && keys.every((key) => told.has(key));
    for (const key of keys) told.add(key);
    return !isTold || sides.some(({ fact }) => fact.modality === 'denied');
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
      dayOfHappening(fact) !== null &&
      objectKey(fact) !== '',
  );
  const keyOf = ({ fact }: Stand): string =>
    JSON.stringify([fold(fact.predicate), objectKey(fact), participantsKey(fact), fact.place?.id]);
  return groupBy(agreements, keyOf).flatMap((same) => {
    const sides = oneEach(same, ({ fact }) => dayOfHappening(fact) ?? '');
    return sides.length > 1 && new Set(sides.map(byArticle)).size > 1
      ? [{ kind: 'dates-differ' as const, about: 'agreement' as const, unit: null, sides }]
      : [];
  });
}

function byArticle({ article }: Stand): string {
  return article.id;
}

function bySentence({ fact: { citation } }: Stand): string {
  return `${citation.article} ${citation.start}`;
}
