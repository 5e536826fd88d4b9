import type { PublicSet } from './set-list.js';

/** The sets and their sources as two Markdown tables, not yet aligned: what docs/sets.md shows. */
export function tablesOfSets(sets: readonly PublicSet[]): string {
  const rows = sets.map(({ name, what, languages, split, learned, measured, note, source }) => [
    `\`${name}\``,
    note === undefined ? what : `${what} ${note}`,
    languages.join(', '),
    split,
    learned ?? '–',
    measured ?? '–',
    source.name,
  ]);
  const sources = new Map(sets.map(({ source }) => [source.name, source]));
  const origins = [...sources.values()].map(({ name, address, commit, licence, licenceAddress }) => [
    `[${name}](${address})`,
    `\`${commit.slice(0, 12)}\``,
    `[${licence}](${licenceAddress})`,
  ]);
  return [
    ...table(['Set', 'What it is', 'Language', 'Part', 'Learned', 'Measured', 'Source'], rows),
    '',
    ...table(['Source', 'Commit', 'Licence'], origins),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
