import { Parser } from 'htmlparser2';
import type { Block } from '../model/article.js';
import type { WrittenLine } from './joined-lines.js';
import {
  createTableGrid,
  MOST_ACROSS,
  MOST_DOWN,
  tableSpan,
  type TableGrid,
  type WrittenCell,
} from './table-grid.js';
import { raisedWords } from './raised-words.js';
import { rowWords } from './table-rows.js';
import { wordCount } from './word-count.js';

/** Takes the paragraphs of HTML as they end. */
export type AddLines = (kind: Block['kind'], lines: readonly WrittenLine[]) => void;

/** Reads HTML that stands in another text, piece by piece. */
export interface HtmlWords {
  write(html: string): void;
  /** Words so far that are struck out, and so left out. */
  struck(): number;
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

const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** Whether what stands between tags of this name is struck out: whoever wrote it has taken it back. */
export function isStruckTag(name: string): boolean {
  return STRUCK.has(name);
}

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
  readonly grid: TableGrid;
  /** Those of the row, and what the open one is but for its words. */
  cells: WrittenCell[];
  cell: Omit<WrittenCell, 'words'>;
  isInHead: boolean;
  inner: number;
}

const PLAIN = { heads: false, across: 1, down: 1 };
const SECTION = /^t(?:head|body|foot)$/;

/** Makes what reads the words of HTML. They come out as a browser would show them, a table a row at a time. */
export function createHtmlWords(add: AddLines): HtmlWords {
  let table: Table | null = null;
  let unseen = 0;
  let struckInside = 0;
  let struck = 0;
  /** What is set high, while it is read; whether it leads to a place on the page. */
  let raised: { words: string; isLink: boolean } | null = null;
  let isInLink = false;
  let kind: Block['kind'] = 'paragraph';
  let lines: string[] = [''];
  const write = (words: string): void => {
    lines.push(`${lines.pop() ?? ''}${words}`);
  };
  const endRaised = (): void => {
    const before = lines.at(-1) ?? '';
    if (raised !== null) write(raisedWords(raised.words, before, raised.isLink) ?? '');
    raised = null;
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
    const { grid, cells } = open;
    open.cells = [];
    if (cells.length === 0) return;
    const row = grid.row(cells);
    if (row.kind === 'data' && row.words !== '') add('row', [asLine(row.words)]);
  };
  const endTable = (): void => {
    if (table === null) return;
    endRow(table);
    // A heading without rows is all that the table says.
    const { grid } = table;
    if (grid.rows() === 0 && grid.header().length > 0) add('row', [asLine(rowWords([], grid.header()))]);
    table = null;
    endParagraph();
  };
  const openInTable = (open: Table, name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'table') open.inner += 1;
    else if (open.inner === 0 && name === ROW) endRow(open);
    else if (open.inner === 0 && SECTION.test(name)) {
      open.grid.section();
      open.isInHead = name === 'thead';
    } else if (open.inner === 0 && (name === 'td' || name === 'th'))
      open.cell = {
        heads: name === 'th' || open.isInHead,
        across: tableSpan(attributes['colspan'], MOST_ACROSS),
        down: tableSpan(attributes['rowspan'], MOST_DOWN),
      };
    if (isBlockTag(name)) write(' ');
  };
  const closeInTable = (open: Table, name: string): void => {
    if (open.inner > 0) {
      if (name === 'table') open.inner -= 1;
      write(' ');
    } else if (name === 'table') endTable();
    else if (name === 'td' || name === 'th') {
      open.cells.push({ ...open.cell, words: endCell() });
      open.cell = PLAIN;
    } else if (name === ROW) endRow(open);
    else if (SECTION.test(name)) {
      endRow(open);
      open.grid.section();
      open.isInHead = false;
    } else if (name === 'caption') endParagraph();
    else if (isBlockTag(name)) write(' ');
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      else if (unseen > 0) return;
      else if (isStruckTag(name)) struckInside += 1;
      else if (struckInside > 0) return;
      else if (name === 'a') {
        isInLink = attributes['href']?.includes('#') === true;
        if (raised !== null) raised.isLink ||= isInLink;
      } else if (name === 'sup') raised ??= { words: '', isLink: isInLink };
      else if (name === 'br') lines.push('');
      else if (table !== null) openInTable(table, name, attributes);
      else if (isBlockTag(name)) {
        endParagraph();
        if (name === 'table')
          table = { grid: createTableGrid(), cells: [], cell: PLAIN, isInHead: false, inner: 0 };
        else if (HEADING.test(name)) kind = 'heading';
        else if (name === 'li') kind = 'item';
      }
    },
    ontext(text) {
      if (unseen > 0) return;
      if (struckInside > 0) struck += wordCount(text);
      else if (raised === null) write(text);
      else raised.words += text;
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      else if (unseen > 0) return;
      else if (isStruckTag(name)) struckInside = Math.max(0, struckInside - 1);
      else if (struckInside > 0) return;
      else if (name === 'a') isInLink = false;
      else if (name === 'sup') endRaised();
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
    struck: () => struck,
    end() {
      parser.end();
      endRaised();
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
