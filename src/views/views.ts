import type { EntityRef } from '../model/entity.js';
import { compareReports, type Reports, type ReportsRequest } from './compare-reports.js';
import { entityPage, type EntityPage, type EntityRequest } from './entity-page.js';
import type { ViewIndex } from './view-index.js';
import { latestNews, type LatestNews, type LatestRequest } from './latest-news.js';
import { listFacts, type FactList, type FactsRequest } from './list-facts.js';
import { timelineOf, type Timeline, type TimelineRequest } from './timeline-view.js';

/** What somebody has typed of a name so far. */
export interface NamesRequest {
  readonly view: 'names';
  readonly text: string;
  readonly limit: number;
}

/** Whom they may be about to name, likeliest first. */
export interface NameList {
  readonly view: 'names';
  readonly names: readonly EntityRef[];
}

interface Views {
  entity: { request: EntityRequest; result: EntityPage };
  timeline: { request: TimelineRequest; result: Timeline };
  reports: { request: ReportsRequest; result: Reports };
  latest: { request: LatestRequest; result: LatestNews };
  facts: { request: FactsRequest; result: FactList };
  names: { request: NamesRequest; result: NameList };
}

type ViewName = keyof Views;
/** A request for one of the views; its `view` says which. All of it can be sent to another thread. */
export type ViewRequest<V extends ViewName = ViewName> = { [N in V]: Views[N]['request'] }[V];
/** What comes of it. */
export type ViewResult<V extends ViewName = ViewName> = { [N in V]: Views[N]['result'] }[V];

/** Whether a result is that of the view that was asked for. */
export function isResultOf<R extends ViewRequest>(
  { view }: R,
  result: ViewResult,
): result is ViewResult<R['view']> {
  return result.view === view;
}

/** Looks at the facts of a snapshot in one of the ways there are. */
export function viewOf(index: ViewIndex, request: ViewRequest): ViewResult {
  switch (request.view) {
    case 'entity':
      return entityPage(index, request);
    case 'timeline':
      return timelineOf(index, request);
    case 'reports':
      return compareReports(index, request);
    case 'latest':
      return latestNews(index, request);
    case 'facts':
      return listFacts(index, request);
    default:
      return { view: 'names', names: index.names.complete(request.text, request.limit) };
  }
}
