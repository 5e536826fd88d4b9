import type { Block } from '../../model/article.js';
import { bareLetters } from './block-measures.js';

/** A page's text as it was laid out. */
export interface LaidText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** An article of one of a site's pages. */
export interface SiteArticle extends LaidText {
  /** The page it stands in: a live report's has several articles. */
  readonly file: string;
  readonly url: string | null;
}

/** What stands on so many pages of a site, and on such a share of them, is the site's and not an article's. */
const FEWEST_PAGES = 4;
const SHARE = 0.5;
/** Longer paragraphs are those of a story that a site tells again and again. */
const LONGEST = 300;
/** Characters of a line that is named. */
const NAMED = 60;

/** An article without what its site repeats, and the lines that are gone. */
export interface WithoutRepeated<T> {
  readonly article: T;
  readonly repeated: readonly string[];
}

/**
 * Articles without the lines that their sites repeat from page to page, whatever they are called there. Sites are told
 * apart by host; those with few pages stay as they are, and so does what would be left without a line.
 */
export function withoutRepeated<T extends SiteArticle>(articles: readonly T[]): WithoutRepeated<T>[] {
  const byHost = new Map<string, T[]>();
  for (const article of articles) {
    const host = hostOf(article.url);
    if (host === null) continue;
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [article]);
    else known.push(article);
  }
  const repeated = new Map([...byHost].map(([host, all]) => [host, repeatedLines(all)]));
  return articles.map((article) => {
    const lines = repeated.get(hostOf(article.url) ?? '');
    if (lines === undefined || lines.size === 0) return { article, repeated: [] };
    const rest = withoutLines(article, (line) => lines.has(line));
    return { article: { ...article, ...rest.laid }, repeated: rest.gone };
  });
}

function repeatedLines(articles: readonly SiteArticle[]): ReadonlySet<string> {
  const pages = new Map<string, Set<string>>();
  for (const { file, ...laid } of articles) {
    for (const line of comparedLines(laid)) {
      const known = pages.get(line);
      if (known === undefined) pages.set(line, new Set([file]));
      else known.add(file);
    }
  }
  const least = leastPages(new Set(articles.map(({ file }) => file)).size);
  return new Set([...pages].filter(([, files]) => files.size >= least).map(([line]) => line));
}

/** On how many of a site's pages a line has to stand to be the site's. */
export function leastPages(pages: number): number {
  return Math.max(FEWEST_PAGES, pages * SHARE);
}

/** The lines of a text that a site may repeat, each as it is compared. */
export function comparedLines({ text, blocks }: LaidText): ReadonlySet<string> {
  const lines = blocks
    .filter(({ start, end }) => end - start <= LONGEST)
    .map(({ start, end }) => bareLetters(text.slice(start, end)));
  return new Set(lines.filter((line) => line !== ''));
}

/** A text without some of its lines, and these; as it is where none would be left. */
export function withoutLines(
  { text, blocks }: LaidText,
  isGone: (compared: string) => boolean,
): { readonly laid: LaidText; readonly gone: readonly string[] } {
  const kept: Block[] = [];
  const gone: string[] = [];
  let words = '';
  let before = 0;
  for (const block of blocks) {
    const shown = text.slice(block.start, block.end);
    if (isGone(bareLetters(shown))) {
      gone.push(shown);
      continue;
    }
    if (kept.length > 0) words += text.slice(before, block.start).includes('\n\n') ? '\n\n' : '\n';
    kept.push({ kind: block.kind, start: words.length, end: words.length + shown.length });
    words += shown;
    before = block.end;
  }
  return kept.length === 0 || gone.length === 0
    ? { laid: { text, blocks }, gone: [] }
    : { laid: { text: words, blocks: kept }, gone };
}

/** Says of lines that were left out that they were. */
export function repeatedNote(lines: readonly string[]): string {
  const [first = ''] = lines;
  const named = first.length > NAMED ? `${first.slice(0, NAMED)}…` : first;
  const count = lines.length === 1 ? 'a line' : `${lines.length} lines`;
  return `left out ${count} that the site repeats from page to page, such as "${named}"`;
}

/** The host of an address; null without one. */
function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}
