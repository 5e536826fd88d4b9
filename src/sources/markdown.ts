import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { Block } from '../model/article.js';
import { lineAt } from './decode-text.js';
import { MAX_FRONT_MATTER, whyNotParsed } from './reading-limits.js';
import { firstMistake, metadataSchema, NO_METADATA, type Metadata } from './metadata.js';
import { accepted, refuse, type ReadResult } from './reading.js';

/** A Markdown file in its two parts. */
export interface MarkdownArticle {
  readonly metadata: Metadata;
  readonly text: string;
  readonly blocks: readonly Block[];
}

const FENCE = /^---[ \t]*\n/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/m;

/** Reads a Markdown article: YAML front matter where there is any, then the readable text of the rest. */
export function readMarkdown(file: string): ReadResult<MarkdownArticle> {
  const fence = FENCE.exec(file);
  if (fence === null) return withBody(NO_METADATA, file);
  const rest = file.slice(fence[0].length);
  const closing = CLOSING_FENCE.exec(rest);
  if (closing === null) return refuse('front matter is not closed: a line with "---" is missing', 1);
  if (closing.index > MAX_FRONT_MATTER) return refuse('front matter is longer than 64 KiB', 1);
  const metadata = readFrontMatter(rest.slice(0, closing.index));
  if (!metadata.ok) return metadata;
  return withBody(metadata.value, rest.slice(closing.index + closing[0].length));
}

function withBody(metadata: Metadata, body: string): ReadResult<MarkdownArticle> {
  const reason = whyNotParsed(body);
  if (reason !== null) return refuse(reason);
  try {
    return accepted({ metadata, ...readableText(body) });
  } catch (error) {
    // Thousands of nested quotations or lists exhaust the parser's stack.
    if (error instanceof RangeError) return refuse('Markdown is nested too deeply');
    throw error;
  }
}

function readFrontMatter(yaml: string): ReadResult<Metadata> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const error = document.errors[0];
  // The opening fence is line 1 of the file, so the first line of the YAML is line 2.
  if (error !== undefined) return refuse(`front matter: ${error.message}`, lineAt(yaml, error.pos[0]) + 1);
  if (document.contents !== null && !isMap(document.contents)) {
    return refuse('front matter must be "key: value" lines', 2);
  }
  const plain = toPlainObject(document);
  if (!plain.ok) return plain;
  const parsed = metadataSchema.safeParse(plain.value);
  if (parsed.success) return accepted(parsed.data);
  const { path, message } = firstMistake(parsed.error);
  return refuse(`front matter: ${message}`, lineOfKey(document, lines, path));
}

function toPlainObject(document: Document): ReadResult<unknown> {
  try {
    // Aliases are not followed without bound: a small file must not unfold into a huge one.
    return accepted<unknown>(document.toJS({ maxAliasCount: 20 }) ?? {});
  } catch (error) {
    return refuse(`front matter: ${error instanceof Error ? error.message : 'unreadable'}`, 2);
  }
}

function lineOfKey(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return lines.linePos(node.range[0]).line + 1;
  }
  return 2;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/**
 * The readable text of Markdown, which quotations are offsets of: the text of headings, paragraphs and list items in
 * order, a blank line between them; links and emphasis give their words, a line break inside a paragraph is a space;
 * code, pictures, HTML and rules are left out.
 */
export function readableText(markdown: string): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let text = '';
  const add = (kind: Block['kind'], words: string): void => {
    const clean = words.replace(/\s+/gu, ' ').trim().normalize('NFC');
    if (clean === '') return;
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + clean.length });
    text += clean;
  };
  walk(fromMarkdown(markdown), 'paragraph', add);
  return { text, blocks };
}

function walk(
  node: Root | RootContent,
  kind: Block['kind'],
  add: (kind: Block['kind'], words: string) => void,
): void {
  if (node.type === 'heading') add('heading', wordsOf(node));
  else if (node.type === 'paragraph') add(kind, wordsOf(node));
  else if ('children' in node) {
    for (const child of node.children) walk(child, node.type === 'listItem' ? 'item' : kind, add);
  }
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
