import { gzipSync } from 'node:zlib';
import { readFileItems, type FileItem } from '../../src/sources/read-file.js';
import type { ReadingLimits } from '../../src/sources/reading-limits.js';
import type { Article } from '../../src/model/article.js';
import type { Rejection } from '../../src/model/snapshot.js';

export const TEXT = 'The delegation arrived in Cairo on Monday.';

/** What a file of this name and content gives. */
export async function itemsOf(
  file: string,
  content: string | Uint8Array,
  limits?: ReadingLimits,
): Promise<FileItem[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const items: FileItem[] = [];
  for await (const item of readFileItems(file, bytes, limits === undefined ? {} : { limits }))
    items.push(item);
  return items;
}

/** The one article that a file gives. */
export async function articleIn(file: string, content: string | Uint8Array): Promise<Article> {
  const [item, ...more] = await itemsOf(file, content);
  if (item?.kind !== 'article' || more.length > 0) {
    throw new Error(`not one article: ${JSON.stringify([item, ...more])}`);
  }
  return item.article;
}

/** The reasons for what a file does not give. */
export async function rejectionsIn(file: string, content: string | Uint8Array): Promise<Rejection[]> {
  return (await itemsOf(file, content)).flatMap((item) => (item.kind === 'rejected' ? [item.rejection] : []));
}

export function jsonLines(...lines: readonly (object | string)[]): string {
  return lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
}

export function gzipped(text: string): Uint8Array {
  return gzipSync(text);
}
