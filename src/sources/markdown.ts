import type { List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from '../model/article.js';
import { createHtmlWords } from './html-words.js';
import { isWrapped, joinedLines, type WrittenLine } from './joined-lines.js';
import { isListMark } from './list-numbers.js';
import type { LeftOut } from './look-at.js';
import { numberOf, readParagraph } from './markdown-lines.js';
import { whyNotParsed } from './reading-limits.js';
import type { Metadata } from './metadata.js';
import { readFrontMatter } from './front-matter.js';
import { accepted, refuse, type ReadResult } from './reading.js';
import { rowWords } from './table-rows.js';
import { wordCount } from './word-count.js';
import { inNormalForm } from '../language/normal-form.js';

/** The readable text of Markdown, and what of it is no text. */
export interface ReadableText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The first heading of the first level, or null. */
  readonly title: string | null;
  /** Words of the file that are no part of the text, by what they stand in. */
  readonly leftOut: LeftOut;
}

/** A Markdown file in its two parts. */
export interface MarkdownArticle extends ReadableText {
  readonly metadata: Metadata;
}

/** Reads a Markdown article: YAML front matter where there is any, then the readable text of the rest. */
export function readMarkdown(file: string): ReadResult<MarkdownArticle> {
  const parts = readFrontMatter(file);
  if (!parts.ok) return parts;
  const { metadata, body, notes } = parts.value;
  const reason = whyNotParsed(body);
  if (reason !== null) return refuse(reason);
  try {
    const readable = readableText(body);
    return accepted({ metadata, ...readable, leftOut: { ...readable.leftOut, notes } });
  } catch (error) {
    // Thousands of nested quotations or lists exhaust the parser's stack.
    if (error instanceof RangeError) return refuse('Markdown is nested too deeply');
    throw error;
  }
}

/**
 * The readable text of Markdown, which quotations are offsets of: the words of headings, paragraphs, list items, rows of
 * tables and HTML in order, a blank line between them (docs/markdown-text.md).
 */
export function readableText(markdown: string): ReadableText {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const reader = createReader(markdown);
  reader.read(root);
  const wrapped = isWrapped(reader.drafts.map(({ lines }) => lines));
  const blocks: Block[] = [];
  let text = '';
  for (const { kind, lines } of reader.drafts) {
    // A heading that an editor broke is one all the same.
    const pieces = kind === 'heading' ? [{ first: 0, last: lines.length - 1 }] : joinedLines(lines, wrapped);
    for (const { first, last } of pieces) {
      const words = lines.slice(first, last + 1).map((line) => line.words);
      const clean = inNormalForm(words.join(' ').replace(/\s+/gu, ' ').trim(), 'NFC');
      if (clean === '') continue;
      if (text !== '') text += '\n\n';
      blocks.push({ kind, start: text.length, end: text.length + clean.length });
      text += clean;
    }
  }
  return { text, blocks, title: reader.title(), leftOut: reader.leftOut };
}

interface Draft {
  readonly kind: Block['kind'];
  readonly lines: readonly WrittenLine[];
}

interface MarkdownReader {
  readonly drafts: readonly Draft[];
  readonly leftOut: LeftOut;
  title(): string | null;
  read(root: Root): void;
}

/** Reads a tree into paragraphs with their lines, in order. */
function createReader(markdown: string): MarkdownReader {
  const sourceLines = markdown.split('\n');
  const drafts: Draft[] = [];
  const leftOut = { code: 0, pictures: 0, struck: 0 };
  let title: string | null = null;
  const add = (kind: Block['kind'], lines: readonly WrittenLine[]): void => {
    if (lines.length > 0) drafts.push({ kind, lines });
  };
  const html = createHtmlWords(add);
  const linesOf = (children: readonly PhrasingContent[]): WrittenLine[] => {
    const { lines, pictures, struck } = readParagraph(children, sourceLines);
    leftOut.pictures += pictures;
    leftOut.struck += struck;
    return lines;
  };

  function readTable({ children }: Table): void {
    const [labels = [], ...rows] = children.map((row) =>
      row.children.map((cell) => joined(linesOf(cell.children))),
    );
    // Without rows the heading is all that the table says.
    const read = rows.length === 0 ? [rowWords([], labels)] : rows.map((cells) => rowWords(labels, cells));
    for (const words of read) if (words !== '') add('row', [asLine(words)]);
  }

  /** @param before what stands right before the list */
  function readList({ children }: List, before: RootContent | undefined): void {
    const numbers = children.map(
      (item) => numberOf(item, markdown, openingOf(item, sourceLines)) ?? undefined,
    );
    children.forEach((item, at) => {
      const numbered = numbers[at];
      const from = drafts.length;
      for (const child of item.children) readNode(child, 'item', undefined);
      if (numbered === undefined || isListMark(numbered, numbers[at - 1], numbers[at + 1])) return;
      const opening = drafts[from]?.lines ?? [];
      const [first = asLine(''), ...more] = opening;
      const written = { ...first, words: `${numbered.number}${numbered.mark} ${first.words}`.trim() };
      // "… on the" and "1. Oktober …" below it: the list is none, and the sentence goes on.
      const above = at === 0 && followsAtOnce(before, item) ? drafts[from - 1] : undefined;
      const open = above?.lines.at(-1);
      drafts.splice(open === undefined ? from : from - 1, open === undefined ? 1 : 2, {
        kind: above?.kind ?? (children.length > 1 ? 'item' : 'paragraph'),
        lines:
          above === undefined || open === undefined
            ? [written, ...more]
            : [...above.lines.slice(0, -1), { ...written, words: `${open.words} ${written.words}` }, ...more],
      });
    });
  }

  function readNode(node: Root | RootContent, kind: Block['kind'], before: RootContent | undefined): void {
    if (node.type === 'html') {
      html.write(node.value);
      return;
    }
    html.pause();
    if (node.type === 'heading') {
      const lines = linesOf(node.children);
      add('heading', lines);
      if (node.depth === 1 && lines.length > 0) title ??= joined(lines);
    } else if (node.type === 'paragraph') add(kind, linesOf(node.children));
    else if (node.type === 'code') leftOut.code += wordCount(node.value);
    else if (node.type === 'table') readTable(node);
    else if (node.type === 'list') readList(node, before);
    else if ('children' in node)
      node.children.forEach((child, at) => readNode(child, kind, node.children[at - 1]));
  }

  return {
    drafts,
    leftOut,
    title: () => title,
    read(root) {
      readNode(root, 'paragraph', undefined);
      html.end();
      leftOut.struck += html.struck();
    },
  };
}

/** The words that an item opens with. */
function openingOf(item: ListItem, sourceLines: readonly string[]): string {
  const [first] = item.children;
  return first?.type === 'paragraph' ? joined(readParagraph(first.children, sourceLines).lines) : '';
}

/** Whether an item stands in the line below a paragraph. */
function followsAtOnce(before: RootContent | undefined, item: ListItem): boolean {
  return before?.type === 'paragraph' && before.position?.end.line === (item.position?.start.line ?? 0) - 1;
}

function joined(lines: readonly WrittenLine[]): string {
  return lines.map(({ words }) => words).join(' ');
}

function asLine(words: string): WrittenLine {
  return { words, length: words.length, isMeant: true };
}
