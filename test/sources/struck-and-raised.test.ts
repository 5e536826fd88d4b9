import { describe, expect, it } from 'vitest';
import { readableText } from '../../src/sources/markdown.js';
import { oneArticle, PARAGRAPHS } from './pages/read-one-page.js';
import { itemsOf } from './read-items.js';

/** A paragraph as a page shows it, and as HTML in Markdown gives it. */
async function readBoth(html: string): Promise<readonly string[]> {
  const page = `<html><body><article><h1>Talks</h1>${PARAGRAPHS}<p>${html}</p>${PARAGRAPHS.replaceAll('.', '!')}</article></body></html>`;
  const { content } = await oneArticle(page);
  const shown = content.text.split('\n\n').filter((line) => !PARAGRAPHS.replaceAll('!', '.').includes(line));
  return [
    shown.find((line) => line.includes('prisoners')) ?? '',
    readableText(`<p>${html}</p>`).text,
    readableText(html).text,
  ];
}

describe('what is struck out', () => {
  it.each([
    [
      'Israel freed <del>250</del> <ins>190</ins> prisoners on Monday, the office said.',
      'Israel freed 190 prisoners on Monday, the office said.',
    ],
    [
      'Israel freed <s>some <b>250</b></s> 190 prisoners on Monday, the office said.',
      'Israel freed 190 prisoners on Monday, the office said.',
    ],
    [
      'Israel freed <strike>250</strike> 190 prisoners on Monday, the office said.',
      'Israel freed 190 prisoners on Monday, the office said.',
    ],
  ])('is no statement (%j)', async (html, shown) => {
    for (const text of await readBoth(html)) expect(text).toBe(shown);
  });

  it('is none by its style either, in a cell or a headline', async () => {
    const page = `<html><head><title>x</title></head><body><article><h1>Israel frees <del>250</del> 190</h1>${PARAGRAPHS}
      <table><tr><th>Day</th><th>Freed</th></tr><tr><td>Monday</td><td><span style="text-decoration: line-through red">250</span> 190</td></tr></table></article></body></html>`;
    const { content, warnings } = await oneArticle(page);
    expect(content.title).toBe('Israel frees 190');
    expect(content.text).toContain('Day: Monday | Freed: 190');
    expect(warnings).toEqual(['left out what is struck out: "250"']);
  });

  it('is left out of Markdown, with a warning', async () => {
    const [item] = await itemsOf(
      'a.md',
      '---\npublished: 2025-10-08\n---\nIsrael freed ~~250~~ 190 prisoners. <p>It was <del>not</del> said so.</p>',
    );
    expect(item).toMatchObject({
      article: { text: 'Israel freed 190 prisoners.\n\nIt was said so.' },
      warnings: [{ about: 'left-out', reason: 'left out: 2 words that are struck out' }],
    });
  });

  it('is told of for a page, too', async () => {
    const { warnings } = await oneArticle(
      `<html><body><article><h1>Talks</h1>${PARAGRAPHS}<p>Israel freed <del>250</del> 190 prisoners on Monday, the office said there.</p></article></body></html>`,
    );
    expect(warnings).toEqual(['left out what is struck out: "250"']);
  });
});

describe('what is set high', () => {
  it.each([
    [
      'Burns met Barnea<sup><a href="#fn1">1</a></sup> about prisoners on Monday, the office said.',
      'Burns met Barnea about prisoners on Monday, the office said.',
    ],
    [
      'Burns met Barnea<a href="#fn1"><sup>1</sup></a> about prisoners on Monday, the office said.',
      'Burns met Barnea about prisoners on Monday, the office said.',
    ],
    [
      'Burns met Barnea<sup>1</sup> about prisoners on Monday, the office said.',
      'Burns met Barnea about prisoners on Monday, the office said.',
    ],
    [
      'Israel freed 1,950<sup>2, 3</sup> prisoners on Monday, the office said.',
      'Israel freed 1,950 prisoners on Monday, the office said.',
    ],
    [
      'All prisoners came home.<sup>[4]</sup> The office said so on Monday.',
      'All prisoners came home. The office said so on Monday.',
    ],
    [
      'The prisoners live on 5 km<sup>2</sup> of land, the office said on Monday.',
      'The prisoners live on 5 km² of land, the office said on Monday.',
    ],
    [
      'There are 10<sup>6</sup> prisoners in the story that the office told on Monday.',
      'There are 10⁶ prisoners in the story that the office told on Monday.',
    ],
    [
      'The prisoners came on the 3<sup>rd</sup> of October, the office said on Monday.',
      'The prisoners came on the 3rd of October, the office said on Monday.',
    ],
  ])('is a mark of a note or keeps its place (%j)', async (html, shown) => {
    for (const text of await readBoth(html)) expect(text).toBe(shown);
  });
});
