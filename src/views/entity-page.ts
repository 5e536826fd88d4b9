import type { EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import { entitiesOf, type ViewIndex } from './view-index.js';
import { byPublished, placeOfHappening, type Claim } from './claim.js';
import { asOfToday, claimsOf, toHappenings, type Happening } from './happenings.js';
import { NO_DAY_AFTER } from './period.js';
import { officesOf, type OfficeTold } from './offices-held.js';

/** Whose page is wanted: by id, name, alias, or something near to one. */
export interface EntityRequest {
  readonly name: string;
  readonly asOf: string | null;
}

/** What is told of somebody or something, newest first; at most `MOST_TOLD` in each part. */
export type EntityPage =
  | {
      readonly status: 'found';
      readonly entity: EntityRef;
      readonly asOf: string | null;
      /** Offices it holds or held, present ones first; and who holds or held one of it. */
      readonly roles: readonly OfficeTold[];
      readonly officials: readonly OfficeTold[];
      /** Meetings, calls and talks it took part in. */
      readonly met: readonly Happening[];
      /** What it said. */
      readonly said: readonly Happening[];
      readonly other: readonly Happening[];
      readonly snapshot: string;
    }
  | {
      readonly status: 'unknown';
      readonly name: string;
      /** Who may have been meant. */
      readonly near: readonly EntityRef[];
      readonly snapshot: string;
    };

const MOST_TOLD = 50;

type Part = 'roles' | 'officials' | 'met' | 'said' | 'other';

/**
 * The page of a person, organisation, country, place or group.
 *
 * @param today the day of asking: what has a later date is not told as done, and offices are held by it
 */
export function entityPage(
  index: ViewIndex,
  { name, asOf }: EntityRequest,
  today = NO_DAY_AFTER,
): EntityPage {
  const snapshot = index.snapshot.version;
  const match = index.names.find(name);
  if (match.kind === 'unknown') return { status: 'unknown', name, near: match.near, snapshot };
  const { entity } = match;
  const facts = index.factsOf(entity.id);
  const claims = (part: Part): Claim[] =>
    claimsOf(
      index,
      facts.filter((fact) => partOf(fact, entity.id) === part),
      asOf,
    ).sort(newestFirst);
  const offices = (part: Part): OfficeTold[] =>
    officesOf(
      index,
      facts.filter((fact) => partOf(fact, entity.id) === part),
      asOf,
    ).slice(0, MOST_TOLD);
  const shown = (claims: readonly Claim[]): Happening[] =>
    asOfToday(toHappenings(index, claims.slice(0, MOST_TOLD), asOf), today);
  const [met, said] = [claims('met'), claims('said')];
  // A sentence that stands above is not told again below for the demand or the event in it.
  const above = new Set([...met, ...said].map(({ fact }) => sentenceKey(fact)));
  const other = claims('other').filter(({ fact }) => !above.has(sentenceKey(fact)));
  return {
    status: 'found',
    entity,
    asOf,
    roles: offices('roles'),
    officials: offices('officials'),
    met: shown(met),
    said: shown(said),
    other: shown(other),
    snapshot,
  };
}

function sentenceKey(fact: Fact): string {
  return `${placeOfHappening(fact)} ${fact.modality}`;
}

function partOf(fact: Fact, entity: string): Part {
  const isSubject = fact.subject.id === entity;
  switch (fact.kind) {
    case 'role':
      return isSubject ? 'roles' : 'officials';
    case 'meeting':
    case 'contact':
    case 'talks':
      // Where it is only the place of them, nobody met it.
      return takesPart(fact, entity) ? 'met' : 'other';
    case 'statement':
      return isSubject ? 'said' : 'other';
    default:
      return 'other';
  }
}

function takesPart(fact: Fact, entity: string): boolean {
  return entitiesOf({ ...fact, place: null }).some(({ id }) => id === entity);
}

/** By what is told of, then by when it was published; what has no date comes last. */
function newestFirst(a: Claim, b: Claim): number {
  const [one, other] = [a.fact.date?.value ?? '', b.fact.date?.value ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  const [first, second] = [a.stands[0]?.article, b.stands[0]?.article];
  if (first === undefined || second === undefined) return 0;
  if (first.published === null || second.published === null) return byPublished(first, second);
  return byPublished(second, first);
}
