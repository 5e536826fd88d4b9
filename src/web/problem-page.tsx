import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { wholePage, type PageFrame } from './frame.js';
import { viewOf, type View } from './view.js';

/** What went wrong, and where ways on lead. */
export interface PageProblem {
  readonly status: ContentfulStatusCode;
  readonly message: (view: View) => string;
  readonly ways?: readonly { readonly name: string; readonly href: string }[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page that says what happened, and what to do next. */
export function problemPage(context: Context, frame: PageFrame, problem: PageProblem) {
  const view = viewOf(context);
  const title = view.pages.problem.title;
  const { ways = [] } = problem;
  return context.html(
    wholePage({
      view,
      frame,
      title,
      children: (
        <section class="problem">
          <h1>{title}</h1>
          <p>{problem.message(view)}</p>
          {ways.map(({ name, href }) => (
            <p>
              <a class="button" href={href}>
                <bdi>{name}</bdi>
              </a>
            </p>
          ))}
        </section>
      ),
    }),
    problem.status,
    problem.headers,
  );
}
