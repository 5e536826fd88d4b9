import { describe, expect, it } from 'vitest';
import { MADE_WORDS } from './made-words.js';
import { articlesOf, oneArticle, pageWith, PARAGRAPHS } from './read-one-page.js';

const { sentences, correction } = MADE_WORDS.en;
const [first = '', second = '', third = ''] = sentences;

async function textOf(body: string): Promise<string> {
  return (await oneArticle(`<html><body><article><h1>Talks</h1>${body}</article></body></html>`)).content
    .text;
}

describe('words come out as the page shows them', () => {
  it.each([
    [
      '<p><span class="drop">N</span>egotiators met in the capital on Tuesday, officials on both sides said there.</p>',
      'Negotiators met in the capital',
    ],
    [
      '<p>Nego&shy;tiators\u200B met in the <b>cap</b>ital on Tuesday, officials on both sides said in the evening.</p>',
      'Negotiators met in the capital on',
    ],
    [
      '<p>The talks&nbsp;began <i>on</i> Tuesday,<br>officials on both sides said in the capital in the evening.</p>',
      'The talks began on Tuesday,\nofficials on',
    ],
    [
      '<p>Figures rose by 5&thinsp;%, it said, &amp; &ldquo;nothing&rdquo; was agreed between the two delegations.</p>',
      'by 5 %, it said, & “nothing” was',
    ],
    [
      '<p aria-live="x">They met<sup>[2]</sup> on the 3<sup>rd</sup> of October for talks in the capital, officials said.</p>',
      'They met on the 3rd of October',
    ],
    [
      '<p><span aria-hidden="true">T</span><span class="sr-only">The</span>he two delegations met on Tuesday in the capital, it said.</p>',
      'The two delegations met',
    ],
    [
      '<p>The office said <q>nothing is agreed</q> and that talks in the capital would go on until Thursday.</p>',
      'said “nothing is agreed” and',
    ],
    [
      '<p>Hidden <span style="display:none">words</span><span hidden>more</span>things of the two delegations are not shown to readers.</p>',
      'Hidden things of',
    ],
  ])('%#', async (html, shown) => {
    expect(await textOf(html + PARAGRAPHS)).toContain(shown);
  });

  it('a break where a sentence ends parts lines, two part paragraphs', async () => {
    const { content } = await oneArticle(
      `<html><body><article><h1>Talks</h1><div>${first}<br>${second}<br><br>${third}</div></article></body></html>`,
    );
    expect(content.text).toBe(`${first}\n${second}\n\n${third}`);
    expect(content.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('lists and tables are lines, headings head sections', async () => {
    const body = `<p>${first}</p><h2>Open questions</h2><ol><li>Who leads</li><li>Who pays</li></ol><p>${second}</p>
      <table><tr><th>Country</th><th>Trucks</th></tr><tr><td>Egypt</td><td>20</td></tr><tr><td>Jordan</td><td>12</td></tr></table>`;
    const { content } = await oneArticle(
      `<html><body><article><h1>Talks</h1>${body}</article></body></html>`,
    );
    expect(content.text).toBe(
      `${first}\n\nOpen questions\n\nWho leads\nWho pays\n\n${second}\n\nCountry: Egypt | Trucks: 20\nCountry: Jordan | Trucks: 12`,
    );
    expect(content.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'item',
      'item',
      'paragraph',
      'row',
      'row',
    ]);
  });
});

describe('what is not of the article is left out, with the reason', () => {
  it.each([
    [
      'a caption or credit of a picture',
      '<figure><img><figcaption>The hotel in the evening</figcaption></figure>',
      'The hotel in the evening',
    ],
    [
      'a caption or credit of a picture',
      '<p><a href="/x"><img></a></p><p><em>The envoys leave the hotel in the evening, after the talks had ended. (AP)</em></p>',
      'The envoys leave',
    ],
    [
      'points to other articles',
      '<p><strong>Read also:</strong> <a href="/x">What the earlier rounds brought</a></p>',
      'What the earlier rounds',
    ],
    [
      'an advertisement, or asks to sign up, share or follow',
      '<div class="newsletter">Get the news of the day in your inbox every morning at seven.</div>',
      'in your inbox',
    ],
    ['a notice of rights', '<p>© 2025 Example Press. All rights reserved.</p>', 'All rights reserved'],
    [
      'about the author',
      '<div class="author-bio"><p>The writer has reported from the capital for ten years and lives by the sea.</p></div>',
      'lives by the sea',
    ],
    [
      'comments of readers',
      '<div id="comments"><p>I have followed these talks for a long time, and I do not think much of them.</p></div>',
      'I have followed',
    ],
    ['said twice', `<blockquote class="pullquote">${second}</blockquote>`, 'nowhere in it'],
  ])('%s', async (reason, html, words) => {
    const page = pageWith({}).replace(`<p>${second}</p>`, `<p>${second}</p>${html}`);
    const { content, leftOut } = await oneArticle(page);
    expect(leftOut.map((part) => part.reason)).toContain(reason);
    expect(content.text).not.toContain(words);
    expect(content.text.split(second)).toHaveLength(2);
  });

  it('a second article behind the first', async () => {
    const other = `<article><h1>Something else</h1><time datetime="2025-11-30"></time>${PARAGRAPHS.replaceAll('delegation', 'committee')}</article>`;
    const { content, leftOut } = await oneArticle(pageWith({}).replace('</main>', `${other}</main>`));
    expect(content.text).not.toContain('committee');
    expect(content.title).toBe('Delegations meet');
    expect(leftOut.map(({ reason }) => reason)).toContain('another article on the same page');
  });

  it('but a correction stays, in a footer too', async () => {
    const page = pageWith({}).replace(
      '</div></article>',
      `</div><footer class="article-footer"><p>${correction}</p></footer></article>`,
    );
    expect((await oneArticle(page)).content.text).toContain(correction);
  });

  it('but of a teaser what the page calls the article’s text', async () => {
    const body = PARAGRAPHS.split('\n').map((part) => `<div class="article-body">${part}</div>`);
    const page = `<html><body><main><h1>Talks</h1><div class="teaser-content">${body[0]}<a href="/plans">Choose your plan</a></div>${body.slice(1).join('')}</main></body></html>`;
    const { content } = await oneArticle(page);
    expect(content.text).toContain(first);
    expect(content.text).not.toContain('your plan');
  });

  it('but a heading that is a link, and those below it, above the paragraph that they head', async () => {
    const hotel = `<h2><a href="/hotel">The Hotel by the Sea</a></h2><h3><i>14 Quay Street</i></h3><p>${third}</p>`;
    const page = pageWith({}).replace(`<p>${third}</p>`, hotel);
    expect((await oneArticle(page)).content.text).toContain(
      `The Hotel by the Sea\n\n14 Quay Street\n\n${third}`,
    );
  });

  it('a name that holds most of the text is no furniture', async () => {
    const page = `<html><body><div class="sidebar-layout promo"><div class="gallery">${PARAGRAPHS}</div></div></body></html>`;
    expect((await oneArticle(page)).content.text).toContain(third);
  });
});

describe('live reports', () => {
  const entry = (id: string, at: string, heading: string, sentence: string): string =>
    `<div class="live-blog-post" id="${id}"><time datetime="${at}">x</time><h3>${heading}</h3><p>${sentence}</p></div>`;
  const page = (entries: string): string =>
    `<html lang="en"><head><title>Talks live</title><link rel="canonical" href="https://news.example/live"></head><body><main class="live-blog"><h1>Talks live</h1>${entries}</main></body></html>`;

  it('give one article an entry, with its own date and address', async () => {
    const articles = await articlesOf(
      page(
        entry('p3', '2025-10-08T12:00:00Z', 'Delegations leave', first) +
          entry('p2', '2025-10-08T11:00:00Z', 'A draft is shown', second) +
          entry('p1', '2025-10-07T09:00:00Z', 'Talks begin', third),
      ),
    );
    expect(
      articles.map(({ entry: id, content }) => [
        id,
        content.title,
        content.published,
        content.url,
        content.text,
      ]),
    ).toEqual([
      ['p3', 'Delegations leave', '2025-10-08T12:00:00Z', 'https://news.example/live#p3', first],
      ['p2', 'A draft is shown', '2025-10-08T11:00:00Z', 'https://news.example/live#p2', second],
      ['p1', 'Talks begin', '2025-10-07T09:00:00Z', 'https://news.example/live#p1', third],
    ]);
  });

  it('are read of data, where the page shows none', async () => {
    const updates = [first, second, third].map((articleBody, at) => ({
      '@type': 'BlogPosting',
      headline: `Entry ${at}`,
      datePublished: `2025-10-0${at + 1}T08:00:00Z`,
      articleBody,
    }));
    const data = JSON.stringify({
      '@type': ['LiveBlogPosting'],
      headline: 'Talks live',
      liveBlogUpdate: updates,
    });
    const html = `<html><head><script type="application/ld+json">${data}</script></head><body><h1>Talks live</h1><div id="app"></div></body></html>`;
    const articles = await articlesOf(html);
    expect(articles.map(({ content }) => [content.published, content.text])).toEqual(
      updates.map(({ datePublished, articleBody }) => [datePublished, articleBody]),
    );
  });
});

describe('sentences that open as furniture does are the article’s own', () => {
  it.each([
    ['en', 'Terms of the deal were not disclosed by the two delegations on Tuesday.'],
    ['en', 'By 8 October 2025 the two delegations were to meet again in the capital.'],
    ['en', 'Published accounts of the talks differ on 3 points, officials in the capital said.'],
    ['tr', 'Telegram üzerinden yapılan açıklamada heyetin salı günü yola çıkacağı bildirildi.'],
    ['tr', 'Gizlilik anlaşması imzalandı, ancak taraflar ayrıntı vermedi.'],
    ['ar', 'تطبيق الاتفاق يبدأ يوم الخميس بحسب مسؤولين من الجانبين.'],
    ['ar', 'شارك الوفد في المحادثات التي جرت في العاصمة يوم الثلاثاء.'],
    ['ar', 'صور من الأقمار الصناعية تظهر الخط الذي انسحبت إليه القوات.'],
    ['he', 'הצטרפו לשיחות גם נציגים של שתי מדינות נוספות מהאזור.'],
    ['he', 'לחצו על שני הצדדים לחזור לשולחן השיחות עד יום חמישי.'],
  ])('%s: %s', async (lang, sentence) => {
    const page = pageWith({ lang }).replace(`<p>${second}</p>`, `<p>${second}</p><p>${sentence}</p>`);
    expect((await oneArticle(page)).content.text).toContain(`${second}\n\n${sentence}\n\n`);
  });
});
