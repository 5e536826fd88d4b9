import { alternativesOfAll, marksOfAll } from '../../language/all-languages.js';
import { languageOfArticle } from '../../language/language.js';
import { isLanguageCode, primaryOf } from '../../language/languages.js';
import { inNormalForm } from '../../language/normal-form.js';
import { PAGE_WORDS } from './languages/page-words.js';
import { endsSentence } from '../line-ends.js';
import { addressOf, isSameSite } from './page-address.js';
import type { PageBlock } from './lay-out.js';
import { licensesOf } from './page-licenses.js';
import { elementsBelow, textOf, type PageTree } from './page-tree.js';
import { textsOf, type DataNode } from './structured-data.js';

/** Longest texts, in UTF-16 code units, and lists, as the metadata of other files has them. */
const LONGEST = { title: 300, name: 200, names: 50 };
const SHORTEST_TOLD = 200;
/** Words of the names of a byline. */
const LONGEST_BYLINE = 8;
/** Characters of a value that are looked at. */
const MOST_READ = 5000;

/** Where a page's metadata is looked for. */
export interface MetadataSource {
  readonly tree: PageTree;
  /** Structured data of this article alone. */
  readonly nodes: readonly DataNode[];
  /** Where it was fetched from, where that is known. */
  readonly url: string | null;
  readonly aboutHeadline: readonly PageBlock[];
}

/** What a page says of its article, but for when. */
export function metadataOf(source: MetadataSource, text: string) {
  const licenses = licensesOf(source);
  return {
    title: titleOf(source),
    publisher: publisherOf(source),
    url: ownAddress(source),
    language: languageOf(source, text),
    authors: authorsOf(source),
    sources: [],
    ...(licenses.length === 0 ? {} : { licenses }),
  };
}

/** The headline: as readers see it, where the page's data says the same, else as that says it. */
function titleOf({ tree, nodes }: MetadataSource): string | null {
  const stated = [
    ...nodes.flatMap((node) => textsOf(node['headline'])),
    ...metaOf(tree, ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'dcterms.title', 'title']),
  ].map(shown);
  const whole = tree.title === null ? '' : shown(tree.title);
  const headlines = [...elementsBelow(tree.body)]
    .filter(({ tag }) => tag === 'h1')
    .map((h1) => shown(textOf(h1)));
  const among = [...stated, whole].map(letters);
  const seen = headlines.find(
    (headline) =>
      headline !== '' &&
      among.some(
        (other) =>
          other !== '' && (other.startsWith(letters(headline)) || letters(headline).startsWith(other)),
      ),
  );
  const only = headlines.length === 1 && stated.length === 0 ? headlines[0] : undefined;
  const title =
    seen ??
    only ??
    stated.find((each) => each !== '') ??
    (withoutSite(whole, siteOf(tree)) || headlines[0] || '');
  return title === '' ? null : cut(title, LONGEST.title);
}

/** Who publishes it. */
function publisherOf({ tree, nodes }: MetadataSource): string | null {
  const named = [
    ...nodes.flatMap((node) => textsOf(node['publisher'])),
    ...metaOf(tree, [
      'og:site_name',
      'application-name',
      'dc.publisher',
      'dcterms.publisher',
      'publisher',
      'cre',
    ]),
  ].map(shown);
  return named.find((name) => name !== '' && !isAddress(name) && name.length <= LONGEST.name) ?? null;
}

/** Who wrote it: persons and agencies, each once, without the publisher. */
function authorsOf(source: MetadataSource): string[] {
  const { tree, nodes } = source;
  const publisher = publisherOf(source);
  const named = [
    nodes.flatMap((node) => textsOf(node['author'] ?? node['creator'])),
    metaOf(tree, [
      'author',
      'article:author',
      'og:article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'byl',
      'cxenseparse:author',
      'article.author',
    ]),
    authorsShown(source.aboutHeadline),
  ];
  for (const names of named) {
    const authors = names
      .flatMap(namesIn)
      .filter((name) => isName(name) && letters(name) !== letters(publisher ?? ''));
    const once = [...new Map(authors.map((name) => [letters(name), name])).values()];
    if (once.length > 0) return once.slice(0, LONGEST.names);
  }
  return [];
}

/** BCP 47 tag: as the page says, unless its letters are plainly those of another language. */
function languageOf({ tree, nodes }: MetadataSource, text: string): string | null {
  const said = [
    tree.attributes.get('lang'),
    tree.attributes.get('xml:lang'),
    ...nodes.flatMap((node) => textsOf(node['inLanguage'])),
    ...metaOf(tree, ['og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language']),
  ].flatMap((tag) => tagOf(tag) ?? []);
  const told = text.length >= SHORTEST_TOLD ? languageOfArticle(text) : 'und';
  const [first = null] = said;
  if (!isLanguageCode(told)) return first;
  return said.find((tag) => primaryOf(tag) === told) ?? told;
}

/** Its own address: what it names as such, of the same site; else that at which it was fetched. */
function ownAddress({ tree, nodes, url }: MetadataSource): string | null {
  const named = [
    tree.links.find(({ rel }) => rel.split(/\s+/).includes('canonical'))?.href,
    ...metaOf(tree, ['og:url']),
    ...nodes.flatMap((node) => [...textsOf(node['mainEntityOfPage']), ...textsOf(node['url'])]),
  ];
  const base = url ?? named.map((each) => addressOf(each ?? '', null)).find((each) => each !== null) ?? null;
  for (const each of named) {
    const address = addressOf(each ?? '', base);
    if (address === null || (base !== null && !isSameSite(address, base))) continue;
    // Some sites name their front page on every page.
    if (new URL(address).pathname === '/' && url !== null && new URL(url).pathname !== '/') continue;
    return address;
  }
  return url === null ? null : addressOf(url, null);
}

/** The first value of each of some `<meta>`. */
function metaOf(tree: PageTree, names: readonly string[]): string[] {
  return names.flatMap(
    (name) => tree.meta.get(name)?.slice(0, name.endsWith('author') ? LONGEST.names : 1) ?? [],
  );
}

/** Names beside the headline: those that are marked as the author's, or stand behind "By". */
function authorsShown(aboutHeadline: readonly PageBlock[]): string[] {
  const marked: string[] = [];
  const behindBy: string[] = [];
  for (const { element, text } of aboutHeadline) {
    for (const each of elementsBelow(element)) {
      const property = each.attributes.get('itemprop')?.toLowerCase();
      const isAuthor =
        each.attributes.get('rel') === 'author' || property === 'author' || /-author-name-/.test(each.names);
      if (isAuthor) marked.push(shown(textOf(each)));
    }
    if (text.length > 120) continue;
    const by = PAGE_WORDS.by.exec(text);
    const name = by === null ? '' : (text.slice(by[0].length).split(/[|•·\n]/u)[0] ?? '').trim();
    // A sentence may open so as well.
    if (name !== '' && name.split(/\s+/u).length <= LONGEST_BYLINE && !endsSentence(text))
      behindBy.push(name);
  }
  return marked.length > 0 ? marked : behindBy;
}

const AND = new RegExp(
  String.raw`\s*[,;${marksOfAll(({ orthography }) => orthography.comma)}&]\s*|\s+(?:${alternativesOfAll(({ names }) => names.and)})\s+`,
  'iu',
);

/** "By A. Writer and B. Writer" as names. */
function namesIn(text: string): string[] {
  const plain = shown(text);
  if (isAddress(plain)) return [];
  const by = PAGE_WORDS.by.exec(plain);
  return plain
    .slice(by !== null && by[0].length < plain.length ? by[0].length : 0)
    .split(AND)
    .filter((name) => !/\p{N}/u.test(name))
    .map((name) => name.replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, ''));
}

/** A dateline ("CAIRO (AP) —"), a day or an address is none. */
function isName(name: string): boolean {
  return (
    !/^(?:\p{L}{1,3}\.){1,3}\p{L}{0,3}$/u.test(name) &&
    name.length > 1 &&
    name.length <= 80 &&
    !/[\d@/—|]/u.test(name) &&
    /\p{L}{2}/u.test(name) &&
    !/\([^)]{1,12}\)\s*$/u.test(name) &&
    name.split(/\s+/u).length <= 8
  );
}

function tagOf(tag: string | undefined): string | null {
  const plain = tag?.split(',')[0]?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-|$)/i.test(plain)) return null;
  try {
    return Intl.getCanonicalLocales(plain)[0] ?? null;
  } catch {
    return null;
  }
}

function siteOf(tree: PageTree): string {
  return shown(metaOf(tree, ['og:site_name', 'application-name'])[0] ?? '');
}

/** "Talks resume | Example Press" without the site's name, where that is known. */
function withoutSite(title: string, site: string): string {
  if (site === '') return title;
  const [, headline] = /^(.{8,})\s[|–—-]\s([^|–—]+)$/u.exec(title) ?? [];
  return headline !== undefined && letters(title.slice(headline.length)).includes(letters(site))
    ? headline
    : title;
}

/** As a reader sees it; references to characters that stand in data as in a page are read. */
function shown(text: string): string {
  const read = text
    .slice(0, MOST_READ)
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        const code =
          decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
        if (code !== null)
          return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
            ? String.fromCodePoint(code)
            : '';
        return NAMED[name?.toLowerCase() ?? ''] ?? whole;
      },
    )
    .replace(/<[^>]{0,200}>/g, '')
    .replace(/[\u00AD\u200B\u2060\uFEFF]|(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toWellFormed();
  return inNormalForm(read, 'NFC');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Letters and figures alone, for comparing. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\//i.test(text) || text.startsWith('@');
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
}
