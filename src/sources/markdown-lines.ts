import type { ListItem, PhrasingContent } from 'mdast';
import { isBlockTag, isUnseenTag } from './html-words.js';
import type { WrittenLine } from './joined-lines.js';
import type { NumberedLine } from './list-numbers.js';

/** The lines of a paragraph, and how many words of it describe pictures and are left out. */
export interface ParagraphLines {
  readonly lines: WrittenLine[];
  readonly pictures: number;
}

/** Marks of notes that have no note. */
const NOTE_MARK = /\[\^[^\]\s]{1,40}\]/gu;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

/**
 * Reads what is written inside a paragraph: links, emphasis and code give their words, tags and marks of notes none.
 * @param sourceLines the lines of the file
 */
export function readParagraph(
  children: readonly PhrasingContent[],
  sourceLines: readonly string[],
): ParagraphLines {
  const lines: WrittenLine[] = [];
  let words = '';
  let at = children[0]?.position?.start.line ?? 1;
  let pictures = 0;
  let unseen = 0;
  const endLine = (isMeant: boolean): void => {
    const clean = words.replace(/\s+/gu, ' ').trim();
    if (clean !== '')
      lines.push({ words: clean, length: sourceLines[at - 1]?.length ?? clean.length, isMeant });
    words = '';
  };
  const readText = (text: string): void => {
    const [first = '', ...more] = text.split('\n');
    words += first;
    for (const line of more) {
      endLine(false);
      at += 1;
      words = line;
    }
  };
  const readTag = (html: string): void => {
    const [, closing = '', name = ''] = TAG.exec(html) ?? [];
    const tag = name.toLowerCase();
    if (isUnseenTag(tag)) unseen = Math.max(0, unseen + (closing === '' ? 1 : -1));
    else if (tag === 'br' || isBlockTag(tag)) endLine(true);
  };
  const readNode = (node: PhrasingContent): void => {
    at = node.position?.start.line ?? at;
    if (node.type === 'html') readTag(node.value);
    else if (unseen > 0) return;
    else if (node.type === 'text') readText(node.value.replace(NOTE_MARK, ''));
    else if (node.type === 'inlineCode') words += node.value;
    else if (node.type === 'break') endLine(true);
    else if (node.type === 'image' || node.type === 'imageReference') pictures += wordCount(node.alt ?? '');
    else if ('children' in node) node.children.forEach(readNode);
  };
  children.forEach(readNode);
  endLine(false);
  return { lines, pictures };
}

/** The number that an item of a list is written with, and the words behind it; null where it has a bullet. */
export function numberOf(item: ListItem, markdown: string, words: string): NumberedLine | null {
  const start = item.position?.start.offset ?? 0;
  const [, number, mark = ''] = /^(\d{1,9})([.)])/.exec(markdown.slice(start, start + 10)) ?? [];
  return number === undefined ? null : { number, mark, words };
}

/** Words that stand between white space. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
