import type { FactAttribution } from '../../model/fact.js';
import type { SpanOffsets } from '../../text/sentences.js';
import type { Attribution, AttributionKind } from './attribution.js';

const CLAIMS: ReadonlySet<AttributionKind> = new Set(['speech', 'finding', 'thought']);

/** The attributions in whose content an offset lies, the innermost first: "X said Y, according to Z" gives X, then Z. */
export function attributionsAt(attributions: readonly Attribution[], offset: number): Attribution[] {
  return attributions
    .filter(({ kind }) => CLAIMS.has(kind))
    .flatMap((attribution) => {
      const content = attribution.contents.find(({ start, end }) => start <= offset && offset < end);
      return content === undefined ? [] : [{ attribution, length: content.end - content.start }];
    })
    .sort((a, b) => a.length - b.length)
    .map(({ attribution }) => attribution);
}

/**
 * Who the claim at an offset of the article comes from, and who tells of that in turn; null where the article says it
 * itself, or it is not clear who "he" is.
 */
export function attributionAt(
  text: string,
  attributions: readonly Attribution[],
  offset: number,
): FactAttribution | null {
  const [inner, outer] = attributionsAt(attributions, offset);
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
