import type { ArticleContent } from '../../model/kept-article.js';
import { accepted, refuse, type ReadResult } from '../reading.js';
import type { LeftOutBlock } from './choose-blocks.js';
import { judgeBlocks } from './judge-blocks.js';
import { layOutPage, type PageBlock } from './lay-out.js';
import { MOST_LIVE_ENTRIES, standsIn, type LiveEntries, type LiveEntry } from './live-entries.js';
import { told, type PageArticle } from './page-article.js';
import { metadataOf, type MetadataSource } from './page-metadata.js';
import { cutPage } from './page-source.js';
import { textOfBlocks } from './page-text.js';
import { timesOf, type PageTimes } from './page-times.js';
import { struckAmid } from './struck-words.js';
import { parsePage, type PageElement } from './page-tree.js';
import { readPageDate } from './written-days.js';

/** A live report that was laid out. */
export interface LivePage extends MetadataSource {
  readonly blocks: readonly PageBlock[];
  readonly warnings: readonly string[];
}

/** Characters of an entry's text, and of what stands above all entries, for an article of its own. */
const SHORTEST_ENTRY = 20;
const SHORTEST_OPENING = 200;

/** One article an entry, each with its own date; what stands above them is one more, where it says something. */
export async function readLive(
  page: LivePage,
  { entries, beyond }: LiveEntries,
): Promise<ReadResult<readonly PageArticle[]>> {
  const elements = new Set(entries.flatMap(({ element }) => element ?? []));
  const reasons = judgeBlocks(page.blocks);
  const byEntry = new Map<PageElement, PageBlock[]>();
  const opening: PageBlock[] = [];
  const left = new Map<PageElement, LeftOutBlock[]>();
  page.blocks.forEach((block, at) => {
    const element = standsIn(block.element, elements);
    const reason = reasons[at] ?? null;
    if (element === null) {
      const isText =
        reason === null &&
        block.kind === 'paragraph' &&
        block.text.length > 60 &&
        block.linked < block.text.length * 0.4;
      if (isText && byEntry.size === 0) opening.push(block);
    } else if (reason !== null) add(left, element, { block, reason });
    else add(byEntry, element, block);
  });
  const whole = page.blocks.map(({ text }) => text).join(' ');
  const metadata = metadataOf(page, whole.slice(0, 4000));
  const times = timesOf({ ...page, ...metadata, language: metadata.language ?? 'und' });
  const articles: PageArticle[] = [];
  const start = textOfBlocks(opening);
  if (start.text.length >= SHORTEST_OPENING) {
    const { warnings, ...dates } = times;
    articles.push({
      content: { ...metadata, ...dates, ...start },
      entry: null,
      leftOut: [],
      warnings: [...page.warnings, ...warnings],
    });
  }
  const ids = new Set<string>();
  const short: string[] = [];
  for (const [at, entry] of entries.entries()) {
    const blocks =
      entry.element === null ? await blocksOfText(entry.text ?? '') : (byEntry.get(entry.element) ?? []);
    const body = blocks.filter(
      ({ kind, text, element }) =>
        !(kind === 'heading' && text === entry.headline) &&
        text !== entry.shownTime &&
        !isTime(text, element),
    );
    const { text, blocks: laid } = textOfBlocks(body);
    if (text.length < SHORTEST_ENTRY) {
      short.push(text);
      continue;
    }
    const published = dayOfEntry(entry, times, metadata.language ?? 'und');
    const plain = entry.anchor?.replace(/\s+/gu, '-') ?? '';
    const id = plain === '' || ids.has(plain) ? String(at + 1) : plain;
    ids.add(id);
    const content: ArticleContent = {
      ...metadata,
      title: entry.headline ?? null,
      url:
        metadata.url === null || entry.anchor === null
          ? metadata.url
          : `${metadata.url}#${encodeURIComponent(entry.anchor)}`,
      published,
      updated: null,
      text,
      blocks: laid,
    };
    const undated = published === null ? ['undated: the entry does not say when it was written'] : [];
    const out = entry.element === null ? [] : told(left.get(entry.element) ?? []);
    const struck = entry.element === null ? [] : struckAmid(entry.element, body);
    articles.push({ content, entry: id, leftOut: out, warnings: [...page.warnings, ...undated, ...struck] });
  }
  const [opened, ...others] = articles;
  if (opened === undefined) return refuse('is a live report without an entry that says anything');
  const warnings = [...opened.warnings, ...leftOutOfReport(short, beyond)];
  return accepted([{ ...opened, warnings }, ...others]);
}

/** What of a report is in none of its articles. */
function leftOutOfReport(short: readonly string[], beyond: number): string[] {
  const said = short.filter((text) => /[\p{L}\p{N}]/u.test(text));
  const [first] = said;
  return [
    ...(first === undefined
      ? []
      : [`left out ${counted(said.length)} under ${SHORTEST_ENTRY} characters, such as "${first}"`]),
    ...(beyond === 0
      ? []
      : [`left out ${counted(beyond)} behind the first ${MOST_LIVE_ENTRIES}: no more are read`]),
  ];
}

function counted(entries: number): string {
  return entries === 1 ? 'an entry of the live report' : `${entries} entries of the live report`;
}

/** A clock and nothing else. */
const CLOCK =
  /^[^\p{L}\p{N}]{0,4}(?:\p{L}{1,12}\s+)?\p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?(?:\s*\p{L}[\p{L}.]{0,11})?[^\p{L}\p{N}]{0,4}$/u;

/** The day of an entry. One that shows a clock alone is of the report's day, unless that went on for several. */
function dayOfEntry({ date, shownTime }: LiveEntry, report: PageTimes, language: string): string | null {
  const written = [date, shownTime].filter((each) => each !== null);
  for (const each of written) {
    const read = readPageDate(each, language);
    if (read !== null) return read;
  }
  const day = report.published?.slice(0, 10) ?? null;
  const isOneDay = report.updated === null || report.updated.slice(0, 10) === day;
  return isOneDay && written.some((each) => CLOCK.test(each.trim())) ? day : null;
}

function add<T>(map: Map<PageElement, T[]>, element: PageElement, value: T): void {
  const known = map.get(element);
  if (known === undefined) map.set(element, [value]);
  else known.push(value);
}

/** The line that says when an entry was written. */
function isTime(text: string, { tag }: PageElement): boolean {
  return tag === 'time' || (text.length < 40 && /^[^\p{L}]*\d{1,2}[:.]\d{2}/u.test(text));
}

/** The text of data, which some sites write as HTML. */
async function blocksOfText(text: string): Promise<PageBlock[]> {
  const paragraphs = text.split(/\n+/u).map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`);
  const source = cutPage(text.includes('<') ? text : paragraphs.join(''));
  return source.ok ? layOutPage((await parsePage(source.value.html)).tree.body) : [];
}
