import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Article } from '../model/article.js';
import type { ArticleWarning, Rejection } from '../model/snapshot.js';
import { toArticle, type Origin } from './complete-article.js';
import { decodeText, decodeUtf8, MAX_ARTICLE_BYTES } from './decode-text.js';
import { fileKind, type FileKind } from './file-kind.js';
import { readJsonArticle } from './json-article.js';
import { NOTHING_LEFT_OUT, whatToLookAt, type LeftOut } from './look-at.js';
import { readMarkdown } from './markdown.js';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.js';
import { NO_METADATA } from './metadata.js';
import { pageItems } from './pages/page-items.js';
import { accepted, refuse, type ReadResult } from './reading.js';

const NEWLINE = 0x0a;

/** An article, or the reason why a file or one of its lines gave none. */
export type FileItem =
  | { readonly kind: 'article'; readonly article: Article; readonly warnings: readonly ArticleWarning[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** Which lines of a `.jsonl` are read, for a reader that begins again behind one that it could not end. */
export interface LinesWanted {
  /** Lines up to this one are passed over in silence. */
  readonly after: number;
  /** The last one that is read. */
  readonly last: number;
  /** Lines that are rejected unread, with the reason. */
  readonly unread: ReadonlyMap<number, string>;
  /** Told of each line before it is read. */
  readonly begins: (line: number) => void;
}

const ALL_LINES: LinesWanted = {
  after: 0,
  last: Number.POSITIVE_INFINITY,
  unread: new Map(),
  begins: () => {},
};

/** Reads the articles of one file, in order. `.jsonl` gives one item a line; blank lines count but give none. */
export async function* readFileItems(
  file: string,
  bytes: Uint8Array,
  { limits = READING_LIMITS, lines = ALL_LINES }: { limits?: ReadingLimits; lines?: LinesWanted } = {},
): AsyncGenerator<FileItem> {
  const kind = fileKind(file);
  if (kind === 'jsonl') yield* readLines(file, bytes, limits, lines);
  else if (kind === 'jsonl.gz') {
    const unpacked = await unpack(bytes, limits);
    if (typeof unpacked === 'string') yield rejected(file, null, unpacked);
    else yield* readLines(file, unpacked, limits, lines);
  } else if (kind === 'html') yield* readPageFile(file, bytes);
  else yield toItem(file, readOne(file, kind, bytes));
}

/** An article, and what of its file is no part of it. */
interface ReadArticle {
  readonly article: Article;
  readonly leftOut: LeftOut | null;
}

function readOne(
  file: string,
  kind: Exclude<FileKind, 'html'> | null,
  bytes: Uint8Array,
): ReadResult<ReadArticle> {
  if (kind === null)
    return refuse('not a kind of file that is read (.md, .txt, .html, .htm, .json, .jsonl, .jsonl.gz)');
  // The text inside JSON is normalised once it is read: a combining mark must not merge with an escape before it.
  const text = kind === 'json' ? decodeUtf8(bytes) : decodeText(bytes);
  if (!text.ok) return text;
  const origin: Origin = { file, line: null, defaultId: file.replace(/\.[^./]+$/, '') };
  if (kind === 'txt') return whole(toArticle(origin, NO_METADATA, text.value));
  if (kind === 'json') return fromJson(origin, text.value);
  const markdown = readMarkdown(text.value);
  if (!markdown.ok) return markdown;
  const { metadata, leftOut } = markdown.value;
  return whole(toArticle(origin, metadata, markdown.value.text, markdown.value), leftOut);
}

async function* readPageFile(file: string, bytes: Uint8Array): AsyncGenerator<FileItem> {
  const items = await pageItems(file, bytes);
  if (!items.ok) yield rejected(file, items.line, items.reason);
  else for (const item of items.value) yield { kind: 'article', ...item };
}

function* readLines(
  file: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
  { after, last, unread, begins }: LinesWanted,
): Generator<FileItem> {
  let start = 0;
  for (let line = 1; start < bytes.length && line <= last; line += 1) {
    if (line > limits.lines) {
      const most = limits.lines.toLocaleString('en-GB');
      yield rejected(file, line, `has more than ${most} lines: split it into several files`);
      return;
    }
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const content = bytes.subarray(start, end);
    start = end + 1;
    if (line <= after) continue;
    const reason = unread.get(line);
    if (reason === undefined) begins(line);
    const item = reason === undefined ? readLine(file, line, content) : rejected(file, line, reason);
    if (item !== null) yield item;
  }
}

function readLine(file: string, line: number, bytes: Uint8Array): FileItem | null {
  if (bytes.byteLength > MAX_ARTICLE_BYTES) return rejected(file, line, 'larger than 10 MiB');
  const text = decodeUtf8(bytes);
  if (!text.ok) return rejected(file, line, text.reason);
  if (text.value.trim() === '') return null;
  return toItem(file, fromJson({ file, line, defaultId: `${file}#${line}` }, text.value), line);
}

function fromJson(origin: Origin, json: string): ReadResult<ReadArticle> {
  const article = readJsonArticle(json);
  if (!article.ok) return article;
  const { metadata, text: words, notes } = article.value;
  return whole(toArticle(origin, metadata, words), { ...NOTHING_LEFT_OUT, notes });
}

function whole(read: ReadResult<Article>, leftOut: LeftOut | null = null): ReadResult<ReadArticle> {
  return read.ok ? accepted({ article: read.value, leftOut }) : read;
}

/** The bytes, or why there are none. */
async function unpack(bytes: Uint8Array, { unpackedBytes }: ReadingLimits): Promise<Uint8Array | string> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: unpackedBytes });
  } catch (error) {
    return error instanceof RangeError
      ? `larger than ${Math.round(unpackedBytes / 1024 ** 2)} MiB unpacked: split it into several files`
      : 'not a whole gzip file';
  }
}

function toItem(file: string, reading: ReadResult<ReadArticle>, line: number | null = null): FileItem {
  if (!reading.ok) return rejected(file, reading.line ?? line, reading.reason);
  const { article, leftOut } = reading.value;
  return { kind: 'article', article, warnings: whatToLookAt(article, leftOut) };
}

function rejected(file: string, line: number | null, reason: string): FileItem {
  return { kind: 'rejected', rejection: { file, line, reason } };
}
