import { articlePath } from '../address.js';
import type { View } from '../view.js';
import { AdminForm } from './admin-part.js';

/** An article as the dashboard lists it. */
export interface ListedArticle {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  /** A file of the folder, a followed source, or somebody who added it. */
  readonly origin:
    | { readonly kind: 'file' | 'person' }
    | { readonly kind: 'source'; readonly source: string };
  readonly state: 'serves' | 'vanished' | 'waiting' | 'removed';
}

interface TabsParts {
  readonly view: View;
  readonly part: string;
  readonly isRemoved: boolean;
}

/** The ways to those that are there and to those that were removed. */
export function ArticleTabs({ view, part, isRemoved }: TabsParts) {
  const { kept } = view.pages.admin;
  const tabs = [
    { name: kept.there, show: undefined, isShown: !isRemoved },
    { name: kept.removed, show: 'removed', isShown: isRemoved },
  ];
  return (
    <ul class="parts">
      {tabs.map(({ name, show, isShown }) => (
        <li>
          <a href={view.href('/admin', { part, show })} aria-current={isShown ? 'true' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface TableParts {
  readonly view: View;
  readonly part: string;
  readonly articles: readonly ListedArticle[];
  readonly before: Readonly<Record<string, string | number>> | null;
  readonly behind: Readonly<Record<string, string | number>> | null;
  readonly canEdit: boolean;
}

/** Articles, each with where it is from, how it stands, and what can be done with it. */
export function ArticlesTable({ view, part, articles, before, behind, canEdit }: TableParts) {
  const { admin } = view.pages;
  const { previous, next } = view.texts.sources;
  if (articles.length === 0) return <p>{admin.kept.none}</p>;
  return (
    <>
      <h2 id="articles">{admin.articles}</h2>
      <div class="wide" tabindex={0} role="region" aria-labelledby="articles">
        <table>
          <thead>
            <tr>
              {[admin.kept.article, admin.kept.origin, admin.kept.state].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {articles.map((article) => (
              <ArticleRow view={view} article={article} canEdit={canEdit} />
            ))}
          </tbody>
        </table>
      </div>
      {before === null && behind === null ? null : (
        <nav class="buttons" aria-label={view.pages.views.pages}>
          {before === null ? null : (
            <a class="quiet" rel="prev" href={view.href('/admin', { part, ...before })}>
              {previous}
            </a>
          )}
          {behind === null ? null : (
            <a class="quiet" rel="next" href={view.href('/admin', { part, ...behind })}>
              {next}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

interface RowParts {
  readonly view: View;
  readonly article: ListedArticle;
  readonly canEdit: boolean;
}

function ArticleRow({ view, article, canEdit }: RowParts) {
  const { texts, pages } = view;
  const { kept } = pages.admin;
  const { id, title, published, publisher, origin, state } = article;
  const action = state === 'removed' ? 'restore' : 'remove';
  const name = title ?? id;
  return (
    <tr>
      <th scope="row" dir="auto">
        {state === 'removed' ? name : <a href={view.href(articlePath(id))}>{name}</a>}
        <p class="small">{[...(publisher === null ? [] : [publisher]), texts.date(published)].join(' · ')}</p>
      </th>
      <td dir="auto">{origin.kind === 'source' ? kept.source(origin.source) : kept.origins[origin.kind]}</td>
      <td>
        {kept.states[state]}
        {canEdit && origin.kind !== 'file' ? (
          <AdminForm view={view} action={action} fields={{ article: id }}>
            <button class="quiet" type="submit" aria-label={`${kept[action]}: ${name}`}>
              {kept[action]}
            </button>
          </AdminForm>
        ) : null}
      </td>
    </tr>
  );
}

interface AddParts {
  readonly view: View;
  readonly part: string;
  /** Characters of an address. */
  readonly most: number;
}

/** A form that adds the article at an address. */
export function AddArticle({ view, part, most }: AddParts) {
  const { kept } = view.pages.admin;
  return (
    <section>
      <h2>{kept.add}</h2>
      <AdminForm view={{ ...view, query: { part } }} action="add">
        <div class="field">
          <label for="article-url">{kept.address}</label>
          <input
            type="url"
            id="article-url"
            name="url"
            required
            maxlength={most}
            dir="ltr"
            aria-describedby="article-url-hint"
          />
          <p class="small" id="article-url-hint">
            {kept.addressHint}
          </p>
        </div>
        <button class="send" type="submit">
          {kept.add}
        </button>
      </AdminForm>
    </section>
  );
}
