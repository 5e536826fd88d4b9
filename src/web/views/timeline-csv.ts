import type { Happening } from '../../views/happenings.js';

const COLUMNS = [
  'date',
  'until',
  'kinds',
  'modality',
  'subject',
  'quote',
  'according_to',
  'article',
  'title',
  'publisher',
  'published',
  'link',
  'start',
  'end',
  'articles',
  'independent_sources',
] as const;

/** Events as CSV (RFC 4180), a line each, with the source that is published first. */
export function timelineCsv(entries: readonly Happening[]): string {
  const lines = entries.map((told) => {
    const { fact, kinds, until, sources, articles, voices } = told;
    const [source] = sources;
    const { citation } = fact;
    const row: Record<(typeof COLUMNS)[number], string | number | null> = {
      date: fact.date?.value ?? null,
      until,
      kinds: kinds.join(' '),
      modality: fact.modality,
      subject: fact.subject.name,
      quote: citation.quote,
      according_to: fact.attribution?.source ?? null,
      article: citation.article,
      title: source?.article.title ?? null,
      publisher: source?.article.publisher ?? null,
      published: source?.article.published ?? null,
      link: source?.link ?? null,
      start: citation.start,
      end: citation.end,
      articles,
      independent_sources: voices,
    };
    return COLUMNS.map((column) => cell(row[column])).join(',');
  });
  return [COLUMNS.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

/** What a table would take for a formula gets a mark before it that shows it as text. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
