import { mergeSegments } from '../../search/stored/merge-segments.js';
import { readPostings, writePostings } from '../../search/stored/posting-bytes.js';
import type { Segment } from '../../search/stored/segment.js';
import { inTurns } from '../../steps.js';
import type { PassageWriter, PostingRow } from './passage-store.js';
import { readSegment, writeSegment } from './segment-bytes.js';

/** A segment of fewer passages is small; more of them than these become one. */
const SMALL = 5000;
const MOST_SMALL = 16;

/** Makes one of the small segments where there are many: each is one more place to look a word up in. */
export async function mergeSmallSegments(
  writer: PassageWriter,
  yieldIfDue: () => Promise<void>,
): Promise<void> {
  const rows = await writer.smallSegments(SMALL);
  if (rows.length <= MOST_SMALL) return;
  const segments: Segment[] = [];
  for (const { content } of rows) {
    segments.push(readSegment(content));
    await yieldIfDue();
  }
  const { segment: number, ...next } = await writer.next();
  const merged = mergeSegments(number, segments);
  const postings: Omit<PostingRow, 'segment'>[] = [];
  for await (const of of writer.postingsOf(rows.map((row) => row.number))) {
    postings.push(mergePostings(of, segments, merged.first));
    await yieldIfDue();
  }
  await writer.write({
    segment: {
      number,
      merged: rows.map((row) => row.number),
      documents: merged.articles.reduce((sum, { passages }) => sum + passages, 0),
      next,
      content: await inTurns(writeSegment(merged), yieldIfDue),
    },
    numbered: { term: new Map(), word: new Map() },
    postings,
    articles: [],
    encounters: [],
    comparable: [],
    gone: [],
  });
}

/** Postings of one term in several segments, in order, as those of one. */
function mergePostings(
  rows: readonly PostingRow[],
  segments: readonly Segment[],
  first: number,
): Omit<PostingRow, 'segment'> {
  const slots: number[][] = [];
  for (const { segment, entries } of rows) {
    const from = segments.find(({ number }) => number === segment)?.first ?? first;
    readPostings(entries, (place, slot) => (slots[slot] ??= []).push(from + place - first));
  }
  return { term: rows[0]?.term ?? 0, entries: writePostings(slots) };
}
