import type { Article } from './article.js';

/** A stretch of an article's text; UTF-16 offsets, end exclusive. */
export interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/** What is read of an article. */
export type QuotedText = Pick<Article, 'title' | 'text' | 'blocks'>;

/** Tells where else a browser would find words of a quotation: it goes by the first place that has them. */
export interface FoundWords {
  /**
   * Whether the title, or the article before their place, has the words too.
   * @param first where they stand, at the quotation's start or behind it
   * @param prefix what must stand right before `first`, or null
   */
  isFoundBefore(first: TextStretch, prefix: TextStretch | null): boolean;
  /** Whether the last words of a quotation stand between the end of its first ones, `from`, and their own place. */
  isFoundTooEarly(from: number, last: TextStretch): boolean;
  /** Whether the article has words once more behind their place. */
  isFoundBehind(words: TextStretch): boolean;
}

/** The words of an article as a browser compares them, for looking up stretches of it. Dear to make, and good for all its quotations. */
export interface PageWords {
  /** Of the title, bare; empty where there is none. */
  readonly title: string;
  /** The words of a stretch of the text, each with a space behind it; one that the stretch cuts by what is in it. */
  inside(start: number, end: number): string;
}

/** Characters before a quotation, or behind, in which its words are looked for: more than a page of news has. */
const MOST_LOOKED_AT = 100_000;
/** A word with its marks, from some place on; and one that has none. */
const WORD_AT = /[\p{L}\p{N}\p{M}]+/uy;
const PLAIN = /^[A-Za-z0-9]+$/;
const SPACE = 0x20;

/** Reads the words of an article. */
export function pageWordsOf({ title, text }: QuotedText): PageWords {
  const starts: number[] = [];
  const ends: number[] = [];
  /** Where each word begins in `row`, and where the last one ends. */
  const places: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const take = (start: number, end: number, bare: number): void => {
    starts.push(start);
    ends.push(end);
    places.push(length);
    length += bare;
  };
  // Of another length a letter has become two: nothing stands where it did.
  const small = text.toLowerCase();
  const isInPlace = small.length === text.length;
  /** Of words that take work to be made bare: most come again. */
  const bared = new Map<string, string>();
  /** Plain words with a space between them are as they stand: where they begin and end. */
  let [from, to] = [0, 0];
  const putPlain = (): void => {
    if (to > from) parts.push(small.slice(from, to), ' ');
    to = from;
  };
  eachWord(text, (start, end, isPlain) => {
    if (isPlain && isInPlace) {
      if (to <= from || start !== to + 1 || text.charCodeAt(to) !== SPACE) {
        putPlain();
        from = start;
      }
      to = end;
      take(start, end, end - start + 1);
      return;
    }
    putPlain();
    const word = text.slice(start, end);
    let bare = bared.get(word);
    if (bare === undefined) bared.set(word, (bare = bareWords(word)));
    if (bare === '') return;
    take(start, end, bare.length);
    parts.push(bare);
  });
  putPlain();
  places.push(length);
  const row = parts.join('');
  return {
    title: title === null ? '' : bareWords(title),
    inside(start, end) {
      const first = firstAbove(ends, start);
      const behind = firstAbove(ends, end - 1);
      const cuts =
        (starts[first] ?? Infinity) < start ||
        ((starts[behind] ?? Infinity) < end && (ends[behind] ?? Infinity) > end);
      if (cuts) return bareWords(text.slice(start, end));
      return row.slice(places[first], places[(starts[behind] ?? Infinity) < end ? behind + 1 : behind]);
    },
  };
}

/** Calls `each` with where every word of a text begins and ends: letters, digits and marks. Those of plain ones, which most are, take no expression. */
function eachWord(text: string, each: (start: number, end: number, isPlain: boolean) => void): void {
  const { length } = text;
  for (let at = 0; at < length;) {
    let plain = at;
    while (plain < length && isPlainCode(text.charCodeAt(plain))) plain += 1;
    let end = plain;
    // It may go on with a letter of another kind.
    if (end < length && text.charCodeAt(end) > 0x7f) {
      WORD_AT.lastIndex = at;
      end = WORD_AT.test(text) ? WORD_AT.lastIndex : end;
    }
    if (end > at) each(at, end, end === plain);
    at = end > at ? end : at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
}

function isPlainCode(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a);
}

/** Position of the first of ascending numbers above a limit; their count where none is. */
function firstAbove(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @param start where the quotation starts */
export function foundWords(page: PageWords, start: number): FoundWords {
  const wordsIn = ({ start, end }: TextStretch): string => page.inside(start, end);
  let before: string | null = null;
  return {
    isFoundBefore(first, prefix) {
      const row = (prefix === null ? '' : wordsIn(prefix)) + wordsIn(first);
      if (row === '') return false;
      if (prefix === null && page.title !== '' && ` ${page.title}`.includes(` ${row}`)) return true;
      before ??= page.inside(Math.max(0, start - MOST_LOOKED_AT), start);
      return isElsewhere(row, before + wordsIn({ start, end: first.end }));
    },
    isFoundTooEarly: (from, last) => isElsewhere(wordsIn(last), wordsIn({ start: from, end: last.end })),
    isFoundBehind({ start, end }) {
      const behind = wordsIn({ start: end, end: end + MOST_LOOKED_AT });
      return ` ${behind}`.includes(` ${wordsIn({ start, end })}`);
    },
  };
}

/** Whether words that end a text are found in it before. */
function isElsewhere(row: string, text: string): boolean {
  const found = row === '' ? -1 : ` ${text}`.indexOf(` ${row}`);
  return found >= 0 && found < text.length - row.length;
}

/**
 * The words of a text as a browser compares them, without case, accents and marks, each with a space behind it. What is the
 * same to a browser is the same here.
 */
function bareWords(text: string): string {
  if (PLAIN.test(text)) return `${text.toLowerCase()} `;
  const words = text
    // These go anyway, and to put many of them in order would take work that grows with the square of their number.
    .replaceAll(/[\p{M}\uFF9E\uFF9F]{31,}/gu, '')
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    // A browser folds letters one by one: sigma is one letter, wherever it stands.
    .replaceAll('ς', 'σ')
    .match(/[\p{L}\p{N}]+/gu);
  return words === null ? '' : `${words.join(' ')} `;
}
