import type { EntityRef } from '../model/entity.js';
import type { Fact, FactKind } from '../model/fact.js';
import type { ViewIndex } from './view-index.js';
import { factsAbout, type About } from './facts-about.js';
import { groupBy, rankOfKind } from './claim.js';
import { asOfToday, claimsOf, toHappenings, type Happening } from './happenings.js';
import { NO_DAY_AFTER, mayLieIn } from './period.js';
import { toEntries } from './timeline-entries.js';

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
  /** How many entries there are in each month, those dated to a year alone under the year; in order. */
  readonly months: readonly MonthOfEntries[];
  /** What was left out since its date is not known. */
  readonly undated: number;
  readonly near: readonly EntityRef[];
  /** Version of the snapshot. */
  readonly snapshot: string;
}

/** A month (`2025-10`), or a year of what has no month, with its entries. */
export interface MonthOfEntries {
  readonly month: string;
  readonly entries: number;
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

/** Of an ISO date, year and month. */
const MONTH = 7;

/**
 * The dated happenings about somebody, something or everything, oldest first, the same one once with all its sources.
 *
 * @param today the day of asking: what has a later date is not told as done
 */
export function timelineOf(index: ViewIndex, request: TimelineRequest, today = NO_DAY_AFTER): Timeline {
  const { about, from, to, asOf, offset, limit } = request;
  const { about: subject, facts, near } = factsAbout(index, about, asOf);
  const happenings = facts.filter((fact) => HAPPENING.has(fact.kind) && !isOfFragment(fact));
  // What has no date is told of with what has, where it is the same.
  const claims = claimsOf(index, happenings.toSorted(byDate), asOf);
  // What is told of with a month first may be led by one of its days.
  const dated = claims
    .filter(({ fact }) => fact.date !== null)
    .toSorted((a, b) => compareDates(a.fact, b.fact));
  const entries = toEntries(
    dated.filter(({ fact }) => fact.date !== null && mayLieIn(fact.date.value, from, to)),
  );
  return {
    about: subject,
    from,
    to,
    asOf,
    total: entries.length,
    offset,
    entries: asOfToday(toHappenings(index, entries.slice(offset, offset + limit), asOf), today),
    months: groupBy(entries, ({ fact }) => fact.date?.value.slice(0, MONTH) ?? '').map((of) => ({
      month: of[0]?.fact.date?.value.slice(0, MONTH) ?? '',
      entries: of.length,
    })),
    undated: claims.length - dated.length,
    near,
    snapshot: index.snapshot.version,
  };
}

/** Of a sentence: behind its end may stand a closing mark. */
const WHOLE = /\p{Sentence_Terminal}[\p{Pf}\p{Pe}"'\s]*$/u;

/**
 * What happened beside what a line names ("the release of those taken on 7 October"): its day would be read as that of the
 * whole line.
 */
function isOfFragment({ kind, citation }: Fact): boolean {
  return kind === 'event' && !WHOLE.test(citation.quote);
}

/** By date, a month before its days and a year before its months; then by kind. */
function byDate(a: Fact, b: Fact): number {
  return compareDates(a, b) || rankOfKind(a.kind) - rankOfKind(b.kind);
}

function compareDates(a: Fact, b: Fact): number {
  const [one, other] = [a.date?.value ?? '', b.date?.value ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
