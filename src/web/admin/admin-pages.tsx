import { Hono, type Context } from 'hono';
import type { Audit } from '../../app/article-ports.js';
import type { Following } from '../../app/following/following.js';
import type { Limit } from '../../app/limit.js';
import type { Events } from '../../app/ports.js';
import type { Operations, ReloadOutcome } from '../../app/services.js';
import type { Logger } from '../../logger.js';
import { wholePage, type PageFrame } from '../frame.js';
import { problemPage } from '../problem-page.js';
import { viewOf, type View } from '../view.js';
import { DashboardPage, SignInPage, type DashboardContent } from './dashboard-page.js';
import type { AdminSession } from './session.js';

export interface AdminPagesOptions {
  readonly session: AdminSession;
  readonly operations: Operations;
  readonly events: Pick<Events, 'count'>;
  /** Without it no sources are followed. */
  readonly following?: Pick<Following, 'list' | 'check'> | undefined;
  readonly audit: Pick<Audit, 'newest'>;
  /** Bytes of memory that the process has. */
  readonly memory: () => number;
  /** How the connection to Discord stands, and what is wrong with it. */
  readonly discord: () => { readonly state: string; readonly reason: string | null };
  /** Why what is stored is out of reach; null where all is well. */
  readonly stored: () => string | null;
  /** Of each client's wrong tokens. */
  readonly failedLimit: Limit;
  readonly clientAddress: (context: Context) => string;
  readonly frame: PageFrame;
  readonly logger: Logger;
}

/** Entries of the audit that are shown. */
const MOST_AUDITED = 20;

/** The dashboard: one address, which shows how things stand to whoever is signed in, and takes what they send. */
export function adminPages(options: AdminPagesOptions): Hono {
  const { session, operations, following, failedLimit, clientAddress, frame, logger } = options;
  const routes = new Hono();

  async function dashboard(context: Context, told: string | null, view: View) {
    const content = await contentOf(options);
    const title = view.pages.admin.title;
    const children = <DashboardPage view={view} content={content} told={told} />;
    return context.html(wholePage({ view, frame, title, children }));
  }

  function signIn(context: Context, told: string | null, status: 200 | 401, view: View) {
    const title = view.pages.admin.title;
    const children = <SignInPage view={view} told={told} />;
    return context.html(wholePage({ view, frame, title, children }), status);
  }

  async function signedIn(context: Context, given: string, view: View) {
    const client = clientAddress(context);
    const before = await failedLimit.look(client);
    const isRight = before.allowed && session.isToken(given);
    if (isRight) {
      session.start(context);
      return context.redirect(view.href('/admin'), 303);
    }
    const turn = before.allowed ? await failedLimit.take(client) : before;
    if (!turn.allowed) {
      const seconds = String(turn.retryAfterSeconds);
      return problemPage(context, frame, {
        status: 429,
        message: ({ pages }) => pages.problem.tooMany(seconds),
        headers: { 'Retry-After': seconds },
      });
    }
    logger.warn({ client, path: '/admin' }, 'Signing in to the dashboard was refused.');
    return signIn(context, view.pages.admin.wrongToken, 401, view);
  }

  routes.get('/admin', (context) => {
    const view = viewOf(context);
    return session.isOpen(context) ? dashboard(context, null, view) : signIn(context, null, 200, view);
  });

  routes.post('/admin', async (context) => {
    const sent = new URLSearchParams(await context.req.text());
    const view = viewOf(context, sent.get('lang') ?? undefined);
    const { pages } = view;
    const what = sent.get('do');
    if (what === 'sign-in') return signedIn(context, sent.get('token') ?? '', view);
    if (!session.isOpen(context)) return signIn(context, pages.admin.ended, 401, view);
    switch (what) {
      case 'sign-out':
        session.end(context);
        return context.redirect(view.href('/admin'), 303);
      case 'reload': {
        const outcome = await operations.reload({ force: sent.get('force') === 'yes' });
        return dashboard(context, toldOfReload(outcome, view), view);
      }
      case 'check': {
        const outcome = await following?.check(sent.get('source') ?? '');
        const told = {
          checked: pages.admin.checked,
          busy: pages.admin.checking,
          unknown: pages.admin.noSuch,
        };
        return dashboard(context, told[outcome?.kind ?? 'unknown'], view);
      }
      default:
        return problemPage(context, frame, {
          status: 400,
          message: () => pages.problem.unreadable,
          way: { name: pages.admin.title, href: view.href('/admin') },
        });
    }
  });
  return routes;
}

function toldOfReload(outcome: ReloadOutcome, { texts: { reload } }: View): string {
  switch (outcome.kind) {
    case 'busy':
      return reload.busy;
    case 'failed':
      return `${reload.failed} ${outcome.message}`;
    case 'refused':
      return reload.refused(outcome.before, outcome.after);
    default: {
      const { added, changed, removed } = outcome.report;
      return added.length + changed.length + removed.length === 0 ? reload.unchanged : reload.done;
    }
  }
}

async function contentOf({
  operations,
  events,
  following,
  audit,
  memory,
  discord,
  stored,
}: AdminPagesOptions): Promise<DashboardContent> {
  const counted = await events.count('question');
  const of = (outcome: string): number => counted.get(outcome) ?? 0;
  return {
    summary: await operations.summary(),
    report: await operations.lastReload(),
    questions: { answered: of('answered'), abstained: of('abstained'), failed: of('failed') },
    sources: (await following?.list()) ?? [],
    audit: await audit.newest({ limit: MOST_AUDITED }),
    memory: memory(),
    discord: discord(),
    stored: stored(),
  };
}
