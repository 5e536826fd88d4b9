/** UTF-16 code units looked at together: a segmenter takes longer over each boundary the longer the text is. */
const WINDOW = 1024;
/** Segments at the end of a window that what stands behind it could change. */
const UNSETTLED = 2;

/**
 * Ends of the sentences that a segmenter finds in a text, ascending, the last at its end. Takes time in proportion to
 * the text, a window at a time. Whether a sentence ends (UAX #29, rules SB6 to SB11) is settled by what stands before
 * the next terminator, so whatever another whole sentence follows in the window would be cut so in the whole text.
 */
export function* boundariesOf(segmenter: Intl.Segmenter, text: string): Generator<number> {
  for (let from = 0, size = WINDOW; from < text.length;) {
    const isLast = from + size >= text.length;
    const ends = endsOf(segmenter, text.slice(from, from + size));
    const settled = isLast ? ends.length : ends.length - UNSETTLED;
    if (settled < 1) {
      size *= 2;
      continue;
    }
    for (let at = 0; at < settled; at += 1) yield from + (ends[at] ?? 0);
    from += ends[settled - 1] ?? text.length;
    size = WINDOW;
  }
}

/** Asking for one segment at a time is twice as fast as iterating. */
function endsOf(segmenter: Intl.Segmenter, text: string): number[] {
  const segments = segmenter.segment(text);
  const ends: number[] = [];
  for (let end = 0; end < text.length; ends.push(end))
    end += segments.containing(end)?.segment.length ?? text.length;
  return ends;
}
