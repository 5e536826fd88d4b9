import type { PassageSpan } from '../index/article-terms.js';
import { NumberReader, NumberWriter } from './packed-numbers.js';

/** Writes where an article's passages stand. */
export function writeSpans(stretches: readonly PassageSpan[]): Uint8Array {
  const sections = [...new Set(stretches.flatMap(({ section }) => (section === null ? [] : [section])))];
  const writer = new NumberWriter();
  writer.put(sections.length);
  for (const section of sections) writer.putText(section);
  writer.putAll(stretches.map(({ start }, at) => start - (stretches[at - 1]?.start ?? 0)));
  writer.putAll(stretches.map(({ start, end }) => end - start));
  writer.putAll(stretches.map(({ section }) => (section === null ? 0 : sections.indexOf(section) + 1)));
  return writer.written();
}

/**
 * Where an article's passages stand. Short lists are plain ones: a list of numbers of its own kind takes as much beside its numbers, and there are
 * thousands.
 */
export class PassageSpans {
  readonly #sections: readonly string[];
  readonly #starts: number[];
  readonly #lengths: number[];
  readonly #sectionOf: number[];

  /** @param bytes as `writeSpans` writes them */
  constructor(bytes: Uint8Array) {
    const reader = new NumberReader(bytes);
    this.#sections = Array.from({ length: reader.next() }, () => reader.text());
    let start = 0;
    this.#starts = reader.list().map((more) => (start += more));
    this.#lengths = reader.list();
    this.#sectionOf = reader.list();
  }

  /** Where a passage stands, by its place among those of the article. */
  of(place: number): PassageSpan {
    const start = this.#starts[place] ?? 0;
    const section = this.#sections[(this.#sectionOf[place] ?? 0) - 1] ?? null;
    return { start, end: start + (this.#lengths[place] ?? 0), section };
  }
}
