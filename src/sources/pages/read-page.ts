import { accepted, refuse, type ReadResult } from '../reading.js';
import { withoutWhatIsBehind } from './behind-text.js';
import { chooseBlocks, type LeftOutBlock } from './choose-blocks.js';
import { decodePage } from './decode-page.js';
import { blocksAboutHeadline } from './about-headline.js';
import { layOutPage, type PageBlock } from './lay-out.js';
import { liveEntries } from './live-entries.js';
import { blocksOfOthers } from './other-articles.js';
import { told, type PageArticle } from './page-article.js';
import { metadataOf } from './page-metadata.js';
import { cutPage } from './page-source.js';
import { timesOf } from './page-times.js';
import { textOfBlocks } from './page-text.js';
import { readLive } from './read-live.js';
import { parsePage, type PageTree } from './page-tree.js';
import { struckAmid } from './struck-words.js';
import { askReadability } from './reader-view.js';
import { dataNodes, isArticleNode, textsOf, type DataNode } from './structured-data.js';

/** A page as it was fetched or saved. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** Where it was fetched from; null where that is not known. */
  readonly url: string | null;
  /** The response's header; null where there was none. */
  readonly contentType: string | null;
}

/** Characters of an article; a page with less has none, or shows it only to programs that run its scripts. */
const SHORTEST = 40;

/** Reads a page: its article, or each entry of a live report. Refused where there is none, with the reason. */
export async function readPage(page: FetchedPage): Promise<ReadResult<readonly PageArticle[]>> {
  try {
    return await readParts(page);
  } catch (error) {
    // What a parser makes of broken markup may be nested deeper than what is written.
    if (error instanceof RangeError) return refuse('is nested too deeply');
    throw error;
  }
}

async function readParts({
  bytes,
  url,
  contentType,
}: FetchedPage): Promise<ReadResult<readonly PageArticle[]>> {
  const decoded = decodePage(bytes, contentType);
  if (!decoded.ok) return decoded;
  const source = cutPage(decoded.value.text);
  if (!source.ok) return source;
  const { document, tree } = await parsePage(source.value.html);
  const nodes = dataNodes(source.value.data);
  const blocks = layOutPage(tree.body);
  const { warnings } = decoded.value;
  const live = liveEntries(tree, nodes);
  if (live.entries.length > 0) {
    const place = {
      tree,
      nodes: ownNodes(nodes, tree, url),
      url,
      aboutHeadline: blocksAboutHeadline(blocks, []),
    };
    return readLive({ ...place, blocks, warnings }, live);
  }
  const others = blocksOfOthers(tree, blocks);
  const chosen = chooseBlocks(tree, blocks, await askReadability(document, source.value), others);
  const { text: all } = textOfBlocks(chosen.kept);
  if (all.length < SHORTEST) return refuse(whyEmpty(blocks));
  const place = {
    tree,
    nodes: ownNodes(nodes, tree, url),
    url,
    aboutHeadline: blocksAboutHeadline(blocks, chosen.kept),
  };
  const metadata = metadataOf(place, all);
  const { kept, left: behind } = withoutWhatIsBehind(chosen.kept, metadata.authors);
  const { text, blocks: laid } = textOfBlocks(kept);
  const { warnings: ofTimes, ...times } = timesOf({
    ...place,
    ...metadata,
    language: metadata.language ?? 'und',
  });
  const left = [
    ...chosen.left,
    ...behind,
    ...[...others].map((block): LeftOutBlock => ({ block, reason: 'other-article' })),
  ];
  const content = { ...metadata, ...times, text, blocks: laid };
  return accepted([
    {
      content,
      entry: null,
      leftOut: told(left),
      warnings: [...warnings, ...ofTimes, ...struckAmid(tree.body, kept)],
    },
  ]);
}

function whyEmpty(blocks: readonly PageBlock[]): string {
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return all < SHORTEST
    ? 'shows no text: the page may build itself with scripts, which are not run'
    : 'holds no article: no running text stands out from lists, menus and notices';
}

/** The structured data of the page's own article, and of the page; where several articles are told of, the one it is about. */
function ownNodes(nodes: readonly DataNode[], tree: PageTree, url: string | null): DataNode[] {
  const articles = nodes.filter(isArticleNode);
  const addresses = [url, ...tree.links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href)].map(
    bare,
  );
  const titles = [tree.title, ...(tree.meta.get('og:title') ?? [])].map(bare);
  const isOwn = (node: DataNode): boolean =>
    [...textsOf(node['url']), ...textsOf(node['mainEntityOfPage']), ...textsOf(node['@id'])].some((each) =>
      addresses.includes(bare(each)),
    ) || textsOf(node['headline']).some((each) => titles.includes(bare(each)));
  const own = articles.filter(isOwn);
  const dates = new Set(articles.flatMap((node) => textsOf(node['datePublished'])));
  if (own.length > 0) return own;
  // Several that agree are the same one; of others none can be told to be the page's.
  if (articles.length > 0) return articles.length === 1 || dates.size <= 1 ? articles : [];
  return nodes.filter((node) => 'datePublished' in node && String(node['@type']).endsWith('WebPage'));
}

function bare(text: string | null): string {
  return (text ?? '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/[/\s]+$/, '')
    .toLowerCase();
}
