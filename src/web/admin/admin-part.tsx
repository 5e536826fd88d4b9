import type { Child } from 'hono/jsx';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

/** What came of what was sent: a line to be shown above the part, or an address to go on at. */
type Ended = string | { readonly redirect: string };

/** A part of the dashboard, shown at `/admin?part=NAME`. */
export interface AdminPart {
  /** Null: the first, which is shown where none is named. */
  readonly name: string | null;
  readonly title: (view: View) => string;
  /** What it shows now. `isWaiting`: it changes by itself, and is to be looked at again. */
  show(view: View): Promise<{ readonly content: Child; readonly isWaiting?: boolean }>;
  /** What its forms may send as `do`. */
  readonly actions: Readonly<Record<string, (sent: URLSearchParams, view: View) => Promise<Ended>>>;
}

/** What the address of a part keeps from one page of it to the next. */
const KEPT = ['part', 'about', 'show', 'page', 'before', 'after', 'id'];

interface AdminFormParts {
  readonly view: View;
  /** What is to be done. */
  readonly action: string;
  /** What it is done to. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly children: Child;
}

/** A form of the part that is shown; behind it the same part is shown again. */
export function AdminForm({ view, action, fields = {}, children }: AdminFormParts) {
  const kept = Object.fromEntries(KEPT.map((name) => [name, view.query[name]]));
  return (
    <form method="post" action={pageAddress('/admin', kept)} class="buttons">
      <input type="hidden" name="do" value={action} />
      <input type="hidden" name="lang" value={view.language} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

interface AdminFrameParts {
  readonly view: View;
  readonly parts: readonly AdminPart[];
  readonly shown: AdminPart;
  /** How what was sent ended; null where nothing was. */
  readonly told: string | null;
  readonly children: Child;
}

/** A part with what stands around each: the way to the others, what was told, and signing out. */
export function AdminFrame({ view, parts, shown, told, children }: AdminFrameParts) {
  const { admin } = view.pages;
  return (
    <>
      <h1>{shown.name === null ? admin.title : `${admin.title}: ${shown.title(view)}`}</h1>
      <nav aria-label={admin.parts.label}>
        <ul class="parts">
          {parts.map((part) => (
            <li>
              <a
                href={view.href('/admin', { part: part.name ?? undefined })}
                aria-current={part === shown ? 'page' : undefined}
              >
                {part.title(view)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {told === null ? null : (
        <p class="note" role="status" dir="auto">
          {told}
        </p>
      )}
      {children}
      <form method="post" action="/admin" class="leaving">
        <input type="hidden" name="do" value="sign-out" />
        <input type="hidden" name="lang" value={view.language} />
        <button class="quiet" type="submit">
          {admin.signOut}
        </button>
      </form>
    </>
  );
}
