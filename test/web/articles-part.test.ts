import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.js';
import { pageTextsFor } from '../../src/chat/texts/page-texts.js';
import { pageOf } from '../app/following/a-web.js';
import { anArticle, fakeServices } from '../support/services.js';
import { keptContent } from '../support/kept-content.js';
import { aBrowserApp, SIGN_IN, signedIn, wordsOf } from './a-browser-app.js';

const PART = '/admin?part=articles';

describe('the articles at the dashboard', () => {
  it('are listed with where each is from and how it stands, a page at a time', async () => {
    const articles = Array.from({ length: 30 }, (_, at) =>
      anArticle({ id: `file-${at}`, title: `Title <${at}>`, published: null }),
    );
    const { get, cookie, store } = await signedIn({
      services: fakeServices({ articles: async () => articles }),
    });
    await store.articles.keep(
      'web/one',
      { kind: 'source', source: 'wire' },
      keptContent('They met.', { title: 'One' }),
    );
    const first = await get(PART, cookie);
    expect(first.html).not.toContain('<0>');
    expect(wordsOf(first.html)).toContain('Title <0> Parley · undated a file of the folder answered from');
    expect(first.html).not.toContain('value="remove"');
    const [, next = ''] = /rel="next" href="([^"]+)"/.exec(first.html) ?? [];
    const second = await get(next.replaceAll('&amp;', '&'), cookie);
    expect(wordsOf(second.html)).toContain('Title <29>');
    expect(wordsOf(second.html)).toContain('One The Wire · 8 October 2025 source wire just added');
    expect(second.html).toContain('rel="prev"');
  });

  it('are added, removed and brought back, each in the audit', async () => {
    const { get, post, cookie, pages, store } = await signedIn({
      services: fakeServices({ articles: async () => [] }),
    });
    pages.set('https://press.example/talks', pageOf('The envoys met again in Bergen.'));
    const added = await post(PART, { do: 'add', url: ' https://press.example/talks ' }, cookie);
    expect(wordsOf(added.html)).toContain('Kept. Answers come from it within seconds. Title');
    expect(wordsOf(added.html)).toContain('added by somebody just added');
    const again = await post(PART, { do: 'add', url: 'https://press.example/talks' }, cookie);
    expect(wordsOf(again.html)).toContain('It was kept already; nothing has changed.');
    const gone = await post(PART, { do: 'add', url: 'https://press.example/none' }, cookie);
    expect(wordsOf(gone.html)).toContain('It could not be read, and nothing was kept: ');
    const [{ id } = { id: '' }] = await store.articles.list({ limit: 1 });

    const removed = await post(PART, { do: 'remove', article: id }, cookie);
    expect(wordsOf(removed.html)).toContain('Removed: Title. Answers no longer come from it.');
    expect(wordsOf((await post(PART, { do: 'remove', article: id }, cookie)).html)).toContain(
      'was removed already.',
    );
    expect(wordsOf((await post(PART, { do: 'remove', article: 'none' }, cookie)).html)).toContain(
      'No article that was added',
    );
    const bin = await get(`${PART}&show=removed`, cookie);
    expect(wordsOf(bin.html)).toContain('added by somebody removed');
    expect(bin.html).toContain('value="restore"');
    const back = await post(`${PART}&show=removed`, { do: 'restore', article: id }, cookie);
    expect(wordsOf(back.html)).toContain('Brought back: Title.');
    expect(wordsOf(back.html)).toContain('There are none.');
    const entries = await store.audit.newest({ limit: 9 });
    expect(entries.map(({ action, outcome, actor }) => `${actor.kind} ${action} ${outcome}`)).toEqual([
      'administrator article.restore done',
      'administrator article.remove refused',
      'administrator article.remove refused',
      'administrator article.remove done',
      'administrator article.add refused',
      'administrator article.add done',
    ]);
  });

  it('are changed by nobody who is not signed in', async () => {
    const { post, store } = await aBrowserApp();
    for (const what of ['add', 'remove', 'restore']) {
      expect((await post(PART, { do: what, article: 'x', url: 'https://press.example/' })).status).toBe(401);
    }
    expect(await store.audit.newest({ limit: 9 })).toEqual([]);
  });

  it('are only listed where none are kept', async () => {
    const app = await aBrowserApp({ editing: undefined });
    const { headers } = await app.post('/admin', SIGN_IN);
    const cookie = {
      Cookie: headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
    };
    expect((await app.get(PART, cookie)).html).not.toContain('value="add"');
    const told = await app.post(PART, { do: 'add', url: 'https://press.example/' }, cookie);
    expect(wordsOf(told.html)).toContain('Nothing can be added or removed here.');
  });

  it.each(LANGUAGES)('speak the language of the page (%s)', async (language) => {
    const { get, cookie } = await signedIn();
    const { html } = await get(`${PART}&lang=${language}`, cookie);
    expect(wordsOf(html)).toContain(pageTextsFor(language).admin.kept.states.serves);
  });
});
