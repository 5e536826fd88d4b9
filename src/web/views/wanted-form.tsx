import type { View } from '../view.js';

/** A field of a form that narrows what a page shows. */
export interface WantedField {
  readonly name: 'about' | 'from' | 'to' | 'asOf';
  readonly label: string;
  readonly hint: string;
  /** What stands in it; default: what the address says. */
  readonly value?: string;
}

interface WantedFormParts {
  readonly view: View;
  readonly path: string;
  readonly fields: readonly WantedField[];
  /** What else stands in the address. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A form that narrows what a page shows. All that is filled in stands in the address. */
export function WantedForm({ view, path, fields, hidden = {} }: WantedFormParts) {
  const { query, pages } = view;
  return (
    <form method="get" action={path} class="wanted">
      {query['lang'] === undefined ? null : <input type="hidden" name="lang" value={view.language} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, value = query[name] }) => (
        <div class="field">
          <label for={`wanted-${name}`}>{label}</label>
          <input
            type="text"
            id={`wanted-${name}`}
            name={name}
            value={value}
            dir="auto"
            maxlength={200}
            aria-describedby={`wanted-${name}-hint`}
          />
          <p class="small" id={`wanted-${name}-hint`}>
            {hint}
          </p>
        </div>
      ))}
      <button class="send" type="submit">
        {pages.views.show}
      </button>
    </form>
  );
}

interface PagerParts {
  readonly view: View;
  readonly path: string;
  readonly page: number;
  readonly pages: number;
}

/** Links to the stretches of a list before and after. */
export function Pager({ view, path, page, pages }: PagerParts) {
  if (pages <= 1) return null;
  const { previous, next } = view.texts.sources;
  const at = (other: number): string => view.href(path, { ...view.query, page: other });
  return (
    <nav class="buttons" aria-label={view.pages.views.pages}>
      {page > 1 ? (
        <a class="quiet" rel="prev" href={at(page - 1)}>
          {previous}
        </a>
      ) : null}
      {page < pages ? (
        <a class="quiet" rel="next" href={at(page + 1)}>
          {next}
        </a>
      ) : null}
    </nav>
  );
}
