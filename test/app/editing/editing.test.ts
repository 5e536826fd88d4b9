import { describe, expect, it } from 'vitest';
import { pageOf } from '../following/a-web.js';
import type { Offered } from '../../../src/app/editing.js';
import { address, anEditor, file, MODERATOR, readOf } from './an-editor.js';

const STORY = `Envoys of both sides met in Doha on Tuesday for a second round of talks about the release of
prisoners. The mediators said that the meeting had been frank and that a third round would follow within a week.`;
const BRIEF = `---\ntitle: Talks in Doha\npublished: 2025-10-07\nlanguage: en\n---\n${STORY}\n`;
const PAGE = 'https://news.example/world/talks-in-doha?utm_source=x';

describe('what is offered', () => {
  it('is shown as it was read, and nothing is kept', async () => {
    const { editing, store, changes, audited } = anEditor();
    const [article] = readOf(await editing.preview(file('Talks in Doha.md', BRIEF)));
    expect(article).toMatchObject({
      id: 'added/talks-in-doha',
      standing: 'new',
      copyOf: null,
      content: {
        title: 'Talks in Doha',
        published: '2025-10-07',
        language: 'en',
        text: expect.stringContaining('Envoys'),
      },
    });
    expect(await store.articles.list({ limit: 9 })).toEqual([]);
    expect([changes(), await audited()]).toEqual([0, []]);
  });

  it.each([
    ['a.md', `---\nid: own-id\n---\n${STORY}`, 'own-id'],
    ['C:\\files\\Görüşme notu.TXT', STORY, 'added/görüşme-notu'],
    ['דיון.json', JSON.stringify({ text: STORY }), 'added/דיון'],
    ['../../etc/passwd.txt', STORY, 'added/passwd'],
    ['page.html', `<html><body><article><h1>Talks</h1><p>${STORY}</p></article></body></html>`, 'added/page'],
  ])('in a file %s has the id of its front matter, or of its name', async (name, text, id) => {
    const { editing } = anEditor();
    expect(readOf(await editing.preview(file(name, text))).map((article) => article.id)).toEqual([id]);
  });

  it('in a file whose name has no letters has one of its content', async () => {
    const { editing } = anEditor();
    const ids = readOf(await editing.preview(file('???.txt', STORY))).map(({ id }) => id);
    expect(ids).toEqual([expect.stringMatching(/^added\/[\da-f]{10}$/)]);
  });

  it('at an address comes with what reading its page warned of', async () => {
    const { editing, pages } = anEditor();
    const warned = ['undated: it has two dates', '2 characters of the page could not be read'];
    pages.set(PAGE, pageOf(STORY, warned.map((warning) => `<!--warns: ${warning}-->`).join('')));
    expect(readOf(await editing.preview(address(PAGE))).map(({ notes }) => notes)).toEqual([warned]);
  });

  it('at an address has its id, the same wherever a reader came from, and the address in its content', async () => {
    const { editing, pages } = anEditor();
    pages.set(PAGE, pageOf(STORY));
    const own = 'https://news.example/world/talks-in-doha';
    pages.set('https://m.news.example/1', pageOf(STORY, `<link rel="canonical" href="${own}">`));
    const [first] = readOf(await editing.preview(address(PAGE)));
    const [second] = readOf(await editing.preview(address(' https://m.news.example/1 ')));
    expect(first).toMatchObject({
      id: expect.stringMatching(/^news\.example\/talks-in-doha\/[\da-f]{10}$/),
      content: { url: own },
    });
    expect(second?.id).toBe(first?.id);
  });

  it('says what wants a look', async () => {
    const { editing } = anEditor();
    const [article] = readOf(await editing.preview(file('a.txt', STORY)));
    expect(article?.notes).toEqual([expect.stringContaining('has no date')]);
  });

  it.each([
    ['a file of another kind', file('a.pdf', STORY), /\.md, \.txt, \.html, \.htm or \.json/],
    ['a file of many articles', file('a.jsonl', '{}'), /\.json/],
    [
      'front matter without an end',
      file('a.md', '---\ntitle: never closed\n'),
      /could not be read: line 1: .*front matter/,
    ],
    ['an empty text', file('a.txt', '  \n'), /text is empty/],
    [
      'too large a file',
      { kind: 'file', name: 'a.txt', bytes: new Uint8Array(5 * 1024 ** 2 + 1) } as const,
      /larger than 5 MiB/,
    ],
    [
      'too long a text',
      { kind: 'file', name: 'a.txt', bytes: Buffer.alloc(600_000, 'The talks go on. ') } as const,
      /longer than 500000/,
    ],
    ['a page that is not there', address('https://news.example/none'), /there is no such page/],
    ['a feed', address('https://news.example/feed'), /Follow it as a source/],
    ['a page without an article', address('https://news.example/empty'), /No article was found/],
    [
      'a site that wants to be left alone',
      address('https://news.example/busy'),
      /asked to be left alone.*Try again in 2 min/,
    ],
    ['a private address', address('http://10.0.0.1/'), /may not be read: it is private/],
  ])('is refused with a reason where it cannot be read: %s', async (_, offered, reason) => {
    const { editing, store, pages, changes, audited } = anEditor();
    pages.set('https://news.example/feed', '<?xml version="1.0"?><rss version="2.0"></rss>');
    pages.set('https://news.example/empty', '<html></html>');
    pages.set('https://news.example/busy', {
      kind: 'later',
      seconds: 100,
      reason: 'news.example asked to be left alone',
    });
    pages.set('http://10.0.0.1/', { kind: 'refused', reason: 'it is private' });
    expect(await editing.preview(offered)).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    });
    expect(await audited()).toEqual([]);
    expect(await editing.add(offered, MODERATOR)).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    });
    expect(await audited()).toEqual([expect.stringMatching(/^article\.add .* refused$/)]);
    expect([changes(), await store.articles.list({ limit: 9 })]).toEqual([0, []]);
  });
});

describe('an article that somebody adds', () => {
  it('is kept with who brought it, stands in the audit, and is told of', async () => {
    const { editing, changes, store, audited } = anEditor();
    expect(await editing.add(file('a.md', BRIEF), MODERATOR)).toMatchObject({
      kind: 'added',
      articles: [{ id: 'added/a', standing: 'new' }],
    });
    expect(await editing.get('added/a')).toMatchObject({
      article: { standing: 'live', origin: { kind: 'moderator', member: '42' } },
      versions: [{ version: 1 }],
    });
    expect(await audited()).toEqual(['article.add added/a done']);
    const [entry] = await store.audit.newest({ limit: 1 });
    expect(entry).toMatchObject({ actor: MODERATOR, detail: 'Talks in Doha' });
    expect(changes()).toBe(1);
  });

  it('is the same article when it comes again, and another version where it says something else', async () => {
    const { editing, changes, audited } = anEditor();
    await editing.add(file('a.md', BRIEF), { kind: 'administrator' });
    expect(readOf(await editing.preview(file('a.md', BRIEF)))).toMatchObject([
      { standing: 'unchanged', copyOf: null },
    ]);
    await editing.add(file('a.md', BRIEF), MODERATOR);
    expect([changes(), (await audited()).length]).toEqual([1, 1]);

    const later = BRIEF.replace('second', 'third');
    expect(readOf(await editing.preview(file('a.md', later)))).toMatchObject([
      { standing: 'changed', notes: ['becomes version 2 of "Talks in Doha"'] },
    ]);
    await editing.add(file('a.md', later), MODERATOR);
    const found = await editing.get('added/a');
    expect(found?.versions.map(({ content }) => /second|third/.exec(content.text)?.[0])).toEqual([
      'second',
      'third',
    ]);
    expect(found?.article.origin).toEqual({ kind: 'administrator' });
  });

  it('has the id under which its address is kept already', async () => {
    const { editing, store, pages } = anEditor();
    pages.set(PAGE, pageOf(STORY));
    const [read] = readOf(await editing.preview(address(PAGE)));
    if (read === undefined) throw new Error('nothing was read');
    await store.articles.keep(
      'from-a-feed',
      { kind: 'source', source: 's' },
      { ...read.content, title: 'Else' },
    );
    expect(readOf(await editing.preview(address(PAGE)))).toMatchObject([
      { id: 'from-a-feed', standing: 'changed' },
    ]);
  });

  it('is named as a copy of the story that is kept in nearly the same words', async () => {
    const { editing, store, pages } = anEditor();
    await editing.add(file('a.md', BRIEF), MODERATOR);
    pages.set(PAGE, pageOf(STORY));
    const [page] = readOf(await editing.preview(address(PAGE)));
    expect(page).toMatchObject({ standing: 'new', copyOf: 'added/a' });
    // A feed found that page before, and noted it as a copy: it is no version of what it was a copy of.
    const copy = { publisher: 'News', title: null, published: null, url: page?.content.url ?? null };
    await store.articles.addCopy('added/a', copy);
    expect(readOf(await editing.preview(address(PAGE)))).toMatchObject([{ id: page?.id, standing: 'new' }]);
  });

  it('can be removed and brought back, by name or by adding it again', async () => {
    const { editing, changes, audited } = anEditor();
    await editing.add(file('a.md', BRIEF), MODERATOR);
    expect(await editing.remove('added/a', MODERATOR)).toMatchObject({
      kind: 'done',
      article: { id: 'added/a', standing: 'removed' },
    });
    expect(await editing.remove('added/a', MODERATOR)).toEqual({ kind: 'unchanged' });
    expect(await editing.list({ standing: ['live'], limit: 9 })).toEqual([]);
    expect(await editing.restore('added/a', MODERATOR)).toMatchObject({ article: { standing: 'live' } });
    expect(await editing.restore('added/a', MODERATOR)).toEqual({ kind: 'unchanged' });
    await editing.remove('added/a', MODERATOR);
    expect(readOf(await editing.preview(file('a.md', BRIEF)))).toMatchObject([{ standing: 'removed' }]);
    await editing.add(file('a.md', BRIEF), MODERATOR);
    expect(await editing.list({ standing: ['live'], limit: 9 })).toMatchObject([{ id: 'added/a' }]);
    expect(await editing.remove('none', MODERATOR)).toEqual({ kind: 'unknown' });
    expect(changes()).toBe(5);
    expect(await audited()).toEqual([
      'article.add added/a done',
      'article.remove added/a done',
      'article.remove added/a refused',
      'article.restore added/a done',
      'article.restore added/a refused',
      'article.remove added/a done',
      'article.add added/a done',
      'article.remove none refused',
    ]);
  });

  it('leaves no secret of an address in the audit', async () => {
    const { editing, store } = anEditor();
    await editing.add(address('https://me:hush@news.example/a?token=hush'), MODERATOR);
    expect(JSON.stringify(await store.audit.newest({ limit: 9 }))).not.toContain('hush');
  });
});

it('tells before an article is kept that its day is still to come, and after what a headline says otherwise', async () => {
  const { editing } = anEditor();
  const text = 'The delegations met in the capital on Tuesday.';
  const offered = (title: string): Offered =>
    file('talks.md', `---\ntitle: ${title}\npublished: 2099-10-08\n---\n${text}`);
  const [article] = readOf(await editing.preview(offered('Hamas accepts the plan')));
  expect(article?.notes[0]).toBe('published 2099-10-08, which is still to come: look at the year');
  for (const title of ['Hamas accepts the plan', 'Hamas rejects the plan'])
    await editing.add(offered(title), MODERATOR);
  const [first, second] = (await editing.get('added/talks'))?.versions ?? [];
  const changes = first && second ? await editing.changes(first.content, second.content) : null;
  expect(changes?.map(({ before, after }) => [before, after])).toEqual([['accepts', 'rejects']]);
});

it('keeps nothing where it is not as it was seen', async () => {
  const { editing, store, audited } = anEditor();
  const seen: string[] = [];
  const outcome = await editing.add(file('talks.md', BRIEF), MODERATOR, (articles) => {
    seen.push(...articles.map(({ id }) => id));
    return false;
  });
  expect([outcome.kind, seen]).toEqual(['differs', ['added/talks']]);
  expect([await store.articles.list({ limit: 9 }), await audited()]).toEqual([[], []]);
});
