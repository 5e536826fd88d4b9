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

/** Characters before a quotation, or behind, in which its words are looked for: more than a page of news has. */
const MOST_LOOKED_AT = 100_000;

/** @param start where the quotation starts; what stands before is read once, when first wanted */
export function foundWords({ title, text }: QuotedText, start: number): FoundWords {
  const wordsIn = ({ start, end }: TextStretch): string => bareWords(text.slice(start, end));
  let before: string | null = null;
  return {
    isFoundBefore(first, prefix) {
      const row = (prefix === null ? '' : wordsIn(prefix)) + wordsIn(first);
      if (row === '') return false;
      if (prefix === null && title !== null && ` ${bareWords(title)}`.includes(` ${row}`)) return true;
      before ??= bareWords(text.slice(Math.max(0, start - MOST_LOOKED_AT), start));
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
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words === null ? '' : `${words.join(' ')} `;
}
