import { describe, expect, it } from 'vitest';
import type { ReloadOutcome } from '../../src/app/services.js';
import type { SourceView } from '../../src/app/following/following.js';
import type { LoadProgress } from '../../src/model/snapshot.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { pageTextsFor } from '../../src/chat/texts/page-texts.js';
import { aReport, fakeServices } from '../support/services.js';
import { aBrowserApp, ADMIN_TOKEN, SIGN_IN, signedIn, wordsOf } from './a-browser-app.js';

const HOURS = 3_600_000;

describe('the dashboard', () => {
  it('asks for the token first, and shows nothing without it', async () => {
    const { get, post } = await aBrowserApp();
    const { status, html, headers } = await get('/admin');
    expect(status).toBe(200);
    expect(html).toContain('type="password"');
    expect(wordsOf(html)).not.toContain('a1b2c3d4e5f60718');
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    for (const what of ['reload', 'check', 'sign-out', 'anything']) {
      expect((await post('/admin', { do: what })).status).toBe(401);
    }
  });

  it('lets whoever has the token in, by a cookie that no script and no other site has', async () => {
    const { get, set, cookie } = await signedIn();
    for (const each of set) {
      expect(each).toMatch(/; Max-Age=28800; Path=\/(?:admin)?; HttpOnly; SameSite=Strict$/);
      expect(each).not.toContain(ADMIN_TOKEN);
    }
    const { html } = await get('/admin', cookie);
    expect(wordsOf(html)).toContain('9 articles, 40 passages, 12 facts');
    const secure = await signedIn({ names: { publicUrl: 'https://parley.example' } });
    expect(secure.set.every((each) => each.includes('; Secure'))).toBe(true);
  });

  it('refuses a wrong token, tells the log who sent one, and makes guessing slow', async () => {
    const { post, logger } = await aBrowserApp({ wrongTokens: { most: 1, seconds: 60 } });
    const wrong = await post('/admin', { do: 'sign-in', token: 'guess' });
    expect([wrong.status, wrong.headers.get('Set-Cookie')]).toEqual([401, null]);
    expect(wordsOf(wrong.html)).toContain('This is not the admin token.');
    expect(JSON.stringify(logger.lines)).not.toContain('guess');
    expect(logger.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', facts: { client: 'one', path: '/admin' } }),
    );
    const right = await post('/admin', SIGN_IN);
    expect([right.status, right.headers.get('Retry-After')]).toEqual([429, '60']);
  });

  it('knows no cookie but its own, and that for eight hours', async () => {
    const { get, time, cookie } = await signedIn();
    const [name = '', value = ''] = cookie.Cookie.split(/[=;]/);
    const [until = '', session = '', signature = ''] = value.split('.');
    for (const forged of [
      `${Number(until) + 1}.${session}.${signature}`,
      `${until}.another.${signature}`,
      `${until}.${session}.`,
      `${until}.${session}.x`,
      `${until}.${signature}`,
      '',
      'x.y',
      '9'.repeat(99),
    ]) {
      expect((await get('/admin', { Cookie: `${name}=${forged}` })).html).toContain('type="password"');
    }
    time.now += 7.9 * HOURS;
    expect((await get('/admin', cookie)).html).not.toContain('type="password"');
    time.now += 0.2 * HOURS;
    expect((await get('/admin', cookie)).html).toContain('type="password"');
  });

  it('ends the session of whoever signs out', async () => {
    const { post, cookie } = await signedIn();
    const { status, headers } = await post('/admin', { do: 'sign-out' }, cookie);
    expect([status, headers.get('Location')]).toEqual([303, '/admin']);
    expect(headers.get('Set-Cookie')).toContain('Max-Age=0');
  });

  it('lets nobody in by the cookies of a session that was ended, and leaves others open', async () => {
    const { get, post, cookie } = await signedIn();
    const second = await post('/admin', SIGN_IN);
    const other = {
      Cookie: second.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
    };
    await post('/admin', { do: 'sign-out' }, cookie);
    expect((await get('/admin', cookie)).html).toContain('type="password"');
    expect((await post('/admin?part=reload', { do: 'reload' }, cookie)).status).toBe(401);
    expect((await get('/', cookie)).html).not.toContain('data-command="reload"');
    expect((await get('/admin', other)).html).not.toContain('type="password"');
    expect((await get('/', other)).html).toContain('data-command="reload"');
  });

  it('reads the articles again when told to, tells how far it has come, and what came of it', async () => {
    const forced: (boolean | undefined)[] = [];
    const rejected = [{ file: 'bad<b>.md', line: 3, reason: 'title must be text' }];
    const report = aReport({ added: ['new'], rejected });
    let progress: LoadProgress | null = { step: { phase: 'facts', done: 3, of: 40 }, elapsedMs: 12_400 };
    let end = (_ended: ReloadOutcome): void => {};
    const services = fakeServices({
      lastReload: async () => report,
      reload: (options) => {
        forced.push(options?.force);
        return new Promise((resolve) => (end = resolve));
      },
      progress: async () => progress,
    });
    const { get, post, cookie, store } = await signedIn({ services });
    const begun = await post('/admin?part=reload', { do: 'reload', lang: 'en' }, cookie);
    expect([begun.status, begun.headers.get('Location')]).toEqual([303, '/admin?part=reload&lang=en']);
    const running = await get('/admin?part=reload', cookie);
    expect(wordsOf(running.html)).toContain('Articles whose facts are read: 3 of 40 · for 12 s');
    // Without scripts the page is loaded again; with them it looks again by itself.
    expect(running.html).toContain('<noscript><meta http-equiv="refresh" content="2"/></noscript>');
    expect(running.html).toMatch(/<progress [^>]*value="3" max="40"/);
    progress = null;
    end({ kind: 'refused', before: 9, after: 2 });
    await expect
      .poll(async () => wordsOf((await get('/admin?part=reload', cookie)).html))
      .toContain('Nothing was changed: 2 of 9 articles would be left.');
    await post('/admin?part=reload', { do: 'reload', force: 'yes' }, cookie);
    end({ kind: 'done', report });
    await expect
      .poll(async () => wordsOf((await get('/admin?part=reload', cookie)).html))
      .toContain('The articles were read again.');
    const { html } = await get('/admin?part=reload', cookie);
    expect(wordsOf(html)).toContain('Added (1)');
    expect(wordsOf(html)).toContain('bad<b>.md:3 title must be text');
    expect(html).not.toContain('http-equiv');
    expect(forced).toEqual([false, true]);
    expect(await store.audit.newest({ limit: 9 })).toMatchObject([
      { action: 'reload', actor: { kind: 'administrator' }, detail: 'forced' },
      { action: 'reload', outcome: 'refused' },
    ]);
  });

  it('tells how the last reload ended, whichever door began it', async () => {
    let next: ReloadOutcome = { kind: 'failed', message: 'There is no such folder.' };
    const { get, post, cookie, services } = await signedIn({
      services: fakeServices({ reload: async () => next }),
    });
    const told = async () => wordsOf((await get('/admin?part=reload', cookie)).html);
    await post('/admin?part=reload', { do: 'reload' }, cookie);
    await expect.poll(told).toContain('There is no such folder.');
    next = { kind: 'done', report: aReport({ added: ['new'] }) };
    await services.operations.reload();
    expect(await told()).toContain('The articles were read again.');
    expect(await told()).not.toContain('There is no such folder.');
    // One that did not even begin changes nothing of it.
    next = { kind: 'busy' };
    await services.operations.reload();
    expect(await told()).toContain('The articles were read again.');
  });

  it('does not say that nothing has changed where files were rejected', async () => {
    const rejected = [{ file: 'bad.md', line: 3, reason: 'title must be text' }];
    for (const [report, says] of [
      [aReport(), 'nothing has changed'],
      [aReport({ rejected }), 'The articles were read again.'],
    ] as const) {
      const reload = async () => ({ kind: 'done', report }) as const;
      const { get, post, cookie } = await signedIn({ services: fakeServices({ reload }) });
      await post('/admin?part=reload', { do: 'reload' }, cookie);
      await expect.poll(async () => wordsOf((await get('/admin?part=reload', cookie)).html)).toContain(says);
    }
  });

  it('shows the sources with why nothing came, and checks one when told to', async () => {
    const source: SourceView = {
      definition: {
        id: 'press',
        kind: 'feed',
        url: 'https://press.example/feed',
        language: null,
        publisher: null,
        every: 30,
        include: [],
        exclude: [],
        keep: null,
        enabled: true,
      },
      owner: { kind: 'file' },
      state: {
        checkedAt: '2025-10-13T11:05:00.000Z',
        nextCheckAt: null,
        lastReadAt: null,
        result: { kind: 'read', found: 9, added: 2, changed: 1, skipped: 6, reason: null },
        failures: 0,
        switchedOff: null,
        etag: null,
        lastModified: null,
      },
      note: 'Its feed is <empty>.',
      hub: null,
    };
    const { get, post, cookie } = await signedIn({
      following: {
        list: async () => [source],
        check: async (id) =>
          id === 'press' ? { kind: 'checked', result: { kind: 'unchanged' } } : { kind: 'unknown' },
      },
    });
    expect(wordsOf((await get('/admin', cookie)).html)).toContain(
      'press Check now 13 October 2025, 11:05 UTC 9 found, 2 added, 1 changed never Its feed is <empty>.',
    );
    const checked = await post('/admin', { do: 'check', source: 'press' }, cookie);
    expect(wordsOf(checked.html)).toContain('The source was checked.');
    const unknown = await post('/admin', { do: 'check', source: 'none' }, cookie);
    expect(wordsOf(unknown.html)).toContain('There is no such source any more.');
  });

  it('shows who changed what', async () => {
    const { store, get, cookie } = await signedIn();
    const actor = { kind: 'member', id: '42', guild: '7' } as const;
    await store.audit.append({
      actor,
      action: 'article.add',
      subject: 'added/<talks>',
      outcome: 'refused',
      detail: 'it is too long',
    });
    const { html } = await get('/admin', cookie);
    expect(wordsOf(html)).toContain('member 42 article added added/<talks> refused it is too long');
    expect(html).not.toContain('<talks>');
  });

  it('shows who changed what a stretch at a time, back to the first', async () => {
    const { store, get, cookie } = await signedIn();
    for (let n = 1; n <= 45; n += 1) {
      const subject = `article-${n}.`;
      await store.audit.append({
        actor: { kind: 'administrator' },
        action: 'article.add',
        subject,
        outcome: 'done',
        detail: null,
      });
    }
    const seen: string[] = [];
    const backs: boolean[] = [];
    let path: string | undefined = '/admin';
    while (path !== undefined) {
      const { html } = await get(path, cookie);
      seen.push(...[...wordsOf(html).matchAll(/article-\d+\./g)].map(([name]) => name));
      path = /rel="next" href="([^"]*)#audit"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      backs.push(wordsOf(html).includes('Newest'));
    }
    expect(backs).toEqual([false, true, true]);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `article-${45 - n}.`));
    expect((await get('/admin?before=none', cookie)).html).toContain('article-45.');
  });

  it('takes nothing from pages elsewhere, signed in or not', async () => {
    const { app, cookie } = await signedIn();
    for (const headers of [{}, { Origin: 'http://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const body = new URLSearchParams({ do: 'reload' });
      const sent = await app.request('/admin', {
        method: 'POST',
        body,
        headers: { Host: 'localhost', ...cookie, ...headers },
      });
      expect(sent.status).toBe(403);
    }
  });

  it('leaves what programs ask under its address to the token in their header', async () => {
    const { app, cookie } = await signedIn();
    const ask = (headers: Record<string, string>) =>
      app.request('/admin/status', { headers: { Host: 'localhost', ...headers } });
    expect((await ask(cookie)).status).toBe(401);
    expect((await ask({ Authorization: `Bearer ${ADMIN_TOKEN}` })).status).toBe(200);
  });

  it('is not there without a token', async () => {
    const { get, post } = await aBrowserApp({ adminToken: null });
    expect((await get('/admin')).status).toBe(404);
    expect((await post('/admin', SIGN_IN)).status).toBe(404);
  });

  it.each(LANGUAGES)('speaks the language of the page (%s)', async (language) => {
    const { get, cookie } = await signedIn();
    const { html } = await get(`/admin?lang=${language}`, cookie);
    expect(wordsOf(html)).toContain(pageTextsFor(language).admin.lastReload);
  });
});
