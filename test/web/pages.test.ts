import { describe, expect, it } from 'vitest';
import { aBrowserApp, wordsOf } from './a-browser-app.js';

describe('every page', () => {
  it('may run and load its own files alone, and stand in no frame', async () => {
    const { get } = await aBrowserApp();
    const { headers, html } = await get('/articles/nothing');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/<style|<script(?! type="module" src=")|\son\w+=|\sstyle=/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
  });

  it('is refused under a name that is not the service’s own, and to a page of another origin', async () => {
    const { get } = await aBrowserApp();
    expect((await get('/articles/kalin-call', { Host: 'rebound.example' })).status).toBe(421);
    expect((await get('/articles/kalin-call', { Origin: 'http://evil.example' })).status).toBe(403);
  });

  it('says that there is nothing at an address: to browsers as a page, to programs as JSON', async () => {
    const { get } = await aBrowserApp();
    const page = await get('/nothing/here');
    expect([page.status, wordsOf(page.html)]).toMatchObject([
      404,
      expect.stringContaining('nothing at this address'),
    ]);
    const program = await get('/nothing/here', { Accept: '*/*' });
    expect(JSON.parse(program.html)).toMatchObject({ error: { code: 'not-found' } });
    const api = await get('/api/articles/gone', { Accept: '*/*' });
    expect(JSON.parse(api.html)).toMatchObject({ error: { code: 'unknown-article' } });
  });

  it('links to files whose addresses tell their content, so that they may be kept for good', async () => {
    const { get } = await aBrowserApp();
    const { html } = await get('/nothing');
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(1);
    for (const path of files) {
      const { status, headers } = await get(path);
      expect([status, headers.get('Cache-Control')]).toMatchObject([
        200,
        expect.stringContaining('immutable'),
      ]);
      const other = await get(path.replace(/\?.*/, '?old'));
      expect(other.headers.get('Cache-Control')).toBe('no-cache');
    }
  });
});
