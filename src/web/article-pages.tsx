import { Hono, type Context } from 'hono';
import type { ArticleRecords, WholeRecord } from '../app/editing/article-records.js';
import type { Articles, ArticleExcerpt, CitedStretch } from '../app/services.js';
import { articlePath } from './address.js';
import { ArticleView } from './article-view.js';
import { wholePage, type PageFrame } from './frame.js';
import { problemPage } from './problem-page.js';
import { viewOf } from './view.js';

export interface ArticlePagesOptions {
  readonly articles: Pick<Articles, 'excerpt'>;
  readonly records: Pick<ArticleRecords, 'get' | 'excerpt'>;
  readonly frame: PageFrame;
}

/** Characters of a stretch that is marked: a quotation has 350 at most, and the sentence of a fact may have more. */
const MOST_CITED = 2000;

/** Where citations lead: an article's words around the cited ones, and what is known of it. */
export function articlePages({ articles, records, frame }: ArticlePagesOptions): Hono {
  const routes = new Hono();
  routes.get('/articles/:id', async (context) => {
    const id = context.req.param('id');
    const cited = citedIn(context);
    if (cited === 'unreadable') {
      return problemPage(context, frame, {
        status: 400,
        message: ({ pages }) => pages.problem.offsets,
        ways: [wayTo(id, context)],
      });
    }
    const version = versionIn(context);
    const served = await articles.excerpt(id, cited ?? undefined, version);
    const isOther = served.kind === 'other-version' && version !== undefined;
    const outcome = isOther ? await records.excerpt(id, version, cited) : served;
    if (outcome.kind === 'outside') {
      return outside(id, context, frame);
    }
    const record = await records.get(id);
    if (record !== null && isOther && outcome.kind === 'unknown') {
      return outside(id, context, frame);
    }
    const excerpt = outcome.kind === 'found' ? outcome.excerpt : null;
    if (record === null) {
      return problemPage(context, frame, {
        status: 404,
        message: ({ pages }) => pages.problem.unknownArticle,
      });
    }
    return shown(context, frame, { record, excerpt, cited });
  });
  return routes;
}

function shown(
  context: Context,
  frame: PageFrame,
  content: {
    readonly record: WholeRecord;
    readonly excerpt: ArticleExcerpt | null;
    readonly cited: CitedStretch | null;
  },
) {
  const view = viewOf(context);
  const title = content.record.title ?? view.pages.article.untitled;
  // What is read of an article may be taken out of it later: browsers ask again.
  context.header('Cache-Control', 'private, no-cache');
  return context.html(
    wholePage({ view, frame, title, children: <ArticleView view={view} {...content} title={title} /> }),
  );
}

function outside(id: string, context: Context, frame: PageFrame) {
  return problemPage(context, frame, {
    status: 404,
    message: ({ pages }) => pages.problem.outside,
    ways: [wayTo(id, context)],
  });
}

function wayTo(id: string, context: Context) {
  const view = viewOf(context);
  return { name: view.pages.problem.openArticle, href: view.href(articlePath(id)) };
}

/** The stretch that an address names; null where it names none. */
function citedIn({ req }: Context): CitedStretch | null | 'unreadable' {
  const [from, to] = [req.query('from'), req.query('to')];
  if (from === undefined && to === undefined) return null;
  if (!isOffset(from) || !isOffset(to)) return 'unreadable';
  const [start, end] = [Number(from), Number(to)];
  return start < end && end - start <= MOST_CITED ? { start, end } : 'unreadable';
}

/** The version that an address names; one that none has where that is no number, and undefined where it names none. */
function versionIn({ req }: Context): number | undefined {
  const version = req.query('version');
  if (version === undefined) return undefined;
  return /^\d{1,9}$/.test(version) ? Number(version) : 0;
}

function isOffset(value: string | undefined): boolean {
  return value !== undefined && /^\d{1,9}$/.test(value);
}
