import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { readFileItems } from '../../src/sources/read-file.js';
import type { FileSystem } from '../../src/sources/read-corpus.js';
import type { PageOfArticle } from './measure-links.js';

const byPage = z.record(z.string(), z.object({ articleBody: z.string() }));
const asList = z.array(z.object({ page: z.string(), articleBody: z.string() }));

/** Sets of whole pages as they were published, each with the words of its article as others took them out. */
export const SAVED_PAGES = [
  { name: 'html', texts: 'html/ground-truth.json', pages: 'html/pages' },
  { name: 'news-pages', texts: 'news-pages/articles.json', pages: 'news-pages/html' },
] as const;

/**
 * The pages of a set that are there, with their articles.
 * @param folder that of public sets
 * @param most how many
 * @throws ZodError where the file of texts is not what it should be
 */
export async function readSavedPages(
  { texts, pages }: (typeof SAVED_PAGES)[number],
  { folder, most }: { readonly folder: string; readonly most: number },
  fs: FileSystem,
): Promise<PageOfArticle[]> {
  const json: unknown = JSON.parse(new TextDecoder().decode(await fs.readFile(join(folder, texts))));
  const named = Array.isArray(json)
    ? asList.parse(json).map(({ page, articleBody }) => [page, articleBody] as const)
    : Object.entries(byPage.parse(json)).map(([page, { articleBody }]) => [page, articleBody] as const);
  const files = new Set(await fs.readdir(join(folder, pages)));
  const found = named.filter(([page]) => files.has(`${page}.html.gz`)).slice(0, most);
  const read: PageOfArticle[] = [];
  for (const [page, text] of found) {
    const html = gunzipSync(await fs.readFile(join(folder, pages, `${page}.html.gz`))).toString('utf8');
    const line = JSON.stringify({ id: page, url: `https://news.example/${page}`, text });
    for await (const item of readFileItems(`${page}.jsonl`, Buffer.from(line)))
      if (item.kind === 'article') read.push({ article: item.article, html: atRest(html) });
  }
  return read;
}

/** A page that neither leads elsewhere nor refuses to be looked at. */
function atRest(html: string): string {
  return html.replaceAll(/<meta[^>]*http-equiv[^>]*>/giu, '');
}
