import { rowWords } from './table-rows.js';

/** A cell as it is written, with how many columns and rows it takes. */
export interface WrittenCell {
  readonly words: string;
  /** It heads others (`<th>`). */
  readonly heads: boolean;
  readonly across: number;
  readonly down: number;
}

/** A row as it is understood by itself; `header`: it heads the columns of those below it. */
export type GridRow = { readonly kind: 'header' } | { readonly kind: 'data'; readonly words: string };

/** Takes the rows of a table, in order. */
export interface TableGrid {
  row(cells: readonly WrittenCell[]): GridRow;
  /** A head, body or foot begins or ends: no cell reaches beyond it. */
  section(): void;
  /** What heads the columns, each cell once. */
  header(): readonly string[];
  /** Whether a cell reaches down into the next row. */
  reachesOn(): boolean;
  /** Rows of data so far. */
  rows(): number;
}

/** Columns that are told apart; what stands behind belongs to the last. */
const MOST_COLUMNS = 64;
/** Characters of what heads a column: it comes with each row. */
const LONGEST_LABEL = 200;
/** Characters of cells that are said again in rows below, in a whole table. */
const MOST_REPEATED = 100_000;

/** A cell in its place. */
interface PlacedCell extends WrittenCell {
  readonly from: number;
  readonly to: number;
  /** It began in a row above. */
  readonly hangs: boolean;
}

/**
 * Lays a table out as a browser does: a cell may take several columns, and reach down into rows below, which it is of as well.
 * Only so does a label head what stands under it.
 */
export function createTableGrid(): TableGrid {
  let labels: string[] = [];
  let written: string[] = [];
  /** Cells that reach into the next row, by their first column. */
  let hanging: { readonly cell: PlacedCell; left: number }[] = [];
  let rows = 0;
  let isHeading = true;
  let repeated = 0;

  /** The cells of a row in their columns, those from above among them. */
  function place(cells: readonly WrittenCell[]): PlacedCell[] {
    const placed: PlacedCell[] = hanging.map(({ cell }) => ({ ...cell, hangs: true }));
    const taken = new Set<number>();
    for (const { from, to } of placed) for (let at = from; at < to; at += 1) taken.add(at);
    for (const each of hanging) each.left -= 1;
    hanging = hanging.filter(({ left }) => left > 0);
    let column = 0;
    for (const cell of cells) {
      while (taken.has(column)) column += 1;
      const from = Math.min(column, MOST_COLUMNS - 1);
      let to = from + 1;
      while (to < Math.min(from + cell.across, MOST_COLUMNS) && !taken.has(to)) to += 1;
      const own = { ...cell, from, to, hangs: false };
      placed.push(own);
      column = Math.max(column + 1, to);
      if (cell.down > 1 && column <= MOST_COLUMNS) hanging.push({ cell: own, left: cell.down - 1 });
    }
    return placed.sort((one, other) => one.from - other.from);
  }

  function addLabels(cells: readonly PlacedCell[]): void {
    if (!isHeading) {
      labels = [];
      written = [];
    }
    isHeading = true;
    for (const { words, from, to, hangs } of cells) {
      if (words === '' || hangs) continue;
      written.push(words);
      for (let at = from; at < to; at += 1) {
        const joined = [labels[at] ?? '', words].filter((label) => label !== '').join(', ');
        labels[at] = joined.length <= LONGEST_LABEL ? joined : words;
      }
    }
  }

  /** What heads a cell: of each of its columns what is said, once. */
  function labelOf({ from, to }: PlacedCell): string {
    const label = [...new Set(labels.slice(from, to))].filter((each) => (each ?? '') !== '').join(', ');
    return label.length <= LONGEST_LABEL ? label : '';
  }

  return {
    row(cells) {
      const placed = place(cells);
      if (cells.length > 1 && cells.every(isLabel) && cells.some(({ words }) => words !== '')) {
        addLabels(placed);
        return { kind: 'header' };
      }
      isHeading = false;
      rows += 1;
      const shown = placed.filter(({ words, hangs, heads, from }) => {
        if (!hangs) return true;
        // What heads a column reaches down to what it heads.
        if (heads && labels[from] === words) return false;
        repeated += words.length;
        return repeated <= MOST_REPEATED;
      });
      // A cell that takes the whole row says something of the rows below it, and is of no column.
      const isAlone = shown.length === 1 && (shown[0]?.across ?? 1) > 1;
      const own = isAlone ? [] : shown.map(labelOf);
      return {
        kind: 'data',
        words: rowWords(
          own,
          shown.map(({ words }) => words),
        ),
      };
    },
    section() {
      hanging = [];
    },
    header: () => written,
    reachesOn: () => hanging.length > 0,
    rows: () => rows,
  };
}

/** The corner above what heads the rows is often an empty cell like any other. */
function isLabel({ heads, words }: WrittenCell, at: number): boolean {
  return (heads && words.length <= LONGEST_LABEL) || (at === 0 && words === '');
}

/** How many columns or rows an attribute says, as browsers read it. */
export function tableSpan(attribute: string | undefined, most: number): number {
  const written = /^\s*\+?(\d{1,9})/.exec(attribute ?? '')?.[1];
  if (written === undefined) return 1;
  const span = Number(written);
  // Down to the end of its part of the table, or, across, as if it were not written.
  if (span === 0) return most === MOST_DOWN ? MOST_DOWN : 1;
  return Math.min(span, most);
}

/** Most columns and rows that a cell takes, by the HTML standard. */
export const MOST_ACROSS = 1000;
export const MOST_DOWN = 65_534;
