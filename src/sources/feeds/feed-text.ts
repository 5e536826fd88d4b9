import { decodeHTML } from 'entities';
import { languageTag } from '../../language/language-names.js';
import { inNormalForm } from '../../language/normal-form.js';
import { isCarried } from '../pages/judge-blocks.js';
import { PAGE_WORDS } from '../pages/languages/page-words.js';

/** Longest texts of an entry, in UTF-16 code units, as articles' metadata has them. */
const MAX = { title: 300, name: 200, address: 2000, summary: 2000, names: 50 };
/** Whole articles: as large as a page may be. */
const MAX_HTML = 5 * 1024 * 1024;
/** An article has at least so many letters; less of it is an excerpt. */
const WHOLE = 600;
/** Much of the end of an article is looked at for how it ends, in characters of HTML. */
const END = 6000;
/** How excerpts end; some say how much is left. */
const BROKEN_OFF = /(?:…|\.\.\.|\[\s*\+\d{1,9} chars)\s*[\])]?$/iu;
const BREAK =
  /<\/?(?:p|div|br|li|ul|ol|h[1-6]|section|article|blockquote|figure|table|tr|hr|footer)(?:[\s/][^<>]*)?>/i;

/** A text without its comments, in one pass; one that does not end is none. */
export function withoutComments(markup: string): string {
  let rest = '';
  let at = 0;
  for (;;) {
    const open = markup.indexOf('<!--', at);
    const close = open < 0 ? -1 : markup.indexOf('-->', open + 4);
    if (close < 0) return rest + markup.slice(at);
    rest += `${markup.slice(at, open)} `;
    at = close + 3;
  }
}

/** Text without tags and character references, on one line, in NFC. Null where nothing is left. */
function plainText(markup: string | undefined, most: number): string | null {
  if (markup === undefined) return null;
  const shown = decodeHTML(
    withoutComments(markup.slice(0, most * 50))
      .replace(/<(script|style|del|s|strike)\b[^<>]*>[^<]*<\/\1\s*>/gi, ' ')
      // Elements that stand in a line do not part words, all others do.
      .replace(/<\/?(?:a|abbr|b|bdi|cite|em|i|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi, '')
      .replace(/<\/?[a-z][^<>]*>/gi, ' '),
  );
  const plain = shown
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .toWellFormed();
  const text = inNormalForm(plain, 'NFC').trim();
  if (text === '') return null;
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`.toWellFormed();
}

/** A title, shortened at a word where it is too long. */
export function titleText(markup: string | undefined): string | null {
  return plainText(markup, MAX.title);
}

/** What an article is about, as an excerpt. */
export function summaryText(markup: string | undefined): string | null {
  return plainText(markup, MAX.summary);
}

/** Names of people, each once, without what stands before them in a line ("By"). */
export function nameTexts(names: readonly (string | undefined)[]): readonly string[] {
  const texts = names.flatMap((name) => {
    const plain = plainText(name, MAX.name) ?? '';
    const by = PAGE_WORDS.by.exec(plain)?.[0] ?? '';
    const own = plain.slice(by.length).replace(/^[\s:：–—-]+/u, '');
    return [own === '' ? plain : own].filter((text) => text !== '');
  });
  return [...new Set(texts)].slice(0, MAX.names);
}

/** The HTML of a whole article; null where it is an excerpt. */
export function wholeArticle(html: string | undefined): string | null {
  if (html === undefined || html.length > MAX_HTML || isExcerpt(html)) return null;
  const text = plainText(html, 4 * WHOLE);
  return text !== null && text.length >= WHOLE ? html : null;
}

/** Whether a text breaks off, or ends with what leads to the rest of it. */
function isExcerpt(html: string): boolean {
  const lines = html
    .slice(-END)
    .split(BREAK)
    .map((line) => plainText(line, END) ?? '')
    .filter((line) => /[\p{L}\p{N}…]|\.\.\./u.test(line));
  const last = lines.findLast((line) => !isCarried(line)) ?? '';
  return BROKEN_OFF.test(last) || PAGE_WORDS.goesOn.test(last.slice(-300));
}

/** An http or https address, in full, without a name or password; null where it is none. */
export function webAddress(written: string | undefined, base: string): string | null {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isWeb && url.href.length <= MAX.address ? url.href : null;
}

/** The BCP 47 tag of what a feed says of its language; null where it is none. */
export function feedLanguage(written: string | undefined): string | null {
  return written === undefined ? null : languageTag(written.trim().slice(0, 100));
}
