import type { Fact, FactKind } from '../model/fact.js';
import { asOne, byPublished, groupBy, participantsKey, participantsOf, type Claim } from './claim.js';
import { isDay } from './period.js';

/** "Talks" and "meeting" are two words for people who came together; a call is none. */
const TOGETHER: ReadonlySet<FactKind> = new Set(['meeting', 'talks']);
/** Days after a happening within which an article that gives no date is taken to tell of it. */
const MOST_LATER = 3;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Claims with each coming-together once, however it is told: as a meeting or as talks, with some of those who took part,
 * or without its date in an article of those days. What is told of it as done leads, by the first article that dates it.
 */
export function sameHappenings(claims: readonly Claim[]): Claim[] {
  const encounters = claims.filter(isEncounter);
  const [dated, undated] = [
    encounters.filter(({ fact }) => dayOf(fact) !== null),
    encounters.filter(({ fact }) => fact.date === null || isMonth(fact.date.value)),
  ];
  const onDay = new Map(groupBy(dated, ({ fact }) => dayOf(fact) ?? '').map((same) => [dayKey(same), same]));
  const groupOf = new Map<Claim, Claim[]>();
  for (const claim of [...dated, ...undated]) {
    const known = twinsOf(claim, onDay).flatMap((twin) => groupOf.get(twin) ?? []);
    // A claim may tie together what was apart.
    const group = [...new Set([...known, claim])];
    for (const member of group) groupOf.set(member, group);
  }
  const told = new Set<Claim>();
  return claims.flatMap((claim) => {
    if (told.has(claim)) return [];
    const group = groupOf.get(claim) ?? [claim];
    for (const member of group) told.add(member);
    return oneOf(group);
  });
}

function dayKey([first]: readonly Claim[]): string {
  return first === undefined ? '' : (dayOf(first.fact) ?? '');
}

/** Several claims of one happening as one; the earliest article that dates it leads. */
function oneOf(group: readonly Claim[]): Claim[] {
  const [lead, ...others] = group.toSorted(
    (a, b) => Number(dayOf(a.fact) === null) - Number(dayOf(b.fact) === null) || byFirstArticle(a, b),
  );
  if (lead === undefined || others.length === 0) return [...group];
  const one = asOne([lead, ...others]);
  return [
    {
      ...one,
      stands: ledBy(
        lead,
        one.stands.toSorted((a, b) => byPublished(a.article, b.article)),
      ),
    },
  ];
}

/** The stands in order, the one that leads at their head. */
function ledBy({ fact }: Claim, stands: Claim['stands']): Claim['stands'] {
  const [lead] = stands.filter((stand) => stand.fact === fact);
  return lead === undefined ? stands : [lead, ...stands.filter((stand) => stand !== lead)];
}

function byFirstArticle(a: Claim, b: Claim): number {
  const [one, other] = [a.stands[0], b.stands[0]];
  return one === undefined || other === undefined ? 0 : byPublished(one.article, other.article);
}

function isEncounter({ fact }: Claim): boolean {
  return TOGETHER.has(fact.kind) && participantsOf(fact).length > 1;
}

function dayOf({ date }: Fact): string | null {
  return date !== null && isDay(date.value) ? date.value : null;
}

function isMonth(date: string): boolean {
  return date.length === 'YYYY-MM'.length;
}

/** The dated claims that tell of the same coming-together; of what has no day, only where they are of one day. */
function twinsOf(claim: Claim, onDay: ReadonlyMap<string, readonly Claim[]>): Claim[] {
  const { fact } = claim;
  const day = dayOf(fact);
  const alike = (of: string): Claim[] =>
    (onDay.get(of) ?? []).filter((other) => other !== claim && mayBeOne(fact, other.fact));
  if (day !== null) return alike(day);
  // "In late November": one meeting of the same people on a day of that month.
  if (fact.date !== null) {
    const { value } = fact.date;
    const ofMonth = [...onDay.keys()]
      .filter((of) => of.startsWith(value))
      .map((of) => alike(of).filter((twin) => participantsKey(twin.fact) === participantsKey(fact)))
      .filter((twins) => twins.length > 0);
    return ofMonth.length === 1 ? ofMonth.flat() : [];
  }
  const days = daysBefore(claim.stands.map(({ article }) => article.published));
  const own = new Set(claim.stands.map(({ article }) => article.id));
  const near = days
    .map((of) => alike(of).filter(({ stands }) => stands.every(({ article }) => !own.has(article.id))))
    .filter((twins) => twins.length > 0);
  return near.length === 1 ? near.flat() : [];
}

/** The days whose happenings were news when articles appeared; none where one has no date. */
function daysBefore(published: readonly (string | null)[]): string[] {
  const days = published.map((date) => (date === null ? Number.NaN : Date.parse(date.slice(0, 10))));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return Array.from({ length: MOST_LATER + 1 }, (_, later) => last - later * DAY)
    .filter((day) => day <= first)
    .map((day) => new Date(day).toISOString().slice(0, 10));
}

function mayBeOne(a: Fact, b: Fact): boolean {
  if (a.modality !== b.modality) return false;
  const samePlace = a.place !== null && a.place.id === b.place?.id;
  const [one, other] = [participantsOf(a), participantsOf(b)];
  const shared = one.filter((id) => other.includes(id)).length;
  // On one day the same people are in a city for one article, in its country for another.
  if (shared === one.length && shared === other.length)
    return samePlace || a.place === null || b.place === null || (a.date !== null && b.date !== null);
  // Some of those who took part, in the same place: a meeting beside a summit is told with another place, or none.
  return samePlace && shared > 1 && shared === Math.min(one.length, other.length);
}
