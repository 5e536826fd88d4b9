import { Hono, type Context } from 'hono';
import type { Limit } from '../../app/limit.js';
import type { Logger } from '../../logger.js';
import { wholePage, type PageFrame } from '../frame.js';
import { problemPage } from '../problem-page.js';
import { viewOf, type View } from '../view.js';
import { AdminFrame, type AdminPart } from './admin-part.js';
import { articlesPart, type ArticlesPartOptions } from './articles-part.js';
import { communityParts, type CommunityPartsOptions } from './community-parts.js';
import { SignInPage } from './dashboard-page.js';
import { nowPart, type NowPartOptions } from './now-part.js';
import { numbersPart, type NumbersPartOptions } from './numbers-part.js';
import { reloadPart, type ReloadPartOptions } from './reload-part.js';
import type { AdminSession } from './session.js';
import { wrongPart, type WrongPartOptions } from './wrong-part.js';

/** What the parts of the dashboard need. */
export type AdminPartsOptions = Omit<NowPartOptions, 'audit'> &
  ReloadPartOptions &
  ArticlesPartOptions &
  WrongPartOptions &
  CommunityPartsOptions &
  NumbersPartOptions & { readonly audit: NowPartOptions['audit'] & ReloadPartOptions['audit'] };

export interface AdminPagesOptions extends AdminPartsOptions {
  readonly session: AdminSession;
  /** Of each client's wrong tokens. */
  readonly failedLimit: Limit;
  readonly clientAddress: (context: Context) => string;
  readonly frame: PageFrame;
  readonly logger: Logger;
}

/** The dashboard: one address, which shows how things stand to whoever is signed in, and takes what they send. */
export function adminPages(options: AdminPagesOptions): Hono {
  const { session, failedLimit, clientAddress, frame, logger } = options;
  const parts: readonly AdminPart[] = [
    nowPart(options),
    reloadPart(options),
    articlesPart(options),
    wrongPart(options),
    ...communityParts(options),
    numbersPart(options),
  ];
  const routes = new Hono();

  async function dashboard(context: Context, shown: AdminPart, told: string | null, view: View) {
    const { content, isWaiting = false } = await shown.show(view);
    return context.html(
      wholePage({
        view,
        frame,
        title: `${shown.title(view)} · ${view.pages.admin.title}`,
        looksAgain: isWaiting,
        scripts: isWaiting ? [frame.assets.href('admin.js')] : [],
        children: (
          <AdminFrame view={view} parts={parts} shown={shown} told={told}>
            <div id="live" data-waiting={isWaiting ? 'yes' : undefined}>
              {content}
            </div>
          </AdminFrame>
        ),
      }),
    );
  }

  function signIn(context: Context, told: string | null, status: 200 | 401, view: View) {
    const title = view.pages.admin.title;
    const children = <SignInPage view={view} told={told} />;
    return context.html(wholePage({ view, frame, title, children }), status);
  }

  function problem(context: Context, status: 400 | 404, message: (view: View) => string) {
    const view = viewOf(context);
    return problemPage(context, frame, {
      status,
      message,
      ways: [{ name: view.pages.admin.title, href: view.href('/admin') }],
    });
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

  const partOf = ({ query }: View): AdminPart | undefined =>
    parts.find(({ name }) => name === (query['part'] ?? null));

  routes.get('/admin', async (context) => {
    const view = viewOf(context);
    if (!(await session.isOpen(context))) return signIn(context, null, 200, view);
    const part = partOf(view);
    if (part === undefined) return problem(context, 404, ({ pages }) => pages.problem.notFound);
    return dashboard(context, part, null, view);
  });

  routes.post('/admin', async (context) => {
    const sent = new URLSearchParams(await context.req.text());
    const view = viewOf(context, sent.get('lang') ?? undefined);
    const what = sent.get('do') ?? '';
    if (what === 'sign-in') return signedIn(context, sent.get('token') ?? '', view);
    if (!(await session.isOpen(context))) return signIn(context, view.pages.admin.ended, 401, view);
    if (what === 'sign-out') {
      await session.end(context);
      return context.redirect(view.href('/admin'), 303);
    }
    const part = partOf(view);
    const action = part !== undefined && Object.hasOwn(part.actions, what) ? part.actions[what] : undefined;
    if (part === undefined || action === undefined)
      return problem(context, 400, ({ pages }) => pages.problem.unreadable);
    const told = await action(sent, view);
    return typeof told === 'string'
      ? dashboard(context, part, told, view)
      : context.redirect(told.redirect, 303);
  });
  return routes;
}
