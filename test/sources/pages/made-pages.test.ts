import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/sources/pages/read-page.js';
import { madePages } from './made-pages.js';

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

describe('pages as news sites build them', () => {
  const pages = madePages();

  it('are 120, in four languages', () => {
    expect(pages).toHaveLength(120);
    expect(new Set(pages.map(({ html }) => html)).size).toBe(120);
  });

  it.each(pages)(
    'reads $name: no word lost, glued or moved',
    async ({ html, lines, title, published, updated, language, author }) => {
      const reading = await readPage({ bytes: new TextEncoder().encode(html), url: null, contentType: null });
      if (!reading.ok) throw new Error(reading.reason);
      const [article] = reading.value;
      if (article === undefined || reading.value.length !== 1) throw new Error('not one article');
      const { content } = article;
      expect(wordsOf(content.text)).toEqual(wordsOf(lines.join(' ')));
      expect(content).toMatchObject({ title, language, publisher: 'Example Press', authors: [author] });
      expect([content.published?.slice(0, 10), content.updated?.slice(0, 10)]).toEqual([published, updated]);
      for (const { start, end } of content.blocks) expect(content.text.slice(start, end).trim()).not.toBe('');
      const laid = content.blocks.map(({ start, end }) => content.text.slice(start, end));
      expect(laid).toEqual(lines);
    },
  );
});
