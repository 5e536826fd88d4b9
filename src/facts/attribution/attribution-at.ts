import type { FactAttribution } from '../../model/fact.js';
import type { SpanOffsets } from '../../language/sentences.js';
import type { Attribution, AttributionKind } from '../../model/attribution.js';

const CLAIMS: ReadonlySet<AttributionKind> = new Set(['speech', 'finding', 'thought']);

/** What an article's attributions claim, to be looked up by where it stands. */
export interface Claims {
  /** The attributions in whose content an offset lies, the innermost first: "X said Y, according to Z" gives X, then Z. */
  at(offset: number): Attribution[];
}

interface Content extends SpanOffsets {
  readonly attribution: Attribution;
  /** Place among the attributions. */
  readonly place: number;
}

/** Sorts the contents of attributions by where they stand: each look-up then goes by the few that reach the offset. */
export function claimedAttributions(attributions: readonly Attribution[]): Claims {
  const contents: Content[] = [];
  for (const [place, attribution] of attributions.entries()) {
    if (!CLAIMS.has(attribution.kind)) continue;
    for (const { start, end } of attribution.contents) contents.push({ start, end, attribution, place });
  }
  contents.sort((a, b) => a.start - b.start);
  let furthest = -1;
  /** How far the contents up to each reach. */
  const reach = contents.map(({ end }) => (furthest = Math.max(furthest, end)));
  return {
    at(offset) {
      const around: Content[] = [];
      for (let at = lastStartingBy(contents, offset); at >= 0 && (reach[at] ?? -1) > offset; at -= 1) {
        const content = contents[at];
        if (content === undefined || content.end <= offset) continue;
        // Of one attribution's contents the first counts.
        const same = around.findIndex(({ place }) => place === content.place);
        if (same < 0) around.push(content);
        else around[same] = content;
      }
      // Of two that say the same the one that it is according to stands nearer.
      const isSource = ({ attribution }: Content): number => Number(attribution.verb !== 'according to');
      if (around.length > 1)
        around.sort(
          (a, b) => a.end - a.start - (b.end - b.start) || isSource(a) - isSource(b) || a.place - b.place,
        );
      return around.map(({ attribution }) => attribution);
    },
  };
}

/** Position of the last of ascending spans that starts at an offset or before, or -1. */
function lastStartingBy(spans: readonly SpanOffsets[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Who the claim at an offset of the article comes from, and who tells of that in turn; null where the article says it
 * itself, or it is not clear who "he" is.
 */
export function attributionAt(text: string, claims: Claims, offset: number): FactAttribution | null {
  return attributionOf(text, claims.at(offset));
}

/** The same by the attributions around a claim, the innermost first. */
export function attributionOf(text: string, [inner, outer]: readonly Attribution[]): FactAttribution | null {
  if (inner === undefined || inner.named === null) return null;
  const told = { source: wordsAt(text, inner.named), verb: inner.verb };
  return outer === undefined || outer.named === null
    ? told
    : { ...told, via: { source: wordsAt(text, outer.named), verb: outer.verb } };
}

/** The words of a span on one line. */
export function wordsAt(text: string, { start, end }: SpanOffsets): string {
  return text.slice(start, end).replace(/\s+/gu, ' ');
}
