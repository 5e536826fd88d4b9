import type { SpanOffsets } from '../../src/language/sentences.js';

/** An attribution as annotators marked it; each part in one span or more, offsets in UTF-16 code units. */
export interface GoldAttribution {
  readonly sources: readonly SpanOffsets[];
  readonly cues: readonly SpanOffsets[];
  readonly contents: readonly SpanOffsets[];
}

const ENTITY = /^(T\d+)\t\S+ ([\d; ]+)\t/u;
const EVENT = /^E\d+\t(.+)$/u;

/**
 * Reads attributions in brat's standoff format (Stenetorp et al. 2012), as PolNeAR has them (Newell et al. 2018): events
 * with the arguments Source, Cue and Content. Brat counts code points; `text` tells where these lie in UTF-16.
 */
export function readBrat(annotations: string, text: string): GoldAttribution[] {
  const toOffset = offsetReader(text);
  const spans = new Map<string, SpanOffsets[]>();
  const events: string[] = [];
  for (const line of annotations.split('\n')) {
    const [, entity, places] = ENTITY.exec(line) ?? [];
    if (entity !== undefined && places !== undefined) spans.set(entity, readSpans(places, toOffset));
    const [, event] = EVENT.exec(line) ?? [];
    if (event !== undefined) events.push(event);
  }
  return events.map((event) => {
    const parts = event.split(' ').map((part) => part.split(':'));
    const of = (role: RegExp): SpanOffsets[] =>
      parts.flatMap(([name = '', entity = '']) => (role.test(name) ? (spans.get(entity) ?? []) : []));
    return { sources: of(/^Source\d*$/u), cues: of(/^Cue\d*$/u), contents: of(/^Content\d*$/u) };
  });
}

/** "6 24;30 35" */
function readSpans(places: string, toOffset: (codePoints: number) => number): SpanOffsets[] {
  return places.split(';').map((place) => {
    const [start = 0, end = 0] = place.split(' ').map(Number);
    return { start: toOffset(start), end: toOffset(end) };
  });
}

function offsetReader(text: string): (codePoints: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (codePoints) => codePoints;
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return (codePoints) => offsets[codePoints] ?? text.length;
}
