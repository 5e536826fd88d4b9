import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { timeApartOf } from '../search/ranking/time-apart.js';
import { depthOf, participantsAt, type Anchor } from './anchors.js';
import { isUnrealAt } from './unfulfilled.js';

/** An anchor with how far it is of another time than the question, 0..1, and how many of its names, and of those who take part, are there. */
export interface RankedAnchor {
  readonly anchor: Anchor;
  readonly apart: number;
  readonly together: number;
  readonly beside: number;
  /** 1 where it is only planned, or denied there, and was to have happened. */
  readonly isOtherwise: number;
}

/** Those of the time asked about first, then those with most of the question's names, then of what else takes part, then what was done. */
export function likeliestFirst(
  anchors: readonly Anchor[],
  { query, asked, hit, names }: { query: Query; asked: AskedUnits; hit: Hit; names: readonly number[] },
): readonly RankedAnchor[] {
  const others = [...asked.agents, ...asked.patients].filter((unit) => !names.includes(unit));
  const apart = timeApartOf(query, hit.passage, hit.reading);
  const wantsDone = !asked.isUnreal && !query.ahead;
  return anchors
    .map((anchor) => ({
      anchor,
      isOtherwise: Number((wantsDone && isUnrealAt(anchor)) || (!asked.isDenied && anchor.clause.isDenied)),
      apart: apart({ first: anchor.place, last: anchor.place, spans: [] }),
      together: participantsAt(anchor, names).size,
      beside: participantsAt(anchor, others).size,
    }))
    .sort(
      (a, b) =>
        a.apart - b.apart ||
        b.together - a.together ||
        b.beside - a.beside ||
        a.isOtherwise - b.isOtherwise ||
        depthOf(a.anchor) - depthOf(b.anchor),
    );
}

/** Whether one is as likely as another to say what is asked, so that what answers may stand by either. */
export function isAsLikely(one: RankedAnchor, other: RankedAnchor): boolean {
  return (
    one.apart === other.apart &&
    one.together === other.together &&
    one.beside === other.beside &&
    one.isOtherwise === other.isOtherwise
  );
}
