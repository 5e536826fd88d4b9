import { FeatureKeys, mix, type Scorer } from './feature-keys.js';
import { LETTER_KIND, type Letters } from './letters.js';
import type { WordBuffer } from './word-buffer.js';

/** How often a word was met while learning, roughly: 0 never, up to 3. */
export interface WordList {
  level(hash: number): number;
  /** Whether a run of letters with this hash was met several times and never cut. */
  isWhole(hash: number): boolean;
}

/** Longest run without white space that is looked into; what is longer stays whole. */
export const LONGEST = 120;
const MOST_FEATURES = 40;

/** What cutting looks at in one run of characters without white space. */
export class Run {
  readonly features = new FeatureKeys(MOST_FEATURES);
  start = 0;
  end = 0;
  /** Folded codes and kinds, with three places before and behind that are no character. */
  readonly code = new Int32Array(LONGEST + 8);
  readonly kind = new Uint8Array(LONGEST + 8);
  /** Hash of what goes on from a place to the end of its letters, and how many these are. */
  readonly rest = new Int32Array(LONGEST + 8);
  readonly restLength = new Int32Array(LONGEST + 8);
  /** Hashes of the run before and of the whole of this one. */
  before = 0;
  whole = 0;
  /** First letters of the run behind. */
  behind = 0;

  /** Looks at `text` from `start` to `end`. */
  open(text: string, start: number, end: number, { folded, kind }: Letters): void {
    const length = end - start;
    this.start = start;
    this.end = end;
    this.before = this.whole;
    let whole = 29;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(start + at);
      this.code[at + 3] = folded[unit] ?? 0;
      this.kind[at + 3] = kind[unit] ?? 0;
      whole = mix(whole, folded[unit] ?? 0);
    }
    this.whole = whole;
    for (let at = length; at < length + 4; at += 1) this.code[at + 3] = this.kind[at + 3] = 0;
    let hash = 31;
    let letters = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      if (this.kind[at + 3] === LETTER_KIND.other) {
        hash = 31;
        letters = 0;
      } else {
        hash = mix(hash, this.code[at + 3] ?? 0);
        letters += 1;
      }
      this.rest[at] = hash;
      this.restLength[at] = letters;
    }
    const next = text.charCodeAt(end + 1);
    this.behind = end + 1 < text.length ? (folded[next] ?? 0) : 0;
  }

  /** Features of a cut before place `at`, where the word under way began at `from`, after `cuts` cuts. */
  look(at: number, from: number, cuts: number, list: WordList): void {
    const { features, code, kind } = this;
    const p = at + 3;
    const a = code[p - 3] ?? 0;
    const b = code[p - 2] ?? 0;
    const c = code[p - 1] ?? 0;
    const d = code[p] ?? 0;
    const e = code[p + 1] ?? 0;
    const f = code[p + 2] ?? 0;
    let piece = 37;
    for (let place = from; place < at; place += 1) piece = mix(piece, code[place + 3] ?? 0);
    const rest = this.rest[at] ?? 0;
    const letters = this.restLength[at] ?? 0;
    const restLength = Math.min(letters, 6);
    const known = list.level(rest) * 4 + list.level(this.rest[from] ?? 0);
    const pieceLength = Math.min(at - from, 5);
    const isLast = this.end - this.start - at === this.restLength[at] ? 1 : 0;
    features.count = 0;
    features.add1(0, cuts);
    features.add2(1, c, d);
    features.add3(2, b, c, d);
    features.add3(3, c, d, e);
    features.add4(4, b, c, d, e);
    features.add3(5, c, mix(d, e), f);
    features.add3(6, mix(a, b), c, d);
    features.add2(7, piece, d);
    features.add3(8, piece, d, e);
    features.add2(9, piece, mix(mix(d, e), f));
    features.add2(10, piece, rest);
    features.add1(11, rest);
    features.add2(12, piece, restLength);
    features.add3(13, piece, known, cuts);
    features.add3(14, known, restLength, pieceLength);
    features.add4(15, kind[p - 2] ?? 0, kind[p - 1] ?? 0, kind[p] ?? 0, kind[p + 1] ?? 0);
    features.add4(16, kind[p - 1] ?? 0, kind[p] ?? 0, pieceLength, restLength);
    features.add2(17, this.whole, at);
    features.add2(18, this.before, piece);
    features.add3(19, piece, this.before, rest);
    features.add3(20, rest, known, pieceLength);
    features.add3(21, piece, this.behind, known);
    features.add3(22, mix(a, b), mix(c, d), mix(e, f));
    features.add3(23, piece, cuts, isLast);
    features.add2(24, this.before, rest);
    features.add3(25, d, mix(e, f), restLength);
    features.add2(26, this.rest[from] ?? 0, pieceLength);
    features.add4(27, piece, known, restLength, d);
    // How the letters that go on end, and how those of the whole run do.
    const y = code[p + letters - 1] ?? 0;
    const z = code[p + letters - 2] ?? 0;
    const x = code[p + letters - 3] ?? 0;
    features.add4(28, piece, y, z, restLength);
    features.add4(29, piece, mix(x, y), z, cuts);
    features.add4(30, piece, d, y, restLength);
    features.add4(31, mix(piece, d), e, y, z);
    features.add3(32, this.before, piece, d);
  }

  /** Whether a word may begin at a place at all: never inside a character. */
  canCut(at: number): boolean {
    const code = this.code[at + 3] ?? 0;
    return this.kind[at + 3] !== LETTER_KIND.mark && (code < 0xdc00 || code > 0xdfff);
  }
}

/** Hash under which a `WordList` has a word. */
export function listHash(text: string, start: number, end: number, { folded }: Letters): number {
  let hash = 31;
  for (let at = end - 1; at >= start; at -= 1) hash = mix(hash, folded[text.charCodeAt(at)] ?? 0);
  return hash;
}

/** Cuts a text into words: white space ends one, and inside a run what was learned decides at every place. */
export function createWordCutter(
  letters: Letters,
  scorer: Scorer,
  list: WordList,
): (text: string, words: WordBuffer) => void {
  const run = new Run();
  const scores = new Float64Array(1);
  const cutRun = (text: string, start: number, end: number, words: WordBuffer): void => {
    let from = 0;
    let cuts = 0;
    if (end - start > LONGEST) {
      words.add(text, start, end, letters);
      return;
    }
    run.open(text, start, end, letters);
    const first = list.isWhole(run.rest[0] ?? 0) ? Math.max(run.restLength[0] ?? 1, 1) : 1;
    for (let at = first; at < end - start; at += 1) {
      if (!run.canCut(at)) continue;
      run.look(at, from, cuts, list);
      scores[0] = 0;
      scorer.score(run.features, scores);
      if ((scores[0] ?? 0) <= 0) continue;
      words.add(text, start + from, start + at, letters);
      from = at;
      cuts += 1;
    }
    words.add(text, start + from, end, letters);
  };
  return (text, words) => {
    words.clear();
    run.whole = 0;
    eachRun(text, letters, (start, end) => cutRun(text, start, end, words));
    words.finish();
  };
}

/** Every run of characters without white space. */
export function eachRun(text: string, { kind }: Letters, take: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isSpace = at === text.length || kind[text.charCodeAt(at)] === LETTER_KIND.space;
    if (isSpace && start >= 0) {
      take(start, at);
      start = -1;
    } else if (!isSpace && start < 0) start = at;
  }
}
