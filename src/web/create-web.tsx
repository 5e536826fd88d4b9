import { Hono, type Context } from 'hono';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EndedSessions } from '../app/ended-sessions.js';
import { createArticleRecords } from '../app/editing/article-records.js';
import type { Editing } from '../app/editing.js';
import { limitOf, type Limit } from '../app/limit.js';
import type { Limits, Rate } from '../app/ports.js';
import type { Services } from '../app/services.js';
import { AppError } from '../errors.js';
import type { Logger } from '../logger.js';
import { adminPages, type AdminPagesOptions } from './admin/admin-pages.js';
import { createAdminSession, type AdminSession } from './admin/session.js';
import { articlePages } from './article-pages.js';
import { loadAssets } from './assets.js';
import type { ApiDescription } from './docs/api-page.js';
import { docsPages } from './docs/docs-pages.js';
import type { MenuEntry, PageFrame } from './frame.js';
import { atMost, carefully, fromOwnPages } from './guards.js';
import { playgroundPages, type PlaygroundOptions } from './playground/playground-pages.js';
import { problemPage } from './problem-page.js';
import { peoplePages } from './views/people-pages.js';
import { timelinePages } from './views/timeline-pages.js';

export interface WebOptions extends Pick<
  AdminPagesOptions,
  | 'events'
  | 'following'
  | 'audit'
  | 'discord'
  | 'stored'
  | 'overriding'
  | 'community'
  | 'series'
  | 'endings'
  | 'readFigures'
> {
  readonly services: Services;
  /** The articles that people add; without it there are none. */
  readonly editing?: Editing | undefined;
  /** The text of a file that pages link to, by its name. */
  readonly readAsset: (name: string) => Promise<string>;
  /** How often a client may ask for a page. */
  readonly pageRate: Rate;
  readonly limits: Limits;
  /** The conversation; null: there is none. */
  readonly playground: Pick<PlaygroundOptions, 'chat' | 'commands' | 'subject'> | null;
  /** The description of the routes for programs. */
  readonly describe: () => ApiDescription;
  /** Opens the dashboard; null: there is none. */
  readonly adminToken: string | null;
  /** Of wrong tokens over HTTP, which count with those on the page. */
  readonly failedAdminLimit: Limit;
  /** Null where no address is told that browsers reach it at. */
  readonly names: { readonly publicUrl: string | null };
  readonly memory: () => { readonly rss: number };
  readonly clockOfDay: () => Date;
  /** Tells clients apart. */
  readonly clientAddress: (context: Context) => string;
  readonly logger: Logger;
  /** Keeps clients' addresses from being told by their names; the same at each process and after each start. */
  readonly clientSecret: string;
  /** Of letters, digits, `-` and `_`, and never the same. */
  readonly newSession: () => string;
  /** Sessions of the dashboard that were ended. */
  readonly endedSessions: EndedSessions;
  /** A short random id, to find a failure in the log by. */
  readonly newReference: () => string;
}

/** The pages for browsers. They work without scripts, and nothing is changed by opening one. */
export async function createWeb(options: WebOptions): Promise<Hono> {
  const { services, editing = null, clientAddress } = options;
  const assets = await loadAssets(options.readAsset);
  const { playground } = options;
  const session = sessionOf(options);
  const frame: PageFrame = { assets, menu: [...(playground === null ? [] : [ASK]), TIMELINE, PEOPLE] };
  const records = createArticleRecords({ articles: services.articles, editing, yieldTurn: nextTurn });
  const web = new Hono();
  web.onError((error, context) => failurePage(error, context, frame, options));
  web.route('/', assets.routes);
  const { most, seconds } = options.pageRate;
  const limited = (name: string, times: number) =>
    atMost(limitOf(options.limits, name, { most: most * times, seconds }), clientAddress, frame);
  const guards = [carefully, limited('page', 1), fromOwnPages(frame)] as const;
  web.use('/articles/:id', ...guards);
  web.route('/', articlePages({ articles: services.articles, records, frame }));
  web.all('/articles/:id', (context) => onlyFor(context, frame, 'GET, HEAD'));
  const facts = {
    facts: services.facts,
    frame,
    links: { publicUrl: options.names.publicUrl },
  };
  for (const path of READ_PATHS) web.use(path, ...guards);
  web.route('/', timelinePages(facts));
  web.route('/', peoplePages(facts));
  web.route('/', docsPages({ describe: options.describe, frame }));
  for (const path of READ_PATHS) web.all(path, (context) => onlyFor(context, frame, 'GET, HEAD'));
  if (playground !== null) {
    web.use('/', ...guards);
    web.use('/say', ...guards);
    // Choices are asked for as somebody types.
    web.use('/complete', carefully, limited('typing', 5), fromOwnPages(frame));
    const isModerator = session === null ? null : (context: Context) => session.isModerator(context);
    const { clientSecret } = options;
    web.route('/', playgroundPages({ ...playground, frame, clientAddress, clientSecret, isModerator }));
    web.all('/', (context) => onlyFor(context, frame, 'GET, HEAD'));
    for (const path of ['/say', '/complete']) web.all(path, (context) => onlyFor(context, frame, 'POST'));
  }
  if (session !== null) {
    web.use('/admin', ...guards);
    web.route('/', dashboardOf(options, session, { frame, records }));
    web.all('/admin', (context) => onlyFor(context, frame, 'GET, HEAD, POST'));
  }
  web.get('*', carefully, async (context, next) => {
    // Programs are told in their own way.
    if (context.req.header('Accept')?.includes('text/html') !== true) return await next();
    return problemPage(context, frame, { status: 404, message: ({ pages }) => pages.problem.notFound });
  });
  return web;
}

/** Who is signed in; null where nobody can be. */
function sessionOf({
  adminToken,
  names,
  clockOfDay,
  newSession,
  endedSessions,
}: WebOptions): AdminSession | null {
  if (adminToken === null) return null;
  const secure = names.publicUrl?.startsWith('https:') === true;
  return createAdminSession({
    token: adminToken,
    secure,
    clock: clockOfDay,
    newSession,
    ended: endedSessions,
  });
}

function dashboardOf(
  options: WebOptions,
  session: AdminSession,
  { frame, records }: Pick<AdminPagesOptions, 'frame' | 'records'>,
): Hono {
  const { services, memory } = options;
  return adminPages({
    ...options,
    session,
    ...services,
    memory: () => memory().rss,
    failedLimit: options.failedAdminLimit,
    frame,
    records,
  });
}

const TIMELINE: MenuEntry = { path: '/timeline', name: ({ texts }) => texts.timeline.title };
const PEOPLE: MenuEntry = { path: '/people', name: ({ pages }) => pages.frame.people };
/** Pages that are only read, beside those of articles. */
const READ_PATHS = [
  '/timeline',
  '/timeline.csv',
  '/timeline.json',
  '/people',
  '/people.csv',
  '/people/:id',
  '/people/:id/told.csv',
  '/docs',
];
const ASK: MenuEntry = { path: '/', name: ({ pages }) => pages.frame.ask };

function onlyFor(context: Context, frame: PageFrame, allowed: string) {
  return problemPage(context, frame, {
    status: 405,
    message: ({ pages }) => (allowed === 'POST' ? pages.problem.notFound : pages.problem.readOnly),
    headers: { Allow: allowed },
  });
}

function failurePage(
  error: unknown,
  context: Context,
  frame: PageFrame,
  { logger, newReference }: WebOptions,
): Response | Promise<Response> {
  if (error instanceof AppError && error.code === 'store-unavailable') {
    const headers = { 'Retry-After': '10' };
    return problemPage(context, frame, {
      status: 503,
      message: ({ pages }) => pages.problem.stored,
      headers,
    });
  }
  const reference = newReference();
  const { method, path } = context.req;
  logger.error({ err: error, reference, method, path }, 'A page failed.');
  return problemPage(context, frame, {
    status: 500,
    message: ({ texts }) => texts.problem.failed(reference),
  });
}
