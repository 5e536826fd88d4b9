import { Hono, type Context } from 'hono';
import type { Facts, WithoutFacts } from '../../app/facts.js';
import { happeningBlocks } from '../../chat/happening-blocks.js';
import { headingOf } from '../../chat/timeline-picture.js';
import type { Reports } from '../../views/compare-reports.js';
import type { Happening } from '../../views/happenings.js';
import type { Timeline } from '../../views/timeline-view.js';
import { pageAddress } from '../address.js';
import { wholePage, type PageFrame } from '../frame.js';
import { problemPage } from '../problem-page.js';
import { ReplyBlocks } from '../reply-blocks.js';
import { viewOf, type View } from '../view.js';
import { ComparedReports } from './compared-reports.js';
import { MonthsChart } from './months-chart.js';
import { readWanted, type Wanted } from './read-wanted.js';
import { timelineCsv, type TableLinks } from './told-csv.js';
import { Pager, WantedForm, type WantedField } from './wanted-form.js';

export interface FactPagesOptions {
  readonly facts: Pick<Facts, 'timeline' | 'reports' | 'entity' | 'names'>;
  readonly frame: PageFrame;
  /** Where an article has no address of its own, tables lead to the service's page. */
  readonly links: TableLinks;
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
export function timelinePages({ facts, frame, links }: FactPagesOptions): Hono {
  const routes = new Hono();

  routes.get('/timeline', async (context) => {
    const wanted = readWanted(context.req.query());
    if (wanted === null) return wrongQueryPage(context, frame, ({ texts }) => texts.timeline.title);
    const { about, from, to, asOf } = wanted;
    const page = wanted.page ?? 1;
    const range = { offset: (page - 1) * MOST.page, limit: MOST.page };
    const [looked, compared] = await Promise.all([
      facts.timeline({ about, from, to, asOf, ...range }),
      about === null ? null : facts.reports({ about, asOf, from, to }),
    ]);
    if (looked.state !== 'ready') return withoutFactsPage(context, frame, looked.state);
    const last = pagesOf(looked.view);
    // Of a list that has become shorter, or an address that somebody wrote: the last page there is.
    if (page > last) {
      const view = viewOf(context);
      return context.redirect(view.href('/timeline', { ...view.query, page: last }), 302);
    }
    const reports = compared?.state === 'ready' ? compared.view : null;
    return timelinePage(context, frame, { wanted, page, timeline: looked.view, reports });
  });

  /** All of the events that an address asks for, up to a bound, as a file. */
  const exported = (path: string, type: string, written: (timeline: Timeline) => string): void => {
    routes.get(path, async (context) => {
      const wanted = readWanted(context.req.query());
      if (wanted === null) return wrongQueryPage(context, frame, ({ texts }) => texts.timeline.title);
      const { about, from, to, asOf } = wanted;
      const looked = await facts.timeline({ about, from, to, asOf, offset: 0, limit: MOST.exported });
      if (looked.state !== 'ready') return withoutFactsPage(context, frame, looked.state);
      return fileOf(context, path.slice(1), type, written(looked.view));
    });
  };
  exported('/timeline.csv', 'text/csv', ({ entries }) => timelineCsv(entries, links));
  exported('/timeline.json', 'application/json', (timeline) =>
    JSON.stringify({ ...timeline, limit: MOST.exported }),
  );
  return routes;
}

/** An export, which browsers keep as a file. */
export function fileOf(context: Context, name: string, type: string, content: string) {
  return context.body(content, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
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

/** How many pages it takes to show all. */
function pagesOf({ total }: Timeline): number {
  return Math.max(1, Math.ceil(total / MOST.page));
}

function TimelinePage(content: TimelineContent & { readonly view: View; readonly title: string }) {
  const { view, title, wanted, page, timeline, reports } = content;
  const { texts } = view;
  const pages = pagesOf(timeline);
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
              <li class="told" id={anchorOfEvent(told)}>
                <ReplyBlocks blocks={happeningBlocks(told, texts)} />
                <p class="small">
                  <a href={`${view.href('/timeline', view.query)}#${anchorOfEvent(told)}`}>
                    {view.pages.views.here}
                  </a>
                </p>
              </li>
            ))}
          </ol>
          <Pager view={view} path="/timeline" page={page} pages={pages} />
          {timeline.undated > 0 ? <p class="small">{texts.timeline.undated(timeline.undated)}</p> : null}
        </section>
      )}
      {reports === null ? null : <ComparedReports view={view} reports={reports} />}
      {timeline.total === 0 ? null : (
        <Exports view={view} wanted={wanted} page={page} total={timeline.total} />
      )}
    </>
  );
}

/** Where an event stands in its page: by the fact that leads it, whose id stays as long as its sentence does. */
function anchorOfEvent({ fact }: Happening): string {
  return `event-${fact.id}`;
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

interface ExportsParts {
  readonly view: View;
  readonly wanted: Wanted;
  readonly page: number;
  readonly total: number;
}

function Exports({ view, wanted, page, total }: ExportsParts) {
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
      {total > MOST.exported ? (
        <p class="small">{views.cutExport(view.texts.number(MOST.exported), view.texts.number(total))}</p>
      ) : null}
      <p class="buttons">
        <a class="quiet" href={pageAddress('/timeline.csv', query)} download="timeline.csv">
          CSV
        </a>
        <a class="quiet" href={pageAddress('/timeline.json', query)} download="timeline.json">
          JSON
        </a>
        <a
          class="quiet"
          href={pageAddress('/api/timeline.png', { ...query, page, limit: MOST.page, lang: view.language })}
        >
          {views.picture} (PNG)
        </a>
      </p>
    </section>
  );
}
