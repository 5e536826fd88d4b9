import type { ListItem, PhrasingContent } from 'mdast';
import { isBlockTag, isStruckTag, isUnseenTag } from './html-words.js';
import type { WrittenLine } from './joined-lines.js';
import type { NumberedLine } from './list-numbers.js';
import { raisedWords } from './raised-words.js';
import { wordCount } from './word-count.js';

/** The lines of a paragraph, and how many words of it are left out: those that describe pictures, those that are struck out. */
export interface ParagraphLines {
  readonly lines: WrittenLine[];
  readonly pictures: number;
  readonly struck: number;
}

/** Marks of notes that have no note. */
const NOTE_MARK = /\[\^[^\]\s]{1,40}\]/gu;
/** Words between two tildes and two tildes. */
const STRUCK = /~~(?=[^\s~])([^~]{1,2000})(?<!\s)~~/gu;
const LINK = /^<a\s[^>]*href\s*=\s*["']?[^"'\s>]*#/i;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

/** What is set high, while it is read. */
interface Raised {
  words: string;
  /** Whether it leads to a place on the page. */
  isLink: boolean;
}

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
  let struckInside = 0;
  let struck = 0;
  let raised: Raised | null = null;
  const endRaised = (open: Raised | null): void => {
    if (open !== null) words += raisedWords(open.words, words, open.isLink) ?? '';
  };
  const endLine = (isMeant: boolean): void => {
    const clean = words.replace(/\s+/gu, ' ').trim();
    if (clean !== '')
      lines.push({ words: clean, length: sourceLines[at - 1]?.length ?? clean.length, isMeant });
    words = '';
  };
  const readText = (text: string): void => {
    if (struckInside > 0) {
      struck += wordCount(text);
      return;
    }
    if (raised !== null) {
      raised.words += text;
      return;
    }
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
    const step = closing === '' ? 1 : -1;
    if (isUnseenTag(tag)) unseen = Math.max(0, unseen + step);
    else if (isStruckTag(tag)) struckInside = Math.max(0, struckInside + step);
    else if (tag === 'sup') {
      endRaised(raised);
      raised = closing === '' ? { words: '', isLink: false } : null;
    } else if (tag === 'a' && raised !== null) raised.isLink ||= LINK.test(html);
    else if (tag === 'br' || isBlockTag(tag)) endLine(true);
  };
  const readNode = (node: PhrasingContent): void => {
    at = node.position?.start.line ?? at;
    if (node.type === 'html') readTag(node.value);
    else if (unseen > 0) return;
    else if (node.type === 'text') readText(withoutStruck(node.value.replace(NOTE_MARK, '')));
    else if (node.type === 'inlineCode') readText(node.value.replaceAll('\n', ' '));
    else if (node.type === 'break') endLine(true);
    else if (node.type === 'image' || node.type === 'imageReference') pictures += wordCount(node.alt ?? '');
    else if ('children' in node) {
      if (node.type === 'link' && raised !== null) raised.isLink ||= node.url.includes('#');
      node.children.forEach(readNode);
    }
  };
  const withoutStruck = (text: string): string =>
    text.replace(STRUCK, (_, inside: string) => {
      struck += wordCount(inside);
      return '';
    });
  children.forEach(readNode);
  endRaised(raised);
  endLine(false);
  return { lines, pictures, struck };
}

/** The number that an item of a list is written with, and the words behind it; null where it has a bullet. */
export function numberOf(item: ListItem, markdown: string, words: string): NumberedLine | null {
  const start = item.position?.start.offset ?? 0;
  const [, number, mark = ''] = /^(\d{1,9})([.)])/.exec(markdown.slice(start, start + 10)) ?? [];
  return number === undefined ? null : { number, mark, words };
}
