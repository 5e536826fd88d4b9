import { shareText, table } from '../../../src/cli/table.js';
import type { FactsReport } from './facts-set.js';
import type { FactMeasures } from './measure-facts.js';

const HEAD = ['kind', 'gold', 'read', 'precision', 'recall', 'F1', 'lenient', 'recall', 'F1'];

const NOTES = `Gold facts demanded and facts read that count. precision, recall, F1: all that gold states is right; lenient: the right
kind and subject in the right sentence (docs/facts-gold.md). Fields: among the facts found leniently.
`;

/** The tables for people; with `list` every fact missed or false. */
export function renderFacts(reports: readonly FactsReport[], list: boolean): string {
  return [
    ...reports.map((report) => factReport(report, list)),
    ...(reports.length === 0 ? [] : [NOTES]),
  ].join('\n');
}

function factReport(
  { title, articles, kinds, languages, fields, missed, falseFacts }: FactsReport,
  list: boolean,
): string {
  const rows = kinds.map((measures) => rowOf(measures.kind, measures));
  const languageRows = languages.map((measures) => rowOf(measures.language, measures));
  const fieldRows = fields.map(({ field, stated, precision, recall }) => [
    field,
    String(stated),
    shareText(precision),
    shareText(recall),
  ]);
  const lists = [
    ...falseFacts.map(
      ({ article, kind, subject, predicate, quote, why }) =>
        `false: ${kind}: ${subject}, ${predicate}: “${quote}” (${article}): ${why}`,
    ),
    ...missed.map(
      ({ article, kind, subject, sentence }) => `missed: ${kind}: ${subject}: “${sentence}” (${article})`,
    ),
  ];
  return [
    `## ${title} (${articles} articles)\n`,
    table(HEAD, rows),
    ...(languages.length > 1 ? [table(['language', ...HEAD.slice(1)], languageRows)] : []),
    table(['field', 'stated', 'precision', 'recall'], fieldRows),
    ...(list ? [`${lists.join('\n')}\n`] : []),
  ].join('\n');
}

function rowOf(name: string, { gold, read, strict, lenient }: FactMeasures): string[] {
  const shares = [strict, lenient].flatMap(({ precision, recall, f1 }) => [precision, recall, f1]);
  return [name, String(gold), String(read), ...shares.map(shareText)];
}
