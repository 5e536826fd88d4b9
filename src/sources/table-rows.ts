import { BETWEEN_CELLS } from '../model/article.js';

/**
 * The words of a table's row together with what heads its columns, so that it can be understood, found and quoted alone:
 * "Country: Egypt | Freed: 20". What is empty is left out.
 * @param header what heads the columns, or none where the table has no heading
 */
export function rowWords(header: readonly string[], cells: readonly string[]): string {
  return cells
    .flatMap((cell, at) => {
      const label = (header[at] ?? '').replace(/\s*:$/u, '');
      if (cell === '') return [];
      return [label === '' || label === cell ? cell : `${label}: ${cell}`];
    })
    .join(BETWEEN_CELLS);
}
