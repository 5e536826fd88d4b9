import { Hono, type Context } from 'hono';
import type { Facts, WithoutFacts } from '../../app/facts.js';
import { happeningBlocks } from '../../chat/happening-blocks.js';
import { headingOf } from '../../chat/timeline-picture.js';
import type { Reports } from '../../views/compare-reports.js';
import type { Timeline } from '../../views/timeline-view.js';
import { pageAddress } from '../address.js';
import { wholePage, type PageFrame } from '../frame.js';
import { problemPage } from '../problem-page.js';
import { ReplyBlocks } from '../reply-blocks.js';
import { viewOf, type View } from '../view.js';
import { ComparedReports } from './compared-reports.js';
import { MonthsChart } from './months-chart.js';
import { readWanted, type Wanted } from './read-wanted.js';
import { timelineCsv } from './timeline-csv.js';
import { Pager, WantedForm, type WantedField } from './wanted-form.js';

export interface FactPagesOptions {
  readonly facts: Pick<Facts, 'timeline' | 'reports' | 'entity' | 'names'>;
  readonly frame: PageFrame;
}

/** Events of one page, and of an export. */
const MOST = { page: 20, exported: 1000 };
/** Seconds after which to ask again while facts are being read. */
const RETRY = '30';

/** What is said in place of a view of the facts. */
export function withoutFactsPage(context: Context, frame: PageFrame, state: WithoutFacts) {
  return problemPage(context, frame, {
    status: 503,
    message: ({ texts }) => texts.facts.without[state],
    ...(state === 'reading' ? { headers: { 'Retry-After': RETRY } } : {}),
  });
}

/** Said of an address with a value that cannot be read, with the way to one without it. */
export function wrongQueryPage(context: Context, frame: PageFrame, name: (view: View) => string) {
  const view = viewOf(context);
  return problemPage(context, frame, {
    status: 400,
    message: ({ pages }) => pages.problem.wrongQuery,
    ways: [{ name: name(view), href: view.href(context.req.path) }],
  });
}

/** Dated events in order, narrowed by who, what and when. All of what is shown stands in the address. */
export function timelinePages({ facts, frame }: FactPagesOptions): Hono {
  const routes = new Hono();

  routes.get('/timeline', async (context) => {
    const wanted = readWanted(context.req.query());
    if (wanted === null) return wrongQueryPage(context, frame, ({ texts }) => texts.timeline.title);
    const { about, from, to, asOf } = wanted;
    const page = wanted.page ?? 1;
    const range = { offset: (page - 1) * MOST.page, limit: MOST.page };
    const [looked, compared] = await Promise.all([
      facts.timeline({ about, from, to, asOf, ...range }),
      about === null ? null : facts.reports({ about, asOf }),
    ]);
    if (looked.state !== 'ready') return withoutFactsPage(context, frame, looked.state);
    const reports = compared?.state === 'ready' ? compared.view : null;
    return timelinePage(context, frame, { wanted, page, timeline: looked.view, reports });
  });

  routes.get('/timeline.csv', async (context) => {
    const wanted = readWanted(context.req.query());
    if (wanted === null) return wrongQueryPage(context, frame, ({ texts }) => texts.timeline.title);
    const { about, from, to, asOf } = wanted;
    const looked = await facts.timeline({ about, from, to, asOf, offset: 0, limit: MOST.exported });
    if (looked.state !== 'ready') return withoutFactsPage(context, frame, looked.state);
    return context.body(timelineCsv(looked.view.entries), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="timeline.csv"',
    });
  });
  return routes;
}

interface TimelineContent {
  readonly wanted: Wanted;
  readonly page: number;
  readonly timeline: Timeline;
  readonly reports: Reports | null;
}

function timelinePage(context: Context, frame: PageFrame, content: TimelineContent) {
  const view = viewOf(context);
  const { title } = headingOf(content.timeline, view.texts);
  const children = <TimelinePage view={view} {...content} title={title} />;
  return context.html(wholePage({ view, frame, title, children }));
}

function TimelinePage(content: TimelineContent & { readonly view: View; readonly title: string }) {
  const { view, title, wanted, page, timeline, reports } = content;
  const { texts } = view;
  const pages = Math.max(1, Math.ceil(timeline.total / MOST.page));
  const { span } = headingOf(timeline, texts);
  return (
    <>
      <h1 dir="auto">{title}</h1>
      <WantedForm view={view} path="/timeline" fields={fieldsOf(view, timeline)} />
      <p class="small">
        {[span, texts.timeline.total(timeline.total, page, pages)].filter((part) => part !== '').join(' · ')}
      </p>
      {timeline.total === 0 ? <NothingFound view={view} timeline={timeline} /> : null}
      {timeline.months.length > 1 || wanted.from !== null || wanted.to !== null ? (
        <MonthsChart view={view} months={timeline.months} />
      ) : null}
      {timeline.entries.length === 0 ? null : (
        <section aria-labelledby="events">
          <h2 id="events">{view.pages.views.events}</h2>
          <ol class="events" start={timeline.offset + 1}>
            {timeline.entries.map((told) => (
              <li class="told">
                <ReplyBlocks blocks={happeningBlocks(told, texts)} />
              </li>
            ))}
          </ol>
          <Pager view={view} path="/timeline" page={page} pages={pages} />
          {timeline.undated > 0 ? <p class="small">{texts.timeline.undated(timeline.undated)}</p> : null}
        </section>
      )}
      {reports === null ? null : <ComparedReports view={view} reports={reports} />}
      {timeline.total === 0 ? null : <Exports view={view} wanted={wanted} />}
    </>
  );
}

function fieldsOf({ pages: { views } }: View, { about }: Timeline): WantedField[] {
  // Whoever is found by an id is called by name.
  const named = about.kind === 'entity' ? { value: about.entity.name } : {};
  return [
    { name: 'about', label: views.about, hint: views.aboutHint, ...named },
    { name: 'from', label: views.from, hint: views.dayHint },
    { name: 'to', label: views.to, hint: views.dayHint },
    { name: 'asOf', label: views.asOf, hint: views.asOfHint },
  ];
}

function NothingFound({ view, timeline }: { readonly view: View; readonly timeline: Timeline }) {
  const { texts } = view;
  return (
    <>
      <p class="note">
        {texts.timeline.empty} {timeline.near.length > 0 ? texts.facts.near : null}
      </p>
      <ul>
        {timeline.near.map(({ id, name }) => (
          <li>
            <a href={view.href('/timeline', { ...view.query, about: id, page: undefined })}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Exports({ view, wanted }: { readonly view: View; readonly wanted: Wanted }) {
  const { views } = view.pages;
  const query = {
    about: wanted.about ?? undefined,
    from: wanted.from ?? undefined,
    to: wanted.to ?? undefined,
    asOf: wanted.asOf ?? undefined,
  };
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">{views.exports}</h2>
      <p class="buttons">
        <a class="quiet" href={pageAddress('/timeline.csv', query)} download="timeline.csv">
          CSV
        </a>
        <a class="quiet" href={pageAddress('/api/timeline', { ...query, limit: 100 })}>
          JSON
        </a>
        <a class="quiet" href={pageAddress('/api/timeline.png', { ...query, lang: view.language })}>
          {views.picture} (PNG)
        </a>
      </p>
    </section>
  );
}
