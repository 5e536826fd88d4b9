import { LETTER_KIND, type Letters } from './letters.js';
import { mix } from './feature-keys.js';

/** Longest beginning and end of a word that are looked at. */
export const PREFIXES = 4;
export const SUFFIXES = 5;

/** How a word is written, as bits. */
const SHAPE = { upper: 1, allUpper: 2, digit: 4, hyphen: 8, apart: 16, punctuation: 32 } as const;

/** The words of one sentence with what is looked at in each; used anew for every sentence. */
export class WordBuffer {
  count = 0;
  start = new Int32Array(64);
  end = new Int32Array(64);
  /** Hash of the folded form. */
  form = new Int32Array(64);
  /** Hashes of its first 1, 2, … and last 1, 2, … letters. */
  prefix = new Int32Array(64 * PREFIXES);
  suffix = new Int32Array(64 * SUFFIXES);
  shape = new Int32Array(64);
  /** 1 where no space stands before the word. */
  joined = new Uint8Array(64);
  /** Index of the tag (a part of speech with features), and of the part of speech. */
  tag = new Int32Array(64);
  upos = new Int32Array(64);
  /** The next best tag where the best is not sure, else the best. */
  doubt = new Int32Array(64);
  /** 1 where the sentence's punctuation stands by itself, as in texts that were cut into words. */
  spaced = 0;
  /** Hash of what the sentence ends with where that is punctuation. */
  ending = 0;
  /** Commas and the like before each word, and verbs. */
  #marks = new Int32Array(65);
  #verbs = new Int32Array(65);

  clear(): void {
    this.count = 0;
  }

  /** Takes a word of `text` in. */
  add(text: string, start: number, end: number, letters: Letters): void {
    const at = this.count;
    if (at === this.start.length) this.#grow();
    this.count += 1;
    this.start[at] = start;
    this.end[at] = end;
    this.joined[at] = start > 0 && letters.kind[text.charCodeAt(start - 1)] !== LETTER_KIND.space ? 1 : 0;
    this.#hash(text, at, letters);
    this.shape[at] = shapeOf(text, start, end, letters);
  }

  /** Tells how the sentence is written, once all words are in. */
  finish(): void {
    const last = this.count - 1;
    const isMark = last > 0 && ((this.shape[last] ?? 0) & SHAPE.punctuation) !== 0;
    this.spaced = isMark && this.joined[last] === 0 ? 1 : 0;
    this.ending = isMark ? (this.form[last] ?? 0) : 0;
  }

  /** Once all words have a part of speech: counts what stands between words, where `mark` and `verb` are such parts. */
  countBetween(mark: number, verb: number): void {
    if (this.#marks.length <= this.count) {
      this.#marks = new Int32Array(this.start.length + 1);
      this.#verbs = new Int32Array(this.start.length + 1);
    }
    for (let at = 0; at < this.count; at += 1) {
      this.#marks[at + 1] = (this.#marks[at] ?? 0) + (this.upos[at] === mark ? 1 : 0);
      this.#verbs[at + 1] = (this.#verbs[at] ?? 0) + (this.upos[at] === verb ? 1 : 0);
    }
  }

  /** What stands between two words, neither of them counted: marks up to two, verbs up to two. */
  between(one: number, other: number): number {
    const marks = (this.#marks[other] ?? 0) - (this.#marks[one + 1] ?? 0);
    const verbs = (this.#verbs[other] ?? 0) - (this.#verbs[one + 1] ?? 0);
    return Math.min(marks, 2) * 3 + Math.min(verbs, 2);
  }

  #hash(text: string, at: number, { folded }: Letters): void {
    const start = this.start[at] ?? 0;
    const end = this.end[at] ?? 0;
    let hash = 17;
    let letters = 0;
    for (let place = start; place < end; place += 1) {
      const code = folded[text.charCodeAt(place)] ?? 0;
      if (code === 0) continue;
      hash = mix(hash, code);
      if (letters < PREFIXES) this.prefix[at * PREFIXES + letters] = hash;
      letters += 1;
    }
    for (let rest = letters; rest < PREFIXES; rest += 1) this.prefix[at * PREFIXES + rest] = 0;
    this.form[at] = hash;
    hash = 23;
    letters = 0;
    for (let place = end - 1; place >= start && letters < SUFFIXES; place -= 1) {
      const code = folded[text.charCodeAt(place)] ?? 0;
      if (code === 0) continue;
      hash = mix(hash, code);
      this.suffix[at * SUFFIXES + letters] = hash;
      letters += 1;
    }
    for (let rest = letters; rest < SUFFIXES; rest += 1) this.suffix[at * SUFFIXES + rest] = 0;
  }

  #grow(): void {
    const size = this.start.length * 2;
    const grown = (old: Int32Array, length: number): Int32Array<ArrayBuffer> => {
      const array = new Int32Array(length);
      array.set(old);
      return array;
    };
    this.start = grown(this.start, size);
    this.end = grown(this.end, size);
    this.form = grown(this.form, size);
    this.prefix = grown(this.prefix, size * PREFIXES);
    this.suffix = grown(this.suffix, size * SUFFIXES);
    this.shape = grown(this.shape, size);
    this.tag = grown(this.tag, size);
    this.upos = grown(this.upos, size);
    this.doubt = grown(this.doubt, size);
    const joined = new Uint8Array(size);
    joined.set(this.joined);
    this.joined = joined;
  }
}

function shapeOf(text: string, start: number, end: number, { kind }: Letters): number {
  let shape = 0;
  let upper = 0;
  let lower = 0;
  let others = 0;
  for (let place = start; place < end; place += 1) {
    const code = text.charCodeAt(place);
    const is = kind[code];
    if (is === LETTER_KIND.upper) upper += 1;
    else if (is === LETTER_KIND.lower || is === LETTER_KIND.plain) lower += 1;
    else if (is === LETTER_KIND.digit) shape |= SHAPE.digit;
    else {
      others += 1;
      if (code === 0x2d) shape |= SHAPE.hyphen;
    }
  }
  if (kind[text.charCodeAt(start)] === LETTER_KIND.upper) shape |= SHAPE.upper;
  if (upper > 1 && lower === 0) shape |= SHAPE.allUpper;
  if (others === end - start) shape |= SHAPE.punctuation;
  return shape;
}
