const MIB = 1024 * 1024;
const LARGE = MIB;

const fill = (part: string, size = LARGE): string => part.repeat(Math.floor(size / part.length));
const sentence =
  'The two delegations met on Tuesday for a third day of talks in the capital, officials said. ';

/** Pages made to keep a reader busy, by what is much in them. */
export const HOSTILE_PAGES: readonly (readonly [name: string, page: () => string])[] = [
  ['elements within one another', () => `${fill('<div>', MIB)}${sentence}`],
  ['elements within one another up to the limit', () => `${'<div>'.repeat(480)}<p>${sentence}</p>`],
  ['paragraphs that a parser takes for one another’s', () => fill('<p><em>', 150_000)],
  ['elements that are never closed, and others closed', () => fill('<b></i>')],
  ['paragraphs side by side', () => fill('<p>x</p>')],
  ['as many paragraphs as are read', () => `<p>${sentence}</p>`.repeat(8000)],
  ['boxes side by side', () => `<div class="a"><span>${sentence}</span></div>`.repeat(6000)],
  ['breaks', () => `<p>${fill('x<br>', 100_000)}</p>`],
  ['attributes of one element', () => `<p ${fill('a=1 ')}>${sentence}</p>`],
  [
    'different attributes',
    () => `<p ${Array.from({ length: 12_000 }, (_, at) => `a${at}="${at}"`).join(' ')}>x</p>`,
  ],
  ['a name without an end', () => `<${fill('x')}`],
  ['a value without an end', () => `<a href="${fill('x')}`],
  ['signs of opening', () => fill('<')],
  ['tags that are cut off', () => fill('<a ')],
  ['comments that do not end', () => fill('<!-- <p>')],
  ['a script that does not end', () => `<p>${sentence}</p><script>${fill('x')}`],
  ['scripts', () => fill('<script>x</script>')],
  ['styles that are not closed', () => fill('<style>')],
  ['drawings that are not closed', () => fill('<svg>')],
  ['references to characters', () => `<p>${fill('&amp;')}</p>`],
  ['tables within one another', () => fill('<table><tr><td>', MIB)],
  ['rows', () => `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(8000)}</table>`],
  ['lists within one another', () => fill('<ul><li>', MIB)],
  ['headlines', () => `<h1>${sentence}</h1>`.repeat(8000)],
  ['times', () => '<time datetime="2025-10-08">x</time>'.repeat(3000)],
  ['articles', () => `<article><h1>x</h1><p>${sentence.repeat(4)}</p></article>`.repeat(2000)],
  ['a headline without an end', () => `<h1>${fill('x ')}</h1><p>${sentence}</p>`],
  ['names of a class', () => `<div class="${fill('related-')}"><p>${sentence}</p></div>`],
  ['elements with long names', () => `<div class="${'ad-slot '.repeat(200)}">${sentence}</div>`.repeat(600)],
  [
    'data nested deep',
    () => `<script type="application/ld+json">${fill('[', MIB)}</script><p>${sentence}</p>`,
  ],
  [
    'data of many articles',
    () =>
      `<script type="application/ld+json">[${'{"@type":"NewsArticle","datePublished":"2025-10-08"},'.repeat(4000)}{}]</script><p>${sentence}</p>`,
  ],
  [
    'broken data',
    () => `<script type="application/ld+json">{"a":"${fill(',]', MIB)}</script><p>${sentence}</p>`,
  ],
  [
    'entries of a live report',
    () =>
      `<main class="live-blog">${`<div class="live-blog-post"><time datetime="2025-10-08">x</time><p>${sentence}</p></div>`.repeat(3000)}</main>`,
  ],
  ['metadata', () => `<meta name="author" content="A. Writer and B. Writer">`.repeat(10_000)],
  ['a line without spaces', () => `<p>${fill('x')}</p>`],
  ['a line of figures', () => `<h1>x</h1><div>${'2025-10-08 '.repeat(25)}</div><p>${fill('1.', MIB)}</p>`],
];
