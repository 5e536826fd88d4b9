import type { EntityRef } from '../../model/entity.js';
import { passageOf, passagePage } from '../../model/passage-page.js';
import type { EntityPage } from '../../views/entity-page.js';
import type { CitedFact, Happening } from '../../views/happenings.js';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** Addresses of passages, where their articles have none of their own. */
export interface TableLinks {
  /** Origin of the service's own pages; null where nobody reaches them. */
  readonly publicUrl: string | null;
}

/** Events as CSV (RFC 4180), a line each, with the source that is published first. */
export function timelineCsv(entries: readonly Happening[], links: TableLinks): string {
  return csvOf(
    EVENT,
    entries.map((told) => eventRow(told, links)),
  );
}

/** Whom the articles name, as CSV. */
export function namesCsv(names: readonly EntityRef[], { publicUrl }: TableLinks): string {
  return csvOf(
    ['id', 'name', 'type', 'page'],
    names.map(({ id, name, type }) => ({
      id,
      name,
      type,
      page: publicUrl === null ? null : `${publicUrl}/people/${encodeURIComponent(id)}`,
    })),
  );
}

/** What is told of somebody or something as CSV, part by part; an office has who holds it and whether they do by now. */
export function toldCsv(page: Extract<EntityPage, { status: 'found' }>, links: TableLinks): string {
  const offices = (['roles', 'officials'] as const).flatMap((part) =>
    page[part].map((told) => ({
      part,
      ...eventRow(told, links),
      holder: told.holder.name,
      office: told.title,
      of: told.of?.name ?? null,
      held: told.present ? 'now' : 'earlier',
    })),
  );
  const rest = (['met', 'said', 'other'] as const).flatMap((part) =>
    page[part].map((told) => ({ part, ...eventRow(told, links) })),
  );
  return csvOf(['part', ...EVENT, 'holder', 'office', 'of', 'held'], [...offices, ...rest]);
}

const EVENT = [
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

function eventRow(
  { fact, kinds, until, sources, articles, voices }: Happening,
  links: TableLinks,
): Record<(typeof EVENT)[number], Cell> {
  const [source] = sources;
  const { citation } = fact;
  return {
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
    link: source === undefined ? null : linkOf(source, links),
    start: citation.start,
    end: citation.end,
    articles,
    independent_sources: voices,
  };
}

/** The publisher's page at the words, else the service's own. */
function linkOf({ link, article, fact }: CitedFact, { publicUrl }: TableLinks): string | null {
  if (link !== null || publicUrl === null) return link;
  return `${publicUrl}${passagePage(passageOf(article, fact.citation))}`;
}

function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? null)).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

/** What a table would take for a formula gets a mark before it that shows it as text. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
