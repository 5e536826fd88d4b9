import { describe, expect, it } from 'vitest';
import { pageTextsFor } from '../../src/chat/texts/page-texts.js';
import { DESCRIBED_ROUTES } from '../../src/http/openapi/described-routes.js';
import { openApiDocument } from '../../src/http/openapi/openapi-document.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { aBrowserApp, wordsOf } from './a-browser-app.js';

const whole = openApiDocument(DESCRIBED_ROUTES, { version: '1.2.3', publicUrl: null });

/** All that the description says in words. */
const said = [
  whole.info.description,
  ...Object.values(whole.paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap(({ tags, summary, responses }) => [
      ...tags,
      summary,
      ...Object.values(responses).map(({ description }) => description),
    ]),
];

describe('GET /docs', () => {
  it('is a page of the routes for programs, like every other page', async () => {
    const { app, get, post } = await aBrowserApp();
    const { status, headers, html } = await get('/docs');
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(headers.get('Content-Security-Policy')).toContain("style-src 'self'");
    expect(html).not.toMatch(/<style|<script|\son\w+=|style="/);
    const served = new Set(app.routes.map(({ method, path }) => `${method} ${path}`));
    const routes = DESCRIBED_ROUTES.filter(({ route }) => served.has(route));
    expect(routes.length).toBeGreaterThan(15);
    for (const { route } of routes) expect(wordsOf(html)).toContain(route.replaceAll(/:(\w+)/g, '{$1}'));
    expect((await post('/docs', {})).status).toBe(405);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('says all of it in %s', async (language) => {
    const { words } = pageTextsFor(language).api;
    expect(said.filter((each) => words[each] === undefined)).toEqual([]);
    expect(Object.keys(words).filter((each) => !said.includes(each))).toEqual([]);
    const { get } = await aBrowserApp();
    const { html } = await get(`/docs?lang=${language}`);
    expect(html).toContain(`<html lang="${language}"`);
    expect(wordsOf(html)).toContain(words['Reads the articles anew.']);
    expect(wordsOf(html)).not.toContain('Reads the articles anew.');
  });

  it('is reached from the foot of every page', async () => {
    const { get } = await aBrowserApp();
    expect((await get('/people?lang=tr')).html).toContain('href="/docs?lang=tr"');
  });
});
