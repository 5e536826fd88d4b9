/**
 * Lays rows out as a Markdown table with aligned columns; the first column to the left, the others to the right.
 * @param prose names of further columns that are aligned to the left
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  prose: readonly string[] = [],
): string {
  const isLeft = (column: number): boolean => column === 0 || prose.includes(head[column] ?? '');
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string => {
    const padded = widths.map((width, column) => {
      const cell = cells[column] ?? '';
      return isLeft(column) ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    isLeft(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return `${[line(head), line(rule), ...rows.map(line)].join('\n')}\n`;
}

/** A share with three digits and no leading zero (".943", "1.000"); a dash where nothing was measured. */
export function shareText(share: number | null): string {
  return share === null ? '–' : share.toFixed(3).replace(/^0/, '');
}

/** A figure in the fewest digits that tell it apart: 0.042, 1.23, 45.6, 1,234. */
export function figureText(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : value.toFixed(3);
}
