import { gapAfter, type SentenceWords } from '../../language/words-of-sentence.js';
import type { Alternatives } from '../../language/language-pack.js';

/** A stretch of a sentence that a language tells in words of several; tokens are inclusive. */
export interface WordedPhrase {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Finds whole phrases among some alternatives in small letters; null where there are none. */
export type PhraseFinder = ((words: SentenceWords) => readonly WordedPhrase[]) | null;

const NONE: readonly WordedPhrase[] = [];

/** @param code of the language, whose small letters its texts are matched in */
export function phraseFinder(alternatives: Alternatives, code: string): PhraseFinder {
  if (alternatives === '') return null;
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])(?:${alternatives})(?![\p{L}\p{M}\p{N}])`,
    'gu',
  );
  return (words) => {
    const { text, start, end, tokens } = words;
    const written = text.slice(start, end);
    const lower = written.toLocaleLowerCase(code);
    // Where small letters are more than capitals, offsets would not hold.
    const found = [...(lower.length === written.length ? lower : written).matchAll(pattern)];
    if (found.length === 0) return NONE;
    return found.flatMap((match): WordedPhrase[] => {
      const from = start + match.index;
      const to = from + match[0].length;
      const firstToken = tokens.findIndex((token) => token.start >= from);
      const lastToken = tokens.findLastIndex((token) => token.start < to);
      return firstToken < 0 || lastToken < firstToken ? [] : [{ firstToken, lastToken }];
    });
  };
}

/** Characters of what is looked at behind a word. */
const REACH = 48;

/** The last token of what stands right behind another one, as written; the other one where nothing of it does. */
export function behindAsWritten(words: SentenceWords, last: number, pattern: RegExp | null): number {
  if (pattern === null || !/^[.,]{0,2}\s$/u.test(gapAfter(words, last))) return last;
  const { text, tokens } = words;
  const from = tokens[last + 1]?.start ?? words.end;
  const match = pattern.exec(text.slice(from, Math.min(words.end, from + REACH)));
  if (match === null) return last;
  const to = from + match[0].length;
  return Math.max(
    last,
    tokens.findLastIndex(({ start }) => start < to),
  );
}
