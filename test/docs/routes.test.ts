import { describe, expect, it } from 'vitest';
import { theWholeApp } from '../http/whole-app.js';
import { allCode, codeSpans, documentAt, documents, section, tableRows } from './documents.js';

const routes = [
  ...new Set(
    theWholeApp()
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
  ),
].sort();

describe('HTTP routes', () => {
  it('stand in docs/http.md, each of them and no others', () => {
    const rows = tableRows(section(documentAt('docs/http.md'), '## Routes')).flatMap(([route = '']) =>
      codeSpans(route),
    );
    expect([...rows].sort()).toEqual(routes);
  });

  it.each(documents)('$path names no other', ({ text }) => {
    const named = allCode(text).flatMap((code) =>
      [...code.matchAll(/\b(GET|POST|PUT|PATCH|DELETE) (\/[\w/:.-]*)/g)].map(
        ([, method, path]) => `${method} ${path}`,
      ),
    );
    const calls = allCode(text).flatMap((code) =>
      [...code.matchAll(/https?:\/\/127\.0\.0\.1:3000(\/[\w/.-]+)/g)].map(([, path = '']) => path),
    );
    const paths = routes.map((route) => route.split(' ')[1]);
    expect(named.filter((route) => !routes.includes(route))).toEqual([]);
    expect(calls.filter((path) => path !== '/api' && !paths.includes(path))).toEqual([]);
  });
});
