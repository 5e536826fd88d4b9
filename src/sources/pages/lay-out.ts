import { marksOfAll } from '../../language/all-languages.js';
import { createTableGrid, MOST_ACROSS, MOST_DOWN, tableSpan, type TableGrid } from '../table-grid.js';
import { elementsBelow, isStruck, outwards, textOf, type PageElement } from './page-tree.js';
import { inNormalForm } from '../../language/normal-form.js';
import { raisedWords } from '../raised-words.js';

/** How a block of a page is laid out; a row is one of a table. */
export type PageBlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'caption';

/** A stretch of a page that stands by itself, as it is shown. */
export interface PageBlock {
  readonly kind: PageBlockKind;
  /** Its words; a line break where the page has one. */
  readonly text: string;
  /** The innermost element that it is all of. */
  readonly element: PageElement;
  /** Characters of it that are links. */
  readonly linked: number;
  /** Whether only a line break parts it from the block before: lines of a list, of a table, of a paragraph. */
  readonly close: boolean;
}

const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr
  ul caption amp-list amp-accordion`.split(/\s+/),
);
/** Shows no text of the page's own. */
const UNSHOWN: ReadonlySet<string> = new Set(
  'head title meta link button input audio video canvas map picture progress meter datalist embed rp rt'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
/** Hides from sight what is meant for programs that read aloud. */
const FOR_READERS_ALOUD =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|visuallyhidden|screen-?reader(?:-text)?|screenreader|a11y-hidden|offscreen|d-print-block|print-only|visible-print(?:-block)?|rollover-people-block|rollover-block)(?:$|[\s_-])/i;
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table)\b/i;
/** Never shown, and in the way of whoever looks for the word: soft hyphens, breaks without width, marks of order. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Characters of a heading that is only set bold, and of a cell of a table. */
const LONGEST_HEADING = 90;
const LONGEST_CELL = 600;
/** Ends a sentence, and goes on with one: only between these a break parts nothing. */
const GOES_ON = /^["'“‘«(]?\p{Ll}/u;
const MARKS = marksOfAll(({ orthography }) => orthography.questionMark + orthography.semicolon);
const ENDED = new RegExp(`[.!?…:;${MARKS}。]["'”’»)\\]]*$`, 'u');
/** What no heading ends with. */
const NO_HEADING = new RegExp(
  `[.!…:;,${marksOfAll(({ orthography }) => orthography.comma + orthography.semicolon)}]["'”’»)\\]]*$`,
  'u',
);
/** A row of a table. */
const ROW_TAG = 'tr';

/** Whether an element is not shown, or is taken back. */
function isHidden(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (isStruck(element)) return true;
  if (UNSHOWN.has(tag) || attributes.has('hidden')) return true;
  if (HIDING_STYLE.test(attributes.get('style') ?? '')) return true;
  return FOR_READERS_ALOUD.test(attributes.get('class') ?? '');
}

/** The blocks of a page in its order, with every word as it is shown. */
export function layOutPage(body: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let lines: Line[] = [];
  let line: Line = { text: '', linked: 0 };
  let close = false;

  const write = (words: string, inLink: boolean): void => {
    line.text += words;
    if (inLink) line.linked += words.length;
  };
  const breakLine = (): void => {
    lines.push(line);
    line = { text: '', linked: 0 };
  };
  const flush = (element: PageElement, kind: PageBlockKind): void => {
    breakLine();
    const isBold = kind === 'paragraph' && lines.some(({ text }) => text !== '') && isAllBold(element);
    let isNext = close;
    for (const shown of shownLines(lines)) {
      if (shown === null) isNext = false;
      else {
        const own = isBold && isHeadingLike(shown.text) ? 'heading' : kind;
        blocks.push({ ...shown, kind: own, element, close: isNext });
        isNext = true;
      }
    }
    lines = [];
    close = false;
  };
  const enter = (element: PageElement, kind: PageBlockKind, inLink: boolean, owner: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        const [opening = '', ...more] = element.tag === 'pre' ? child.split('\n') : [child];
        write(opening.replace(/\s+/gu, ' '), inLink);
        for (const each of more) {
          breakLine();
          write(each, inLink);
        }
      } else if (child.tag === 'br') breakLine();
      else if (isHidden(child)) continue;
      else if (child.tag === 'sup' && raisedIn(child, line.text) !== textOf(child))
        write(raisedIn(child, line.text), inLink);
      else if (isBlockElement(child)) {
        flush(owner, kind);
        if (child.tag === ROW_TAG && isRowOfData(child, gridOf(child).reachesOn() ? 1 : 2)) addRow(child);
        else {
          // Its place is taken all the same, for the cells that reach into it or out of it.
          if (child.tag === ROW_TAG) placeRow(child, () => '');
          const inside = kindOf(child, kind);
          close = inside === 'item' && isNextItem(child);
          enter(child, inside, inLink || child.tag === 'a', child);
          flush(child, inside);
        }
      } else {
        if (child.tag === 'q') write('“', inLink);
        enter(child, kind, inLink || child.tag === 'a', owner);
        if (child.tag === 'q') write('”', inLink);
      }
    }
  };
  const grids = new Map<PageElement | null, { readonly grid: TableGrid; section: PageElement | null }>();
  const gridOf = (row: PageElement): TableGrid => {
    const table = tableOf(row);
    const open = grids.get(table) ?? { grid: createTableGrid(), section: row.parent };
    grids.set(table, open);
    if (open.section !== row.parent) open.grid.section();
    open.section = row.parent;
    return open.grid;
  };
  /** A row's words, with what heads its columns and the cells that reach down into it; null where it heads others. */
  const placeRow = (row: PageElement, wordsOf = textOfCell): string | null => {
    const placed = gridOf(row).row(cellsOf(row).map((cell) => ({ ...spansOf(cell), words: wordsOf(cell) })));
    return placed.kind === 'header' ? null : placed.words;
  };
  const addRow = (row: PageElement): void => {
    const table = tableOf(row);
    const shown = placeRow(row);
    if (shown === null || shown === '') return;
    const linked = cellsOf(row).reduce((sum, cell) => sum + linkedIn(cell), 0);
    blocks.push({
      kind: 'row',
      text: shown,
      element: row,
      linked: Math.min(linked, shown.length),
      close: blocks.at(-1)?.kind === 'row' && tableOf(blocks.at(-1)?.element ?? row) === table,
    });
  };
  enter(body, 'paragraph', false, body);
  flush(body, 'paragraph');
  return blocks;
}

/** Whether an element is a block of its own, and parts the words before it from those behind it. */
export function isBlockElement({ tag, attributes }: PageElement): boolean {
  return BLOCKS.has(tag) || BLOCK_STYLE.test(attributes.get('style') ?? '');
}

function kindOf({ tag }: PageElement, outer: PageBlockKind): PageBlockKind {
  if (HEADING.test(tag)) return 'heading';
  if (tag === 'li' || tag === 'dt' || tag === 'dd') return 'item';
  if (tag === 'figcaption' || tag === 'caption') return 'caption';
  // What stands in an item, such as a paragraph, is of it; so for a caption.
  return outer === 'item' || outer === 'caption' ? outer : 'paragraph';
}

/** Whether an item is not the first of its list. */
function isNextItem({ tag, parent, index }: PageElement): boolean {
  if (tag !== 'li' && tag !== 'dt' && tag !== 'dd') return false;
  const first = parent?.children.find((child) => typeof child !== 'string');
  return first !== undefined && typeof first !== 'string' && first.index !== index;
}

function tableOf(row: PageElement): PageElement | null {
  for (const each of outwards(row)) if (each.tag === 'table') return each;
  return row.parent;
}

/** Tables that lay out a page hold blocks and other tables; those of data hold words. */
function isRowOfData(row: PageElement, fewest: number): boolean {
  let cells = 0;
  for (const cell of row.children) {
    if (typeof cell === 'string') continue;
    cells += 1;
    for (const element of elementsBelow(cell)) {
      if (element !== cell && isBlockElement(element) && !/^(?:p|div|ul|li)$/.test(element.tag)) return false;
    }
    if (textOf(cell).length > LONGEST_CELL) return false;
  }
  return cells >= fewest;
}

function cellsOf(row: PageElement): PageElement[] {
  return row.children.filter((child): child is PageElement => typeof child !== 'string');
}

function spansOf(cell: PageElement) {
  return {
    heads: cell.tag === 'th' || cell.parent?.parent?.tag === 'thead',
    across: tableSpan(cell.attributes.get('colspan'), MOST_ACROSS),
    down: tableSpan(cell.attributes.get('rowspan'), MOST_DOWN),
  };
}

/** All words of a cell in one line. */
function textOfCell(cell: PageElement): string {
  let text = '';
  const add = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') text += child;
      else if (isHidden(child)) continue;
      else if (child.tag === 'sup' && raisedIn(child, text) !== textOf(child)) text += raisedIn(child, text);
      else {
        const parts = child.tag === 'br' || isBlockElement(child);
        if (parts) text += ' ';
        add(child);
        if (parts) text += ' ';
      }
    }
  };
  add(cell);
  return clean(text);
}

function linkedIn(cell: PageElement): number {
  let sum = 0;
  for (const element of elementsBelow(cell)) if (element.tag === 'a') sum += textOf(element).length;
  return sum;
}

/** What an element that is set high says; nothing where it is the mark of a note. */
function raisedIn(element: PageElement, before: string): string {
  const inside = element.children.find((child): child is PageElement => typeof child !== 'string');
  const isLink = [element.parent, inside].some(
    (each) => each?.tag === 'a' && each.attributes.get('href')?.includes('#') === true,
  );
  return raisedWords(textOf(element), before, isLink) ?? '';
}

/** A line between two breaks, and how many characters of it are links. */
interface Line {
  text: string;
  linked: number;
}

/**
 * Lines that a break parts where a sentence ends; a sentence that goes on keeps its break inside. Null stands for an empty
 * line.
 */
function shownLines(lines: readonly Line[]): (Line | null)[] {
  const shown: (Line | null)[] = [];
  let before = '';
  for (const { text, linked } of lines) {
    const words = clean(text);
    const last = shown.at(-1);
    if (words === '') {
      if (last !== null && last !== undefined) shown.push(null);
    } else if (last !== null && last !== undefined && !ENDED.test(before) && GOES_ON.test(words)) {
      last.text += `\n${words}`;
      last.linked += linked;
    } else shown.push({ text: words, linked: Math.min(linked, words.length) });
    before = words;
  }
  return shown;
}

function clean(text: string): string {
  return inNormalForm(text.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim(), 'NFC');
}

/** Whether all that a paragraph holds is set bold. */
function isAllBold(element: PageElement): boolean {
  let bold = false;
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return false;
    } else if (child.tag === 'b' || child.tag === 'strong') bold = true;
    else if (textOf(child).trim() !== '') return false;
  }
  return bold;
}

function isHeadingLike(line: string): boolean {
  return line.length <= LONGEST_HEADING && !NO_HEADING.test(line) && line.includes(' ');
}
