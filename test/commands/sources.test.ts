import { describe, expect, it } from 'vitest';
import { toMessage } from '../../src/discord/protocol/message.js';
import { anArticle } from '../support/services.js';
import { runCommand, wordsOf } from './run-command.js';

const twenty = Array.from({ length: 20 }, (_, index) =>
  anArticle({ id: `a${index + 1}`, title: `Title ${index + 1}` }),
);
const withTwenty = { articles: async () => twenty };

describe('/sources', () => {
  it('lists articles with title, publisher, date and language', async () => {
    const articles = async () => [
      anArticle({ url: 'https://example.org/a' }),
      anArticle({ id: '000_0fbc', title: null, publisher: null, published: null, language: 'und' }),
    ];
    const reply = await runCommand('sources', {}, { articles });
    expect(wordsOf(reply)).toBe(
      [
        'Articles',
        '2 articles, newest first · page 1 of 1',
        'Phone call about the talks · Parley · 2 June 2025 · English',
        '000_0fbc · undated · language unknown',
      ].join('\n'),
    );
    expect(reply.blocks[2]?.spans[0]?.link).toBe('https://example.org/a');
    expect(reply.visibility).toBe('private');
    expect(reply.actions).toEqual([]);
  });

  it('turns pages by buttons that carry the page', async () => {
    const reply = await runCommand('sources', { page: 2 }, withTwenty);
    expect(wordsOf(reply)).toContain('20 articles, newest first · page 2 of 3\nTitle 9 ');
    expect(reply.blocks.filter(({ kind }) => kind === 'item')).toHaveLength(8);
    expect(reply.actions).toEqual([
      { label: 'Previous', action: 'sources/page', state: { page: 1 }, disabled: false },
      { label: 'Next', action: 'sources/page', state: { page: 3 }, disabled: false },
    ]);
  });

  it('has no way past the ends', async () => {
    const first = await runCommand('sources', {}, withTwenty);
    const last = await runCommand('sources', { page: 3 }, withTwenty);
    expect(first.actions?.map(({ disabled }) => disabled)).toEqual([true, false]);
    expect(last.actions?.map(({ disabled }) => disabled)).toEqual([false, true]);
    expect(last.blocks.filter(({ kind }) => kind === 'item')).toHaveLength(4);
  });

  it.each([
    [99, 3],
    [0, 1],
    [-4, 1],
    [1.5, 1],
    ['2', 1],
    [true, 1],
  ])('shows the nearest page there is for page %j: %i', async (page, shown) => {
    expect(wordsOf(await runCommand('sources', { page }, withTwenty))).toContain(`page ${shown} of 3`);
  });

  it('says what to do when there is nothing', async () => {
    const reply = await runCommand('sources', {}, { articles: async () => [] });
    expect(wordsOf(reply)).toContain('/reload');
  });

  it('shows all eight of a page even with long titles', async () => {
    const title = 'A long headline about the talks in Egypt '.repeat(10);
    const long = Array.from({ length: 8 }, () =>
      anArticle({ title, publisher: title, url: `https://example.org/${'x'.repeat(200)}` }),
    );
    const message = toMessage(await runCommand('sources', {}, { articles: async () => long }));
    expect(message.embeds[0]?.description?.match(/^- /gm)).toHaveLength(8);
  });
});
