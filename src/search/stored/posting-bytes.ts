import { SLOTS } from '../index/postings.js';

/*
 * Postings of a term as bytes: for each slot that has some its number, how many follow, and their places, each as the
 * difference from the one before it. Numbers are written seven bits at a time, the last of them without the highest bit.
 */

/** Places of the passages with a term by slot, ascending in each. */
export type SlotPlaces = readonly (readonly number[] | undefined)[];

/** Postings of a term in one segment. */
export interface SegmentPostings {
  /** Ordinal that its places count from. */
  readonly first: number;
  readonly entries: Uint8Array;
}

/** Writes the places of a term: whole numbers from 0. */
export function writePostings(slots: SlotPlaces): Uint8Array {
  const bytes: number[] = [];
  const put = (number: number): void => {
    let rest = number;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const places = slots[slot];
    if (places === undefined || places.length === 0) continue;
    put(slot);
    put(places.length);
    let before = 0;
    for (const place of places) {
      put(place - before);
      before = place;
    }
  }
  return Uint8Array.from(bytes);
}

/** Calls `each` with every posting, those of the strongest slot first, until it gives false. Bytes that end early give what they hold. */
export function readPostings(bytes: Uint8Array, each: (place: number, slot: number) => unknown): void {
  let at = 0;
  const next = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  };
  while (at < bytes.length) {
    const slot = next();
    const count = next();
    let place = 0;
    for (let left = count; left > 0 && at < bytes.length; left -= 1) {
      place += next();
      if (each(place, slot) === false) return;
    }
  }
}
