import type { ArticleContent } from '../../model/kept-article.js';
import { comparedLines, leastPages, withoutLines } from '../../sources/pages/repeated-lines.js';

/** Pages of a host that are remembered, the newest of them, and hosts. */
const MOST = { pages: 40, hosts: 2000, lines: 20 };

/** Tells what of the pages of a host is the site's, and of no article. */
export interface SiteLines {
  /** Remembers the lines of a page, those that were left out of it among them. */
  remember(content: ArticleContent): void;
  /** The article without the lines that its site repeats; `kept` is how the same article is kept, whose lines stay. */
  without(content: ArticleContent, kept: ArticleContent | null): ArticleContent;
}

/**
 * Remembers the pages of each host as they come: a line that stands on many of them is the site's. What was left out of an
 * article stays with it (`siteLines`), so that a later start knows of it too.
 */
export function createSiteLines(): SiteLines {
  const hosts = new Map<string, Map<string, ReadonlySet<string>>>();

  function pagesOf(host: string): Map<string, ReadonlySet<string>> {
    const known = hosts.get(host) ?? new Map<string, ReadonlySet<string>>();
    hosts.delete(host);
    hosts.set(host, known);
    const [oldest] = hosts.keys();
    if (oldest !== undefined && hosts.size > MOST.hosts) hosts.delete(oldest);
    return known;
  }

  function remember(content: ArticleContent): void {
    const place = placeOf(content.url);
    if (place === null) return;
    const pages = pagesOf(place.host);
    const before = pages.get(place.page) ?? [];
    pages.delete(place.page);
    // The entries of a live report are one page, whatever each of them says.
    pages.set(place.page, new Set([...before, ...comparedLines(content), ...comparedLines(laidOf(content))]));
    const [oldest] = pages.keys();
    if (oldest !== undefined && pages.size > MOST.pages) pages.delete(oldest);
  }

  return {
    remember,
    without(content, kept) {
      remember(content);
      const place = placeOf(content.url);
      const pages = place === null ? undefined : hosts.get(place.host);
      if (pages === undefined) return content;
      const least = leastPages(pages.size);
      // Of an article that is kept with a line, leaving it out now would be no change of its publisher's.
      const stay = kept === null ? new Set<string>() : comparedLines(kept);
      const counts = new Map<string, number>();
      for (const lines of pages.values())
        for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
      const { laid, gone } = withoutLines(
        content,
        (line) => (counts.get(line) ?? 0) >= least && !stay.has(line),
      );
      return gone.length === 0
        ? content
        : { ...content, ...laid, siteLines: [...new Set(gone)].slice(0, MOST.lines) };
    },
  };
}

/** Lines that were left out, as a text of their own. */
function laidOf({ siteLines = [] }: ArticleContent) {
  let start = 0;
  const blocks = siteLines.map((line) => {
    const block = { kind: 'paragraph', start, end: start + line.length } as const;
    start = block.end + 1;
    return block;
  });
  return { text: siteLines.join('\n'), blocks };
}

function placeOf(url: string | null): { readonly host: string; readonly page: string } | null {
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, pathname, search } = new URL(url);
  return { host: hostname, page: `${pathname}${search}` };
}
