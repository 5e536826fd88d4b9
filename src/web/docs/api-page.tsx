import type { View } from '../view.js';

interface TypedContent {
  readonly content?: Readonly<Record<string, { readonly schema: object }>> | undefined;
}

/** A route of the service, as its description for programs (OpenAPI) has it. */
export interface ApiOperation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security?: readonly object[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required: boolean;
    readonly schema: object;
  }[];
  readonly requestBody?: TypedContent;
  readonly responses: Readonly<Record<string, { readonly description: string } & TypedContent>>;
}

/** The service's description for programs, as far as its page tells of it. */
export interface ApiDescription {
  readonly info: { readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
}

interface ApiRoute {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** What the description says, in the language of the page. It is made in English, which programs are told. */
function said({ pages }: View, words: string): string {
  return pages.api.words[words] ?? words;
}

/** The routes for programs, part by part. */
export function ApiPage({ view, described }: { readonly view: View; readonly described: ApiDescription }) {
  const { api } = view.pages;
  const { info, paths } = described;
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): ApiRoute => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const parts = [...new Set(all.flatMap(({ operation }) => operation.tags))];
  return (
    <div class="api">
      <h1>{api.title}</h1>
      <p>
        {said(view, info.description)} {api.version} <bdi>{info.version}</bdi>. {api.same}{' '}
        <a href="/openapi.json">openapi.json</a>.
      </p>
      <nav aria-label={api.parts}>
        <ul class="names">
          {parts.map((part) => (
            <li>
              <a href={`#${anchorOf(part)}`}>{said(view, part)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part) => (
        <section aria-labelledby={anchorOf(part)}>
          <h2 id={anchorOf(part)}>{said(view, part)}</h2>
          {all
            .filter(({ operation }) => operation.tags.includes(part))
            .map((route) => (
              <RouteSection view={view} route={route} />
            ))}
        </section>
      ))}
    </div>
  );
}

function anchorOf(part: string): string {
  return part.toLowerCase().replaceAll(' ', '-');
}

function RouteSection({ view, route }: { readonly view: View; readonly route: ApiRoute }) {
  const { api } = view.pages;
  const { method, path, operation } = route;
  const { summary, security, parameters, requestBody, responses } = operation;
  return (
    <>
      <h3>
        <code dir="ltr">
          {method} {path}
        </code>
      </h3>
      <p>
        {said(view, summary)}
        {security === undefined ? null : ` ${api.token}`}
      </p>
      {parameters.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{api.parameter}</th>
              <th scope="col">{api.is}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(({ name, in: place, required, schema }) => (
              <tr>
                <td>
                  <code dir="ltr">{name}</code>
                  <br />
                  {[api.places[place], ...(required ? [] : [api.optional])].join(', ')}
                </td>
                <td>
                  <code dir="ltr">{JSON.stringify(schema)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {requestBody === undefined ? null : (
        <details>
          <summary>{api.body}</summary>
          <ContentSchemas content={requestBody.content} />
        </details>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{api.status}</th>
            <th scope="col">{api.means}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(responses).map(([status, { description }]) => (
            <tr>
              <td>{status}</td>
              <td>{said(view, description)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, { content }]) => (
          <details>
            <summary>{api.bodyOf(status)}</summary>
            <ContentSchemas content={content} />
          </details>
        ))}
    </>
  );
}

function ContentSchemas({ content = {} }: TypedContent) {
  return (
    <>
      {Object.entries(content).map(([type, { schema }]) => (
        <>
          <p>
            <code dir="ltr">{type}</code>
          </p>
          {Object.keys(schema).length === 0 ? null : (
            <pre dir="ltr" tabindex={0}>
              {JSON.stringify(schema, null, 2)}
            </pre>
          )}
        </>
      ))}
    </>
  );
}
