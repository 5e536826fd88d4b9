import type { Article, Block } from '../../src/model/article.js';
import { packOf } from '../../src/language/languages.js';
import { sentenceSegmenter, sentencesOfBlock } from '../../src/language/sentences.js';

/** What a news site's editors and templates do to a text; each by itself, all of them seen in the wild. */
export interface PageHabits {
  /** Straight quotation marks and apostrophes become curly ones. */
  readonly curlyMarks: boolean;
  /** Two spaces behind a sentence, the first of which does not break: what editors make of two that are typed. */
  readonly doubleSpaces: boolean;
  /** Paragraphs of a section are lines of one, with `<br>` between. */
  readonly lineBreaks: boolean;
  /** Some words are links, some emphasised. */
  readonly inlineMarkup: boolean;
  /** A sentence stands once more in large letters, before or behind its paragraph. */
  readonly pullQuotes: 'before' | 'behind' | 'none';
  /** The first letter, a capital, is an element that floats, or is set apart by a rule of style. */
  readonly dropCapital: 'element' | 'style' | 'none';
  /** A number and its word do not part. */
  readonly noBreakSpaces: boolean;
}

/** As plain as a page can be. */
export const PLAIN: PageHabits = {
  curlyMarks: false,
  doubleSpaces: false,
  lineBreaks: false,
  inlineMarkup: false,
  pullQuotes: 'none',
  dropCapital: 'none',
  noBreakSpaces: false,
};

/** Habits that differ from page to page, and of which every one and most pairs come up. @param n the page's number */
export function habitsOf(n: number): PageHabits {
  const every = (times: number): boolean => n % times === 0;
  return {
    curlyMarks: !every(3),
    doubleSpaces: every(2),
    lineBreaks: n % 5 === 1,
    inlineMarkup: !every(4),
    pullQuotes: (['before', 'none', 'behind'] as const)[n % 3] ?? 'none',
    dropCapital: (['none', 'element', 'none', 'style', 'none'] as const)[n % 5] ?? 'none',
    noBreakSpaces: n % 3 !== 1,
  };
}

type PageText = Pick<Article, 'title' | 'text' | 'blocks' | 'language'>;

/** An article as a news site would show it. What stands beside it (`aside`, `nav`, `header`, `footer`) is the site's. */
export function newsPage(article: PageText, habits: PageHabits): string {
  const { title, language } = article;
  const { direction } = packOf(language).script;
  const style = `.drop { float: left; font-size: 3em } ${
    habits.dropCapital === 'style'
      ? 'article p:first-of-type::first-letter { float: left; font-size: 3em }'
      : ''
  }`;
  return `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8">
<title>${escaped(title ?? '')}</title><style>${style}</style>
<nav><a href="/">News</a> <a href="/world">World</a> <a href="/live">Live</a></nav>
<header><h1>${escaped(title ?? '')}</h1><p>1 2 3 | Share</p></header>
<article>${bodyOf(article, habits)}</article>
<aside><h2>More</h2><p>${escaped(title ?? '')}</p></aside><footer>© News</footer></html>`;
}

function bodyOf(article: PageText, habits: PageHabits): string {
  const { text, blocks } = article;
  const opening = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const parts: string[] = [];
  let open: Block['kind'] | null = null;
  blocks.forEach((block, at) => {
    const { kind } = block;
    const goesOn = open === kind && (kind === 'item' || (kind === 'paragraph' && habits.lineBreaks));
    if (!goesOn && open !== null) parts.push(CLOSE[open]);
    parts.push(goesOn ? BETWEEN[kind] : OPEN[kind]);
    const quoted =
      kind === 'paragraph' && !habits.lineBreaks && at % 3 === 1 ? pulled(article, block, habits) : '';
    if (habits.pullQuotes === 'before' && quoted !== '') parts.splice(-1, 0, quoted);
    const written = inlineOf(article, block, habits);
    const letter = /^\p{Lu}/u.exec(text.slice(block.start, block.end))?.[0];
    const drops = habits.dropCapital === 'element' && at === opening && letter !== undefined;
    parts.push(drops ? `<span class="drop">${letter}</span>${written.slice(letter.length)}` : written);
    open = kind;
    if (habits.pullQuotes === 'behind' && quoted !== '') {
      parts.push(CLOSE[kind], quoted);
      open = null;
    }
  });
  if (open !== null) parts.push(CLOSE[open]);
  return parts.join('');
}

const OPEN = { heading: '<h2>', paragraph: '<p>', item: '<ul><li>', row: '<p>' };
const BETWEEN = { heading: '', paragraph: '<br><br>', item: '</li>\n<li>', row: '' };
const CLOSE = { heading: '</h2>\n', paragraph: '</p>\n', item: '</li></ul>\n', row: '</p>\n' };

/** The longest sentence of a paragraph of several once more. */
function pulled(article: PageText, block: Block, habits: PageHabits): string {
  const [longest, ...others] = sentencesIn(article, block).toSorted((a, b) => b.length - a.length);
  return longest === undefined || others.length === 0
    ? ''
    : `<aside><blockquote>${markedUp(longest, habits)}</blockquote></aside>\n`;
}

function sentencesIn({ text, language }: PageText, block: Block): string[] {
  return sentencesOfBlock(sentenceSegmenter(language), text, block).map(({ start, end }) =>
    text.slice(start, end),
  );
}

function inlineOf(article: PageText, block: Block, habits: PageHabits): string {
  const sentences = sentencesIn(article, block).map((sentence) => markedUp(sentence, habits));
  return sentences.join(habits.doubleSpaces ? '&nbsp; ' : ' ');
}

function markedUp(sentence: string, habits: PageHabits): string {
  let marked = sentence;
  if (habits.curlyMarks)
    marked = marked
      .replaceAll(/(?<=^|[\s(])"/gu, '“')
      .replaceAll('"', '”')
      .replaceAll(/(?<=^|[\s(])'/gu, '‘')
      .replaceAll("'", '’');
  if (habits.noBreakSpaces) marked = marked.replaceAll(/(?<=\p{Nd}) (?=\p{L})/gu, '\u00A0');
  const written = marked.split('\n').map((line) => (habits.inlineMarkup ? withMarkup(line) : escaped(line)));
  return written.join('<br>');
}

/** The third word in seven is a link, the sixth is emphasised. */
function withMarkup(line: string): string {
  return line
    .split(' ')
    .map((word, at) => {
      const literal = escaped(word);
      if (at % 7 === 2) return `<a href="/about/${at}">${literal}</a>`;
      return at % 7 === 5 ? `<em>${literal}</em>` : literal;
    })
    .join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
