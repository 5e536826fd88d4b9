import { describe, expect, it } from 'vitest';
import { MADE_WORDS } from './made-words.js';
import { oneArticle, pageWith, PARAGRAPHS } from './read-one-page.js';

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
    [
      'a notice of rights',
      '<p>The post <a href="/x">Delegations meet in the capital</a> appeared first on <a href="/">Example Press</a>.</p>',
      'appeared first',
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
    [
      'an advertisement, or asks to sign up, share or follow',
      '<p>Whether you read about the talks or about sport, you can help: support our newsroom, which nobody pays for, and tell others, because all of this takes time and costs more than you may think.</p>',
      'which nobody pays for',
    ],
    [
      'an advertisement, or asks to sign up, share or follow',
      '<p>You are reading the morning newsletter of the paper. Sign up to have it every day, wherever you are.</p>',
      'wherever you are',
    ],
    ['about the author', '<p>Contributing: Example Agency; A. Writer and B. Writer</p>', 'Contributing'],
    [
      'a caption or credit of a picture',
      '<div>Envoys leave the hotel after the second round had ended. Photo: Example Agency</div>',
      'Envoys leave',
    ],
    [
      'hidden until the page’s programs show it',
      '<div class="box hidden"><p>This part is for those whose browser knows of it, and for nobody else at all.</p></div>',
      'nobody else',
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

  it('a list of what the article rests on', async () => {
    const list = `<h3>Our sources</h3><p>Example Agency, Delegations arrive in the capital for talks, Oct. 7, 2025</p>
      <p>Interview with a member of the delegation who knows the draft, Oct. 6, 2025</p><p><a href="/x">Ministry</a>, its statement on the second round</p>`;
    const { content, leftOut } = await oneArticle(pageWith({}).replace('</p></div>', `</p>${list}</div>`));
    expect(content.text).not.toContain('sources');
    expect(content.text).not.toContain('Ministry');
    expect(leftOut.map(({ reason }) => reason)).toContain('a list of sources');
    const section = `<h3>Sources</h3><p>${first}</p><p>${second}</p>`;
    const spoken = await oneArticle(pageWith({}).replace('</p></div>', `</p>${section}</div>`));
    expect(spoken.content.text).toContain('Sources');
  });

  it('who its authors are, at its end', async () => {
    const head = '<meta name="author" content="Ada Writer">';
    const bio = 'Ada Writer reports on talks from the capital and has done so for ten years.';
    const said = 'Ada Writer: the two delegations have seen the draft, and nobody has signed it.';
    const page = pageWith({ head }).replace('</p></div>', `</p><p>${said}</p><p>${bio}</p></div>`);
    const { content, leftOut } = await oneArticle(page);
    expect(content.authors).toEqual(['Ada Writer']);
    expect(content.text).not.toContain(bio);
    expect(content.text).toContain(said);
    expect(leftOut.map(({ words }) => words)).toContain(bio);
    expect((await oneArticle(page.replace(head, ''))).content.text).toContain(bio);
  });

  it('but all parts of a text that is cut into several of one name', async () => {
    const parts = [...PARAGRAPHS.split('\n'), `<p>${correction.replaceAll('orrection', 'hange')}</p>`];
    const cut = parts.map(
      (part, at) =>
        `<div class="row"><div class="story-text">${part}${at === 1 ? parts.join('').replaceAll('delegation', 'side') : ''}</div><div class="ad-slot">Advertisement</div></div>`,
    );
    const page = `<html><body><main><article><h1>Talks</h1>${cut.join('')}</article></main></body></html>`;
    const { text } = (await oneArticle(page)).content;
    for (const sentence of [first, second, third]) expect(text).toContain(sentence);
  });

  it('but sections under headlines of the first level', async () => {
    const sections = [first, second, third]
      .map((sentence) => `<h1>Question</h1><p>${sentence.repeat(3)}</p>`)
      .join('');
    const page = `<html><body><article><h1>Talks</h1><div>${PARAGRAPHS}${sections}</div></article></body></html>`;
    const { content, leftOut } = await oneArticle(page);
    expect(content.text).toContain(third.repeat(3));
    expect(leftOut.map(({ reason }) => reason)).not.toContain('another article on the same page');
  });

  it('but a short article beside a long list of teasers', async () => {
    const teasers = PARAGRAPHS.split('\n').map(
      (part) =>
        `<div class="box"><h3><a href="/x">Other news</a></h3><div class="snippet">${part
          .replaceAll(/<\/?p>/g, '')
          .replaceAll('delegation', 'committee')
          .repeat(4)}</div></div>`,
    );
    const page = `<html><body><div id="main"><h1>Talks</h1><div class="text"><p>${first}</p><p>${second}</p><p>${third}</p></div></div><div class="boxes">${teasers.join('')}</div></body></html>`;
    const { text } = (await oneArticle(page)).content;
    expect(text).toContain(first);
  });

  it.each([
    `<main><article><h1>Talks</h1>${PARAGRAPHS}</article></main><footer><p>${correction}</p></footer>`,
    `<div><article><h1>Talks</h1>${PARAGRAPHS}</article></div><div class="notes"><p>${correction}</p></div><footer>© Example Press</footer>`,
  ])('but a correction stays, wherever the page has it (%#)', async (body) => {
    const { content, leftOut } = await oneArticle(`<html><body>${body}</body></html>`);
    expect(content.text).toContain(correction);
    expect(leftOut.map(({ words }) => words)).not.toContain(correction);
  });

  it.each([
    '<footer><p>Corrections: Write to errors@news.example, and we will look at every letter of yours.</p></footer>',
    '<footer><p>Corrections and clarifications are made as our rules of the house have it, every day.</p></footer>',
    `<article><h2>Others meet</h2><p>Correction: An earlier version of this article gave another wrong number.</p></article>`,
  ])('what only opens like one is told of (%#)', async (behind) => {
    const page = `<html><body><main><article><h1>Talks</h1>${PARAGRAPHS}</article></main>${behind}</body></html>`;
    const { content, leftOut } = await oneArticle(page);
    expect(content.text).not.toContain('orrection');
    expect(leftOut.map(({ words }) => words).join()).toContain('orrection');
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

describe('sentences that open as furniture does are the article’s own', () => {
  it.each([
    ['en', 'Terms of the deal were not disclosed by the two delegations on Tuesday.'],
    ['en', 'By 8 October 2025 the two delegations were to meet again in the capital.'],
    ['en', 'The newsletter of the mission was delivered to both sides on Tuesday, officials said.'],
    ['en', 'Sources close to the two delegations said that nothing had been agreed in 2025.'],
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
