import { describe, expect, it } from 'vitest';
import type { SourceDefinition } from '../../../src/model/source-definition.js';
import { feedOf, followedWeb, pageOf, sourceOf } from './a-web.js';

const pages = {
  'https://a.example/feed': feedOf('a.example', [['1'], ['2']]),
  'https://a.example/1': pageOf('The talks go on.'),
  'https://a.example/2': pageOf('The talks ended in Oslo.', '<meta name="tdm-reservation" content="1">'),
};

/** Which of the articles that a source brings may be shown whole. */
async function mayBe(more: Partial<SourceDefinition>) {
  const web = followedWeb();
  for (const [url, page] of Object.entries(pages)) web.pages.set(url, page);
  await web.store.sources.put(sourceOf('a', more), { kind: 'file' });
  await web.time.until(web.following.check('a'));
  const kept = await web.store.articles.list({ limit: 10 });
  return Object.fromEntries(kept.map(({ current: { content } }) => [content.url, content.fullText === true]));
}

describe('a source whose licence lets its articles be shown', () => {
  it('brings them with that, but for pages that reserve the use of their words', async () => {
    expect(await mayBe({ fullText: true })).toEqual({
      'https://a.example/1': true,
      'https://a.example/2': false,
    });
  });

  it('says so itself: nothing else does', async () => {
    expect(await mayBe({})).toEqual({ 'https://a.example/1': false, 'https://a.example/2': false });
  });
});
