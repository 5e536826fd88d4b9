import { createHash } from 'node:crypto';
import type { Article } from '../../model/article.js';
import { isTooLong, MOST_KEPT, type ArticleContent } from '../../model/kept-article.js';
import { fileKind } from '../../sources/file-kind.js';
import type { FetchedDocument, FetchOutcome } from '../../sources/fetching/fetch-outcome.js';
import { whatToLookAt, whyAhead, withWarnings } from '../../sources/look-at.js';
import type { Offered } from '../editing.js';
import { readDocument } from '../following/read-document.js';
import { articleIdOf, ownAddress, idPartOf, storyAddress } from '../../sources/story-address.js';
import type { EditingEffects } from './editing-effects.js';

/** One article of what was offered, before it is held beside those that are kept. */
export interface FoundArticle {
  /** The id that it gives itself; null: the one that its address has already, else its usual one. */
  readonly ownId: string | null;
  readonly usualId: string;
  readonly content: ArticleContent;
  readonly notes: readonly string[];
}

/** What was found, or why there is nothing: one sentence for a person. */
export type FoundArticles =
  | { readonly ok: true; readonly articles: readonly FoundArticle[] }
  | { readonly ok: false; readonly reason: string };

/** Largest file, in bytes. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Kinds of file that hold one article, or one page. */
const KINDS: readonly (string | null)[] = ['md', 'txt', 'html', 'json'];
/** Where the ids of files begin that have none of their own. */
const FOLDER = 'added';

/** Reads what is offered: of a file its articles, of an address those of its page. */
export async function readOffered(offered: Offered, effects: EditingEffects): Promise<FoundArticles> {
  const found =
    offered.kind === 'file'
      ? await readGivenFile(offered.name, offered.bytes, effects)
      : await readAddress(offered.url.trim(), effects);
  if (!found.ok) return found;
  if (!found.articles.some(({ content }) => isTooLong(content)))
    return { ok: true, articles: found.articles.map((article) => withFuture(article, effects.clock())) };
  const bound = `${MOST_KEPT.text} characters or ${MOST_KEPT.blocks} paragraphs`;
  return refused(`The article is longer than ${bound}. Give it in parts, each as an article.`);
}

/** A day that is still to come is told before anything else. */
function withFuture(article: FoundArticle, now: Date): FoundArticle {
  const reason = whyAhead(article.content.published, now);
  return reason === null ? article : { ...article, notes: [reason, ...article.notes] };
}

async function readGivenFile(
  given: string,
  bytes: Uint8Array,
  { readUpload }: EditingEffects,
): Promise<FoundArticles> {
  const name = given.split(/[\\/]/).at(-1) ?? '';
  if (!KINDS.includes(fileKind(name))) {
    return refused('Only files are read whose names end in .md, .txt, .html, .htm or .json.');
  }
  if (bytes.byteLength > MAX_FILE_BYTES) {
    return refused('The file is larger than 5 MiB. Give the article alone, without pictures and scripts.');
  }
  const [, base = '', ending = ''] = /^(.*)(\.[^.]+)$/s.exec(name) ?? [];
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const usualId = `${FOLDER}/${idPartOf(base) || hash}`;
  const articles: FoundArticle[] = [];
  for (const item of await readUpload(`${usualId}${ending.toLowerCase()}`, bytes)) {
    if (item.kind === 'rejected') {
      const { line, reason } = item.rejection;
      return refused(`The file could not be read: ${line === null ? '' : `line ${line}: `}${reason}.`);
    }
    const { article, warnings } = item;
    const isUsual = article.id === usualId || article.id.startsWith(`${usualId}#`);
    articles.push({
      ownId: isUsual ? null : article.id,
      usualId: article.id,
      content: contentOfFile(article),
      notes: warnings.map(({ reason }) => reason),
    });
  }
  return articles.length === 0 ? refused('There is no article in the file.') : { ok: true, articles };
}

function contentOfFile(article: Article): ArticleContent {
  const { title, publisher, url, published, language, authors, sources, text, blocks } = article;
  return {
    title,
    publisher,
    url: url === null ? null : storyAddress(url, { fragment: true }),
    published,
    updated: null,
    language: language === 'und' ? null : language,
    authors,
    sources,
    ...(article.fullText === true ? { fullText: true } : {}),
    text,
    blocks,
  };
}

async function readAddress(url: string, { fetch, readPage, signal }: EditingEffects): Promise<FoundArticles> {
  const outcome = await fetch(url, { signal });
  if (outcome.kind !== 'fetched') return refused(whyNotFetched(outcome));
  const { document } = outcome;
  const { articles, leftOut, warnings = [] } = await readDocument(document, readPage);
  if (articles.length === 0) {
    return refused(
      isFeed(document)
        ? 'This is a feed and no page. Follow it as a source to have its articles.'
        : `No article was found on the page: ${leftOut[0] ?? 'it has no text'}.`,
    );
  }
  return {
    ok: true,
    articles: articles.map((content, place) => {
      const own = storyAddress(ownAddress(content.url, document.url), { fragment: articles.length > 1 });
      return {
        ownId: null,
        usualId: articleIdOf(own),
        content: { ...content, url: own },
        // What was left out is told of the page as a whole.
        notes: [...lookedAt(content, warnings[place] ?? []), ...(place === 0 ? leftOut : [])],
      };
    }),
  };
}

function refused(reason: string): FoundArticles {
  return { ok: false, reason };
}

function whyNotFetched(outcome: Exclude<FetchOutcome, { kind: 'fetched' }>): string {
  switch (outcome.kind) {
    case 'refused':
      return `The page may not be read: ${outcome.reason}.`;
    case 'later':
      return `The page cannot be read now: ${outcome.reason}. Try again in ${Math.ceil(outcome.seconds / 60)} min.`;
    case 'gone':
    case 'failed':
      return `The page could not be read: ${outcome.reason}.`;
    default:
      return 'The page could not be read: its server says that it did not change.';
  }
}

function isFeed({ contentType, bytes }: FetchedDocument): boolean {
  if (/\b(?:rss|atom|feed)\b/i.test(contentType ?? '')) return true;
  const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  return /<(?:rss|feed|rdf:RDF)[\s>]/.test(begins);
}

function lookedAt(content: ArticleContent, warnings: readonly string[]): string[] {
  const article = { ...content, id: '', language: content.language ?? 'und', file: '', line: null };
  return withWarnings(whatToLookAt(article, null), warnings, article).map(({ reason }) => reason);
}
