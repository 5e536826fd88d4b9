import type { EntityRef } from '../model/entity.js';
import type { Fact, FactKind } from '../model/fact.js';
import type { ViewIndex } from './view-index.js';
import { factsAbout, type About } from './facts-about.js';
import { mayLieIn } from './period.js';
import {
  claimsOf,
  placeOfHappening,
  rankOfKind,
  toHappening,
  type Claim,
  type Happening,
} from './happenings.js';

/** What a timeline is wanted of; dates are days, months or years, null leaves an end open. */
export interface TimelineRequest {
  readonly about: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Dated happenings in order, a stretch of them. */
export interface Timeline {
  readonly about: About;
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  /** Entries there are in all, and where those shown begin. */
  readonly total: number;
  readonly offset: number;
  readonly entries: readonly Happening[];
  /** What was left out since its date is not known. */
  readonly undated: number;
  readonly near: readonly EntityRef[];
  /** Version of the snapshot. */
  readonly snapshot: string;
}

/** Kinds that happen on a date; what somebody is and how many there are does not. */
const HAPPENING: ReadonlySet<FactKind> = new Set([
  'meeting',
  'contact',
  'talks',
  'travel',
  'agreement',
  'statement',
  'demand',
  'event',
]);

/** The dated happenings about somebody, something or everything, oldest first, the same one once with all its sources. */
export function timelineOf(index: ViewIndex, request: TimelineRequest): Timeline {
  const { about, from, to, asOf, offset, limit } = request;
  const { about: subject, facts, near } = factsAbout(index, about, asOf);
  const happenings = facts.filter(({ kind }) => HAPPENING.has(kind));
  const dated = happenings.filter(({ date }) => date !== null);
  const within = dated.filter(({ date }) => date !== null && mayLieIn(date.value, from, to));
  const claims = withoutEchoes(claimsOf(index, within.toSorted(byDate), asOf));
  return {
    about: subject,
    from,
    to,
    asOf,
    total: claims.length,
    offset,
    entries: claims.slice(offset, offset + limit).map(toHappening),
    undated: happenings.length - dated.length,
    near,
    snapshot: index.snapshot.version,
  };
}

/** Without what a sentence plans for a day on which it also tells of the same kind as done: that stands there already. */
function withoutEchoes(claims: readonly Claim[]): Claim[] {
  const keyOf = (fact: Fact, kind: FactKind): string =>
    `${placeOfHappening(fact)} ${fact.date?.value} ${kind}`;
  const stated = new Set(
    claims
      .filter(({ fact }) => fact.modality === 'stated')
      .flatMap(({ fact, kinds }) => kinds.map((kind) => keyOf(fact, kind))),
  );
  return claims.filter(
    ({ fact, kinds, stands }) =>
      fact.modality !== 'planned' ||
      stands.length > 1 ||
      !kinds.every((kind) => stated.has(keyOf(fact, kind))),
  );
}

/** By date, a month before its days and a year before its months; then by kind. */
function byDate(a: Fact, b: Fact): number {
  const [one, other] = [a.date?.value ?? '', b.date?.value ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return rankOfKind(a.kind) - rankOfKind(b.kind);
}
