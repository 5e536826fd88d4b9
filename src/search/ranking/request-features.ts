import type { Passage } from '../../model/passage.js';
import type { Feature } from '../feature.js';
import { createListReader } from '../list-items.js';
import type { Query } from '../query/query.js';
import type { ReadSentence } from '../read-passage.js';
import type { ScoredWindow } from './window-features.js';
import type { Window } from './windows.js';

/** What the features of a request are measured by. */
export interface RequestContext {
  readonly window: ScoredWindow;
  /** 1 for the newest article of those found, falling to 0 for the oldest; 0 where the newest is not asked for. */
  readonly recency: number;
  /** Share of the passage's list that a window shows with its introduction; 0 where several things are not asked for. */
  readonly itemsIn: (window: Pick<Window, 'first' | 'last'>) => number;
  /** How plainly a window speaks of another time than the question; 0 where that names none. */
  readonly timeApart: (window: Pick<ScoredWindow, 'first' | 'last' | 'spans'>) => number;
  /** Whether a window speaks of others in an order than the one asked about, and not of that. */
  readonly ordinalApart: (window: Window) => boolean;
}

/** What the second stage sees where a question asks for the newest there is, or for several things. */
export const REQUEST_FEATURES = [
  {
    name: 'recency',
    doc: '"latest": how new the article is among those found',
    sign: 1,
    byHand: true,
    value: ({ recency }) => recency,
  },
  {
    name: 'listCoverage',
    doc: 'several things: how much of a list the window shows',
    sign: 1,
    byHand: true,
    value: ({ itemsIn, window }) => itemsIn(window),
  },
  {
    name: 'timeApart',
    doc: 'the window speaks of another time than the question',
    sign: -1,
    byHand: true,
    value: ({ timeApart, window }) => timeApart(window),
  },
  {
    name: 'ordinalApart',
    doc: 'the window speaks of another round than the question',
    sign: -1,
    byHand: true,
    value: ({ ordinalApart, window }) => (ordinalApart(window) ? 1 : 0),
  },
] as const satisfies readonly Feature<RequestContext>[];

/** How new an article is among those found, where the newest is asked for. */
export function recencyAmong(
  { latest, newestDay }: Query,
  passages: readonly Passage[],
): (passage: Passage) => RequestContext['recency'] {
  if (!latest) return () => 0;
  const days = (passage: Passage): number | null => {
    const { published } = passage.article;
    if (published === null || published.slice(0, 10) > newestDay) return null;
    const time = Date.parse(published);
    return Number.isNaN(time) ? null : time / 86_400_000;
  };
  const dated = passages.map(days).filter((day) => day !== null);
  const newest = dated.reduce((a, b) => Math.max(a, b), -Infinity);
  const oldest = dated.reduce((a, b) => Math.min(a, b), Infinity);
  return (passage) => {
    const day = days(passage);
    return day === null ? 0 : newest === oldest ? 1 : (day - oldest) / (newest - oldest);
  };
}

/** How much of the lists of a passage a window shows, where several things are asked for. `text` is the article's. */
export function listsOf(
  { several }: Query,
  sentences: readonly ReadSentence[],
  text: string,
): RequestContext['itemsIn'] {
  return several ? createListReader(sentences, text) : () => 0;
}
