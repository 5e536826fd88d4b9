import { Parser } from 'htmlparser2';
import type { Block } from '../model/article.js';
import type { WrittenLine } from './joined-lines.js';
import { rowWords } from './table-rows.js';

/** Takes the paragraphs of HTML as they end. */
export type AddLines = (kind: Block['kind'], lines: readonly WrittenLine[]) => void;

/** Reads HTML that stands in another text, piece by piece. */
export interface HtmlWords {
  write(html: string): void;
  /** Ends the paragraph that is open: something else follows. */
  pause(): void;
  end(): void;
}

/** Between these a paragraph ends. */
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary table tbody td tfoot th thead tr
  ul`.split(/\s+/),
);
/** What of a page is never shown as words. */
const UNSEEN: ReadonlySet<string> = new Set(
  'head noscript script style svg template textarea title'.split(' '),
);
const ROW = 'tr';
const HEADING = /^h[1-6]$/;

/** Whether a tag of this name ends a paragraph, as a line break does inside one. */
export function isBlockTag(name: string): boolean {
  return BLOCKS.has(name);
}

/** Whether what stands between tags of this name is never shown. */
export function isUnseenTag(name: string): boolean {
  return UNSEEN.has(name);
}

/** A table that is being read; one inside another is words of its cell. */
interface Table {
  header: readonly string[];
  cells: string[];
  /** Cells of the row that head something, and rows before it. */
  heads: number;
  rows: number;
  inner: number;
}

/** Makes what reads the words of HTML. They come out as a browser would show them, a table a row at a time. */
export function createHtmlWords(add: AddLines): HtmlWords {
  let table: Table | null = null;
  let unseen = 0;
  let kind: Block['kind'] = 'paragraph';
  let lines: string[] = [''];
  const write = (words: string): void => {
    lines.push(`${lines.pop() ?? ''}${words}`);
  };
  const endParagraph = (): void => {
    const written = lines.map(clean).filter((line) => line !== '');
    if (written.length > 0) {
      add(kind, written.map(asLine));
      kind = 'paragraph';
    }
    lines = [''];
  };
  const endCell = (): string => {
    const words = clean(lines.join(' '));
    lines = [''];
    return words;
  };
  const endRow = (open: Table): void => {
    const { header, cells, heads, rows } = open;
    open.cells = [];
    open.heads = 0;
    if (cells.length === 0) return;
    if (rows === 0 && heads === cells.length && cells.length > 1 && header.length === 0) {
      open.header = cells;
      return;
    }
    const words = rowWords(header, cells);
    if (words !== '') add('row', [asLine(words)]);
    open.rows += 1;
  };
  const endTable = (): void => {
    if (table === null) return;
    endRow(table);
    // A heading without rows is all that the table says.
    if (table.rows === 0 && table.header.length > 0) add('row', [asLine(rowWords([], table.header))]);
    table = null;
    endParagraph();
  };
  const openInTable = (open: Table, name: string): void => {
    if (name === 'table') open.inner += 1;
    else if (open.inner === 0 && name === ROW) endRow(open);
    else if (open.inner === 0 && name === 'th') open.heads += 1;
    if (isBlockTag(name)) write(' ');
  };
  const closeInTable = (open: Table, name: string): void => {
    if (open.inner > 0) {
      if (name === 'table') open.inner -= 1;
      write(' ');
    } else if (name === 'table') endTable();
    else if (name === 'td' || name === 'th') open.cells.push(endCell());
    else if (name === ROW) endRow(open);
    else if (name === 'caption') endParagraph();
    else if (isBlockTag(name)) write(' ');
  };
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) unseen += 1;
      else if (unseen > 0) return;
      else if (name === 'br') lines.push('');
      else if (table !== null) openInTable(table, name);
      else if (isBlockTag(name)) {
        endParagraph();
        if (name === 'table') table = { header: [], cells: [], heads: 0, rows: 0, inner: 0 };
        else if (HEADING.test(name)) kind = 'heading';
        else if (name === 'li') kind = 'item';
      }
    },
    ontext(text) {
      if (unseen === 0) write(text);
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      else if (unseen > 0) return;
      else if (table !== null) closeInTable(table, name);
      else if (isBlockTag(name)) {
        endParagraph();
        kind = 'paragraph';
      }
    },
  });
  const pause = (): void => {
    if (table !== null) endRow(table);
    endParagraph();
  };
  return {
    write: (html) => parser.write(html),
    pause,
    end() {
      parser.end();
      endTable();
      endParagraph();
    },
  };
}

function clean(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** HTML breaks lines where it says so, and nowhere else. */
function asLine(words: string): WrittenLine {
  return { words, length: words.length, isMeant: true };
}
