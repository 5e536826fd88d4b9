import { describe, expect, it } from 'vitest';
import { readableText } from '../../src/sources/markdown.js';
import { oneArticle, PARAGRAPHS } from './pages/read-one-page.js';

/** Rows of a table as a page, and HTML in Markdown, give them. */
async function rowsOf(table: string): Promise<readonly (readonly string[])[]> {
  const page = await oneArticle(
    `<html><body><article><h1>Talks</h1>${PARAGRAPHS}${table}</article></body></html>`,
  );
  const texts = [page.content, readableText(table)];
  return texts.map(({ text, blocks }) =>
    blocks.filter(({ kind }) => kind === 'row').map(({ start, end }) => text.slice(start, end)),
  );
}

const HEADER = '<tr><th>Country</th><th>Year</th><th>Freed</th></tr>';

describe('a table with cells that take several rows or columns', () => {
  it.each([
    [
      'a cell that reaches down is of each of its rows',
      `${HEADER}<tr><td rowspan="2">Egypt</td><td>2024</td><td>20</td></tr><tr><td>2025</td><td>30</td></tr><tr><td>Qatar</td><td>2025</td><td>7</td></tr>`,
      [
        'Country: Egypt | Year: 2024 | Freed: 20',
        'Country: Egypt | Year: 2025 | Freed: 30',
        'Country: Qatar | Year: 2025 | Freed: 7',
      ],
    ],
    [
      'one in the middle too',
      `${HEADER}<tr><td>Egypt</td><td rowspan="2">2024</td><td>20</td></tr><tr><td>Qatar</td><td>7</td></tr>`,
      ['Country: Egypt | Year: 2024 | Freed: 20', 'Country: Qatar | Year: 2024 | Freed: 7'],
    ],
    [
      'a cell across columns is of all of them',
      `${HEADER}<tr><td>Egypt</td><td colspan="2">not told</td></tr><tr><td>Qatar</td><td>2025</td><td>7</td></tr>`,
      ['Country: Egypt | Year, Freed: not told', 'Country: Qatar | Year: 2025 | Freed: 7'],
    ],
    [
      'headings may stand in two rows',
      '<tr><th rowspan="2">Country</th><th colspan="2">Freed</th></tr><tr><th>2024</th><th>2025</th></tr><tr><td>Egypt</td><td>20</td><td>30</td></tr>',
      ['Country: Egypt | Freed, 2024: 20 | Freed, 2025: 30'],
    ],
    [
      'a corner may be empty',
      '<tr><td></td><th>2024</th><th>2025</th></tr><tr><th>Egypt</th><td>20</td><td>30</td></tr>',
      ['Egypt | 2024: 20 | 2025: 30'],
    ],
    [
      'a head of plain cells heads as well',
      '<thead><tr><td>Country</td><td>Freed</td></tr></thead><tbody><tr><td>Egypt</td><td>20</td></tr></tbody>',
      ['Country: Egypt | Freed: 20'],
    ],
    [
      'new headings amid the rows head what is below them',
      '<tr><th>Country</th><th>Freed</th></tr><tr><td>Egypt</td><td>20</td></tr><tr><th>City</th><th>Trucks</th></tr><tr><td>Rafah</td><td>12</td></tr>',
      ['Country: Egypt | Freed: 20', 'City: Rafah | Trucks: 12'],
    ],
    [
      'a cell reaches no further than its part of the table',
      '<tbody><tr><td rowspan="0">Egypt</td><td>20</td></tr><tr><td>30</td></tr></tbody><tbody><tr><td>Qatar</td><td>7</td></tr></tbody>',
      ['Egypt | 20', 'Egypt | 30', 'Qatar | 7'],
    ],
    [
      'what no browser takes for a number is none',
      `${HEADER}<tr><td rowspan="-2" colspan="x">Egypt</td><td colspan="0">2024</td><td>20</td></tr><tr><td>Qatar</td><td>2025</td><td>7</td></tr>`,
      ['Country: Egypt | Year: 2024 | Freed: 20', 'Country: Qatar | Year: 2025 | Freed: 7'],
    ],
  ])('%s', async (_, rows, shown) => {
    for (const read of await rowsOf(`<table>${rows}</table>`)) expect(read).toEqual(shown);
  });

  it('a row that only says what the rows below are of has no column', async () => {
    const table = `<table>${HEADER}<tr><td colspan="3">In the north</td></tr><tr><td>Egypt</td><td>2025</td><td>30</td></tr></table>`;
    const { text } = readableText(table);
    expect(text).toBe('In the north\n\nCountry: Egypt | Year: 2025 | Freed: 30');
  });

  it('says no more again and again than a table may, whatever its cells say of themselves', () => {
    const wide = `<td rowspan="65534" colspan="1000">${'word '.repeat(100)}</td>`;
    const table = `<table><tr>${wide.repeat(60)}<td>1</td></tr>${'<tr><td>1</td></tr>'.repeat(3000)}</table>`;
    expect(readableText(table).text.length).toBeLessThan(table.length + 200_000);
  });
});
