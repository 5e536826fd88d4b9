import type { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { theWholeApp } from '../http/whole-app.js';
import { aBrowserApp } from '../web/a-browser-app.js';
import { allCode, codeSpans, documentAt, documents, section, tableRows } from './documents.js';

/** Those that an app answers by a method of their own, without the files that pages link to. */
function routesOf(app: Hono): string[] {
  const all = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/*' && !path.startsWith('/assets/'))
    .map(({ method, path }) => `${method} ${path}`);
  return [...new Set(all)].sort();
}

const programs = routesOf(theWholeApp());
const pages = routesOf((await aBrowserApp()).app).filter((route) => !programs.includes(route));
const routes = [...programs, ...pages];

describe('HTTP routes', () => {
  it.each([
    ['docs/http.md', programs],
    ['docs/web.md', pages],
  ])('stand in %s, each of them and no others', (path, expected) => {
    const rows = tableRows(section(documentAt(path), '## Routes')).flatMap(([route = '']) =>
      codeSpans(route),
    );
    expect([...rows].sort()).toEqual(expected);
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
