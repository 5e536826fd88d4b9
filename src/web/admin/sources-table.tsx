import type { SourceView } from '../../app/following/following.js';
import { whyNothingOf } from '../../chat/why-nothing.js';
import type { SourceResult } from '../../model/source-definition.js';
import { linkTarget } from '../address.js';
import type { View } from '../view.js';

/** The sources that are followed: how the last check ended, when the next is, and why nothing came. */
export function SourcesTable({
  view,
  sources,
}: {
  readonly view: View;
  readonly sources: readonly SourceView[];
}) {
  const { admin } = view.pages;
  if (sources.length === 0) return <p>{admin.noSources}</p>;
  return (
    <div class="wide" tabindex={0} role="region" aria-labelledby="sources">
      <table>
        <thead>
          <tr>
            {[admin.source, admin.lastCheck, admin.nextCheck, admin.why].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow view={view} source={source} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceRow({ view, source }: { readonly view: View; readonly source: SourceView }) {
  const { admin } = view.pages;
  const { definition, state, note } = source;
  const at = (time: string | null): string => (time === null ? admin.never : view.time(time));
  return (
    <tr>
      <th scope="row">
        <a href={linkTarget(definition.url)} rel="noopener noreferrer">
          <bdi>{definition.id}</bdi>
        </a>
        <form method="post" action="/admin">
          <input type="hidden" name="do" value="check" />
          <input type="hidden" name="source" value={definition.id} />
          <input type="hidden" name="lang" value={view.language} />
          <button class="quiet" type="submit" aria-label={`${admin.check}: ${definition.id}`}>
            {admin.check}
          </button>
        </form>
      </th>
      <td>
        {at(state.checkedAt)}
        {state.result === null ? null : <p dir="auto">{resultWords(state.result, view)}</p>}
      </td>
      <td>{at(state.nextCheckAt)}</td>
      <td dir="auto">{note === null ? null : (whyNothingOf(source, view.texts) ?? note)}</td>
    </tr>
  );
}

function resultWords(result: SourceResult, { pages: { admin }, texts: { number } }: View): string {
  if (result.kind === 'unchanged') return admin.unchanged;
  if (result.kind === 'failed') return result.reason;
  return admin.found(number(result.found), number(result.added), number(result.changed));
}
