import { createHash } from 'node:crypto';
import type * as nodeFs from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

/** A page of a set, with what is true of it. */
export interface SetPage {
  readonly id: string;
  /** Of pages of half A every one was looked at while the reader was made; none of half B. */
  readonly half: 'A' | 'B';
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly text: string;
  /** ISO day of publication; null where the set does not say. */
  readonly day: string | null;
}

/** Where a set lies, and how its pages are found. */
export interface PageSet {
  readonly name: string;
  readonly load: (dir: string, fs: Pick<typeof nodeFs, 'readFile'>) => Promise<SetPage[]>;
}

const truths = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));
const articles = z.array(
  z.object({ page: z.string(), url: z.string(), date: z.string(), articleBody: z.string() }),
);

/** The sets that are measured, in order. */
export const PAGE_SETS: readonly PageSet[] = [
  {
    name: 'html',
    async load(dir, fs) {
      const known = truths.parse(JSON.parse(await fs.readFile(join(dir, 'html/ground-truth.json'), 'utf8')));
      return Promise.all(
        Object.entries(known).map(async ([id, { articleBody, url }]) => ({
          ...(await page(fs, join(dir, `html/pages/${id}.html.gz`), id)),
          url,
          text: articleBody,
          day: null,
        })),
      );
    },
  },
  {
    name: 'news-pages',
    async load(dir, fs) {
      const known = articles.parse(
        JSON.parse(await fs.readFile(join(dir, 'news-pages/articles.json'), 'utf8')),
      );
      return Promise.all(
        known.map(async ({ page: id, url, date, articleBody }) => ({
          ...(await page(fs, join(dir, `news-pages/html/${id}.html.gz`), id)),
          url,
          text: articleBody,
          day: /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 10) : null,
        })),
      );
    },
  },
];

async function page(fs: Pick<typeof nodeFs, 'readFile'>, path: string, id: string) {
  const packed = await fs.readFile(path);
  return { id, half: halfOf(id), bytes: gunzipSync(packed) };
}

/** By a hash of the id, so that nobody chose. */
function halfOf(id: string): 'A' | 'B' {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B';
}
