import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../house/the-house.js';
import { codeSpans, documentAt, section, tableRows } from './documents.js';

const sources = ['src', 'commands']
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => path.endsWith('.ts'))
  .map(textOf)
  .join('\n');
const named = tableRows(section(documentAt('docs/operations.md'), '## The log')).flatMap(([messages = '']) =>
  codeSpans(messages),
);

describe('the log as docs/operations.md tells it', () => {
  it('is told', () => {
    expect(named.length).toBeGreaterThan(15);
  });

  it.each(named)('has the line "%s"', (message) => {
    expect(sources).toContain(message);
  });
});

describe('exit codes in docs/operations.md', () => {
  it('are those of the program', () => {
    const codes = tableRows(section(documentAt('docs/operations.md'), '## Signals and exit codes')).flatMap(
      ([first = '']) => (/^\d$/.test(first) ? [Number(first)] : []),
    );
    expect(codes).toEqual([0, 1, 2, 3]);
    expect(textOf('src/errors.ts')).toContain('const NEEDS_A_PERSON = 3;');
  });
});
