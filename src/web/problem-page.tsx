import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { wholePage, type PageFrame } from './frame.js';
import { viewOf, type View } from './view.js';

/** What went wrong, and where a way on leads. */
export interface PageProblem {
  readonly status: ContentfulStatusCode;
  readonly message: (view: View) => string;
  readonly way?: { readonly name: string; readonly href: string } | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page that says what happened, and what to do next. */
export function problemPage(context: Context, frame: PageFrame, problem: PageProblem) {
  const view = viewOf(context);
  const title = view.pages.problem.title;
  const { way } = problem;
  return context.html(
    wholePage({
      view,
      frame,
      title,
      children: (
        <section class="problem">
          <h1>{title}</h1>
          <p>{problem.message(view)}</p>
          {way === undefined ? null : (
            <p>
              <a class="button" href={way.href}>
                {way.name}
              </a>
            </p>
          )}
        </section>
      ),
    }),
    problem.status,
    problem.headers,
  );
}
