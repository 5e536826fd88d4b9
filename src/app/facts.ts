import type { FactsState } from '../model/snapshot.js';
import { compareReports } from '../views/compare-reports.js';
import { completeNames } from '../views/complete-names.js';
import { coverage } from '../views/coverage.js';
import { entityPage, type EntityRequest } from '../views/entity-page.js';
import { latestDay } from '../model/article.js';
import { addedArticles, latestNews, type LatestRequest } from '../views/latest-news.js';
import { factOfId, listedEntity } from '../views/correctable.js';
import { listFacts } from '../views/list-facts.js';
import { articlesTelling, newsAbout } from '../views/news-about.js';
import { timelineOf, type TimelineRequest } from '../views/timeline-view.js';
import type { ViewIndex } from '../views/view-index.js';

/** Why there is no view of the facts, which is not the same as an empty one: they are still being read, or could not be. */
export type WithoutFacts = Exclude<FactsState, 'ready'>;

/** A view of the facts, or why there is none. */
export type WhenRead<View> =
  | { readonly state: WithoutFacts }
  | { readonly state: 'ready'; readonly view: View };

/** The facts, looked at in one of the ways there are; the size of what comes is bounded. */
export type Facts = ReturnType<typeof factsOf>;

/**
 * Every view of the facts, over an index of them. A new view is its function in `views/` and a line here: doors and
 * threads know it from that.
 * @param index in its place, why there is none
 * @param clock the time by which an article is still to come
 */
export function factsOf(index: () => Promise<ViewIndex | WithoutFacts>, clock: () => Date) {
  const view =
    <Request, View>(look: (index: ViewIndex, request: Request) => View) =>
    async (request: Request): Promise<WhenRead<View>> => {
      const read = await index();
      return typeof read === 'string' ? { state: read } : { state: 'ready', view: look(read, request) };
    };
  return {
    /** The page of a person, organisation, country, place or group. */
    entity: view((read, request: EntityRequest) => entityPage(read, request, latestDay(clock()))),
    /** Dated happenings in order. */
    timeline: view((read, request: TimelineRequest) => timelineOf(read, request, latestDay(clock()))),
    /** What each article says on one subject, side by side. */
    reports: view(compareReports),
    /** What the newest articles say, and what is new in them. */
    latest: view((read, request: LatestRequest) => latestNews(read, request, latestDay(clock()))),
    /** What articles say that came late. */
    added: view(addedArticles),
    /** What there are facts about. */
    coverage: view(coverage),
    /** Which articles say something about which of several. */
    telling: view(articlesTelling),
    /** What some articles say about somebody or something. */
    news: view(newsAbout),
    /** Facts that pass a filter, in the articles' order. */
    list: view(listFacts),
    /** One fact, by its id; null where there is none. */
    one: view(factOfId),
    /** What the gazetteer says of somebody or something. */
    listed: view(listedEntity),
    /** Whom somebody may be about to name. */
    names: view(completeNames),
  };
}
