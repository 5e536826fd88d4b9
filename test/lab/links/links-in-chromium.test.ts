import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHROMIUM,
  startChromium,
  type MarkedStretch,
  type MarkingBrowser,
} from '../../../lab/links/marking-browser.js';
import { landingOf, quotableSpans, type QuotableSpan } from '../../../lab/links/measure-links.js';
import { newsPage, PLAIN, type PageHabits } from '../../../lab/links/news-page.js';
import type { Article } from '../../../src/model/article.js';
import { linkToQuote } from '../../../src/model/text-fragment.js';
import { readFileItems } from '../../../src/sources/read-file.js';
import { PAGE_TEXTS } from './page-texts.js';

const isHere = existsSync(CHROMIUM);
const LANGUAGES = ['en', 'tr', 'ar', 'he'] as const;

const EDITED: PageHabits = {
  ...PLAIN,
  curlyMarks: true,
  doubleSpaces: true,
  inlineMarkup: true,
  noBreakSpaces: true,
};

async function articleOf(markdown: string): Promise<Article> {
  for await (const item of readFileItems('lake.md', Buffer.from(markdown)))
    if (item.kind === 'article') return { ...item.article, url: 'https://news.example/lake' };
  throw new Error('the text is no article');
}

it.skipIf(isHere)(`Chromium is not at ${CHROMIUM}: what links mark on pages is not tested`, () => {
  process.stderr.write(`parley: ${CHROMIUM} is not there, so that what links mark on pages is not tested.\n`);
  expect(isHere).toBe(false);
});

describe.runIf(isHere)('in Chromium, on pages as news sites render articles', () => {
  let browser: MarkingBrowser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  /** What the link to a quotation marks on a page. */
  async function markedBy(article: Article, quote: string, html: string): Promise<MarkedStretch[]> {
    const start = article.text.indexOf(quote);
    const link = linkToQuote(article, { start, end: start + quote.length });
    const [marked = []] = await browser.marked([link ?? ''], html);
    return marked;
  }

  /** Quotations whose links do not mark just them, with what they mark. */
  async function missesOn(
    article: Article,
    quotations: readonly QuotableSpan[],
    habits: PageHabits,
  ): Promise<string[]> {
    const links = quotations.map((quotation) => linkToQuote(article, quotation, quotation.sentences) ?? '');
    const marked = await browser.marked(links, newsPage(article, habits));
    return quotations.flatMap(({ start, end }, at) => {
      const quote = article.text.slice(start, end);
      const seen = marked[at] ?? [];
      return landingOf(quote, seen) === 'exact'
        ? []
        : `${quote} → ${seen.map(({ text }) => text).join(' | ')}`;
    });
  }

  it.each(LANGUAGES)('links mark just the quotation, whatever editors do to it (%s)', async (language) => {
    const article = await articleOf(PAGE_TEXTS[language]);
    const habits: PageHabits = { ...EDITED, dropCapital: 'element', pullQuotes: 'behind' };
    // What is quoted across two paragraphs is marked with all that the page has between them.
    const within = quotableSpans(article, 100).filter(({ start, end }) =>
      article.blocks.some((block) => block.start <= start && end <= block.end),
    );
    expect(within.length).toBeGreaterThan(15);
    expect(await missesOn(article, within, habits)).toEqual([]);
  });

  it.each(LANGUAGES)(
    '… and across paragraphs and lists, however these are laid out (%s)',
    async (language) => {
      const article = await articleOf(PAGE_TEXTS[language]);
      const across = quotableSpans(article, 100).filter(({ start, end }) =>
        article.blocks.some((block) => start < block.start && block.start < end),
      );
      expect(across.length).toBeGreaterThan(8);
      const some = across.filter((_, at) => at % 4 === 0);
      expect(await missesOn(article, some, { ...EDITED, lineBreaks: true })).toEqual([]);
    },
  );

  const twice =
    'Nobody spoke. The talks by the lake went on until late in the evening, he said. Then all left.';

  it('a sentence that the page shows once more, in large letters, is marked in its place', async () => {
    const article = await articleOf(`## The talks\n\n${twice}`);
    const [, quote = ''] = twice.split(/(?<=[.]) /);
    const html = newsPage(article, { ...EDITED, pullQuotes: 'before' });
    expect(html.split('until late')).toHaveLength(3);
    expect(await markedBy(article, quote, html)).toEqual([{ text: quote, isBeside: false }]);
  });

  it('where style sets the first letter apart, all but its word is marked: the browser finds no such word', async () => {
    const text = 'Delegations met by the lake on Tuesday and went on for several more days.';
    const article = await articleOf(`---\ntitle: By the lake\n---\n\n${text}`);
    const html = newsPage(article, { ...PLAIN, dropCapital: 'style' });
    expect(await markedBy(article, text, html)).toEqual([
      { text: text.slice('Delegations '.length), isBeside: false },
    ]);
  });

  it('where a sign of direction follows the full stop, all but that is marked', async () => {
    const quote = 'השיחות על שפת האגם נמשכו גם ביום רביעי, כך אמרו המתווכים.';
    const article = await articleOf(`המשלחות נפגשו. ${quote}\u200F הן ייפגשו שוב.`);
    const marked = await markedBy(article, quote, newsPage(article, PLAIN));
    expect(marked).toEqual([{ text: quote.slice(0, -1), isBeside: false }]);
  });
});
