/** Said wherever something was left out, so that a shortened text never passes for the whole. */
export const ellipsis = '…';

/** Where a cut does not split a character: not after the first half of a pair, not before a combining mark. */
function characterBoundary(text: string, at: number): number {
  let end = at;
  while (end > 0 && /^(?:[\uDC00-\uDFFF]|\p{M}|\u200D)/u.test(text.slice(end, end + 2))) end -= 1;
  if (end > 0) return end;
  return /[\uD800-\uDBFF]$/.test(text.slice(0, at)) ? at - 1 : at;
}

/**
 * `text` in at most `max` UTF-16 code units: whole, or cut after a word with a visible `…`. Not for quotations.
 * One endless word is cut inside.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const room = max - ellipsis.length;
  const lastSpace = /\s\S*$/u.exec(text.slice(0, room + 1))?.index ?? 0;
  const end = lastSpace > room / 2 ? lastSpace : characterBoundary(text, room);
  return text.slice(0, end).trimEnd() + ellipsis;
}
