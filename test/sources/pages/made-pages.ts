import { LANGUAGES, type LanguageCode } from '../../../src/language/languages.js';
import { MADE_WORDS, type MadeWords } from './made-words.js';

/** A page as a news site might build it, and what is to be read of it. */
export interface MadePage {
  readonly name: string;
  readonly html: string;
  readonly language: LanguageCode;
  readonly title: string;
  /** The lines of its article, in order. */
  readonly lines: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: string;
}

/** A way in which sites set paragraphs. */
type Setting = (words: MadeWords, paragraphs: readonly string[]) => string;

const p = (text: string): string => `<p>${text}</p>`;

/** What stands between the paragraphs: HTML, and the lines of it that are of the article. */
interface Part {
  readonly html: string;
  readonly lines: readonly string[];
}

/** A sentence with a link, bold and slanted words and a letter set apart, none of which parts a word. */
function adorned(sentence: string, at: number): string {
  const [first = '', second = '', ...rest] = sentence.split(' ');
  const tail = rest.join(' ');
  switch (at % 5) {
    case 0:
      return `<span class="dropcap">${first.slice(0, 1)}</span>${first.slice(1)} <a href="/a">${second}</a> ${tail}`;
    case 1:
      return `<b>${first}</b> <em>${second}</em> ${tail}`;
    case 2:
      return `${first} ${second}&nbsp;<a href="https://example.org/source"><span>${tail.slice(0, 12)}</span></a>${tail.slice(12)}`;
    case 3:
      return `${first}&#32;${second.slice(0, 2)}&shy;${second.slice(2)} ${tail.slice(0, 20)}<wbr>${tail.slice(20)}<sup><a href="#n1">[1]</a></sup>`;
    default:
      return `<!-- x -->${first}\n      ${second}<!-- a comment <p> --> ${tail}`;
  }
}

const SETTINGS: readonly (readonly [string, Setting])[] = [
  ['paragraphs', (_, all) => all.map(p).join('\n')],
  ['unclosed paragraphs', (_, all) => all.map((text) => `<p>${text}`).join('\n')],
  ['breaks', (_, all) => `<div>${all.join('<br><br>\n')}</div>`],
  ['boxes', (_, all) => all.map((text) => `<div class="text-block"><span>${text}</span></div>`).join('')],
  ['own elements', (_, all) => all.map((text) => `<x-paragraph><p>${text}</p></x-paragraph>`).join('')],
  [
    'advertisements between',
    (w, all) => all.map((text) => `${p(text)}<div class="ad-slot">${w.advertisement}</div>`).join(''),
  ],
];

const PARTS: readonly (readonly [string, (words: MadeWords) => Part])[] = [
  ['nothing', () => ({ html: '', lines: [] })],
  [
    'a list',
    ({ items }) => ({ html: `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`, lines: items }),
  ],
  [
    'a table',
    ({ header, rows }) => ({
      html: `<table><thead><tr><th>${header[0]}</th><th>${header[1]}</th></tr></thead><tbody>${rows
        .map(([one, other]) => `<tr><td>${one}</td><td>${other}</td></tr>`)
        .join('')}</tbody></table>`,
      lines: rows.map(([one, other]) => `${header[0]}: ${one} | ${header[1]}: ${other}`),
    }),
  ],
  [
    'a heading',
    ({ heading, short }) => ({ html: `<h2>${heading}</h2>${p(short)}`, lines: [heading, short] }),
  ],
  [
    'a picture',
    ({ caption }) => ({
      html: `<figure><img src="a.jpg" alt="x"><figcaption>${caption}</figcaption></figure>`,
      lines: [],
    }),
  ],
  [
    'a related box',
    ({ pointer, related }) => ({
      html: `<div class="related-articles"><strong>${pointer}</strong><ul><li><a href="/b">${related}</a></li><li><a href="/c">${related}</a></li></ul></div>`,
      lines: [],
    }),
  ],
  [
    'a pointer',
    ({ pointer, related }) => ({
      html: p(`<strong>${pointer}</strong> <a href="/b">${related}</a>`),
      lines: [],
    }),
  ],
  [
    'a pulled quotation',
    ({ sentences }) => ({ html: `<blockquote class="pull-quote">${sentences[2]}</blockquote>`, lines: [] }),
  ],
  [
    'a newsletter',
    ({ newsletter }) => ({
      html: `<aside class="newsletter-signup">${p(newsletter)}<form><input name="mail"><button>OK</button></form></aside>`,
      lines: [],
    }),
  ],
  ['a quotation', ({ short }) => ({ html: `<blockquote>${p(short)}</blockquote>`, lines: [short] })],
];

interface Frame {
  readonly head: string;
  readonly byline: string;
  readonly body: string;
  readonly foot: string;
}

/** What stands about the text, as five kinds of site build it. */
const TEMPLATES: readonly (readonly [string, (words: MadeWords, text: string, at: number) => Frame])[] = [
  [
    'semantic',
    (w, text) => ({
      head: `<script type="application/ld+json">{"@context":"https://schema.org","@type":["NewsArticle"],"headline":${JSON.stringify(w.title)},"datePublished":"2025-10-08T09:30:00+03:00","dateModified":"2025-10-09T10:00:00+03:00","author":[{"@type":"Person","name":"${w.writer}"}],"publisher":{"@type":"Organization","name":"Example Press"}}</script>`,
      byline: '',
      body: `<main><article><h1>${w.title}</h1><p class="standfirst">${w.deck}</p><div class="article-body">${text}</div></article></main>`,
      foot: '',
    }),
  ],
  [
    'plain boxes',
    (w, text) => ({
      head: '<meta property="article:published_time" content="2025-10-08T06:30:00Z"><meta property="article:modified_time" content="2025-10-09T07:00:00Z">',
      byline: `<meta name="author" content="${w.writer}">`,
      body: `<div id="wrap"><div class="col-8"><h1>${w.title}</h1><h2 class="subtitle">${w.deck}</h2><div class="share-buttons"><a href="#">Facebook</a><a href="#">X</a></div><div class="story">${text}</div></div></div>`,
      foot: '',
    }),
  ],
  [
    'microdata',
    (w, text) => ({
      head: '',
      byline: '',
      body: `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${w.title}</h1><div class="lead">${w.deck}</div><span itemprop="author">${w.writer}</span> <time itemprop="datePublished" datetime="2025-10-08">8.10.2025</time> <time itemprop="dateModified" datetime="2025-10-09">9.10.2025</time><section itemprop="articleBody">${text}</section></div>`,
      foot: '',
    }),
  ],
  [
    'words alone',
    (w, text) => ({
      head: '',
      byline: '',
      body: `<div class="content"><h1>${w.title}</h1><div class="meta"><span class="author-name">${w.by} ${w.writer}</span><div>${w.published}</div><div>${w.updated}</div></div><p class="intro">${w.deck}</p><div class="entry-content">${text}</div></div>`,
      foot: '',
    }),
  ],
  [
    'a table of layout',
    (w, text) => ({
      head: `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Example Press"},{"@type":"ReportageNewsArticle","headline":${JSON.stringify(w.title)},"datePublished":"2025-10-08","dateModified":"2025-10-09","author":{"name":"${w.writer}"}}]}</script>`,
      byline: '',
      body: `<table width="100%"><tr><td class="menu-cell"><ul class="nav">${w.menu.map((each) => `<li><a href="/">${each}</a></li>`).join('')}</ul></td><td><h1>${w.title}</h1><div class="summary">${w.deck}</div><div id="news-text">${text}</div></td></tr></table>`,
      foot: '',
    }),
  ],
];

/** 120 pages: every template in every language with six settings of paragraphs, and a part that differs from page to page. */
export function madePages(): MadePage[] {
  return LANGUAGES.flatMap((language, ofLanguage) =>
    TEMPLATES.flatMap(([template, build], ofTemplate) =>
      SETTINGS.map(([setting, set], ofSetting): MadePage => {
        const words = MADE_WORDS[language];
        const at = ofLanguage * 31 + ofTemplate * 7 + ofSetting;
        const [part, make] = PARTS[at % PARTS.length] ?? ['nothing', () => ({ html: '', lines: [] })];
        const between = make(words);
        const count = 6 + (at % 5);
        const paragraphs = words.sentences.slice(0, count);
        const half = Math.ceil(count / 2);
        const shown = paragraphs.map((sentence, place) => adorned(sentence, at + place));
        const corrected = at % 3 === 0;
        const correction = corrected ? `<footer class="article-footer">${p(words.correction)}</footer>` : '';
        const text = `${set(words, shown.slice(0, half))}${between.html}${set(words, shown.slice(half))}`;
        return {
          name: `${language}: ${template}, ${setting}, ${part}`,
          html: pageOf(language, words, build(words, text + correction, at)),
          language,
          title: words.title,
          lines: [
            words.deck,
            ...paragraphs.slice(0, half),
            ...between.lines,
            ...paragraphs.slice(half),
            ...(corrected ? [words.correction] : []),
          ],
          published: '2025-10-08',
          updated: '2025-10-09',
          author: words.writer,
        };
      }),
    ),
  );
}

/** A whole page around an article: menus, teasers, comments and notices. */
function pageOf(language: LanguageCode, words: MadeWords, { head, byline, body }: Frame): string {
  const { title, menu, related, comment, rights, newsletter } = words;
  const dir = language === 'ar' || language === 'he' ? ' dir="rtl"' : '';
  const teaser = `<div class="teaser"><a href="/d"><h3>${related}</h3></a><time datetime="2025-11-30">30.11.2025</time></div>`;
  return `<!doctype html><html lang="${language}"${dir}><head><meta charset="utf-8"><title>${title} | Example Press</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="Example Press"><link rel="canonical" href="https://news.example/${language}/talks">${head}${byline}
<style>p{margin:0}</style><script>var a = "<p>not shown</p>";</script></head><body>
<header class="site-header"><nav><ul>${menu.map((each) => `<li><a href="/">${each}</a></li>`).join('')}</ul></nav></header>
${body}
<section class="more-stories">${teaser}${teaser}${teaser}</section>
<section id="comments" class="comments"><div class="comment">${p(comment)}</div><div class="comment">${p(comment)}</div></section>
<div class="newsletter">${newsletter}</div><footer class="site-footer"><p>${rights}</p></footer></body></html>`;
}
