import type { ArticleTerms, PassageSpan } from '../index/article-terms.js';
import { STOP } from '../term.js';
import { NumberReader, NumberWriter } from './packed-numbers.js';

/*
 * Where an article's passages stand, and their terms, as bytes: all that tells which of them are worth reading. Of the terms in order each passage has its own,
 * so that those of a few can be read alone.
 */

/**
 * Writes them.
 * @param numbers of its terms, in their order
 */
export function writeStreams(
  stretches: readonly PassageSpan[],
  { stream, starts, title, headings, headingOf }: Omit<ArticleTerms, 'words'>,
  numbers: Uint32Array,
): Uint8Array {
  const sections = [...new Set(stretches.flatMap(({ section }) => (section === null ? [] : [section])))];
  const writer = new NumberWriter();
  writer.put(sections.length);
  for (const section of sections) writer.putText(section);
  writer.putAll(stretches.map(({ start }, at) => start - (stretches[at - 1]?.start ?? 0)));
  writer.putAll(stretches.map(({ start, end }) => end - start));
  writer.putAll(stretches.map(({ section }) => (section === null ? 0 : sections.indexOf(section) + 1)));
  writer.putAll(Array.from(headingOf, (heading) => heading + 1));
  writer.putAll(numbers).putAll(title);
  writer.put(headings.length);
  for (const heading of headings) writer.putAll(heading);
  for (const at of stretches.keys())
    writer.putBytes(new NumberWriter().putAll(stream.subarray(starts[at], starts[at + 1])).written());
  return writer.written();
}

const EMPTY = new Uint32Array(0);

/**
 * Where an article's passages stand, and their terms, read when they are looked at: of most articles that is one or two. Short lists are plain ones: a
 * list of numbers of its own kind takes as much beside its numbers, and there are thousands.
 */
export class PassageStreams {
  /** Terms of the article, as they first come. */
  readonly terms: Uint32Array;
  /** Terms of its title and date, by their numbers here and below. */
  readonly title: Uint32Array;
  readonly #sections: readonly string[];
  readonly #starts: number[];
  readonly #lengths: number[];
  readonly #sectionOf: number[];
  readonly #headings: readonly Uint32Array[];
  readonly #headingOf: number[];
  readonly #bytes: Uint8Array;
  /** Where those of each passage begin in `#bytes`. */
  readonly #places: number[];
  readonly #read: (Uint32Array | undefined)[] = [];

  /** @param bytes as `writeStreams` writes them */
  constructor(bytes: Uint8Array) {
    const reader = new NumberReader(bytes);
    this.#sections = Array.from({ length: reader.next() }, () => reader.text());
    let start = 0;
    this.#starts = reader.list().map((more) => (start += more));
    this.#lengths = reader.list();
    this.#sectionOf = reader.list();
    this.#headingOf = reader.list();
    this.terms = reader.all();
    this.title = this.#numbers(reader.all());
    this.#headings = Array.from({ length: reader.next() }, () => this.#numbers(reader.all()));
    this.#bytes = bytes;
    this.#places = this.#starts.map(() => reader.skipBytes());
  }

  /** How many passages there are. */
  get size(): number {
    return this.#starts.length;
  }

  /** Where a passage stands, by its place among those of the article. */
  spanOf(place: number): PassageSpan {
    const start = this.#starts[place] ?? 0;
    const section = this.#sections[(this.#sectionOf[place] ?? 0) - 1] ?? null;
    return { start, end: start + (this.#lengths[place] ?? 0), section };
  }

  /** Terms of a passage in order (`STOP` for stop words). */
  of(place: number): Uint32Array {
    const from = this.#places[place];
    if (from === undefined) return EMPTY;
    return (this.#read[place] ??= this.#numbers(new NumberReader(this.#bytes, from).all()));
  }

  /** Terms of the heading above a passage. */
  headingAbove(place: number): Uint32Array {
    return this.#headings[(this.#headingOf[place] ?? 0) - 1] ?? EMPTY;
  }

  #numbers(local: Uint32Array): Uint32Array {
    for (let at = 0; at < local.length; at += 1) {
      const place = local[at] ?? STOP;
      local[at] = place === STOP ? STOP : (this.terms[place - 1] ?? STOP);
    }
    return local;
  }
}
