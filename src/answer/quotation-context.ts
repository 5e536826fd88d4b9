import type { QuotedPlace } from '../model/asked-after.js';
import type { Snapshot } from '../model/snapshot.js';

/** A quotation with what stands around it, one verbatim run of its article. */
export interface QuotationContext {
  /** Exactly `text.slice(start, start + text.length)` of the article. */
  readonly text: string;
  /** UTF-16 offset of the run in the article's text. */
  readonly start: number;
  /** Where the quotation stands in the run. */
  readonly from: number;
  readonly to: number;
  /** The run starts, or ends, inside a paragraph. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Most characters of a run. */
const ROOM = 1500;

/** The passage of a quotation, with those around it as far as there is room. */
export function contextOf(
  { passages }: Pick<Snapshot, 'passages'>,
  { article: id, start, end }: QuotedPlace,
): QuotationContext | null {
  const own = passages.filter(({ article }) => article.id === id).toSorted((a, b) => a.start - b.start);
  const text = own[0]?.article.text;
  if (text === undefined || start < 0 || start >= end || end > text.length) return null;
  let first = own.findLastIndex((passage) => passage.start <= start);
  let last = own.findIndex((passage) => passage.end >= end);
  if (first < 0) first = 0;
  if (last < first) last = first;
  const [begins, ends] = [own[first]?.start ?? start, own[last]?.end ?? end];
  let run = { from: Math.min(begins, start), to: Math.max(ends, end) };
  for (;;) {
    const [before, behind] = [own[first - 1], own[last + 1]];
    if (behind !== undefined && behind.end - run.from <= ROOM) {
      run = { from: run.from, to: behind.end };
      last += 1;
    } else if (before !== undefined && run.to - before.start <= ROOM) {
      run = { from: before.start, to: run.to };
      first -= 1;
    } else {
      break;
    }
  }
  const fitted = fittedAround(text, run, { from: start, to: end });
  return {
    text: text.slice(fitted.from, fitted.to),
    start: fitted.from,
    from: start - fitted.from,
    to: end - fitted.from,
    cutBefore: fitted.from > run.from,
    cutAfter: fitted.to < run.to,
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** A run that is too long, cut between words on both sides of what is quoted. */
function fittedAround(text: string, run: Run, quoted: Run): Run {
  if (run.to - run.from <= ROOM) return run;
  const side = Math.max(0, Math.floor((ROOM - (quoted.to - quoted.from)) / 2));
  const earliest = Math.max(run.from, quoted.from - side);
  const latest = Math.min(run.to, quoted.to + side);
  const before = text.slice(earliest, quoted.from);
  const behind = text.slice(quoted.to, latest);
  const skipped = earliest === run.from ? 0 : (/^\S*\s+/u.exec(before)?.[0].length ?? before.length);
  const kept = latest === run.to ? behind.length : (/^.*(?=\s)/su.exec(behind)?.[0].length ?? 0);
  return { from: earliest + skipped, to: quoted.to + kept };
}
