import type { Block } from '../../model/article.js';
import { bareLetters } from './block-measures.js';

/** A page's text as it was laid out. */
interface LaidText {
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

/**
 * Articles without the lines that their sites repeat from page to page, whatever they are called there. Sites are told
 * apart by host; those with few pages stay as they are, and so does what would be left without a line.
 */
export function withoutRepeated<T extends SiteArticle>(articles: readonly T[]): T[] {
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
    return lines === undefined || lines.size === 0 ? article : { ...article, ...without(article, lines) };
  });
}

function repeatedLines(articles: readonly SiteArticle[]): ReadonlySet<string> {
  const pages = new Map<string, Set<string>>();
  for (const { file, text, blocks } of articles) {
    for (const { start, end } of blocks) {
      if (end - start > LONGEST) continue;
      const line = bareLetters(text.slice(start, end));
      const known = pages.get(line);
      if (known === undefined) pages.set(line, new Set([file]));
      else known.add(file);
    }
  }
  const count = new Set(articles.map(({ file }) => file)).size;
  const least = Math.max(FEWEST_PAGES, count * SHARE);
  return new Set(
    [...pages].filter(([line, files]) => line !== '' && files.size >= least).map(([line]) => line),
  );
}

function without({ text, blocks }: LaidText, lines: ReadonlySet<string>): LaidText {
  const kept: Block[] = [];
  let words = '';
  let before = 0;
  for (const block of blocks) {
    const shown = text.slice(block.start, block.end);
    if (!lines.has(bareLetters(shown))) {
      if (kept.length > 0) words += text.slice(before, block.start).includes('\n\n') ? '\n\n' : '\n';
      kept.push({ kind: block.kind, start: words.length, end: words.length + shown.length });
      words += shown;
      before = block.end;
    }
  }
  return kept.length === 0 || kept.length === blocks.length
    ? { text, blocks }
    : { text: words, blocks: kept };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}
