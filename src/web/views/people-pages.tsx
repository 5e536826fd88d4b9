import { Hono, type Context } from 'hono';
import { happeningBlocks } from '../../chat/happening-blocks.js';
import { earlierBlocks, heldBlocks, officeLine } from '../../chat/office-blocks.js';
import { isolated } from '../../chat/direction.js';
import type { ReplyBlock } from '../../chat/reply.js';
import type { EntityRef, EntityType } from '../../model/entity.js';
import type { Reports } from '../../views/compare-reports.js';
import type { EntityPage } from '../../views/entity-page.js';
import type { OfficeTold } from '../../views/offices-held.js';
import { pageAddress } from '../address.js';
import { wholePage, type PageFrame } from '../frame.js';
import { problemPage } from '../problem-page.js';
import { ReplyBlocks } from '../reply-blocks.js';
import { viewOf, type View } from '../view.js';
import { ComparedReports } from './compared-reports.js';
import { readWanted } from './read-wanted.js';
import { namesCsv, toldCsv } from './told-csv.js';
import { fileOf, withoutFactsPage, wrongQueryPage, type FactPagesOptions } from './timeline-pages.js';
import { WantedForm } from './wanted-form.js';

/** Names of one page, and characters of one. */
const MOST = { names: 300, exported: 1000, name: 200 };

/** In the order they are listed. */
const TYPES: readonly EntityType[] = ['person', 'organization', 'group', 'country', 'place'];

type FoundPage = Extract<EntityPage, { status: 'found' }>;

/** Whom the articles name, and what they tell of each. */
export function peoplePages({ facts, frame, links }: FactPagesOptions): Hono {
  const routes = new Hono();

  routes.get('/people', async (context) => {
    const wanted = readWanted(context.req.query());
    if (wanted === null) return wrongQueryPage(context, frame, ({ pages }) => pages.frame.people);
    const looked = await facts.names({ text: wanted.about ?? '', limit: MOST.names });
    if (looked.state !== 'ready') return withoutFactsPage(context, frame, looked.state);
    const view = viewOf(context);
    const children = <PeoplePage view={view} names={looked.view.names} />;
    return context.html(wholePage({ view, frame, title: view.pages.frame.people, children }));
  });

  routes.get('/people.csv', async (context) => {
    const wanted = readWanted(context.req.query());
    if (wanted === null) return wrongQueryPage(context, frame, ({ pages }) => pages.frame.people);
    const looked = await facts.names({ text: wanted.about ?? '', limit: MOST.exported });
    if (looked.state !== 'ready') return withoutFactsPage(context, frame, looked.state);
    return fileOf(context, 'people.csv', 'text/csv', namesCsv(looked.view.names, links));
  });

  routes.get('/people/:id/told.csv', async (context) => {
    const wanted = readWanted(context.req.query());
    if (wanted === null) return wrongQueryPage(context, frame, ({ pages }) => pages.frame.people);
    const name = context.req.param('id').slice(0, MOST.name);
    const looked = await facts.entity({ name, asOf: wanted.asOf });
    if (looked.state !== 'ready') return withoutFactsPage(context, frame, looked.state);
    if (looked.view.status === 'unknown') return unknownPage(context, frame, looked.view.near);
    return fileOf(context, 'told.csv', 'text/csv', toldCsv(looked.view, links));
  });

  routes.get('/people/:id', async (context) => {
    const wanted = readWanted(context.req.query());
    if (wanted === null) return wrongQueryPage(context, frame, ({ pages }) => pages.frame.people);
    const name = context.req.param('id').slice(0, MOST.name);
    const { asOf } = wanted;
    const looked = await facts.entity({ name, asOf });
    if (looked.state !== 'ready') return withoutFactsPage(context, frame, looked.state);
    const page = looked.view;
    if (page.status === 'unknown') return unknownPage(context, frame, page.near);
    const compared = await facts.reports({ about: page.entity.id, asOf });
    const view = viewOf(context);
    const reports = compared.state === 'ready' ? compared.view : null;
    const children = <EntityView view={view} page={page} reports={reports} />;
    return context.html(wholePage({ view, frame, title: page.entity.name, children }));
  });
  return routes;
}

function unknownPage(context: Context, frame: PageFrame, near: readonly EntityRef[]) {
  const view = viewOf(context);
  return problemPage(context, frame, {
    status: 404,
    message: ({ pages, texts }) =>
      near.length === 0 ? pages.views.nobody : `${pages.views.nobody} ${texts.facts.near}`,
    ways:
      near.length === 0
        ? [{ name: view.pages.frame.people, href: view.href('/people') }]
        : near.map((each) => ({ name: each.name, href: view.href(personPath(each)) })),
  });
}

function personPath({ id }: EntityRef): string {
  return `/people/${encodeURIComponent(id)}`;
}

function PeoplePage({ view, names }: { readonly view: View; readonly names: readonly EntityRef[] }) {
  const { pages, texts } = view;
  return (
    <>
      <h1>{pages.frame.people}</h1>
      <WantedForm
        view={view}
        path="/people"
        fields={[{ name: 'about', label: pages.views.name, hint: pages.views.aboutHint }]}
      />
      {names.length === 0 ? <p class="note">{pages.views.nobody}</p> : null}
      {names.length === 0 ? null : (
        <p class="buttons">
          <a
            class="quiet"
            href={pageAddress('/people.csv', { about: view.query['about'] })}
            download="people.csv"
          >
            CSV
          </a>
        </p>
      )}
      {TYPES.map((type) => {
        const own = names.filter((each) => each.type === type);
        if (own.length === 0) return null;
        return (
          <section>
            <h2>{texts.who.types[type]}</h2>
            <ul class="names">
              {own.map((entity) => (
                <li>
                  <a href={view.href(personPath(entity))}>
                    <bdi>{entity.name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface EntityParts {
  readonly view: View;
  readonly page: FoundPage;
  readonly reports: Reports | null;
}

function EntityView({ view, page, reports }: EntityParts) {
  const { pages, texts } = view;
  const { entity, asOf } = page;
  const about = { about: entity.id, asOf: asOf ?? undefined };
  return (
    <>
      <h1>
        <bdi>{entity.name}</bdi>
      </h1>
      <ReplyBlocks blocks={officeLine(page.roles, texts)} />
      <p class="small">{texts.who.types[entity.type]}</p>
      <WantedForm
        view={view}
        path={personPath(entity)}
        fields={[{ name: 'asOf', label: pages.views.asOf, hint: pages.views.asOfHint }]}
      />
      <p class="buttons">
        <a class="quiet" href={view.href('/timeline', about)}>
          {texts.timeline.of(isolated(entity.name, texts.direction))}
        </a>
        <a
          class="quiet"
          href={pageAddress(`/api/entities/${encodeURIComponent(entity.id)}`, { asOf: asOf ?? undefined })}
        >
          JSON
        </a>
        <a
          class="quiet"
          href={pageAddress(`${personPath(entity)}/told.csv`, { asOf: asOf ?? undefined })}
          download="told.csv"
        >
          CSV
        </a>
      </p>
      {partsOf(page, view).map(({ heading, groups }) => (
        <section>
          <h2>{heading}</h2>
          {groups.map((blocks) => (
            <div class="told">
              <ReplyBlocks blocks={blocks} />
            </div>
          ))}
        </section>
      ))}
      {reports === null ? null : <ComparedReports view={view} reports={reports} />}
    </>
  );
}

interface PartOfPage {
  readonly heading: string;
  readonly groups: readonly (readonly ReplyBlock[])[];
}

/** What is told of somebody or something, part by part; without those of which nothing is told. */
function partsOf(page: FoundPage, { texts }: View): PartOfPage[] {
  const offices = (told: readonly OfficeTold[], withHolder: boolean): ReplyBlock[][] => [
    ...told.filter(({ present }) => present).map((office) => heldBlocks(office, texts)),
    earlierBlocks(told, texts, { withHolder }),
  ];
  const parts = [
    { heading: texts.who.parts.roles, groups: offices(page.roles, false) },
    ...(['met', 'said'] as const).map((part) => ({
      heading: texts.who.parts[part],
      groups: page[part].map((told) => happeningBlocks(told, texts)),
    })),
    { heading: texts.who.parts.officials, groups: offices(page.officials, true) },
    { heading: texts.who.parts.other, groups: page.other.map((told) => happeningBlocks(told, texts)) },
  ];
  return parts
    .map(({ heading, groups }) => ({ heading, groups: groups.filter((blocks) => blocks.length > 0) }))
    .filter(({ groups }) => groups.length > 0);
}
