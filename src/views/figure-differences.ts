import type { FoundDifference } from './find-differences.js';
import { groupBy, type Stand } from './claim.js';
import { happenedTo, qualifierOf } from './figure-things.js';
import type { HappeningClues } from './happening-clues.js';
import { dayOfHappening } from './happening-groups.js';
import { agreement, areApart, oneEach, type Sources } from './named-sources.js';

/** What figures are compared by. */
export interface ComparedFigures extends Sources {
  readonly clues: HappeningClues;
  /** What a figure counts. */
  readonly thing: (stand: Stand) => string;
}

/** How much more than a round "more than 100" a figure may be, and still be what that says. */
const ROUND = 1.1;

/** Figures of the same thing, place and day that several sources give. */
export function figuresOfOneThing(figures: readonly Stand[], compared: ComparedFigures): FoundDifference[] {
  return groupBy(figures, (stand) =>
    JSON.stringify([compared.thing(stand), timeOf(stand, compared.clues), stand.fact.modality]),
  )
    .flatMap(ofOnePlace)
    .flatMap((same): FoundDifference[] => {
      const [first] = same;
      if (first === undefined) return [];
      const unit = first.fact.unit ?? null;
      const values = oneEach(same, ({ fact }) => String(fact.value));
      if (values.length === 1)
        return timeOf(first, compared.clues).kind === 'article'
          ? []
          : agreement('figure', unit, same, compared);
      // Two figures of one source are its own affair, such as a number corrected in the next sentence.
      const differing = values.filter((one) =>
        same.some((other) => areApart(one, other) && isOtherFigure(one, other)),
      );
      return differing.length < 2
        ? []
        : [{ kind: 'figures-differ', about: 'figure', unit, sides: differing }];
    });
}

/** Figures with one unit that are of other days or things, or of days not known: they stand beside one another, each figure once. */
export function figuresApart(figures: readonly Stand[], compared: ComparedFigures): FoundDifference[] {
  const { thing, unitOf } = compared;
  return groupBy(figures, unitOf).flatMap((ofUnit): FoundDifference[] => {
    const sides = oneEach(ofUnit, ({ fact }) => String(fact.value));
    const things = new Set(sides.map((stand) => JSON.stringify([thing(stand), dayOfHappening(stand.fact)])));
    const articles = new Set(sides.map(({ article }) => article.id));
    if (things.size < 2 || sides.length < 2 || articles.size < 2) return [];
    return [{ kind: 'apart', about: 'figure', unit: sides[0]?.fact.unit ?? null, sides }];
  });
}

/**
 * The time that a figure is of, with its kind: only what has one of the same kind is compared. A day that the sentence tells it
 * is of; the day on which a total was reported that a date only bounds ("since 7 October"), or that has none; and where the
 * sentence names no day, the article, within which sources are set side by side.
 */
function timeOf(
  stand: Stand,
  clues: HappeningClues,
): { readonly kind: 'day' | 'report' | 'article'; readonly of: string } {
  const { fact, article } = stand;
  const day = dayOfHappening(fact);
  if (day !== null && !clues.isBounded(stand)) return { kind: 'day', of: day };
  const [named, ...others] = clues.daysNamed(stand);
  if (named !== undefined && others.length === 0) return { kind: 'report', of: named };
  return { kind: 'article', of: article.id };
}

/** Those of each place apart; of those that name none it is taken that they are of the place named most. */
export function ofOnePlace(stands: readonly Stand[]): Stand[][] {
  const placed = groupBy(
    stands.filter(({ fact }) => fact.place !== null),
    ({ fact }) => fact.place?.id ?? '',
  ).sort((a, b) => b.length - a.length);
  const nowhere = stands.filter(({ fact }) => fact.place === null);
  const [most = [], ...others] = placed;
  return [[...most, ...nowhere], ...others];
}

/** Whether a figure tells of something that happened or has a day: "fifty hostages" that are only spoken of are compared with none. */
export function tellsOfAThing({ fact }: Stand): boolean {
  return happenedTo(fact) !== 'be' || fact.date !== null;
}

/** Whether two figures cannot both be so: "more than 100" and "105" may. */
function isOtherFigure(a: Stand, b: Stand): boolean {
  const [low, high] = [a, b].toSorted((one, other) => (one.fact.value ?? 0) - (other.fact.value ?? 0));
  const [from = 0, to = 0] = [low?.fact.value, high?.fact.value];
  if (from === to) return false;
  const isRound = low !== undefined && qualifierOf(low.fact) !== null && noughts(from) > noughts(to);
  return !(isRound && to < from * ROUND);
}

function noughts(value: number): number {
  return /0*$/u.exec(String(value))?.[0].length ?? 0;
}
