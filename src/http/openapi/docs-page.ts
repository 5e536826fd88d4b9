import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { DocumentOperation, OpenApiDocument } from './openapi-document.js';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
h3 { font-family: ui-monospace, monospace; overflow-wrap: anywhere; margin-bottom: 0; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; }
pre { overflow-x: auto; padding: 0.5rem; border: 1px solid; font-size: 0.85rem; }
`;

/** What the page may load: nothing, and this one style. */
export const DOCS_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Section {
  readonly method: string;
  readonly path: string;
  readonly operation: DocumentOperation;
}

/** The description as a page that needs no script. */
export function docsPage({ info, paths }: OpenApiDocument): Html {
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): Section => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const parts = [...new Set(all.flatMap(({ operation }) => operation.tags))];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title} over HTTP</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${info.title} over HTTP</h1>
          <p>
            ${info.description} Version ${info.version}. The same for programs:
            <a href="/openapi.json">openapi.json</a>.
          </p>
          <nav aria-label="Parts">
            <ul>
              ${parts.map((part) => html`<li><a href="#${anchor(part)}">${part}</a></li>`)}
            </ul>
          </nav>
          ${parts.map(
            (part) =>
              html`<section aria-labelledby="${anchor(part)}">
                <h2 id="${anchor(part)}">${part}</h2>
                ${all.filter(({ operation }) => operation.tags.includes(part)).map(routeSection)}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}

function anchor(part: string): string {
  return part.toLowerCase().replaceAll(' ', '-');
}

function routeSection({ method, path, operation }: Section): Html {
  const { summary, security, parameters, requestBody, responses } = operation;
  return html`<h3>${method} ${path}</h3>
    <p>${summary}${security === undefined ? '' : ' Wants the admin token.'}</p>
    ${
      parameters.length === 0
        ? ''
        : html`<table>
            <thead>
              <tr>
                <th scope="col">Parameter</th>
                <th scope="col">in</th>
                <th scope="col">is</th>
              </tr>
            </thead>
            <tbody>
              ${parameters.map(
                ({ name, in: where, required, schema }) =>
                  html`<tr>
                    <td><code>${name}</code>${required ? '' : ' (optional)'}</td>
                    <td>${where}</td>
                    <td><code>${JSON.stringify(schema)}</code></td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      requestBody === undefined
        ? ''
        : html`<details>
            <summary>Body</summary>
            ${schemaOf(requestBody.content)}
          </details>`
    }
    <table>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">means</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(responses).map(
          ([status, { description }]) =>
            html`<tr>
              <td>${status}</td>
              <td>${description}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .map(
        ([status, { content }]) =>
          html`<details>
            <summary>Body of ${status}</summary>
            ${schemaOf(content ?? {})}
          </details>`,
      )}`;
}

function schemaOf(content: Readonly<Record<string, { readonly schema: object }>>): Html {
  return html`${Object.entries(content).map(
    ([type, { schema }]) =>
      html`<p><code>${type}</code></p>
        ${
          Object.keys(schema).length === 0
            ? ''
            : html`<pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>`
        }`,
  )}`;
}
