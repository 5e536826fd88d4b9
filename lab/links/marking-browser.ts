import { chromium, type Page } from 'playwright-core';
import * as z from 'zod';

/** What a browser marks on a page it was led to by a link: stretches of visible text, in the order of the page. */
export interface MarkedStretch {
  readonly text: string;
  /** It stands beside the article: in an `aside`, a `nav`, a `header` or a `footer`. */
  readonly isBeside: boolean;
}

/** A browser that opens links on pages that it is given. */
export interface MarkingBrowser {
  /**
   * What each of some links to one page marks there. Several are opened at once: a browser looks for each directive of an
   * address by itself, whatever others it has.
   * @param html what the page's address is answered with; there is no network
   */
  marked(links: readonly string[], html: string): Promise<MarkedStretch[][]>;
  /** All visible text of the page that was opened last. */
  visibleText(): Promise<string>;
  close(): Promise<void>;
}

/** Where Debian's package `chromium` puts the program. */
export const CHROMIUM = '/usr/bin/chromium';

/** Nothing but the pages given, and no window. `TextFragmentAPI` tells the ranges that are marked. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-blink-features=TextFragmentAPI',
];

/** Run in the page: the ranges that each link's directives have found, those that meet as one; what is unseen left out. */
const READ_MARKS = `async (counts) => {
  const found = await Promise.all(
    document.fragmentDirective.items.map((directive) => directive.getMatchingRange().catch(() => null)),
  );
  const merged = (ranges) => {
    const apart = [];
    for (const range of ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))) {
      const last = apart.at(-1);
      if (last === undefined || last.compareBoundaryPoints(Range.START_TO_END, range) < 0) apart.push(range);
      else if (last.compareBoundaryPoints(Range.END_TO_END, range) < 0) last.setEnd(range.endContainer, range.endOffset);
    }
    return apart;
  };
  const stretchOf = (range) => {
    const within = range.commonAncestorContainer;
    const element = within.nodeType === Node.ELEMENT_NODE ? within : within.parentElement;
    const copy = range.cloneContents();
    for (const unseen of copy.querySelectorAll('script, style, noscript, template')) unseen.remove();
    return { text: copy.textContent, isBeside: element.closest('aside, nav, header, footer') !== null };
  };
  return counts.map((count) => merged(found.splice(0, count).filter((range) => range !== null)).map(stretchOf));
}`;

const stretches = z.array(z.array(z.object({ text: z.string(), isBeside: z.boolean() })));

/**
 * Starts Chromium, one process for all links.
 * @param executablePath the program
 */
export async function startChromium(executablePath: string = CHROMIUM): Promise<MarkingBrowser> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  // Scripts of a page could change what it says; what is evaluated here runs all the same.
  const page = await browser.newPage({ javaScriptEnabled: false });
  let html = '';
  await page.route('**/*', async (route) => {
    const isPage = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
    await (isPage ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort());
  });
  return {
    async marked(links, next) {
      const [address = 'about:blank'] = links;
      const found: MarkedStretch[][] = [];
      for (const directives of markedTogether(links)) {
        await open(page, 'about:blank');
        html = next;
        await open(page, `${address.replace(/#.*$/s, '')}#:~:${directives.flat().join('&')}`);
        const counts = directives.map(({ length }) => length);
        found.push(...stretches.parse(await page.evaluate(`(${READ_MARKS})(${JSON.stringify(counts)})`)));
      }
      return found;
    },
    visibleText: async () => z.string().parse(await page.evaluate('document.body.innerText')),
    close: () => browser.close(),
  };
}

/** Directives of one address that Chromium looks for; it passes over those behind (seen in version 156, not in 150). */
const MOST_DIRECTIVES = 10;

/** The directives of each link, in groups that one address has room for. */
function markedTogether(links: readonly string[]): string[][][] {
  const groups: string[][][] = [[]];
  for (const link of links) {
    const directives = /:~:(.*)$/s.exec(link)?.[1]?.split('&') ?? [];
    const last = groups.at(-1) ?? [];
    if (last.flat().length + directives.length > MOST_DIRECTIVES && last.length > 0)
      groups.push([directives]);
    else last.push(directives);
  }
  return groups;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
}
