import { describe, expect, it } from 'vitest';
import { figureText, shareText, table } from '../../src/cli/table.js';

describe('tables', () => {
  it('align names to the left and figures to the right', () => {
    expect(
      table(
        ['engine', 'ms'],
        [
          ['A', '1.5'],
          ['Longest', '10'],
        ],
      ),
    ).toBe(
      ['| engine  |  ms |', '| ------- | --: |', '| A       | 1.5 |', '| Longest |  10 |', ''].join('\n'),
    );
  });

  it('fill what a row lacks', () => {
    expect(table(['engine', 'ms'], [['A']])).toContain('| A      |     |');
  });

  it.each([
    [0.9434, '.943'],
    [1, '1.000'],
    [0, '.000'],
    [null, '–'],
  ])('write the share %s as %s', (share, text) => {
    expect(shareText(share)).toBe(text);
  });

  it.each([
    [0.04213, '0.042'],
    [1.234, '1.23'],
    [45.67, '45.7'],
    [1234.5, '1,235'],
  ])('write the figure %s as %s', (value, text) => {
    expect(figureText(value)).toBe(text);
  });
});
